import type { Words } from '../../../../pattern/words.ts';
import { short } from '../../../../ui/number.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import { Readings } from '../../../../ui/train/Readings.tsx';
import { figure, type Measure } from './measures.ts';
import type { NetFigure } from './NetFigures.tsx';
import type { Row } from './run.ts';
import type { Compared } from './use-compared.ts';

/** The numbers of the step on show: how far, how fast, and each net's loss. */
export function NetReadings({
  compared: { settings, running, stepsPerSecond },
  row,
  measured,
  figures,
  measure,
  words,
}: {
  readonly compared: Compared;
  readonly row: Row;
  /** The step that the figures were measured at, at most the row's. */
  readonly measured: number | null;
  readonly figures: readonly NetFigure[];
  readonly measure: Measure;
  readonly words: Words;
}) {
  const say = sayIn(words, 'train');
  return (
    <Readings
      sentence={say('spoken', {
        step: row.step,
        measured: measured ?? '–',
        measure: say(`measures.${measure}.name`),
        figures: figures.map((one) => `${one.name} ${figure(measure, one.reached?.[measure])}`).join(', '),
      })}
      rows={[
        { name: say('readings.step'), value: `${row.step} / ${settings.planned}` },
        { name: say('readings.speed'), value: running && stepsPerSecond > 0 ? short(stepsPerSecond, 2) : '–' },
        ...figures.map(({ name, loss }) => ({
          name: say('readings.loss', { name }),
          value: loss === null ? '–' : short(loss, 3),
        })),
      ]}
    />
  );
}
