/** What is measured of a net on held-out pictures, and how it is told. */
import type { Role } from '../../../../pattern/panel.ts';
import type { Band, Reached, SegmentationCard } from '../../jobs.ts';
import type { NetName } from '../../nets.ts';
import type { SegmentationParams } from '../../params.ts';

export type Measure = keyof Reached;
export const measures: readonly Measure[] = [
  'meanIou',
  'boundaryIou',
  'objectF1',
  'countError',
  'gapsFound',
  'accuracy',
];

/** Galaxies are two masks, not objects to be counted. */
export const measuresOf = (task: SegmentationParams['task']): readonly Measure[] =>
  task === 'cells' ? measures : ['meanIou', 'boundaryIou', 'accuracy'];

/** What each comparison is about, shown first. */
export const firstMeasure: Readonly<Record<SegmentationParams['compare'], Measure>> = {
  skips: 'boundaryIou',
  loss: 'objectF1',
  upsampling: 'meanIou',
};

/** Three digits behind the point; counts two; a dash for what has no meaning. */
export function figure(measure: Measure, value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  return value.toFixed(measure === 'countError' ? 2 : 3).replace('-', '−');
}

/** Bounds of a plot's axis; counts have none above. */
export const boundsOf = (measure: Measure): readonly [number, number] | undefined =>
  measure === 'countError' ? undefined : [0, 1];

const looks: readonly { readonly role: Role; readonly dash?: string }[] = [
  { role: 'output' },
  { role: 'kernel', dash: '10 4' },
  { role: 'input', dash: '3 3' },
];
/** How the net at a place of the comparison is drawn: colour and dashes. */
export const lookOf = (i: number) => looks[i] ?? { role: 'gradient' as const };

/** How many seeds stand behind the card's figures of these nets: a number, or the fewest and the most. */
export function seedsOf(card: SegmentationCard, nets: readonly NetName[]): string {
  const counts = nets.map((net) => (card.nets.find(({ name }) => name === net)?.seeds ?? card.seeds).length);
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)];
  return fewest === most ? String(most) : `${fewest}–${most}`;
}

/** What the card says of a net over the steps, its seeds together; empty where it says nothing. */
export function bandsOf(
  card: SegmentationCard | null,
  net: NetName,
  measure: Measure,
): readonly (Band & { readonly step: number })[] {
  const over = card?.nets.find(({ name }) => name === net)?.overSteps;
  if (!over) return [];
  // A card need not tell what has no meaning for its pictures
  const found: (typeof over)[Measure] | undefined = over[measure];
  if (!found) return [];
  return over.steps.flatMap((step, at) => {
    const [mean, low, high] = [found.mean[at], found.low[at], found.high[at]];
    return typeof mean === 'number' && typeof low === 'number' && typeof high === 'number'
      ? [{ step, mean, low, high }]
      : [];
  });
}

/** The same at the card's last step; null where it says nothing. */
export const bandAtEnd = (card: SegmentationCard | null, net: NetName, measure: Measure): Band | null =>
  bandsOf(card, net, measure).at(-1) ?? null;

/** What the card measures besides: the mask of each galaxy. */
const besides = ['central', 'companion'] as const;

/** A metric's name on the card, `cells-unet-plain.meanIou`, taken apart; null for one that is called otherwise. */
export function partsOfMetric(
  name: string,
): { readonly net: string; readonly measure: Measure | (typeof besides)[number] } | null {
  const at = name.lastIndexOf('.');
  const last = name.slice(at + 1);
  const measure = [...measures, ...besides].find((one) => one === last);
  return at > 0 && measure ? { net: name.slice(0, at), measure } : null;
}
