export interface OtherEngines {
  readonly firefox: string;
  readonly webkitDriver: string;
  readonly miniBrowser: string;
  readonly display: string;
}
export function ensureOtherEngines(): OtherEngines;
