/** How much each pixel of a picture of cells counts in the loss, built up from the distances to the cells (SG4, SG8). */
import { drawCells } from '../../data/cells.ts';
import { type BorderWeights, borderTerm, borderWeights } from '../../math/border-weights.ts';
import { colour, texNumber } from '../../pattern/formula.ts';
import type { Message } from '../../pattern/words.ts';
import { short } from './captions.ts';
import { type WeightFrame, type WeightPhase, type Withheld, weightPhases } from './frames.ts';
import { type SegmentationParams, stepSide } from './params.ts';
import { heldOutSeed } from './pocket.ts';

type Params = SegmentationParams;

interface WeightMaps extends BorderWeights {
  /** 0 background, 1…n. */
  readonly instances: Uint8Array;
  readonly count: number;
}

const known = new Map<string, WeightMaps>();

/** The maps of these knobs on the picture at hand; the latest few are kept. */
export function weightMapsOf({ sample, w0, sigma, form, balance }: Params): WeightMaps {
  const key = [sample, w0, sigma, form, balance].join();
  const before = known.get(key);
  if (before) return before;
  const { instances, count } = drawCells(heldOutSeed, sample - 1, stepSide);
  const maps = {
    instances,
    count,
    ...borderWeights({
      instances,
      width: stepSide,
      height: stepSide,
      w0,
      sigma,
      form,
      balance: balance === 'on' ? 'frequency' : 'none',
    }),
  };
  if (known.size > 7) known.delete(known.keys().next().value ?? '');
  known.set(key, maps);
  return maps;
}

/** d₁+d₂, or d₁²+d₂² as one lecture prints it. */
const together = (form: Params['form'], d1: number, d2: number): number =>
  form === 'paper' ? d1 + d2 : d1 ** 2 + d2 ** 2;

/** What a phase says of a pixel. */
function weightAt(params: Params, maps: WeightMaps, phase: WeightPhase, pixel: number): number {
  const instance = maps.instances[pixel] ?? 0;
  const [d1, d2] = [maps.d1[pixel] ?? 0, maps.d2[pixel] ?? 0];
  const ridge = () => borderTerm(d1, d2, params.w0, params.sigma, params.form);
  switch (phase) {
    case 'instances':
      return instance;
    case 'd1':
      return d1;
    case 'd2':
      return d2;
    case 'sum':
      return together(params.form, d1, d2);
    case 'ridge':
      return ridge();
    case 'background':
      return instance === 0 ? ridge() : 0;
    case 'balance':
      return maps.balance[pixel] ?? 0;
    case 'weight':
      return maps.weights[pixel] ?? 0;
  }
}

/** The whole map of a phase, row by row. */
export const weightMap = (params: Params, phase: WeightPhase): Float64Array => {
  const maps = weightMapsOf(params);
  return Float64Array.from({ length: stepSide ** 2 }, (_, pixel) => weightAt(params, maps, phase, pixel));
};

type Statement = Omit<WeightFrame, 'lights' | 'formula' | 'caption'>;

function formulaOf(params: Params, maps: WeightMaps, { phase, row, column, value, withheld }: Statement): string {
  const pixel = row * stepSide + column;
  const [d1, d2] = [maps.d1[pixel] ?? 0, maps.d2[pixel] ?? 0];
  const result = colour('output', withheld ? '{?}' : texNumber(value));
  const [n1, n2] = [colour('input', texNumber(d1)), colour('kernel', texNumber(d2))];
  const [s1, s2] = [colour('input', 'd_1'), colour('kernel', 'd_2')];
  const paper = params.form === 'paper';
  const power = (a: string, b: string) => (paper ? `(${a}+${b})^2` : `(${a}^2+${b}^2)`);
  const bell = (a: string, b: string, w: string, sigma: string) => `${w}\\,e^{-${power(a, b)}/2${sigma}^2}`;
  const [w0, sigma] = [texNumber(params.w0), `\\cdot ${texNumber(params.sigma)}`];
  const at = `(${row},${column})`;
  const ridge = `${bell(s1, s2, 'w_0', '\\sigma')}=${bell(n1, n2, w0, sigma)}`;
  switch (phase) {
    case 'instances':
      return `k${at}=${result}`;
    case 'd1':
      return `${s1}${at}=${result}`;
    case 'd2':
      return `${s2}${at}=${result}`;
    case 'sum':
      return paper ? `${s1}+${s2}=${n1}+${n2}=${result}` : `${s1}^2+${s2}^2=${n1}^2+${n2}^2=${result}`;
    case 'ridge':
      return `${ridge}=${result}`;
    case 'background':
      return maps.instances[pixel] ? `r${at}=${result}` : `r${at}=${ridge}=${result}`;
    case 'balance': {
      const background = maps.instances[pixel] === 0;
      const share = maps.instances.reduce((sum, id) => sum + ((id === 0) === background ? 1 : 0), 0);
      const n = stepSide ** 2;
      return params.balance === 'on' ? `w_c=\\dfrac{1}{2f}=\\dfrac{${n}}{2\\cdot ${share}}=${result}` : `w_c=${result}`;
    }
    case 'weight': {
      const base = maps.balance[pixel] ?? 0;
      return `w${at}=w_c+r=${texNumber(base)}+${texNumber((maps.weights[pixel] ?? 0) - base)}=${result}`;
    }
  }
}

function captionOf(params: Params, maps: WeightMaps, frame: Statement): Message {
  const { phase, row, column, value, withheld } = frame;
  const pixel = row * stepSide + column;
  const inside = maps.instances[pixel] ?? 0;
  const [d1, d2] = [maps.d1[pixel] ?? 0, maps.d2[pixel] ?? 0];
  const values = {
    row,
    column,
    value: short(value),
    d1: short(d1),
    d2: short(d2),
    w0: short(params.w0),
    sigma: short(params.sigma),
    count: maps.count,
    instance: inside,
    base: short(maps.balance[pixel] ?? 0),
    ridge: short((maps.weights[pixel] ?? 0) - (maps.balance[pixel] ?? 0)),
  };
  if (withheld) return { key: `captions.weights.ask.${phase}`, values };
  const where = inside ? 'Inside' : 'Outside';
  const key = {
    instances: `instances${where}`,
    d1: `d1${where}`,
    d2: Number.isFinite(d2) ? 'd2' : 'd2Alone',
    sum: params.form === 'paper' ? 'sum' : 'squares',
    ridge: 'ridge',
    background: `background${where}`,
    balance: params.balance === 'on' ? `balance${where}` : 'balanceOff',
    weight: 'weight',
  }[phase];
  return { key: `captions.weights.${key}`, values };
}

export const weightCount = (): number => weightPhases.length;

export function weightStep(params: Params, k: number, withheld: Withheld = null): WeightFrame {
  const phase = weightPhases[k] ?? 'weight';
  const maps = weightMapsOf(params);
  const { row, column } = params;
  const value = weightAt(params, maps, phase, row * stepSide + column);
  const frame: Statement = { walk: 'weights', phase, row, column, value, withheld };
  return { ...frame, lights: [], formula: formulaOf(params, maps, frame), caption: captionOf(params, maps, frame) };
}
