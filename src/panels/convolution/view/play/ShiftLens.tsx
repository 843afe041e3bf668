import { useState } from 'react';
import { useAnswer } from '../../../../engine/use-answer.ts';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { Button } from '../../../../ui/Button.tsx';
import { DropArea } from '../../../../ui/PictureIntake.tsx';
import { Select } from '../../../../ui/Select.tsx';
import type { ConvolutionJobs, ShiftQuestion } from '../../jobs.ts';
import type { ConvolutionParams } from '../../params.ts';
import { kernelPresets } from '../../presets.ts';
import { DragSurface } from './DragSurface.tsx';
import { EngineTrouble } from './EngineTrouble.tsx';
import { KernelEditor } from './KernelEditor.tsx';
import { layerOf, playKernel } from './kernels.ts';
import { LayerKnobs } from './LayerKnobs.tsx';
import { MapView } from './MapView.tsx';
import styles from './Play.module.css';
import shift from './Shift.module.css';
import { ShiftVerdict } from './ShiftVerdict.tsx';
import { SourceBar } from './SourceBar.tsx';
import { layerText } from './settings-text.ts';
import { optionText, sayIn } from './texts.ts';
import { useClosing } from './use-closing.ts';
import { useColours } from './use-colours.ts';
import { useRate } from './use-rate.ts';
import { useSource } from './use-source.ts';

const reach = 32;
const clamp = (n: number) => Math.min(Math.max(Math.round(n), -reach), reach);

/** Move the picture, then filter; or filter, then move: the same, or not (claims CV-A and CV-B). */
export function ShiftLens({ props }: { readonly props: ViewProps<ConvolutionParams> }) {
  const { params, words, set } = props;
  const say = sayIn(words, 'play');
  const [ready, setReady] = useState(true);
  const { signed } = useColours();
  const source = useSource(props, params.resolution, ready);
  const question: ShiftQuestion = {
    source: source.source,
    layer: layerOf(params, [playKernel(params)]),
    colours: { signed },
    range: null,
    shiftX: params.shiftX,
    shiftY: params.shiftY,
  };
  const result = useAnswer<ConvolutionJobs, 'shift'>('convolution', 'shift', question);
  if (ready !== !result.stale) setReady(!result.stale);
  const { answer, question: made, stale } = result;
  useClosing(answer ? [answer.shifted, answer.filteredShifted, answer.shiftedFiltered, answer.difference] : null);
  const framesPerSecond = useRate(answer, source.live);
  const dim = stale && !source.live;
  const move = (x: number, y: number) => set({ shiftX: clamp(x), shiftY: clamp(y) }, { merge: 'shift' });
  const { shiftX, shiftY } = params;
  return (
    <div className={styles.lens}>
      <SourceBar props={props} source={source} framesPerSecond={framesPerSecond} />
      <div className={styles.shiftStage}>
        <div className={styles.main}>
          <EngineTrouble error={result.error} words={words} />
          <DropArea intake={source.intake}>
            <div className={styles.square}>
              <DragSurface
                label={say('shift.drag')}
                x={shiftX}
                y={shiftY}
                side={answer?.shifted.width ?? 128}
                onMove={move}
                sentence={say('shift.moved', { x: shiftX, y: shiftY })}
              >
                <MapView
                  map={answer?.shifted}
                  label={say('shift.picture')}
                  note={`T: (${shiftX}, ${shiftY})`}
                  look="grey"
                  role="input"
                  still
                  stale={dim}
                />
              </DragSurface>
              <MapView
                map={answer?.filteredShifted}
                label={say('shift.filteredShifted')}
                note="f(T x)"
                role="output"
                stale={dim}
              />
              <MapView
                map={answer?.difference}
                label={say('shift.difference')}
                note="f(T x) − T f(x)"
                role="error"
                stale={dim}
              />
              {answer && !answer.shiftedFiltered ? (
                <div className={shift.absent}>
                  <strong>T f(x)</strong>
                  <p>{say('shift.absent', { stride: made?.layer.stride ?? 1 })}</p>
                </div>
              ) : (
                <MapView
                  map={answer?.shiftedFiltered}
                  label={say('shift.shiftedFiltered')}
                  note="T f(x)"
                  role="output"
                  stale={dim}
                />
              )}
            </div>
          </DropArea>
          <p className={styles.settings} data-stale={stale || undefined}>
            {made && answer
              ? `${say('shift.moved', { x: made.shiftX, y: made.shiftY })} · ${layerText(words, made.layer, made.source, answer.milliseconds)}`
              : say('waiting')}
          </p>
        </div>
        <div className={styles.side}>
          <ShiftVerdict answer={answer} question={made} stale={dim} words={words} />
          <div className={shift.moves}>
            <Button onClick={() => move(shiftX + 1, shiftY)}>{say('shift.one')}</Button>
            <Button onClick={() => move(shiftX + 2, shiftY)}>{say('shift.two')}</Button>
            <Button onClick={() => move(0, 0)} disabled={shiftX === 0 && shiftY === 0}>
              {say('shift.back')}
            </Button>
          </div>
          <LayerKnobs props={props} names={['stride', 'kernelSize', 'padding', 'shiftX', 'shiftY']} />
          <Select
            label={say('kernel.title')}
            value={params.kernel}
            options={[
              ...(/^[a-z]/.test(params.kernel) ? [] : [{ value: params.kernel, label: say('kernel.yours') }]),
              ...kernelPresets.map((name) => ({ value: name, label: optionText(words, 'kernel', name) })),
            ]}
            onChange={(kernel) => set({ kernel })}
          />
          <KernelEditor {...props} />
        </div>
      </div>
    </div>
  );
}
