import { memo, useMemo } from 'react';
import type { Words } from '../../../../pattern/words.ts';
import { PictureCanvas } from '../../../../ui/PictureCanvas.tsx';
import { sayIn } from '../../../../ui/say-in.ts';
import type { Logits, LogitsAnswer } from '../../jobs.ts';
import styles from './Checkerboard.module.css';
import { paintScores } from './paint-objects.ts';

export interface Young {
  readonly step: number;
  readonly answer: LogitsAnswer | null;
}

/** The nets' scores while they are young: a held-out picture and a flat one, where only the way up can put a pattern. */
export const Checkerboard = memo(function Checkerboard({
  young,
  names,
  words,
}: {
  readonly young: readonly Young[];
  readonly names: readonly string[];
  readonly words: Words;
}) {
  const say = sayIn(words, 'train');
  return (
    <section className={styles.checkerboard} aria-label={say('board.title')}>
      <h3>{say('board.title')}</h3>
      <p>{say('board.says')}</p>
      <table>
        <thead>
          <tr>
            <td />
            {young.map(({ step }) => (
              <th key={step} scope="col">
                {say('board.step', { step })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name, i) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {young.map(({ step, answer }) => (
                <td key={step}>
                  <Pair
                    logits={answer?.nets[i] ?? null}
                    side={answer?.side ?? 64}
                    label={say('board.of', { name, step })}
                    words={words}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.key}>{say('board.key')}</p>
    </section>
  );
});

function Pair({
  logits,
  side,
  label,
  words,
}: {
  readonly logits: Logits | null;
  readonly side: number;
  readonly label: string;
  readonly words: Words;
}) {
  const say = sayIn(words, 'train');
  const pictures = useMemo(
    () => logits && [logits.real, logits.flat].map((values) => paintScores(values, logits.real, side)),
    [logits, side],
  );
  if (!logits || !pictures) return <span className={styles.none}>–</span>;
  const phase = logits.phase.toFixed(2);
  const flat = logits.flatResponse.toFixed(2);
  return (
    <div role="img" aria-label={`${label}: ${say('board.figures', { phase, flat })}`}>
      <div className={styles.pair}>
        {pictures.map((picture, k) => (
          <PictureCanvas key={k} picture={picture} width={side} height={side} />
        ))}
      </div>
      <small>{say('board.short', { phase, flat })}</small>
    </div>
  );
}
