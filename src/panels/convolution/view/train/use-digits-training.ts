import { useState } from 'react';
import { checkpointAt } from '../../../../engine/client-run.ts';
import { keep, type Training, useTraining } from '../../../../engine/use-training.ts';
import type { ConvolutionJobs } from '../../jobs.ts';
import { type DigitsRun, digitsRun, noDigits } from './digits-run.ts';

type Weights = Float32Array<ArrayBuffer>;

export interface DigitsTraining extends Training<DigitsRun> {
  /** The weights on show; null: the shipped ones. */
  readonly weights: Weights | null;
  readonly origin: 'shipped' | 'trained' | 'imported';
  /** The first layer while it is trained; else it is read from the weights. */
  readonly kernels: Weights | null;
  readonly stepsPerSecond: number;
  importWeights(weights: Weights | null): void;
}

const kept = keep(noDigits);
const keptImport: { weights: Weights | null } = { weights: null };

/** Trains the classifier from scratch, or goes on from a checkpoint; weights from a file can stand in its place. */
export function useDigitsTraining(seed: number, rate: number, pace: number): DigitsTraining {
  const [imported, setImported] = useState(keptImport.weights);
  const [speed, setSpeed] = useState(0);
  const training = useTraining<ConvolutionJobs, 'learnDigits', DigitsRun>('convolution', 'learnDigits', {
    kind: digitsRun,
    kept,
    question: { seed, rate, from: null, steps: 0 },
    task: String(seed),
    framesPerSecond: pace,
    onNews: (news) => setSpeed(news.at(-1)?.stepsPerSecond ?? 0),
  });
  const putImported = (weights: Weights | null) => {
    keptImport.weights = weights;
    setImported(weights);
  };
  const { run, viewed, running, step } = training;
  const seen = checkpointAt(run, viewed ?? Number.POSITIVE_INFINITY);
  const trained = run.rows.length > 0;
  return {
    ...training,
    weights: imported ?? (trained ? (seen?.weights ?? null) : null),
    origin: imported ? 'imported' : trained ? 'trained' : 'shipped',
    kernels: !imported && viewed === null && running ? run.kernels : null,
    step: viewed === null ? step : (seen?.step ?? 0),
    stepsPerSecond: speed,
    start: (steps) => {
      putImported(null);
      training.start(steps);
    },
    reset: () => {
      putImported(null);
      training.reset();
    },
    importWeights: (weights) => {
      training.stop();
      putImported(weights);
    },
  };
}
