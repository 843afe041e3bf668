// @vitest-environment jsdom
/** Every panel found draws itself in all its modes and scenes, in both languages, with an engine that never answers. */
import { act, cleanup, render } from '@testing-library/react';
import katex from 'katex';
import { type ComponentType, Suspense } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { EngineStatus } from '../src/engine/contract.ts';
import { PartTrouble } from '../src/engine/contract-trouble.ts';
import { EngineContext, type EnginePort } from '../src/engine/use-answer.ts';
import type { KnobValues } from '../src/pattern/knobs.ts';
import type { Mode, Plate, Room, ViewProps } from '../src/pattern/panel.ts';
import type { Language, Words } from '../src/pattern/words.ts';
import { Formula } from '../src/ui/Formula.tsx';
import { bareStage, StageContext } from '../src/ui/stage.ts';
import { allWords } from './all-words.ts';
import { looks } from './corners.ts';
import { texFaults } from './mathml.ts';
import { sameNames } from './same-names.ts';

type Params = KnobValues;
type View = ComponentType<ViewProps<Params>>;

/** Settings drawn for each way of looking, besides the defaults. */
const DRAWS = 2;

const plates = Object.values(import.meta.glob<{ default: Plate }>('../src/panels/*/index.ts', { eager: true }));

const off: EngineStatus = {
  phase: 'off',
  progress: 0,
  backend: null,
  device: '',
  reason: null,
  probe: {},
  tensors: 0,
  bytes: 0,
  restarts: 0,
  error: null,
};
const silent: EnginePort = {
  status: () => off,
  subscribe: () => () => {},
  jobsOf: () => ({
    ask: () => new Promise<never>(() => {}),
    watch: async function* () {
      await new Promise<never>(() => {});
    },
  }),
};

/** No weights, no card: every question fails for a file, as it does where the host lacks them. */
const thrown = new PartTrouble(
  'weights',
  'damaged',
  'models/a/b.bin',
  'RangeError: 5958 bytes are not the 5958 numbers',
);
const lacking: EnginePort = {
  ...silent,
  jobsOf: () => ({
    ask: () => Promise.reject(thrown),
    watch: async function* () {
      yield await Promise.reject(thrown);
    },
  }),
};
/** How the page says that something is not available. */
const missing =
  /could not|cannot be had|did not arrive|arrived damaged|not available|no se pud|no lleg(ó|aron)|llegaron dañad|no está disponible/i;

