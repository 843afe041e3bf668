/**
 * Chance that can be repeated: every picture, digit and first weight of the project comes from a seed through here, so a
 * link or a test sees the same numbers on every machine.
 */

export interface Random {
  /** Uniform in [0, 1), 32 random bits. */
  next(): number;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** One of 0 … count − 1. */
  integer(count: number): number;
  /** Standard normal, N(0, 1). */
  normal(): number;
  /** One of a list; throws if it is empty. */
  pick<T>(list: readonly T[]): T;
}

/** Spreads a small seed over 32 bits (the finaliser of MurmurHash3, as in SplitMix32). */
function* spread(seed: number): Generator<number, never> {
  let state = seed | 0;
  for (;;) {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    yield z ^ (z >>> 15);
  }
}

/**
 * A generator for this seed (sfc32, from PractRand's "small fast chaotic" family: 128 bits of state, period at least 2³²).
 * `stream` gives independent sequences of one seed: the data of step 7, say, beside the first weights.
 */
export function random(seed: number, stream = 0): Random {
  const seeds = spread(seed ^ Math.imul(stream + 1, 0x85ebca6b));
  let a = seeds.next().value;
  let b = seeds.next().value;
  let c = seeds.next().value;
  let counter = 1;
  let spare: number | null = null;

  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }
  for (let i = 0; i < 12; i++) next();

  const integer = (count: number) => Math.floor(next() * count);
  return {
    next,
    integer,
    between: (low, high) => low + (high - low) * next(),
    normal() {
      if (spare !== null) {
        const value = spare;
        spare = null;
        return value;
      }
      const radius = Math.sqrt(-2 * Math.log(1 - next()));
      const angle = 2 * Math.PI * next();
      spare = radius * Math.sin(angle);
      return radius * Math.cos(angle);
    },
    pick(list) {
      const item = list[integer(list.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
  };
}
