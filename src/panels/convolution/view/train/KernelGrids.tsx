import type { Role, ViewProps } from '../../../../pattern/panel.ts';
import { Figure } from '../../../../ui/Figure.tsx';
import { type GridCell, NumberGrid } from '../../../../ui/NumberGrid.tsx';
import { short } from '../../../../ui/number.ts';
import { useWidth } from '../../../../ui/play/use-width.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import styles from '../../../../ui/train/Train.module.css';
import type { ConvolutionParams } from '../../params.ts';
import { targetKernel, targetSide, withTargetWeight } from '../../target.ts';
import { asRows } from '../play/kernels.ts';
import type { Checkpoint } from './run.ts';

interface GridPlan {
  readonly name: string;
  readonly label: string;
  readonly role: Role;
  readonly cells: readonly (readonly GridCell[])[];
  readonly range: number;
  readonly editable?: boolean;
}

/** Learned, target, what is between them, and the gradient: the same weights four ways, cell by cell. */
export function KernelGrids({
  props,
  shown,
  secret,
  dim,
}: {
  readonly props: ViewProps<ConvolutionParams>;
  readonly shown: Checkpoint | null;
  readonly secret: boolean;
  readonly dim: boolean;
}) {
  const { params, words, set } = props;
  const say = sayIn(words, 'train');
  const [box, width] = useWidth<HTMLDivElement>();
  const side = targetSide(params);
  const target = targetKernel(params);
  const learned = !dim && shown?.state.kernel.length === target.length ? shown.state.kernel : null;
  const gradient = learned && shown ? shown.gradient : null;
  const largest = (numbers: readonly number[]) =>
    Math.max(...numbers.map((n) => (Number.isFinite(n) ? Math.abs(n) : 0)), 1e-12);
  const range = largest(target);
  const cells = (numbers: readonly number[] | null, digits = 3): GridCell[][] =>
    numbers
      ? asRows(numbers, side).map((row) => row.map((value) => ({ value, text: short(value, digits) })))
      : asRows(target, side).map((row) => row.map(() => ({ value: null, kind: 'pending' as const })));
  const hidden = asRows(target, side).map((row) => row.map((value): GridCell => ({ value, kind: 'hidden' })));
  const differences = learned && !secret ? learned.map((w, i) => w - (target[i] ?? 0)) : null;
  const grids: readonly GridPlan[] = [
    {
      name: 'Target',
      label: say('grids.target'),
      role: 'output',
      cells: secret ? hidden : cells(target),
      range,
      editable: true,
    },
    { name: 'Learned', label: say('grids.learned'), role: 'kernel', cells: cells(learned), range },
    { name: 'Difference', label: say('grids.difference'), role: 'error', cells: cells(differences, 2), range },
    {
      name: 'Gradient',
      label: say('grids.gradient'),
      role: 'gradient',
      cells: cells(gradient, 2),
      range: largest(gradient ?? []),
    },
  ];
  const columns = width === 0 || width >= 44 ? 4 : 2;
  const cell = side === 5 ? 40 : 54;
  const gap = 34;
  const block = side * cell;
  const rows = Math.ceil(grids.length / columns);
  return (
    <div ref={box} className={styles.grids}>
      <div style={{ maxInlineSize: `${columns * (side === 5 ? 15 : 13)}rem` }}>
        <Figure
          name="training"
          title={say('grids.title')}
          width={columns * block + (columns - 1) * gap + 8}
          height={rows * (block + 36)}
        >
          {grids.map((grid, i) => (
            <NumberGrid
              key={grid.name}
              name={grid.name}
              label={grid.label}
              heading={grid.label}
              x={4 + (i % columns) * (block + gap)}
              y={26 + Math.floor(i / columns) * (block + 36)}
              cell={cell}
              role={grid.role}
              range={grid.range}
              cells={grid.cells}
              editable={grid.editable ?? false}
              onEdit={(row, column, value) => set({ target: withTargetWeight(params, row * side + column, value) })}
            />
          ))}
        </Figure>
      </div>
    </div>
  );
}
