// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { leaves } from '../../src/pattern/words.ts';
import { CodeBlock } from '../../src/ui/CodeBlock.tsx';
import { CompareSlider } from '../../src/ui/CompareSlider.tsx';
import { toCsv } from '../../src/ui/download.ts';
import { downsample } from '../../src/ui/downsample.ts';
import { codePieces } from '../../src/ui/highlight-code.ts';
import { usePictureIntake } from '../../src/ui/intake/use-picture-intake.ts';
import { LossPlot } from '../../src/ui/LossPlot.tsx';
import { DropArea, PictureIntake } from '../../src/ui/PictureIntake.tsx';
import { PictureView } from '../../src/ui/PictureView.tsx';
import { QrCode, qrPath } from '../../src/ui/QrCode.tsx';
import { bareStage, StageContext } from '../../src/ui/stage.ts';
import { standAlone } from '../../src/ui/stand-alone.ts';
import { words as en } from '../../src/ui/words/media-en.ts';
import { words as es } from '../../src/ui/words/media-es.ts';

afterEach(cleanup);

describe('downsampling a curve', () => {
  const wave = Array.from({ length: 5000 }, (_, x) => ({ x, y: x === 3333 ? 50 : Math.sin(x / 40) }));
  it('keeps ends and peaks within the limit', () => {
    const kept = downsample(wave, 500);
    expect(kept).toHaveLength(500);
    expect(kept[0]).toEqual(wave[0]);
    expect(kept.at(-1)).toEqual(wave.at(-1));
    expect(kept).toContainEqual({ x: 3333, y: 50 });
    expect(kept.every((p, i) => i === 0 || p.x > (kept[i - 1]?.x ?? 0))).toBe(true);
  });
  it('leaves short curves alone and drops what is not finite', () => {
    expect(downsample(wave.slice(0, 10), 500)).toEqual(wave.slice(0, 10));
    expect(
      downsample(
        [
          { x: 0, y: Number.NaN },
          { x: 1, y: 2 },
          { x: 2, y: Number.POSITIVE_INFINITY },
        ],
        5,
      ),
    ).toEqual([{ x: 1, y: 2 }]);
    expect(downsample([], 5)).toEqual([]);
  });
});

describe('CSV', () => {
  it('quotes what must be quoted and runs no formula', () => {
    expect(
      toCsv([
        ['step', 'loss'],
        [0, -0.5],
        [1, null],
        ['a,"b"', '=1+1'],
      ]),
    ).toBe('step,loss\r\n0,-0.5\r\n1,\r\n"a,""b""",\'=1+1\r\n');
  });
});

