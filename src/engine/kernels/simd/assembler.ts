/**
 * Just enough of the WebAssembly binary format to write loops over vectors of four floats that run on tfjs' own heap: what its C++ has no
 * loop for, and what plain script does several times slower.
 */

/** Unsigned LEB128. */
function unsigned(value: number): number[] {
  const out: number[] = [];
  let rest = value;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    out.push(rest ? low | 0x80 : low);
  } while (rest);
  return out;
}

/** Signed LEB128. */
function signed(value: number): number[] {
  const out: number[] = [];
  let rest = value;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    const done = (rest === 0 && !(low & 0x40)) || (rest === -1 && (low & 0x40) !== 0);
    out.push(done ? low : low | 0x80);
    if (done) return out;
  }
}

const counted = (items: readonly (readonly number[])[]): number[] => [...unsigned(items.length), ...items.flat()];
const sized = (bytes: readonly number[]): number[] => [...unsigned(bytes.length), ...bytes];
const named = (text: string): number[] => sized([...text].map((letter) => letter.charCodeAt(0)));

export type Code = readonly number[];
const valueTypes = { i32: 0x7f, f32: 0x7d, v128: 0x7b } as const;
export type ValueType = keyof typeof valueTypes;

/** The instructions in use. Memory offsets are bytes; alignment is a hint only and always said to be that of one float. */
export const code = {
  get: (local: number): Code => [0x20, ...unsigned(local)],
  set: (local: number): Code => [0x21, ...unsigned(local)],
  integer: (value: number): Code => [0x41, ...signed(value)],
  addIntegers: [0x6a] as Code,
  subtractIntegers: [0x6b] as Code,
  /** Runs the body, and again as long as the integer it leaves is not zero. */
  loop: (body: Code): Code => [0x03, 0x40, ...body, 0x0d, 0, 0x0b],
  load: (offset: number): Code => [0xfd, 0, 2, ...unsigned(offset)],
  loadSplat: (offset: number): Code => [0xfd, 9, 2, ...unsigned(offset)],
  store: (offset: number): Code => [0xfd, 11, 2, ...unsigned(offset)],
  splat: [0xfd, 0x13] as Code,
  greater: [0xfd, 0x44] as Code,
  and: [0xfd, 0x4e] as Code,
  add: [0xfd, 0xe4, 1] as Code,
  subtract: [0xfd, 0xe5, 1] as Code,
  multiply: [0xfd, 0xe6, 1] as Code,
  largest: [0xfd, 0xe9, 1] as Code,
} as const;

export interface Routine {
  readonly name: string;
  readonly parameters: readonly ValueType[];
  /** Further locals, numbered on from the parameters. */
  readonly locals: readonly ValueType[];
  readonly body: Code;
}

/** A module of routines without results over an imported memory `env.memory`. */
export function assemble(routines: readonly Routine[]): Uint8Array<ArrayBuffer> {
  const section = (id: number, body: readonly number[]) => [id, ...sized(body)];
  const types = routines.map(({ parameters }) => [0x60, ...counted(parameters.map((type) => [valueTypes[type]])), 0]);
  const memory = [...named('env'), ...named('memory'), 2, 0, 0];
  const exported = routines.map(({ name }, i) => [...named(name), 0, ...unsigned(i)]);
  const bodies = routines.map(({ locals, body }) =>
    sized([...counted(locals.map((type) => [1, valueTypes[type]])), ...body, 0x0b]),
  );
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, counted(types)),
    ...section(2, counted([memory])),
    ...section(3, counted(routines.map((_, i) => unsigned(i)))),
    ...section(7, counted(exported)),
    ...section(10, counted(bodies)),
  ]);
}
