import { Figure } from '../../../../ui/Figure.tsx';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import { type StackLevel, stackLevels } from '../../stack.ts';
import type { Tell } from './model.ts';
import styles from './Stack.module.css';
import { type Block, stackLayoutOf } from './stack-layout.ts';

interface StackFigureProps {
  readonly level: StackLevel;
  /** The pooled picture of each level, where it could be drawn. */
  readonly urls: readonly (string | null)[];
  readonly box: BoxSize;
  readonly tell: Tell;
}

const corners = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');

/** The faces of a block that are seen beside its front. */
function facesOf({ x, y, side, depth }: Block) {
  const top = corners([
    [x, y],
    [x + depth.x, y - depth.y],
    [x + side + depth.x, y - depth.y],
    [x + side, y],
  ]);
  const right = corners([
    [x + side, y],
    [x + side + depth.x, y - depth.y],
    [x + side + depth.x, y + side - depth.y],
    [x + side, y + side],
  ]);
  return { top, right };
}

/** Six blocks on a floor, the one of this step strong, those to come as outlines. */
export function StackFigure({ level, urls, box, tell }: StackFigureProps) {
  const { width, height, blocks } = stackLayoutOf(box.width, box.height, box.em);
  return (
    <Figure name="pooling-stack" title={tell('stack.title')} width={width} height={height} box={box}>
      <g aria-hidden="true">
        {blocks.map((block) => {
          const { top, right } = facesOf(block);
          const one = stackLevels[block.level];
          const when = block.level === level.level ? 'now' : block.level < level.level ? 'past' : 'later';
          const url = urls[block.level];
          return (
            <g key={block.level} className={styles.block} data-when={when}>
              <g className={styles.solid}>
                <polygon points={top} className={styles.top} />
                <polygon points={right} className={styles.right} />
                <rect x={block.x} y={block.y} width={block.side} height={block.side} className={styles.front} />
                {url && when !== 'later' && (
                  <image
                    href={url}
                    x={block.x}
                    y={block.y}
                    width={block.side}
                    height={block.side}
                    className={styles.picture}
                  />
                )}
                <rect x={block.x} y={block.y} width={block.side} height={block.side} className={styles.edge} />
              </g>
              <text x={block.label.x} y={block.label.y} className={styles.label}>
                {one?.side} × {one?.side}
              </text>
              <text x={block.label.x} y={block.label.y + box.em * 1.4} className={styles.maps}>
                {tell('stack.maps', { n: one?.channels ?? 0 })}
              </text>
            </g>
          );
        })}
      </g>
    </Figure>
  );
}
