import { maxPool } from '../../../src/math/pool.ts';
import { copyUp, maxUnpool } from '../../../src/math/unpool.ts';
import { at } from '../../../src/math/volume.ts';
import { geometryOf, gradientOf, inputOf, outputOf, passOf } from '../../../src/panels/pooling/layer.ts';
import type { PoolingParams } from '../../../src/panels/pooling/params.ts';
import type { PoolingFrame } from '../../../src/panels/pooling/steps.ts';
import type { Frame } from '../../../src/pattern/panel.ts';

/**
 * The last output cell and how many are dealt with; backwards also what arrived; of the stack its last level: 224 / 2⁵ = 7 and 512 maps.
 */
export function lastFrame(params: PoolingParams, frame: Frame) {
  const { value, placed, level, arrivals, channel } = frame as PoolingFrame;
  if (level) return { shown: [level.side, level.channels, placed], expected: [224 / 2 ** 5, 512, 5] };
  const output = outputOf(params);
  const last = output.data.at(-1) ?? Number.NaN;
  const shown = [value, placed];
  const expected = [last, output.data.length];
  if (passOf(params) === 'gradient') {
    const whole = gradientOf(params);
    shown.push(...arrivals.map(({ after }) => after));
    expected.push(...arrivals.map(({ row, column }) => at(whole, row, column, channel)));
  }
  if (passOf(params) === 'unpool') {
    const { vertical, horizontal } = geometryOf(params);
    const x = inputOf(params);
    const copies = copyUp(output, vertical.stride);
    const back =
      params.unpool === 'max-indices'
        ? maxUnpool(output, maxPool(x, geometryOf(params)).winners, x.rows, x.columns)
        : null;
    for (const { row, column, after } of arrivals) {
      shown.push(after);
      expected.push(
        back
          ? at(back, row, column, channel)
          : params.unpool === 'nearest'
            ? at(copies, row + vertical.before, column + horizontal.before, channel)
            : last,
      );
    }
  }
  return { shown, expected };
}
