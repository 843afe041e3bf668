/** The vector loops, written out for 1 to 3 vectors of channels at once; addresses and strides are bytes, maps lie channels innermost. */
import { type Code, code, type Routine, type ValueType } from './assembler.ts';

const { add, addIntegers, and, get, greater, integer, largest, load, loadSplat, loop, multiply, set, splat, store } =
  code;
const { subtract, subtractIntegers } = code;

const times = <T>(count: number, make: (i: number) => readonly T[]): T[] =>
  Array.from({ length: count }, (_, i) => make(i)).flat();
const forward = (local: number, by: Code): Code => [...get(local), ...by, ...addIntegers, ...set(local)];
/** Counts down and leaves whether anything is left. */
const countDown = (local: number): Code => [
  ...get(local),
  ...integer(1),
  ...subtractIntegers,
  ...set(local),
  ...get(local),
];
const integers = (count: number): ValueType[] => new Array<ValueType>(count).fill('i32');
const vectors = (count: number): ValueType[] => new Array<ValueType>(count).fill('v128');

/**
 * out[c][f] += Σ over rows × columns of x[c]·dy[f] for `rows` channels and 4·`wide` filters.
 * Parameters: x, dy, out, how many rows, how many columns, bytes a pixel of x and of dy, bytes to skip behind a row of x and of dy, bytes a row of out.
 */
function outer(rows: number, wide: number): Routine {
  const [x, dy, out, height, width] = [0, 1, 2, 3, 4];
  const [xPixel, dyPixel, xSkip, dySkip, outRow, left] = [5, 6, 7, 8, 9, 10];
  const sumAt = (c: number, f: number) => 11 + c * wide + f;
  const slopeAt = (f: number) => 11 + rows * wide + f;
  const value = 11 + rows * wide + wide;
  const body = [
    ...loop([
      ...get(width),
      ...set(left),
      ...loop([
        ...times(wide, (f) => [...get(dy), ...load(16 * f), ...set(slopeAt(f))]),
        ...times(rows, (c) => [
          ...get(x),
          ...loadSplat(4 * c),
          ...set(value),
          ...times(wide, (f) => [
            ...get(sumAt(c, f)),
            ...get(value),
            ...get(slopeAt(f)),
            ...multiply,
            ...add,
            ...set(sumAt(c, f)),
          ]),
        ]),
        ...forward(x, get(xPixel)),
        ...forward(dy, get(dyPixel)),
        ...countDown(left),
      ]),
      ...forward(x, get(xSkip)),
      ...forward(dy, get(dySkip)),
      ...countDown(height),
    ]),
    ...times(rows, (c) => [
      ...times(wide, (f) => [...get(out), ...get(out), ...load(16 * f), ...get(sumAt(c, f)), ...add, ...store(16 * f)]),
      ...forward(out, get(outRow)),
    ]),
  ];
  return {
    name: `outer${rows}x${wide}`,
    parameters: integers(10),
    locals: ['i32', ...vectors(rows * wide + wide + 1)],
    body,
  };
}

/** Σ(x − r) and Σ(x − r)² with r = the first pixel. Parameters: x, r, out (both sums), pixels, bytes a pixel, bytes between the sums. */
function moments(wide: number): Routine {
  const [x, r, out, count, pixel, apart] = [0, 1, 2, 3, 4, 5];
  const [sum, squares, first] = [6, 6 + wide, 6 + 2 * wide];
  const off = 6 + 3 * wide;
  const body = [
    ...times(wide, (f) => [...get(r), ...load(16 * f), ...set(first + f)]),
    ...loop([
      ...times(wide, (f) => [
        ...[...get(x), ...load(16 * f), ...get(first + f), ...subtract, ...set(off)],
        ...[...get(sum + f), ...get(off), ...add, ...set(sum + f)],
        ...[...get(squares + f), ...get(off), ...get(off), ...multiply, ...add, ...set(squares + f)],
      ]),
      ...forward(x, get(pixel)),
      ...countDown(count),
    ]),
    ...times(wide, (f) => [...get(out), ...get(sum + f), ...store(16 * f)]),
    ...forward(out, get(apart)),
    ...times(wide, (f) => [...get(out), ...get(squares + f), ...store(16 * f)]),
  ];
  return { name: `moments${wide}`, parameters: integers(6), locals: vectors(3 * wide + 1), body };
}

/** y = max(x·scale + shift, floor). Parameters: x, y, scale, pixels, bytes a pixel, bytes from scale to shift, floor. */
function affine(wide: number): Routine {
  const [x, y, scale, count, pixel, apart, floor] = [0, 1, 2, 3, 4, 5, 6];
  const [a, b, low] = [7, 7 + wide, 7 + 2 * wide];
  const body = [
    ...[...get(floor), ...splat, ...set(low)],
    ...times(wide, (f) => [...get(scale), ...load(16 * f), ...set(a + f)]),
    ...forward(scale, get(apart)),
    ...times(wide, (f) => [...get(scale), ...load(16 * f), ...set(b + f)]),
    ...loop([
      ...times(wide, (f) => [
        ...[...get(y), ...get(x), ...load(16 * f), ...get(a + f), ...multiply, ...get(b + f), ...add],
        ...[...get(low), ...largest, ...store(16 * f)],
      ]),
      ...forward(x, get(pixel)),
      ...forward(y, get(pixel)),
      ...countDown(count),
    ]),
  ];
  return { name: `affine${wide}`, parameters: [...integers(6), 'f32'], locals: vectors(2 * wide + 1), body };
}

