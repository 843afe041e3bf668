/** The grids at one of two depths, sized to the room there is; one level down, the whole stays in view in small. */
import { useCallback, useMemo } from 'react';
import { FigureBox, type LegendRow } from '../../../../ui/step/FigureBox.tsx';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import { GridsFigure } from './GridsFigure.tsx';
import { layoutOf } from './layout.ts';
import { Mini } from './Mini.tsx';
import { NumberFigure } from './NumberFigure.tsx';
import { type NumberShape, numberLayoutOf } from './number-layout.ts';
import type { StepScene } from './scene.ts';
import { shapeOf } from './shape.ts';

interface GridsViewProps {
  readonly scene: StepScene;
  readonly onBack: () => void;
}

/** Cells no smaller than this, even if the page must scroll for it. */
const WANTED = 28;
const WANTED_NUMBER = 40;

const mini = { width: 172, height: 150 };
const miniOnPhone = { width: 160, height: 76 };

const numberShapeOf = (scene: StepScene): NumberShape => ({
  kernel: scene.frame.axes.vertical.kernel,
  back: scene.params.pass !== 'forward',
  chart: scene.params.pass !== 'unpool',
  letters: 8,
});

export function GridsView({ scene, onBack }: GridsViewProps) {
  const { params, tell, model } = scene;
  const isNumber = params.zoom === 'number';
  const shape = useMemo(() => shapeOf(params, tell), [params, tell]);
  const { kernel, back, chart, letters } = numberShapeOf(scene);
  const wanted = useCallback(
    ({ width, em }: BoxSize) =>
      isNumber
        ? numberLayoutOf({ kernel, back, chart, letters }, { width, height: null, em, largest: WANTED_NUMBER }).height +
          em
        : layoutOf(shape, { width, height: null, em, largest: WANTED }).height + em,
    [shape, isNumber, kernel, back, chart, letters],
  );
  const legends: LegendRow[] = [
    { label: tell('headings.Input'), range: model.inputRange },
    { label: tell('headings.Output'), range: model.outputRange },
    ...(params.pass === 'gradient'
      ? [
          { label: tell('headings.Upstream'), range: model.upstreamRange },
          { label: tell('headings.Gradient'), range: model.backRange },
        ]
      : []),
  ];
  return (
    <FigureBox
      wanted={wanted}
      legends={legends}
      aside={
        isNumber ? (narrow) => <Mini scene={scene} onBack={onBack} {...(narrow ? miniOnPhone : mini)} /> : undefined
      }
    >
      {(box) => (isNumber ? <OneNumber scene={scene} box={box} /> : <AllGrids scene={scene} box={box} />)}
    </FigureBox>
  );
}

interface DepthProps {
  readonly scene: StepScene;
  readonly box: BoxSize;
}

function AllGrids({ scene, box }: DepthProps) {
  const { params, tell } = scene;
  const layout = useMemo(() => layoutOf(shapeOf(params, tell), box), [params, tell, box]);
  return <GridsFigure scene={scene} layout={layout} box={box} />;
}

function OneNumber({ scene, box }: DepthProps) {
  const { kernel, back, chart, letters } = numberShapeOf(scene);
  const layout = useMemo(
    () => numberLayoutOf({ kernel, back, chart, letters }, box),
    [kernel, back, chart, letters, box],
  );
  return <NumberFigure scene={scene} layout={layout} box={box} />;
}
