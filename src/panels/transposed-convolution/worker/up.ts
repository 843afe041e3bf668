/** Small pictures through the decoders: shipped, untrained or just trained. */
import { averaged, coarseSide, fineSide, type Pairs } from '../../../data/pairs.ts';
import type { Sent } from '../../../engine/contract.ts';
import { paintBrightness, transferOf } from '../../../engine/picture.ts';
import { volume } from '../../../math/volume.ts';
import { breathe, stopIfAborted } from '../../../models/breathe.ts';
import { gridOf, heldOutPairs, meanSquaredError, shareInPictures } from '../../../models/grid.ts';
import { firstWeightsOf, flatTensor } from '../../../models/net.ts';
import { layersFile } from '../../../models/net-file.ts';
import { upMethods, upsampler } from '../../../models/upsampler.ts';
import { heldOutTextures } from '../held-out.ts';
import type { ExportAnswer, ExportQuestion, Grid, MeasureAnswer, Nets, UpAnswer, UpQuestion } from '../jobs.ts';
import { shippedWeights } from './checkpoints.ts';
import { answerOf, flatOf, paintTelling } from './flat.ts';
import { squareOf } from './play-picture.ts';

/** Held-out pictures that say how strongly a net answers to pictures. */
const reference = 64;
/** A flat answer is shown up to this many deviations of the answers to pictures: magnified, so that a faint grid is seen. */
const flatRange = 0.2;

let known: Pairs | null = null;
const heldOut = (): Pairs => {
  known ??= heldOutPairs(heldOutTextures);
  return known;
};

/** Throws if there is not one list of weights a method. */
async function weightsOf(nets: Nets): Promise<readonly Float32Array<ArrayBuffer>[]> {
  if (nets.kind === 'shipped') return shippedWeights();
  if (nets.kind === 'first') return upMethods.map((method) => firstWeightsOf(upsampler(method), nets.seed));
  if (nets.weights.length !== upMethods.length)
    throw new RangeError(`${upMethods.length} nets, weights for ${nets.weights.length}`);
  return nets.weights;
}

/** The decoders see brightness about mid-grey; what is shown is brightness. */
const middle = 0.5;
const shown = (values: Float32Array, side: number) =>
  paintBrightness(
    volume(
      side,
      side,
      1,
      values.map((value) => value + middle),
    ),
  );

/** The fine picture that is asked about. Throws if there is no such held-out one. */
function fineOf(picture: UpQuestion['picture']): Float32Array<ArrayBuffer> {
  if (typeof picture !== 'number')
    return Float32Array.from(squareOf(picture, fineSide).data, (value) => value - middle);
  const fine = heldOut().fine.slice(picture * fineSide ** 2, (picture + 1) * fineSide ** 2);
  if (fine.length !== fineSide ** 2) throw new RangeError(`there is no held-out picture ${picture}`);
  return fine;
}

export async function up(signal: AbortSignal, { nets, picture, colours }: UpQuestion): Promise<Sent<UpAnswer>> {
  const weights = await weightsOf(nets);
  const fine = fineOf(picture);
  const coarse = averaged(fine, fineSide, fineSide / coarseSide);
  const begun = performance.now();
  const known = heldOut().coarse.subarray(0, reference * coarseSide ** 2);
  const asked = new Float32Array(known.length + coarse.length);
  asked.set(known);
  asked.set(coarse, known.length);
  const methods: UpAnswer['methods'][number][] = [];
  for (const [i, method] of upMethods.entries()) {
    stopIfAborted(signal);
    const net = upsampler(method);
    const own = weights[i] ?? new Float32Array();
    const answers = await answerOf(net, own, asked, coarseSide);
    const answer = answers.slice(reference * fineSide ** 2);
    const { variance } = shareInPictures(answers.subarray(0, reference * fineSide ** 2));
    const flat = await flatOf(net, own, Math.sqrt(variance), colours.signed, flatRange);
    methods.push({
      method,
      answer:
        nets.kind === 'first'
          ? paintTelling(
              answer.map((value) => value + middle),
              fineSide,
            )
          : shown(answer, fineSide),
      error: meanSquaredError(answer, fine),
      flat: flat.map,
      flatResponse: flat.response,
    });
  }
  stopIfAborted(signal);
  const value: UpAnswer = {
    input: shown(coarse, coarseSide),
    truth: shown(fine, fineSide),
    methods,
    milliseconds: performance.now() - begun,
  };
  const maps = methods.flatMap(({ answer, flat }) => [answer, flat]);
  return { value, transfer: transferOf([value.input, value.truth, ...maps]) };
}

/** The four figures of each net, on the held-out pictures. */
export async function measure(signal: AbortSignal, { nets }: { readonly nets: Nets }): Promise<MeasureAnswer> {
  const weights = await weightsOf(nets);
  const grids: Grid[] = [];
  for (const [i, method] of upMethods.entries()) {
    stopIfAborted(signal);
    const net = upsampler(method);
    const own = flatTensor(net, weights[i] ?? new Float32Array());
    const { answers: _, ...grid } = await gridOf(net, own, heldOut()).finally(() => own.dispose());
    grids.push(grid);
    await breathe();
  }
  stopIfAborted(signal);
  return { grids };
}

export async function exportModel(_signal: AbortSignal, { nets, method }: ExportQuestion): Promise<Sent<ExportAnswer>> {
  const weights = (await weightsOf(nets))[upMethods.indexOf(method)] ?? new Float32Array();
  const weightsName = `${method}.bin`;
  const file = layersFile(upsampler(method), weights, weightsName, 'float32');
  return {
    value: { json: JSON.stringify(file.json, null, 1), weightsName, weights: file.weights },
    transfer: [file.weights],
  };
}
