/** The layer written out in math/ against tfjs, and the whole "featureMaps" job around it. */
import { conv2d, type Tensor4D, tensor4d } from '@tensorflow/tfjs-core';
import { drawPicture } from '../../src/data/pictures.ts';
import { makeBitmapsWith } from '../../src/engine/picture.ts';
import { correlate2d } from '../../src/math/correlate.ts';
import { brightness } from '../../src/math/picture.ts';
import { filters } from '../../src/math/volume.ts';
import { jobs } from '../../src/panels/convolution/worker/jobs.ts';
import { compute, type NodeBackend } from '../node-backend.ts';
import { report, type Timing, time } from './measure.ts';

const side = 256;
const backends: readonly NodeBackend[] = ['wasm', 'cpu'];

async function layer(kernelSize: number): Promise<void> {
  const picture = brightness(drawPicture('texture', 1, side));
  const kernel = Array.from({ length: kernelSize ** 2 }, (_, i) => Math.sin(i + 1));
  const rows: Timing[] = [
    await time('math/ (float64, plain loops)', () =>
      correlate2d(picture, filters(kernelSize, kernelSize, 1, 1, kernel), {
        stride: 1,
        dilation: 1,
        padding: 'zero',
        flip: false,
      }),
    ),
  ];
  for (const backend of backends) {
    await compute(backend);
    const x = tensor4d(Float32Array.from(picture.data), [1, side, side, 1]);
    const w = tensor4d(Float32Array.from(kernel), [kernelSize, kernelSize, 1, 1]) as Tensor4D;
    rows.push(
      await time(`tfjs ${backend}, numbers read back`, async () => {
        const y = conv2d(x, w, 1, 'same');
        await y.data();
        y.dispose();
      }),
    );
    x.dispose();
    w.dispose();
  }
  report(`One ${kernelSize}×${kernelSize} layer on ${side}×${side}, same size out`, rows);
}

async function job(): Promise<void> {
  makeBitmapsWith(({ width, height }) => ({ width, height, close: () => {} }));
  const rows: Timing[] = [];
  for (const backend of backends)
    for (const count of [1, 8]) {
      await compute(backend);
      const kernels = Array.from({ length: count }, (_, f) => Array.from({ length: 9 }, (_, i) => Math.sin(i + f)));
      const question = {
        source: { kind: 'generated', name: 'still-life', seed: 1, side } as const,
        layer: { kernels, kernelSize: 3, stride: 1, dilation: 1, padding: 'mirror', flip: false } as const,
        colours: { signed: new Uint8ClampedArray(1024).fill(128) },
        range: null,
      };
      const { signal } = new AbortController();
      rows.push(
        await time(`${backend}, ${count} filter${count > 1 ? 's' : ''}`, () => jobs.featureMaps(signal, question)),
      );
    }
  report(`"featureMaps", question to painted maps, ${side}×${side}, 3×3, mirror`, rows);
}

export async function benchConvolution(): Promise<void> {
  await layer(3);
  await layer(7);
  await job();
}
