/** A window as bars, with the level that comes out; or LeNet's unit on its curve. Hidden from screen readers: the grids say the same. */
import { short } from '../../../../ui/number.ts';
import type { Box } from '../../../../ui/step/pack.ts';
import { passOf } from '../../layer.ts';
import { isSettled } from './account.ts';
import styles from './figure.module.css';
import type { StepScene } from './scene.ts';

interface ChartProps {
  readonly scene: StepScene;
  readonly box: Box;
  readonly em: number;
}

export function Chart(props: ChartProps) {
  const { params, frame } = props.scene;
  return frame.operation === 'lenet' && passOf(params) === 'forward' ? <Curve {...props} /> : <Bars {...props} />;
}

function Bars({ scene, box, em }: ChartProps) {
  const { params, frame, tell, asking } = scene;
  const gradient = passOf(params) === 'gradient';
  const settled = isSettled(frame) && !asking;
  const parts = frame.inside.map((cell) => {
    const arrival = frame.arrivals.find((one) => one.row === cell.row && one.column === cell.column);
    return gradient ? (settled ? (arrival?.part ?? 0) : 0) : cell.value;
  });
  const level = gradient ? frame.carried : frame.value;
  const [low, high] = [Math.min(0, level, ...parts), Math.max(0, level, ...parts)];
  const room = box.height - em * 3.6;
  const scale = room / Math.max(high - low, 1e-9);
  const yOf = (value: number) => box.y + em * 1.6 + (high - value) * scale;
  const slot = box.width / Math.max(parts.length, 1);
  const width = Math.min(slot * 0.72, em * 3);
  const said = gradient
    ? tell('number.carried', { value: short(level) })
    : tell(`number.${{ max: 'largest', average: 'mean', subsample: 'kept', lenet: 'mean' }[frame.operation]}`, {
        value: short(level),
      });
  const shows = gradient || settled;
  const legible = slot >= em * 1.2;
  return (
    <g aria-hidden="true">
      {parts.map((value, i) => {
        const cell = frame.inside[i];
        const [top, bottom] = [yOf(Math.max(value, 0)), yOf(Math.min(value, 0))];
        const x = box.x + i * slot + (slot - width) / 2;
        const out = settled && frame.picked !== null && cell !== frame.picked;
        const role = gradient ? 'gradient' : settled && cell === frame.picked ? 'output' : undefined;
        return (
          <g key={`${cell?.row},${cell?.column}`}>
            <rect
              x={x}
              y={top}
              width={width}
              height={Math.max(bottom - top, 0.75)}
              rx={2}
              className={styles.bar}
              data-out={out || undefined}
              data-role={role}
            />
            {legible && (
              <text
                x={x + width / 2}
                y={value < 0 ? bottom + em : top - em * 0.35}
                textAnchor="middle"
                className={styles.tick}
              >
                {short(value, 3)}
              </text>
            )}
          </g>
        );
      })}
      <line x1={box.x} x2={box.x + box.width} y1={yOf(0)} y2={yOf(0)} className={styles.axis} />
      {shows && (
        <>
          <line
            x1={box.x}
            x2={box.x + box.width}
            y1={yOf(level)}
            y2={yOf(level)}
            className={styles.level}
            data-role={gradient ? 'gradient' : undefined}
          />
          <text
            x={box.x + box.width}
            y={box.y + box.height}
            textAnchor="end"
            className={styles.tick}
            data-role={gradient ? 'gradient' : 'output'}
          >
            {said}
          </text>
        </>
      )}
    </g>
  );
}

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const REACH = 6;

function Curve({ scene, box, em }: ChartProps) {
  const { frame, tell, asking } = scene;
  const settled = isSettled(frame) && !asking;
  const reach = Math.max(REACH, Math.min(Math.ceil(Math.abs(frame.score)) + 1, 40));
  const [left, top] = [box.x + em * 1.6, box.y + em * 1.2];
  const [width, height] = [box.width - em * 2.4, box.height - em * 3.6];
  const xOf = (z: number) => left + ((Math.min(Math.max(z, -reach), reach) + reach) / (2 * reach)) * width;
  const yOf = (y: number) => top + (1 - y) * height;
  const line = Array.from({ length: 97 }, (_, i) => {
    const z = -reach + (i / 96) * 2 * reach;
    return `${i ? 'L' : 'M'}${xOf(z).toFixed(1)} ${yOf(sigmoid(z)).toFixed(1)}`;
  }).join('');
  return (
    <g aria-hidden="true">
      <line x1={left} x2={left + width} y1={yOf(0)} y2={yOf(0)} className={styles.axis} />
      <line x1={xOf(0)} x2={xOf(0)} y1={yOf(0)} y2={yOf(1)} className={styles.axis} />
      {[0, 1].map((y) => (
        <text key={y} x={left - em * 0.4} y={yOf(y)} dy="0.35em" textAnchor="end" className={styles.tick}>
          {y}
        </text>
      ))}
      {[-reach, 0, reach].map((z) => (
        <text key={z} x={xOf(z)} y={yOf(0) + em * 1.2} textAnchor="middle" className={styles.tick}>
          {short(z)}
        </text>
      ))}
      <path d={line} className={styles.curve} />
      {settled && (
        <>
          <path d={`M${xOf(frame.score)} ${yOf(0)}V${yOf(frame.value)}H${left}`} fill="none" className={styles.level} />
          <circle cx={xOf(frame.score)} cy={yOf(frame.value)} r={em * 0.45} className={styles.dot} />
          <text x={left + width} y={box.y + box.height} textAnchor="end" className={styles.tick} data-role="output">
            {tell('number.curve', { score: short(frame.score), value: short(frame.value) })}
          </text>
        </>
      )}
    </g>
  );
}
