/** What must change with an edit so that nothing typed is lost. */
import { formatNumbers, parseNumbers } from '../../pattern/knobs.ts';
import { knobs, type SegmentationParams } from './params.ts';

type Params = SegmentationParams;

/** A square table at another size: what fits keeps its place, the rest is background. */
function refitted(numbers: readonly number[], from: number, to: number): string {
  const out = Array.from({ length: to * to }, (_, i) => {
    const [row, column] = [Math.floor(i / to), i % to];
    return row < from && column < from ? (numbers[row * from + column] ?? 0) : 0;
  });
  return formatNumbers(out);
}

/** Masks that were typed or clicked keep their cells when their size changes. */
export function adapt(before: Params, patch: Partial<Params>): Partial<Params> {
  const { maskSize } = knobs.settle({ ...before, ...patch });
  if (maskSize === before.maskSize) return {};
  const more: { prediction?: string; truth?: string } = {};
  for (const which of ['prediction', 'truth'] as const) {
    const typed = patch[which] === undefined ? parseNumbers(before[which]) : null;
    if (typed) more[which] = refitted(typed, before.maskSize, maskSize);
  }
  return more;
}
