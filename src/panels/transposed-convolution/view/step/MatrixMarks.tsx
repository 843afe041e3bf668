/** Which row or column of the matrix the walk is at, and where that is in the maps. */
import { Outline } from '../../../../ui/step/marks.tsx';
import { sideOf } from '../../layer.ts';
import type { MatrixLayout } from './matrix-layout.ts';
import type { MatrixScene } from './scene.ts';

interface MatrixMarksProps {
  readonly scene: MatrixScene;
  readonly layout: MatrixLayout;
  /** Of C. */
  readonly rows: number;
  readonly columns: number;
}

/** Lines no thicker than narrow entries allow. */
const thin = (side: number): number => Math.min(3.5, Math.max(side * 0.6, 1.5));

export function MatrixMarks({ scene, layout, rows: rowCount, columns }: MatrixMarksProps) {
  const { params, frame, asking } = scene;
  const { kernelSize: k, stride: s, pad: p } = params;
  const corner = (id: string) => layout.grids.get(id) ?? { x: 0, y: 0 };
  const [c, ct, out, inp] = [corner('matrix'), corner('transposed'), corner('output'), corner('input')];
  const rows = frame.walk === 'row';
  const flat = frame.row * sideOf(params) + frame.column;
  const window = {
    x: out.x + (s * frame.column - p) * layout.cell,
    y: out.y + (s * frame.row - p) * layout.cell,
    width: k * layout.cell,
    height: k * layout.cell,
  };
  return (
    <g aria-hidden="true">
      {rows ? (
        <>
          <Outline
            box={{
              x: c.x,
              y: c.y + frame.index * layout.entry,
              width: columns * layout.entry,
              height: layout.entry,
            }}
            kind="window"
            width={thin(layout.entry)}
          />
          <Outline
            box={{
              x: inp.x + frame.column * layout.cell,
              y: inp.y + frame.row * layout.cell,
              width: layout.cell,
              height: layout.cell,
            }}
            kind="window"
          />
          <Outline box={window} kind="frame" />
        </>
      ) : (
        <>
          <Outline
            box={{ x: c.x + flat * layout.entry, y: c.y, width: layout.entry, height: rowCount * layout.entry }}
            kind="frame"
            width={thin(layout.entry)}
          />
          <Outline
            box={{
              x: ct.x,
              y: ct.y + flat * layout.turned,
              width: rowCount * layout.turned,
              height: layout.turned,
            }}
            kind="frame"
            width={thin(layout.turned)}
          />
          <Outline
            key={scene.right ? 'right' : 'target'}
            box={{
              x: out.x + frame.column * layout.cell,
              y: out.y + frame.row * layout.cell,
              width: layout.cell,
              height: layout.cell,
            }}
            kind="target"
            open={asking || frame.phase !== 'place'}
            right={scene.right}
          />
        </>
      )}
    </g>
  );
}
