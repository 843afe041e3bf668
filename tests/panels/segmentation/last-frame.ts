import { drawCells } from '../../../src/data/cells.ts';
import { borderWeights } from '../../../src/math/border-weights.ts';
import { iou } from '../../../src/math/segmentation-metrics.ts';
import { unetForward } from '../../../src/math/unet-forward.ts';
import { originalUnet } from '../../../src/math/unet-parameters.ts';
import { volume } from '../../../src/math/volume.ts';
import type { SegmentationFrame } from '../../../src/panels/segmentation/frames.ts';
import { maskOf } from '../../../src/panels/segmentation/masks.ts';
import { type SegmentationParams, stepSide } from '../../../src/panels/segmentation/params.ts';
import { heldOutSeed, pocketWeights } from '../../../src/panels/segmentation/pocket.ts';
import { passOf } from '../../../src/panels/segmentation/pocket-pass.ts';
import { pocketPlan, stageNamed } from '../../../src/panels/segmentation/pocket-plan.ts';
import type { LastFrame } from '../last-frame.ts';

/** The label map and the IoU of the walk, against the net run anew and the two masks compared. */
function netLaw(params: SegmentationParams, frame: SegmentationFrame) {
  const picture = drawCells(heldOutSeed, params.sample - 1, stepSide);
  const skips = [params.skip1, params.skip2, params.skip3];
  const { scores } = unetForward(volume(stepSide, stepSide, 1, picture.image), pocketWeights(), {
    upsampling: 'bilinear',
    skips,
  });
  const labels = Array.from(picture.labels, (_, i) =>
    (scores.data[2 * i + 1] ?? 0) > (scores.data[2 * i] ?? 0) ? 1 : 0,
  );
  const count = (predicted: number, real: number) =>
    labels.filter((label, i) => label === predicted && picture.labels[i] === real).length;
  const expected = iou({ tp: count(1, 1), fp: count(1, 0), fn: count(0, 1), tn: count(0, 0) });
  const shown = passOf(params).maps[stageNamed('labels').index]?.data ?? [];
  return {
    shown: [...shown, frame.walk === 'net' ? frame.value : Number.NaN, frame.walk === 'net' ? frame.stage : -1],
    expected: [...labels, expected, pocketPlan.length - 1],
  };
}

function weightLaw(params: SegmentationParams, frame: SegmentationFrame) {
  const { instances } = drawCells(heldOutSeed, params.sample - 1, stepSide);
  const { weights } = borderWeights({
    instances,
    width: stepSide,
    height: stepSide,
    w0: params.w0,
    sigma: params.sigma,
    form: params.form,
    balance: params.balance === 'on' ? 'frequency' : 'none',
  });
  return {
    shown: [frame.walk === 'weights' ? frame.value : Number.NaN],
    expected: [weights[params.row * stepSide + params.column] ?? Number.NaN],
  };
}

/** The counts of the last frame, and recall where it has a value. */
function metricLaw(params: SegmentationParams, frame: SegmentationFrame) {
  const [predicted, real] = [maskOf(params, 'prediction'), maskOf(params, 'truth')];
  const count = (p: number, t: number) => predicted.filter((cell, i) => cell === p && real[i] === t).length;
  const found = count(1, 1) / (count(1, 1) + count(0, 1));
  if (frame.walk !== 'metrics') return { shown: [], expected: [Number.NaN] };
  const { tp, fp, fn, tn } = frame.tally;
  const value = (n: number) => (Number.isNaN(n) ? -1 : n);
  return {
    shown: [tp, fp, fn, tn, value(frame.value)],
    expected: [count(1, 1), count(1, 0), count(0, 1), count(0, 0), value(found)],
  };
}

function sizeLaw({ width, levels }: SegmentationParams, frame: SegmentationFrame) {
  const widths = Array.from({ length: levels + 1 }, (_, level) => width * 2 ** level);
  return {
    shown: [frame.walk === 'sizes' ? frame.value : Number.NaN],
    expected: [originalUnet(widths).total],
  };
}

const laws = { net: netLaw, weights: weightLaw, metrics: metricLaw, sizes: sizeLaw };

export const lastFrame: LastFrame<SegmentationParams> = (params, frame) =>
  laws[params.view](params, frame as SegmentationFrame);
