/** The decoders that learn side by side in Train, as layer lists for the code. */
import type { CodeLayer, CodeNet, Lesson } from '../../pattern/code-nets.ts';
import type { UpMethod } from './jobs.ts';
import type { TransposedParams } from './params.ts';

const coarse = 8;
const fine = 32;
const channels = 16;
const batch = 16;
const methods = [
  'transposed-2',
  'transposed-3',
  'transposed-4',
  'nearest',
  'bilinear',
] as const satisfies readonly UpMethod[];

function up(method: UpMethod, filters: number, relu: boolean): readonly CodeLayer[] {
  if (method === 'nearest' || method === 'bilinear')
    return [
      { kind: 'double', by: method },
      { kind: 'convolution', filters, size: 3, relu },
    ];
  return [{ kind: 'transposed', filters, size: Number(method.slice(-1)), relu }];
}

export const lessonOf = ({ rate }: Pick<TransposedParams, 'rate'>): Lesson => ({
  nets: methods.map(
    (name): CodeNet => ({
      name,
      side: coarse,
      layers: [
        { kind: 'convolution', filters: channels, size: 3, relu: true },
        ...up(name, channels, true),
        ...up(name, 1, false),
      ],
    }),
  ),
  aim: { kind: 'picture', side: fine },
  rate,
  batch,
});
