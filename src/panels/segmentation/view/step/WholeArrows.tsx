/** What leads from stage to stage, and what the arrows mean. */
import type { Box } from '../../../../ui/step/pack.ts';
import { type PocketStage, pocketPlan } from '../../pocket-plan.ts';
import styles from './net.module.css';
import type { Tell } from './scene.ts';
import type { WholeLayout } from './whole-layout.ts';

/** The two strokes of an arrow's end that points along (dx, dy). */
export const arrowHead = (x: number, y: number, dx: number, dy: number, size = 4.5): string =>
  dx !== 0
    ? `M${x - dx * size} ${y - size * 0.8}L${x} ${y}L${x - dx * size} ${y + size * 0.8}`
    : `M${x - size * 0.8} ${y - dy * size}L${x} ${y}L${x + size * 0.8} ${y - dy * size}`;

/** Sideways between neighbours, down to what is pooled, up to what is upsampled. */
function pathBetween(from: Box, to: Box, kind: PocketStage['kind']): string {
  if (kind === 'pool') {
    const [x, y] = [from.x + from.width / 2, from.y + from.height + 2];
    const [toX, toY] = [Math.min(Math.max(x, to.x + 3), to.x + to.width - 3), to.y - 3];
    return `M${x} ${y}L${toX} ${toY}${arrowHead(toX, toY, 0, 1)}`;
  }
  if (kind === 'up') {
    const [x, y] = [from.x + from.width / 2, from.y - 3];
    const [toX, toY] = [Math.min(Math.max(x, to.x + 3), to.x + to.width - 3), to.y + to.height + 3];
    return `M${x} ${y}L${toX} ${toY}${arrowHead(toX, toY, 0, -1)}`;
  }
  if (kind === 'compare') {
    const [x, y, toY] = [from.x + from.width / 2, from.y + from.height + 2, to.y - 18];
    if (toY - y < 8) return '';
    return `M${x} ${y}L${x} ${toY}${arrowHead(x, toY, 0, 1)}`;
  }
  const y = from.y + from.height / 2;
  const [x, toX] = [from.x + from.width + 2, to.x - 2];
  return toX - x < 3 ? '' : `M${x} ${y}L${toX} ${y}${arrowHead(toX, y, 1, 0, 3.5)}`;
}

interface WholeArrowsProps {
  readonly layout: WholeLayout;
  readonly kept: readonly boolean[];
  readonly now: number;
}

export function WholeArrows({ layout, kept, now }: WholeArrowsProps) {
  const { boxes, shelves } = layout;
  return (
    <g aria-hidden="true">
      {pocketPlan.map((stage) => {
        if (stage.kind === 'keep' || stage.kind === 'join' || stage.from.length === 0) return null;
        const [from, to] = [boxes.get(stage.from[0] ?? 0), boxes.get(stage.index)];
        if (!from || !to) return null;
        return (
          <path
            key={stage.index}
            d={pathBetween(from.box, to.box, stage.kind)}
            className={styles.arrow}
            data-kind={stage.kind}
            data-now={stage.index === now || undefined}
          />
        );
      })}
      {shelves.map(({ level, from, to, y }) => (
        <path
          key={level}
          d={`M${from} ${y}L${to} ${y}${arrowHead(to, y, 1, 0)}`}
          className={styles.arrow}
          data-kind="keep"
          data-cut={!kept[level] || undefined}
        />
      ))}
    </g>
  );
}

const kinds = ['convolution', 'pool', 'up', 'keep'] as const;

/** The arrows explained, in the free middle of the U. */
export function WholeKey({ box, em, tell }: { readonly box: Box; readonly em: number; readonly tell: Tell }) {
  const line = em * 1.5;
  // Below one another, or two by two where the room is low
  const columns = box.height >= line * kinds.length ? 1 : 2;
  const column = box.width / columns;
  if (box.height < (line * kinds.length) / columns || column < em * 13.5) return null;
  return (
    <g className={styles.key}>
      {kinds.map((kind, i) => {
        const x = box.x + (columns === 1 ? column / 2 - em * 6 : (i % 2) * column + em * 2);
        const y = box.y + (Math.floor(i / columns) + 0.6) * line;
        const arrow =
          kind === 'pool' || kind === 'up'
            ? `M${x - em} ${y + (kind === 'up' ? 6 : -6)}L${x - em} ${y + (kind === 'up' ? -6 : 6)}${arrowHead(x - em, y + (kind === 'up' ? -6 : 6), 0, kind === 'up' ? -1 : 1)}`
            : `M${x - em * 1.8} ${y}L${x - em * 0.3} ${y}${arrowHead(x - em * 0.3, y, 1, 0)}`;
        return (
          <g key={kind}>
            <path d={arrow} className={styles.arrow} data-kind={kind} aria-hidden="true" />
            <text x={x + em * 0.4} y={y} dy="0.35em">
              {tell(`net.key.${kind}`)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
