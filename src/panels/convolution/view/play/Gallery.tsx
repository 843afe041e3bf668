import { Dices } from 'lucide-react';
import { useMemo } from 'react';
import { useAnswer } from '../../../../engine/use-answer.ts';
import type { PictureSource } from '../../../../math/picture.ts';
import { formatNumbers } from '../../../../pattern/knobs.ts';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { Button } from '../../../../ui/Button.tsx';
import { classes } from '../../../../ui/classes.ts';
import choice from '../../../../ui/play/Choice.module.css';
import { MapThumb } from '../../../../ui/play/MapThumb.tsx';
import { tellingRange } from '../../../../ui/play/paint-signed.ts';
import { shrunk } from '../../../../ui/play/sources.ts';
import { useClosing } from '../../../../ui/play/use-closing.ts';
import { useColours } from '../../../../ui/play/use-colours.ts';
import { optionText, sayIn } from '../../../../ui/say-in.ts';
import { useThrottled } from '../../../../ui/use-throttled.ts';
import type { ConvolutionJobs, FeatureMapsQuestion } from '../../jobs.ts';
import type { ConvolutionParams } from '../../params.ts';
import { scattered } from '../../presets.ts';
import { gallery, galleryKernels, keepsBrightness, layerOf } from './kernels.ts';

/** Live video redraws the small pictures twice a second: the large one goes first. */
const pause = 500;
const smallSide = 96;

/** The classic filters as small live pictures; pressing one takes its kernel. */
export function Gallery({
  props,
  source,
}: {
  readonly props: ViewProps<ConvolutionParams>;
  readonly source: PictureSource;
}) {
  const { params, words, set } = props;
  const say = sayIn(words, 'play');
  const { signed } = useColours();
  const shown = useSmall(useThrottled(source, pause));
  const kernels = useMemo(() => galleryKernels(params.kernelSize), [params.kernelSize]);
  const { kernelSize, flip } = params;
  const question: FeatureMapsQuestion = {
    source: shown,
    layer: { ...layerOf({ ...params, kernelSize, flip }, kernels), stride: 1, dilation: 1, padding: 'replicate' },
    colours: { signed },
    range: null,
  };
  const { answer, stale } = useAnswer<ConvolutionJobs, 'featureMaps'>('convolution', 'featureMaps', question);
  useClosing(answer ? [answer.input, ...answer.maps] : null);
  const ranges = useMemo(() => answer?.maps.map((map) => tellingRange(map.values)) ?? [], [answer]);
  const roll = () =>
    set({
      kernel: formatNumbers(
        Array.from({ length: kernelSize ** 2 * params.channels * params.filters }, (_, i) =>
          scattered(-3, 3, i, Math.floor(performance.now() * 1000)),
        ),
      ),
    });
  return (
    <section className={choice.gallery} aria-label={say('gallery.title')}>
      <div className={choice.galleryHead}>
        <h3>{say('gallery.title')}</h3>
        <Button look="quiet" onClick={roll}>
          <Dices aria-hidden size="1.1em" /> {say('gallery.roll')}
        </Button>
      </div>
      <ul className={choice.thumbs}>
        {gallery.map((name, i) => (
          <li key={name}>
            <button
              type="button"
              className={classes(choice.thumb, params.kernel === name && choice.chosen)}
              aria-pressed={params.kernel === name}
              onClick={() => set({ kernel: name })}
            >
              <MapThumb
                map={answer?.maps[i]}
                grey={keepsBrightness(kernels[i] ?? [])}
                range={ranges[i] ?? null}
                stale={stale}
              />
              <span>{optionText(words, 'kernel', name)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same picture at the size of the buttons. */
const useSmall = (source: PictureSource): PictureSource =>
  useMemo(
    () =>
      source.kind === 'generated'
        ? { ...source, side: smallSide }
        : { kind: 'own', picture: shrunk(source.picture, smallSide) },
    [source],
  );
