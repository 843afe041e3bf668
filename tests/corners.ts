/** The settings in which the laws look at a panel: its defaults and what lies at the ends of its knobs. */
import { random } from '../src/data/random.ts';
import type { Knob, Knobs, KnobValue, KnobValues } from '../src/pattern/knobs.ts';
import type { Mode, Room } from '../src/pattern/panel.ts';

type Params = KnobValues;

export const settle = (knobs: Knobs<Params>, values: Params): Params => knobs.settle(values);

/** Every legal extreme of one knob under the given values. */
function extremes(knobs: Knobs<Params>, name: string, params: Params): KnobValue[] {
  const knob = knobs.table[name] as Knob;
  if (knob.kind === 'choice') return [...knobs.allowed(name, params)];
  if (knob.kind === 'list')
    return [...knob.presets, ...knob.counts(params).map((count) => new Array<number>(count).fill(-1.5).join('_'))];
  const { min, max } = knobs.limits(name, params);
  return [min, max];
}

/** The defaults, every knob at every extreme by itself, all numbers smallest, all largest. */
export function corners(knobs: Knobs<Params>): Params[] {
  const all = [knobs.defaults];
  for (const name of knobs.names)
    for (const value of extremes(knobs, name, knobs.defaults))
      all.push(settle(knobs, { ...knobs.defaults, [name]: value }));
  for (const pick of [0, -1]) {
    let params = knobs.defaults;
    for (const name of knobs.names) {
      const value = extremes(knobs, name, params).at(pick);
      if (value !== undefined) params = settle(knobs, { ...params, [name]: value });
    }
    all.push(params);
  }
  return all;
}

const optionsOf = (knobs: Knobs<Params>, name: string): readonly (KnobValue | undefined)[] => {
  const knob = knobs.table[name];
  return knob?.kind === 'choice' ? knob.options : [undefined];
};

/** Step in every way of looking (view × zoom): at the defaults, and with half of the other knobs at ends that are drawn, the same ones each time. */
function waysOfLooking({ knobs, steps }: Room<Params>, draws: number): [Params, number][] {
  const chance = random(1);
  const found: [Params, number][] = [];
  for (const view of optionsOf(knobs, 'view'))
    for (const zoom of optionsOf(knobs, 'zoom'))
      for (let n = 0; n <= draws; n++) {
        let params = knobs.defaults;
        for (const name of knobs.names) {
          const drawn = n > 0 && chance.next() < 0.5 ? chance.pick(extremes(knobs, name, params)) : undefined;
          const value = name === 'view' ? view : name === 'zoom' ? zoom : drawn;
          if (value !== undefined) params = settle(knobs, { ...params, [name]: value });
        }
        found.push([params, chance.integer(steps.count(params))]);
      }
  return found;
}

/** What a visitor can look at in a mode, with the step it is at: in Step every way of looking, else every setting that has a name, one by one. */
export function looks(room: Room<Params>, mode: Mode, draws: number): [Params, number][] {
  const { knobs } = room;
  const all =
    mode === 'step'
      ? waysOfLooking(room, draws)
      : knobs.names.flatMap((name) =>
          optionsOf(knobs, name).map((value): [Params, number] => [
            settle(knobs, { ...knobs.defaults, ...(value !== undefined && { [name]: value }) }),
            0,
          ]),
        );
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
