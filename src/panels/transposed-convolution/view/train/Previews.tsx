import type { ReactNode } from 'react';
import type { PaintedMap } from '../../../../pattern/painted-map.ts';
import type { Words } from '../../../../pattern/words.ts';
import { classes } from '../../../../ui/classes.ts';
import { Legend } from '../../../../ui/Legend.tsx';
import { MapThumb } from '../../../../ui/play/MapThumb.tsx';
import { sayIn } from '../../../../ui/say-in.ts';
import type { UpAnswer, UpMethod } from '../../jobs.ts';
import { figure } from './GridTable.tsx';
import { methods } from './methods.ts';
import styles from './Up.module.css';

export interface PreviewsProps {
  /** Untrained, and as the nets on show have it. */
  readonly first: UpAnswer | null;
  readonly now: UpAnswer | null;
  readonly stale: boolean;
  /** What the nets on show are. */
  readonly nowName: string;
  readonly focus: UpMethod;
  readonly onFocus: (method: UpMethod) => void;
  readonly words: Words;
}

/** A held-out picture and a flat one through every way up: untrained above, now below. */
export function Previews({ first, now, stale, nowName, focus, onFocus, words }: PreviewsProps) {
  const say = sayIn(words, 'train');
  const untrained = say('previews.first');
  const flat = first?.methods[0]?.flat ?? null;
  return (
    <figure className={styles.previews}>
      <table>
        <caption className="visually-hidden">{say('previews.title')}</caption>
        <thead>
          <tr>
            <td />
            {methods.map((method) => (
              <th key={method} scope="col">
                <button
                  type="button"
                  className={classes(styles.method, method === focus && styles.chosen)}
                  aria-pressed={method === focus}
                  onClick={() => onFocus(method)}
                >
                  <span className={styles.long}>{say(`methods.${method}`)}</span>
                  <span className={styles.brief}>{say(`short.${method}`)}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row
            head={<Head map={first?.input ?? now?.input} name={say('previews.input')} />}
            label={say('previews.contrast')}
            cells={first?.methods.map(({ answer, error }) => ({
              map: answer,
              text: say('previews.error', { error: figure(error) }),
            }))}
            title={(method) => say('previews.answerOf', { method: say(`methods.${method}`), when: untrained })}
            focus={focus}
            stale={false}
          />
          <Row
            head={<Head map={first?.truth ?? now?.truth} name={say('previews.truth')} />}
            label={nowName}
            cells={now?.methods.map(({ answer, error }) => ({
              map: answer,
              text: say('previews.error', { error: figure(error) }),
            }))}
            title={(method) => say('previews.answerOf', { method: say(`methods.${method}`), when: nowName })}
            focus={focus}
            stale={stale}
            grey
          />
          <Row
            head={<strong>{say('previews.flat')}</strong>}
            label={untrained}
            cells={first?.methods.map((one) => ({
              map: one.flat,
              text: say('previews.grid', { response: figure(one.flatResponse) }),
            }))}
            title={(method) => say('previews.flatOf', { method: say(`methods.${method}`), when: untrained })}
            focus={focus}
            stale={false}
          />
          <Row
            head={<span>{say('previews.magnified')}</span>}
            label={nowName}
            cells={now?.methods.map((one) => ({
              map: one.flat,
              text: say('previews.grid', { response: figure(one.flatResponse) }),
            }))}
            title={(method) => say('previews.flatOf', { method: say(`methods.${method}`), when: nowName })}
            focus={focus}
            stale={stale}
          />
        </tbody>
      </table>
      {flat && (
        <figcaption className={styles.legend}>
          <Legend kind="signed" low={flat.paint.low} high={flat.paint.high} /> {say('previews.legend')}
        </figcaption>
      )}
    </figure>
  );
}

function Head({ map, name }: { readonly map: PaintedMap | undefined; readonly name: string }) {
  return (
    <div className={styles.given} role="img" aria-label={name} data-picture={name}>
      <MapThumb map={map} grey />
      <span>{name}</span>
    </div>
  );
}

function Row({
  head,
  label,
  cells,
  title,
  focus,
  stale,
  grey = false,
}: {
  readonly head: ReactNode;
  readonly label: string;
  readonly cells: readonly { readonly map: PaintedMap; readonly text: string }[] | undefined;
  readonly title: (method: UpMethod) => string;
  readonly focus: UpMethod;
  readonly stale: boolean;
  readonly grey?: boolean;
}) {
  return (
    <tr>
      <th scope="row">
        {head}
        <small>{label}</small>
      </th>
      {methods.map((method, i) => {
        const cell = cells?.[i];
        return (
          <td key={method} className={classes(method === focus && styles.focus)}>
            <div role="img" aria-label={title(method)} data-picture={title(method)}>
              <MapThumb map={cell?.map} grey={grey} stale={stale} />
            </div>
            <small>{cell?.text ?? '–'}</small>
          </td>
        );
      })}
    </tr>
  );
}
