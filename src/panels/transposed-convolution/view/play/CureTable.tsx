import { useMemo } from 'react';
import type { PaintedMap } from '../../../../pattern/painted-map.ts';
import type { Words } from '../../../../pattern/words.ts';
import { classes } from '../../../../ui/classes.ts';
import { Legend } from '../../../../ui/Legend.tsx';
import { short } from '../../../../ui/number.ts';
import { MapThumb } from '../../../../ui/play/MapThumb.tsx';
import play from '../../../../ui/play/Play.module.css';
import { sayIn } from '../../../../ui/say-in.ts';
import { type CuresAnswer, type Flat, untrainedNets as nets } from '../../jobs.ts';
import styles from './Cures.module.css';
import type { Spread } from './spread.ts';

/** One row a way up: what equal weights show, what random ones add, the picture, and many nets. */
export function CureTable({
  answer,
  spreads,
  stale,
  spreadStale,
  words,
}: {
  readonly answer: CuresAnswer | null;
  readonly spreads: readonly Spread[] | null;
  readonly stale: boolean;
  readonly spreadStale: boolean;
  readonly words: Words;
}) {
  const say = sayIn(words, 'play');
  const heads = ['equal', 'random', 'picture', 'many'] as const;
  const rows = useMemo(() => answer?.cures ?? [], [answer]);
  const sample = rows[0]?.equal.map;
  return (
    <div className={styles.box}>
      <table className={styles.table}>
        <caption className="visually-hidden">{say('cures.table')}</caption>
        <thead>
          <tr>
            <td className={styles.input}>
              {answer && (
                <>
                  <MapThumb map={answer.small} grey stale={stale} />
                  <span>{say('cures.input', { side: answer.small.width })}</span>
                </>
              )}
            </td>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles[head]}>
                {say(`cures.head.${head}`, { nets })}
                <small>{say(`cures.sub.${head}`)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ method, equal, random, picture, pictureShare }, i) => (
            <tr key={method}>
              <th scope="row">
                {say(`cures.method.${method}`)}
                <small>{say(`cures.why.${method}`)}</small>
              </th>
              <FlatCell
                flat={equal}
                name={say('cures.flatOf', { method: say(`cures.method.${method}`) })}
                label={say('cures.head.equal')}
                stale={stale}
                say={say}
              />
              <FlatCell
                flat={random}
                name={say('cures.randomOf', { method: say(`cures.method.${method}`) })}
                label={say('cures.head.random')}
                stale={stale}
                say={say}
              />
              <td data-label={say('cures.head.picture')}>
                <Shown
                  map={picture}
                  name={say('cures.pictureOf', { method: say(`cures.method.${method}`) })}
                  stale={stale}
                />
                <small data-value={pictureShare}>{say('cures.share', { share: short(pictureShare, 2) })}</small>
              </td>
              <td className={styles.many} data-label={say('cures.head.many', { nets })}>
                {spreads?.[i] ? <Strip spread={spreads[i]} stale={spreadStale} say={say} /> : <small>…</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sample && (
        <p className={styles.legend}>
          <Legend kind="signed" low={sample.paint.low} high={sample.paint.high} /> {say('cures.legend')}
        </p>
      )}
    </div>
  );
}

function Shown({ map, name, stale }: { readonly map: PaintedMap; readonly name: string; readonly stale: boolean }) {
  return (
    <div role="img" aria-label={name} data-picture={name} className={styles.shown}>
      <MapThumb map={map} stale={stale} />
    </div>
  );
}

function FlatCell({
  flat,
  name,
  label,
  stale,
  say,
}: {
  readonly flat: Flat;
  readonly name: string;
  readonly label: string;
  readonly stale: boolean;
  readonly say: ReturnType<typeof sayIn>;
}) {
  const clean = flat.response < 1e-3;
  return (
    <td data-label={label}>
      <Shown map={flat.map} name={name} stale={stale} />
      <small data-value={flat.response} className={clean ? styles.clean : styles.grid}>
        {clean ? say('cures.clean') : say('cures.response', { response: short(flat.response, 2) })}
      </small>
    </td>
  );
}

const small = (share: number): string => (share < 1e-3 ? '< 0.001' : short(share, 2));

/** Every net a tick between 0 and 1, their mean a bar. */
function Strip({
  spread,
  stale,
  say,
}: {
  readonly spread: Spread;
  readonly stale: boolean;
  readonly say: ReturnType<typeof sayIn>;
}) {
  const { mean, low, high, shares, transposed } = spread;
  return (
    <div className={classes(stale && play.dim)}>
      <strong data-value={mean}>{small(mean)}</strong>
      <svg className={styles.strip} viewBox="0 0 200 26" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.track} x="0" y="0" width="200" height="26" />
        <rect className={transposed ? styles.uneven : styles.even} x="0" y="9" width={200 * mean} height="8" />
        {shares.map((share, i) => (
          <line key={i} className={styles.tick} x1={200 * share} x2={200 * share} y1="3" y2="23" />
        ))}
      </svg>
      <small>{say('cures.range', { low: small(low), high: small(high) })}</small>
    </div>
  );
}
