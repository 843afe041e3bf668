/** The formula of a frame of the metrics, with the counts in it. */
import { colour, mark, texNumber } from '../../pattern/formula.ts';
import type { MetricFrame, Score, Verdict } from './frames.ts';
import { countedName } from './links.ts';
import { turned } from './scoring.ts';

type Statement = Omit<MetricFrame, 'lights' | 'formula' | 'caption'>;

const role = { tp: 'output', fp: 'error', fn: 'gradient', tn: 'input' } as const;
const letters = (verdict: Verdict): string => colour(role[verdict], `\\mathrm{${verdict.toUpperCase()}}`);

const quotient = (
  name: string,
  above: readonly (readonly [Verdict, number, times?: number])[],
  below: readonly (readonly [Verdict, number, times?: number])[],
  value: string,
): string => {
  const said = (terms: typeof above) =>
    terms.map(([verdict, , times]) => (times ? `${times}\\,` : '') + letters(verdict)).join('+');
  const numbers = (terms: typeof above) =>
    terms.map(([verdict, n, times]) => (times ? `${times}\\cdot ` : '') + colour(role[verdict], String(n))).join('+');
  return `\\mathrm{${name}}=\\dfrac{${said(above)}}{${said(below)}}=\\dfrac{${numbers(above)}}{${numbers(below)}}=${value}`;
};

function scoreFormula(score: Score, { tally, value, withheld }: Statement): string {
  const { tp, fp, fn, tn } = tally;
  const shown = withheld ? '{?}' : Number.isNaN(value) ? '\\text{—}' : texNumber(value);
  const [p, q, r, s] = [['tp', tp] as const, ['fp', fp] as const, ['fn', fn] as const, ['tn', tn] as const];
  switch (score) {
    case 'accuracy':
      return quotient('accuracy', [p, s], [p, q, r, s], shown);
    case 'iou':
      return quotient('IoU', [p], [p, q, r], shown);
    case 'backgroundIou':
      return quotient('IoU_{0}', [s], [s, q, r], shown);
    case 'meanIou': {
      const one = (n: number) => (Number.isNaN(n) ? '\\text{—}' : texNumber(n));
      const of = (counts: typeof tally) => counts.tp / (counts.tp + counts.fp + counts.fn);
      const parts = [of(turned(tally)), of(tally)].filter((n) => !Number.isNaN(n));
      return `\\mathrm{mIoU}=\\dfrac{1}{${parts.length}}\\,(${parts.map(one).join('+')})=${shown}`;
    }
    case 'dice':
      return quotient('Dice', [['tp', tp, 2]], [['tp', tp, 2], q, r], shown);
    case 'precision':
      return quotient('precision', [p], [p, q], shown);
    case 'recall':
      return quotient('recall', [p], [p, r], shown);
  }
}

export function metricFormula(frame: Statement): string {
  const { phase, tally, row, column, verdict, withheld } = frame;
  const counts = (['tp', 'fp', 'fn', 'tn'] as const).map(
    // In braces, so that a narrow page breaks the line between two counts only
    (one) => `{${letters(one)}=${colour(role[one], String(tally[one]))}}`,
  );
  if (phase === 'masks') return `\\hat{y},\\,y\\in\\{0,1\\}`;
  if (phase === 'cell') {
    const place = { grid: countedName, row, column };
    const said = withheld ? '{?}' : mark(place, role[verdict], `\\mathrm{${verdict.toUpperCase()}}`);
    const predicted = verdict === 'tp' || verdict === 'fp' ? 1 : 0;
    const real = verdict === 'tp' || verdict === 'fn' ? 1 : 0;
    const now = withheld ? '' : `\\qquad ${counts.join('\\;\\;')}`;
    return `\\hat{y}_{${row},${column}}=${predicted},\\;\\,y_{${row},${column}}=${real}\\;\\Rightarrow\\;${said}${now}`;
  }
  if (phase === 'tally') {
    const all = tally.tp + tally.fp + tally.fn + tally.tn;
    return `${counts.join('\\;\\;')}\\qquad ${(['tp', 'fp', 'fn', 'tn'] as const).map((one) => colour(role[one], String(tally[one]))).join('+')}=${all}`;
  }
  return scoreFormula(phase, frame);
}
