import type { Words } from '../../../../pattern/words.ts';
import { PatternChip } from '../../../../ui/PatternChip.tsx';
import { sayIn } from '../../../../ui/say-in.ts';
import type { SegmentationParams } from '../../params.ts';
import type { Task } from '../../scores.ts';
import styles from './Masks.module.css';
import {
  fateColours,
  fatePatterns,
  foregroundColour,
  mergedColour,
  objectColours,
  strayColour,
  strayPattern,
} from './paint-mask.ts';

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
        ['same', first, 'rows'],
        ...(task === 'cells' ? ([['merged', mergedColour, 'falling']] as const) : []),
        ['stray', strayColour, strayPattern],
      ] as const)
    : ([['object', first, 'rows']] as const);
  const entries = {
    soft: [['contour', null, 'plain']],
    labels: [['foreground', foregroundColour, 'plain']],
    objects,
    error: truth
      ? (['tp', 'fp', 'fn'] as const).map((fate) => [fate, fateColours[fate], fatePatterns[fate]] as const)
      : [['foreground', foregroundColour, 'plain'] as const],
  } as const;
  return (
    <ul className={styles.chips}>
      {entries[look].map(([name, colour, pattern]) => (
        <li key={name}>
          {colour && <PatternChip colour={colour} pattern={pattern} />}
          {say(name)}
        </li>
      ))}
    </ul>
  );
}
