import { useEffect, useMemo } from 'react';
import { useAnswer } from '../../../../engine/use-answer.ts';
import { classes } from '../../../../ui/classes.ts';
import { Legend } from '../../../../ui/Legend.tsx';
import { DropArea } from '../../../../ui/PictureIntake.tsx';
import { EngineTrouble } from '../../../../ui/play/EngineTrouble.tsx';
import { KnobList } from '../../../../ui/play/KnobList.tsx';
import { MapThumb } from '../../../../ui/play/MapThumb.tsx';
import { MapView } from '../../../../ui/play/MapView.tsx';
import styles from '../../../../ui/play/Play.module.css';
import { tellingRange } from '../../../../ui/play/paint-signed.ts';
import { SourceBar } from '../../../../ui/play/SourceBar.tsx';
import { useWaiting } from '../../../../ui/play/trouble.ts';
import { useClosing } from '../../../../ui/play/use-closing.ts';
import { useColours } from '../../../../ui/play/use-colours.ts';
import { useRate } from '../../../../ui/play/use-rate.ts';
import { optionText, sayIn } from '../../../../ui/say-in.ts';
import { bank, bankKernels } from '../../bank.ts';
import type { ConvolutionJobs, FeatureMapsQuestion } from '../../jobs.ts';
import bankStyles from './Bank.module.css';
import { KernelSketch } from './KernelSketch.tsx';
import { layerOf, playKernel } from './kernels.ts';
import type { LensProps } from './lens.ts';
import { layerText } from './settings-text.ts';

/** Eight kernels on one picture: a layer, and its sheets of numbers. */
export function BankLens({ props, source, onReady }: LensProps) {
  const { params, words, set } = props;
  const say = sayIn(words, 'play');
  const { signed } = useColours();
  const question: FeatureMapsQuestion = {
    source: source.source,
    layer: layerOf(params, [...bankKernels(params.kernelSize), playKernel(params)]),
    colours: { signed },
    range: null,
  };
  const result = useAnswer<ConvolutionJobs, 'featureMaps'>('convolution', 'featureMaps', question);
  const waiting = useWaiting(result);
  useEffect(() => onReady(!result.stale), [onReady, result.stale]);
  const { answer, question: made, stale } = result;
  useClosing(answer ? [answer.input, ...answer.maps] : null);
  const framesPerSecond = useRate(answer, source.live);
  const k = made?.layer.kernelSize ?? params.kernelSize;
  const ranges = useMemo(() => answer?.maps.map((one) => tellingRange(one.values)) ?? [], [answer]);
  const size = answer?.maps[0];
  return (
    <div className={styles.lens}>
      <SourceBar props={props} source={source} framesPerSecond={framesPerSecond} />
      <EngineTrouble of={[result]} />
      <DropArea intake={source.intake}>
        <div className={bankStyles.bank}>
          <div className={bankStyles.bankInput}>
            <MapView
              map={answer?.input}
              label={say('picture')}
              note={answer && `${answer.input.height}×${answer.input.width}`}
              look="grey"
              role="input"
              stale={stale && !source.live}
            />
            <KnobList props={props} names={['kernelSize', 'stride', 'padding']} />
          </div>
          <ol className={bankStyles.maps}>
            {[...bank, null].map((name, i) => {
              const map = answer?.maps[i];
              const title = name ? optionText(words, 'kernel', name) : say('kernel.current');
              return (
                <li key={name ?? 'own'} data-picture={title}>
                  <button
                    type="button"
                    className={classes(bankStyles.mapButton, !name && bankStyles.own)}
                    onClick={() => set(name ? { kernel: name, lens: 'filter' } : { lens: 'filter' })}
                    title={say('bank.open')}
                  >
                    <span className={bankStyles.mapHead}>
                      <KernelSketch kernel={made?.layer.kernels[i] ?? []} side={k} />
                      <span>
                        <strong>{say('bank.filter', { n: i + 1 })}</strong>
                        <br />
                        {title}
                      </span>
                    </span>
                    <MapThumb map={map} range={ranges[i] ?? null} stale={stale && !source.live} />
                  </button>
                  {map && <Legend kind="signed" low={-(ranges[i] ?? 0)} high={ranges[i] ?? 0} />}
                </li>
              );
            })}
          </ol>
        </div>
      </DropArea>
      <p className={styles.settings} data-stale={stale || undefined}>
        {made && answer ? layerText(words, made.layer, made.source, answer.milliseconds) : waiting}
      </p>
      {size && (
        <p className={styles.sentence}>{say('bank.sentence', { side: size.width, weights: 8 * k * k, biases: 8 })}</p>
      )}
    </div>
  );
}
