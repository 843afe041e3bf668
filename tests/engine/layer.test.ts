/** What the checks of the panel do not say about its layer. */
import { setBackend, type Tensor4D, zeros } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, expect, it } from 'vitest';
import { kernelsOf, layerOn } from '../../src/panels/convolution/worker/layer.ts';

const rule = { stride: 1, dilation: 1, padding: 'valid', flip: false } as const;
const picture = (side: number): Tensor4D => zeros([1, side, side, 1]);

beforeAll(async () => void (await setBackend('cpu')));

it('kernels are banked filter by filter', () => {
  const bank = kernelsOf({
    kernelSize: 2,
    kernels: [
      [1, 2, 3, 4],
      [5, 6, 7, 8],
    ],
  });
  expect(bank.shape).toEqual([2, 2, 1, 2]);
  expect([...bank.dataSync()]).toEqual([1, 5, 2, 6, 3, 7, 4, 8]);
});

it('a kernel that does not fit is refused in words', () => {
  expect(() => layerOn(picture(3), zeros([5, 5, 1, 1]), rule)).toThrow(
    '5×5 kernel with dilation 1 does not fit into 3×3',
  );
});

it('a batch keeps its pictures apart', () => {
  const y = layerOn(zeros([4, 6, 5, 1]), zeros([3, 3, 1, 2]), { ...rule, padding: 'mirror', stride: 2 });
  expect(y.shape).toEqual([4, 3, 3, 2]);
});
