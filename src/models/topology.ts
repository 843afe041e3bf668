/** A net's layers as Keras names them: class, config, and the arrays that each keeps in the weight file. */
import { mixing } from './double.ts';
import { countOf, extents, type Layer, type Net, type Part, partsOf, runningOf } from './net.ts';
import { epsilon } from './normalise.ts';

interface Config {
  readonly class_name: string;
  readonly config: Readonly<Record<string, unknown>>;
}
/** A layer of a model that is no mere chain, with the names of the layers that it hears. */
interface Wired extends Config {
  readonly name: string;
  readonly inbound_nodes: unknown[];
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
        use_bias: layer.kind === 'transposed' || layer.bias !== false,
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
    case 'normalise': {
      const config = { name, axis: -1, momentum: 0.9, epsilon };
      const normalisation = { class_name: 'BatchNormalization', config };
      if (layer.activation === 'linear') return [normalisation];
      return [normalisation, { class_name: 'Activation', config: { name: `${name}_relu`, activation: 'relu' } }];
    }
    case 'keep':
      return [];
    case 'concatenate':
      return [{ class_name: 'Concatenate', config: { name, axis: -1 } }];
  }
}

const inputOf = ({ side, channels = 1 }: Net) => ({
  batch_input_shape: [null, side, side, channels],
  dtype: 'float32',
});

/** Every layer with what it hears: the one before, and for a concatenation what was before the copy was kept. */
function wired(net: Net): Wired[] {
  const sizes = extents(net);
  const shelf = new Map<string, string>();
  let before = 'input';
  const nodes: Wired[] = [
    { class_name: 'InputLayer', name: before, config: { name: before, ...inputOf(net) }, inbound_nodes: [] },
  ];
  for (const [i, layer] of net.layers.entries()) {
    if (layer.kind === 'keep') shelf.set(layer.name, before);
    const last = i === net.layers.length - 1;
    for (const { class_name, config } of configs(layer, sizes[i]?.side ?? 0, net.classifies && last)) {
      const copy = layer.kind === 'concatenate' ? [shelf.get(layer.kept)] : [];
      const inbound = [before, ...copy].map((name) => [name, 0, 0, {}]);
      const name = String(config.name);
      nodes.push({ class_name, name, config, inbound_nodes: [inbound] });
      before = name;
    }
  }
  return nodes;
}

/** The model as Keras describes it: a Sequential one, or a graph where copies are carried past layers. */
export function topology(net: Net): Config {
  if (net.layers.some(({ kind }) => kind === 'concatenate')) {
    const layers = wired(net);
    const ends = { input_layers: [['input', 0, 0]], output_layers: [[layers.at(-1)?.name, 0, 0]] };
    return { class_name: 'Model', config: { name: net.name, layers, ...ends } };
  }
  const sizes = extents(net);
  const all = net.layers.flatMap((layer, i) =>
    configs(layer, sizes[i]?.side ?? 0, net.classifies && i === net.layers.length - 1),
  );
  const layers = all.map(({ class_name, config }, i) => ({
    class_name,
    config: i === 0 ? { ...config, ...inputOf(net) } : config,
  }));
  return { class_name: 'Sequential', config: { name: net.name, layers } };
}

/** An array of the weight file: where it begins in the flat vector, or the numbers that are fixed. */
export interface FileArray extends Pick<Part, 'name' | 'shape'> {
  readonly source: number | Float32Array;
}

/** The arrays of the weight file in order: each layer's parts, and the fixed matrices of bilinear doubling, n × 2n. */
export function arraysOf(net: Net): FileArray[] {
  const sizes = extents(net);
  const parts: FileArray[] = [];
  let at = 0;
  for (const { name, shape } of [...partsOf(net), ...runningOf(net)]) {
    const known = name.replace(/\/(mean|variance)$/, '/moving_$1');
    parts.push({ name: known, shape, source: at });
    at += countOf(shape);
  }
  return net.layers.flatMap((layer, i): FileArray[] => {
    if (layer.kind !== 'double' || layer.by !== 'bilinear')
      return parts.filter((part) => part.name.startsWith(`${layer.name}/`));
    const { side } = sizes[i] as { side: number };
    const wide = mixing(side);
    const fixed = Float32Array.from(wide, (_, at) => wide[(at % (2 * side)) * side + Math.floor(at / (2 * side))] ?? 0);
    return ['rows', 'columns'].map((tail) => ({
      name: `${layer.name}_${tail}/kernel`,
      shape: [side, 2 * side],
      source: fixed,
    }));
  });
}
