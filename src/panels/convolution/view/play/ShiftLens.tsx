import { useEffect } from 'react';
import { useAnswer } from '../../../../engine/use-answer.ts';
import { Button } from '../../../../ui/Button.tsx';
import { DropArea } from '../../../../ui/PictureIntake.tsx';
import { DragSurface } from '../../../../ui/play/DragSurface.tsx';
import { EngineTrouble } from '../../../../ui/play/EngineTrouble.tsx';
import { KnobList } from '../../../../ui/play/KnobList.tsx';
import { MapView } from '../../../../ui/play/MapView.tsx';
import styles from '../../../../ui/play/Play.module.css';
import { SourceBar } from '../../../../ui/play/SourceBar.tsx';
import { useWaiting } from '../../../../ui/play/trouble.ts';
import { useClosing } from '../../../../ui/play/use-closing.ts';
import { useColours } from '../../../../ui/play/use-colours.ts';
import { useRate } from '../../../../ui/play/use-rate.ts';
import { Select } from '../../../../ui/Select.tsx';
import { optionText, sayIn } from '../../../../ui/say-in.ts';
import type { ConvolutionJobs, ShiftQuestion } from '../../jobs.ts';
import { kernelPresets } from '../../presets.ts';
import { KernelEditor } from './KernelEditor.tsx';
import { layerOf, playKernel } from './kernels.ts';
import type { LensProps } from './lens.ts';
import shift from './Shift.module.css';
import { ShiftVerdict } from './ShiftVerdict.tsx';
import { layerText } from './settings-text.ts';

const reach = 32;
const clamp = (n: number) => Math.min(Math.max(Math.round(n), -reach), reach);

/** Move the picture, then filter; or filter, then move: the same, or not (claims CV-A and CV-B). */
export function ShiftLens({ props, source, onReady }: LensProps) {
  const { params, words, set } = props;
  const say = sayIn(words, 'play');
  const { signed } = useColours();
  const question: ShiftQuestion = {
    source: source.source,
    layer: layerOf(params, [playKernel(params)]),
    colours: { signed },
    range: null,
    shiftX: params.shiftX,
    shiftY: params.shiftY,
  };
  const result = useAnswer<ConvolutionJobs, 'shift'>('convolution', 'shift', question);
  const waiting = useWaiting(result);
  useEffect(() => onReady(!result.stale), [onReady, result.stale]);
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
          <EngineTrouble of={[result]} />
          <DropArea intake={source.intake}>
            <div className={styles.square}>
              <DragSurface
                knob="shiftX"
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
              : waiting}
          </p>
        </div>
        <div className={styles.side}>
          <ShiftVerdict answer={answer} question={made} stale={dim} waiting={waiting} words={words} />
          <div className={shift.moves}>
            <Button onClick={() => move(shiftX + 1, shiftY)}>{say('shift.one')}</Button>
            <Button onClick={() => move(shiftX + 2, shiftY)}>{say('shift.two')}</Button>
            <Button onClick={() => move(0, 0)} disabled={shiftX === 0 && shiftY === 0}>
              {say('shift.back')}
            </Button>
          </div>
          <KnobList props={props} names={['stride', 'kernelSize', 'padding', 'shiftX', 'shiftY']} />
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
