import type { CSSProperties } from 'react';
import type { PaintedMap } from '../../../../pattern/painted-map.ts';
import type { Role } from '../../../../pattern/panel.ts';
import type { Words } from '../../../../pattern/words.ts';
import { classes } from '../../../../ui/classes.ts';
import { short } from '../../../../ui/number.ts';
import { MapView } from '../../../../ui/play/MapView.tsx';
import play from '../../../../ui/play/Play.module.css';
import { optionText, sayIn } from '../../../../ui/say-in.ts';
import type { Way } from '../../jobs.ts';
import { kindName, percent } from './names.ts';
import styles from './Pyramid.module.css';

/** One map of the way at its share of the picture's size; where there is no room for it, its size is not written. */
function Stop({
  map,
  of,
  role,
  label,
  stale,
}: {
  readonly map: PaintedMap;
  readonly of: PaintedMap;
  readonly role: Role;
  readonly label: string;
  readonly stale: boolean;
}) {
  const share = map.width / of.width;
  return (
    <div className={styles.stop} style={{ flexGrow: share }}>
      <MapView map={map} label={label} heading={null} look="grey" role={role} legend={false} stale={stale} still />
      <span className={styles.size}>
        {map.height}×{map.width}
      </span>
    </div>
  );
}

/** A picture down and up again by one method: every map at its true relative size, what came back, and what is wrong with it. */
export function PyramidRow({
  way,
  input,
  stale,
  words,
}: {
  readonly way: Way;
  readonly input: PaintedMap;
  readonly stale: boolean;
  readonly words: Words;
}) {
  const say = sayIn(words, 'play');
  const kind = kindName(words, way.down);
  const between = way.back.slice(0, -1);
  const rebuilt = way.back.at(-1);
  const flow = [...way.maps, ...between].reduce((total, map) => total + map.width / input.width, 1);
  const size = (map: PaintedMap) => `${map.height}×${map.width}`;
  return (
    <li className={styles.way} style={{ '--flow': `${flow}fr` } as CSSProperties}>
      <div className={classes(styles.name, stale && play.dim)}>
        <h3>{kind}</h3>
        <p className={styles.lost} data-value={way.loss.share}>
          {percent(way.loss.share)}
        </p>
        <p className={styles.detail}>{say('pyramid.lost')}</p>
        <div className={styles.bar} aria-hidden="true">
          <div style={{ inlineSize: `${100 * Math.min(1, way.loss.share)}%` }} />
        </div>
        <p className={styles.detail}>{say('pyramid.mse', { mse: short(way.loss.mse, 2) })}</p>
        <p className={styles.detail}>{say('pyramid.psnr', { psnr: short(way.loss.psnr, 3) })}</p>
        <p className={styles.detail}>{say('pyramid.upBy', { up: optionText(words, 'up', way.up) })}</p>
      </div>
      <div className={styles.flow}>
        <Stop map={input} of={input} role="input" label={say('picture')} stale={stale} />
        {way.maps.map((map, i) => (
          <Stop
            key={`down ${i}`}
            map={map}
            of={input}
            role="output"
            label={say('pyramid.downMap', { kind, size: size(map) })}
            stale={stale}
          />
        ))}
        {between.map((map, i) => (
          <Stop
            key={`up ${i}`}
            map={map}
            of={input}
            role="output"
            label={say('pyramid.upMap', { kind, size: size(map) })}
            stale={stale}
          />
        ))}
      </div>
      <div className={styles.ends}>
        <MapView
          map={rebuilt}
          label={say('pyramid.rebuilt')}
          note={rebuilt && size(rebuilt)}
          look="grey"
          role="output"
          legend={false}
          stale={stale}
          reading={false}
        />
        <MapView
          map={way.difference}
          label={say('pyramid.difference')}
          role="error"
          legend={false}
          stale={stale}
          reading={false}
        />
      </div>
    </li>
  );
}
