/** Map sides through a U-Net: two 3×3 convolutions a level, 2×2 pooling down, doubling up (CURRICULUM §1.4, SG1, SG2). */

/** valid: every convolution costs 2 cells. same: none. */
export type UnetPadding = 'valid' | 'same';

export interface SizeStep {
  readonly operation: 'input' | 'convolution' | 'pool' | 'upsample';
  /** 0 is the picture's own resolution, `levels` the bottom. */
  readonly level: number;
  /** May be a fraction or less than 1, but then it is the last. */
  readonly side: number;
  readonly whole: boolean;
}

export interface SkipSize {
  readonly level: number;
  /** Side of the map that is put aside. */
  readonly side: number;
  /** Side of the upsampled map beside which it is laid. */
  readonly cropped: number;
  /** Cells that are cut off at each edge. */
  readonly cut: number;
}

export interface UnetSizes {
  /** Every map on the way, input first; up to the first side that is not whole. */
  readonly steps: readonly SizeStep[];
  /** Whether the way comes to its end. */
  readonly fits: boolean;
  /** Deepest level first; those that were reached. */
  readonly skips: readonly SkipSize[];
  /** Side of the result; null where the input does not fit. */
  readonly output: number | null;
}

/** Follows a picture of this side through so many levels. An input that does not fit is followed to where it fails. */
export function validSizes(side: number, levels: number, padding: UnetPadding = 'valid'): UnetSizes {
  const lost = padding === 'valid' ? 2 : 0;
  const steps: SizeStep[] = [];
  const skips: SkipSize[] = [];
  const isWhole = (n: number) => Number.isInteger(n) && n >= 1;
  const fits = () => steps.every(({ whole }) => whole);
  const go = (operation: SizeStep['operation'], level: number, next: number): number => {
    if (fits()) steps.push({ operation, level, side: next, whole: isWhole(next) });
    return next;
  };
  const convolveTwice = (level: number, from: number) =>
    go('convolution', level, go('convolution', level, from - lost) - lost);
  let now = go('input', 0, side);
  const kept: number[] = [];
  for (let level = 0; level < levels; level++) {
    now = convolveTwice(level, now);
    kept.push(now);
    now = go('pool', level + 1, now / 2);
  }
  now = convolveTwice(levels, now);
  for (let level = levels - 1; level >= 0; level--) {
    now = go('upsample', level, 2 * now);
    const skip = kept[level] as number;
    if (fits()) skips.push({ level, side: skip, cropped: now, cut: (skip - now) / 2 });
    now = convolveTwice(level, now);
  }
  return { steps, fits: fits(), skips, output: fits() ? now : null };
}

/** The sides from … to (inclusive) that go through whole, with what comes out. For `valid` every 2^levels-th. */
export function fittingSizes(
  levels: number,
  padding: UnetPadding,
  from: number,
  to: number,
): { readonly side: number; readonly output: number }[] {
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, i) => from + i).flatMap((side) => {
    const { output } = validSizes(side, levels, padding);
    return output === null ? [] : [{ side, output }];
  });
}
