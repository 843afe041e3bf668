import { Download, Pin, PinOff, Play, RotateCcw, Square, StepForward, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../Button.tsx';
import { classes } from '../classes.ts';
import { Segmented } from '../Segmented.tsx';
import { type Pace, paces } from './paces.ts';
import styles from './Train.module.css';
import { useTrainWords } from './use-train-words.ts';

/** A training as its transport sees it. */
export interface Trainable {
  /** The newest step, the one on show, and where this burst ends. */
  readonly last: number;
  readonly step: number;
  readonly goal: number;
  readonly running: boolean;
  readonly back: boolean;
  readonly canUndo: boolean;
  start(steps: number): void;
  stop(): void;
  reset(): void;
  undo(): void;
  /** Null: the newest. */
  show(step: number | null): void;
}

export interface TrainBarProps {
  readonly training: Trainable;
  /** Nothing was trained yet. */
  readonly empty: boolean;
  readonly pinned: boolean;
  /** Steps that one press of Start runs on. */
  readonly burst: number;
  readonly pace: Pace;
  readonly onPace: (pace: Pace) => void;
  readonly onCsv: () => void;
  readonly onPin: () => void;
  readonly children?: ReactNode;
}

/** The training's transport: start, stop, one step, back through checkpoints, undo, compare, export. */
export function TrainBar({ training, burst, pace, onPace, onCsv, onPin, empty, pinned, children }: TrainBarProps) {
  const say = useTrainWords();
  const { running } = training;
  return (
    <div className={styles.bar}>
      <div className={styles.buttons}>
        {running ? (
          <Button look="primary" onClick={training.stop} className={styles.go}>
            <Square aria-hidden size="1em" fill="currentColor" /> {say('stop')}
          </Button>
        ) : (
          <Button look="primary" onClick={() => training.start(burst)} className={styles.go}>
            <Play aria-hidden size="1em" fill="currentColor" /> {say('start')}
          </Button>
        )}
        <Button onClick={() => training.start(1)} disabled={running}>
          <StepForward aria-hidden size="1.1em" /> {say('once')}
        </Button>
        <Button onClick={training.reset} disabled={empty}>
          <RotateCcw aria-hidden size="1.1em" /> {say('reset')}
        </Button>
        <Button onClick={training.undo} disabled={!training.canUndo}>
          <Undo2 aria-hidden size="1.1em" /> {say('undo')}
        </Button>
        <Segmented
          label={say('pace.label')}
          hideLabel
          value={pace}
          options={paces.map(({ id }) => ({ value: id, label: say(`pace.at${id}`) }))}
          onChange={onPace}
        />
      </div>
      <div className={classes(styles.buttons, styles.more)}>
        <Button look="quiet" onClick={onPin} disabled={empty && !pinned} pressed={pinned}>
          {pinned ? <PinOff aria-hidden size="1.1em" /> : <Pin aria-hidden size="1.1em" />}
          {say(pinned ? 'unpin' : 'pin')}
        </Button>
        <Button look="quiet" onClick={onCsv} disabled={empty}>
          <Download aria-hidden size="1.1em" /> {say('csv')}
        </Button>
        {children}
      </div>
      <Scrubber training={training} />
    </div>
  );
}

function Scrubber({ training }: { readonly training: Trainable }) {
  const say = useTrainWords();
  const { running, last, step, back } = training;
  const end = running ? Math.max(training.goal, last) : last;
  return (
    <div className={styles.scrub}>
      <input
        type="range"
        aria-label={say('scrub')}
        min={0}
        max={Math.max(end, 1)}
        value={step}
        disabled={last < 1}
        onChange={(event) => training.show(Number(event.target.value))}
        aria-valuetext={say('at', { step, last: end })}
      />
      <span className={styles.place}>{say('at', { step, last: end })}</span>
      {back && (
        <Button look="quiet" onClick={() => training.show(null)}>
          {say('newest')}
        </Button>
      )}
    </div>
  );
}
