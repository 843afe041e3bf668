/**
 * The nets' scores while they were young, by run. They are a few hundred kilobytes where the checkpoints that they come from weigh megabytes and
 * are let go when a run is written, so they are kept beside its log.
 */
import type { Logits, LogitsAnswer } from '../../jobs.ts';

export interface YoungScores {
  readonly step: number;
  readonly answer: LogitsAnswer;
}

const shelf = new Map<string, ReadonlyMap<number, LogitsAnswer>>();
/** Runs whose scores are remembered. */
const most = 4;

/** Remembers what the nets of the run of this task scored at a step. */
export function rememberYoung(task: string, { step, answer }: YoungScores): void {
  const before = shelf.get(task);
  if (before?.get(step) === answer) return;
  shelf.delete(task);
  shelf.set(task, new Map([...(before ?? []), [step, answer]]));
  if (shelf.size > most) shelf.delete(shelf.keys().next().value ?? '');
}

/** What is remembered of the run of this task up to a step, the earliest first. */
export const youngOf = (task: string, last: number): readonly YoungScores[] =>
  [...(shelf.get(task) ?? [])]
    .filter(([step]) => step <= last)
    .sort(([a], [b]) => a - b)
    .map(([step, answer]) => ({ step, answer }));

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** What lies beside a stored run of so many nets; what is damaged is left out. */
export function restoredYoung(value: unknown, nets: number): readonly YoungScores[] {
  const young = isObject(value) && Array.isArray(value.young) ? value.young : [];
  return young.filter((one: unknown): one is YoungScores => {
    if (!isObject(one) || !isNumber(one.step) || !isObject(one.answer)) return false;
    const { side, nets: all } = one.answer;
    if (!isNumber(side) || !Array.isArray(all) || all.length !== nets) return false;
    const isMap = (map: unknown) =>
      map instanceof Float32Array && map.length === side ** 2 && map.every(Number.isFinite);
    return all.every(
      (net: unknown): net is Logits =>
        isObject(net) && isMap(net.real) && isMap(net.flat) && isNumber(net.phase) && isNumber(net.flatResponse),
    );
  });
}
