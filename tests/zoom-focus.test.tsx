// @vitest-environment jsdom
/** In every panel and every view of Step, whoever looks closer or steps back keeps the focus: on what was entered, or on the way back. */
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { type ComponentType, Suspense, useState } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { KnobValues } from '../src/pattern/knobs.ts';
import type { Plate, Room, ViewProps } from '../src/pattern/panel.ts';
import type { Words } from '../src/pattern/words.ts';
import { bareStage, StageContext } from '../src/ui/stage.ts';
import { allWords } from './all-words.ts';

type View = ComponentType<ViewProps<KnobValues>>;

const plates = Object.values(import.meta.glob<{ default: Plate }>('../src/panels/*/index.ts', { eager: true }));

beforeAll(() => {
  class Observer {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  vi.stubGlobal('ResizeObserver', Observer);
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }));
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});
afterEach(cleanup);

interface ShellProps {
  readonly room: Room<KnobValues>;
  readonly words: Words;
  readonly PanelView: View;
  readonly start: KnobValues;
}

/** The panel with knobs and step that its own controls change, as the shell does. */
function Shell({ room, words, PanelView, start }: ShellProps) {
  const [{ params, k }, become] = useState({ params: start, k: Math.min(1, room.steps.count(start) - 1) });
  const clamp = (wanted: number, of: KnobValues) => Math.min(Math.max(wanted, 0), room.steps.count(of) - 1);
  const set: ViewProps<KnobValues>['set'] = (patch, options = {}) =>
    become((now) => {
      const after = room.knobs.settle({ ...now.params, ...patch } as KnobValues);
      return { params: after, k: clamp(options.k ?? now.k, after) };
    });
  return (
    <StageContext value={bareStage}>
      <Suspense fallback={null}>
        <PanelView
          mode="step"
          params={params}
          k={k}
          knobs={room.knobs}
          words={words}
          seed={1}
          predict={false}
          set={set}
          go={(wanted) => become((now) => ({ ...now, k: clamp(wanted, now.params) }))}
          setPredict={() => {}}
          setSeed={() => {}}
          history={{ canUndo: false, canRedo: false, undo: () => {}, redo: () => {} }}
          ownPicture={null}
          setOwnPicture={() => {}}
        />
      </Suspense>
    </StageContext>
  );
}

/** Where the focus can be in the figure: of each grid or group one stop, and every tab stop beside. */
const stopsIn = (figure: Element) => [...figure.querySelectorAll<SVGElement | HTMLElement>('[tabindex="0"]')];

const nameOf = (element: Element) =>
  element.getAttribute('data-cell') ?? element.getAttribute('aria-label') ?? element.tagName;

const settled = () =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
  });

const titled = plates.map(({ default: plate }) => [plate.id, plate] as const);

describe.each(titled)('%s', { timeout: 120_000 }, (_, plate) => {
  let room: Room<KnobValues>;
  let PanelView: View;
  let words: Words;

  beforeAll(async () => {
    room = (await plate.room()).room;
    PanelView = (await plate.view()).default as View;
    words = await allWords(plate, 'en');
  }, 60_000);

  async function draw(start: KnobValues) {
    const page = render(<Shell room={room} words={words} PanelView={PanelView} start={start} />);
    const figure = await vi.waitFor(
      () => {
        const found = page.container.querySelector('[data-depth]');
        if (!found?.querySelector('svg, table')) throw new Error('no figure yet');
        return found;
      },
      { timeout: 20_000 },
    );
    await settled();
    return { page, figure };
  }

  const options = (name: string) => {
    const knob = room.knobs.table[name];
    return knob?.kind === 'choice' ? knob.options.map(String) : [];
  };
  const starts = () => {
    const every = options('view').flatMap((view) =>
      options('zoom').map((zoom) => room.knobs.settle({ ...room.knobs.defaults, view, zoom })),
    );
    return [...new Map(every.map((params) => [`${params.view} ${params.zoom}`, params])).values()];
  };

  it('keeps it when something in the figure is entered', async () => {
    let zooms = 0;
    for (const start of starts()) {
      let { figure } = await draw(start);
      const before = figure.getAttribute('data-depth');
      for (const [i, name] of stopsIn(figure).map(nameOf).entries()) {
        const stop = stopsIn(figure)[i];
        if (!stop) continue;
        const cell = stop.getAttribute('data-cell');
        act(() => stop.focus());
        fireEvent.keyDown(stop, { key: 'Enter' });
        await settled();
        const after = figure.getAttribute('data-depth');
        if (after === before) continue;
        zooms += 1;
        const way = `${name}: ${before} → ${after}`;
        await vi.waitFor(() => expect(document.activeElement, way).not.toBe(document.body), { timeout: 20_000 });
        expect(figure.contains(document.activeElement), way).toBe(true);
        const same = [...figure.querySelectorAll('[data-cell]')].some((one) => one.getAttribute('data-cell') === cell);
        if (same) expect(document.activeElement?.getAttribute('data-cell'), way).toBe(cell);
        cleanup();
        ({ figure } = await draw(start));
      }
      cleanup();
    }
    expect(zooms).toBeGreaterThan(0);
  });

  it('keeps it on the way that was taken back', async () => {
    let ways = 0;
    for (const start of starts()) {
      const { page, figure } = await draw(start);
      const crumbs = () => [...page.container.querySelectorAll<HTMLButtonElement>('nav[aria-label] button')];
      for (const [i] of crumbs().entries()) {
        const crumb = crumbs()[i];
        if (!crumb) continue;
        act(() => crumb.focus());
        fireEvent.click(crumb);
        await settled();
        ways += 1;
        expect(document.activeElement, `${figure.getAttribute('data-depth')}`).toBe(crumbs()[i]);
      }
      cleanup();
    }
    expect(ways).toBeGreaterThan(1);
  });
});
