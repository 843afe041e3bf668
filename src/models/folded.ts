/** A trained net made ready to answer: every normalisation is folded into the convolution before it, as no statistics change any more. */
import { countOf, type Layer, lengthOf, type Net, type NormaliseLayer, partsOf, runningOf } from './net.ts';
import { epsilon } from './normalise.ts';

/** A normalisation right behind a convolution that has neither a bias nor an activation of its own. */
const foldable = (layer: Layer | undefined, next: Layer | undefined): next is NormaliseLayer =>
  layer?.kind === 'convolution' && layer.bias === false && layer.activation === 'linear' && next?.kind === 'normalise';

function foldedLayers(layers: readonly Layer[]): Layer[] {
  return layers.flatMap((layer, i): Layer[] => {
    if (foldable(layers[i - 1], layer)) return [];
    const next = layers[i + 1];
    if (layer.kind !== 'convolution' || !foldable(layer, next)) return [layer];
    return [{ ...layer, bias: true, activation: next.activation }];
  });
}

/** The net without those normalisations that follow a convolution; it gives the same answers by the weights of `foldedWeights`. */
export const foldedNet = (net: Net): Net => ({ ...net, layers: foldedLayers(net.layers) });

/**
 * The weights of `foldedNet(net)`: kernel · γ/√(variance + ε) and β − mean · γ/√(variance + ε), by the running statistics (Ioffe & Szegedy 2015,
 * §3.1). Throws if there are not as many weights as the net has.
 */
export function foldedWeights(net: Net, weights: Float32Array): Float32Array<ArrayBuffer> {
  if (weights.length !== lengthOf(net))
    throw new RangeError(`${net.name} has ${lengthOf(net)} weights, got ${weights.length}`);
  const parts = new Map<string, Float32Array>();
  let from = 0;
  for (const { name, shape } of [...partsOf(net), ...runningOf(net)]) {
    parts.set(name, weights.subarray(from, from + countOf(shape)));
    from += countOf(shape);
  }
  // The folded net has kernels of the same names, and biases where there were none
  for (const [i, layer] of net.layers.entries()) {
    const next = net.layers[i + 1];
    if (foldable(layer, next)) foldIn(parts, layer.name, next.name);
  }
  const folded = foldedNet(net);
  const out = new Float32Array(lengthOf(folded));
  let at = 0;
  for (const { name } of [...partsOf(folded), ...runningOf(folded)]) {
    const values = parts.get(name) as Float32Array;
    out.set(values, at);
    at += values.length;
  }
  return out;
}

/** Replaces the convolution's kernel by the folded one and adds its bias. */
function foldIn(parts: Map<string, Float32Array>, convolution: string, normalisation: string): void {
  const [gamma, beta, mean, variance] = ['gamma', 'beta', 'mean', 'variance'].map(
    (what) => parts.get(`${normalisation}/${what}`) as Float32Array,
  ) as [Float32Array, Float32Array, Float32Array, Float32Array];
  const scale = Float64Array.from(gamma, (value, c) => value / Math.sqrt((variance[c] as number) + epsilon));
  const kernel = parts.get(`${convolution}/kernel`) as Float32Array;
  parts.set(
    `${convolution}/kernel`,
    kernel.map((weight, i) => weight * (scale[i % scale.length] as number)),
  );
  parts.set(
    `${convolution}/bias`,
    beta.map((value, c) => value - (mean[c] as number) * (scale[c] as number)),
  );
}
