import type { KeyboardEvent } from 'react';
import { useStage } from '../../../../ui/stage.ts';
import type { NetFrame } from '../../frames.ts';
import styles from './net.module.css';
import type { StepScene } from './scene.ts';
import type { Shelf } from './whole-layout.ts';

const names = ['skip1', 'skip2', 'skip3'] as const;

interface ShelfMarksProps {
  readonly shelf: Shelf;
  readonly scene: StepScene<NetFrame>;
  readonly em: number;
}

/** A shelf's name, and the switch that cuts its copy. */
export function ShelfMarks({ shelf, scene, em }: ShelfMarksProps) {
  const { params, tell, set } = scene;
  const { hidden } = useStage();
  const name = names[shelf.level] ?? 'skip1';
  const on = params[name] === 'keep';
  const { x, y } = shelf.label;
  const n = shelf.level + 1;
  const flip = () => set({ [name]: on ? 'cut' : 'keep' });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    flip();
  };
  const text = tell('net.shelf', { n });
  if (hidden.has(name))
    return (
      <text x={x} y={y} className={styles.shelf}>
        {text}
      </text>
    );
  const [width, height] = [em * 1.9, em * 1.05];
  const long = shelf.to - shelf.from > em * 10;
  const left = long ? x + em * 0.6 : x - width / 2;
  return (
    <g
      role="switch"
      aria-checked={on}
      aria-label={tell('net.switch', { n })}
      tabIndex={0}
      className={styles.switch}
      data-on={on || undefined}
      onClick={flip}
      onKeyDown={onKeyDown}
    >
      <rect
        x={(long ? x - em * 4.6 : left) - 4}
        y={y - em * 1.1}
        width={(long ? em * 10.4 : width) + 8}
        height={em * 1.9}
        className={styles.touch}
      />
      {long && (
        <text x={x - em * 0.2} y={y} className={styles.shelf} style={{ textAnchor: 'end' }}>
          {text}
        </text>
      )}
      <rect x={left} y={y - height * 0.82} width={width} height={height} rx={height / 2} className={styles.track} />
      <circle
        cx={on ? left + width - height / 2 : left + height / 2}
        cy={y - height * 0.32}
        r={height / 2 - 2.5}
        className={styles.knob}
      />
      {long && (
        <text x={left + width + em * 0.4} y={y} className={styles.shelfState}>
          {tell(on ? 'net.kept' : 'net.cut')}
        </text>
      )}
    </g>
  );
}
