import { Download, Pin, PinOff, Play, RotateCcw, Square, StepForward, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Words } from '../../../../pattern/words.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Segmented } from '../../../../ui/Segmented.tsx';
import { sayIn } from '../play/texts.ts';
import { type Pace, paces } from './paces.ts';
import styles from './Train.module.css';

/** A training as its transport sees it. */
export interface Trainable {
  /** Checkpoints there are, the step of the newest, of the one on show, and where this burst ends. */
  readonly count: number;
  readonly last: number;
  readonly step: number;
  readonly goal: number;
  readonly running: boolean;
  readonly back: boolean;
  readonly canUndo: boolean;
  readonly pinned: boolean;
  start(steps: number): void;
  stop(): void;
  reset(): void;
  undo(): void;
  /** Null: the newest. */
  show(step: number | null): void;
}

export interface TrainBarProps {
  readonly training: Trainable;
  readonly burst: number;
  readonly pace: Pace;
  readonly onPace: (pace: Pace) => void;
  readonly onCsv: () => void;
  readonly onPin: () => void;
  readonly words: Words;
  readonly children?: ReactNode;
}

/** The training's transport: start, stop, one step, back through checkpoints, undo, compare, export. */
export function TrainBar({ training, burst, pace, onPace, onCsv, onPin, words, children }: TrainBarProps) {
  const say = sayIn(words, 'train');
  const { running, pinned } = training;
  const empty = training.count === 0;
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
      <div className={styles.buttons}>
        <Button look="quiet" onClick={onPin} disabled={empty && !pinned} pressed={pinned}>
          {pinned ? <PinOff aria-hidden size="1.1em" /> : <Pin aria-hidden size="1.1em" />}
          {say(pinned ? 'unpin' : 'pin')}
        </Button>
        <Button look="quiet" onClick={onCsv} disabled={empty}>
          <Download aria-hidden size="1.1em" /> {say('csv')}
        </Button>
        {children}
      </div>
      <Scrubber training={training} words={words} />
    </div>
  );
}

function Scrubber({ training, words }: { readonly training: Trainable; readonly words: Words }) {
  const say = sayIn(words, 'train');
  const { running, last, step, back, count } = training;
  const end = running ? Math.max(training.goal, last) : last;
  return (
    <div className={styles.scrub}>
      <input
        type="range"
        aria-label={say('scrub')}
        min={0}
        max={Math.max(end, 1)}
        value={step}
        disabled={count < 2}
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