/** Leaves the slope where x·scale + shift is above the floor, 0 elsewhere; x is set aside in a local. */
const passing = (
  f: number,
  at: { x: number; slope: number; value: number; a: number; b: number; low: number },
): Code => [
  ...[...get(at.x), ...load(16 * f), ...set(at.value)],
  ...[...get(at.value), ...get(at.a + f), ...multiply, ...get(at.b + f), ...add, ...get(at.low), ...greater],
  ...[...get(at.slope), ...load(16 * f), ...and],
];

/**
 * Σg and Σg·(x − mean). Parameters: x, slope, table (scale, shift, mean, each `apart` bytes long), out (both sums), pixels, bytes a pixel,
 * apart, floor.
 */
function slants(wide: number): Routine {
  const [x, slope, table, out, count, pixel, apart, floor] = [0, 1, 2, 3, 4, 5, 6, 7];
  const [a, b, mean, passed, along] = times(5, (i) => [8 + i * wide]) as [number, number, number, number, number];
  const [low, value, g] = [8 + 5 * wide, 9 + 5 * wide, 10 + 5 * wide];
  const body = [
    ...[...get(floor), ...splat, ...set(low)],
    ...[a, b, mean].flatMap((local) => [
      ...times(wide, (f) => [...get(table), ...load(16 * f), ...set(local + f)]),
      ...forward(table, get(apart)),
    ]),
    ...loop([
      ...times(wide, (f) => [
        ...[...passing(f, { x, slope, value, a, b, low }), ...set(g)],
        ...[...get(passed + f), ...get(g), ...add, ...set(passed + f)],
        ...[...get(along + f), ...get(value), ...get(mean + f), ...subtract, ...get(g), ...multiply, ...add],
        ...set(along + f),
      ]),
      ...forward(x, get(pixel)),
      ...forward(slope, get(pixel)),
      ...countDown(count),
    ]),
    ...times(wide, (f) => [...get(out), ...get(passed + f), ...store(16 * f)]),
    ...forward(out, get(apart)),
    ...times(wide, (f) => [...get(out), ...get(along + f), ...store(16 * f)]),
  ];
  return { name: `slants${wide}`, parameters: [...integers(7), 'f32'], locals: vectors(5 * wide + 3), body };
}

/** dx = scale·g + p·x + q. Parameters: x, slope, dx, table (scale, shift, p, q), pixels, bytes a pixel, apart, floor. */
function back(wide: number): Routine {
  const [x, slope, dx, table, count, pixel, apart, floor] = [0, 1, 2, 3, 4, 5, 6, 7];
  const [a, b, p, q] = times(4, (i) => [8 + i * wide]) as [number, number, number, number];
  const [low, value] = [8 + 4 * wide, 9 + 4 * wide];
  const body = [
    ...[...get(floor), ...splat, ...set(low)],
    ...[a, b, p, q].flatMap((local) => [
      ...times(wide, (f) => [...get(table), ...load(16 * f), ...set(local + f)]),
      ...forward(table, get(apart)),
    ]),
    ...loop([
      ...times(wide, (f) => [
        ...[...get(dx), ...passing(f, { x, slope, value, a, b, low }), ...get(a + f), ...multiply],
        ...[...get(value), ...get(p + f), ...multiply, ...add, ...get(q + f), ...add, ...store(16 * f)],
      ]),
      ...forward(x, get(pixel)),
      ...forward(slope, get(pixel)),
      ...forward(dx, get(pixel)),
      ...countDown(count),
    ]),
  ];
  return { name: `back${wide}`, parameters: [...integers(7), 'f32'], locals: vectors(4 * wide + 2), body };
}

/** Copies. Parameters: from, to, pixels, bytes from one to the next there and here. */
function copy(wide: number): Routine {
  const [from, to, count, fromPixel, toPixel] = [0, 1, 2, 3, 4];
  const body = loop([
    ...times(wide, (f) => [...get(to), ...get(from), ...load(16 * f), ...store(16 * f)]),
    ...forward(from, get(fromPixel)),
    ...forward(to, get(toPixel)),
    ...countDown(count),
  ]);
  return { name: `copy${wide}`, parameters: integers(5), locals: [], body };
}

const outerShapes = [
  [3, 3],
  [1, 3],
  [4, 2],
  [1, 2],
  [4, 1],
  [1, 1],
] as const;

export const routines: readonly Routine[] = [
  ...outerShapes.map(([rows, wide]) => outer(rows, wide)),
  ...[1, 2, 3].flatMap((wide) => [moments(wide), affine(wide), slants(wide), back(wide), copy(wide)]),
];
