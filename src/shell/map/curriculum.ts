/** Every station of the lectures, in order. Whether one is open is not said here: that is whether its door plate exists. */
import type { Language } from '../../pattern/words.ts';

export interface Station {
  readonly id: string;
  readonly number: number;
  readonly title: Readonly<Record<Language, string>>;
}

export interface CoreStation extends Station {
  readonly tagline: Readonly<Record<Language, string>>;
  /** What must be understood first, and nothing that those already need. */
  readonly prerequisites: readonly string[];
}

const station = (number: number, id: string, en: string, es: string): Station => ({ number, id, title: { en, es } });

/** The path: the six topics on which the others stand. */
export const core: readonly CoreStation[] = [
  {
    ...station(4, 'convolution', 'Convolution', 'Convolución'),
    tagline: {
      en: 'One small window, the same weights everywhere',
      es: 'Una ventana pequeña, los mismos pesos en todas partes',
    },
    prerequisites: [],
  },
  {
    ...station(5, 'pooling', 'Pooling', 'Agrupación (pooling)'),
    tagline: {
      en: 'One number for each neighbourhood, not the exact place',
      es: 'Un número por cada vecindad, no el lugar exacto',
    },
    prerequisites: ['convolution'],
  },
  {
    ...station(9, 'transposed-convolution', 'Upsampling', 'Sobremuestreo'),
    tagline: {
      en: 'Make maps larger: copy, interpolate, or learn a kernel',
      es: 'Agrandar mapas: copiar, interpolar o aprender un núcleo',
    },
    prerequisites: ['convolution'],
  },
  {
    ...station(11, 'segmentation', 'U-Net: a label for every pixel', 'U-Net: una etiqueta para cada píxel'),
    tagline: { en: 'What is in the picture, and exactly where', es: 'Qué hay en la imagen y dónde exactamente' },
    prerequisites: ['pooling', 'transposed-convolution'],
  },
  {
    ...station(15, 'recurrent', 'RNN, LSTM, GRU', 'RNN, LSTM, GRU'),
    tagline: { en: 'Networks that carry a state through time', es: 'Redes que llevan un estado a través del tiempo' },
    prerequisites: [],
  },
  {
    ...station(18, 'colorization', 'Colour: L2, classes, GAN', 'Color: L2, clases, GAN'),
    tagline: {
      en: 'Predict colours: squared error, classes, or a discriminator',
      es: 'Predecir colores: error cuadrático, clases o un discriminador',
    },
    prerequisites: ['segmentation'],
  },
];

export const later: readonly Station[] = [
  station(1, 'tasks', 'What comes out of a network?', '¿Qué sale de una red?'),
  station(2, 'regression', 'From a line to a network, downhill', 'De una recta a una red, cuesta abajo'),
  station(3, 'pixels', 'An image as a list of numbers', 'Una imagen como lista de números'),
  station(6, 'receptive-field', 'How far a neuron sees', 'Hasta dónde ve una neurona'),
  station(7, 'architectures', 'From LeNet to ResNet', 'De LeNet a ResNet'),
  station(8, 'autoencoder', '784 pixels, four numbers', '784 píxeles, cuatro números'),
  station(10, 'dense-prediction', 'Two wrong ways, one right one', 'Dos caminos errados, uno correcto'),
  station(12, 'detection', 'Boxes: finding and naming objects', 'Cajas: hallar y nombrar objetos'),
  station(13, 'nowcasting', 'U-Net through time', 'U-Net a través del tiempo'),
  station(14, 'astronomy', 'Galaxies and gas', 'Galaxias y gas'),
  station(16, 'transformations', 'Layers move points', 'Las capas mueven puntos'),
  station(17, 'embeddings', 'Neighbours in code space', 'Vecinos en el espacio de códigos'),
  station(19, 'translation', 'Image to image', 'De imagen a imagen'),
];

export const stationOf = (id: string): Station | null => [...core, ...later].find((known) => known.id === id) ?? null;
