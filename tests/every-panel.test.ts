/** The laws that every panel obeys (ARCHITECTURE), run over every folder found: nothing is listed by hand. */
import * as fc from 'fast-check';
import katex from 'katex';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Knob, Knobs, KnobValue, KnobValues } from '../src/pattern/knobs.ts';
import type { Beside, Plate, Room } from '../src/pattern/panel.ts';
import { fill, leaves, lookUp, type Message, say, type Words } from '../src/pattern/words.ts';
import { allWords } from './all-words.ts';
import { corners, settle } from './corners.ts';
import type { LastFrame } from './panels/last-frame.ts';

type Params = KnobValues;

const plates = Object.entries(import.meta.glob<{ default: Plate }>('../src/panels/*/index.ts', { eager: true }));
const lastFrames = import.meta.glob<{ lastFrame: LastFrame<Params> }>('./panels/*/last-frame.ts', { eager: true });
const folders = Object.keys(import.meta.glob('../src/panels/*/params.ts')).map((path) => path.split('/').at(-2));

const rubbish = fc.oneof(
  fc.string(),
  fc.integer().map(String),
  fc.double().map(String),
  fc.constantFrom('', 'NaN', 'Infinity', '-1', '1e999', '_', '1_2_3', '__proto__', 'constructor'),
  fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 150 }).map((numbers) => numbers.join('_')),
);

/** Queries that mix legal words, numbers and rubbish. */
const queries = (knobs: Knobs<Params>) =>
  fc.record(
    Object.fromEntries(
      knobs.names.map((name) => {
        const knob = knobs.table[name] as Knob;
        const words = knob.kind === 'choice' ? knob.options.map(String) : knob.kind === 'list' ? knob.presets : ['1'];
        return [
          name,
          fc.option(fc.oneof(fc.constantFrom(...words), fc.integer({ min: 0, max: 13 }).map(String), rubbish)),
        ];
      }),
    ),
  );

