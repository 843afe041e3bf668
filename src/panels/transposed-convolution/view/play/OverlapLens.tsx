import { useAnswer } from '../../../../engine/use-answer.ts';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { inMilliseconds, short } from '../../../../ui/number.ts';
import { EngineTrouble } from '../../../../ui/play/EngineTrouble.tsx';
import { KnobList } from '../../../../ui/play/KnobList.tsx';
import play from '../../../../ui/play/Play.module.css';
import { useWaiting } from '../../../../ui/play/trouble.ts';
import { useClosing } from '../../../../ui/play/use-closing.ts';
import { useColours } from '../../../../ui/play/use-colours.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import type { OverlapMap, OverlapQuestion, TransposedJobs } from '../../jobs.ts';
import type { TransposedParams } from '../../params.ts';
import type { LensProps } from './lens.ts';
import { Meter } from './Meter.tsx';
import styles from './Overlap.module.css';
import { OverlapFigure } from './OverlapFigure.tsx';
import { OverlapTable } from './OverlapTable.tsx';
import { cellsInside, everyPair, overlapVerdict } from './overlap.ts';

/** A count is exact: what single precision leaves is far below this. */
const equalBelow = 1e-3;

/** "Count before you train": how many stamps touch each place, for every kernel and stride (US10, US-A). */
export function OverlapLens({ props }: LensProps) {
  const { params, words, set } = props;
  const { kernelSize, stride } = params;
  const say = sayIn(words, 'play');
  const { sequential } = useColours();
  const colours = { sequential };
  const every: OverlapQuestion = { pairs: everyPair, cells: 12, colours };
  const one: OverlapQuestion = { pairs: [{ kernelSize, stride }], cells: cellsInside(stride), colours };
  const table = useAnswer<TransposedJobs, 'overlap'>('transposed-convolution', 'overlap', every);
  const chosen = useAnswer<TransposedJobs, 'overlap'>('transposed-convolution', 'overlap', one);
  const waiting = useWaiting(chosen);
  useClosing(table.answer?.maps.map(({ inside }) => inside) ?? null);
  const map = chosen.answer?.maps[0] ?? null;
  const agreeing = table.answer?.maps.filter(({ worst }) => worst < equalBelow).length ?? 0;
  return (
    <div className={play.lens}>
      <div className={play.stage}>
        <div className={styles.main}>
          <div className={styles.large}>
            <EngineTrouble of={[chosen, table]} />
            <OverlapFigure map={map} stale={chosen.stale} words={words} />
            <p className={play.settings} data-stale={chosen.stale || undefined}>
              {map && chosen.answer
                ? [
                    `${map.kernelSize}×${map.kernelSize}`,
                    say('settings.stride', { stride: map.stride }),
                    say('overlap.ones', { size: map.size }),
                    inMilliseconds(chosen.answer.milliseconds),
                  ].join(' · ')
                : waiting}
            </p>
          </div>
          <OverlapTable
            maps={table.answer?.maps ?? null}
            stale={table.stale}
            kernelSize={kernelSize}
            stride={stride}
            onChoose={(pair) => set(pair, { merge: 'pair' })}
            words={words}
          />
        </div>
        <div className={play.side}>
          <KnobList props={props} names={['kernelSize', 'stride']} />
          {map && <Reading map={map} stale={chosen.stale} words={words} />}
          {table.answer && (
            <p className={play.caption} data-verified={agreeing}>
              {say('overlap.verified', { agreeing, all: table.answer.maps.length })}
            </p>
          )}
        </div>
      </div>
    </div>
  );
}

function Reading({
  map,
  stale,
  words,
}: {
  readonly map: OverlapMap;
  readonly stale: boolean;
  readonly words: ViewProps<TransposedParams>['words'];
}) {
  const say = sayIn(words, 'play');
  const { least, most, ripple, kernelSize, stride } = map;
  return (
    <>
      <Meter
        name={say('overlap.share', { stride })}
        share={map.share}
        stale={stale}
        says={say(`overlap.verdict.${overlapVerdict(map)}`, { kernelSize, stride })}
      />
      <dl className={styles.facts}>
        <dt>{say('overlap.inside')}</dt>
        <dd>{least === most ? short(least) : `${short(least)} : ${short(most)}`}</dd>
        <dt>{say('overlap.ripple')}</dt>
        <dd data-value={ripple}>{short(ripple, 2)}</dd>
      </dl>
    </>
  );
}
