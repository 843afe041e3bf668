import { useContext, useEffect, useState } from 'react';
import { EngineContext } from '../../../../engine/use-answer.ts';
import type { Words } from '../../../../pattern/words.ts';
import { short } from '../../../../ui/number.ts';
import type { Card, ConvolutionJobs } from '../../jobs.ts';
import { sayIn } from '../play/texts.ts';
import digits from './Digits.module.css';
import styles from './Train.module.css';

/** How the shipped weights were made and what they scored. */
export function ModelCard({ words }: { readonly words: Words }) {
  const say = sayIn(words, 'train');
  const port = useContext(EngineContext);
  const [card, setCard] = useState<Card | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    port
      .jobsOf<ConvolutionJobs>('convolution')
      .ask(controller.signal, 'card', null)
      .then(setCard, () => {
        if (!controller.signal.aborted) setFailed(true);
      });
    return () => controller.abort();
  }, [port]);
  const known = (name: string) => {
    const text = say(`card.metrics.${name}`);
    return text.startsWith('train.') ? name : text;
  };
  if (failed) return <p className={styles.help}>{say('card.failed')}</p>;
  if (!card) return null;
  return (
    <details className={digits.card}>
      <summary>{say('card.title')}</summary>
      <dl>
        <dt>{say('card.script')}</dt>
        <dd>
          <code>{card.script}</code>
        </dd>
        <dt>{say('card.data')}</dt>
        <dd>{card.data}</dd>
        <dt>{say('card.steps')}</dt>
        <dd>{card.steps}</dd>
        <dt>{say('card.parameters')}</dt>
        <dd>{card.parameters}</dd>
        <dt>{say('card.seeds')}</dt>
        <dd>{say('card.seedsText', { seeds: card.seeds.join(', '), shipped: card.shipped.seed })}</dd>
        {Object.entries(card.metrics).map(([name, { mean, low, high }]) => (
          <div key={name} className={digits.metric}>
            <dt>{known(name)}</dt>
            <dd>
              {say('card.metric', {
                mean: short(mean, 4),
                low: short(low, 4),
                high: short(high, 4),
                shipped: short(card.shipped.metrics[name] ?? mean, 4),
              })}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
