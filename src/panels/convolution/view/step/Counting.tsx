/** What a fully connected, a locally connected and a convolutional layer cost, here and at the size of the lecture's example. */
import { type Cost, wirings } from '../../../../math/costs.ts';
import { short } from '../../../../ui/number.ts';
import { geometryOf } from '../../layer.ts';
import type { ConvolutionParams } from '../../params.ts';
import styles from './Counting.module.css';
import { costsOf, counted } from './counting-caption.ts';
import type { Tell } from './model.ts';

interface CountingProps {
  readonly params: ConvolutionParams;
  readonly tell: Tell;
}

const KIB = 1024;
/** Bytes in the largest binary unit that keeps the number above 1. */
function bytes(n: number, tell: Tell): string {
  const units = ['bytes', 'kib', 'mib', 'gib'];
  const unit = Math.min(Math.floor(Math.log(Math.max(n, 1)) / Math.log(KIB)), units.length - 1);
  return tell(`counting.${units[unit]}`, { n: short(n / KIB ** unit, 3) });
}

const kinds = ['dense', 'local', 'shared'] as const;
type Costs = Readonly<Record<(typeof kinds)[number], Cost>>;

/** The lecture's picture: 100×100 in, 100×100 out, 3×3 windows. */
const lecture = wirings({ rows: 100, columns: 100, channels: 1 }, { kernel: 3, padding: 'zero' }, 1);

export function Counting({ params, tell }: CountingProps) {
  const { vertical, horizontal } = geometryOf(params);
  const size = (rows: number, columns: number, depth: number) =>
    depth > 1 ? `${rows}×${columns}×${depth}` : `${rows}×${columns}`;
  const input = size(vertical.size, horizontal.size, params.channels);
  const output = size(vertical.output, horizontal.output, params.filters);
  return (
    <div className={styles.counting}>
      <CostTable title={tell('counting.here', { input, output })} costs={costsOf(params)} tell={tell} />
      <CostTable title={tell('counting.lecture')} costs={lecture} tell={tell} />
    </div>
  );
}

function CostTable({ title, costs, tell }: { title: string; costs: Costs; tell: Tell }) {
  const most = Math.log10(Math.max(...kinds.map((kind) => costs[kind].weights), 10));
  const times = (a: number, b: number) => short(a / b, 4);
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <div className={styles.scroll} role="group" aria-label={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{tell('counting.wiring')}</th>
              <th scope="col">{tell('counting.weights')}</th>
              <th scope="col">{tell('counting.biases')}</th>
              <th scope="col">{tell('counting.multiplyAdds')}</th>
              <th scope="col">{tell('counting.memory')}</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind} data-kind={kind}>
                <th scope="row">
                  {tell(`counting.${kind}`)}
                  <small>{tell(`counting.${kind}Note`)}</small>
                </th>
                <td>
                  <span data-value={costs[kind].weights}>{counted(costs[kind].weights)}</span>
                  <span className={styles.track} aria-hidden="true">
                    <span
                      className={styles.bar}
                      style={{ inlineSize: `${(100 * Math.log10(Math.max(costs[kind].weights, 1.3))) / most}%` }}
                    />
                  </span>
                </td>
                <td data-value={costs[kind].biases}>{counted(costs[kind].biases)}</td>
                <td data-value={costs[kind].multiplyAdds}>{counted(costs[kind].multiplyAdds)}</td>
                <td data-value={costs[kind].parameterBytes}>{bytes(costs[kind].parameterBytes, tell)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>
        {tell('counting.locality', { times: times(costs.dense.weights, costs.local.weights) })} ·{' '}
        {tell('counting.sharing', { times: times(costs.local.weights, costs.shared.weights) })} ·{' '}
        {tell('counting.bars')}
      </p>
    </section>
  );
}
