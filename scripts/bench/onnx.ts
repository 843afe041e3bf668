/** A net of convolutions as an ONNX file (opset 17, NCHW), so that another runtime can answer with the same weights. */
import { countOf, type Layer, lengthOf, type Net, partsOf, runningOf } from '../../src/models/net.ts';
import { epsilon } from '../../src/models/normalise.ts';

/** Just enough of protobuf's wire format: varints, fixed 32-bit numbers, and fields that carry their length. */
function varint(value: number): number[] {
  const out: number[] = [];
  let rest = value;
  while (rest > 127) {
    out.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  out.push(rest);
  return out;
}
type Field = Uint8Array;
const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};
const whole = (field: number, value: number): Field => Uint8Array.from([...varint(field * 8), ...varint(value)]);
const real = (field: number, value: number): Field =>
  joined([Uint8Array.from(varint(field * 8 + 5)), new Uint8Array(Float32Array.of(value).buffer)]);
const bytes = (field: number, body: Uint8Array): Field =>
  joined([Uint8Array.from([...varint(field * 8 + 2), ...varint(body.length)]), body]);
const text = (field: number, value: string): Field => bytes(field, new TextEncoder().encode(value));
const message = (field: number, parts: readonly Field[]): Field => bytes(field, joined(parts));

/** Kinds of attributes in ONNX. */
const kinds = { real: 1, whole: 2, text: 3, wholes: 7 } as const;
const attribute = (name: string, value: number | string | readonly number[], kind: keyof typeof kinds): Field =>
  message(5, [
    text(1, name),
    ...(typeof value === 'string'
      ? [text(4, value)]
      : typeof value === 'number'
        ? [kind === 'real' ? real(2, value) : whole(3, value)]
        : value.map((one) => whole(8, one))),
    whole(20, kinds[kind]),
  ]);

const node = (kind: string, inputs: readonly string[], output: string, attributes: readonly Field[] = []): Field =>
  message(1, [...inputs.map((name) => text(1, name)), text(2, output), text(3, output), text(4, kind), ...attributes]);

const tensor = (name: string, shape: readonly number[], values: Float32Array): Field =>
  message(5, [
    ...shape.map((size) => whole(1, size)),
    whole(2, 1),
    text(8, name),
    bytes(9, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
  ]);

/** An input or output of float32 whose sides are called by name. */
const value = (field: number, name: string, channels: number): Field => {
  const named = (side: string) => message(1, [text(2, side)]);
  const shape = message(2, [named('n'), message(1, [whole(1, channels)]), named('rows'), named('columns')]);
  return message(field, [text(1, name), message(2, [message(1, [whole(1, 1), shape])])]);
};

/** Rows × columns × in × out as out × in × rows × columns; `turned`: the kernel of a transposed convolution, as in × out × …. */
function reordered(values: Float32Array, shape: readonly number[]): { shape: number[]; values: Float32Array } {
  const [rows = 1, columns = 1, a = 1, b = 1] = shape;
  const out = new Float32Array(values.length);
  for (let i = 0; i < rows * columns; i++)
    for (let j = 0; j < a * b; j++) {
      const [from, to] = [Math.floor(j / b), j % b];
      out[(to * a + from) * rows * columns + i] = values[i * a * b + j] ?? 0;
    }
  return { shape: [b, a, rows, columns], values: out };
}

/** The file's bytes. Throws for layers that no net of the segmentation panel has, and for weights of another length. */
export function onnxOf(net: Net, weights: Float32Array): Uint8Array {
  if (weights.length !== lengthOf(net)) throw new RangeError(`${net.name} has ${lengthOf(net)} weights`);
  const initial: Field[] = [];
  let at = 0;
  for (const { name, shape } of [...partsOf(net), ...runningOf(net)]) {
    const values = weights.slice(at, at + countOf(shape));
    at += values.length;
    const put = shape.length === 4 ? reordered(values, shape) : { shape, values };
    initial.push(tensor(name, put.shape, put.values));
  }
  const doubling = tensor('doubling', [4], Float32Array.of(1, 1, 2, 2));
  let now = 'picture';
  const nodes: Field[] = [];
  const put = (kind: string, name: string, inputs: readonly string[], attributes: readonly Field[] = []) => {
    nodes.push(node(kind, [now, ...inputs], name, attributes));
    now = name;
  };
  const activate = (layer: Layer & { readonly activation: string }) => {
    if (layer.activation === 'relu') put('Relu', `${layer.name}-relu`, []);
  };
  const kept = new Map<string, string>();
  for (const layer of net.layers) {
    const { name } = layer;
    switch (layer.kind) {
      case 'convolution': {
        const before = (layer.size - 1) >> 1;
        const pads = [before, before, layer.size - 1 - before, layer.size - 1 - before];
        const inputs = [`${name}/kernel`, ...(layer.bias === false ? [] : [`${name}/bias`])];
        put('Conv', name, inputs, [attribute('pads', pads, 'wholes')]);
        activate(layer);
        break;
      }
      case 'transposed':
        put('ConvTranspose', name, [`${name}/kernel`, `${name}/bias`], [attribute('strides', [2, 2], 'wholes')]);
        activate(layer);
        break;
      case 'normalise': {
        const inputs = ['gamma', 'beta', 'mean', 'variance'].map((part) => `${name}/${part}`);
        put('BatchNormalization', name, inputs, [attribute('epsilon', epsilon, 'real')]);
        activate(layer);
        break;
      }
      case 'halve':
        put(
          layer.by === 'max' ? 'MaxPool' : 'AveragePool',
          name,
          [],
          [attribute('kernel_shape', [2, 2], 'wholes'), attribute('strides', [2, 2], 'wholes')],
        );
        break;
      case 'double':
        put(
          'Resize',
          name,
          ['', 'doubling'],
          [
            attribute('mode', layer.by === 'bilinear' ? 'linear' : 'nearest', 'text'),
            attribute('coordinate_transformation_mode', layer.by === 'bilinear' ? 'half_pixel' : 'asymmetric', 'text'),
            ...(layer.by === 'bilinear' ? [] : [attribute('nearest_mode', 'floor', 'text')]),
          ],
        );
        break;
      case 'keep':
        kept.set(name, now);
        break;
      case 'concatenate':
        put('Concat', name, [kept.get(layer.kept) ?? ''], [attribute('axis', 1, 'whole')]);
        break;
      default:
        throw new RangeError(`no ${layer.kind} layer is written as ONNX`);
    }
  }
  const last = net.layers.at(-1);
  const classes = last?.kind === 'convolution' ? last.filters : 0;
  nodes.push(node('Identity', [now], 'scores'));
  const graph = message(7, [
    ...nodes,
    text(2, net.name),
    ...initial,
    doubling,
    value(11, 'picture', net.channels ?? 1),
    value(12, 'scores', classes),
  ]);
  return joined([whole(1, 8), message(8, [text(1, ''), whole(2, 17)]), graph]);
}
