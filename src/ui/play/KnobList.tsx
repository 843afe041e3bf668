import type { ViewProps } from '../../pattern/panel.ts';
import { Knob } from '../Knob.tsx';
import styles from './Play.module.css';

/** Knobs of the panel, in the order given; the whole bar under its own heading is `step/KnobBar`. */
export function KnobList<P>({
  props,
  names,
}: {
  readonly props: Pick<ViewProps<P>, 'knobs' | 'params' | 'words' | 'set'>;
  readonly names: readonly (keyof P & string)[];
}) {
  return (
    <div className={styles.knobs}>
      {names.map((name) => (
        <Knob
          key={name}
          name={name}
          knobs={props.knobs}
          params={props.params}
          words={props.words}
          onChange={props.set}
        />
      ))}
    </div>
  );
}
