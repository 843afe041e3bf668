/** Names of the self-check's operations; one without a name here is shown by its id. */
import type { Language } from '../../pattern/words.ts';

const en = {
  'padding-valid': 'Convolution, no padding',
  'padding-zero': 'Convolution, zeros outside',
  'padding-periodic': 'Convolution, periodic',
  'padding-mirror': 'Convolution, mirror',
  'padding-replicate': 'Convolution, edge repeated',
  'padding-same': 'Convolution, “same”',
  stride: 'Stride',
  dilation: 'Dilation',
  'stride-and-dilation': 'Stride with dilation',
  flip: 'Kernel turned by 180°',
  channels: 'Channels and filters',
  pointwise: '1×1 convolution',
  depthwise: 'Each channel by itself',
  'gradient-input': 'Gradient of the input',
  'gradient-kernel': 'Gradient of the kernel',
  'gradient-bias': 'Gradient of the bias',
  'descent-step': 'Step of gradient descent',
  relu: 'ReLU',
  absolute: 'Magnitude',
  reductions: 'Sum, mean, extremes',
} as const;

const es: Record<keyof typeof en, string> = {
  'padding-valid': 'Convolución, sin relleno',
  'padding-zero': 'Convolución, ceros fuera',
  'padding-periodic': 'Convolución, periódica',
  'padding-mirror': 'Convolución, espejo',
  'padding-replicate': 'Convolución, borde repetido',
  'padding-same': 'Convolución, «same»',
  stride: 'Paso (stride)',
  dilation: 'Dilatación',
  'stride-and-dilation': 'Paso con dilatación',
  flip: 'Núcleo girado 180°',
  channels: 'Canales y filtros',
  pointwise: 'Convolución 1×1',
  depthwise: 'Cada canal por separado',
  'gradient-input': 'Gradiente de la entrada',
  'gradient-kernel': 'Gradiente del núcleo',
  'gradient-bias': 'Gradiente del sesgo',
  'descent-step': 'Paso de descenso por el gradiente',
  relu: 'ReLU',
  absolute: 'Magnitud',
  reductions: 'Suma, promedio, extremos',
};

const names: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, es };

export const operationName = (language: Language, id: string): string => names[language][id] ?? id;
