import { Download, Pin, PinOff, Play, RotateCcw, Square, StepForward, Undo2 } from 'lucide-react';
import type { Words } from '../../../../pattern/words.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Segmented } from '../../../../ui/Segmented.tsx';
import { sayIn } from '../play/texts.ts';
import { type Pace, paces } from './paces.ts';
import { lastOf, type Run } from './run.ts';
import styles from './Train.module.css';
import type { FilterTraining } from './use-filter-training.ts';

export interface TrainBarProps {
  readonly training: FilterTraining;
  readonly burst: number;
  readonly pace: Pace;
  readonly onPace: (pace: Pace) => void;
  readonly onCsv: () => void;
  readonly onPin: () => void;
  readonly words: Words;
}

/** The training's transport: start, stop, one step, back through checkpoints, undo, compare, export. */
export function TrainBar({ training, burst, pace, onPace, onCsv, onPin, words }: TrainBarProps) {
  const say = sayIn(words, 'train');
  const { run, shown, running } = training;
  const last = lastOf(run)?.state.step ?? 0;
  const step = shown?.state.step ?? 0;
  const empty = run.checkpoints.length === 0;
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
          options={paces.map(({ id }) => ({ value: id, label: say(`pace.${id === 'max' ? 'max' : `at${id}`}`) }))}
          onChange={onPace}
        />
        <span className={styles.spring} />
        <Button onClick={onPin} disabled={empty && !training.pinned} pressed={training.pinned !== null}>
          {training.pinned ? <PinOff aria-hidden size="1.1em" /> : <Pin aria-hidden size="1.1em" />}
          {say(training.pinned ? 'unpin' : 'pin')}
        </Button>
        <Button onClick={onCsv} disabled={empty}>
          <Download aria-hidden size="1.1em" /> {say('csv')}
        </Button>
      </div>
      <Scrubber run={run} step={step} last={last} training={training} words={words} />
    </div>
  );
}

function Scrubber({
  run,
  step,
  last,
  training,
  words,
}: {
  readonly run: Run;
  readonly step: number;
  readonly last: number;
  readonly training: FilterTraining;
  readonly words: Words;
}) {
  const say = sayIn(words, 'train');
  const { running, goal } = training;
  return (
    <div className={styles.scrub}>
      <label>
        <span>{say('scrub')}</span>
        <input
          type="range"
          min={0}
          max={running ? Math.max(goal, last) : Math.max(last, 1)}
          value={step}
          disabled={run.checkpoints.length < 2}
          onChange={(event) => training.show(Number(event.target.value))}
          aria-valuetext={say('at', { step, last: running ? goal : last })}
        />
      </label>
      <span className={styles.place}>{say('at', { step, last: running ? goal : last })}</span>
      {training.back && (
        <Button look="quiet" onClick={() => training.show(null)}>
          {say('newest')}
        </Button>
      )}
    </div>
  );
}
