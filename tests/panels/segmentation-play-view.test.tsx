// @vitest-environment jsdom
/** Play of the U-Net panel with an engine of our own making: what is asked, what is said, and painting by keyboard. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { EngineContext } from '../../src/engine/use-answer.ts';
import { heldOut } from '../../src/panels/segmentation/held-out.ts';
import type { SegmentAnswer, SegmentQuestion } from '../../src/panels/segmentation/jobs.ts';
import { knobs, type SegmentationParams } from '../../src/panels/segmentation/params.ts';
import { above, judged } from '../../src/panels/segmentation/scores.ts';
import Play from '../../src/panels/segmentation/view/play/Play.tsx';
import { words as first } from '../../src/panels/segmentation/words/en.ts';
import { words as more } from '../../src/panels/segmentation/words/more-en.ts';
import type { PaintedMap } from '../../src/pattern/painted-map.ts';
import { fakeEngine } from '../engine/fake-engine.ts';

const words = { ...first, ...more };

const paintedMap = (values: Float32Array<ArrayBuffer>, side: number): PaintedMap => ({
  bitmap: { width: side, height: side, close: () => {} } as ImageBitmap,
  values,
  width: side,
  height: side,
  paint: { low: 0, high: 1 },
  minimum: 0,
  maximum: 1,
});

/** A net that is right with .8 and wrong with .3; with a cut copy it sees nothing at all. */
const asked: SegmentQuestion[] = [];
const engine = fakeEngine({
  'segmentation/segment': async (_signal: AbortSignal, question: SegmentQuestion): Promise<SegmentAnswer> => {
    asked.push(question);
    const { side, image, truth } = heldOut('cells', question.source.kind === 'generated' ? question.source.index : 0);
    const sees = question.skips.includes(0) ? 0 : 0.8;
    const p = Float32Array.from(truth[0]?.labels ?? [], (label) => (label ? sees : 0.3));
    const masks = [judged(above(p, question.cut), truth[0], side, 'cells')];
    const nothing = judged(new Uint8Array(side * side), truth[0], side, 'cells');
    return {
      side,
      picture: paintedMap(image, side),
      probabilities: [paintedMap(p, side)],
      masks,
      classical: [nothing],
      truth,
      milliseconds: 5,
    };
  },
});

function Page({ begin }: { readonly begin: Partial<SegmentationParams> }) {
  const [params, setParams] = useState<SegmentationParams>(knobs.settle({ ...knobs.defaults, ...begin }));
  return (
    <EngineContext value={engine}>
      <Play
        mode="play"
        params={params}
        knobs={knobs}
        words={words}
        k={0}
        seed={1}
        predict={false}
        set={(patch) => setParams((now) => knobs.settle({ ...now, ...patch }))}
        go={() => {}}
        setPredict={() => {}}
        setSeed={() => {}}
        history={{ canUndo: false, canRedo: false, undo: () => {}, redo: () => {} }}
        ownPicture={null}
        setOwnPicture={() => {}}
      />
    </EngineContext>
  );
}

const score = (name: string) =>
  [...document.querySelectorAll(`[data-score=${name}]`)].map((element) => Number(element.getAttribute('data-value')));

beforeAll(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});
afterEach(() => {
  cleanup();
  asked.length = 0;
});

describe('segment', () => {
  it('shows truth, network and classical with their scores, and answers the threshold without asking again', async () => {
    render(<Page begin={{}} />);
    await waitFor(() => expect(score('meanIou').length).toBe(2));
    expect(score('iou')).toEqual([1, 0]);
    expect(screen.getByText(words.play.verdict.apart, { exact: false })).toBeTruthy();
    const questions = asked.length;
    // Below .3 everything is foreground
    const slider = document.querySelectorAll<HTMLInputElement>('input[type=range]');
    const cut = [...slider].find((one) => one.getAttribute('aria-valuetext') === '0.5');
    fireEvent.change(cut as HTMLInputElement, { target: { value: '10' } });
    await waitFor(() => expect(score('iou')[0]).toBeLessThan(0.7));
    expect(score('objects')[0]).toBe(1);
    expect(asked.length).toBe(questions);
  });

  it('says what a cut copy did to the IoU', async () => {
    render(<Page begin={{ skip1: 'cut' }} />);
    await waitFor(() => expect(screen.getByText(/reach an IoU of 100\.0 %, with this cut 0\.0 %/)).toBeTruthy());
    expect(asked.map(({ skips }) => skips.join(''))).toEqual(expect.arrayContaining(['011', '111']));
  });
});

describe('paint', () => {
  it('is done by keyboard, scored while it grows, undone, and compared with the network when asked', async () => {
    render(<Page begin={{ lens: 'paint', sample: 3 }} />);
    const sheet = await screen.findByRole('application', { name: words.play.paint.cells });
    expect(score('accuracy')).toEqual([]);
    fireEvent.keyDown(sheet, { key: ' ' });
    await waitFor(() => expect(score('accuracy').length).toBe(1));
    const dot = score('iou')[0];
    for (let i = 0; i < 6; i++) fireEvent.keyDown(sheet, { key: 'ArrowRight', shiftKey: true });
    await waitFor(() => expect(score('iou')[0]).not.toBe(dot));
    expect(screen.getByText(/Row 32, column 56, brush down, painted/)).toBeTruthy();
    fireEvent.keyDown(sheet, { key: ' ' });
    fireEvent.keyDown(sheet, { key: 'ArrowDown' });
    expect(screen.getByText(/brush up/)).toBeTruthy();
    expect(asked.length).toBe(0);
    fireEvent.click(screen.getByRole('button', { name: words.play.paint.answer }));
    await waitFor(() => expect(score('iou').length).toBe(3));
    expect(score('iou')[1]).toBe(1);
    expect(screen.getByText(/The network is ahead/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: words.play.paint.hide }));
    fireEvent.click(screen.getByRole('button', { name: words.play.paint.undo }));
    await waitFor(() => expect(score('accuracy')).toEqual([]));
  });
});

describe('wrong ways', () => {
  it('follow the number of layers', () => {
    render(<Page begin={{ lens: 'wrong-ways', depth: 100 }} />);
    expect(screen.getByText('238.4 GiB')).toBeTruthy();
    expect(screen.getByText(/100 convolutions 3×3 see 201 pixels/)).toBeTruthy();
    expect(document.querySelector('[data-way=unet] [data-value="67780608"]')).toBeTruthy();
  });
});