function isLegal(knobs: Knobs<Params>, params: Params): boolean {
  return knobs.names.every((name) => {
    const knob = knobs.table[name] as Knob;
    const value = params[name];
    if (value === undefined) return false;
    if (knob.kind === 'choice') return knobs.allowed(name, params).includes(value);
    if (knob.kind === 'list')
      return knob.presets.includes(String(value)) || knob.counts(params).includes(String(value).split('_').length);
    const { min, max } = knobs.limits(name, params);
    const n = Number(value);
    return n >= min && n <= max && (knob.kind === 'decimal' || Number.isInteger(n));
  });
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
const keysOf = (message: Message): string[] => [message.key, ...(message.then ?? []).flatMap(keysOf)];
const seen = (count: number) =>
  [...new Set([0, 1, 2, 3, 4, 5, Math.floor(count / 2), count - 2, count - 1])].filter((k) => k >= 0 && k < count);

describe('the folders', () => {
  it('all hang up a door plate whose id is the folder’s name', () => {
    expect(plates.map(([path]) => path.split('/').at(-2)).sort()).toEqual([...folders].sort());
    for (const [path, { default: plate }] of plates) expect(plate.id).toBe(path.split('/').at(-2));
  });

  it('have different places in the lecture', () => {
    const orders = plates.map(([, { default: plate }]) => plate.order);
    expect(new Set(orders).size).toBe(orders.length);
  });
});

describe.each(plates.map(([, { default: plate }]) => [plate.id, plate] as const))(
  '%s',
  { timeout: 120_000 },
  (id, plate) => {
    let room: Room<Params>;
    let beside: Beside<Params>;
    let en: Words;
    let es: Words;
    const has = (words: Words, path: string) => expect(lookUp(words, path), path).not.toBe(path);

    beforeAll(async () => {
      room = (await plate.room()).room as unknown as Room<Params>;
      beside = (await plate.beside()).beside as unknown as Beside<Params>;
      en = await allWords(plate, 'en');
      es = await allWords(plate, 'es');
    }, 60_000);

    it('decode(encode(p)) = p, and encode leaves defaults out', () => {
      const { knobs } = room;
      expect(knobs.encode(knobs.defaults)).toEqual({});
      fc.assert(
        fc.property(queries(knobs), (query) => {
          const params = knobs.decode(query);
          expect(knobs.decode(knobs.encode(params))).toEqual(params);
        }),
      );
      for (const params of corners(knobs)) expect(knobs.decode(knobs.encode(params))).toEqual(params);
    });

    it('decode(rubbish) is legal', () => {
      const { knobs } = room;
      fc.assert(fc.property(queries(knobs), (query) => isLegal(knobs, knobs.decode(query))));
    });

    it('edits keep the other knobs legal, and what `adapt` adds is taken as it is', () => {
      const { knobs, adapt } = room;
      fc.assert(
        fc.property(queries(knobs), queries(knobs), fc.constantFrom(...knobs.names), (before, after, name) => {
          const params = knobs.decode(before);
          const patch = { [name]: knobs.decode(after)[name] as KnobValue };
          const more = adapt?.(params, patch) ?? {};
          const settled = settle(knobs, { ...params, ...patch, ...(more as Params) });
          expect(isLegal(knobs, settled)).toBe(true);
          for (const [key, value] of Object.entries(more)) expect(settled[key]).toBe(value);
        }),
      );
    });

    it('English and Spanish have the same keys and placeholders, and no text is empty', () => {
      const [english, spanish] = [leaves(en), leaves(es)];
      expect(spanish.map(([key]) => key)).toEqual(english.map(([key]) => key));
      for (const [key, text] of english) {
        expect(text.trim(), key).not.toBe('');
        const translated = lookUp(es, key);
        expect(translated.trim(), key).not.toBe('');
        expect(placeholders(translated), key).toEqual(placeholders(text));
      }
    });

    it('has words for every knob and option', () => {
      for (const name of room.knobs.names) {
        has(en, `knobs.${name}.label`);
        has(en, `knobs.${name}.help`);
        const knob = room.knobs.table[name] as Knob;
        const options = knob.kind === 'choice' ? knob.options : knob.kind === 'list' ? knob.presets : [];
        for (const option of options) has(en, `knobs.${name}.options.${option}`);
      }
    });

    it('steps are repeatable and defined for every k', () => {
      const { knobs, steps } = room;
      for (const params of corners(knobs)) {
        const count = steps.count(params);
        expect(count).toBeGreaterThan(0);
        for (const k of seen(count)) {
          const frame = steps.step(params, k);
          expect(steps.step({ ...params }, k)).toEqual(frame);
        }
        for (const k of [-1, count, Number.NaN, 1e9]) expect(() => steps.step(params, k)).not.toThrow();
        expect(steps.step(params, count + 5)).toEqual(steps.step(params, count - 1));
        expect(steps.step(params, -5)).toEqual(steps.step(params, 0));
      }
      for (let k = 0; k < steps.count(knobs.defaults); k++) expect(() => steps.step(knobs.defaults, k)).not.toThrow();
    });

    it('every frame says a sentence in both languages and shows a formula that KaTeX can set', () => {
      const { knobs, steps } = room;
      for (const params of corners(knobs))
        for (const k of seen(steps.count(params))) {
          const { caption, formula } = steps.step(params, k);
          for (const key of keysOf(caption)) has(en, key);
          expect(say(en, caption)).not.toMatch(/\{\w+\}|undefined|NaN/);
          expect(say(es, caption)).not.toMatch(/\{\w+\}|undefined|NaN/);
          katex.renderToString(formula, { throwOnError: true, strict: false, trust: true });
        }
    });

    it('the last frame equals the result of the maths', () => {
      const law = lastFrames[`./panels/${id}/last-frame.ts`]?.lastFrame;
      expect(law, `tests/panels/${id}/last-frame.ts`).toBeTypeOf('function');
      if (!law) return;
      for (const params of corners(room.knobs)) {
        const { shown, expected } = law(params, room.steps.step(params, room.steps.count(params) - 1));
        expect(shown.length).toBe(expected.length);
        for (const [i, value] of shown.entries()) expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 9);
      }
    });

    it('every scene is a legal state as it stands, with something to say', () => {
      expect(room.scenes.length).toBeGreaterThanOrEqual(6);
      expect(new Set(room.scenes.map((scene) => scene.id)).size).toBe(room.scenes.length);
      for (const scene of room.scenes) {
        const settled = settle(room.knobs, { ...room.knobs.defaults, ...(scene.params as Params) });
        expect(settled, scene.id).toMatchObject(scene.params);
        expect(plate.modes).toContain(scene.mode);
        if (scene.k !== undefined) expect(scene.k).toBeLessThan(room.steps.count(settled));
        for (const part of ['title', 'say', 'note']) has(en, `scenes.${scene.id}.${part}`);
      }
    });

    it('every question is asked in words, answered by computing, and every wrong option refuted', () => {
      expect(new Set(beside.questions.map((question) => question.id)).size).toBe(beside.questions.length);
      for (const question of beside.questions) {
        const path = `questions.${question.id}`;
        has(en, `${path}.ask`);
        has(en, `${path}.because`);
        const settings = corners(room.knobs).map((params) =>
          settle(room.knobs, { ...params, ...(question.params as Params | undefined) }),
        );
        for (const params of settings) {
          const values = question.values?.(params) ?? {};
          for (const words of [en, es])
            for (const [, text] of leaves({ q: lookUp(words, `${path}.ask`), b: lookUp(words, `${path}.because`) }))
              expect(fill(text, values), path).not.toMatch(/\{\w+\}/);
          const answer = question.answer.value(params);
          if (question.answer.kind === 'number') expect(answer).toSatisfy(Number.isFinite);
          else expect(question.answer.options).toContain(answer);
        }
        if (question.answer.kind !== 'choice') continue;
        const right = question.answer.value(room.knobs.defaults);
        for (const option of question.answer.options) {
          has(en, `${path}.options.${option}`);
          if (option === right) continue;
          has(en, `${path}.refutes.${option}`);
          expect(question.answer.refutedBy, `${path} ${option}`).toHaveProperty([option]);
        }
        const states = [question.shownBy, ...Object.values(question.answer.refutedBy ?? {})];
        for (const state of states) {
          if (!state?.params) continue;
          expect(settle(room.knobs, { ...room.knobs.defaults, ...(state.params as Params) })).toMatchObject(
            state.params,
          );
        }
      }
    });

    it('every setting has code for all three libraries', () => {
      for (const params of corners(room.knobs)) {
        for (const mode of plate.modes) {
          const code = beside.snippets(params, mode);
          expect(code.pytorch).toMatch(/^(import math\n)?import torch/);
          expect(code.keras).toMatch(/^(import math\n)?import keras/);
          expect(code.tfjs).toMatch(/^import \* as tf/);
          for (const text of Object.values(code)) expect(text).not.toMatch(/undefined|NaN|\[object/);
        }
      }
    });

    it('has a lesson in both languages', async () => {
      for (const load of Object.values(plate.lesson)) expect((await load()).default).toBeTypeOf('function');
    });
  },
);
