// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { KnobValues } from '../../src/pattern/knobs.ts';
import { defineKnobs, integer } from '../../src/pattern/knobs.ts';
import type { Question, Room } from '../../src/pattern/panel.ts';
import { linkTo, sharedSearch, snippetFor } from '../../src/shell/dialogs/share-link.ts';
import { askedUnder, judge } from '../../src/shell/side/answers.ts';
import { bytesText, errorText } from '../../src/shell/side/engine-figures.ts';

const knobs = defineKnobs({ size: integer({ min: 1, max: 20, default: 5 }) });
const room = {
  knobs,
  steps: { count: () => 1, step: () => ({ lights: [], formula: '', caption: { key: '' } }) },
  scenes: [],
  questions: [],
  snippets: () => ({ pytorch: '', keras: '', tfjs: '' }),
} as unknown as Room<KnobValues>;
const sizeQuestion: Question<KnobValues> = {
  id: 'size',
  params: { size: 10 },
  shownBy: { k: 3 },
  answer: { kind: 'number', value: (p) => Number(p.size) - 1 },
};
const flipQuestion: Question<KnobValues> = {
  id: 'flip',
  answer: { kind: 'choice', options: ['yes', 'no'], value: () => 'no', refutedBy: { yes: { k: 7 } } },
};

describe('answers', () => {
  it('are computed from the knobs of the question', () => {
    const params = askedUnder(room, sizeQuestion, { size: 3 });
    expect(params).toEqual({ size: 10 });
    expect(judge(sizeQuestion, params, 9)).toEqual({ right: true, shownBy: { k: 3 } });
    expect(judge(sizeQuestion, params, 8)).toEqual({ right: false, refutedBy: { k: 3 } });
    expect(askedUnder(room, flipQuestion, { size: 3 })).toEqual({ size: 3 });
  });
  it('are refuted by the state that shows why', () => {
    expect(judge(flipQuestion, { size: 5 }, 'yes')).toEqual({ right: false, refutedBy: { k: 7 } });
    expect(judge(flipQuestion, { size: 5 }, 'no')).toEqual({ right: true, shownBy: null });
  });
  it('in percent are right as a share and as so many of a hundred', () => {
    const asking = (value: number): Question<KnobValues> => ({
      id: 'q',
      answer: { kind: 'number', value: () => value },
    });
    expect(judge(asking(0.5), {}, 0.5, true).right).toBe(true);
    expect(judge(asking(50), {}, 0.5, true).right).toBe(true);
    expect(judge(asking(50), {}, 0.5).right).toBe(false);
  });
});

describe('shared links', () => {
  const query = { panel: 'convolution', k: '4', lang: 'es', session: 'aaaa-bbbb', speaker: '1', input: '1_2' };
  it('carry the state, and language or theme only where they were fixed', () => {
    expect(sharedSearch(query, [], {})).toBe('?panel=convolution&k=4&input=1_2');
    expect(sharedSearch(query, ['lesson', 'stride'], { lang: 'en' })).toBe(
      '?panel=convolution&k=4&lang=en&input=1_2&hide=lesson%2Cstride',
    );
  });
  it('work in any sub-folder and leave the fragment behind', () => {
    expect(linkTo('https://example.org/a/b/#engine', '?panel=x')).toBe('https://example.org/a/b/?panel=x');
    expect(linkTo('https://example.org/a/?q=1', '?')).toBe('https://example.org/a/');
  });
  it('embed without letting a title break out of the attribute', () => {
    const snippet = snippetFor('https://example.org/', '?panel=x&k=1', '"><script>');
    expect(snippet).toContain('src="https://example.org/?panel=x&amp;k=1&amp;embed=1"');
    expect(snippet).not.toContain('<script>');
  });
});

describe('figures of the engine', () => {
  it('read as sizes and errors', () => {
    expect(bytesText(999)).toBe('999 B');
    expect(bytesText(1_234_567)).toBe('1.2 MB');
    expect(errorText(0)).toBe('0');
    expect(errorText(3.2e-6)).toBe('3e-6');
    expect(errorText(12)).toBe('1e1');
  });
});
