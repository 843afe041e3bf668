/** What `tests/panels/<id>/last-frame.ts` exports as `lastFrame`: the numbers that the last frame shows, and the same from the maths. */
import type { Frame } from '../../src/pattern/panel.ts';

export type LastFrame<P> = (
  params: P,
  frame: Frame,
) => { readonly shown: readonly number[]; readonly expected: readonly number[] };
