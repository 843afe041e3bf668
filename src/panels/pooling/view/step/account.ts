/** The running account of a step: what is found, by what it is divided, what comes out. */
import { short } from '../../../../ui/number.ts';
import { passOf } from '../../layer.ts';
import type { PoolingParams } from '../../params.ts';
import { type PoolingFrame, phases } from '../../steps.ts';
import type { Tell } from './model.ts';

export interface AccountLine {
  readonly label: string;
  readonly value: string;
  readonly role: 'plain' | 'kernel' | 'output' | 'gradient';
  /** Known before the cell is settled. */
  readonly given?: boolean;
}

function forward(params: PoolingParams, frame: PoolingFrame, tell: Tell): AccountLine[] {
  const n = frame.inside.length;
  const index = (frame.picked?.row ?? 0) * params.size + (frame.picked?.column ?? 0);
  switch (frame.operation) {
    case 'max':
      return [
        { label: tell('sums.max', { n }), value: short(frame.value), role: 'plain' },
        { label: tell('sums.place'), value: String(index), role: 'kernel' },
      ];
    case 'average':
      return [
        { label: tell('sums.sum', { n }), value: short(frame.sum), role: 'plain' },
        { label: tell('sums.divided', { n: frame.divisor }), value: '', role: 'plain' },
      ];
    case 'subsample':
      return [
        { label: tell('sums.kept', { n }), value: short(frame.value), role: 'plain' },
        {
          label: tell('sums.at', { row: frame.picked?.row ?? 0, column: frame.picked?.column ?? 0 }),
          value: '',
          role: 'plain',
        },
      ];
    case 'lenet':
      return [
        { label: tell('sums.sum', { n }), value: short(frame.sum), role: 'plain' },
        { label: tell('sums.alpha'), value: short(params.alpha), role: 'kernel', given: true },
        { label: tell('sums.beta'), value: short(params.beta), role: 'kernel', given: true },
        { label: tell('sums.sigma'), value: short(frame.score), role: 'plain' },
      ];
  }
}

function gradient(frame: PoolingFrame, tell: Tell): AccountLine[] {
  const key = { max: 'whole', subsample: 'wholeKept', average: 'share', lenet: 'unit' }[frame.operation];
  return [
    { label: tell('sums.upstream'), value: short(frame.carried), role: 'gradient', given: true },
    { label: tell(`sums.${key}`, { n: frame.divisor }), value: '', role: 'plain' },
  ];
}

function unpool(params: PoolingParams, frame: PoolingFrame, tell: Tell): AccountLine[] {
  const [first] = frame.arrivals;
  const place = tell('sums.at', { row: first?.row ?? 0, column: first?.column ?? 0 });
  const index = (frame.picked?.row ?? 0) * params.size + (frame.picked?.column ?? 0);
  const way =
    params.unpool === 'nearest'
      ? { label: tell('sums.copies'), value: tell('sums.cells', { n: frame.arrivals.length }) }
      : params.unpool === 'bed-of-nails'
        ? { label: tell('sums.nail'), value: place }
        : { label: tell('sums.remembered'), value: String(index) };
  return [
    { label: tell('sums.pooled'), value: short(frame.value), role: 'output', given: true },
    { ...way, role: params.unpool === 'max-indices' ? 'kernel' : 'plain' },
  ];
}

/** The lines above the rule, and the one below it. */
export function accountOf(
  params: PoolingParams,
  frame: PoolingFrame,
  tell: Tell,
): { readonly lines: readonly AccountLine[]; readonly result: AccountLine } {
  const pass = passOf(params);
  if (pass === 'gradient') {
    const part = frame.arrivals[0]?.part ?? 0;
    return {
      lines: gradient(frame, tell),
      result: { label: tell('sums.part'), value: short(part), role: 'gradient' },
    };
  }
  if (pass === 'unpool') {
    const [first] = frame.arrivals;
    const place = first ? tell('sums.at', { row: first.row, column: first.column }) : '';
    const lines = unpool(params, frame, tell);
    return {
      lines,
      result: {
        label: params.unpool === 'max-indices' ? place : '',
        value: short(frame.value),
        role: 'output',
      },
    };
  }
  return {
    lines: forward(params, frame, tell),
    result: { label: tell('sums.value'), value: short(frame.value), role: 'output' },
  };
}

/** Whether a frame has settled its cell. */
export const isSettled = (frame: PoolingFrame): boolean => phases.indexOf(frame.phase) >= 1;
