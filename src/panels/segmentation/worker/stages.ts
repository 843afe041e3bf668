/** The stages of a net: every map that is worth a look, in the order in which it is made. */
import { extents, type Layer, type Net } from '../../../models/net.ts';
import type { InsideStage } from '../jobs.ts';

/** A stage with the layer whose map it shows. */
export interface Stage extends InsideStage {
  readonly layer: string | null;
}

const kinds: Readonly<Partial<Record<Layer['kind'], InsideStage['kind']>>> = {
  convolution: 'convolution',
  halve: 'halve',
  double: 'double',
  transposed: 'double',
  concatenate: 'concatenate',
};

/**
 * The picture, then a stage for every convolution (shown after its normalisation and ReLU), halving, doubling and concatenation, and the scores.
 * `side` is that of the picture. Throws where it cannot be halved as often as the net does.
 */
export function stagesOf(net: Net, side: number): Stage[] {
  const sizes = extents({ ...net, side });
  const first = { name: 'input', kind: 'input', level: 0, side, channels: net.channels ?? 1, layer: null } as const;
  let level = 0;
  const rest = net.layers.flatMap((layer, i): Stage[] => {
    if (layer.kind === 'halve') level++;
    if (layer.kind === 'double' || layer.kind === 'transposed') level--;
    const kind = i === net.layers.length - 1 ? 'scores' : kinds[layer.kind];
    const extent = sizes[i + 1];
    if (!kind || !extent) return [];
    if (!Number.isInteger(extent.side)) throw new RangeError(`${side} cannot be halved as often as ${net.name} does`);
    const next = net.layers[i + 1];
    const shown = layer.kind === 'convolution' && next?.kind === 'normalise' ? next.name : layer.name;
    return [{ name: layer.name, kind, level, side: extent.side, channels: extent.channels, layer: shown }];
  });
  return [first, ...rest];
}
