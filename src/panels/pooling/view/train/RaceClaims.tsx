import type { Words } from '../../../../pattern/words.ts';
import { Held, likelyShare } from '../../../../ui/Held.tsx';
import { sayIn } from '../../../../ui/say-in.ts';
import { ClaimBox } from '../../../../ui/train/ClaimBox.tsx';
import { useTrainWords } from '../../../../ui/train/use-train-words.ts';
import { type RaceCard, type RaceTask, racers } from '../../jobs.ts';
import { percent } from '../play/names.ts';
import { claim, figure, leadsOf, runClaim, type Spread, shapesClaim } from './race-claims.ts';
import type { Race } from './use-race.ts';

/** Keeps the place of those of the card. */
const likely: Spread = { mean: likelyShare, low: likelyShare, high: likelyShare };

/** The lecture's claim about this task: from the card over its seeds, and from the run on show. */
export function RaceClaims({
  task,
  race,
  card,
  cardError,
  words,
  onSetUp,
}: {
  readonly task: RaceTask;
  readonly race: Race;
  readonly card: RaceCard | null;
  readonly cardError: Error | null;
  readonly words: Words;
  /** Null: the knobs are where the claim is about. */
  readonly onSetUp: (() => void) | null;
}) {
  const say = sayIn(words, 'train');
  const sayTrain = useTrainWords();
  const noCard = sayTrain(cardError ? 'shipped.claimFailed' : 'shipped.claimLoading');
  const seeds = card?.seeds.length ?? 0;
  if (task === 'shapes') {
    const told = (shift: number) =>
      say('claims.shapes.figures', {
        shift,
        ...Object.fromEntries(
          racers.shapes.map((net) => {
            const spread = card ? figure(card, net, `right${shift}`) : likely;
            const text = spread && { mean: percent(spread.mean), low: percent(spread.low), high: percent(spread.high) };
            return [net, text ? say('spread', text) : '–'];
          }),
        ),
      });
    const leads = card ? leadsOf(card, 'max', 'stride', shapesClaim.shift) : [];
    const held = leads.filter((lead) => lead > 0).length;
    const state = leads.length === 0 ? 'open' : held === leads.length ? 'passed' : 'failed';
    return (
      <ClaimBox
        says={say('claims.shapes.says', { shift: shapesClaim.shift })}
        state={state}
        verdict={card ? say(`claims.shapes.${state}`, { held, seeds }) : noCard}
        onSetUp={onSetUp ?? undefined}
      >
        {!cardError &&
          [told(shapesClaim.shift), `${told(shapesClaim.far)} ${say('claims.shapes.far')}`].map((text, i) => (
            <p key={i}>
              <Held like={card ? null : text}>{card && text}</Held>
            </p>
          ))}
      </ClaimBox>
    );
  }
  const leads = card ? leadsOf(card, 'global-max', 'dense', claim.shift) : [];
  const here = runClaim(race.run, race.step);
  const state = here.state === 'passed' || here.state === 'failed' ? here.state : shippedState(leads);
  const lead = 'lead' in here ? Math.round(100 * here.lead) : 0;
  return (
    <ClaimBox
      says={say('claims.digits.says', { shift: claim.shift, lead: 100 * claim.lead })}
      state={state}
      verdict={
        here.state !== 'waiting'
          ? say(`claims.digits.run.${here.state}`, { lead, step: race.step })
          : card
            ? say(`claims.digits.${state}`, {
                seeds,
                low: Math.round(100 * Math.min(...leads)),
                high: Math.round(100 * Math.max(...leads)),
              })
            : noCard
      }
      onSetUp={onSetUp ?? undefined}
    >
      {here.state !== 'waiting' && card && leads.length > 0 && (
        <p>
          {say('claims.digits.also', {
            seeds,
            low: Math.round(100 * Math.min(...leads)),
            high: Math.round(100 * Math.max(...leads)),
          })}
        </p>
      )}
    </ClaimBox>
  );
}

const shippedState = (leads: readonly number[]): 'open' | 'passed' | 'failed' =>
  leads.length === 0 ? 'open' : leads.every((lead) => lead >= claim.lead) ? 'passed' : 'failed';
