/** Everything that a person reads uses the field's words, in both languages. */
import { describe, expect, it } from 'vitest';
import type { Plate } from '../src/pattern/panel.ts';
import type { Language } from '../src/pattern/words.ts';
import { allProse, lessonText, panels } from './all-prose.ts';
import { pairs, retired } from './retired-words.ts';

const found = import.meta.glob<{ default: Plate }>('../src/panels/*/index.ts', { eager: true });
const plates = Object.values(found).map((module) => module.default);

/** A name of code is no tag: `max_pool2d`, `output_padding`, `tf.nn.max_pool`. */
const codeName = /\b[a-zA-Z]{2,}[\w.]*_\w+\b/g;

describe.each(['en', 'es'] as const)('%s', (language: Language) => {
  it('has retired the words that the field does not use', async () => {
    const wrong = (await allProse(plates, language)).flatMap(({ where, text }) =>
      retired[language].flatMap(({ wrong: pattern, right }) => {
        const match = pattern.exec(text);
        return match ? [`${where}: “${match[0]}” → ${right}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('shows no tag of the curriculum and no subscript written with an underscore', async () => {
    const wrong = (await allProse(plates, language)).flatMap(({ where, text }) => {
      const plain = text.replace(codeName, '');
      const match = /\b[A-Z]{2}-[A-F]\b|\b\w_\w+/.exec(plain);
      return match ? [`${where}: “${match[0]}”`] : [];
    });
    expect(wrong).toEqual([]);
  });
});

describe('the Spanish lessons', () => {
  it.each(panels)('%s pairs the words of the decks with its own', (panel) => {
    const text = lessonText(panel, 'es');
    const missing = pairs.filter(([spanish, paired]) => spanish.test(text) && !paired.test(text));
    expect(missing.map(([, paired]) => paired.source)).toEqual([]);
  });
});

describe('the law itself', () => {
  it('finds what it forbids, and lets code be named', () => {
    const catches = (language: Language, text: string) => retired[language].some(({ wrong }) => wrong.test(text));
    for (const text of [
      'Share right of pictures',
      'Remembered places',
      'Up again',
      'From above comes 3',
      'Max-pooling',
    ])
      expect(catches('en', text), text).toBe(true);
    for (const text of [
      'Tabla de la clase, 4×4',
      'Pulse Intro',
      'Desde arriba',
      'el fondo sabe',
      'puntajes',
      'Una pendiente',
    ])
      expect(catches('es', text), text).toBe(text !== 'el fondo sabe');
    expect('PyTorch’s max_pool2d and tf.nn.max_pool'.replace(codeName, '')).not.toContain('_');
    expect('w_c = 1'.replace(codeName, '')).toContain('w_c');
  });
});
