import { biasGradient } from '../../../src/math/gradient.ts';
import { convolutionMatrix, transposedTimes } from '../../../src/math/matrix.ts';
import { overlapOf, overlapsAlong } from '../../../src/math/overlap.ts';
import { type Grid, type Method, methods, resample, resampleGradient } from '../../../src/math/resample.ts';
import {
  transposedConvolve,
  transposedInputGradient,
  transposedKernelGradient,
  uncutAxes,
} from '../../../src/math/transposed.ts';
import {
  forwardAxes,
  sameTransposedAxis,
  type TransposedAxes,
  transposedAxis,
} from '../../../src/math/transposed-axis.ts';
import { zeroInserted } from '../../../src/math/transposed-gather.ts';
import type { Filters, Volume } from '../../../src/math/volume.ts';
import type { Actuals, Fixture, Tensor, Values } from '../fixtures.ts';
import { computed, computedList, filtersOf, numberOf, pairOf, tensorOf, volumesOf } from '../read.ts';
import type { Adapter } from './index.ts';

/** Method and grid by the names and flags of the libraries. Throws on a method that nobody has. */
export function methodOf({ mode, align_corners, half_pixel_centers }: Values): readonly [Method, Grid] {
  if (mode === 'nearest' || mode === 'nearest-exact')
    return ['nearest', mode === 'nearest-exact' ? 'half-pixel' : 'corner'];
  const method = methods.find((one) => one === mode);
  if (!method) throw new Error(`unknown method: ${String(mode)}`);
  if (align_corners === true) return [method, 'align-corners'];
  return [method, half_pixel_centers === false ? 'corner' : 'half-pixel'];
}

/** What a name such as dx_bilinear_half_pixel asks for; null if it is not of that form. */
export function gradientNamed(name: string): readonly [Method, Grid] | null {
  const [, mode, flag] =
    /^dx_(nearest_exact|nearest|bilinear|bicubic)_?(half_pixel|align_corners|legacy)?$/.exec(name) ?? [];
  if (!mode) return null;
  return methodOf({
    mode: mode.replace('_', '-'),
    align_corners: flag === 'align_corners',
    half_pixel_centers: flag !== 'legacy',
  });
}

function resized({ params }: Fixture, x: Tensor): Actuals {
  const [rows, columns] = pairOf(params.output, 1);
  const [method, grid] = methodOf(params);
  return { y: computed(volumesOf(x).map((map) => resample(map, rows, columns, method, grid))) };
}

function resizedBackward({ expected }: Fixture, x: Tensor, dy: Tensor): Actuals {
  const [, rows = 0, columns = 0] = x.shape;
  const slopes = volumesOf(dy);
  return Object.fromEntries(
    Object.keys(expected).flatMap((name) => {
      const asked = gradientNamed(name);
      return asked ? [[name, computed(slopes.map((slope) => resampleGradient(slope, rows, columns, ...asked)))]] : [];
    }),
  );
}

/** The two axes that strides, pad, output padding or TensorFlow's `same` describe. */
export function transposedAxesOf(
  { params }: Fixture,
  x: { readonly rows: number; readonly columns: number },
  w: { readonly rows: number; readonly columns: number },
): TransposedAxes {
  const strides = pairOf(params.strides ?? params.stride, 1);
  const dilations = pairOf(params.dilations ?? params.dilation, 1);
  const pads = pairOf(params.pad, 0);
  const outputPads = pairOf(params.output_padding, 0);
  const axis = (size: number, kernel: number, side: 0 | 1) =>
    params.padding === 'same'
      ? sameTransposedAxis(size, kernel, strides[side])
      : transposedAxis(size, kernel, {
          stride: strides[side],
          dilation: dilations[side],
          before: pads[side],
          outputPad: outputPads[side],
        });
  return { vertical: axis(x.rows, w.rows, 0), horizontal: axis(x.columns, w.columns, 1) };
}

/** The layer, and the two half-way stations that some cases show. */
export function transposedLayer(fixture: Fixture, x: Tensor, kernel: Tensor): Actuals {
  const w = filtersOf(kernel);
  const bias = tensorOf(fixture, 'bias')?.data;
  const each = (make: (map: Volume, axes: TransposedAxes) => Volume) =>
    computed(
      volumesOf(x).map((map) => make(map, transposedAxesOf(fixture, map, w))),
      x.shape.length,
    );
  return {
    y: each((map, axes) => transposedConvolve(map, w, axes, bias)),
    zero_inserted: each(zeroInserted),
    before_cropping: each((map, axes) => transposedConvolve(map, w, uncutAxes(axes))),
  };
}

function transposedBackward(fixture: Fixture, x: Tensor, kernel: Tensor, dy: Tensor): Actuals {
  const w = filtersOf(kernel);
  const [maps, slopes] = [volumesOf(x), volumesOf(dy)];
  const axes = maps.map((map) => transposedAxesOf(fixture, map, w));
  const each = <T>(make: (slope: Volume, map: Volume, at: TransposedAxes) => T): T[] =>
    slopes.map((slope, i) => make(slope, maps[i] as Volume, axes[i] as TransposedAxes));
  const added = (lists: readonly Float64Array[]) =>
    lists.reduce((sum, list) => sum.map((value, i) => value + (list[i] as number)));
  return {
    dx: computed(each((slope, _, at) => transposedInputGradient(slope, w, at))),
    dkernel: { shape: kernel.shape, data: added(each(transposedKernelGradient).map(({ data }: Filters) => data)) },
    dbias: computedList(added(each(biasGradient))),
  };
}

function asMatrix(fixture: Fixture, x: Tensor, kernel: Tensor): Actuals {
  const w = filtersOf(kernel);
  const [rows = 0, columns = 0] = x.shape;
  const axes = transposedAxesOf(fixture, { rows, columns }, w);
  const c = convolutionMatrix(w, forwardAxes(axes));
  return {
    C: { shape: [c.rows, c.columns], data: c.values },
    y: { shape: [axes.vertical.output, axes.horizontal.output], data: transposedTimes(c, x.data) },
  };
}

function overlaps({ params }: Fixture): Actuals | null {
  const [size, kernel] = [numberOf(params.input_side), numberOf(params.kernel)];
  if (size === null || kernel === null) return null;
  const stride = numberOf(params.stride) ?? 1;
  const axis = transposedAxis(size, kernel, { stride, before: numberOf(params.pad) ?? 0 });
  const { counts, interior, least, most } = overlapOf({ vertical: axis, horizontal: axis });
  return {
    counts: computed([counts], 2),
    profile_1d: computedList(overlapsAlong(axis)),
    interior_first_last: interior && [...interior.vertical],
    interior_min: least,
    interior_max: most,
    checkerboard: least !== most,
    kernel_divisible_by_stride: kernel % stride === 0,
  };
}

export const upsampling: Adapter = (fixture) => {
  const { params, expected } = fixture;
  if ('counts' in expected) {
    const actuals = overlaps(fixture);
    return actuals && { actuals };
  }
  const [x, kernel, dy] = [tensorOf(fixture, 'x'), tensorOf(fixture, 'kernel'), tensorOf(fixture, 'dy')];
  if (!x) return null;
  if (!kernel) {
    if (dy) return { actuals: resizedBackward(fixture, x, dy) };
    return 'mode' in params ? { actuals: resized(fixture, x) } : null;
  }
  if ('C' in expected) return { actuals: asMatrix(fixture, x, kernel) };
  if (dy) return { actuals: transposedBackward(fixture, x, kernel, dy) };
  return { actuals: transposedLayer(fixture, x, kernel) };
};
