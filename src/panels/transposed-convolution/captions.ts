/** The sentence of each frame: which text, and the numbers that fill it. */
import type { Message } from '../../pattern/words.ts';
import type { RoundFrame, StampFrame, SumFrame } from './frames.ts';
import { axesOf, sideOf } from './layer.ts';
import type { TransposedParams } from './params.ts';
import type { EndPhase, StampPhase } from './phases.ts';
import { zerosOf } from './sums.ts';

type Params = TransposedParams;

/** As the figure’s cells show it: whole numbers as they are, others with at most four significant digits. */
const short = (n: number): string => String(Number.isInteger(n) ? n : Number(n.toPrecision(4))).replaceAll('-', '−');
const span = (from: number, to: number): string => (from === to ? short(from) : `${short(from)}…${short(to)}`);

type StampStatement = Omit<StampFrame, 'lights' | 'formula' | 'caption' | 'phase'> & { readonly phase: StampPhase };

/** The sentence of a stamp. */
export function stampCaption(params: Params, frame: StampStatement): Message {
  const { row, column, stamp, touched, sheetSide, focus, before, value, landed } = frame;
  const { kernelSize: k, stride: s, pad } = params;
  const old = before[focus.row * sheetSide + focus.column] ?? 0;
  const meets = stamp.products.filter((p) => (touched[p.fullRow * sheetSide + p.fullColumn] ?? 0) > 0).length;
  const values = {
    row,
    column,
    x: short(stamp.x),
    k,
    cells: k * k,
    rows: span(s * row - pad, s * row + k - 1 - pad),
    columns: span(s * column - pad, s * column + k - 1 - pad),
    meets,
    focusRow: short(focus.row - pad),
    focusColumn: short(focus.column - pad),
    old: short(old),
    add: short(value - old),
    value: short(value),
  };
  const last = landed === params.size ** 2 - 1;
  const side = sideOf(params);
  const nothing = params.pad === 0 && params.outputPad === 0;
  const end: Message[] = last && nothing ? [{ key: 'captions.stampsEnd', values: { side } }] : [];
  const fast = params.detail === 'fast';
  switch (frame.phase) {
    case 'weigh':
      return { key: 'captions.weigh', values };
    case 'land':
      return { key: meets > 0 ? 'captions.landOn' : 'captions.land', values };
    case 'add':
      if (fast) return { key: meets > 0 ? 'captions.stampOn' : 'captions.stamp', values, then: end };
      return { key: meets > 0 ? 'captions.add' : 'captions.addAlone', values, then: end };
  }
}

/** The sentence of what happens after the last stamp. */
export function endCaption(params: Params, phase: EndPhase): Message {
  const { pad, outputPad } = params;
  const { full, output } = axesOf(params).vertical;
  const values = { pad, outputPad, full, side: output, kept: Math.min(pad, outputPad), new: outputPad - pad };
  if (phase === 'cut') return { key: 'captions.cut', values };
  if (phase === 'done') return { key: 'captions.done', values };
  if (outputPad <= pad) return { key: 'captions.extendKept', values };
  return { key: pad > 0 ? 'captions.extendBoth' : 'captions.extendNew', values };
}

type SumStatement = Omit<SumFrame, 'lights' | 'formula' | 'caption'>;

