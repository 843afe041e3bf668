/** The walk of the round trip: down with C, up again with Cᵀ, and three measurements of what came back. */
import { transposedTimes } from '../../math/matrix.ts';
import { innerProducts, roundTrip } from '../../math/round-trip.ts';
import { colour, texNumber } from '../../pattern/formula.ts';
import type { Light } from '../../pattern/panel.ts';
import { roundCaption } from './captions.ts';
import { joined } from './formula.ts';
import type { RoundFrame, RoundPhase } from './frames.ts';
import { downAxes, downMatrix } from './layer.ts';
import { inputName, kernelName } from './links.ts';
import { inputNumbers } from './numbers.ts';
import type { TransposedParams } from './params.ts';
import { inputPreset } from './presets.ts';

type Params = TransposedParams;

/** C x, in the round trip; and Cᵀ C x. */
export const downName = 'Down';
export const backName = 'Back';

const measurements: readonly RoundPhase[] = ['scale', 'best', 'inner'];
const smallSideOf = (params: Params): number => downAxes(params).vertical.output;
/** Frames of each half. */
const half = (params: Params): number => (params.detail === 'fast' ? 1 : smallSideOf(params) ** 2);

export const roundCount = (params: Params): number => 2 * half(params) + measurements.length;

/** The number of the frame with which a measurement is shown. */
export const roundFrameOf = (params: Params, phase: RoundPhase): number =>
  phase === 'down' ? 0 : phase === 'up' ? half(params) : 2 * half(params) + measurements.indexOf(phase);

function lightsOf(params: Params, phase: RoundPhase, row: number, column: number): Light[] {
  if ((phase !== 'down' && phase !== 'up') || params.detail === 'fast') return [];
  const { size, kernelSize: k, stride: s, pad: p } = params;
  const lights: Light[] = [{ grid: downName, row, column, role: 'output' }];
  for (let u = 0; u < k; u++)
    for (let v = 0; v < k; v++) {
      const [i, j] = [s * row + u - p, s * column + v - p];
      if (i < 0 || j < 0 || i >= size || j >= size) continue;
      lights.push({ grid: phase === 'down' ? inputName : backName, row: i, column: j, role: 'input' });
      lights.push({ grid: kernelName, row: u, column: v, role: 'kernel' });
    }
  return lights;
}

const MOST_PRODUCTS = 6;

function innerTex(a: ArrayLike<number>, b: ArrayLike<number>): string {
  const terms = Array.from(a, (x, i) => `${texNumber(x, true)}\\cdot ${texNumber(b[i] ?? 0, true)}`);
  return terms.length <= MOST_PRODUCTS ? terms.join('+') : `${terms.slice(0, 2).join('+')}+\\cdots`;
}

function formulaOf(params: Params, frame: Omit<RoundFrame, 'formula' | 'caption' | 'lights'>): string {
  const { trip, phase, row, column, smallSide, test } = frame;
  const value = texNumber(trip.down[row * smallSide + column] ?? 0);
  const norm = (tex: string) => `\\lVert ${tex}\\rVert`;
  switch (phase) {
    case 'down':
      return params.detail === 'fast'
        ? `${colour('output', 'Cx')}=(${joined([...trip.down].slice(0, 8)).replaceAll('+', ',\\,+')}${trip.down.length > 8 ? ',\\dots' : ''})`
        : `${colour('output', `(Cx)_{${row},${column}}`)}=\\sum_{u,v}${colour('kernel', 'w_{u,v}')}\\;${colour('input', `x_{${params.stride * row - params.pad}+u,\\,${params.stride * column - params.pad}+v}`)}=${colour('output', value)}`;
    case 'up':
      return `C^{\\top}Cx\\mathrel{+}=${colour('output', value)}\\cdot ${colour('kernel', 'w')}`;
    case 'scale':
      return `\\frac{${norm(`x-${texNumber(trip.scale)}\\,C^{\\top}Cx`)}}{${norm('x')}}=${colour('error', texNumber(trip.error))}`;
    case 'best':
      return `\\frac{${norm('x-C^{+}Cx')}}{${norm('x')}}=${colour('error', texNumber(trip.bestError))}\\qquad \\operatorname{rank}C=${trip.rank}\\;\\text{/}\\;${trip.dimensions}`;
    case 'inner':
      return `\\begin{aligned}\\langle Cx,y\\rangle&=${innerTex(trip.down, test.y)}\\\\ &=${texNumber(test.ahead)}\\\\ \\langle x,C^{\\top}y\\rangle&=${texNumber(test.behind)}\\end{aligned}`;
  }
}

export function roundStep(params: Params, frame: number): RoundFrame {
  const each = half(params);
  const smallSide = smallSideOf(params);
  const cells = smallSide ** 2;
  const fast = params.detail === 'fast';
  const phase: RoundPhase =
    frame < each ? 'down' : frame < 2 * each ? 'up' : (measurements[frame - 2 * each] ?? 'inner');
  const index = phase === 'down' ? frame : phase === 'up' ? frame - each : cells - 1;
  const down = phase === 'down' && !fast ? index + 1 : cells;
  const up = phase === 'down' ? 0 : phase === 'up' && !fast ? index + 1 : cells;
  const c = downMatrix(params);
  const x = inputNumbers(params);
  const trip = roundTrip(c, x);
  const y = inputPreset('deck-y', smallSide);
  const [ahead, behind] = innerProducts(c, x, y);
  const [row, column] = [Math.floor(index / smallSide), index % smallSide];
  const back = transposedTimes(
    c,
    trip.down.map((value, i) => (i < up ? value : 0)),
  );
  const statement = {
    walk: 'round' as const,
    phase,
    down,
    up,
    row,
    column,
    smallSide,
    trip,
    back: [...back],
    test: { y, ahead, behind },
  };
  return {
    ...statement,
    lights: lightsOf(params, phase, row, column),
    formula: formulaOf(params, statement),
    caption: roundCaption(params, statement),
  };
}
