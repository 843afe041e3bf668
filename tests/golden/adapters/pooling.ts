import { adaptiveAveragePool } from '../../../src/math/adaptive-pool.ts';
import type { Axes } from '../../../src/math/correlate.ts';
import { lenetPool, rbfUnits } from '../../../src/math/lenet.ts';
import {
  averagePool,
  globalAxes,
  type MaxPooled,
  maxPool,
  type PoolSettings,
  poolAxes,
  subsample,
} from '../../../src/math/pool.ts';
import { averagePoolGradient, maxPoolGradient } from '../../../src/math/pool-gradient.ts';
import { bedOfNails, copyUp, maxUnpool } from '../../../src/math/unpool.ts';
import type { Volume } from '../../../src/math/volume.ts';
import type { Actuals, Computed, Fixture, Tensor } from '../fixtures.ts';
import { computed, computedList, numberOf, padsOfCase, pairOf, tensorOf, volumesOf } from '../read.ts';
import type { Adapter } from './index.ts';

/** Windows, strides and padding as a case names them. */
export function settingsOf(fixture: Fixture): PoolSettings {
  const { params } = fixture;
  const kernel = pairOf(params.window, 2);
  const stride = pairOf(params.strides ?? params.stride, kernel[0]);
  const [top, bottom, left, right] = padsOfCase(fixture);
  const byRule = params.padding === 'same' || params.padding === 'valid';
  return { kernel, stride, padding: byRule ? (params.padding as 'same') : { top, bottom, left, right } };
}

/** The axes of a case; where it goes by a rule and tells its pads, ours must be the same. */
function axesOf(fixture: Fixture, x: Volume): Axes {
  const axes = poolAxes(x, settingsOf(fixture));
  const { vertical, horizontal } = axes;
  const ours = [vertical.before, vertical.after, horizontal.before, horizontal.after].join();
  if ('pads_top_bottom_left_right' in fixture.params && ours !== padsOfCase(fixture).join())
    throw new Error(`pads ${ours} instead of ${padsOfCase(fixture).join()}`);
  return axes;
}

const places = (results: readonly MaxPooled[], ofPixels: boolean): Computed => ({
  shape: computed(results.map(({ y }) => y)).shape,
  data: results.flatMap(({ y, winners }) =>
    [...winners].map((winner) => (ofPixels ? Math.floor(winner / y.channels) : winner)),
  ),
});

/** Maximum and averages under every name that the cases give them. */
export function pooled(fixture: Fixture, x: Tensor): Actuals {
  const maps = volumesOf(x);
  const each = <T>(make: (map: Volume, axes: Axes) => T): T[] => maps.map((map) => make(map, axesOf(fixture, map)));
  const winners = each(maxPool);
  const largest = computed(winners.map(({ y }) => y));
  const inside = computed(each((map, axes) => averagePool(map, axes, 'inside')));
  return {
    y: largest,
    max: largest,
    pooled: largest,
    argmax_hw: places(winners, true),
    argmax_nhwc: places(winners, false),
    average: inside,
    y_count_valid_only: inside,
    y_count_padding: computed(each((map, axes) => averagePool(map, axes, 'window'))),
  };
}

function unpooled(fixture: Fixture, x: Tensor): Actuals {
  const [rows, columns] = pairOf(fixture.params.output_size, 0);
  const back = volumesOf(x).map((map) => {
    const { y, winners } = maxPool(map, axesOf(fixture, map));
    return maxUnpool(y, winners, rows, columns);
  });
  return { ...pooled(fixture, x), unpooled: computed(back) };
}

function backward(fixture: Fixture, x: Tensor, dy: Tensor): Actuals {
  const slopes = volumesOf(dy);
  const each = (make: (slope: Volume, map: Volume, axes: Axes) => Volume): Computed =>
    computed(volumesOf(x).map((map, i) => make(slopes[i] as Volume, map, axesOf(fixture, map))));
  return {
    dx_max: each((slope, map, axes) => maxPoolGradient(slope, axes, maxPool(map, axes).winners)),
    dx_avg: each((slope, _, axes) => averagePoolGradient(slope, axes)),
  };
}

function overall(x: Tensor): Actuals {
  const shape = [x.shape[0] ?? 1, x.shape[3] ?? 1];
  const flat = (make: (map: Volume, axes: Axes) => Volume): Computed => ({
    shape,
    data: volumesOf(x).flatMap((map) => [...make(map, globalAxes(map)).data]),
  });
  return { max: flat((map, axes) => maxPool(map, axes).y), average: flat(averagePool) };
}

/** Copied into windows, and as a bed of nails. */
export function copiedUp({ params }: Fixture, x: Tensor): Actuals {
  const factor = pairOf(params.factor, 1);
  const nearest = computed(volumesOf(x).map((map) => copyUp(map, factor)));
  return { y: nearest, nearest, bed_of_nails: computed(volumesOf(x).map((map) => bedOfNails(map, factor))) };
}

function lenet(fixture: Fixture, x: Tensor): Actuals {
  const [alpha, beta] = [numberOf(fixture.params.alpha) ?? 1, numberOf(fixture.params.beta) ?? 0];
  const units = volumesOf(x).map((map) => lenetPool(map, axesOf(fixture, map), alpha, beta));
  return { sum4: computed(units.map(({ sums }) => sums)), y: computed(units.map(({ y }) => y)) };
}

function scores(x: Tensor, w: Tensor): Actuals {
  const [count = 0, length = 0] = w.shape;
  const codes = Array.from({ length: count }, (_, i) => w.data.slice(i * length, (i + 1) * length));
  return { y: computedList(rbfUnits(x.data, codes)) };
}

export const pooling: Adapter = (fixture) => {
  const { params, expected } = fixture;
  const [x, w, dy] = [tensorOf(fixture, 'x'), tensorOf(fixture, 'w'), tensorOf(fixture, 'dy')];
  if (!x) return null;
  if (w) return { actuals: scores(x, w) };
  if ('alpha' in params) return { actuals: lenet(fixture, x) };
  if ('factor' in params) return { actuals: copiedUp(fixture, x) };
  if (dy) return { actuals: backward(fixture, x, dy) };
  if ('unpooled' in expected) return { actuals: unpooled(fixture, x) };
  if ('window' in params) return { actuals: pooled(fixture, x) };
  if ('output' in params) {
    const [rows, columns] = pairOf(params.output, 1);
    return { actuals: { y: computed(volumesOf(x).map((map) => adaptiveAveragePool(map, rows, columns))) } };
  }
  if ('stride' in params) {
    const settings = { kernel: 1, stride: pairOf(params.stride, 1) };
    return { actuals: { y: computed(volumesOf(x).map((map) => subsample(map, poolAxes(map, settings)))) } };
  }
  return 'average' in expected || 'max' in expected ? { actuals: overall(x) } : null;
};
