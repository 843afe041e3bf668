import { memo, useCallback } from 'react';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { classes } from '../../../../ui/classes.ts';
import { PaintPad } from '../../../../ui/PaintPad.tsx';
import { PictureCanvas } from '../../../../ui/PictureCanvas.tsx';
import { PictureIntake } from '../../../../ui/PictureIntake.tsx';
import { useStage } from '../../../../ui/stage.ts';
import type { ConvolutionParams } from '../../params.ts';
import choice from './Choice.module.css';
import { generatedPictures } from './sources.ts';
import { optionText, sayIn } from './texts.ts';
import type { Source } from './use-source.ts';
import { useThumbnails } from './use-thumbnails.ts';

/** Which picture: generated ones as small pictures, the person's own, and the ways to bring one. */
export const SourceBar = memo(function SourceBar({
  props,
  source,
  framesPerSecond,
}: {
  readonly props: ViewProps<ConvolutionParams>;
  readonly source: Source;
  readonly framesPerSecond: number | null;
}) {
  const { params, words, set, ownPicture, setOwnPicture } = props;
  const { hidden, present, embed } = useStage();
  const say = sayIn(words, 'play');
  const thumbnails = useThumbnails(props.seed);
  const { intake } = source;
  const { draw, stopCamera } = intake;
  const choose = useCallback(
    (picture: ConvolutionParams['picture']) => {
      stopCamera();
      set({ picture });
    },
    [set, stopCamera],
  );
  if (hidden.has('picture') || present || embed) return null;
  const names = ownPicture ? ([...generatedPictures, 'own'] as const) : generatedPictures;
  return (
    <section className={choice.sources} aria-label={say('source.title')}>
      <ul className={classes(choice.thumbs, choice.sourceThumbs)}>
        {names.map((name) => (
          <li key={name}>
            <button
              type="button"
              className={classes(choice.thumb, params.picture === name && choice.chosen)}
              aria-pressed={params.picture === name}
              onClick={() => choose(name)}
            >
              <PictureCanvas
                picture={name === 'own' ? ownPicture : (thumbnails[name] ?? null)}
                width={64}
                height={64}
                className={choice.thumbCanvas}
              />
              <span>{optionText(words, 'picture', name)}</span>
            </button>
          </li>
        ))}
      </ul>
      <PictureIntake intake={intake} framesPerSecond={framesPerSecond} />
      {source.missing && <p className={choice.note}>{say(`source.missing.${source.missing}`)}</p>}
      {intake.drawing && (
        <div className={choice.pad}>
          <PaintPad side={256} onPaint={draw} brush={0.04} />
          {ownPicture && (
            <button type="button" className={choice.link} onClick={() => setOwnPicture(null)}>
              {say('source.forget')}
            </button>
          )}
        </div>
      )}
    </section>
  );
});
