import { memo, useCallback } from 'react';
import { classes } from '../classes.ts';
import { PaintPad } from '../PaintPad.tsx';
import { PictureCanvas } from '../PictureCanvas.tsx';
import { PictureIntake } from '../PictureIntake.tsx';
import { optionText } from '../say-in.ts';
import { useStage } from '../stage.ts';
import { useMediaWords } from '../use-media-words.ts';
import choice from './Choice.module.css';
import type { PictureProps, Source } from './use-source.ts';
import { useThumbnails } from './use-thumbnails.ts';

function Bar<N extends string>({
  props,
  source,
  framesPerSecond,
}: {
  readonly props: PictureProps<N>;
  readonly source: Source;
  readonly framesPerSecond: number | null;
}) {
  const { params, words, set, ownPicture, setOwnPicture } = props;
  const { hidden, present, embed } = useStage();
  const say = useMediaWords();
  const thumbnails = useThumbnails(source.shelf, props.seed);
  const { intake } = source;
  const { draw, stopCamera } = intake;
  const choose = useCallback(
    (picture: string) => {
      stopCamera();
      set({ picture: picture as N });
    },
    [set, stopCamera],
  );
  if (hidden.has('picture') || present || embed) return null;
  const { names: built } = source.shelf;
  const names = ownPicture ? [...built, 'own'] : built;
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
}

/** Which picture: generated ones as small pictures, the person's own, and the ways to bring one. */
export const SourceBar = memo(Bar) as typeof Bar;
