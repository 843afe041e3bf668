/** How a convolutional layer may be laid out: every sensible arrangement of its grids. */
import { type Arranged, arranged, gridLeaf, type Room } from '../../../../ui/step/arrange.ts';
import { column, leaf, row, type Tree } from '../../../../ui/step/pack.ts';

export interface FigureShape {
  readonly channels: number;
  /** The filters shown, by number. */
  readonly filters: readonly number[];
  /** Cells of the input with its border. */
  readonly inputRows: number;
  readonly inputColumns: number;
  readonly kernel: number;
  readonly outputRows: number;
  readonly outputColumns: number;
  /** A turned copy of the kernel is shown beside the stored one. */
  readonly turned: boolean;
  /** One sum for each channel is shown as a map of its own. */
  readonly partial: boolean;
  /** Widths of the longest headings, in ems. */
  readonly headings: { readonly input: number; readonly kernel: number; readonly output: number };
}

type Direction = 'row' | 'column';
type Manner = 'line' | 'line-stacked' | 'bands' | 'corner' | 'quarters' | 'tower' | 'stack';

interface Variant {
  readonly arrangement: Manner;
  readonly inputs: Direction;
  readonly channels: Direction;
  readonly work: Direction;
  readonly outputs: Direction | 'square';
}

const directions: readonly Direction[] = ['row', 'column'];

/** Every variant that differs for this shape. */
function variantsOf(shape: FigureShape): Variant[] {
  const several = shape.channels > 1 ? directions : (['column'] as const);
  const manyOutputs: readonly Variant['outputs'][] =
    shape.filters.length > 2 ? ['row', 'column', 'square'] : shape.filters.length > 1 ? ['row', 'column'] : ['column'];
  const arrangements: readonly Manner[] = ['line', 'line-stacked', 'bands', 'corner', 'quarters', 'tower', 'stack'];
  return arrangements.flatMap((arrangement) =>
    several.flatMap((inputs) =>
      (shape.channels > 1 || shape.filters.length > 1 ? directions : (['column'] as const)).flatMap((channels) =>
        directions.flatMap((work) => manyOutputs.map((outputs) => ({ arrangement, inputs, channels, work, outputs }))),
      ),
    ),
  );
}

const lined = (direction: Direction, children: readonly Tree[], gap: number): Tree =>
  direction === 'row' ? row(children, gap) : column(children, gap);

function treeOf(shape: FigureShape, variant: Variant, cell: number, em: number): Tree {
  const near = Math.max(cell * 0.35, 8);
  const far = Math.max(cell * 1.1, em * 1.6);
  const grid = (id: string, rows: number, columns: number, heading: number) =>
    gridLeaf(id, rows, columns, cell, em, heading);
  const channels = Array.from({ length: shape.channels }, (_, channel) => channel);
  const k = shape.kernel;
  const inputs = lined(
    variant.inputs,
    channels.map((c) => grid(`input:${c}`, shape.inputRows, shape.inputColumns, shape.headings.input)),
    near,
  );
  const across: Direction = variant.channels === 'row' ? 'column' : 'row';
  const kernels = lined(
    across,
    shape.filters.map((f) =>
      lined(
        variant.channels,
        channels.map((c) => grid(`kernel:${f}:${c}`, k, k, shape.headings.kernel)),
        near,
      ),
    ),
    near,
  );
  const bias = grid('bias', 1, shape.filters.length, 3);
  const perChannel = (id: string) =>
    lined(
      variant.channels,
      channels.map((c) => grid(`${id}:${c}`, k, k, shape.headings.kernel)),
      near,
    );
  const type = Math.max(em, Math.min(cell * 0.34, em * 1.6));
  const sums = leaf('sums', Math.max(cell * 2.6, type * 8), (shape.channels + 2) * type * 1.55 + type * 0.9);
  const perChannelWork = [...(shape.turned ? [perChannel('turned')] : []), perChannel('products')];
  const working = lined(variant.work, [...perChannelWork, column([sums, bias], near)], near);
  const outputs = shape.filters.map((f) =>
    grid(`output:${f}`, shape.outputRows, shape.outputColumns, shape.headings.output),
  );
  const square = column([row(outputs.slice(0, 2), near), row(outputs.slice(2), near)], near);
  const maps = variant.outputs === 'square' ? square : lined(variant.outputs, outputs, near);
  const partials = shape.partial
    ? lined(
        variant.inputs,
        channels.map((c) => grid(`partial:${c}`, shape.outputRows, shape.outputColumns, shape.headings.output)),
        near,
      )
    : null;
  const results = partials ? lined(variant.inputs === 'row' ? 'column' : 'row', [partials, maps], far) : maps;
  switch (variant.arrangement) {
    case 'line':
      return row([inputs, lined(variant.work, [kernels, working], near), results], far, 'centre');
    case 'line-stacked':
      return row([inputs, column([kernels, working], near), results], far, 'centre');
    case 'bands':
      return column([inputs, row([kernels, working], far), results], near * 1.5, 'centre');
    case 'corner':
      return column([row([inputs, lined(variant.work, [kernels, working], near)], far), results], near * 1.5);
    case 'quarters':
      return column(
        [
          row([inputs, lined(variant.work, [kernels, ...perChannelWork], near)], far),
          row([results, column([sums, bias], near)], far),
        ],
        near * 1.5,
      );
    case 'stack':
      return column([inputs, kernels, working, results], near * 1.5);
    case 'tower':
      return column([inputs, row([kernels, results], far), working], near * 1.5);
  }
}

/**
 * The layer laid out in a room. Grids: `input:0`, `kernel:filter:channel`, `turned:0`, `products:0`, `partial:0`, `bias`, `output:filter`;
 * and the place of the sum, `sums`.
 */
export const layoutOf = (shape: FigureShape, room: Room): Arranged =>
  arranged(
    variantsOf(shape).map((variant) => (cell: number, em: number) => treeOf(shape, variant, cell, em)),
    room,
  );
