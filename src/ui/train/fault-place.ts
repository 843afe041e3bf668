/** Where in a run something is wrong, as a person would say it; the schemas' own path is `rows.3.losses.1` or `checkpoints.0.nets.1.weights`. */
export type FaultPlace =
  | { readonly kind: 'log'; readonly entry: number }
  | { readonly kind: 'checkpoint'; readonly checkpoint: number }
  | { readonly kind: 'net'; readonly checkpoint: number; readonly net: number }
  | { readonly kind: 'settings' };

/** Counted from 1; null where the path names none of these. */
export function faultPlace(where: string): FaultPlace | null {
  const [part, at, inner, of] = where.split('.');
  const number = Number(at) + 1;
  if (part === 'settings') return { kind: 'settings' };
  if (!Number.isInteger(number)) return null;
  if (part === 'rows') return { kind: 'log', entry: number };
  if (part !== 'checkpoints') return null;
  const net = Number(of) + 1;
  return inner === 'nets' && Number.isInteger(net)
    ? { kind: 'net', checkpoint: number, net }
    : { kind: 'checkpoint', checkpoint: number };
}