/** What the output at hand reads, told by method and by what it lands on. */
function reads(params: Params, frame: SumStatement): Message {
  const { row, column, terms, source } = frame;
  const real = terms.filter((term) => term.cell);
  const s = params.stride;
  const values = {
    row,
    column,
    cells: terms.length,
    real: real.length,
    zeros: terms.length - real.length,
    fromRow: Math.floor(row / s),
    fromColumn: Math.floor(column / s),
    flat: row * sideOf(params) + column,
  };
  if (params.view === 'matrix') return { key: real.length ? 'captions.column' : 'captions.columnEmpty', values };
  if (source === 'spread') {
    const zeros = zerosOf(params);
    const first: Message[] =
      row === 0 && column === 0
        ? [{ key: 'captions.spread', values: { between: zeros.between, before: zeros.before, after: zeros.after } }]
        : [];
    return { key: real.length ? 'captions.window' : 'captions.windowEmpty', values, then: first };
  }
  if (source === 'copied') return { key: 'captions.windowCopied', values };
  const kind = {
    transposed: real.length === 0 ? 'readEmpty' : real.length === 1 ? 'readStamp' : 'readStamps',
    nearest: 'readNearest',
    'bed-of-nails': real.length === 0 ? 'readNoNail' : 'readNail',
    unpool: real.length === 0 ? 'readNoWinner' : 'readWinner',
    bilinear: 'readBilinear',
    bicubic: 'readBicubic',
    'resize-convolution': 'readResized',
  }[params.method];
  return { key: `captions.${kind}`, values };
}

/** The sentence of an output that gathers; the last of a row says how far the output has come. */
export function sumCaption(params: Params, frame: SumStatement): Message {
  const { row, column, terms, value } = frame;
  const side = sideOf(params);
  const real = terms.filter((term) => term.cell);
  const values = { row, column, products: real.length, zeros: terms.length - real.length, value: short(value) };
  const then: Message[] =
    column < side - 1
      ? []
      : [{ key: row < side - 1 ? 'captions.rowEnd' : 'captions.end', values: { rows: row + 1, side } }];
  switch (frame.phase) {
    case 'window':
      return reads(params, frame);
    case 'products': {
      if (real.length === 0) return { key: 'captions.productsNone', values };
      const zeros = frame.source === 'spread' && terms.length > real.length;
      return {
        key: zeros
          ? real.length === 1
            ? 'captions.productZeros'
            : 'captions.productsZeros'
          : real.length === 1
            ? 'captions.productOne'
            : 'captions.products',
        values,
      };
    }
    case 'sum':
      return {
        key: real.length > 1 ? 'captions.sum' : real.length === 1 ? 'captions.sumOne' : 'captions.sumNone',
        values,
      };
    case 'place':
      return params.detail === 'fast'
        ? { key: 'captions.cell', values, then: [reads(params, frame), ...then] }
        : { key: 'captions.place', values, then };
  }
}

interface RowStatement {
  readonly index: number;
  readonly row: number;
  readonly column: number;
  readonly filled: number;
  readonly columns: number;
}

/** The sentence of a row of C. */
export function rowCaption(params: Params, { index, row, column, filled, columns }: RowStatement): Message {
  const values = { index, row, column, filled, zeros: columns - filled, columns };
  const then: Message[] = index === params.size ** 2 - 1 ? [{ key: 'captions.rowsEnd' }] : [];
  return { key: 'captions.matrixRow', values, then };
}

/** The sentence of a round trip. */
export function roundCaption(params: Params, frame: Omit<RoundFrame, 'lights' | 'formula' | 'caption'>): Message {
  const { phase, row, column, trip, smallSide, test } = frame;
  const values = {
    row,
    column,
    value: short(trip.down[row * smallSide + column] ?? 0),
    side: params.size,
    small: smallSide,
    scale: short(trip.scale),
    error: short(trip.error),
    bestError: short(trip.bestError),
    rank: trip.rank,
    dimensions: trip.dimensions,
    gone: trip.dimensions - trip.rank,
    ahead: short(test.ahead),
  };
  const fast = params.detail === 'fast';
  switch (phase) {
    case 'down':
      return { key: fast ? 'captions.downAll' : 'captions.down', values };
    case 'up':
      return { key: fast ? 'captions.upAll' : 'captions.up', values };
    case 'scale':
      return { key: trip.error < 1e-9 ? 'captions.scaleWhole' : 'captions.scale', values };
    case 'best':
      return { key: trip.rank === trip.dimensions ? 'captions.bestWhole' : 'captions.best', values };
    case 'inner':
      return { key: 'captions.inner', values };
  }
}
