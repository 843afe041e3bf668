import { batchMoments, batchNorm, batchNormGradient, runningAverage, unbiased } from '../../../src/math/batch-norm.ts';
import { logSoftmax, softmax, softmaxGradient } from '../../../src/math/softmax.ts';
import type { Actuals, Fixture, Tensor } from '../fixtures.ts';
import { computedList, numberOf, tensorOf } from '../read.ts';
import type { Adapter } from './index.ts';

function normalised(fixture: Fixture, x: Tensor, gamma: Tensor, beta: Tensor): Actuals | null {
  const [mean, variance] = [tensorOf(fixture, 'running_mean'), tensorOf(fixture, 'running_var')];
  const dy = tensorOf(fixture, 'dy');
  // What a case leaves out is PyTorch's default
  const share = numberOf(fixture.params.momentum_torch) ?? 0.1;
  const epsilon = numberOf(fixture.params.eps) ?? 1e-5;
  if (!mean || !variance || !dy) return null;
  const affine = { gamma: gamma.data, beta: beta.data };
  const batch = batchMoments(x.data, gamma.data.length);
  const running = { mean: mean.data, variance: variance.data };
  const slopes = batchNormGradient(dy.data, x.data, affine, epsilon);
  const shaped = (data: ArrayLike<number>) => ({ shape: x.shape, data });
  return {
    y_train: shaped(batchNorm(x.data, batch, affine, epsilon)),
    y_eval: shaped(batchNorm(x.data, running, affine, epsilon)),
    batch_mean: computedList(batch.mean),
    batch_var_biased: computedList(batch.variance),
    new_running_mean: computedList(runningAverage(mean.data, batch.mean, share)),
    new_running_var: computedList(runningAverage(variance.data, unbiased(batch), share)),
    new_running_var_biased: computedList(runningAverage(variance.data, batch.variance, share)),
    dx: shaped(slopes.dx),
    dgamma: computedList(slopes.dgamma),
    dbeta: computedList(slopes.dbeta),
  };
}

/** Over the last axis. */
function softmaxed({ params, expected }: Fixture, { shape, data }: Tensor): Actuals {
  const classes = shape.at(-1) ?? 1;
  const temperature = numberOf(params.temperature) ?? 1;
  const lists = Array.from({ length: data.length / classes }, (_, i) => data.slice(i * classes, (i + 1) * classes));
  const shaped = (of: (scores: number[]) => Float64Array) => ({ shape, data: lists.flatMap((list) => [...of(list)]) });
  const one = softmax(data, temperature);
  const unit = (k: number) => Array.from({ length: classes }, (_, j) => Number(j === k));
  return {
    softmax: shaped((scores) => softmax(scores, temperature)),
    log_softmax: shaped((scores) => logSoftmax(scores, temperature)),
    ...('jacobian' in expected
      ? {
          jacobian: { shape: [classes, classes], data: unit(-1).flatMap((_, k) => [...softmaxGradient(one, unit(k))]) },
        }
      : {}),
  };
}

export const norms: Adapter = (fixture) => {
  const [x, gamma, beta] = [tensorOf(fixture, 'x'), tensorOf(fixture, 'gamma'), tensorOf(fixture, 'beta')];
  const logits = tensorOf(fixture, 'logits');
  if (x && gamma && beta && 'batch_mean' in fixture.expected) {
    const actuals = normalised(fixture, x, gamma, beta);
    return actuals && { actuals };
  }
  if (logits && 'softmax' in fixture.expected) return { actuals: softmaxed(fixture, logits) };
  return null;
};
