import { useEngineStatus } from '../engine/use-answer.ts';
import styles from './EngineChip.module.css';
import { jumpTo } from './navigate.ts';
import { useShell } from './shell.ts';

const names = { webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' } as const;

/** What computes, in two words; leads to the Engine region. */
export function EngineChip() {
  const { say } = useShell();
  const { phase, backend, device, reason, progress } = useEngineStatus();
  const busy = phase === 'starting' || phase === 'warming' || phase === 'restarting';
  const state = say(`engine.${phase}`);
  const name = backend === null ? say('side.engine') : names[backend];
  return (
    <button
      type="button"
      className={styles.chip}
      data-phase={phase}
      title={[say('engine.chip', { state }), device, reason && say(`engine.reason.${reason}`)]
        .filter(Boolean)
        .join(' · ')}
      onClick={(event) => jumpTo(event, 'engine')}
    >
      <svg className={styles.dot} viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6" className={styles.ring} />
        {busy && (
          <circle
            cx="8"
            cy="8"
            r="6"
            className={styles.arc}
            pathLength="1"
            strokeDasharray={`${Math.max(0.08, progress)} 1`}
          />
        )}
        {phase === 'ready' && <circle cx="8" cy="8" r="3.5" className={styles.core} />}
        {phase === 'failed' && <path d="M5.5 5.5l5 5m0-5l-5 5" className={styles.cross} />}
      </svg>
      <span className={styles.name}>{name}</span>
      <span className={styles.state}>{state}</span>
    </button>
  );
}
