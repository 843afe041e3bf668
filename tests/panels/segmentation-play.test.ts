/** What Play decides without a thread: scores, objects, strokes, colours, bills. */
import { describe, expect, it } from 'vitest';
import { billedSide, bills, lectureBill, visitsOf, windowSide } from '../../src/panels/segmentation/bills.ts';
import { backgroundOn, flattered, ringPictures } from '../../src/panels/segmentation/flatters.ts';
import { heldOut } from '../../src/panels/segmentation/held-out.ts';
import { above, fatesOf, judged, objectsOf, scoresOf, swallowed } from '../../src/panels/segmentation/scores.ts';
import { counted, percent, rounded, seconds, share } from '../../src/panels/segmentation/view/play/numbers.ts';
import {
  areaOf,
  coversOf,
  greysOf,
  looksOf,
  mergedColour,
  outlineOf,
  strayColour,
  tinted,
} from '../../src/panels/segmentation/view/play/paint-mask.ts';
import { begun, blank, cleared, stroked, undone } from '../../src/panels/segmentation/view/play/strokes.ts';

/** Two cells of 4×4, one pixel apart, on 12×12. */
const twoCells = () => {
  const instances = new Int32Array(144);
  for (let row = 2; row < 6; row++)
    for (let column = 0; column < 4; column++) {
      instances[row * 12 + 1 + column] = 1;
      instances[row * 12 + 6 + column] = 2;
    }
  return { labels: Uint8Array.from(instances, (one) => Math.min(1, one)), instances };
};
/** The same with the gap between them filled. */
const grownTogether = () => {
  const { labels } = twoCells();
  for (let row = 2; row < 6; row++) labels[row * 12 + 5] = 1;
  return labels;
};

describe('scores', () => {
  it('agree with the example SG5', () => {
    const labels = Uint8Array.of(0, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0);
    const truth = Uint8Array.of(0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0);
    const none = new Int32Array(16);
    const scores = scoresOf({ labels, instances: none }, { labels: truth, instances: none }, 4, true);
    expect(scores.accuracy).toBe(0.8125);
    expect(scores.iou).toBe(0.625);
    expect(scores.meanIou).toBeCloseTo(0.676136, 6);
    expect(scores.dice).toBeCloseTo(0.769231, 6);
    expect(scores.objectF1).toBeNull();
  });

  it('are perfect for the truth, and count two cells that grew together as one', () => {
    const truth = twoCells();
    expect(judged(truth.labels, truth, 12, 'cells').scores).toMatchObject({ iou: 1, boundaryIou: 1, objectF1: 1 });
    const merged = judged(grownTogether(), truth, 12, 'cells');
    expect(merged.scores).toMatchObject({ objects: 1, trueObjects: 2, objectF1: 0 });
    expect([...swallowed(merged.instances, truth.instances)]).toEqual([[1, 2]]);
    expect(judged(truth.labels, truth, 12, 'galaxies').scores?.objects).toBeNull();
    expect(judged(truth.labels, null, 12, 'cells').scores).toBeNull();
  });

  it('hold a cell only by more than half of it', () => {
    const truth = twoCells();
    const half = truth.instances.map((one, pixel) => (one === 1 && pixel % 12 < 3 ? 1 : 0));
    expect(swallowed(half, truth.instances).size).toBe(0);
    const most = truth.instances.map((one, pixel) => (one === 1 && pixel % 12 < 4 ? 1 : 0));
    expect([...swallowed(most, truth.instances)]).toEqual([[1, 1]]);
  });

  it('cut strictly above, and drop pieces below 12 pixels', () => {
    expect([...above([0.2, 0.5, 0.7], 0.5)]).toEqual([0, 0, 1]);
    const small = new Uint8Array(144).map((_, i) => (i < 11 ? 1 : 0));
    expect(Math.max(...objectsOf(small, 12))).toBe(0);
  });

  it('name every pixel’s fate', () => {
    expect([...fatesOf([0, 1, 1, 0], [0, 1, 0, 1])]).toEqual([0, 1, 2, 3]);
    expect(() => fatesOf([0], [0, 1])).toThrow(RangeError);
  });
});

