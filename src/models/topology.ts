/** A net's layers as Keras names them: class, config, and the arrays that each keeps in the weight file. */
import { mixing } from './double.ts';
import { extents, type Layer, type Net, type Part, partsOf } from './net.ts';

interface Config {
  readonly class_name: string;
  readonly config: Readonly<Record<string, unknown>>;
}

const last = { data_format: 'channels_last' } as const;

/**
 * Bilinear doubling with half-pixel centres, which tfjs' UpSampling2D does not compute: a fixed matrix on the rows, another on the columns.
 * A dense layer acts on the last axis, so the axis in question is brought there first.
 */
function bilinear(name: string, side: number): Config[] {
  const permute = (tail: string, dims: readonly number[]) => ({
    class_name: 'Permute',
    config: { name: `${name}_${tail}`, dims },
  });
  const matrix = (tail: string) => ({
    class_name: 'Dense',
    config: { name: `${name}_${tail}`, units: 2 * side, activation: 'linear', use_bias: false, trainable: false },
  });
  return [
    permute('turn', [3, 2, 1]),
    matrix('rows'),
    permute('swap', [1, 3, 2]),
    matrix('columns'),
    permute('back', [2, 3, 1]),
  ];
}

function configs(layer: Layer, side: number, softmax: boolean): Config[] {
  const { name } = layer;
  switch (layer.kind) {
    case 'convolution':
    case 'transposed': {
      const { filters, size, activation } = layer;
      const stride = layer.kind === 'transposed' ? 2 : (layer.stride ?? 1);
      const padding = layer.kind === 'transposed' ? 'same' : (layer.padding ?? 'same');
      const config = {
        name,
        filters,
        kernel_size: [size, size],
        strides: [stride, stride],
        padding,
        ...last,
        activation,
        use_bias: true,
      };
      return [{ class_name: layer.kind === 'transposed' ? 'Conv2DTranspose' : 'Conv2D', config }];
    }
    case 'halve': {
      const class_name = layer.by === 'max' ? 'MaxPooling2D' : 'AveragePooling2D';
      return [{ class_name, config: { name, pool_size: [2, 2], strides: [2, 2], padding: 'valid', ...last } }];
    }
    case 'double':
      return layer.by === 'bilinear'
        ? bilinear(name, side)
        : [{ class_name: 'UpSampling2D', config: { name, size: [2, 2], interpolation: 'nearest', ...last } }];
    case 'global-max':
      return [{ class_name: 'GlobalMaxPooling2D', config: { name, ...last } }];
    case 'flatten':
      return [{ class_name: 'Flatten', config: { name } }];
    case 'dense': {
      const activation = softmax ? 'softmax' : layer.activation;
      return [{ class_name: 'Dense', config: { name, units: layer.units, activation, use_bias: true } }];
    }
  }
}

/** The `layers` of a Sequential model; the first is told what comes in. */
export function topology(net: Net): Config[] {
  const sizes = extents(net);
  const all = net.layers.flatMap((layer, i) =>
    configs(layer, sizes[i]?.side ?? 0, net.classifies && i === net.layers.length - 1),
  );
  const input = { batch_input_shape: [null, net.side, net.side, 1], dtype: 'float32' };
  return all.map(({ class_name, config }, i) => ({ class_name, config: i === 0 ? { ...config, ...input } : config }));
}

/** The arrays of the weight file in order: learned parts, and the fixed matrices of bilinear doubling, n × 2n. */
export function arraysOf(net: Net): (Pick<Part, 'name' | 'shape'> & { fixed?: Float32Array })[] {
  const sizes = extents(net);
  const parts = partsOf(net);
  return net.layers.flatMap((layer, i) => {
    if (layer.kind !== 'double' || layer.by !== 'bilinear')
      return parts.filter((part) => part.name.startsWith(`${layer.name}/`)).map(({ name, shape }) => ({ name, shape }));
    const { side } = sizes[i] as { side: number };
    const wide = mixing(side);
    const fixed = Float32Array.from(wide, (_, at) => wide[(at % (2 * side)) * side + Math.floor(at / (2 * side))] ?? 0);
    return ['rows', 'columns'].map((tail) => ({
      name: `${layer.name}_${tail}/kernel`,
      shape: [side, 2 * side],
      fixed,
    }));
  });
}
