// @vitest-environment jsdom
/** Every formula of every panel is valid MathML: those of the walk, of the lesson, of the short texts. Those of the views are held in every-panel-view. */
import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { KnobValues } from '../src/pattern/knobs.ts';
import { withArguments } from '../src/pattern/operators.ts';
import type { Beside, Plate, Room } from '../src/pattern/panel.ts';
import { fill, leaves } from '../src/pattern/words.ts';
import { allWords } from './all-words.ts';
import { corners, looks } from './corners.ts';
import { mathFaults, texFaults } from './mathml.ts';

type Params = KnobValues;

const plates = Object.values(import.meta.glob<{ default: Plate }>('../src/panels/*/index.ts', { eager: true }));

/** Steps of a walk, ends and neighbours included, at most so many. */
function some(count: number, most: number): number[] {
  const all = [0, 1, 2, 3, 4, 5, count - 2, count - 1];
  for (let i = 0; i < most; i++) all.push(Math.floor((i * count) / most));
  return [...new Set(all)].filter((k) => k >= 0 && k < count);
}

/** The formulas in a short text: what stands between dollar signs. */
const formulasIn = (text: string): string[] => {
  const parts = text.split('$');
  return parts.length % 2 === 0 ? [] : parts.filter((_, i) => i % 2 === 1);
};

describe.each(plates.map(({ default: plate }) => [plate.id, plate] as const))(
  '%s',
  { timeout: 120_000 },
  (_, plate) => {
    it('walks through valid MathML', async () => {
      const room = (await plate.room()).room as unknown as Room<Params>;
      const { knobs, steps } = room;
      const seen = new Set<string>();
      for (const params of [...corners(knobs), ...looks(room, 'step', 20).map(([drawn]) => drawn)])
        for (const k of some(steps.count(params), 8)) {
          const { formula } = steps.step(params, k);
          if (formula.trim()) seen.add(formula);
        }
      expect(seen.size).toBeGreaterThan(10);
      for (const tex of seen) expect(texFaults(tex), tex).toEqual([]);
    });

    it.each(['en', 'es'] as const)('teaches in valid MathML, %s', async (language) => {
      const Lesson = (await plate.lesson[language]()).default as ComponentType<{ components: object }>;
      const html = renderToStaticMarkup(<Lesson components={{ Term: 'span' }} />);
      expect(html).toContain('<math');
      expect(mathFaults(html)).toEqual([]);
    });

    it.each(['en', 'es'] as const)('says its short texts in valid MathML, %s', async (language) => {
      const beside = (await plate.beside()).beside as unknown as Beside<Params>;
      const { knobs } = (await plate.room()).room as unknown as Room<Params>;
      const words = await allWords(plate, language);
      const texts = leaves(words).flatMap(([key, text]) => {
        const question = beside.questions.find(({ id }) => key.startsWith(`questions.${id}.`));
        return question?.values ? corners(knobs).map((params) => fill(text, question.values?.(params) ?? {})) : [text];
      });
      for (const tex of new Set(texts.flatMap(formulasIn))) expect(texFaults(tex), tex).toEqual([]);
    });
  },
);

describe('an operator that stands alone', () => {
  const alone = [
    'y^{\\max}',
    'y^{\\max}_{ij}',
    '\\frac{1}{\\log}',
    '\\underbrace{x}_{\\max}',
    '\\hat{\\operatorname{rank}}',
  ];
  const more = [
    'x^{ \\operatorname*{arg\\,max} }_k',
    '\\sqrt[\\min]{2}',
    'x_{\\htmlClass{role-input}{\\exp}}',
    '\\lim^{\\sup}',
  ];
  it.each([...alone, ...more])('%s is one element where one belongs', (tex) => {
    expect(texFaults(tex)).toEqual([]);
    expect(texFaults(tex, true)).toEqual([]);
  });

  it('is left as it is where something follows, and so is what only begins like one', () => {
    for (const tex of ['\\max_{\\Omega}x', '{\\max x}', '\\{\\max\\}', '{\\maxima}', '{\\log p}^{2}'])
      expect(withArguments(tex)).toBe(tex);
  });

  it('is found by the law where nothing is done about it', () => {
    const set = (children: string) => mathFaults(`<math xmlns="http://www.w3.org/1998/Math/MathML">${children}</math>`);
    expect(set('<msup><mi>y</mi><mi>max</mi><mo>x</mo></msup>')).toEqual([expect.stringContaining('<msup> has 3')]);
    expect(set('<msubsup><mi>y</mi><mi>i</mi></msubsup>')).toEqual([expect.stringContaining('not 3')]);
    expect(set('<mtable><mtd></mtd></mtable>')).toHaveLength(2);
    expect(set('<mi><mo>x</mo></mi>')).toHaveLength(1);
    expect(set('<mrow>x</mrow>')).toHaveLength(1);
    expect(set('<msup><mi>x</mi><mrow></mrow></msup>')).toEqual([]);
    expect(mathFaults('<p>none</p>')).toEqual(['no MathML']);
  });
});
