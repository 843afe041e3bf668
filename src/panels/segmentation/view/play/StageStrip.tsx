import { Scissors } from 'lucide-react';
import { useId } from 'react';
import type { Words } from '../../../../pattern/words.ts';
import { classes } from '../../../../ui/classes.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import type { InsideStage } from '../../jobs.ts';
import styles from './StageStrip.module.css';

export interface StageStripProps {
  readonly stages: readonly InsideStage[];
  readonly stage: number;
  readonly onStage: (stage: number) => void;
  /** Whether each level's copy is kept, the finest first. */
  readonly kept: readonly boolean[];
  readonly onKept: (level: number, kept: boolean) => void;
  readonly words: Words;
}

const signs: Readonly<Record<InsideStage['kind'], string>> = {
  input: 'x',
  convolution: '3×3',
  normalise: 'BN',
  keep: '⧉',
  halve: '↓ 2',
  double: '↑ 2',
  concatenate: '[ , ]',
  scores: '1×1',
};

/** From where to where each copy goes: the last map before a level is halved, and the place where it is laid beside the doubled one. */
function copiesOf(stages: readonly InsideStage[]): { level: number; from: number; to: number }[] {
  return stages.flatMap(({ kind, level }, to) => {
    if (kind !== 'concatenate') return [];
    const halved = stages.findIndex((stage) => stage.kind === 'halve' && stage.level === level + 1);
    return halved > 0 ? [{ level, from: halved - 1, to }] : [];
  });
}

/** The stages of a net as the U that they form: a column each, a row a level; the copies go straight across. */
export function StageStrip({ stages, stage, onStage, kept, onKept, words }: StageStripProps) {
  const say = sayIn(words, 'play.inside');
  const group = useId();
  const copies = copiesOf(stages);
  return (
    <div className={styles.scroll}>
      <fieldset
        className={styles.strip}
        style={{ gridTemplateColumns: `repeat(${stages.length}, minmax(2.5rem, 1fr))` }}
      >
        <legend className="visually-hidden">{say('stages')}</legend>
        {copies.map(({ level, from, to }) => {
          const on = kept[level] !== false;
          return (
            <div
              key={level}
              className={classes(styles.copy, !on && styles.cut)}
              style={{ gridColumn: `${from + 2} / ${to + 1}`, gridRow: level + 1 }}
            >
              <button type="button" aria-pressed={!on} onClick={() => onKept(level, !on)}>
                <Scissors aria-hidden size="1em" /> {say(on ? 'copyKept' : 'copyCut', { level: level + 1 })}
              </button>
            </div>
          );
        })}
        {stages.map(({ name, kind, level, side, channels }, i) => (
          <label
            key={name}
            className={classes(styles.stage, styles[kind], i === stage && styles.chosen)}
            style={{ gridColumn: i + 1, gridRow: level + 1 }}
            title={say(`kind.${kind}`)}
          >
            <input
              type="radio"
              className="visually-hidden"
              name={group}
              checked={i === stage}
              onChange={() => onStage(i)}
              aria-label={say('stageName', { stage: i, kind: say(`kind.${kind}`), level: level + 1, side, channels })}
            />
            <span className={styles.sign}>{signs[kind]}</span>
            <span className={styles.size}>{side}²</span>
            <span className={styles.channels}>{channels}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
