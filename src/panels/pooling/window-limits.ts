/** How many outputs a pooling has, from the knobs as they are being settled. */
import { type PoolSettings, poolAxes } from '../../math/pool.ts';

export interface PoolKnobs {
  readonly kind: string;
  readonly size: number;
  readonly window: number;
  readonly stride: number;
  readonly pad: string;
}

export const isGlobal = (kind: unknown): boolean => String(kind).startsWith('global');

/** What the knobs say, as math/pool.ts takes it; global pooling is one window over the whole map. */
export function poolSettings({ kind, size, window, stride, pad }: PoolKnobs): PoolSettings {
  if (isGlobal(kind)) return { kernel: size };
  if (pad === 'same') return { kernel: window, stride, padding: 'same' };
  const p = Number(pad);
  return { kernel: window, stride, padding: { top: p, bottom: p, left: p, right: p } };
}

/** Output cells of one channel. */
export function outputsOf(knobs: Readonly<Record<string, number | string>>): number {
  const size = Number(knobs.size);
  const { vertical, horizontal } = poolAxes(
    { rows: size, columns: size },
    poolSettings({
      kind: String(knobs.kind),
      size,
      window: Number(knobs.window),
      stride: Number(knobs.stride),
      pad: String(knobs.pad),
    }),
  );
  return vertical.output * horizontal.output;
}
