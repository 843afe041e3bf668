// @vitest-environment jsdom
/** The Step view of the U-Net panel: what is drawn, what can be named, pressed, typed and predicted. */
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { metricFrameOf } from '../../../../src/panels/segmentation/metrics-walk.ts';
import { knobs, type SegmentationParams } from '../../../../src/panels/segmentation/params.ts';
import { stageNamed } from '../../../../src/panels/segmentation/pocket-plan.ts';
import { steps } from '../../../../src/panels/segmentation/steps.ts';
import {
  nearestStage,
  netMapAspect,
  netMapLayoutOf,
} from '../../../../src/panels/segmentation/view/step/net-map-layout.ts';
import { Step } from '../../../../src/panels/segmentation/view/step/Step.tsx';
import { words } from '../../../../src/panels/segmentation/words/en.ts';
import type { Words } from '../../../../src/pattern/words.ts';

type Params = SegmentationParams;

beforeAll(() => {
  vi.stubGlobal('matchMedia', (media: string) => ({
    media,
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});
afterEach(cleanup);

const state = (patch: Partial<Params>) => knobs.settle({ ...knobs.defaults, ...patch });

function open(patch: Partial<Params>, k = 0, predict = false) {
  const spy = { set: vi.fn(), go: vi.fn() };
  render(
    <Step
      mode="step"
      params={state(patch)}
      knobs={knobs}
      words={words as unknown as Words}
      k={k}
      seed={1}
      predict={predict}
      set={spy.set}
      go={spy.go}
      setPredict={() => {}}
      setSeed={() => {}}
      history={{ canUndo: false, canRedo: false, undo: () => {}, redo: () => {} }}
      ownPicture={null}
      setOwnPicture={() => {}}
    />,
  );
  return spy;
}
const cells = async (name: string) =>
  within(await screen.findByRole('grid', { name }, { timeout: 20_000 })).getAllByRole('gridcell');

describe('the whole net', () => {
  it('draws every stage as a button that goes there', () => {
    const { go } = open({}, 4);
    const stages = within(screen.getByRole('group', { name: 'Stages' })).getAllByRole('button');
    expect(stages).toHaveLength(31);
    fireEvent.click(screen.getByRole('button', { name: 'Bottleneck, second convolution: 4×4, 8 maps' }));
    expect(go).toHaveBeenLastCalledWith(stageNamed('centre_b').index);
    fireEvent.keyDown(screen.getByRole('button', { name: /^Max pooling, level 2, down/ }), { key: 'Enter' });
    expect(go).toHaveBeenLastCalledWith(stageNamed('pool0').index);
  });

  it('cuts a copy by its switch, and says what that has done', () => {
    const { set } = open({}, 3);
    const one = screen.getByRole('switch', { name: 'Keep skip connection 1' });
    expect(one.getAttribute('aria-checked')).toBe('true');
    fireEvent.keyDown(one, { key: ' ' });
    expect(set).toHaveBeenLastCalledWith({ skip1: 'cut' });
    cleanup();
    open({ skip1: 'cut' }, 3);
    const figures = screen.getAllByRole('status').flatMap((node) => [...node.querySelectorAll('[data-value]')]);
    const [before, after] = figures.map((figure) => Number(figure.getAttribute('data-value')));
    expect(before).toBeGreaterThan(0);
    expect(after).not.toBe(before);
  });

  it('looks closer at a map that is pressed', () => {
    const { set } = open({}, stageNamed('enc1a').index);
    fireEvent.click(screen.getByRole('button', { name: 'Map 2 of 6: zoom in' }));
    expect(set).toHaveBeenLastCalledWith({ zoom: 'map', channel: 2 }, { k: stageNamed('enc1a').index });
  });
});

describe('closer', () => {
  it('moves the pin by arrow keys, a whole pixel of its map at a time', async () => {
    const { set } = open({ zoom: 'map', row: 16, column: 16 }, stageNamed('centre_b').index);
    const pad = await screen.findByRole('application', {}, { timeout: 20_000 });
    fireEvent.keyDown(pad, { key: 'ArrowRight' });
    expect(set).toHaveBeenLastCalledWith({ row: 20, column: 28 }, { merge: 'pin' });
  });

  it('keeps the whole net in sight, small, beside a number: a stage is a press or a key away', async () => {
    const { go } = open({ zoom: 'number' }, stageNamed('enc1b').index);
    const net = await screen.findByRole('group', { name: 'Stages' }, { timeout: 20_000 });
    const stages = within(net).getAllByRole('button');
    expect(stages).toHaveLength(31);
    const here = stages.filter((stage) => stage.getAttribute('aria-current') === 'step');
    expect(here.map((stage) => stage.getAttribute('aria-label'))).toEqual([
      'Second convolution, level 2, down: 16×16, 6 maps',
    ]);
    fireEvent.keyDown(within(net).getByRole('button', { name: /^Upsampling, level 1/ }), { key: 'Enter' });
    expect(go).toHaveBeenLastCalledWith(stageNamed('up0').index);
  });

  it('presses the nearest stage of the small net', () => {
    const room = { x: 100, y: 50, width: 300, height: 300 / netMapAspect };
    const layout = netMapLayoutOf(room);
    for (const name of ['input', 'enc2b', 'keep1', 'centre_a', 'up1', 'softmax', 'compare']) {
      const one = layout.boxes.get(stageNamed(name).index);
      if (!one) throw new Error(name);
      const { x, y, width, height } = one.box;
      expect(x).toBeGreaterThanOrEqual(100 - 1e-6);
      expect(x + width).toBeLessThanOrEqual(400 + 1e-6);
      expect(y + height).toBeLessThanOrEqual(50 + room.height + 1e-6);
      expect(nearestStage(layout, x + width / 2, y + height / 2)).toBe(stageNamed(name).index);
    }
    const joined = layout.boxes.get(stageNamed('skip1').index)?.box ?? room;
    expect(nearestStage(layout, joined.x + joined.width * 0.75, joined.y + 1)).toBe(stageNamed('skip1').index);
  });

  it('shows which map of which half a joined one is, before and after', async () => {
    const { set } = open({ zoom: 'number', channel: 8 }, stageNamed('skip1').index);
    await screen.findByText('6 + 2 = 8', undefined, { timeout: 20_000 });
    const groups = screen.getAllByRole('group', { name: 'Maps of this stage' });
    const chosen = groups.map((group) => group.querySelector('[aria-current]')?.getAttribute('data-channel') ?? null);
    expect(chosen).toEqual([null, '2', '8']);
    const [up, kept] = groups;
    if (!up || !kept) throw new Error('two halves');
    fireEvent.click(within(up).getByRole('button', { name: 'Map 3 of 6: zoom in' }));
    expect(set).toHaveBeenLastCalledWith({ channel: 3 });
    fireEvent.click(within(kept).getByRole('button', { name: 'Map 3 of 6: zoom in' }));
    expect(set).toHaveBeenLastCalledWith({ channel: 9 });
  });

  it('shows all products of a number, and withholds it when asked', async () => {
    const k = stageNamed('enc1a').index;
    const patch: Partial<Params> = { zoom: 'number', row: 9, column: 20, channel: 3, sample: 2 };
    const real = steps.step(state(patch), k);
    open(patch, k);
    const [output] = await cells('Output');
    expect(Number(output?.getAttribute('data-value'))).toBe(real.walk === 'net' ? real.value : Number.NaN);
    for (let map = 0; map < 4; map++) expect(await cells(`Products of map ${map}`)).toHaveLength(9);
    cleanup();
    open(patch, k, true);
    expect((await cells('Output'))[0]?.textContent).toBe('?');
    expect((await cells('Output'))[0]?.getAttribute('data-value')).toBeNull();
  });
});

describe('the other views', () => {
  it('count masks with letters, and toggle a cell by click and by key', async () => {
    const params = { view: 'metrics' as const };
    const { set } = open(params, metricFrameOf(state(params), 'iou'));
    const letters = (await cells('Counted')).map((cell) => cell.textContent);
    expect(letters.filter((text) => text === 'TP')).toHaveLength(5);
    const truth = await cells('Truth');
    fireEvent.click(truth[0] as Element);
    expect(set).toHaveBeenLastCalledWith({ truth: '1_1_1_0_0_1_1_0_0_1_1_0_0_0_0_0' });
    fireEvent.keyDown((await cells('Prediction'))[2] as Element, { key: ' ' });
    expect(set).toHaveBeenLastCalledWith({ prediction: '0_0_0_1_0_1_1_1_0_1_1_0_0_0_0_0' });
    expect(document.querySelector('[data-score=iou]')?.getAttribute('data-value')).toBe('0.625');
    expect(document.querySelector('[data-score=dice]')?.getAttribute('data-value')).toBeNull();
  });

  it('ask for a verdict', async () => {
    const params = { view: 'metrics' as const };
    const { go } = open(params, metricFrameOf(state(params), { row: 0, column: 3 }), true);
    const group = await screen.findByRole('group', { name: /is a …/ }, { timeout: 20_000 });
    fireEvent.click(within(group).getByRole('button', { name: /^FN/ }));
    expect(within(group).getByText(/^Not that/)).toBeTruthy();
    fireEvent.click(within(group).getByRole('button', { name: /^FP/ }));
    expect(go).toHaveBeenCalled();
  });

  it('build the weight map, with SG4 in a table', async () => {
    open({ view: 'weights', sigma: 5 }, 7);
    const table = await screen.findByRole('table', {}, { timeout: 20_000 });
    const first = [...table.querySelectorAll('tbody tr:first-child td')].map((cell) =>
      Number(cell.getAttribute('data-value')),
    );
    expect(first.slice(0, 4).map((n) => n.toFixed(6))).toEqual(['10.000000', '9.231163', '8.352702', '7.261490']);
    expect(screen.getAllByRole('button', { name: /^Go to / })).toHaveLength(8);
  });

  it('calculate sizes, and offer inputs that fit', async () => {
    const { set } = open({ view: 'sizes', side: 570 }, 4);
    expect(await screen.findAllByRole('listitem', {}, { timeout: 20_000 })).not.toHaveLength(0);
    fireEvent.click(screen.getByRole('button', { name: /^572/ }));
    expect(set).toHaveBeenLastCalledWith({ side: 572 }, { k: 0 });
  });
});
