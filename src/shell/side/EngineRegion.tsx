import { useState, useSyncExternalStore } from 'react';
import { engine } from '../../engine/client.ts';
import type { BackendChoice } from '../../engine/contract.ts';
import { useEngineStatus } from '../../engine/use-answer.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { backends } from '../address.ts';
import { offline } from '../offline.ts';
import { useShell } from '../shell.ts';
import styles from './EngineRegion.module.css';
import { bytesText } from './engine-figures.ts';
import { SelfCheck } from './SelfCheck.tsx';

/** What computes, why, how fast and with how much memory; another choice; and whether its numbers are right. */
export function EngineRegion() {
  const { say, address, write } = useShell();
  const status = useEngineStatus();
  const kept = useSyncExternalStore(offline.subscribe, offline.state);
  const [wanted, setWanted] = useState<BackendChoice>(address.backend);
  const { phase, backend, device, reason, probe, tensors, bytes, restarts, missing } = status;
  const busy = phase === 'starting' || phase === 'warming' || phase === 'restarting';
  const probes = Object.entries(probe);

  const choose = (choice: BackendChoice) => {
    setWanted(choice);
    write({ backend: choice }, 'replace');
    engine.choose(choice);
  };

  return (
    <div className={styles.engine}>
      <p className={styles.intro}>{say('engine.intro')}</p>
      <dl className={styles.facts}>
        <dt>{say('engine.backend')}</dt>
        <dd>
          {backend ? say(`engine.${backend}`) : '–'}, {say(`engine.${phase}`)}
          {busy && <progress value={status.progress} aria-label={say(`engine.${phase}`)} />}
        </dd>
        {device && (
          <>
            <dt>{say('engine.device')}</dt>
            <dd>{device}</dd>
          </>
        )}
        {reason && (
          <>
            <dt>{say('engine.why')}</dt>
            <dd>{say(`engine.reason.${reason}`)}</dd>
          </>
        )}
        {probes.length > 0 && (
          <>
            <dt>{say('engine.probe')}</dt>
            <dd>
              {probes
                .map(
                  ([name, ms]) =>
                    `${say(`engine.${name}`)} ${say('engine.milliseconds', { n: Number(ms).toFixed(1) })}`,
                )
                .join(' · ')}
            </dd>
          </>
        )}
        <dt>{say('engine.memory')}</dt>
        <dd>{say('engine.tensors', { n: tensors, size: bytesText(bytes) })}</dd>
        <dt>{say('engine.restarts')}</dt>
        <dd>{restarts}</dd>
      </dl>
      {phase === 'failed' && <p className={styles.error}>{say(missing ? 'engine.missing' : 'engine.error')}</p>}
      <Segmented
        label={say('engine.choose')}
        value={wanted}
        options={backends.map((value) => ({ value, label: say(`engine.${value}`) }))}
        onChange={choose}
      />
      {(phase === 'off' || phase === 'failed') && (
        <Button onClick={() => engine.start(wanted)}>
          {say(phase === 'failed' ? 'engine.again' : 'engine.start')}
        </Button>
      )}
      <SelfCheck />
      <p className={styles.offline}>
        {say(`offline.${kept}`)}{' '}
        {kept === 'update' && <Button onClick={offline.update}>{say('offline.reload')}</Button>}
      </p>
    </div>
  );
}
