import type { Words } from '../../../../pattern/words.ts';
import { Held, likelyShare } from '../../../../ui/Held.tsx';
import { sayIn } from '../../../../ui/say-in.ts';
import { ClaimBox } from '../../../../ui/train/ClaimBox.tsx';
import { useTrainWords } from '../../../../ui/train/use-train-words.ts';
import type { Band, SegmentationCard } from '../../jobs.ts';
import type { NetName } from '../../nets.ts';
import { knobs, type SegmentationParams } from '../../params.ts';
import { Checks } from './Checks.tsx';
import { type Check, checksOf } from './claims.ts';
import { bandAtEnd, figure, firstMeasure, type Measure, partsOfMetric, seedsOf } from './measures.ts';
import type { Measured, Settings } from './run.ts';

export interface ComparedClaimProps {
  readonly comparison: Pick<SegmentationParams, 'task' | 'compare'>;
  readonly nets: readonly NetName[];
  /** Null: nothing was trained, the shipped nets are on show. */
  readonly run: { readonly measured: Measured | null; readonly settings: Settings } | null;
  /** What the shipped nets reach on this device. */
  readonly shipped: Measured['reached'] | null;
  /** They could not be asked. */
  readonly failed: boolean;
  readonly card: SegmentationCard | null;
  /** What is stated besides, of nets before training. */
  readonly untrained: readonly Check[];
  readonly words: Words;
  readonly onSetUp: (() => void) | null;
}

/** What the claims are about: at least so many steps, at this rate. */
export const claimed = { planned: knobs.defaults.planned, rate: knobs.defaults.rate } as const;

// What keeps the place of figures that are on the way
const likelyReached = (): Measured['reached'][number] => ({
  ...{ accuracy: likelyShare, meanIou: likelyShare, boundaryIou: likelyShare, objectF1: likelyShare },
  ...{ countError: likelyShare, gapsFound: likelyShare },
});
const likelyBand = { mean: likelyShare, low: likelyShare, high: likelyShare } as const;
const likelyCard = { seeds: 5, steps: 400 } as const;
const likelyRuns = { steps: 400, all: 5, whole: 5, unet: '0.888–0.888', none: '0.888–0.888', seconds: 88 } as const;

/** The lecture's claim about this comparison, from the run on show or the shipped nets, with the card's seeds beside it. */
export function ComparedClaim(props: ComparedClaimProps) {
  const { comparison, nets, run, shipped, failed, card, untrained, words, onSetUp } = props;
  const say = sayIn(words, 'train');
  const sayTrain = useTrainWords();
  const kind = comparison.task === 'galaxies' ? 'galaxies' : comparison.compare;
  const planned = run ? run.settings.planned : (card?.steps ?? 400);
  const reached = run ? (run.measured?.reached ?? null) : shipped;
  const judged = checksOf(comparison, reached, planned);
  const checks = judged.length > 0 ? [...untrained, ...judged] : [];
  const done = !run || (run.measured?.step ?? 0) >= planned;
  const held = checks.filter(({ holds }) => holds).length;
  const fits = !run || (planned >= claimed.planned && run.settings.rate === claimed.rate);
  const outcome = held === checks.length ? 'passed' : 'failed';
  const state = checks.length === 0 || !done || !fits ? 'open' : outcome;
  const from = run
    ? say('claim.from.run', { ...run.settings, step: run.measured?.step ?? 0 })
    : say('claim.from.shipped', { seed: card?.shipped.seed ?? '–', steps: card?.steps ?? '–' });
  const verdict =
    checks.length === 0
      ? run
        ? say('claim.wait')
        : failed
          ? sayTrain('shipped.failed')
          : say('claim.measuring')
      : say(`claim.${!fits ? 'other' : done ? outcome : 'soFar'}`, { ...claimed, held, all: checks.length, from });
  const awaited = !run && !failed && checks.length === 0;
  const nameOf = (one: Measure) => say(`measures.${one}.name`);
  const likelySpreads = nets.map((net) => `${say(`all.${net}`)} ${spread(firstMeasure.skips, likelyBand)}`).join(', ');
  const measure = kind === 'galaxies' ? 'meanIou' : firstMeasure[comparison.compare];
  return (
    <ClaimBox says={say(`claim.says.${kind}`)} state={state} verdict={verdict} onSetUp={onSetUp ?? undefined}>
      {awaited ? (
        <Checks checks={checksOf(comparison, nets.map(likelyReached), planned)} awaited words={words} />
      ) : (
        <Checks checks={checks} words={words} />
      )}
      {reached && comparison.task === 'cells' && comparison.compare === 'loss' && (
        <p>
          {say('claim.price', {
            weighted: figure('meanIou', reached[0]?.meanIou),
            plain: figure('meanIou', reached[1]?.meanIou),
          })}
        </p>
      )}
      {(card || !failed) && (
        <p>
          <Held
            like={card ? null : say('claim.card', { ...likelyCard, measure: nameOf(measure), figures: likelySpreads })}
          >
            {card && say('claim.card', { ...overSeeds(card, nets, measure, say) })}
          </Held>
        </p>
      )}
      {kind === 'skips' && (card ? card.inBrowser : !failed) && (
        <p>
          <Held like={card ? null : say('claim.inBrowser', likelyRuns)}>
            {card?.inBrowser && say('claim.inBrowser', runsIn(card.inBrowser))}
          </Held>
        </p>
      )}
      {kind === 'galaxies' && <Classical card={card} words={words} />}
    </ClaimBox>
  );
}

const spread = (measure: Measure, band: Band | null): string =>
  band ? `${figure(measure, band.mean)} [${figure(measure, band.low)}–${figure(measure, band.high)}]` : '–';

function overSeeds(
  card: SegmentationCard,
  nets: readonly NetName[],
  measure: Measure,
  say: ReturnType<typeof sayIn>,
): Record<string, string | number> {
  return {
    seeds: seedsOf(card, nets),
    steps: card.steps,
    measure: say(`measures.${measure}.name`),
    figures: nets.map((net) => `${say(`all.${net}`)} ${spread(measure, bandAtEnd(card, net, measure))}`).join(', '),
  };
}

/** How many of the runs by this panel's own buttons held up whole, and how long they took. */
function runsIn({ steps, seeds, checks, held, metrics }: NonNullable<SegmentationCard['inBrowser']>) {
  const range = (name: string) => {
    const { low = Number.NaN, high = Number.NaN } = metrics[name] ?? {};
    return `${figure('meanIou', low)}–${figure('meanIou', high)}`;
  };
  return {
    ...{ steps, all: seeds.length, whole: held.filter((count) => count === checks).length },
    ...{ unet: range('unet.meanIou'), none: range('no-skip.meanIou') },
    seconds: Math.round(metrics.seconds?.mean ?? Number.NaN),
  };
}

/** The number of the method that learns nothing, where the card has it. */
function Classical({ card, words }: { readonly card: SegmentationCard | null; readonly words: Words }) {
  const say = sayIn(words, 'train');
  const found = Object.entries(card?.metrics ?? {}).find(([name]) => {
    const parts = partsOfMetric(name);
    return parts?.measure === 'meanIou' && /galax/.test(parts.net) && /classical/.test(parts.net);
  });
  return found ? <p>{say('claim.classical', { iou: figure('meanIou', found[1].mean) })}</p> : null;
}
