import type { Mode } from '../../../src/math/convolve.ts';
import { convolve1d, correlateAxis, pad1d } from '../../../src/math/signal.ts';
import { explicitAxis } from '../../../src/math/window.ts';
import type { Fixture } from '../fixtures.ts';
import { borderNamed, computedList, numberOf, tensorOf } from '../read.ts';
import type { Adapter } from './index.ts';

const modes: readonly Mode[] = ['full', 'same', 'valid'];

/** The lecture's centred sum with a border named by `boundary`; `shrink` keeps only whole windows. */
function centred(fixture: Fixture, x: readonly number[], w: readonly number[]) {
  const shrinks = fixture.params.boundary === 'shrink';
  const half = shrinks ? 0 : (numberOf(fixture.params.half_width) ?? Math.floor(w.length / 2));
  const border = shrinks ? 'zero' : borderNamed(fixture.params.boundary);
  const after = shrinks ? 0 : w.length - 1 - half;
  return {
    y: computedList(correlateAxis(x, w, explicitAxis(x.length, w.length, { before: half, after, border }))),
    padded_x: computedList(pad1d(x, half, half, border)),
  };
}

/** A strided or dilated layer with the same number of border cells at both ends. */
function layer({ params }: Fixture, x: readonly number[], w: readonly number[]) {
  const axis = explicitAxis(x.length, w.length, {
    stride: numberOf(params.strides ?? params.stride) ?? 1,
    dilation: numberOf(params.dilation ?? params.dilations) ?? 1,
    before: numberOf(params.zero_pad_each_side) ?? 0,
  });
  return { y: computedList(correlateAxis(x, w, axis)) };
}

export const conv1d: Adapter = (fixture) => {
  const x = tensorOf(fixture, 'x')?.data;
  const w = tensorOf(fixture, 'w', 'kernel')?.data;
  if (!x || !w) return null;
  if (modes.some((mode) => mode in fixture.expected))
    return { actuals: Object.fromEntries(modes.map((mode) => [mode, computedList(convolve1d(x, w, mode))])) };
  if ('boundary' in fixture.params) return { actuals: centred(fixture, x, w) };
  return { actuals: layer(fixture, x, w) };
};
