/** One output map as it fills; drawn anew only when one of its own cells is. */
import { useMemo } from 'react';
import { NumberGrid, type NumberGridProps } from '../../../../ui/NumberGrid.tsx';
import { outputCells } from './model.ts';
import type { StepScene } from './scene.ts';

type MapGridProps = Omit<NumberGridProps, 'cells' | 'range' | 'role'> & {
  readonly scene: StepScene;
  readonly filter: number;
};

export function MapGrid({ scene, filter, ...grid }: MapGridProps) {
  const { output, outputRange } = scene.model;
  const cellsInMap = output.rows * output.columns;
  const inMap = Math.min(Math.max(scene.frame.placed - filter * cellsInMap, 0), cellsInMap);
  const cells = useMemo(
    () => outputCells(output, filter, filter * cellsInMap + inMap, scene.predict),
    [output, filter, cellsInMap, inMap, scene.predict],
  );
  return <NumberGrid {...grid} role="output" cells={cells} range={outputRange} />;
}
