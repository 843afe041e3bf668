/** The two ways in which somebody comes to a view: by a link that names nothing else, and by switching to it from the panel's defaults. */
import type { KnobValues } from '../../src/pattern/knobs.ts';
import type { Room } from '../../src/pattern/panel.ts';

type Opening<P> = Pick<Room<P>, 'knobs' | 'adapt'>;

export const byLink = <P>({ knobs }: Opening<P>, patch: Partial<P>): P => knobs.settle(patch as KnobValues);

export function bySwitch<P>({ knobs, adapt }: Opening<P>, patch: Partial<P>, before: P = knobs.defaults): P {
  const followed = { ...knobs.following(before, patch), ...patch };
  return knobs.settle({ ...before, ...followed, ...adapt?.(before, followed) } as KnobValues);
}
