import { useEffect, useRef, useState } from 'react';
import { engine } from '../../engine/client.ts';
import { type CheckRow, isAbort, type SelfCheckReport } from '../../engine/contract.ts';
import { useEngineStatus } from '../../engine/use-answer.ts';
import { Button } from '../../ui/Button.tsx';
import { useTroubleText } from '../../ui/play/trouble.ts';
import { useShell } from '../shell.ts';
import styles from './EngineRegion.module.css';
import { errorText } from './engine-figures.ts';
import { operationName } from './operations.ts';

/** Recomputes every operation on this device against the mathematics, on demand. */
export function SelfCheck() {
  const { say, language } = useShell();
  const { backend } = useEngineStatus();
  const troubleText = useTroubleText();
  const [rows, setRows] = useState<readonly CheckRow[]>([]);
  const [report, setReport] = useState<SelfCheckReport | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [running, setRunning] = useState<AbortController | null>(null);
  const latest = useRef(running);
  latest.current = running;
  useEffect(() => () => latest.current?.abort(), []);

  const start = async () => {
    const controller = new AbortController();
    setRunning(controller);
    setRows([]);
    setReport(null);
    setFailure(null);
    try {
      const result = await engine.selfCheck(controller.signal, (row) => setRows((before) => [...before, row]));
      setRows(result.rows);
      setReport(result);
    } catch (error) {
      if (!isAbort(error)) setFailure(troubleText(error));
    } finally {
      setRunning(null);
    }
  };
  // A report is true of the backend it was made on.
  const current = report && report.backend === backend ? report : null;
  const verdict = current
    ? say(current.passed === current.cases ? 'engine.verified' : 'engine.failedCheck', {
        passed: current.passed,
        cases: current.cases,
        worst: errorText(current.worstError),
      })
    : null;

  return (
    <div className={styles.check}>
      <p className={styles.intro}>{say('engine.checkHelp')}</p>
      {running ? (
        <Button onClick={() => running.abort()}>{say('engine.stop')}</Button>
      ) : (
        <Button onClick={() => void start()}>{say('engine.check')}</Button>
      )}
      <p role="status" className={styles.verdict} data-good={current ? current.passed === current.cases : undefined}>
        {running
          ? say('engine.checking', { n: rows.length })
          : failure
            ? `${say('engine.checkBroken')} ${failure}`
            : verdict}
      </p>
      {rows.length > 0 && (running || current) && (
        <table className={styles.table}>
          <caption className="visually-hidden">{say('engine.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('engine.operation')}</th>
              <th scope="col">{say('engine.cases')}</th>
              <th scope="col">{say('engine.worst')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.operation} data-bad={row.passed < row.cases || undefined}>
                <th scope="row">{operationName(language, row.operation)}</th>
                <td>
                  {row.passed < row.cases && '✗ '}
                  {row.passed}/{row.cases}
                </td>
                <td>{errorText(row.worstError)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
