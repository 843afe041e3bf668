import type { Words } from '../../../../pattern/words.ts';
import { classes } from '../../../../ui/classes.ts';
import { MapView } from '../../../../ui/play/MapView.tsx';
import play from '../../../../ui/play/Play.module.css';
import { sayIn } from '../../../../ui/say-in.ts';
import { type Down, downs, type InvarianceAnswer, type PooledPair, type Window, windows } from '../../jobs.ts';
import styles from './Invariance.module.css';
import { changeAt } from './invariance-verdict.ts';
import { kindName, percent, windowName } from './names.ts';

/** For every window the map before and after the move, and under it how much it changed, for each way of pooling. */
export function PairsTable({
  answer,
  kind,
  map,
  stale,
  words,
}: {
  readonly answer: InvarianceAnswer;
  readonly kind: Down;
  readonly map: 'sobel' | 'brightness';
  readonly stale: boolean;
  readonly words: Words;
}) {
  const say = sayIn(words, 'play');
  const pairOf = (window: Window): PooledPair | undefined => answer.pairs.find((pair) => pair.window === window);
  const maps = (side: 'still' | 'moved') =>
    windows.map((window) => {
      const pair = pairOf(window);
      return (
        <td key={window}>
          {pair ? (
            <div className={styles.map}>
              <MapView
                map={pair[side]}
                label={say(`invariance.${side}Map`, { kind: kindName(words, kind), window: windowName(words, window) })}
                heading={null}
                look={map === 'sobel' ? 'magnitude' : 'grey'}
                role="output"
                legend={false}
                stale={stale}
                still
              />
            </div>
          ) : (
            '–'
          )}
        </td>
      );
    });
  return (
    <table className={classes(styles.table, stale && play.dim)}>
      <caption className="visually-hidden">{say('invariance.table')}</caption>
      <colgroup>
        <col />
        {windows.map((window) => (
          <col key={window} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <td />
          {windows.map((window) => (
            <th key={window} scope="col">
              {windowName(words, window)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{say('invariance.before')}</th>
          {maps('still')}
        </tr>
        <tr>
          <th scope="row">{say('invariance.after')}</th>
          {maps('moved')}
        </tr>
        {downs.map((one) => (
          <tr key={one} className={classes(styles.numbers, one === kind && styles.chosen)}>
            <th scope="row">{say('invariance.change', { kind: kindName(words, one) })}</th>
            {windows.map((window) => (
              <Cell key={window} change={changeAt(answer.changes, one, window)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ change }: { readonly change: number | null }) {
  if (change === null) return <td>–</td>;
  return (
    <td data-value={change}>
      <span className={styles.number}>{percent(change)}</span>
      <div className={styles.bar} aria-hidden="true">
        <div style={{ inlineSize: `${100 * Math.min(1, change)}%` }} />
      </div>
    </td>
  );
}
