/** What a link may leave out, by name: a panel's knobs, the parts beside the figure, and controls that are no knobs. */
import type { KnobValues } from '../pattern/knobs.ts';
import type { Room } from '../pattern/panel.ts';

export const partsBeside = ['lesson', 'questions', 'code', 'scenes', 'engine'] as const;

const controls: readonly string[] = ['modes', 'predict', 'history', 'intake', 'lens'];

export const hideable = (room: Pick<Room<KnobValues>, 'knobs'>): readonly string[] => [
  ...room.knobs.names,
  ...partsBeside,
  ...controls,
];

export const knownNames = (room: Pick<Room<KnobValues>, 'knobs'>, names: readonly string[]): readonly string[] => {
  const known = hideable(room);
  return names.filter((name) => known.includes(name));
};
