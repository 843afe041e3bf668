/** The address reference of the README against the knobs: every knob is listed, with its default. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plate } from '../src/pattern/panel.ts';

const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');
const plates = Object.values(import.meta.glob<{ default: Plate }>('../src/panels/*/index.ts', { eager: true }));
const quoted = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);

/** Knob names with the default that the panel's table gives, as it is written. */
function listed(panel: string): Map<string, string> {
  const [, section = ''] = readme.split(`### \`panel=${panel}\``);
  const rows = (section.split(/\n#/)[0] ?? '').matchAll(/^\| (`.*?) \|(.*)\| ([^|]*) \|$/gm);
  const all = new Map<string, string>();
  for (const [, names = '', , last = ''] of rows) {
    const defaults = quoted(last);
    for (const [i, name] of quoted(names).entries()) all.set(name, defaults[i] ?? defaults[0] ?? last);
  }
  return all;
}

describe.each(plates.map(({ default: plate }) => [plate.id, plate] as const))('%s', (id, plate) => {
  it('lists every knob with its default', async () => {
    const { knobs } = (await plate.room()).room;
    const told = listed(id);
    expect([...told.keys()].sort()).toEqual([...knobs.names].sort());
    const wrong = knobs.names.filter((name) => told.get(name) !== String(knobs.defaults[name]));
    expect(wrong.map((name) => `${name}: ${told.get(name)}, is ${knobs.defaults[name]}`)).toEqual([]);
  });
});
