/** Every panel there is and every way of looking at it, read from its folder and its knobs: nothing is listed by hand. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Knob, KnobValues } from '../../src/pattern/knobs.ts';
import type { Mode } from '../../src/pattern/panel.ts';
import type { Query } from './app.ts';

const folder = join(import.meta.dirname, '..', '..', 'src', 'panels');

/** Knobs that choose what is looked at, and the depth in which each is seen. */
const looks: Readonly<Record<string, Mode>> = { view: 'step', pass: 'step', zoom: 'step', lens: 'play', task: 'train' };

export interface Look {
  readonly panel: string;
  readonly mode: Mode;
  readonly name: string;
  readonly query: Query;
}

export const panels: readonly string[] = readdirSync(folder).sort();
const modes: readonly Mode[] = ['step', 'play', 'train'];

async function tableOf(panel: string): Promise<{ table: Readonly<Record<string, Knob>>; defaults: KnobValues }> {
  const { knobs } = await import(pathToFileURL(join(folder, panel, 'params.ts')).href);
  return knobs;
}

/** Each depth as it opens. */
export const openings: readonly Look[] = panels.flatMap((panel) =>
  modes.map((mode): Look => ({ panel, mode, name: mode, query: { panel, mode } })),
);

/** Each way of looking that is not the one a depth opens with. */
export async function otherLooks(): Promise<Look[]> {
  const found: Look[] = [];
  for (const panel of panels) {
    const { table, defaults } = await tableOf(panel);
    for (const [name, mode] of Object.entries(looks)) {
      const knob = table[name];
      if (knob?.kind !== 'choice') continue;
      for (const option of knob.options)
        if (option !== defaults[name])
          found.push({ panel, mode, name: `${name}-${option}`, query: { panel, mode, [name]: option } });
    }
  }
  return found;
}
