import { Download, Pin, PinOff, Play, RotateCcw, Square, StepForward, Undo2 } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../Button.tsx';
import { classes } from '../classes.ts';
import { Segmented } from '../Segmented.tsx';
import { type Pace, paces } from './paces.ts';
import { RunNotice, type RunNoticeProps, type RunOwner } from './RunNotice.tsx';
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
  /** The run on show is not of the settings as they are now. */
  readonly outdated: boolean;
  readonly takenUp: RunNoticeProps['takenUp'];
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
  readonly owner: RunOwner;
  readonly onCsv: () => void;
  readonly onPin: () => void;
  readonly children?: ReactNode;
}

/** The training's transport: start, stop, one step, back through checkpoints, undo, compare, export. */
export function TrainBar(props: TrainBarProps) {
  const { training, burst, pace, onPace, owner, onCsv, onPin, empty, pinned, children } = props;
  const say = useTrainWords();
  const { running, outdated } = training;
  const [asked, setAsked] = useState<number | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const asking = outdated && asked !== null;
  // A run of other settings makes way only when somebody says so
  const begin = (steps: number) => (outdated ? setAsked(steps) : training.start(steps));
  const answered = () => {
    setAsked(null);
    buttons.current?.querySelector('button')?.focus();
  };
  return (
    <div className={styles.bar}>
      <div className={styles.buttons} ref={buttons}>
        {running ? (
          <Button look="primary" onClick={training.stop} className={styles.go}>
            <Square aria-hidden size="1em" fill="currentColor" /> {say('stop')}
          </Button>
        ) : (
          <Button look="primary" onClick={() => begin(burst)} className={styles.go}>
            <Play aria-hidden size="1em" fill="currentColor" /> {say('start')}
          </Button>
        )}
        <Button onClick={() => begin(1)} disabled={running}>
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
      <RunNotice
        takenUp={training.takenUp}
        foreign={outdated ? owner : null}
        asking={asking}
        onBegin={() => {
          answered();
          training.start(asked ?? burst);
        }}
        onCancel={answered}
      />
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
