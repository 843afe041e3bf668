import { type TakenIn, takeIn } from './decode.ts';
import { IntakeProblem } from './problem.ts';
import type { Transferred } from './transferred.ts';

/** A file that was not taken, and why; null: one before it was. */
export interface NotTaken {
  readonly name: string;
  readonly problem: IntakeProblem | null;
}

export interface Taken {
  /** The first that could be read. */
  readonly taken: TakenIn | null;
  readonly others: readonly NotTaken[];
}

/** Tries files in turn until one can be read. Rejects only with what is no problem of a file. */
export async function firstReadable(
  files: readonly Transferred[],
  take: (file: File) => Promise<TakenIn> = takeIn,
): Promise<Taken> {
  const others: NotTaken[] = [];
  let taken: TakenIn | null = null;
  for (const { file, folder } of files) {
    const { name } = file;
    if (taken) others.push({ name, problem: null });
    else if (folder) others.push({ name, problem: new IntakeProblem('folder', { name }) });
    else
      try {
        taken = await take(file);
      } catch (error) {
        if (!(error instanceof IntakeProblem)) throw error;
        others.push({ name, problem: error });
      }
  }
  return { taken, others };
}
