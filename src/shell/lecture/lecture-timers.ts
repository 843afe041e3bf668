/**
 * How long each lecture has run, kept in this browser, so that the speaker's window may be reloaded, or closed by mistake
 * and opened again, without losing the time.
 */
import { openStore, type StoreOptions } from '../store.ts';

export interface LectureTimer {
  readonly session: string;
  /** Milliseconds that had run when it was last started or paused. */
  readonly before: number;
  /** When it was started; null while it is paused. */
  readonly since: number | null;
  /** When its window was last seen open. */
  readonly seen: number;
}

const mostKept = 8;
/** A timer that nobody has looked at for so long (ms) belongs to a lecture that is over. */
const forgottenAfter = 3 * 3_600_000;

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** A stored value as timers, or null if it is anything else. */
export function checkTimers(value: unknown): readonly LectureTimer[] | null {
  if (!Array.isArray(value)) return null;
  const fine = value.every((timer: unknown) => {
    if (typeof timer !== 'object' || timer === null) return false;
    const { session, before, since, seen } = timer as Readonly<Record<string, unknown>>;
    return typeof session === 'string' && isTime(before) && (since === null || isTime(since)) && isTime(seen);
  });
  return fine ? (value as readonly LectureTimer[]) : null;
}

/** The timer of a session as it goes on now; a new one starts at once. */
export function timerOf(timers: readonly LectureTimer[], session: string, now: number): LectureTimer {
  const kept = timers.find((timer) => timer.session === session);
  const goesOn = kept && now >= kept.seen && now - kept.seen < forgottenAfter;
  return goesOn ? kept : { session, before: 0, since: now, seen: now };
}

/** The newest first, with this one among them; the oldest are let go. */
export const withTimer = (timers: readonly LectureTimer[], timer: LectureTimer): readonly LectureTimer[] =>
  [timer, ...timers.filter(({ session }) => session !== timer.session)].slice(0, mostKept);

export const elapsedOf = ({ before, since }: LectureTimer, now: number): number =>
  before + (since === null ? 0 : Math.max(0, now - since));

export const openTimers = (keeper?: NonNullable<StoreOptions<readonly LectureTimer[]>['keeper']>) =>
  openStore<readonly LectureTimer[]>({
    name: 'stride.lecture-timers',
    empty: [],
    check: checkTimers,
    ...(keeper ? { keeper } : {}),
  });
