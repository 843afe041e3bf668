import type { Role } from '../../../../pattern/panel.ts';
import { classes } from '../../../../ui/classes.ts';
import { Figure } from '../../../../ui/Figure.tsx';
import { NumberGrid } from '../../../../ui/NumberGrid.tsx';
import play from '../../../../ui/play/Play.module.css';
import styles from './Checkerboard.module.css';

const width = 240;

/** A small square of numbers: a kernel, or what every phase of the stride comes to. */
export function Pattern({
  name,
  title,
  values,
  side,
  role,
  stale,
}: {
  readonly name: string;
  readonly title: string;
  readonly values: Float32Array;
  readonly side: number;
  readonly role: Role;
  readonly stale: boolean;
}) {
  const cells = Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (_, column) => ({ value: values[row * side + column] ?? 0 })),
  );
  const range = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return (
    <div className={classes(styles.pattern, stale && play.dim)}>
      <h3>{title}</h3>
      <Figure name={name} title={title} width={width} height={width}>
        <NumberGrid
          name={name}
          label={name}
          x={0}
          y={0}
          cell={width / side}
          role={role}
          cells={cells}
          range={range || 1}
        />
      </Figure>
    </div>
  );
}
