/** Two masks counted cell by cell, then scored (SG5, SG6). */
import type { Light } from '../../pattern/panel.ts';
import type { Message } from '../../pattern/words.ts';
import { short } from './captions.ts';
import { type MetricFrame, scores, verdicts, type Withheld } from './frames.ts';
import { countedName, predictionName, truthName } from './links.ts';
import { metricFormula } from './metrics-formula.ts';
import type { SegmentationParams } from './params.ts';
import { scoreOf, tallyOf, verdictsOf } from './scoring.ts';

type Params = SegmentationParams;
type Statement = Omit<MetricFrame, 'lights' | 'formula' | 'caption'>;

const cellsOf = ({ maskSize }: Params): number => maskSize * maskSize;

/** The masks, each cell, the tally, each score. */
export const metricCount = (params: Params): number => 1 + cellsOf(params) + 1 + scores.length;

/** The number of the frame that counts a cell, or that tells the tally or a score. */
export function metricFrameOf(params: Params, what: { row: number; column: number } | MetricFrame['phase']): number {
  if (typeof what === 'object') return 1 + what.row * params.maskSize + what.column;
  if (what === 'masks') return 0;
  if (what === 'cell') return 1;
  return 1 + cellsOf(params) + (what === 'tally' ? 0 : 1 + scores.indexOf(what));
}

function lightsOf({ phase, row, column }: Statement): Light[] {
  if (phase !== 'cell') return [];
  return [
    { grid: predictionName, row, column, role: 'input' },
    { grid: truthName, row, column, role: 'kernel' },
    { grid: countedName, row, column, role: 'output' },
  ];
}

function captionOf(params: Params, frame: Statement): Message {
  const { phase, row, column, verdict, tally, value, withheld } = frame;
  const all = cellsOf(params);
  const { tp, fp, fn, tn } = tally;
  const values = { row, column, n: params.maskSize, all, tp, fp, fn, tn, value: short(value), wrong: fp + fn };
  if (withheld) return { key: phase === 'cell' ? 'captions.metrics.askCell' : `captions.metrics.ask.${phase}`, values };
  if (phase === 'masks') return { key: 'captions.metrics.masks', values };
  if (phase === 'tally') return { key: 'captions.metrics.tally', values };
  if (phase === 'cell') return { key: `captions.metrics.${verdict}`, values };
  if (Number.isNaN(value)) return { key: 'captions.metrics.nothing', values };
  const flatters = phase === 'accuracy' && scoreOf('iou', tally) < 0.5 && value >= 0.8;
  return {
    key: `captions.metrics.${phase}`,
    values,
    then: flatters ? [{ key: 'captions.metrics.flatters', values: { iou: short(scoreOf('iou', tally)) } }] : [],
  };
}

export function metricStep(params: Params, k: number, withheld: Withheld = null): MetricFrame {
  const all = cellsOf(params);
  const phase: MetricFrame['phase'] =
    k === 0 ? 'masks' : k <= all ? 'cell' : k === all + 1 ? 'tally' : (scores[k - all - 2] ?? 'recall');
  const cells = verdictsOf(params);
  const counted = Math.min(k, all) - (phase === 'cell' && withheld ? 1 : 0);
  const at = Math.min(Math.max(k - 1, 0), all - 1);
  const tally = tallyOf(phase === 'masks' ? cells : cells.slice(0, counted));
  const verdict = cells[at] ?? 'tn';
  const value =
    phase === 'masks' || phase === 'cell' ? verdicts.indexOf(verdict) : phase === 'tally' ? all : scoreOf(phase, tally);
  const place = { row: Math.floor(at / params.maskSize), column: at % params.maskSize };
  const frame: Statement = { walk: 'metrics', phase, counted, ...place, verdict, tally, value, withheld };
  return { ...frame, lights: lightsOf(frame), formula: metricFormula(frame), caption: captionOf(params, frame) };
}
