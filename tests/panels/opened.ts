/** The two ways in which somebody comes to a view: by a link that names nothing else, and by switching to it from the panel's defaults. */
import type { KnobValues } from '../../src/pattern/knobs.ts';
import type { Mode, Room } from '../../src/pattern/panel.ts';

type Opening<P> = Pick<Room<P>, 'knobs' | 'adapt'>;

type Patch<P> = Partial<P> & { readonly mode?: Mode };

export const byLink = <P>({ knobs }: Opening<P>, patch: Patch<P>): P => knobs.settle(patch as KnobValues);

export function bySwitch<P>({ knobs, adapt }: Opening<P>, { mode, ...patch }: Patch<P>): P {
  // the mode is switched first: knobs that the address does not name are then read under it
  const before = knobs.settle(mode ? { mode } : {});
  const asked = patch as Partial<P>;
  const followed = { ...knobs.following(before, asked), ...asked };
  return knobs.settle({ ...before, ...followed, ...adapt?.(before, followed) } as KnobValues);
}
