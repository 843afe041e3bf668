/** What may be wrong with a file; each has a short word under `why.<code>` of the media words besides its sentence. */
export const fileProblems = [
  'not-a-file',
  'empty',
  'folder',
  'unreadable',
  'svg-foreign',
  'not-an-image',
  'corrupt',
  'too-small',
  'too-large',
  'heic',
  'cmyk',
  'no-memory',
] as const;

/** Why a picture could not be taken in; each has its sentence under `problem.<code>` of the media words. */
export type IntakeCode =
  | (typeof fileProblems)[number]
  | 'camera-refused'
  | 'camera-none'
  | 'camera-busy'
  | 'camera-insecure'
  | 'camera-lost'
  | 'camera-failed';

export class IntakeProblem extends Error {
  readonly code: IntakeCode;
  readonly values: Readonly<Record<string, string | number>>;
  constructor(code: IntakeCode, values: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'IntakeProblem';
    this.code = code;
    this.values = values;
  }
}
