/** The frequencies of a pattern that repeats every `stride` pixels, as fractions of one cycle a pixel in −½ … ½, both ends included, without 0. */
export function gridFrequencies(stride: number): readonly (readonly [down: number, across: number])[] {
  const along: number[] = [];
  for (let n = -Math.floor(stride / 2); n <= Math.floor(stride / 2); n++) along.push(n / stride);
  return along.flatMap((down) => along.map((across) => [down, across] as const)).filter(([a, b]) => a !== 0 || b !== 0);
}

/** Where a frequency stands in a spectrum of this side whose (0, 0) is in the middle: the centre of its cell. */
export const placeOf = (frequency: number, side: number): number => side / 2 + frequency * side + 0.5;
