import type { Words } from '../../../../pattern/words.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import type { SegmentationParams } from '../../params.ts';
import type { Task } from '../../scores.ts';
import styles from './Masks.module.css';
import { css, fateColours, foregroundColour, mergedColour, objectColours, strayColour } from './paint-mask.ts';

/** What the colours of a way of looking mean. */
export function LookKey({
  look,
  truth,
  task,
  words,
}: {
  readonly look: SegmentationParams['label'];
  /** Whether the truth is known: without it nothing is right or wrong. */
  readonly truth: boolean;
  readonly task: Task;
  readonly words: Words;
}) {
  const say = sayIn(words, 'play.key');
  const first = objectColours[0] ?? strayColour;
  const objects = truth
    ? ([
        ['same', first],
        ...(task === 'cells' ? ([['merged', mergedColour]] as const) : []),
        ['stray', strayColour],
      ] as const)
    : ([['object', first]] as const);
  const entries = {
    soft: [['contour', null]],
    labels: [['foreground', foregroundColour]],
    objects,
    error: truth
      ? (['tp', 'fp', 'fn'] as const).map((fate) => [fate, fateColours[fate]] as const)
      : [['foreground', foregroundColour] as const],
  } as const;
  return (
    <ul className={styles.chips}>
      {entries[look].map(([name, colour]) => (
        <li key={name}>
          {colour && (
            <span
              className={styles.chip}
              data-hatched={name === 'merged' || undefined}
              style={{ backgroundColor: css(colour) }}
              aria-hidden="true"
            />
          )}
          {say(name)}
        </li>
      ))}
    </ul>
  );
}
