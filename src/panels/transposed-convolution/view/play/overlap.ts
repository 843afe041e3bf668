import type { KernelAndStride, OverlapMap } from '../../jobs.ts';

export const kernelSizes = [1, 2, 3, 4, 5, 6] as const;
export const strides = [1, 2, 3, 4] as const;

/** Kernel after kernel, stride after stride. */
export const everyPair: readonly KernelAndStride[] = kernelSizes.flatMap((kernelSize) =>
  strides.map((stride) => ({ kernelSize, stride })),
);

/** Enough cells inside for two periods, few enough that each count can be read. */
export const cellsInside = (stride: number): number => Math.max(4, 2 * stride);

/** holes: places that no stamp reaches. uneven: all are reached, some more often. flat: all alike inside. */
export function overlapVerdict({ least, most }: Pick<OverlapMap, 'least' | 'most'>): 'holes' | 'uneven' | 'flat' {
  if (least < 0.5) return 'holes';
  return most - least < 0.5 ? 'flat' : 'uneven';
}

/** Where an arrow key leads in the table of pairs; null for another key, or at the rim. */
export function pairAt({ kernelSize, stride }: KernelAndStride, key: string): KernelAndStride | null {
  const [down, across] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key] ?? [0, 0];
  const next = { kernelSize: kernelSize + (across ?? 0), stride: stride + (down ?? 0) };
  const moved = next.kernelSize !== kernelSize || next.stride !== stride;
  const known = everyPair.some((pair) => pair.kernelSize === next.kernelSize && pair.stride === next.stride);
  return moved && known ? next : null;
}
