import type { Words } from '../../../../pattern/words.ts';
import { classes } from '../../../../ui/classes.ts';
import play from '../../../../ui/play/Play.module.css';
import { optionText, sayIn } from '../../../../ui/say-in.ts';
import { downs, type PyramidAnswer, type Up, ups } from '../../jobs.ts';
import { kindName, percent } from './names.ts';
import styles from './Pyramid.module.css';

/** Every way down with every way up: what share of the picture's variance is lost. */
export function LossTable({
  answer,
  up,
  stale,
  words,
}: {
  /** null: not here yet; the table has its place all the same. */
  readonly answer: PyramidAnswer | null;
  readonly up: Up;
  readonly stale: boolean;
  readonly words: Words;
}) {
  const say = sayIn(words, 'play');
  const losses = answer?.losses ?? [];
  const least = Math.min(...losses.map(({ loss }) => loss.share));
  const shown = (down: string) => answer?.ways.find((way) => way.down === down)?.up ?? up;
  return (
    <table className={classes(styles.table, stale && play.dim)}>
      <caption>{say('pyramid.table')}</caption>
      <thead>
        <tr>
          <td />
          {downs.map((down) => (
            <th key={down} scope="col">
              {kindName(words, down)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ups.map((way) => (
          <tr key={way}>
            <th scope="row">{optionText(words, 'up', way)}</th>
            {downs.map((down) => {
              const share = losses.find((one) => one.down === down && one.up === way)?.loss.share;
              return (
                <td
                  key={down}
                  data-value={share}
                  className={classes(shown(down) === way && styles.chosen, share === least && styles.best)}
                >
                  {share === undefined ? '–' : percent(share)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
