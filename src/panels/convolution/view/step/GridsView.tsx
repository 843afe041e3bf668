/** The grids at one of three depths, sized to the room there is; one level down, the whole stays in view in small. */
import { useCallback, useMemo } from 'react';
import { FigureBox } from '../../../../ui/step/FigureBox.tsx';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import { kernelAt } from '../../layer.ts';
import { GridsFigure } from './GridsFigure.tsx';
import { layoutOf } from './layout.ts';
import { Mini } from './Mini.tsx';
import { rangeOf } from './model.ts';
import { NumberFigure } from './NumberFigure.tsx';
import { numberLayoutOf } from './number-layout.ts';
import type { StepScene } from './scene.ts';
import { shapeOf } from './shape.ts';

interface GridsViewProps {
  readonly scene: StepScene;
  readonly onBack: () => void;
}

/** Cells no smaller than this, even if the page must scroll for it. */
const WANTED = 24;
const WANTED_NUMBER = 34;

const mini = { width: 172, height: 150 };
const miniOnPhone = { width: 160, height: 76 };

export function GridsView({ scene, onBack }: GridsViewProps) {
  const { params, frame, tell, model } = scene;
  const { kernelSize, channels } = params;
  const isNumber = params.zoom === 'number';
  const filter = params.zoom === 'whole' ? null : frame.filter;
  const shape = useMemo(() => shapeOf(params, filter, tell), [params, filter, tell]);
  const wanted = useCallback(
    ({ width, em }: BoxSize) =>
      isNumber
        ? numberLayoutOf(kernelSize, channels, { width, height: null, em, largest: WANTED_NUMBER }).height
        : layoutOf(shape, { width, height: null, em, largest: WANTED }).height,
    [shape, isNumber, kernelSize, channels],
  );
  const [freeRow, freeColumn] = params.sharing === 'free' ? [frame.row, frame.column] : [0, 0];
  const kernelRange = useMemo(() => rangeOf(kernelAt(params, freeRow, freeColumn)), [params, freeRow, freeColumn]);
  return (
    <FigureBox
      wanted={wanted}
      legends={[
        { label: tell('headings.input'), range: model.inputRange },
        { label: tell('headings.kernel'), range: kernelRange },
        { label: tell('headings.output'), range: model.outputRange },
      ]}
      aside={
        params.zoom === 'whole'
          ? undefined
          : (narrow) => <Mini scene={scene} onBack={onBack} {...(narrow ? miniOnPhone : mini)} />
      }
    >
      {(box) => (isNumber ? <OneNumber scene={scene} box={box} /> : <AllGrids scene={scene} box={box} only={filter} />)}
    </FigureBox>
  );
}

interface DepthProps {
  readonly scene: StepScene;
  readonly box: BoxSize;
}

function AllGrids({ scene, box, only }: DepthProps & { readonly only: number | null }) {
  const { params, tell } = scene;
  const layout = useMemo(() => layoutOf(shapeOf(params, only, tell), box), [params, only, tell, box]);
  return <GridsFigure scene={scene} layout={layout} box={box} only={only} />;
}

function OneNumber({ scene, box }: DepthProps) {
  const { kernelSize, channels } = scene.params;
  const layout = useMemo(() => numberLayoutOf(kernelSize, channels, box), [kernelSize, channels, box]);
  return <NumberFigure scene={scene} layout={layout} box={box} />;
}
