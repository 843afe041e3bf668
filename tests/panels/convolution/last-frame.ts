import { outputOf } from '../../../src/panels/convolution/layer.ts';
import type { ConvolutionParams } from '../../../src/panels/convolution/params.ts';
import type { ConvolutionFrame } from '../../../src/panels/convolution/steps.ts';
import type { Frame } from '../../../src/pattern/panel.ts';

/** The last output cell, and how many cells hold a value. */
export function lastFrame(params: ConvolutionParams, frame: Frame) {
  const { value, placed } = frame as ConvolutionFrame;
  const output = outputOf(params);
  return { shown: [value, placed], expected: [output.data.at(-1) ?? Number.NaN, output.data.length] };
}
