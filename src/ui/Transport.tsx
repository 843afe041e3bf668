import { ChevronFirst, ChevronLast, Pause, Play, StepBack, StepForward } from 'lucide-react';
import { useId } from 'react';
import { IconButton } from './IconButton.tsx';
import { short } from './number.ts';
import styles from './Transport.module.css';
import { useUiWords } from './use-ui-words.ts';

export interface TransportProps {
  /** How many steps there are. */
  readonly count: number;
  /** The step shown, from 0. */
  readonly k: number;
  readonly go: (k: number) => void;
  readonly playing: boolean;
  readonly setPlaying: (on: boolean) => void;
  /** Steps a second. */
  readonly speed: number;
  readonly setSpeed: (fps: number) => void;
}

const speeds = [0.5, 1, 1.5, 2, 4, 8];

/** Walks through the steps like a video: first, back, play, on, last, scrub, speed. */
export function Transport({ count, k, go, playing, setPlaying, speed, setSpeed }: TransportProps) {
  const say = useUiWords();
  const id = useId();
  const last = Math.max(count - 1, 0);
  const place = say('transport.place', { k: Math.min(k, last) + 1, count });
  const play = () => {
    if (!playing && k >= last) go(0);
    setPlaying(!playing);
  };
  return (
    <div role="group" aria-label={say('transport.label')} className={styles.transport}>
      <div className={styles.buttons}>
        <IconButton
          look="quiet"
          className={styles.edge}
          label={say('transport.first')}
          icon={<ChevronFirst aria-hidden="true" />}
          disabled={k <= 0}
          onClick={() => go(0)}
        />
        <IconButton
          look="quiet"
          large
          label={say('transport.previous')}
          icon={<StepBack aria-hidden="true" />}
          disabled={k <= 0}
          onClick={() => go(k - 1)}
        />
        <IconButton
          look="primary"
          large
          className={styles.play}
          label={say(playing ? 'transport.pause' : 'transport.play')}
          icon={playing ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
          disabled={count < 2}
          onClick={play}
        />
        <IconButton
          look="quiet"
          large
          label={say('transport.next')}
          icon={<StepForward aria-hidden="true" />}
          disabled={k >= last}
          onClick={() => go(k + 1)}
        />
        <IconButton
          look="quiet"
          className={styles.edge}
          label={say('transport.last')}
          icon={<ChevronLast aria-hidden="true" />}
          disabled={k >= last}
          onClick={() => go(last)}
        />
      </div>
      <input
        type="range"
        className={styles.scrub}
        aria-label={say('transport.position')}
        aria-valuetext={place}
        min={0}
        max={last}
        step={1}
        value={Math.min(k, last)}
        disabled={count < 2}
        onChange={(event) => go(Number(event.target.value))}
      />
      <span className={styles.place} aria-hidden="true">
        {place}
      </span>
      <span className={styles.speed}>
        <label htmlFor={id} className="visually-hidden">
          {say('transport.speed')}
        </label>
        <select
          id={id}
          value={speed}
          title={say('transport.perSecond', { n: short(speed) })}
          onChange={(event) => setSpeed(Number(event.target.value))}
        >
          {[...new Set([...speeds, speed])]
            .sort((a, b) => a - b)
            .map((fps) => (
              <option key={fps} value={fps}>
                {short(fps)}/s
              </option>
            ))}
        </select>
      </span>
    </div>
  );
}