/** What a browser has and jsdom lacks. */
beforeAll(() => {
  class Observer {
    observe() {}
    unobserve() {}
    disconnect() {}
    takeRecords() {
      return [];
    }
  }
  vi.stubGlobal('ResizeObserver', Observer);
  vi.stubGlobal('IntersectionObserver', Observer);
  vi.stubGlobal('matchMedia', (media: string) => ({
    media,
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network here')));
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});
afterEach(cleanup);

describe.each(plates.map(({ default: plate }) => [plate.id, plate] as const))(
  '%s',
  { timeout: 120_000 },
  (_, plate) => {
    let room: Room<Params>;
    let View: View;
    const words = {} as Record<Language, Words>;

    beforeAll(async () => {
      room = (await plate.room()).room as unknown as Room<Params>;
      View = (await plate.view()).default as View;
      words.en = await allWords(plate, 'en');
      words.es = await allWords(plate, 'es');
      // The first formula fetches KaTeX
      render(<Formula tex="x" />);
      await vi.waitFor(() => expect(document.querySelector('.katex')).not.toBeNull(), { timeout: 20_000 });
      cleanup();
    }, 60_000);

    async function draw(mode: Mode, params: Params, language: Language, k = 0, engine: EnginePort = silent) {
      const props: ViewProps<Params> = {
        mode,
        params,
        k,
        knobs: room.knobs,
        words: words[language],
        seed: 1,
        predict: false,
        set: () => {},
        go: () => {},
        setPredict: () => {},
        setSeed: () => {},
        history: { canUndo: false, canRedo: false, undo: () => {}, redo: () => {} },
        ownPicture: null,
        setOwnPicture: () => {},
      };
      const page = render(
        <EngineContext value={engine}>
          <StageContext value={{ ...bareStage, language }}>
            <Suspense fallback={null}>
              <View {...props} />
            </Suspense>
          </StageContext>
        </EngineContext>,
      );
      // Parts of a view may come later than the view itself
      await vi.waitFor(() => expect(page.container.textContent?.length).toBeGreaterThan(20), { timeout: 20_000 });
      await act(async () => {
        await new Promise((resolve) => setTimeout(resolve, 0));
      });
      return page.container;
    }

    /** No text of the page is a key that has no words, a placeholder left standing, or a broken number. */
    function reads(container: HTMLElement) {
      // KaTeX carries its source along, for copying
      for (const source of container.querySelectorAll('annotation')) source.remove();
      const said = [...container.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((element) =>
        ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
      );
      for (const text of [container.textContent ?? '', ...said]) {
        expect(text).not.toMatch(/\b(knobs|captions|step|play|train|scenes|questions)\.[a-z]\w+/);
        expect(text).not.toMatch(/\{[a-z]\w{2,}\}|undefined|\bNaN\b|\[object/);
      }
    }

    it.each(plate.modes.flatMap((mode) => (['en', 'es'] as const).map((language) => [mode, language] as const)))(
      'draws itself in %s, %s',
      async (mode, language) => {
        const container = await draw(mode, room.knobs.defaults, language);
        reads(container);
        // What is still on its way is neither absent nor broken
        expect(container.querySelector('[role=alert]')).toBeNull();
        if (mode !== 'step') expect(container.textContent).not.toMatch(missing);
      },
    );

    it.each(
      plate.modes
        .filter((mode) => mode !== 'step')
        .flatMap((mode) => (['en', 'es'] as const).map((language) => [mode, language] as const)),
    )('says in %s, %s what is missing, in its own words and with a way on', async (mode, language) => {
      vi.spyOn(console, 'error').mockReturnValue();
      const container = await draw(mode, room.knobs.defaults, language, 0, lacking);
      const again = language === 'en' ? 'Try again' : 'Intentar de nuevo';
      await vi.waitFor(() => {
        const alert = container.querySelector('[role=alert]');
        expect(alert?.textContent).toMatch(missing);
        expect(alert?.textContent).toContain('models/a/b.bin');
        expect(alert?.querySelector('button')?.textContent).toBe(again);
      });
      expect(container.textContent).not.toMatch(/5958|RangeError|Waiting for|Esperando al|stays on show|Se conserva/);
      reads(container);
    });

    it('draws every scene', async () => {
      for (const scene of room.scenes) {
        const params = room.knobs.settle({ ...room.knobs.defaults, ...(scene.params as Params) });
        reads(await draw(scene.mode, params, 'en', scene.k));
        cleanup();
      }
    });

    it('reads well in every way of looking, gives every cell, grid and id a name of its own, and sets valid MathML', async () => {
      const set = vi.spyOn(katex, 'render');
      for (const mode of plate.modes)
        for (const [params, k] of looks(room, mode, DRAWS)) {
          const page = await draw(mode, params, 'en', k);
          reads(page);
          const where = `${mode}, k=${k}, ${JSON.stringify(room.knobs.encode(params))}`;
          expect(sameNames(page), where).toEqual([]);
          expect(page.querySelector('[data-value=NaN]'), where).toBeNull();
          cleanup();
        }
      const formulas = new Set(set.mock.calls.map(([tex]) => tex));
      set.mockRestore();
      expect(formulas.size).toBeGreaterThan(0);
      for (const tex of formulas) expect(texFaults(tex), tex).toEqual([]);
    });

    it('shows in Step what the walk says', async () => {
      if (!plate.modes.includes('step')) return;
      const container = await draw('step', room.knobs.defaults, 'en', room.steps.count(room.knobs.defaults) - 1);
      expect(container.querySelectorAll('[role=gridcell][data-value]').length).toBeGreaterThan(0);
    });
  },
);
