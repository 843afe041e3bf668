/** What is asked about scores, metrics and the weighted loss. */
import { balancingWeight, borderTerm } from '../../math/border-weights.ts';
import { pixelCrossEntropy } from '../../math/pixel-loss.ts';
import { confusion, counts, dice, iou, pixelAccuracy } from '../../math/segmentation-metrics.ts';
import type { Question } from '../../pattern/panel.ts';
import {
  classWeights,
  cutFor,
  likelierDownhill,
  softmaxGivesBoth,
  stageOf,
  state,
  weightedAnswer,
  weightsDiffer,
} from './evidence.ts';
import { maskOf } from './masks.ts';
import type { SegmentationParams } from './params.ts';
import { metricsAt, netAt, nothingFound, playing, training, weightsAt } from './scenes.ts';

type Params = SegmentationParams;

/** The ridge of SG4: w₀ = 10, σ = 5. */
const lectureRidge: Partial<Params> = { w0: 10, sigma: 5 };

const countsOf = (params: Params) => counts(maskOf(params, 'prediction'), maskOf(params, 'truth'));
/** 0 where there is nothing to divide. */
const orZero = (n: number): number => (Number.isNaN(n) ? 0 : n);

export const onScores: readonly Question<Params>[] = [
  {
    id: 'iou',
    params: metricsAt('masks').params,
    answer: { kind: 'number', value: () => iou(countsOf(state({}))), tolerance: 0.0051 },
    shownBy: metricsAt('iou'),
  },
  {
    id: 'dice',
    params: metricsAt('masks').params,
    answer: { kind: 'number', value: () => dice(countsOf(state({}))), tolerance: 0.0051 },
    shownBy: metricsAt('dice'),
  },
  {
    id: 'iou-now',
    values: ({ maskSize: n }) => ({ n }),
    answer: { kind: 'number', value: (params) => orZero(iou(countsOf(params))), tolerance: 0.0051 },
  },
  {
    id: 'dice-now',
    answer: { kind: 'number', value: (params) => orZero(dice(countsOf(params))), tolerance: 0.0051 },
  },
  {
    id: 'nothing-found',
    params: metricsAt('masks', nothingFound).params,
    answer: {
      kind: 'choice',
      options: ['high', 'half', 'zero'],
      value: () => {
        const score = iou(countsOf(state(nothingFound)));
        return score === 0 ? 'zero' : score > 0.9 ? 'high' : 'half';
      },
      refutedBy: { high: metricsAt('accuracy', nothingFound), half: metricsAt('meanIou', nothingFound) },
    },
    shownBy: metricsAt('iou', nothingFound),
  },
  {
    id: 'accuracy',
    params: metricsAt('masks', nothingFound).params,
    answer: {
      kind: 'number',
      value: () => {
        const masks = state(nothingFound);
        return pixelAccuracy(confusion(maskOf(masks, 'prediction'), maskOf(masks, 'truth'), 2));
      },
      tolerance: 0.0005,
    },
    shownBy: metricsAt('accuracy', nothingFound),
  },
  {
    id: 'output',
    answer: {
      kind: 'number',
      value: () => {
        const { side, channelsOut } = stageOf('head');
        return side ** 2 * channelsOut;
      },
      tolerance: 0,
    },
    shownBy: netAt('head'),
  },
];

/** Scores 2, 1, 0 at one pixel whose class is the second (SG7). */
const pixelCost = () => pixelCrossEntropy([2, 1, 0], [1], 3).loss;

export const onLoss: readonly Question<Params>[] = [
  {
    id: 'cost',
    answer: { kind: 'number', value: pixelCost, tolerance: 0.0051 },
    shownBy: netAt('softmax'),
  },
  {
    id: 'minus',
    answer: {
      kind: 'choice',
      options: ['same', 'wrong', 'slower'],
      value: () => (likelierDownhill(true) && !likelierDownhill(false) ? 'wrong' : 'same'),
      refutedBy: { same: netAt('softmax'), slower: netAt('softmax') },
    },
    shownBy: netAt('softmax'),
  },
  {
    id: 'gap',
    params: weightsAt('instances', lectureRidge).params,
    answer: { kind: 'number', value: () => borderTerm(1, 1, 10, 5), tolerance: 0.0051 },
    shownBy: weightsAt('ridge', lectureRidge),
  },
  {
    id: 'gap-now',
    values: ({ w0, sigma, form }) => ({ w0, sigma, exponent: form === 'paper' ? '(d₁ + d₂)²' : 'd₁² + d₂²' }),
    answer: { kind: 'number', value: ({ w0, sigma, form }) => borderTerm(1, 2, w0, sigma, form), tolerance: 0.0051 },
  },
  {
    id: 'softer',
    answer: {
      kind: 'choice',
      options: ['paper', 'deck', 'same'],
      value: () => {
        const [paper, deck] = [borderTerm(3, 3, 10, 5, 'paper'), borderTerm(3, 3, 10, 5, 'deck')];
        return deck > paper ? 'deck' : deck < paper ? 'paper' : 'same';
      },
      refutedBy: {
        paper: weightsAt('ridge', lectureRidge),
        same: weightsAt('ridge', { ...lectureRidge, form: 'deck' }),
      },
    },
    shownBy: weightsAt('ridge', { ...lectureRidge, form: 'deck' }),
  },
  {
    id: 'balance',
    answer: {
      kind: 'choice',
      options: ['better', 'worse', 'nothing'],
      value: () => {
        const { cell, background } = classWeights();
        return background < cell ? 'worse' : background > cell ? 'better' : 'nothing';
      },
      refutedBy: { better: weightsAt('balance', { w0: 0 }), nothing: weightsAt('weight', { w0: 0 }) },
    },
    shownBy: weightsAt('balance', { w0: 0 }),
  },
  {
    id: 'evidence',
    answer: {
      kind: 'number',
      value: () => weightedAnswer(0.1, balancingWeight(0.1), balancingWeight(0.9)),
      tolerance: 0.0005,
    },
    shownBy: weightsAt('balance', { w0: 0 }),
  },
  {
    id: 'threshold',
    answer: { kind: 'number', value: () => cutFor(1, 3), tolerance: 0.0005 },
    shownBy: playing({ cut: 0.75 }),
  },
  {
    id: 'whole-map',
    answer: {
      kind: 'choice',
      options: ['all', 'part', 'none'],
      value: () => (weightsDiffer() ? 'part' : 'all'),
      refutedBy: { all: playing({ loss: 'weighted' }), none: playing({ cut: 0.75 }) },
    },
    shownBy: training('loss'),
  },
  {
    id: 'both',
    params: playing({ task: 'galaxies', label: 'labels' }).params,
    answer: {
      kind: 'choice',
      options: ['softmax', 'sigmoid', 'argmax'],
      value: () => (softmaxGivesBoth() ? 'softmax' : 'sigmoid'),
      refutedBy: {
        softmax: playing({ task: 'galaxies', label: 'labels' }),
        argmax: playing({ task: 'galaxies', label: 'soft' }),
      },
    },
    shownBy: playing({ task: 'galaxies', label: 'labels' }),
  },
];
