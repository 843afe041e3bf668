/** The formula of a stage of the small U-Net with the pinned pixel's numbers in it. */
import { colour, mark, texNumber } from '../../pattern/formula.ts';
import type { NetFrame } from './frames.ts';
import { outputName, sumsName } from './links.ts';
import type { Making, Reading } from './pocket-number.ts';
import type { PocketPass } from './pocket-pass.ts';
import type { PocketStage } from './pocket-plan.ts';

type Statement = Omit<NetFrame, 'lights' | 'formula' | 'caption'>;

/** More parts than this are told by the first and the last. */
const MOST = 6;

/** Numbers joined by + and −; `wrap` marks the digits of each. */
const joined = (numbers: readonly string[], wrap: (tex: string, i: number) => string = (tex) => tex): string =>
  numbers
    .map((tex, i) => {
      const negative = tex.startsWith('-');
      const sign = negative ? '-' : i === 0 ? '' : '+';
      return `${sign}${wrap(negative ? tex.slice(1) : tex, i)}`;
    })
    .join('');

/** Sums of the maps that are read: all, or the first and the last. */
function sumsTex(readings: readonly Reading[], shown: boolean): string {
  const tex = readings.map((one, i) => (shown ? texNumber(one.sum) : `p_{${i}}`));
  const wrap = (from: number) => (part: string, i: number) =>
    mark({ grid: sumsName, row: 0, column: from + i }, 'input', part);
  if (tex.length <= MOST) return joined(tex, wrap(0));
  const last = tex.length - 1;
  const end = joined(tex.slice(last), wrap(last));
  return `${joined(tex.slice(0, MOST - 2), wrap(0))}+\\cdots${end.startsWith('-') ? end : `+${end}`}`;
}

const input = (n: number) => colour('input', texNumber(n));

export function netFormula(stage: PocketStage, making: Making, pass: PocketPass, frame: Statement): string {
  const { row, column, channel, withheld } = frame;
  const { readings, bias, sum, value } = making;
  const place = `_{${channel}}(${row},${column})`;
  const result = mark({ grid: outputName, row, column }, 'output', withheld ? '{?}' : texNumber(value));
  const sums = (shown: boolean) => sumsTex(readings, shown);
  const b = texNumber(bias).startsWith('-') ? texNumber(bias) : `+${texNumber(bias)}`;
  const terms = readings[0]?.terms ?? [];
  switch (stage.kind) {
    case 'input':
      return `x(${row},${column})=${result}`;
    case 'convolution': {
      const rule = `y${place}=\\operatorname{ReLU}\\Big(\\sum_{c=0}^{${readings.length - 1}}\\sum_{u,v}${colour('kernel', 'w_{c,u,v}')}\\,${colour('input', 'x_c')}+b\\Big)`;
      const shown = `${sums(withheld !== 'reads')}${b}`;
      // On one line, which may break between terms where the page is narrow
      return `${rule}=\\max(0,\\,${shown})${withheld ? '' : `=\\max(0,\\,${texNumber(sum)})`}=${result}`;
    }
    case 'scores':
      return `z${place}=\\sum_{c=0}^{${readings.length - 1}}${colour('kernel', 'w_c')}\\,${colour('input', 'x_c')}+b=${sums(withheld !== 'reads')}${b}=${result}`;
    case 'keep':
      return `s${place}=y${place}=${result}`;
    case 'pool':
      return `y${place}=\\max(${terms.map(({ x }) => input(x)).join(',\\,')})=${result}`;
    case 'up':
      return `y${place}=${terms.map(({ w, x }) => `${colour('kernel', texNumber(w))}\\cdot ${colour('input', texNumber(x, true))}`).join('+')}=${result}`;
    case 'join': {
      const half = stage.channels / 2;
      const which = channel < half ? `\\text{up}_{${channel}}` : `\\text{s}_{${channel - half}}`;
      return `[\\,${colour('input', `\\text{up}_{0\\dots ${half - 1}}`)},\\;${colour('kernel', `\\text{s}_{0\\dots ${half - 1}}`)}\\,]:\\quad y${place}=${which}(${row},${column})=${result}`;
    }
    case 'softmax': {
      const [zero, one] = readings.map((reading) => texNumber(reading.terms[0]?.x ?? 0));
      const top = channel === 0 ? zero : one;
      return `p${place}=\\dfrac{e^{z_{${channel}}}}{e^{z_0}+e^{z_1}}=\\dfrac{e^{${top}}}{e^{${zero}}+e^{${one}}}=${result}`;
    }
    case 'labels': {
      const [zero, one] = probabilitiesOf(pass, row, column);
      return `\\hat{y}(${row},${column})=\\operatorname*{arg\\,max}_k\\,p_k=\\operatorname*{arg\\,max}\\,(${input(zero)},\\,${input(one)})=${result}`;
    }
    case 'compare': {
      const { tp, fp, fn } = pass.tally;
      return `\\mathrm{IoU}=\\dfrac{\\mathrm{TP}}{\\mathrm{TP}+\\mathrm{FP}+\\mathrm{FN}}=\\dfrac{${tp}}{${tp}+${fp}+${fn}}=${colour('output', texNumber(pass.iou))}`;
    }
  }
}

/** p₀ and p₁ at a pixel: the stage before the last two. */
export function probabilitiesOf(pass: PocketPass, row: number, column: number): readonly [number, number] {
  const softmax = pass.maps[pass.maps.length - 3];
  const index = softmax ? (row * softmax.columns + column) * 2 : 0;
  return [softmax?.data[index] ?? 0, softmax?.data[index + 1] ?? 0];
}
