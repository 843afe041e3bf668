import { type ReactNode, useId } from 'react';
import styles from './Illustration.module.css';

const range = (n: number) => Array.from({ length: n }, (_, i) => i);

interface CellsProps {
  readonly x: number;
  readonly y: number;
  readonly rows: number;
  readonly columns: number;
  readonly side: number;
  readonly className?: string | undefined;
  readonly classOf?: (row: number, column: number) => string | undefined;
}

const Cells = ({ x, y, rows, columns, side, className, classOf }: CellsProps) =>
  range(rows * columns).map((i) => {
    const row = Math.floor(i / columns);
    const column = i % columns;
    return (
      <rect
        key={i}
        x={x + column * side}
        y={y + row * side}
        width={side}
        height={side}
        className={classOf?.(row, column) ?? className}
      />
    );
  });

/** A 3×3 window over 6×6 numbers and the 4×4 map it fills. */
const Convolution = () => (
  <>
    <Cells x={12} y={18} rows={6} columns={6} side={16} className={styles.input} />
    <g className={styles.slide}>
      <rect x={12} y={18} width={48} height={48} className={styles.window} />
    </g>
    <path d="M115 66h9m-4-4 4 4-4 4" className={styles.arrow} />
    <Cells x={130} y={34} rows={4} columns={4} side={16} className={styles.empty} />
    <g className={styles.fill}>
      <Cells x={130} y={34} rows={1} columns={4} side={16} className={styles.output} />
    </g>
  </>
);

/** Four neighbourhoods, the largest of each goes on. */
const Pooling = () => {
  const winners = ['0,1', '1,2', '3,1', '2,3'];
  return (
    <>
      <Cells
        x={18}
        y={22}
        rows={4}
        columns={4}
        side={22}
        classOf={(row, column) => (winners.includes(`${row},${column}`) ? styles.inputStrong : styles.input)}
      />
      <path d="M62 22v88M18 66h88" className={styles.divide} />
      <path d="M114 66h14m-4-4 4 4-4 4" className={styles.arrow} />
      <Cells x={138} y={44} rows={2} columns={2} side={22} className={styles.output} />
    </>
  );
};

/** Each small number stamps a kernel; where the stamps overlap they add. */
const Upsampling = () => (
  <>
    <Cells x={16} y={48} rows={2} columns={2} side={18} className={styles.input} />
    <path d="M60 66h14m-4-4 4 4-4 4" className={styles.arrow} />
    {[
      [86, 18],
      [124, 18],
      [86, 56],
      [124, 56],
    ].map(([x, y]) => (
      <rect key={`${x},${y}`} x={x} y={y} width={58} height={58} className={styles.stamp} />
    ))}
    <path d="M105 18v96M124 18v96M144 18v96M163 18v96M86 37h96M86 56h96M86 76h96M86 95h96" className={styles.hairs} />
  </>
);

/** Down, across the bottom, up again, and the bridges that keep where things are. */
const Segmentation = () => (
  <>
    {[
      [18, 22, 88],
      [42, 40, 56],
      [66, 56, 30],
    ].map(([x = 0, y = 0, height = 0]) => (
      <g key={x}>
        <rect x={x} y={y} width={14} height={height} className={styles.input} />
        <rect x={186 - x} y={y} width={14} height={height} className={styles.output} />
      </g>
    ))}
    <rect x={92} y={82} width={34} height={14} className={styles.kernel} />
    <path d="M84 84l6 4M128 88l6-4" className={styles.arrow} />
    <path d="M34 30h148M58 48h100M82 64h52" className={styles.bridge} />
  </>
);

/** The same cell again and again, handing its state on. */
const Recurrent = () => (
  <>
    <path d="M8 62h188m-5-4 5 4-5 4" className={styles.arrow} />
    {[30, 86, 142].map((x) => (
      <g key={x}>
        <path d={`M${x + 17} 116V84m-4 5 4-5 4 5M${x + 17} 42V18m-4 5 4-5 4 5`} className={styles.arrow} />
        <rect x={x} y={42} width={34} height={40} rx={6} className={styles.kernelSolid} />
        <circle cx={x + 17} cy={116} r={7} className={styles.input} />
        <circle cx={x + 17} cy={16} r={7} className={styles.output} />
      </g>
    ))}
  </>
);

/** One scene, grey on one side and coloured on the other. */
const Colorization = () => {
  const id = useId();
  return (
    <>
      <clipPath id={`${id}grey`}>
        <path d="M24 16h76v100H24z" />
      </clipPath>
      <clipPath id={`${id}colour`}>
        <path d="M100 16h76v100h-76z" />
      </clipPath>
      {(['grey', 'colour'] as const).map((half) => (
        <g key={half} clipPath={`url(#${id}${half})`} className={styles[half]}>
          <rect x={24} y={16} width={152} height={100} className={styles.sky} />
          <path d="M24 90q38-30 76-10t76-8v44H24z" className={styles.grass} />
          <circle cx={100} cy={52} r={20} className={styles.lantern} />
          <path d="M44 96V74h26v22zM130 100V76h26v24z" className={styles.brick} />
        </g>
      ))}
      <path d="M100 10v112" className={styles.divide} />
    </>
  );
};

const drawings: Readonly<Record<string, () => ReactNode>> = {
  convolution: Convolution,
  pooling: Pooling,
  'transposed-convolution': Upsampling,
  segmentation: Segmentation,
  recurrent: Recurrent,
  colorization: Colorization,
};

/** A small drawing of what a station is about; purely for the eye. */
export function Illustration({ id }: { readonly id: string }) {
  const Drawing = drawings[id];
  return (
    <svg className={styles.illustration} viewBox="0 0 204 132" aria-hidden="true">
      {Drawing && <Drawing />}
    </svg>
  );
}
