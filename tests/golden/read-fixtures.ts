/** From a file's text to its cases: what libraries write for what JSON lacks is understood, and a broken case costs itself alone. */
import { type Fixture, isTensor, type Tensor, type Value, type Values } from './fixtures.ts';

export interface BrokenCase {
  readonly name: string;
  readonly broken: string;
}

export interface ReadFile {
  readonly topic: string;
  readonly cases: readonly (Fixture | BrokenCase)[];
}

export const isBroken = (one: Fixture | BrokenCase): one is BrokenCase => 'broken' in one;

const schema = 'lecture-companion-fixtures/';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const said: Readonly<Record<string, number>> = {
  nan: Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  '+inf': Number.POSITIVE_INFINITY,
  '-inf': Number.NEGATIVE_INFINITY,
};

/** NaN and the infinities as words, in the spellings of Python and JavaScript; undefined for any other word. */
const numberSaid = (word: string): number | undefined => said[word.trim().toLowerCase().replace('infinity', 'inf')];

/** An entry of a tensor; null is what is undefined. */
function entryOf(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  const number = value === null ? Number.NaN : typeof value === 'string' ? numberSaid(value) : undefined;
  if (number === undefined) throw new Error(`${JSON.stringify(value)} stands among a tensor’s numbers`);
  return number;
}

function tensor(value: Tensor): Tensor {
  const data = value.data.map(entryOf);
  const wanted = value.shape.reduce((product, side) => product * side, 1);
  if (wanted !== data.length)
    throw new Error(`a tensor of shape ${value.shape.join('×') || 'a scalar'} holds ${data.length} numbers`);
  return { ...value, data };
}

function read(value: unknown): Value {
  if (isTensor(value)) return tensor(value);
  if (Array.isArray(value)) return value.map(read);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, read(one)]));
  return (typeof value === 'string' ? (numberSaid(value) ?? value) : (value ?? null)) as Value;
}

const group = (value: unknown, name: string): Values => {
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) throw new Error(`its ${name} are no group of values`);
  return read(value) as Values;
};

function caseOf(entry: unknown, at: number): Fixture | BrokenCase {
  const name = isRecord(entry) && typeof entry.name === 'string' ? entry.name : `case ${at + 1}`;
  try {
    if (!isRecord(entry)) throw new Error('it is no object');
    if (!isRecord(entry.expected)) throw new Error('it expects nothing');
    const { f64, f32 } = (isRecord(entry.tolerance) ? entry.tolerance : {}) as Fixture['tolerance'];
    for (const one of [f64, f32])
      if (one !== undefined && !(one.atol >= 0 && one.rtol >= 0))
        throw new Error('its tolerance is no pair of numbers');
    return {
      name,
      inputs: group(entry.inputs, 'inputs'),
      params: group(entry.params, 'params'),
      expected: group(entry.expected, 'expected values'),
      tolerance: { ...(f64 && { f64 }), ...(f32 && { f32 }) },
    };
  } catch (error) {
    return { name, broken: error instanceof Error ? error.message : String(error) };
  }
}

/** JSON, with the bare NaN and Infinity that Python writes. */
function parse(text: string): unknown {
  const quoted = text
    .replace(/^\uFEFF/, '')
    .replace(/"(?:[^"\\]|\\.)*"|[-+]?\bInfinity\b|\bNaN\b/g, (found) => (found.startsWith('"') ? found : `"${found}"`));
  return JSON.parse(quoted);
}

/** The cases of one file's text, or null if it is JSON of another kind. Throws on text that is not JSON. */
export function readFixtures(text: string, otherwise = 'no topic'): ReadFile | null {
  const file = parse(text);
  if (!isRecord(file) || !Array.isArray(file.cases) || !String(file.schema ?? '').startsWith(schema)) return null;
  return {
    topic: typeof file.topic === 'string' ? file.topic : otherwise,
    cases: file.cases.map(caseOf),
  };
}
