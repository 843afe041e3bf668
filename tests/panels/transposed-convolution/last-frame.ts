import { innerProducts, roundTrip } from '../../../src/math/round-trip.ts';
import type { UpFrame } from '../../../src/panels/transposed-convolution/frames.ts';
import { axesOf, downMatrix, outputOf } from '../../../src/panels/transposed-convolution/layer.ts';
import { inputNumbers } from '../../../src/panels/transposed-convolution/numbers.ts';
import type { TransposedParams } from '../../../src/panels/transposed-convolution/params.ts';
import type { Frame } from '../../../src/pattern/panel.ts';

/** Stamps: the whole sheet, cut as the layer cuts it. Outputs: the last one, and how many hold a value. Round trip: what came back. */
export function lastFrame(params: TransposedParams, last: Frame) {
  const frame = last as UpFrame;
  if (frame.walk === 'round') {
    const trip = roundTrip(downMatrix(params), inputNumbers(params));
    const products = innerProducts(downMatrix(params), inputNumbers(params), frame.test.y);
    return { shown: [...frame.back, frame.test.ahead, frame.test.behind], expected: [...trip.back, ...products] };
  }
  const output = outputOf(params);
  if (frame.walk === 'stamp') {
    const { before, output: side } = axesOf(params).vertical;
    const shown = Array.from({ length: side * side }, (_, i) => {
      const [row, column] = [Math.floor(i / side) + before, (i % side) + before];
      return frame.after[row * frame.sheetSide + column] ?? Number.NaN;
    });
    return { shown, expected: [...output.data] };
  }
  const value = frame.walk === 'sum' ? frame.value : Number.NaN;
  return { shown: [value, frame.placed], expected: [output.data.at(-1) ?? Number.NaN, output.data.length] };
}
