import type { Words } from '../../../../pattern/words.ts';
import { Legend } from '../../../../ui/Legend.tsx';
import { short } from '../../../../ui/number.ts';
import { MapThumb } from '../../../../ui/play/MapThumb.tsx';
import { sayIn } from '../../../../ui/say-in.ts';
import type { ClassifyAnswer } from '../../jobs.ts';
import { KernelSketch } from '../play/KernelSketch.tsx';
import digits from './Digits.module.css';

const count = 8;
const side = 5;

/** Magnitude of the strongest weight of one kernel. */
const largest = (kernels: Float32Array, filter: number): number =>
  kernels.subarray(filter * side * side, (filter + 1) * side * side).reduce((m, w) => Math.max(m, Math.abs(w)), 0);

/** The eight learned kernels of the first layer, and what each makes of the digit. */
export function FilterMaps({
  kernels,
  answer,
  stale,
  words,
}: {
  readonly kernels: Float32Array | null;
  readonly answer: ClassifyAnswer | null;
  readonly stale: boolean;
  readonly words: Words;
}) {
  const say = sayIn(words, 'train');
  const map = answer?.maps[0];
  return (
    <figure className={digits.filterMaps}>
      <figcaption>{say('firstLayer')}</figcaption>
      <ol>
        {Array.from({ length: count }, (_, i) => (
          <li key={i} data-picture={say('filter', { n: i + 1 })}>
            <span className={digits.filterName}>{say('filter', { n: i + 1 })}</span>
            <KernelSketch
              kernel={
                kernels ? kernels.subarray(i * side * side, (i + 1) * side * side) : new Float32Array(side * side)
              }
              side={side}
            />
            <small>{kernels && say('kernelRange', { range: short(largest(kernels, i), 2) })}</small>
            <MapThumb map={answer?.maps[i]} stale={stale} />
            <small>{answer?.maps[i] && say('mapRange', { range: short(answer.maps[i].paint.high, 2) })}</small>
          </li>
        ))}
      </ol>
      {map && <Legend kind="signed" low={map.paint.low} high={map.paint.high} label={say('mapLegend')} />}
    </figure>
  );
}