describe('export', () => {
  it('writes a drawing that stands alone', () => {
    document.body.innerHTML = `<style>.cell { fill: rgb(1, 2, 3); font-size: 14px }</style>
      <svg viewBox="0 0 30 20" class="figure"><defs><pattern id="hatch"/></defs>
        <rect class="cell" tabindex="0" data-cell="Input:0,0" onclick="x()"/>
        <text class="cell" data-value="1.5">1.5</text>
        <script>alert(1)</script><foreignObject><p>no</p></foreignObject></svg>`;
    const svg = document.querySelector('svg') as SVGSVGElement;
    Object.defineProperty(svg, 'viewBox', { value: { baseVal: { x: 0, y: 0, width: 30, height: 20 } } });
    const file = new XMLSerializer().serializeToString(standAlone(svg, '#ffffff'));
    expect(file).not.toMatch(/class=|tabindex|onclick|<script|foreignObject|data-cell|var\(/i);
    expect(file).toMatch(/fill="rgb\(1, 2, 3\)"/);
    expect(file).toMatch(/width="30" height="20"/);
    expect(file).toMatch(/xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(file).toMatch(/data-value="1.5"/);
    expect(file).toMatch(/<rect[^>]*fill="#ffffff"/);
    expect(file).toMatch(/id="hatch"/);
    document.body.innerHTML = '';
  });
});

describe('pictures', () => {
  it('reads numbers by arrow keys', () => {
    const place = vi.fn();
    render(
      <PictureView
        width={4}
        height={4}
        values={Array.from({ length: 16 }, (_, i) => i - 0.5)}
        label="Response"
        onPlace={place}
      />,
    );
    const view = screen.getByRole('application', { name: 'Response' });
    fireEvent.keyDown(view, { key: 'ArrowRight' });
    expect(place).toHaveBeenLastCalledWith({ row: 2, column: 3 });
    expect(screen.getByText('Row 2, column 3: 10.5')).toBeTruthy();
    fireEvent.keyDown(view, { key: 'ArrowRight', shiftKey: true });
    expect(place).toHaveBeenLastCalledWith({ row: 2, column: 3 });
  });
  it('is a mere picture where there is nothing to read', () => {
    render(<PictureView width={4} height={4} label="Picture" />);
    expect(screen.getByRole('img', { name: 'Picture' }).tabIndex).toBe(-1);
  });
  it('wipes by keyboard', () => {
    const share = vi.fn();
    render(
      <CompareSlider
        before={<i />}
        after={<b />}
        beforeLabel="Picture"
        afterLabel="Response"
        share={0.5}
        onShare={share}
      />,
    );
    fireEvent.change(screen.getByRole('slider'), { target: { value: '80' } });
    expect(share).toHaveBeenCalledWith(0.8);
  });
});

function Harness({ onPicture }: { onPicture: () => void }) {
  const intake = usePictureIntake({ onPicture, onFrame: () => {} });
  return (
    <DropArea intake={intake}>
      <PictureIntake intake={intake} />
    </DropArea>
  );
}

describe('intake', () => {
  const set = () => {
    const notify = vi.fn();
    const onPicture = vi.fn();
    render(
      <StageContext value={{ ...bareStage, notify }}>
        <Harness onPicture={onPicture} />
      </StageContext>,
    );
    return { notify, onPicture };
  };
  it('refuses an empty file and keeps what was there', async () => {
    const { notify, onPicture } = set();
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no input');
    fireEvent.change(input, { target: { files: [new File([], 'notes.txt')] } });
    await waitFor(() => expect(notify).toHaveBeenCalledWith(expect.stringContaining('notes.txt'), 'warning'));
    expect(onPicture).not.toHaveBeenCalled();
  });
  it('says why there is no camera', async () => {
    const { notify } = set();
    fireEvent.click(screen.getByRole('button', { name: 'Use camera' }));
    await waitFor(() => expect(notify).toHaveBeenCalledWith(en.problem['camera-insecure'], 'warning'));
    expect(screen.getByRole('button', { name: 'Use camera' })).toBeTruthy();
  });
  it('does not fetch a dropped link', async () => {
    const { notify } = set();
    fireEvent.drop(screen.getByRole('group'), { dataTransfer: { files: [], types: ['text/uri-list'] } });
    await waitFor(() => expect(notify).toHaveBeenCalledWith(en.problem['not-a-file'], 'warning'));
  });
});

describe('texts beside figures', () => {
  it('shows a curve as a table when asked', async () => {
    const points = Array.from({ length: 300 }, (_, x) => ({ x, y: 1 / (x + 1) }));
    const { container } = render(<LossPlot title="Loss" curves={[{ id: 'a', label: 'MSE', points, role: 'error' }]} />);
    const details = container.querySelector('details');
    if (!details) throw new Error('no table');
    details.open = true;
    fireEvent(details, new Event('toggle'));
    expect((await screen.findAllByRole('row')).length).toBeLessThanOrEqual(26);
  });
  it('waits for the first point', () => {
    render(<LossPlot title="Loss" curves={[{ id: 'a', label: 'MSE', points: [], role: 'error' }]} />);
    expect(screen.getByText(en.plot.empty)).toBeTruthy();
  });
  it('copies code, and says so where it may not', async () => {
    const notify = vi.fn();
    render(
      <StageContext value={{ ...bareStage, notify }}>
        <CodeBlock code="x = 1  # one" language="python" label="PyTorch" />
      </StageContext>,
    );
    fireEvent.click(screen.getByRole('button'));
    await waitFor(() => expect(notify).toHaveBeenCalledWith(en.code.failed, 'warning'));
  });
  it('cuts code into pieces that are the code', () => {
    const code = 'import torch  # PyTorch\nx = \'a # b\' + "c"\ny = 3.5e-2 if True else None\n';
    const pieces = codePieces(code, 'python');
    expect(pieces.map(({ text }) => text).join('')).toBe(code);
    expect(pieces.filter(({ kind }) => kind === 'comment').map(({ text }) => text)).toEqual(['# PyTorch']);
    expect(pieces.filter(({ kind }) => kind === 'number').map(({ text }) => text)).toEqual(['3.5e-2']);
  });
  it('draws a QR code, or says that the link is too long', () => {
    expect(qrPath('https://example.org/?panel=convolution').side).toBeGreaterThan(25);
    render(<QrCode text={'x'.repeat(5000)} />);
    expect(screen.getByText(/5000/)).toBeTruthy();
  });
  it('has the same texts in both languages', () => {
    const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join();
    expect(leaves(es).map(([path]) => path)).toEqual(leaves(en).map(([path]) => path));
    for (const [path, text] of leaves(en))
      expect([path, placeholders(leaves(es).find(([p]) => p === path)?.[1] ?? '')]).toEqual([path, placeholders(text)]);
  });
});
