/** The code that Train hands out: it runs, and its nets are as large as the layer lists that the engine trains. */
import '@tensorflow/tfjs-backend-cpu';
import * as core from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import * as layers from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, it } from 'vitest';
import { classCount } from '../../src/data/centred.ts';
import { parameterCount } from '../../src/models/digit-classifier.ts';
import { countOf, type Net, partsOf } from '../../src/models/net.ts';
import { shiftNet } from '../../src/models/shift-nets.ts';
import { upMethods, upsampler } from '../../src/models/upsampler.ts';
import { knobs as convolutionKnobs } from '../../src/panels/convolution/params.ts';
import { snippets as convolution } from '../../src/panels/convolution/snippets.ts';
import { racers } from '../../src/panels/pooling/jobs.ts';
import { knobs as poolingKnobs } from '../../src/panels/pooling/params.ts';
import { snippets as pooling } from '../../src/panels/pooling/snippets.ts';
import { knobs as transposedKnobs } from '../../src/panels/transposed-convolution/params.ts';
import { snippets as transposed } from '../../src/panels/transposed-convolution/snippets.ts';

const tf = { ...core, ...layers };
beforeAll(async () => {
  await core.setBackend('cpu');
});

function run(code: string): Map<string, unknown[]> {
  const said = new Map<string, unknown[]>();
  const log = (key: string, value: unknown) => said.set(key, [...(said.get(key) ?? []), value]);
  const [, ...body] = code.split('\n');
  new Function('tf', 'console', `'use strict';\n${body.join('\n')}`)(tf, { log });
  return said;
}
/** Few pictures, since this backend counts on its fingers. */
const few = (code: string): string =>
  code.replaceAll('[64, ', '[2, ').replaceAll('[64]', '[2]').replaceAll('[16, ', '[2, ');
const parametersOf = (net: Net): number => partsOf(net).reduce((sum, { shape }) => sum + countOf(shape), 0);

describe('nets that learn side by side', () => {
  it.each(['shapes', 'digits'] as const)('pooling, %s', { timeout: 60_000 }, (task) => {
    const code = pooling(poolingKnobs.settle({ task, rate: 0.002 }), 'train');
    const wanted = racers[task].map((name) => parametersOf(shiftNet(name, classCount[task])));
    const said = run(few(code.tfjs));
    expect(said.get('parameters')).toEqual(wanted);
    for (const loss of said.get('loss') as number[]) expect(loss).toBeGreaterThan(0);
    for (const text of Object.values(code)) {
      for (const count of wanted) expect(text).toContain(`${count} parameters`);
      expect(text).toContain('0.002');
    }
  });

  it('upsampling', { timeout: 60_000 }, () => {
    const code = transposed(transposedKnobs.settle({ rate: 0.002 }), 'train');
    const wanted = upMethods.map((name) => parametersOf(upsampler(name)));
    expect(run(few(code.tfjs)).get('parameters')).toEqual(wanted);
    for (const text of Object.values(code)) for (const count of wanted) expect(text).toContain(`${count} parameters`);
  });

  it('digits', { timeout: 60_000 }, () => {
    const code = convolution(convolutionKnobs.settle({ mode: 'train', task: 'digits' }), 'train');
    expect(run(few(code.tfjs)).get('parameters')).toEqual([parameterCount]);
    expect(code.pytorch).toContain('lr=0.003');
  });
});

describe('the filter that is guessed', () => {
  it.each(['sgd', 'momentum', 'rmsprop', 'adam'] as const)('is found by %s', { timeout: 60_000 }, (optimizer) => {
    const params = convolutionKnobs.settle({ mode: 'train', optimizer, rate: optimizer === 'sgd' ? 0.9 : 0.5 });
    const [error] = run(convolution(params, 'train').tfjs).get('error') as number[];
    expect(error).toBeLessThan(optimizer === 'sgd' || optimizer === 'momentum' ? 0.01 : 0.2);
  });

  it('has the target, the noise and the start of the knobs', () => {
    const params = convolutionKnobs.settle({ task: 'filter', target: 'laplacian', noise: 0.1, start: 'zeros' });
    for (const text of Object.values(convolution(params, 'train'))) {
      expect(text).toContain('0.1');
      expect(text).toMatch(/zeros/);
    }
  });
});