describe('looks', () => {
  it('give a found cell the colour of the true one, warn of what has merged, and grey what is none', () => {
    const truth = twoCells();
    const right = looksOf(truth.instances, truth.instances, 12);
    const own = looksOf(truth.instances, null, 12);
    expect(right.covers.get(1)).toEqual(own.covers.get(1));
    expect(right.covers.get(1)?.colour).not.toEqual(right.covers.get(2)?.colour);
    expect(right.covers.get(1)?.pattern).not.toEqual(right.covers.get(2)?.pattern);
    expect([right.merged.size, right.stray]).toEqual([0, 0]);
    const merged = looksOf(objectsOf(grownTogether(), 12), truth.instances, 12);
    expect(merged.covers.get(1)?.colour).toEqual(mergedColour);
    const elsewhere = new Int32Array(144).map((_, i) => (i >= 108 ? 1 : 0));
    const stray = looksOf(elsewhere, truth.instances, 12);
    expect([stray.covers.get(1)?.colour, stray.stray]).toEqual([strayColour, 1]);
  });

  it('differ between cells that lie close, in every held-out picture', () => {
    for (let index = 0; index < 6; index++) {
      const { truth, side } = heldOut('cells', index);
      const instances = truth[0]?.instances ?? new Int32Array();
      const covers = coversOf(instances, side);
      const looks = [...covers.values()].map(({ colour, pattern }) => `${colour} ${pattern}`);
      expect(new Set(looks).size).toBe(looks.length);
      instances.forEach((one, pixel) => {
        const other = pixel % side < side - 2 ? (instances[pixel + 2] ?? 0) : 0;
        if (!one || !other || one === other) return;
        expect(covers.get(one)?.colour).not.toEqual(covers.get(other)?.colour);
        expect(covers.get(one)?.pattern).not.toBe(covers.get(other)?.pattern);
      });
    }
  });

  it('draw outlines and areas in pixels', () => {
    const dot = [0, 0, 0, 0, 1, 0, 0, 0, 0];
    expect(outlineOf(dot, 3).match(/M/g)?.length).toBe(4);
    expect(areaOf(dot, 3, (one) => one === 1)).toBe('M1 1h1v1h-1z');
    expect([...tinted([0, 1], 1, () => null).data]).toEqual([0, 0, 0, 255]);
    const greys = greysOf([-3, 0, 3]);
    expect([greys[0], greys[1], greys[2]]).toEqual([0, 0.5, 1]);
    expect([...greysOf([2, 2])]).toEqual([0, 0]);
  });
});

describe('strokes', () => {
  it('fill discs, lines without holes, and are undone one by one', () => {
    const dot = stroked(new Uint8Array(64), 8, [[4, 4]], { width: 1, erase: false });
    expect(dot.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(dot[4 * 8 + 4]).toBe(1);
    const line = stroked(
      new Uint8Array(64),
      8,
      [
        [0.5, 0.5],
        [7.5, 7.5],
      ],
      { width: 1, erase: false },
    );
    for (let i = 0; i < 8; i++) expect(line[9 * i]).toBe(1);
    const disc = stroked(new Uint8Array(64), 8, [[4, 4]], { width: 4, erase: false });
    expect(disc.reduce((sum, one) => sum + one, 0)).toBe(12);
    expect(stroked(disc, 8, [[4, 4]], { width: 8, erase: true }).includes(1)).toBe(false);
    const sheet = { ...begun(blank(8)), mask: disc };
    const empty = cleared(sheet);
    expect(empty.mask.includes(1)).toBe(false);
    expect(undone(empty).mask).toEqual(disc);
    expect(undone(undone(empty)).mask.includes(1)).toBe(false);
    expect(undone(blank(8)).past.length).toBe(0);
  });
});

describe('claim SG-D', () => {
  it('accuracy flatters: about .87 against a mean IoU of about .17', () => {
    const scores = flattered(Array.from({ length: ringPictures }, (_, index) => backgroundOn(index).counted));
    expect(scores.accuracy).toBeGreaterThan(0.83);
    expect(scores.accuracy).toBeLessThan(0.91);
    expect(scores.meanIou).toBeCloseTo(scores.accuracy / 5, 10);
    expect(scores.byClass.slice(1).every(({ iou }) => iou === 0)).toBe(true);
  });
});

describe('bills', () => {
  it('are the lectures’', () => {
    const hundred = lectureBill(100);
    expect([hundred.field, hundred.layersFor200, hundred.layerMegabytes]).toEqual([201, 100, 128]);
    expect(hundred.layerMiB).toBeCloseTo(122.07, 2);
    expect(hundred.gibibytes).toBeCloseTo(238.42, 2);
    expect([hundred.scores, hundred.scoreMiB, hundred.visits]).toEqual([65_536_000, 250, 25]);
  });

  it('windows see as far as the U-Net, and no pixel lies in more windows than there are', () => {
    const [unet, , windows] = bills(8);
    expect([unet?.field, windows?.field]).toEqual([116, 120]);
    expect(visitsOf(windowSide, billedSide)).toBe(billedSide ** 2);
    expect(visitsOf(5, billedSide)).toBe(25);
  });

  it('of this page count the nets of this page', () => {
    const [unet, stack, windows, dense] = bills(8);
    expect([unet?.parameters, unet?.multiplyAdds]).toEqual([165_118, 67_780_608]);
    expect([stack?.parameters, stack?.field]).toEqual([16_562, 17]);
    expect([windows?.parameters, windows?.field]).toEqual([105_518, windowSide]);
    expect((windows?.multiplyAdds ?? 0) / (unet?.multiplyAdds ?? 1)).toBeGreaterThan(3000);
    expect(dense?.activations).toBe(64 * 64 * 2);
  });
});

describe('numbers', () => {
  it('are read as shares, counts and times', () => {
    expect([percent(0.8768), percent(Number.NaN), share(-0.0312), share(0.01)]).toEqual([
      '87.7 %',
      '–',
      '−3.1',
      '+1.0',
    ]);
    expect([counted(65_536_000), rounded(238.418), rounded(1234.5)]).toEqual([
      '65\u202f536\u202f000',
      '238.4',
      '1\u202f235',
    ]);
    expect([seconds(3.21), seconds(456), seconds(4200), seconds(600_000)]).toEqual([
      '3.2 ms',
      '456 ms',
      '4.2 s',
      '10 min',
    ]);
  });
});
