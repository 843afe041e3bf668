/** Two small masks, counted cell by cell, then scored; the scores are shown on the overlap itself. */
import { useCallback, useMemo } from 'react';
import { Button } from '../../../../ui/Button.tsx';
import { FigureBox } from '../../../../ui/step/FigureBox.tsx';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import { type MetricFrame, verdicts } from '../../frames.ts';
import { MetricsFigure } from './MetricsFigure.tsx';
import { metricsLayoutOf } from './metrics-layout.ts';
import styles from './others.module.css';
import { ScoreTable } from './ScoreTable.tsx';
import type { StepScene } from './scene.ts';

export default function MetricsView({ scene }: { readonly scene: StepScene<MetricFrame> }) {
  const { params, frame, tell } = scene;
  const wanted = useCallback(
    ({ width, em }: BoxSize) => metricsLayoutOf(params.maskSize, { width, height: null, em, largest: 44 }).height,
    [params.maskSize],
  );
  const asked = scene.asking && frame.phase === 'cell';
  const said = useMemo(
    () => (scene.verdict === 'wrong' && asked ? tell('predict.wrongVerdict') : ''),
    [scene.verdict, asked, tell],
  );
  return (
    <div className={styles.view}>
      <div className={styles.grow}>
        <FigureBox wanted={wanted} legends={[]}>
          {(box) => <MetricsFigure scene={scene} box={box} />}
        </FigureBox>
      </div>
      {asked && (
        <div
          role="group"
          aria-label={tell('predict.verdict', { row: frame.row, column: frame.column })}
          className={styles.ask}
        >
          <span>{tell('predict.verdict', { row: frame.row, column: frame.column })}</span>
          {verdicts.map((verdict, i) => (
            <Button key={verdict} onClick={() => scene.answer(i)}>
              {tell(`classes.${verdict}`)}
            </Button>
          ))}
          <Button look="quiet" onClick={scene.reveal}>
            {tell('predict.reveal')}
          </Button>
          <p role="status" className={styles.wrong}>
            {said}
          </p>
        </div>
      )}
      <ScoreTable scene={scene} />
    </div>
  );
}
