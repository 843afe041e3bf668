/** Shift then filter, against filter then shift (claims CV-A and CV-B), compared where neither a border nor the picture's edge has a say. */
import { brightnessOf } from '../../../data/brightness.ts';
import type { Sent } from '../../../engine/contract.ts';
import { channelsOf, paintBrightness, paintMap, signedRange, transferOf } from '../../../engine/picture.ts';
import { type Volume, volume } from '../../../math/volume.ts';
import { type Axis, axisOf, tap } from '../../../math/window.ts';
import { stopIfAborted } from '../../../models/breathe.ts';
import type { ShiftAnswer, ShiftQuestion } from '../jobs.ts';
import { mapsOf } from './feature-maps.ts';

/** T x: the picture moved right and down; what comes in from outside repeats the edge. */
export function shifted(x: Volume, right: number, down: number): Volume {
  const out = volume(x.rows, x.columns, 1);
  const within = (i: number, size: number) => Math.min(Math.max(i, 0), size - 1);
  for (let i = 0; i < x.rows; i++)
    for (let j = 0; j < x.columns; j++)
      out.data[i * x.columns + j] = x.data[within(i - down, x.rows) * x.columns + within(j - right, x.columns)] ?? 0;
  return out;
}

/**
 * Which outputs along an axis may be compared when the picture moves by `by` cells and its map by `steps`: their windows read neither
 * border nor anything that came in from outside.
 */
function comparable(axis: Axis, by: number, steps: number): boolean[] {
  const inside = (i: number, move: number) => {
    const [first, last] = [tap(axis, i, 0) - move, tap(axis, i, axis.kernel - 1) - move];
    return first >= 0 && last < axis.size;
  };
  return Array.from({ length: axis.output }, (_, i) => {
    const j = i - steps;
    return j >= 0 && j < axis.output && inside(i, 0) && inside(i, by) && inside(j, 0);
  });
}

/** T applied to a map: moved by whole cells, NaN where nothing is known. */
function movedMap(values: Float32Array, rows: number, columns: number, right: number, down: number) {
  const out = new Float32Array(values.length).fill(Number.NaN);
  for (let i = Math.max(0, down); i < Math.min(rows, rows + down); i++)
    for (let j = Math.max(0, right); j < Math.min(columns, columns + right); j++)
      out[i * columns + j] = values[(i - down) * columns + j - right] ?? Number.NaN;
  return out;
}

export async function shift(signal: AbortSignal, question: ShiftQuestion): Promise<Sent<ShiftAnswer>> {
  const { source, layer, colours, range, shiftX, shiftY } = question;
  const { kernelSize, stride, dilation, padding } = layer;
  const x = brightnessOf(source);
  const begun = performance.now();
  const moved = shifted(x, shiftX, shiftY);
  const first = { ...layer, kernels: layer.kernels.slice(0, 1) };
  const maps = mapsOf([x, moved], first);
  const [, rows, columns] = maps.shape;
  const [both] = await channelsOf(maps).finally(() => maps.dispose());
  if (!both) throw new Error('a layer needs a kernel');
  const still = both.slice(0, rows * columns);
  const filteredShifted = both.slice(rows * columns);
  stopIfAborted(signal);

  const divides = shiftX % stride === 0 && shiftY % stride === 0;
  const [right, down] = [Math.round(shiftX / stride), Math.round(shiftY / stride)];
  const shiftedFiltered = movedMap(still, rows, columns, right, down);
  const vertical = comparable(axisOf(x.rows, kernelSize, stride, dilation, padding), shiftY, down);
  const horizontal = comparable(axisOf(x.columns, kernelSize, stride, dilation, padding), shiftX, right);
  const difference = new Float32Array(rows * columns).fill(Number.NaN);
  let largest = 0;
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      const at = i * columns + j;
      const value = filteredShifted[at] ?? 0;
      low = Math.min(low, value);
      high = Math.max(high, value);
      if (!vertical[i] || !horizontal[j]) continue;
      const gap = value - (shiftedFiltered[at] ?? 0);
      difference[at] = gap;
      largest = Math.max(largest, Math.abs(gap));
    }
  const milliseconds = performance.now() - begun;

  const span = signedRange(filteredShifted, range);
  const painted = (values: Float32Array<ArrayBuffer>) => paintMap(values, columns, rows, colours.signed, span);
  const value: ShiftAnswer = {
    shifted: paintBrightness(moved),
    filteredShifted: painted(filteredShifted),
    shiftedFiltered: divides ? painted(shiftedFiltered) : null,
    difference: painted(difference),
    largest,
    range: high - low,
    divides,
    milliseconds,
  };
  const shown = [value.shifted, value.filteredShifted, value.shiftedFiltered, value.difference];
  return { value, transfer: transferOf(shown.filter((map) => map !== null)) };
}
