import { memo } from 'react';
import { diverging } from '../../../../ui/colour.ts';
import { useStage } from '../../../../ui/stage.ts';
import bankStyles from './Bank.module.css';

/** A kernel as coloured squares, for where its numbers stand beside it or would be too small. */
export const KernelSketch = memo(function KernelSketch({
  kernel,
  side,
}: {
  readonly kernel: ArrayLike<number>;
  readonly side: number;
}) {
  const map = diverging(useStage().theme);
  const weights = Array.from(kernel);
  const largest = Math.max(...weights.map(Math.abs), 1e-9);
  return (
    <svg viewBox={`-0.15 -0.15 ${side + 0.3} ${side + 0.3}`} className={bankStyles.sketch} aria-hidden="true">
      {weights.map((w, i) => (
        <rect key={i} x={i % side} y={Math.floor(i / side)} width={1} height={1} fill={map(w / largest)} />
      ))}
      <rect x={0} y={0} width={side} height={side} className={bankStyles.sketchFrame} />
    </svg>
  );
});
