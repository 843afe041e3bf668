/**
 * Six small classifiers of 28×28 pictures. Three differ in how they go down, with the same 1 248 convolution weights: by maximum, by average,
 * or by a stride in the convolution itself. Three differ in how much they know about place (CURRICULUM §1.2, PL-C): a dense net has a weight
 * for every pixel, a convolutional one flattens at the end, a third keeps each map's maximum and forgets where it stood.
 */
import type { Layer, Net } from './net.ts';

export const shiftNets = ['max', 'average', 'stride', 'dense', 'flatten', 'global-max'] as const;
export type ShiftNetName = (typeof shiftNets)[number];

export const pictureSide = 28;

const convolution = (name: string, filters: number, stride: 1 | 2 = 1): Layer => ({
  kind: 'convolution',
  name,
  filters,
  size: 3,
  stride,
  activation: 'relu',
});
const halve = (name: string, by: 'max' | 'average' = 'max'): Layer => ({ kind: 'halve', name, by });
const flatten: Layer = { kind: 'flatten', name: 'flatten' };

function trunk(name: ShiftNetName): readonly Layer[] {
  switch (name) {
    case 'max':
    case 'average':
      return [convolution('conv1', 8), halve('pool1', name), convolution('conv2', 16), halve('pool2', name), flatten];
    case 'stride':
      return [convolution('conv1', 8, 2), convolution('conv2', 16, 2), flatten];
    case 'dense':
      return [flatten, { kind: 'dense', name: 'hidden', units: 64, activation: 'relu' }];
    case 'flatten':
      return [convolution('conv1', 8), halve('pool1'), convolution('conv2', 16), halve('pool2'), flatten];
    case 'global-max':
      return [
        convolution('conv1', 16),
        halve('pool1'),
        convolution('conv2', 32),
        halve('pool2'),
        convolution('conv3', 32),
        convolution('conv4', 32),
        { kind: 'global-max', name: 'pool3' },
      ];
  }
}

/** The net of this name for so many classes. */
export const shiftNet = (name: ShiftNetName, classes: number): Net => ({
  name,
  side: pictureSide,
  layers: [...trunk(name), { kind: 'dense', name: 'dense', units: classes, activation: 'linear' }],
  classifies: true,
});
