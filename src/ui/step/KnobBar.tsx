import { memo } from 'react';
import type { ViewProps } from '../../pattern/panel.ts';
import { Knob } from '../Knob.tsx';
import { useStage } from '../stage.ts';
import styles from './KnobBar.module.css';

export interface KnobGroup<P> {
  /** What a screen reader calls the group. */
  readonly label: string;
  readonly names: readonly (keyof P & string)[];
}

export interface KnobBarProps<P> extends Pick<ViewProps<P>, 'params' | 'knobs' | 'words' | 'set'> {
  readonly groups: readonly KnobGroup<P>[];
}

function Bar<P>({ params, knobs, words, set, groups }: KnobBarProps<P>) {
  const { hidden } = useStage();
  return (
    <div className={styles.bar}>
      {groups.map(({ label, names }) => {
        const shown = names.filter((name) => !hidden.has(name));
        if (shown.length === 0) return null;
        return (
          <div key={label} role="group" aria-label={label} className={styles.group}>
            {shown.map((name) => (
              <Knob key={name} name={name} knobs={knobs} params={params} words={words} onChange={set} />
            ))}
          </div>
        );
      })}
    </div>
  );
}

/** A panel's knobs in groups; those that the link hides are left out. */
export const KnobBar = memo(Bar) as typeof Bar;
