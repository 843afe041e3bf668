/** The shipped nets that cut pictures up score on new pictures what their card says, and keep the recipe's distances from one another. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import card from '../../public/models/segmentation/card.json' with { type: 'json' };
import { compute } from '../../scripts/node-backend.ts';
import { inferenceOf } from '../../src/models/inference.ts';
import { parametersOf } from '../../src/models/net.ts';
import { readLayersFile } from '../../src/models/net-file.ts';
import { heldOutTruths, type SegmentationKind } from '../../src/models/segmentation-data.ts';
import {
  type ShippedSegmentationNet,
  segment,
  segmentationNets,
  shippedSegmentationNet,
} from '../../src/models/segmentation-nets.ts';
import { scoreSegmentation } from '../../src/models/segmentation-score.ts';

beforeAll(() => compute('wasm'));

const path = (file: string) => new URL(`../../public/models/segmentation/${file}`, import.meta.url);
const pools = new Map<SegmentationKind, ReturnType<typeof heldOutTruths>>();
const said = card.metrics as Readonly<Record<string, { readonly low: number; readonly high: number }>>;
const shipped = card.shipped.metrics as Readonly<Record<string, number>>;

describe('the shipped nets', () => {
  it('are all there', () => {
    expect(card.nets.map(({ name }) => name)).toEqual(Object.keys(segmentationNets));
  });

  it.each(card.nets.map((net) => [net.name, net] as const))('%s scores what its card says', async (name, told) => {
    const known = name as ShippedSegmentationNet;
    const { data } = segmentationNets[known];
    const net = shippedSegmentationNet(known);
    expect(parametersOf(net)).toBe(told.parameters);
    const bytes = new Uint8Array(await readFile(path(`${name}.bin`)));
    expect(bytes.byteLength).toBe(told.bytes);
    expect(bytes.byteLength).toBeLessThan(500_000);
    const json = JSON.parse(await readFile(path(`${name}.json`), 'utf8')) as object;
    const inference = inferenceOf(net, readLayersFile(net, { json, weights: bytes.buffer }));
    const truths = pools.get(data) ?? heldOutTruths(data, 40, 3_000_017);
    pools.set(data, truths);
    const images = new Float32Array(truths.length * net.side ** 2);
    for (const [i, { image }] of truths.entries()) images.set(image, i * net.side ** 2);
    const seen = scoreSegmentation(data, await segment(data, inference, images), truths);
    inference.dispose();
    // 40 new pictures against 80 or 200
    expect(Math.abs(seen.iou - (shipped[`${name}.meanIou`] ?? Number.NaN))).toBeLessThan(0.03);
    expect(Math.abs(seen.boundaryIou - (shipped[`${name}.boundaryIou`] ?? Number.NaN))).toBeLessThan(0.06);
    if (data === 'cells')
      expect(Math.abs(seen.objectF1 - (shipped[`${name}.objectF1`] ?? Number.NaN))).toBeLessThan(0.08);
  });

  it('over all seeds: skips bring the detail, weights part the cells', () => {
    const low = (key: string) => said[key]?.low ?? Number.NaN;
    const high = (key: string) => said[key]?.high ?? Number.NaN;
    expect(low('cells-unet-plain.meanIou')).toBeGreaterThan(0.84);
    expect(low('cells-unet-plain.meanIou') - high('cells-no-skip-plain.meanIou')).toBeGreaterThan(0.05);
    expect(low('cells-unet-plain.boundaryIou') - high('cells-no-skip-plain.boundaryIou')).toBeGreaterThan(0.15);
    expect(low('cells-unet-weighted.objectF1')).toBeGreaterThan(0.86);
    expect(low('cells-unet-weighted.objectF1') - high('cells-unet-plain.objectF1')).toBeGreaterThan(0.06);
    expect(high('cells-unet-weighted.countError')).toBeLessThan(1.2);
    expect(low('cells-unet-plain.countError')).toBeGreaterThan(1.5);
    expect(low('galaxies-unet.meanIou')).toBeGreaterThan(0.74);
  });
});
