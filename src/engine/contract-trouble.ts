/**
 * A part of the page that a computation needs and does not have. The page has a sentence for each kind; what the browser said of it is the
 * `cause`, for the console only.
 */

/** What is missing: the weights of a shipped net, its card, or a part of the thread's own program. */
export type MissingPart = 'weights' | 'card' | 'program';

/** It did not arrive, or it arrived and is not what it should be. */
export type PartState = 'absent' | 'damaged';

export class PartTrouble extends Error {
  override readonly name = 'PartTrouble';
  readonly part: MissingPart;
  readonly state: PartState;
  /** Its address below the page, so that whoever runs the host can look for it. */
  readonly file: string;
  constructor(part: MissingPart, state: PartState, file: string, cause?: unknown) {
    super(`${file} (${part}) is ${state}${cause === undefined ? '' : `: ${cause}`}`, { cause });
    this.part = part;
    this.state = state;
    this.file = file;
  }
}

interface Told {
  readonly partTrouble: Readonly<Record<'part' | 'state' | 'file' | 'cause', string>>;
}

/** As it is thrown across the threads: of an error only name and message would arrive there. */
export function toldAcross(error: unknown): unknown {
  if (!(error instanceof PartTrouble)) return error;
  const { part, state, file, cause } = error;
  return { partTrouble: { part, state, file, cause: String(cause) } } satisfies Told;
}

/** What the other thread threw, as it was there. */
export function heardAcross(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || !('partTrouble' in error)) return error;
  const { part, state, file, cause } = (error as Told).partTrouble;
  return new PartTrouble(part as MissingPart, state as PartState, file, cause);
}

/** Loads a part of the thread's own program; what fails is told as such. */
export async function programPart<T>(file: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    // A module that was cut short arrives and does not parse
    throw new PartTrouble('program', cause instanceof SyntaxError ? 'damaged' : 'absent', file, cause);
  }
}
