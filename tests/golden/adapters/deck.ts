import { asFilter } from '../../../src/math/convolve.ts';
import { correlateAxes } from '../../../src/math/correlate.ts';
import { alexNet, uNetSides, vgg, vggBlocks } from '../../../src/math/landmarks.ts';
import { lectureFigures } from '../../../src/math/lecture-figures.ts';
import { convolutionMatrix, times, transposedTimes } from '../../../src/math/matrix.ts';
import { type NetworkRow, tabulate, totalsOf } from '../../../src/math/networks.ts';
import { fieldOf, receptiveField } from '../../../src/math/receptive-field.ts';
import { transposedSize } from '../../../src/math/transposed-axis.ts';
import { slidingWindows, usesOf } from '../../../src/math/uses.ts';
import { axisOf, outputSize, type Padding, paddings, sameSize } from '../../../src/math/window.ts';
import { type Actual, type Actuals, type Fixture, isTensor, type Tensor, unchecked, type Value } from '../fixtures.ts';
import { axesOfCase, computed, computedList, numberOf, numbersOf, tensorOf, volumeOf } from '../read.ts';
import type { Adapter, Answer } from './index.ts';
import { copiedUp, pooled } from './pooling.ts';
import { transposedLayer } from './upsampling.ts';

/** Recomputes columns of a printed table from its given ones; null if it has a column that is neither. */
function table(
  fixture: Fixture,
  given: readonly string[],
  rules: Readonly<Record<string, (row: (column: string) => number) => number>>,
): Actuals | null {
  const expected = fixture.expected.table;
  const columns = fixture.params.columns;
  if (!isTensor(expected) || !Array.isArray(columns)) return null;
  const names = columns.map(String);
  if (!names.every((name) => given.includes(name) || name in rules) || !names.some((name) => name in rules))
    return null;
  const data = expected.data.map((asGiven, i) => {
    const start = i - (i % names.length);
    const rule = rules[names[i % names.length] ?? ''];
    if (!rule) return asGiven;
    return rule((column) => {
      const value = expected.data[start + names.indexOf(column)];
      if (value === undefined || !names.includes(column)) throw new Error(`the table has no column ${column}`);
      return value;
    });
  });
  return { table: { shape: expected.shape, data } };
}

const outputSizes = (fixture: Fixture) =>
  table(fixture, ['input', 'kernel', 'stride', 'pad', 'dilation'], {
    output: (row) => outputSize(row('input'), row('kernel'), row('stride'), row('pad'), row('pad'), row('dilation')),
    output_with_same: (row) => {
      const { output } = axisOf(row('input'), row('kernel'), row('stride'), row('dilation'), 'same');
      return output === sameSize(row('input'), row('stride')) ? output : Number.NaN;
    },
  });

const transposedSizes = (fixture: Fixture) =>
  table(fixture, ['input', 'kernel', 'stride', 'pad', 'output_padding', 'dilation'], {
    output: (row) =>
      transposedSize(row('input'), row('kernel'), row('stride'), row('pad'), row('output_padding'), row('dilation')),
  });

const fields = (fixture: Fixture) =>
  table(fixture, ['convolutions', 'kernel'], {
    receptive_field: (row) => fieldOf(Array.from({ length: row('convolutions') }, () => ({ kernel: row('kernel') }))),
  });

const visits = (fixture: Fixture) =>
  table(fixture, ['H', 'W', 'N'], {
    windows: (row) => slidingWindows(row('H'), row('W'), row('N')).windows,
    most_visits_of_a_pixel: (row) => slidingWindows(row('H'), row('W'), row('N')).most,
    all_visits: (row) => slidingWindows(row('H'), row('W'), row('N')).all,
    '(2N-1)^2 as printed': (row) => (2 * row('N') - 1) ** 2,
  });

function stridedFields(layers: Value): Actuals {
  const stack = (layers as readonly Value[]).map((layer) => {
    const [kernel = 1, stride = 1, dilation = 1] = numbersOf(layer) ?? [];
    return { kernel, stride, dilation };
  });
  const data = receptiveField(stack).flatMap(({ field, jump }) => [field, jump]);
  return { receptive_field_and_jump: { shape: [stack.length, 2], data } };
}

function matrix(fixture: Fixture, kernel: Tensor, x: Tensor): Actuals {
  const w = asFilter(volumeOf(kernel));
  const picture = volumeOf(x);
  const axes = axesOfCase({ ...fixture, params: { ...fixture.params, ...padded(fixture) } }, picture, w);
  const c = convolutionMatrix(w, axes);
  const y = times(c, picture.data);
  const back = transposedTimes(c, y);
  const v = tensorOf(fixture, 'v')?.data;
  return {
    C: { shape: [c.rows, c.columns], data: c.values },
    y: { shape: [axes.vertical.output, axes.horizontal.output], data: y },
    Ct_v: v ? { shape: x.shape, data: transposedTimes(c, v) } : unchecked,
    Ct_C_x: { shape: x.shape, data: back },
    transposed_is_inverse: back.every((value, i) => value === picture.data[i]),
  };
}

