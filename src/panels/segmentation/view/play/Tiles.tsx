import { type CSSProperties, useId } from 'react';
import type { PaintedMap } from '../../../../pattern/painted-map.ts';
import type { Words } from '../../../../pattern/words.ts';
import { MapThumb } from '../../../../ui/play/MapThumb.tsx';
import { sayIn } from '../../../../ui/say-in.ts';
import styles from './Inside.module.css';

/** The maps of a stage side by side, one of them chosen; arrow keys move the choice. Behind a concatenation the copies stand apart. */
export function Tiles({
  maps,
  chosen,
  onChoose,
  copies,
  cut,
  stale,
  words,
}: {
  readonly maps: readonly PaintedMap[];
  readonly chosen: number;
  readonly onChoose: (map: number) => void;
  /** From which map on they are copies; null: there are none. */
  readonly copies: number | null;
  readonly cut: boolean;
  readonly stale: boolean;
  readonly words: Words;
}) {
  const say = sayIn(words, 'play.inside');
  const group = useId();
  const tile = (copies ?? maps.length) > 36 ? 4.5 : maps.length > 24 ? 5.5 : maps.length > 8 ? 7.5 : 12;
  const half = (from: number, to: number) => (
    <div className={styles.maps} style={{ '--tile': `${tile}rem` } as CSSProperties}>
      {maps.slice(from, to).map((map, i) => (
        <label key={from + i} className={styles.map} data-chosen={from + i === chosen || undefined}>
          <input
            type="radio"
            className="visually-hidden"
            name={group}
            checked={from + i === chosen}
            onChange={() => onChoose(from + i)}
            aria-label={say('one', { map: from + i })}
          />
          <MapThumb map={map} stale={stale} />
        </label>
      ))}
    </div>
  );
  return (
    <fieldset className={styles.tiles}>
      <legend className="visually-hidden">{say('maps')}</legend>
      {copies === null ? (
        half(0, maps.length)
      ) : (
        <>
          <div className={styles.half}>
            <h4>{say('doubled')}</h4>
            {half(0, copies)}
          </div>
          <div className={styles.half} data-copy data-cut={cut || undefined}>
            <h4>{say(cut ? 'copiedCut' : 'copied')}</h4>
            {half(copies, maps.length)}
          </div>
        </>
      )}
    </fieldset>
  );
}
