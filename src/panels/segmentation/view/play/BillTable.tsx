import type { Words } from '../../../../pattern/words.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import { type Bill, billedSide, type Way } from '../../bills.ts';
import type { CostAnswer } from '../../jobs.ts';
import { counted, seconds } from './numbers.ts';
import styles from './WrongWays.module.css';

/** How long a way takes for one picture on this device, by what was measured; null where it was not. */
function timeOf(way: Way, { unet, fullResolution, window }: CostAnswer): number | null {
  if (way === 'unet') return unet;
  if (way === 'stack') return fullResolution;
  return way === 'windows' ? window * billedSide ** 2 : null;
}

/** Decades from the least to the largest of a column, as shares of the bar; the least has one decade too. */
function decades(values: readonly (number | null)[]): (value: number) => number {
  const logs = values.flatMap((value) => (value && value > 0 ? [Math.log10(value)] : []));
  const low = Math.floor(Math.min(...logs)) - 1;
  const high = Math.max(...logs);
  return (value) => (value > 0 ? (Math.log10(value) - low) / (high - low) : 0);
}

function Bar({ share, ours }: { readonly share: number; readonly ours: boolean }) {
  return (
    <div className={styles.bar} data-ours={ours || undefined} aria-hidden="true">
      <div style={{ inlineSize: `${100 * share}%` }} />
    </div>
  );
}

/** The four ways side by side: numbers exact, bars by powers of ten. */
export function BillTable({
  bills,
  depth,
  measured,
  words,
}: {
  readonly bills: readonly Bill[];
  readonly depth: number;
  readonly measured: { readonly answer: CostAnswer; readonly depth: number } | null;
  readonly words: Words;
}) {
  const say = sayIn(words, 'play.ways');
  const columns = ['multiplyAdds', 'activations', 'parameters'] as const;
  const lengths = columns.map((column) => decades(bills.map((bill) => bill[column])));
  const times = bills.map(({ way }) => (measured ? timeOf(way, measured.answer) : null));
  const length = times.some((time) => time !== null) ? decades(times) : null;
  const fresh = measured?.depth === depth;
  return (
    <div className={styles.box}>
      <table className={styles.table}>
        <caption className="visually-hidden">{say('table')}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{say('column.field')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {say(`column.${column}`)}
              </th>
            ))}
            <th scope="col">{say('column.time')}</th>
          </tr>
        </thead>
        <tbody>
          {bills.map((bill, i) => {
            const time = times[i] ?? null;
            return (
              <tr key={bill.way} data-way={bill.way}>
                <th scope="row">{say(`name.${bill.way}`, { depth })}</th>
                <td data-label={say('column.field')}>
                  {bill.field}×{bill.field}
                </td>
                {columns.map((column, c) => (
                  <td key={column} data-label={say(`column.${column}`)} data-value={bill[column]}>
                    {counted(bill[column])}
                    <Bar share={lengths[c]?.(bill[column]) ?? 0} ours={bill.way === 'unet'} />
                  </td>
                ))}
                <td data-label={say('column.time')} data-value={time ?? undefined}>
                  {time === null ? (
                    <small>{say(bill.way === 'dense' ? 'untimed' : 'unmeasured')}</small>
                  ) : (
                    <>
                      {bill.way === 'windows' ? say('about', { time: seconds(time) }) : seconds(time)}
                      {bill.way === 'stack' && !fresh && (
                        <small> {say('atDepth', { depth: measured?.depth ?? 0 })}</small>
                      )}
                      <Bar share={length?.(time) ?? 0} ours={bill.way === 'unet'} />
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
