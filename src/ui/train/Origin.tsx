import { Held } from '../Held.tsx';
import type { Asked } from '../play/trouble.ts';
import styles from './Train.module.css';
import { useTrainWords } from './use-train-words.ts';

/** Which nets are on show. Shipped ones are named when they are there; until then, or where they cannot be had, that is said. */
export function Origin({ shipped, children }: { readonly shipped: Asked | null; readonly children: string }) {
  const say = useTrainWords();
  const there = shipped === null || shipped.answer !== null;
  return (
    <p className={styles.origin}>
      <Held like={there || shipped.error ? null : children}>
        {there ? children : say(shipped.error ? 'shipped.failed' : 'shipped.loading')}
      </Held>
    </p>
  );
}
