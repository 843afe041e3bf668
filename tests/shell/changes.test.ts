// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice, decimal, defineKnobs, integer, list } from '../../src/pattern/knobs.ts';
import { knobChanges, shellChanges, takenAlong } from '../../src/shell/changes.ts';
import { sayChanges } from '../../src/shell/say-changes.ts';
import { englishWords, sayIn } from '../../src/shell/words.ts';

const knobs = defineKnobs({
  size: integer({ min: 1, max: 9, default: 5 }),
  kernelSize: integer({ min: 1, max: (p) => Number(p.size), default: 3 }),
  rate: decimal({ min: 0, max: 1, default: 0.5 }),
  padding: choice({ options: ['valid', 'zero'], default: 'valid' }),
  stride: choice({ options: [1, 2], default: 1, allowed: (p) => (p.padding === 'zero' ? [1] : [1, 2]) }),
  kernel: list({ presets: ['box'], default: 'box', counts: (p) => [Number(p.kernelSize) ** 2] }),
});
const whys = (query: Record<string, string>) => knobChanges(knobs, query).map(({ name, why }) => [name, why]);
const say = sayIn(englishWords);
const words = { knobs: { kernelSize: { label: 'Kernel size' }, kernel: { label: 'Kernel', options: { box: 'box' } } } };

describe('what decoding changed', () => {
  it('says nothing about a legal address', () => {
    expect(knobChanges(knobs, { size: '7', kernelSize: '2', rate: '0.25', kernel: '1_2_3_4' })).toEqual([]);
    expect(shellChanges({ panel: 'x', mode: 'play', k: '3', lang: 'es', seed: '7', present: '1' })).toEqual([]);
  });

  it('tells why each value could not be taken', () => {
    expect(whys({ kernelSize: '8' })).toEqual([['kernelSize', 'too-large']]);
    expect(whys({ size: '-4' })).toContainEqual(['size', 'too-small']);
    expect(whys({ size: '4.4' })).toEqual([['size', 'not-whole']]);
    expect(whys({ rate: 'fast' })).toEqual([['rate', 'not-a-number']]);
    expect(whys({ padding: 'reflect' })).toEqual([['padding', 'unknown']]);
    expect(whys({ padding: 'zero', stride: '2' })).toEqual([['stride', 'not-here']]);
    expect(whys({ kernel: '1_2' })).toEqual([['kernel', 'count']]);
    expect(whys({ kernel: 'blob' })).toEqual([['kernel', 'unknown']]);
    expect(shellChanges({ theme: 'blue', k: '-2', seed: 'x' }).map(({ why }) => why)).toEqual([
      'too-small',
      'unknown',
      'unknown',
    ]);
  });

  it('says it in a sentence with the panel’s own names', () => {
    const text = sayChanges(say, words, knobChanges(knobs, { kernelSize: '8', kernel: '1_2' }));
    expect(text).toBe(
      'Kernel size 8 is more than these settings allow. Now: 5, the most there is room for. ' +
        'Kernel: the address brought 2 numbers where 25 are needed. Now: box.',
    );
  });

  it('spells out three changes and counts the rest', () => {
    const changes = shellChanges({ mode: '?', k: '?', lang: '?', theme: '?', backend: '?' });
    expect(sayChanges(say, {}, changes)).toMatch(/could not be taken: 2\.$/);
  });

  it('finds a sentence for every rubbish', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...knobs.names), fc.string()), (query) => {
        const text = sayChanges(say, words, knobChanges(knobs, query));
        expect(text).not.toMatch(/changes\.|undefined|\{(name|used|had|needs)\}/);
      }),
    );
  });

  it('tells which knobs an edit took along', () => {
    const before = { ...knobs.defaults, size: 9, kernelSize: 7 };
    const after = knobs.settle({ ...before, size: 4 });
    expect(takenAlong(knobs, before, after, { size: 4 })).toEqual([
      { name: 'kernelSize', asked: '7', used: '4', why: 'not-here' },
    ]);
  });
});
