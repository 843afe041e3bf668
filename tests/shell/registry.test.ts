// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { leaves } from '../../src/pattern/words.ts';
import { core, later, stationOf } from '../../src/shell/map/curriculum.ts';
import { neighbours, plateOf, plates } from '../../src/shell/registry.ts';
import { words as en } from '../../src/shell/words/en.ts';
import { words as es } from '../../src/shell/words/es.ts';

describe('the registry', () => {
  it('finds the door plates, in lecture order', () => {
    expect(plateOf('convolution')?.order).toBe(4);
    expect(plates.map((plate) => plate.order)).toEqual(plates.map((plate) => plate.order).sort((a, b) => a - b));
    expect(new Set(plates.map((plate) => plate.id)).size).toBe(plates.length);
    expect(plateOf('no-such-panel')).toBeNull();
    expect(plateOf(null)).toBeNull();
  });
  it('has a place on the map for every plate, under the same number', () => {
    for (const plate of plates) expect(stationOf(plate.id)?.number).toBe(plate.order);
  });
  it('knows what stands before and after', () => {
    expect(neighbours(plates[0]?.id ?? '').before).toBeNull();
    expect(neighbours('no-such-panel')).toEqual({ before: null, after: null });
  });
});

describe('the lecture map', () => {
  it('has all nineteen stations once', () => {
    const numbers = [...core, ...later].map((station) => station.number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 19 }, (_, i) => i + 1));
  });
  it('asks only for what comes earlier on the path', () => {
    for (const [i, { prerequisites }] of core.entries())
      for (const id of prerequisites) expect(core.slice(0, i).map((station) => station.id)).toContain(id);
  });
});

describe('the shell’s words', () => {
  const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  it('have the same placeholders in both languages', () => {
    const spanish = new Map(leaves(es));
    for (const [path, text] of leaves(en))
      expect([path, places(spanish.get(path) ?? '')]).toEqual([path, places(text)]);
  });
});
