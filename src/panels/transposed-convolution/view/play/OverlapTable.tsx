import { useRef } from 'react';
import type { Words } from '../../../../pattern/words.ts';
import { classes } from '../../../../ui/classes.ts';
import { MapThumb } from '../../../../ui/play/MapThumb.tsx';
import { sayIn } from '../../../../ui/say-in.ts';
import type { KernelAndStride, OverlapMap } from '../../jobs.ts';
import styles from './Overlap.module.css';
import { kernelSizes, overlapVerdict, pairAt, strides } from './overlap.ts';

const idOf = ({ kernelSize, stride }: KernelAndStride) => `${kernelSize},${stride}`;

/** A small map for every kernel and stride; one of them is looked at. One stop for the keyboard, arrows choose. */
export function OverlapTable({
  maps,
  stale,
  kernelSize,
  stride,
  onChoose,
  words,
}: KernelAndStride & {
  readonly maps: readonly OverlapMap[] | null;
  readonly stale: boolean;
  readonly onChoose: (pair: KernelAndStride) => void;
  readonly words: Words;
}) {
  const say = sayIn(words, 'play');
  const table = useRef<HTMLTableElement>(null);
  const find = (pair: KernelAndStride) => maps?.find((map) => idOf(map) === idOf(pair));
  return (
    <section className={styles.tableBox} aria-label={say('overlap.table')}>
      <h3>{say('overlap.table')}</h3>
      <table ref={table} className={styles.table}>
        <thead>
          <tr>
            <td />
            {kernelSizes.map((k) => (
              <th key={k} scope="col">{`k = ${k}`}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {strides.map((s) => (
            <tr key={s}>
              <th scope="row">{`s = ${s}`}</th>
              {kernelSizes.map((k) => {
                const pair = { kernelSize: k, stride: s };
                const map = find(pair);
                const chosen = k === kernelSize && s === stride;
                const verdict = map ? overlapVerdict(map) : null;
                return (
                  <td key={k}>
                    <button
                      type="button"
                      data-pair={idOf(pair)}
                      className={classes(styles.pair, chosen && styles.chosen)}
                      aria-pressed={chosen}
                      tabIndex={chosen ? 0 : -1}
                      aria-label={say('overlap.pair', {
                        kernelSize: k,
                        stride: s,
                        counts: map ? countsText(map) : '',
                        verdict: verdict ? say(`overlap.short.${verdict}`) : '',
                      })}
                      onClick={() => onChoose(pair)}
                      onKeyDown={(event) => {
                        const next = pairAt(pair, event.key);
                        if (!event.key.startsWith('Arrow')) return;
                        event.preventDefault();
                        event.stopPropagation();
                        if (!next) return;
                        onChoose(next);
                        table.current?.querySelector<HTMLElement>(`[data-pair="${idOf(next)}"]`)?.focus();
                      }}
                    >
                      <MapThumb map={map?.inside} stale={stale} />
                      <span className={styles.counts}>
                        {map ? countsText(map) : ''}
                        {verdict && (
                          <span aria-hidden="true" className={styles[verdict]}>
                            {verdict === 'flat' ? '=' : verdict === 'holes' ? '○' : '≠'}
                          </span>
                        )}
                      </span>
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.key}>{say('overlap.key')}</p>
    </section>
  );
}

/** Stamps along one axis inside, one period from phase 0 on: "1, 2". */
function countsText({ along, interior: [first], stride }: OverlapMap): string {
  const start = Math.ceil(first / stride) * stride;
  return Array.from({ length: stride }, (_, phase) => Math.round(along[start + phase] ?? 0)).join(' ');
}
