import type { Card } from '../../pattern/card.ts';
import { short } from '../number.ts';
import { EngineTrouble } from '../play/EngineTrouble.tsx';
import styles from './ModelCard.module.css';
import train from './Train.module.css';
import { useTrainWords } from './use-train-words.ts';

export interface ModelCardProps {
  readonly card: { readonly answer: Card | null; readonly error: Error | null };
  /** What a metric is called, in the panel's words. */
  readonly metricName: (name: string) => string;
}

/** How the shipped weights were made and what they scored. */
export function ModelCard({ card: { answer: card, error }, metricName }: ModelCardProps) {
  const say = useTrainWords();
  if (error) return <EngineTrouble of={[{ answer: card, error }]} />;
  if (!card) return <p className={train.help}>{say('card.loading')}</p>;
  const rows: readonly (readonly [name: string, value: string])[] = [
    [say('card.data'), card.data],
    [say('card.steps'), String(card.steps)],
    [say('card.parameters'), String(card.parameters)],
    [say('card.seeds'), say('card.seedsText', { seeds: card.seeds.join(', '), shipped: card.shipped.seed })],
    ...Object.entries(card.metrics).map(([name, { mean, low, high }]) => {
      const shipped = card.shipped.metrics[name];
      const values = { mean: short(mean, 4), low: short(low, 4), high: short(high, 4) };
      // What no seed changes has one value
      if (shipped === undefined && low === high) return [metricName(name), values.mean] as const;
      const text =
        shipped === undefined
          ? say('card.overSeeds', values)
          : say('card.metric', { ...values, shipped: short(shipped, 4) });
      return [metricName(name), text] as const;
    }),
  ];
  return (
    <details className={styles.card}>
      <summary>{say('card.title')}</summary>
      <dl>
        <div>
          <dt>{say('card.script')}</dt>
          <dd>
            <code>{card.script}</code>
          </dd>
        </div>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
