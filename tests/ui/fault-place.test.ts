import { expect, it } from 'vitest';
import { faultPlace } from '../../src/ui/train/fault-place.ts';

it.each([
  ['rows.3.losses.1', { kind: 'log', entry: 4 }],
  ['checkpoints.0.step', { kind: 'checkpoint', checkpoint: 1 }],
  ['checkpoints.1.nets.0.weights', { kind: 'net', checkpoint: 2, net: 1 }],
  ['checkpoints.0.kernels', { kind: 'checkpoint', checkpoint: 1 }],
  ['settings.seed', { kind: 'settings' }],
  ['version', null],
  ['rows', null],
  ['', null],
])('%s is told in words', (where, place) => expect(faultPlace(where)).toEqual(place));