/** One number of padding for all four sides, as the deck's cases write it. */
function padded({ params }: Fixture): { pads_top_bottom_left_right?: readonly number[] } {
  const pad = numberOf(params.pad);
  return pad ? { pads_top_bottom_left_right: [pad, pad, pad, pad] } : {};
}

function filtered(fixture: Fixture, image: Tensor, filter: Tensor): Actuals {
  const w = asFilter(volumeOf(filter));
  const x = volumeOf(image);
  return { y: computed([correlateAxes(x, w, axesOfCase(fixture, x, w))], image.shape.length) };
}

function uses({ params }: Fixture): Actuals | null {
  const side = numberOf(params.image_side);
  const kernel = numberOf(params.kernel);
  const padding = paddings.find((one): one is Padding => one === params.padding);
  if (side === null || kernel === null || !padding) return null;
  const axis = axisOf(side, kernel, numberOf(params.stride) ?? 1, numberOf(params.dilation) ?? 1, padding);
  return { uses: computed([usesOf({ vertical: axis, horizontal: axis })], 2) };
}

const shapeList = ({ output, layer }: NetworkRow): number[] =>
  layer.kind === 'dense' ? [output.channels] : [output.rows, output.columns, output.channels];

/** The tables' names of layers; they say the pooling's size only where it overlaps. */
function layerName({ layer }: NetworkRow): string {
  switch (layer.kind) {
    case 'convolution':
      return `conv${layer.kernel}x${layer.kernel}`;
    case 'pooling':
      return layer.kernel === layer.stride
        ? 'maxpool'
        : `maxpool${layer.kernel}x${layer.kernel} stride ${layer.stride}`;
    case 'adaptive-pooling':
      return 'adaptive avgpool';
    case 'dense':
      return 'dense';
  }
}

/** Only the name of such a case says which network it means. */
function network({ name, params }: Fixture): Actuals | null {
  const [rows = 224, columns = rows, channels = 3] = numbersOf(params.input) ?? [];
  const input = { rows, columns, channels };
  const classes = numberOf(params.classes) ?? 1000;
  const depth = Number(/^vgg(\d+)/.exec(name)?.[1]);
  const landmark = name.startsWith('alexnet')
    ? alexNet(classes, input)
    : depth in vggBlocks
      ? vgg(depth as keyof typeof vggBlocks, classes, input)
      : null;
  if (!landmark) return null;
  const all = tabulate(landmark.input, landmark.layers);
  const totals = totalsOf(all);
  return {
    layers: all.map((row) => ({ layer: layerName(row), output: shapeList(row), parameters: row.parameters })),
    parameters: totals.parameters,
    activations_conv_dense: totals.activations,
    activations_all: totals.activationsWithPooling,
  };
}

function unet({ params }: Fixture): Actuals | null {
  const side = numberOf(params.input_side);
  const depth = numberOf(params.depth);
  if (side === null || depth === null) return null;
  const { sides, skips, output } = uNetSides(side, depth);
  return { sides, skip_side_and_cropped_side: skips, output_side: output };
}

/** The slides' figures that are convolution arithmetic; the others wait for their own topic, wording is nobody's to compute. */
function figures(list: readonly Value[]): Answer | null {
  let known = 0;
  const actual = list.map((figure): Actual => {
    const { id } = figure as { readonly id: string };
    const compute = lectureFigures[id];
    if (!compute) return unchecked;
    known++;
    return { id, deck: unchecked, printed: unchecked, exact: compute(), verdict: unchecked, remark: unchecked };
  });
  if (known === 0) return null;
  return { actuals: { figures: actual }, note: `${known} of ${list.length} figures computed and compared` };
}

/** One computation for each kind of case, told apart by what it gives and what it asks for. */
function actualsOf(fixture: Fixture): Actuals | null {
  const { params, expected } = fixture;
  const [image, filter] = [tensorOf(fixture, 'image'), tensorOf(fixture, 'filter')];
  const [kernel, x] = [tensorOf(fixture, 'kernel'), tensorOf(fixture, 'x')];
  if (kernel && x && 'C' in expected) return matrix(fixture, kernel, x);
  // The schema does not tell a transposed layer from an ordinary one; the name does
  if (kernel && x && fixture.name.includes('transposed')) return transposedLayer(fixture, x, kernel);
  if (x && 'window' in params) return pooled(fixture, x);
  if (x && 'factor' in params) return copiedUp(fixture, x);
  if (image && filter) return filtered(fixture, image, filter);
  if (image && 'vector' in expected) return { vector: computedList(volumeOf(image).data) };
  if ('uses' in expected) return uses(fixture);
  if (params.layers_kernel_stride !== undefined) return stridedFields(params.layers_kernel_stride);
  if ('layers' in expected) return network(fixture);
  if ('skip_side_and_cropped_side' in expected) return unet(fixture);
  if (Array.isArray(params.columns) && params.columns.includes('output_padding')) return transposedSizes(fixture);
  return outputSizes(fixture) ?? fields(fixture) ?? visits(fixture);
}

export const deck: Adapter = (fixture) => {
  if (Array.isArray(fixture.expected.figures)) return figures(fixture.expected.figures);
  const actuals = actualsOf(fixture);
  return actuals && { actuals };
};
