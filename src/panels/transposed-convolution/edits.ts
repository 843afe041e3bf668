/** Edits of single numbers, and what must change with other edits so that nothing typed is lost. */
import { formatNumbers } from '../../pattern/knobs.ts';
import { axesOf, downAxes } from './layer.ts';
import { inputNumbers, kernelNumbers, typed } from './numbers.ts';
import { knobs, type TransposedParams } from './params.ts';

const replaced = (numbers: readonly number[], index: number, value: number): string =>
  formatNumbers(numbers.map((old, i) => (i === index ? value : old)));

/** The edit that puts a number into the input. */
export const withInputCell = (
  params: TransposedParams,
  row: number,
  column: number,
  value: number,
): Partial<TransposedParams> => ({ input: replaced(inputNumbers(params), row * params.size + column, value) });

/** The edit that puts a number into the kernel, at its stored place. */
export const withKernelCell = (
  params: TransposedParams,
  row: number,
  column: number,
  value: number,
): Partial<TransposedParams> => ({ kernel: replaced(kernelNumbers(params), row * params.kernelSize + column, value) });

/** A square table at another size: what fits keeps its place, the rest is 0. */
function refitted(numbers: readonly number[], from: number, to: number): string {
  const out = Array.from({ length: to * to }, (_, i) => {
    const [row, column] = [Math.floor(i / to), i % to];
    return row < from && column < from ? (numbers[row * from + column] ?? 0) : 0;
  });
  return formatNumbers(out);
}

/** The side of the input when the view changes to or from the round trip, whose input is the layer's large side. */
function turnedSize(before: TransposedParams, view: TransposedParams['view']): number {
  if (before.view === view) return before.size;
  if (view === 'round-trip') return Math.min(6, Math.max(axesOf(before).vertical.output, before.size));
  return before.view === 'round-trip' ? Math.max(1, downAxes(before).vertical.output) : before.size;
}

/** The lecture's layer: its 3×3 kernel on a 2×2 map, whose matrix is 4×16 (US1, US3). */
export const deckLayer = { stride: 1, kernel: 'deck', input: 'deck-y' } as const satisfies Partial<TransposedParams>;

const layerKnobs = ['method', 'size', 'kernelSize', 'stride', 'pad', 'outputPad', 'input', 'kernel'] as const;
const isUntouched = (params: TransposedParams): boolean =>
  layerKnobs.every((name) => params[name] === knobs.defaults[name]);

/**
 * What must change with an edit so that typed numbers survive it: a larger input or kernel keeps its numbers at the top left and gets
 * zeros, a smaller one keeps those that fit. To and from the round trip the layer stays the same: its input is then as large as its output.
 * The matrix opens with the lecture's layer, unless somebody has made another.
 */
export function adapt(before: TransposedParams, patch: Partial<TransposedParams>): Partial<TransposedParams> {
  const { view } = knobs.settle({ ...before, ...patch });
  if (view === 'matrix' && before.view !== 'matrix' && isUntouched({ ...before, ...patch })) return deckLayer;
  const turns = (view === 'round-trip') !== (before.view === 'round-trip');
  const size = turns ? turnedSize(before, view) : (patch.size ?? before.size);
  const more: { size?: number; input?: string; kernel?: string } = {};
  if (size !== (patch.size ?? before.size)) more.size = size;
  const after = knobs.settle({ ...before, ...patch, ...more });
  const input = patch.input === undefined ? typed(before.input) : null;
  if (input && after.size !== before.size) more.input = refitted(input, before.size, after.size);
  const kernel = patch.kernel === undefined ? typed(before.kernel) : null;
  if (kernel && after.kernelSize !== before.kernelSize)
    more.kernel = refitted(kernel, before.kernelSize, after.kernelSize);
  return more;
}
