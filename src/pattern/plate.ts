/** Hanging up a door plate: where a panel's own params type is forgotten, once, for the shell and the tests. */
import type { Beside, Plate, Room, ViewProps } from './panel.ts';

type PlateOf<P> = Omit<Plate, 'room' | 'beside' | 'view'> & {
  readonly room: () => Promise<{ room: Room<P> }>;
  readonly beside: () => Promise<{ beside: Beside<P> }>;
  readonly view: () => Promise<{ default: (props: ViewProps<P>) => unknown }>;
};

/**
 * All parts of one plate agree on `P` here; from outside they are seen with knobs of any name. That is sound because
 * the shell only ever gives a panel what that panel's own `knobs` decoded or settled.
 */
export const definePlate = <P>(plate: PlateOf<P>): Plate => plate as unknown as Plate;
