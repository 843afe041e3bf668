import { useEffect, useState } from 'react';
import { useAnswer } from '../../../../engine/use-answer.ts';
import type { PaintedMap } from '../../../../pattern/painted-map.ts';
import { CompareSlider } from '../../../../ui/CompareSlider.tsx';
import { short } from '../../../../ui/number.ts';
import { DropArea } from '../../../../ui/PictureIntake.tsx';
import type { PixelPlace } from '../../../../ui/PictureView.tsx';
import { EngineTrouble } from '../../../../ui/play/EngineTrouble.tsx';
import { KnobList } from '../../../../ui/play/KnobList.tsx';
import { MapView } from '../../../../ui/play/MapView.tsx';
import styles from '../../../../ui/play/Play.module.css';
import { SourceBar } from '../../../../ui/play/SourceBar.tsx';
import { useWaiting } from '../../../../ui/play/trouble.ts';
import { useClosing } from '../../../../ui/play/use-closing.ts';
import { useColours } from '../../../../ui/play/use-colours.ts';
import { useRange } from '../../../../ui/play/use-range.ts';
import { useRate } from '../../../../ui/play/use-rate.ts';
import { useWidth } from '../../../../ui/play/use-width.ts';
import { Segmented } from '../../../../ui/Segmented.tsx';
import { sayIn } from '../../../../ui/say-in.ts';
import { useStage } from '../../../../ui/stage.ts';
import type { ConvolutionJobs, FeatureMapsQuestion } from '../../jobs.ts';
import { Gallery } from './Gallery.tsx';
import { KernelEditor } from './KernelEditor.tsx';
import { keepsBrightness, layerOf, playKernel } from './kernels.ts';
import type { LensProps } from './lens.ts';
import { Notices } from './Notices.tsx';
import readout from './Readout.module.css';
import { layerText } from './settings-text.ts';
import { WindowReadout } from './WindowReadout.tsx';
import { windowOf } from './window-of.ts';

type Arrangement = 'wipe' | 'beside';
/** From this width on (rem) both pictures stand side by side unless asked otherwise. */
const wide = 46;

/** `key` comes back with the answer and says which colours fit it; the thread does not read it. */
interface KeyedQuestion extends FeatureMapsQuestion {
  readonly key: string;
}

/** One kernel on one picture, at slider speed. */
export function FilterLens({ props, source, onReady }: LensProps) {
  const { params, words, set } = props;
  const { embed } = useStage();
  const say = sayIn(words, 'play');
  const [box, width] = useWidth<HTMLDivElement>();
  const [arrangement, setArrangement] = useState<Arrangement | null>(null);
  const [look, setLook] = useState<'signed' | 'grey' | null>(null);
  const [place, setPlace] = useState<PixelPlace | null>(null);
  const { signed } = useColours();

  const [answered, setAnswered] = useState<{ key: string; map: PaintedMap } | null>(null);
  const key = `${params.kernel} ${params.kernelSize} ${params.flip} ${params.picture}`;
  const range = useRange(key, answered?.key ?? null, answered?.map);
  const question: KeyedQuestion = {
    source: source.source,
    layer: layerOf(params, [playKernel(params)]),
    colours: { signed },
    range,
    key,
  };
  const result = useAnswer<ConvolutionJobs, 'featureMaps'>('convolution', 'featureMaps', question);
  const waiting = useWaiting(result);
  useEffect(() => onReady(!result.stale), [onReady, result.stale]);
  const { answer } = result;
  const made = result.question;
  useClosing(answer ? [answer.input, ...answer.maps] : null);
  const framesPerSecond = useRate(answer, source.live);

  const map = answer?.maps[0];
  const madeKey = made && 'key' in made ? String(made.key) : null;
  if (map && madeKey !== null && madeKey !== answered?.key) setAnswered({ key: madeKey, map });
  const kernel = made?.layer.kernels[0] ?? [];
  const shownLook = look ?? (keepsBrightness(kernel) ? 'grey' : 'signed');
  const read =
    answer && made && place && map && place.row < map.height && place.column < map.width
      ? windowOf(answer.input.values, answer.input.width, made.layer, kernel, place.row, place.column)
      : null;
  const value = place && map ? (map.values[place.row * map.width + place.column] ?? null) : null;
  const shown = arrangement ?? (width >= wide ? 'beside' : 'wipe');
  const settings = made && answer ? layerText(words, made.layer, made.source, answer.milliseconds) : null;

  const mark = read && (
    <g className={readout.window}>
      <rect x={read.left} y={read.top} width={read.span} height={read.span} />
    </g>
  );
  const before = (heading: string | null) => (
    <MapView
      map={answer?.input}
      label={say('picture')}
      heading={heading}
      note={answer && `${answer.input.height}×${answer.input.width}`}
      look="grey"
      role="input"
      overlay={mark}
      still
      legend={heading !== null}
      stale={result.stale && !source.live}
    />
  );
  const after = (heading: string | null) => (
    <MapView
      map={map}
      label={say('response')}
      heading={heading}
      note={map && `${map.height}×${map.width}`}
      look={shownLook}
      role="output"
      onPlace={setPlace}
      reading={false}
      legend={heading !== null}
      stale={result.stale && !source.live}
    />
  );

  return (
    <div ref={box} className={styles.lens}>
      <SourceBar props={props} source={source} framesPerSecond={framesPerSecond} />
      <div className={styles.stage}>
        <div className={styles.main}>
          <EngineTrouble of={[result]} />
          <DropArea intake={source.intake}>
            {shown === 'beside' ? (
              <div className={styles.pair}>
                {before(say('picture'))}
                {after(say('response'))}
              </div>
            ) : (
              <div className={styles.single}>
                <CompareSlider
                  before={before(null)}
                  after={after(null)}
                  beforeLabel={say('picture')}
                  afterLabel={say('response')}
                  share={params.wipe}
                  onShare={(wipe) => set({ wipe }, { merge: 'wipe' })}
                />
              </div>
            )}
          </DropArea>
          <div className={styles.below}>
            <div>
              <Notices params={params} words={words} />
              <div className={styles.under}>
                <Segmented
                  label={say('arrange.label')}
                  hideLabel
                  value={shown}
                  options={[
                    { value: 'beside', label: say('arrange.beside') },
                    { value: 'wipe', label: say('arrange.wipe') },
                  ]}
                  onChange={setArrangement}
                />
                <Segmented
                  label={say('look.label')}
                  hideLabel
                  value={shownLook}
                  options={[
                    { value: 'signed', label: say('look.signed') },
                    { value: 'grey', label: say('look.grey') },
                  ]}
                  onChange={setLook}
                />
                {map && (
                  <span className={styles.extent}>
                    {say('extent', { low: short(map.minimum, 3), high: short(map.maximum, 3) })}
                    {shownLook === 'signed' &&
                      Math.max(-map.minimum, map.maximum) > 1.01 * map.paint.high &&
                      `; ${say('clipped', { range: short(map.paint.high, 3) })}`}
                  </span>
                )}
              </div>
              <p className={styles.settings} data-stale={result.stale || undefined}>
                {settings ?? waiting}
              </p>
            </div>
            <WindowReadout read={read} place={place} value={value} words={words} />
          </div>
          {!embed && <Gallery props={props} source={source.source} />}
        </div>
        <div className={styles.side}>
          <KernelEditor {...props} />
          <KnobList props={props} names={['kernelSize', 'stride', 'dilation', 'padding', 'flip', 'resolution']} />
        </div>
      </div>
    </div>
  );
}
