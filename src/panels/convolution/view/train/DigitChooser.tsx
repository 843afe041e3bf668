import { useCallback, useMemo, useState } from 'react';
import type { Words } from '../../../../pattern/words.ts';
import { Button } from '../../../../ui/Button.tsx';
import { classes } from '../../../../ui/classes.ts';
import { PaintPad } from '../../../../ui/PaintPad.tsx';
import { PictureCanvas } from '../../../../ui/PictureCanvas.tsx';
import { greyPicture } from '../../../../ui/play/MapView.tsx';
import { sayIn } from '../../../../ui/say-in.ts';
import digits from './Digits.module.css';
import { type Digit, digitOf, digitSide } from './use-digit.ts';

const padSide = 112;

/** The digit the classifier looks at: an example of each class, or one drawn here. */
export function DigitChooser({
  examples,
  chosen,
  onChoose,
  onDraw,
  words,
}: {
  readonly examples: readonly Digit[];
  /** Null: the drawn one. */
  readonly chosen: number | null;
  readonly onChoose: (digit: number) => void;
  readonly onDraw: (digit: Digit) => void;
  readonly words: Words;
}) {
  const say = sayIn(words, 'train');
  const [drawing, setDrawing] = useState(false);
  const pictures = useMemo(() => examples.map((values) => greyPicture(values, digitSide, digitSide)), [examples]);
  const onPaint = useCallback((picture: Parameters<typeof digitOf>[0]) => onDraw(digitOf(picture)), [onDraw]);
  return (
    <section aria-label={say('digit.title')} className={digits.chooser}>
      <h3>{say('digit.title')}</h3>
      <ul className={digits.digits}>
        {pictures.map((picture, i) => (
          <li key={i}>
            <button
              type="button"
              className={classes(digits.digit, chosen === i && digits.chosenDigit)}
              aria-pressed={chosen === i}
              aria-label={say('digit.example', { digit: i })}
              onClick={() => onChoose(i)}
            >
              <PictureCanvas picture={picture} width={digitSide} height={digitSide} className={digits.digitCanvas} />
            </button>
          </li>
        ))}
      </ul>
      <Button onClick={() => setDrawing(!drawing)} pressed={drawing}>
        {say(drawing ? 'digit.close' : 'digit.draw')}
      </Button>
      {drawing && (
        <div className={digits.digitPad}>
          <PaintPad side={padSide} whiteInk brush={0.09} onPaint={onPaint} label={say('digit.pad')} tools="few" />
        </div>
      )}
    </section>
  );
}
