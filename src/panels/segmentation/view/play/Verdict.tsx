import { useMemo } from 'react';
import type { Words } from '../../../../pattern/words.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import { swallowed, type Task } from '../../scores.ts';
import styles from './Masks.module.css';
import { percent } from './numbers.ts';
import type { Shown } from './use-cut.ts';

/** How many objects of a mask hold two or more true cells. */
const mergedIn = (instances: ArrayLike<number>, truth: ArrayLike<number>): number =>
  [...swallowed(instances, truth).values()].filter((cells) => cells > 1).length;

/** In words: what the network found, what it ran together, and what a cut copy cost. */
export function Verdict({
  shown,
  before,
  task,
  words,
}: {
  readonly shown: Shown;
  readonly before: Shown | null;
  readonly task: Task;
  readonly words: Words;
}) {
  const say = sayIn(words, 'play.verdict');
  const { masks, classical, truth } = shown;
  const merged = useMemo(() => {
    const [mask, real] = [masks[0], truth?.[0]];
    return task === 'cells' && mask && real ? mergedIn(mask.instances, real.instances) : 0;
  }, [masks, truth, task]);
  const scores = masks[0]?.scores;
  if (!scores) {
    const [ours, theirs] = [masks, classical].map((all) => Math.max(0, ...Array.from(all[0]?.instances ?? [])));
    return <p className={styles.verdict}>{say('own', { net: ours ?? 0, classical: theirs ?? 0 })}</p>;
  }
  const sentences = [
    ...(before?.masks[0]?.scores
      ? [say('cut', { whole: percent(before.masks[0].scores.iou), now: percent(scores.iou) })]
      : []),
    task === 'cells'
      ? say('cells', { found: scores.objects ?? 0, all: scores.trueObjects ?? 0 })
      : say('galaxies', {
          central: percent(scores.iou),
          companion: percent(masks[1]?.scores?.iou ?? Number.NaN),
          classical: percent(classical[1]?.scores?.iou ?? Number.NaN),
        }),
    ...(task === 'cells' ? [merged === 0 ? say('apart') : say(merged === 1 ? 'mergedOne' : 'merged', { merged })] : []),
  ];
  return (
    <p className={styles.verdict} data-warning={merged > 0 || Boolean(before) || undefined} aria-live="polite">
      {sentences.join(' ')}
    </p>
  );
}
