/**
 * What a label for every pixel costs by each way: how far a pixel sees, how much is held and multiplied. Once with the lectures' numbers, once with the
 * nets of this page, which can be timed.
 */
import { convolutional, inMiB } from '../../math/costs.ts';
import { unetStages, unetTotals } from '../../math/unet-shape.ts';
import { slidingWindows } from '../../math/uses.ts';
import { denseOutput, fullSizeStack, layersToSee } from '../../math/wrong-ways.ts';

const classes = 2;
/** Channels of the page's stack that never halves. */
const stackWidth = 16;
/** Side of the picture whose bill is drawn up. */
export const billedSide = 64;
/** Side of a window: the first that is not smaller than what the U-Net sees and can be halved three times. */
export const windowSide = 120;
/** Windows that are timed at once. */
export const timedWindows = 16;

const float32 = 4;
const gibi = 2 ** 30;

/** The lectures' own numbers, each computed: a stack of 200 filters on 400×400, batches of 20; a window of 9; scores of 1000 classes on 256×256. */
export function lectureBill(depth: number) {
  const stack = fullSizeStack({ layers: depth, filters: 200, side: 400, batch: 20 });
  const window = slidingWindows(21, 21, 5);
  const dense = denseOutput(256, 1000, 4096);
  return {
    field: stack.field,
    /** Convolutions until a pixel sees 200 pixels. */
    layersFor200: layersToSee(200),
    layerMiB: inMiB(stack.layerBytes),
    layerMegabytes: stack.layerBytes / 1e6,
    gibibytes: stack.bytes / gibi,
    gigabytes: stack.bytes / 1e9,
    /** The same for the slide's hundred layers. */
    hundredGibibytes: fullSizeStack({ layers: 100, filters: 200, side: 400, batch: 20 }).bytes / gibi,
    layerMultiplyAdds: stack.layerMultiplyAdds,
    /** Of windows of 5: how often an inner pixel is read. */
    visits: window.most,
    scores: dense.scores,
    scoreMiB: inMiB(dense.scoreBytes),
    denseWeights: dense.weights,
    denseGibibytes: dense.weightBytes / gibi,
  } as const;
}

export const ways = ['unet', 'stack', 'windows', 'dense'] as const;
export type Way = (typeof ways)[number];

export interface Bill {
  readonly way: Way;
  /** Side of the patch that one answer sees. */
  readonly field: number;
  readonly multiplyAdds: number;
  /** Numbers that come out of convolutions and dense layers, of one picture. */
  readonly activations: number;
  readonly parameters: number;
}

const unetOf = (side: number) =>
  unetTotals(
    unetStages({
      side,
      inChannels: 1,
      classes,
      widths: [12, 24, 48],
      centre: 64,
      skips: [true, true, true],
      upsampling: 'bilinear',
    }),
  );

/** n convolutions 3×3, each with a normalisation, then a 1×1 to the classes, all at the picture's size. */
function stackOf(depth: number, side: number): Omit<Bill, 'way'> {
  const layers = [
    ...Array.from({ length: depth }, (_, i) => [3, i === 0 ? 1 : stackWidth, stackWidth] as const),
    [1, stackWidth, classes] as const,
  ];
  const costs = layers.map(([kernel, from, to]) =>
    convolutional({ rows: side, columns: side, channels: from }, { kernel, padding: 'same' }, to),
  );
  const sum = (pick: (cost: (typeof costs)[number]) => number) => costs.reduce((total, cost) => total + pick(cost), 0);
  return {
    field: 2 * depth + 1,
    multiplyAdds: sum((cost) => cost.multiplyAdds),
    activations: sum((cost) => cost.activations),
    // A normalisation has two numbers a channel instead of the bias
    parameters: sum((cost) => cost.parameters) + depth * stackWidth,
  };
}

/** The first half of the U-Net on one window, then a dense layer on each map's maximum: what is paid for one pixel. */
function windowOf(): Omit<Bill, 'way'> {
  const stages = unetStages({
    side: windowSide,
    inChannels: 1,
    classes,
    widths: [12, 24, 48],
    centre: 64,
    skips: [true, true, true],
    upsampling: 'bilinear',
  });
  const down = stages
    .slice(
      0,
      stages.findIndex(({ name }) => name === 'centre_b'),
    )
    .filter((stage) => stage.kind === 'convolution');
  const last = convolutional(
    { rows: windowSide / 8, columns: windowSide / 8, channels: 64 },
    { kernel: 3, padding: 'same' },
    64,
  );
  const sum = (pick: (stage: (typeof down)[number]) => number) => down.reduce((total, stage) => total + pick(stage), 0);
  return {
    field: windowSide,
    multiplyAdds: sum((stage) => stage.multiplyAdds) + last.multiplyAdds + 64 * classes,
    activations: sum((stage) => stage.bytes) / float32 + last.activations + classes,
    parameters: sum((stage) => stage.parameters) + last.weights + 2 * 64 + 64 * classes + classes,
  };
}

/**
 * What one picture of side×side costs: the page's U-Net, its stack of `depth` convolutions, a window for every pixel through a classifier, and one
 * dense layer from every pixel to every score. For windows the numbers held are those of one window at a time.
 */
export function bills(depth: number, side: number = billedSide): readonly Bill[] {
  const unet = unetOf(side);
  const window = windowOf();
  const dense = denseOutput(side, classes, side ** 2);
  return [
    {
      way: 'unet',
      field: unet.field,
      multiplyAdds: unet.multiplyAdds,
      activations: unet.bytes / float32,
      parameters: unet.parameters,
    },
    { way: 'stack', ...stackOf(depth, side) },
    { way: 'windows', ...window, multiplyAdds: window.multiplyAdds * side ** 2 },
    {
      way: 'dense',
      field: side,
      multiplyAdds: dense.weights,
      activations: dense.scores,
      parameters: dense.weights + dense.scores,
    },
  ];
}

/** In how many windows the middle pixel of a picture lies when every pixel gets a window of its own: never more than there are windows. */
export const visitsOf = (window: number, picture: number): number => Math.min(window, picture) ** 2;
