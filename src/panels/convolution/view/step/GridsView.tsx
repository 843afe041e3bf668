/** The grids at one of three depths, sized to the room there is; one level down, the whole stays in view in small. */
import { useMemo } from 'react';
import { Legend } from '../../../../ui/Legend.tsx';
import { useStage } from '../../../../ui/stage.ts';
import { useBox } from '../../../../ui/step/use-box.ts';
import { kernelAt } from '../../layer.ts';
import styles from './figure.module.css';
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
const NARROW = 640;
const TALLEST = 1.5;

const mini = { width: 172, height: 150 };
const miniOnPhone = { width: 160, height: 76 };

export function GridsView({ scene, onBack }: GridsViewProps) {
  const { params, frame, tell } = scene;
  const { present, embed } = useStage();
  const [ref, box] = useBox();
  const isNumber = params.zoom === 'number';
  const filter = params.zoom === 'whole' ? null : frame.filter;
  const shape = useMemo(() => shapeOf(params, filter, tell), [params, filter, tell]);
  const wanted = useMemo(() => {
    if (present || embed) return 0;
    if (isNumber) {
      const room = { width: box.width, height: null, em: box.em, largest: WANTED_NUMBER };
      return numberLayoutOf(params.kernelSize, params.channels, room).height;
    }
    return layoutOf(shape, { width: box.width, height: null, em: box.em, largest: WANTED }).height;
  }, [shape, box, present, embed, isNumber, params.kernelSize, params.channels]);
  const viewport = typeof innerHeight === 'number' ? innerHeight : 800;
  const minimum = box.width < NARROW ? wanted : Math.min(wanted, viewport * TALLEST);
  const layout = useMemo(
    () => (isNumber ? null : layoutOf(shape, { width: box.width, height: box.height, em: box.em })),
    [isNumber, shape, box],
  );
  const numberLayout = useMemo(
    () => (isNumber ? numberLayoutOf(params.kernelSize, params.channels, box) : null),
    [isNumber, params.kernelSize, params.channels, box],
  );
  const { model } = scene;
  const [freeRow, freeColumn] = params.sharing === 'free' ? [frame.row, frame.column] : [0, 0];
  const kernelRange = useMemo(() => rangeOf(kernelAt(params, freeRow, freeColumn)), [params, freeRow, freeColumn]);
  const ranges = [
    { label: tell('headings.input'), range: model.inputRange },
    { label: tell('headings.kernel'), range: kernelRange },
    { label: tell('headings.output'), range: model.outputRange },
  ];
  return (
    <div className={styles.stack}>
      <div className={styles.box}>
        {params.zoom !== 'whole' && !embed && (
          <Mini scene={scene} onBack={onBack} {...(box.width < NARROW ? miniOnPhone : mini)} />
        )}
        <div className={styles.main} style={{ minBlockSize: minimum }}>
          <div ref={ref}>
            {layout && <GridsFigure scene={scene} layout={layout} box={box} only={filter} />}
            {numberLayout && <NumberFigure scene={scene} layout={numberLayout} box={box} />}
          </div>
        </div>
      </div>
      {!embed && (
        <div className={styles.key}>
          {ranges.map(({ label, range }) => (
            <Legend key={label} kind="signed" low={-range} high={range} label={label} />
          ))}
        </div>
      )}
    </div>
  );
}
