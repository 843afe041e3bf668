import { borderWeights } from '../../../src/math/border-weights.ts';
import { twoNearest } from '../../../src/math/distance.ts';
import {
  binaryCrossEntropy,
  pixelCrossEntropy,
  softTargetCrossEntropy,
  weightsByClass,
  weightsOfTargets,
} from '../../../src/math/pixel-loss.ts';
import {
  confusion,
  dice,
  iou,
  meanIou,
  meanOverClasses,
  perClass,
  pixelAccuracy,
  recall,
  softDice,
  softIou,
} from '../../../src/math/segmentation-metrics.ts';
import type { Actuals, Fixture, Tensor } from '../fixtures.ts';
import { numberOf, tensorOf } from '../read.ts';
import type { Adapter } from './index.ts';

/** What is undefined is null in the fixtures. */
const defined = (value: number): number | null => (Number.isNaN(value) ? null : value);

const classesOf = ({ shape }: Tensor): number => shape.at(-1) ?? 1;

function labelled(fixture: Fixture, logits: Tensor, labels: Tensor): Actuals {
  const classes = classesOf(logits);
  const plain = pixelCrossEntropy(logits.data, labels.data, classes);
  const [byClass, byPixel] = [tensorOf(fixture, 'class_weights'), tensorOf(fixture, 'pixel_weights')];
  const weighted = (weights: ArrayLike<number>, divided: 'pixels' | 'weights' | 'nothing') =>
    pixelCrossEntropy(logits.data, labels.data, classes, { weights, divided });
  const ofClass = byClass && weightsByClass(labels.data, byClass.data);
  return {
    per_pixel: { shape: labels.shape, data: plain.perPixel },
    mean: plain.loss,
    probabilities: { shape: logits.shape, data: plain.probabilities },
    dlogits: { shape: logits.shape, data: plain.gradient },
    ...(ofClass
      ? {
          class_weighted_sum: weighted(ofClass, 'nothing').loss,
          class_weighted_mean: weighted(ofClass, 'weights').loss,
        }
      : {}),
    ...(byPixel
      ? {
          pixel_weighted_sum: weighted(byPixel.data, 'nothing').loss,
          pixel_weighted_mean_over_pixels: weighted(byPixel.data, 'pixels').loss,
          pixel_weighted_mean_over_weights: weighted(byPixel.data, 'weights').loss,
          dlogits_pixel_weighted_mean_over_pixels: {
            shape: logits.shape,
            data: weighted(byPixel.data, 'pixels').gradient,
          },
        }
      : {}),
  };
}

function softTarget(fixture: Fixture, logits: Tensor, target: Tensor): Actuals {
  const classes = classesOf(logits);
  const rebalance = tensorOf(fixture, 'rebalance');
  const weights = rebalance && weightsOfTargets(target.data, classes, rebalance.data);
  return {
    loss_mean: softTargetCrossEntropy(logits.data, target.data, classes).loss,
    ...(weights
      ? {
          loss_rebalanced_mean: softTargetCrossEntropy(logits.data, target.data, classes, { weights }).loss,
          weight_per_pixel: { shape: logits.shape.slice(0, -1), data: weights },
        }
      : {}),
  };
}

function weightMap({ params }: Fixture, { shape, data }: Tensor): Actuals {
  const [height = 0, width = 0] = shape;
  // What a case leaves out is the paper's
  const [w0, sigma] = [numberOf(params.w0) ?? 10, numberOf(params.sigma) ?? 5];
  const { d1, d2 } = twoNearest(data, width, height);
  const of = (form: 'paper' | 'deck', on: 'background' | 'everywhere') =>
    borderWeights({
      ...{ instances: data, width, height, w0, sigma, form, on },
      balance: 'frequency',
      smallestShare: 0,
    });
  const shaped = (map: ArrayLike<number>) => ({ shape, data: map });
  return {
    d1: shaped(d1),
    d2: shaped(d2),
    w_class: shaped(of('paper', 'everywhere').balance),
    w_ronneberger: shaped(of('paper', 'everywhere').weights),
    w_deck: shaped(of('deck', 'everywhere').weights),
    w_ronneberger_background_only: shaped(of('paper', 'background').weights),
  };
}

function metrics({ params }: Fixture, truth: Tensor, prediction: Tensor): Actuals {
  const classes = numberOf(params.classes) ?? Math.max(...truth.data, ...prediction.data) + 1;
  const table = confusion(prediction.data, truth.data, classes);
  return {
    confusion_truth_by_prediction: { shape: [classes, classes], data: table.flat() },
    pixel_accuracy: pixelAccuracy(table),
    iou_per_class: perClass(table, iou).map(defined),
    mean_iou: meanIou(table),
    dice_per_class: perClass(table, dice).map(defined),
    mean_dice: meanOverClasses(table, dice),
    class_accuracy: perClass(table, recall).map(defined),
  };
}

const overlap = (probability: Tensor, truth: Tensor): Actuals => ({
  soft_dice: softDice(probability.data, truth.data),
  soft_dice_smooth1: softDice(probability.data, truth.data, { smooth: 1 }),
  soft_dice_squared: softDice(probability.data, truth.data, { squared: true }),
  soft_iou: softIou(probability.data, truth.data),
  bce_mean: binaryCrossEntropy(probability.data, truth.data),
});

/** One computation for each kind of case, told apart by what it gives and what it asks for. */
function actualsOf(fixture: Fixture): Actuals | null {
  const { expected } = fixture;
  const [logits, labels, target] = ['logits', 'labels', 'target'].map((name) => tensorOf(fixture, name));
  const [truth, prediction, probability] = ['truth', 'prediction', 'probability'].map((name) =>
    tensorOf(fixture, name),
  );
  if (logits && labels && 'per_pixel' in expected) return labelled(fixture, logits, labels);
  if (logits && target && 'loss_mean' in expected) return softTarget(fixture, logits, target);
  if (labels && 'w_ronneberger' in expected) return weightMap(fixture, labels);
  if (truth && prediction && 'mean_iou' in expected) return metrics(fixture, truth, prediction);
  if (truth && probability && 'soft_dice' in expected) return overlap(probability, truth);
  return null;
}

export const losses: Adapter = (fixture) => {
  const actuals = actualsOf(fixture);
  return actuals && { actuals };
};
