import { Check, X } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { Words } from '../../../../pattern/words.ts';
import { Button } from '../../../../ui/Button.tsx';
import { classes } from '../../../../ui/classes.ts';
import { PaintPad } from '../../../../ui/PaintPad.tsx';
import { PictureCanvas } from '../../../../ui/PictureCanvas.tsx';
import { PictureView } from '../../../../ui/PictureView.tsx';
import { DragSurface } from '../../../../ui/play/DragSurface.tsx';
import { greyPicture } from '../../../../ui/play/MapView.tsx';
import { sayIn } from '../../../../ui/say-in.ts';
import train from '../../../../ui/train/Train.module.css';
import type { ClassifyAnswer, RaceTask } from '../../jobs.ts';
import { percent } from '../play/names.ts';
import styles from './Racers.module.css';
import { classNames, type Example, exampleOf, pictureSide } from './use-examples.ts';

const padSide = 112;

/** What a class is called: shapes have names, digits are themselves. */
const className = (words: Words, task: RaceTask, i: number): string => {
  const name = classNames[task][i] ?? '';
  return task === 'digits' ? name : sayIn(words, 'train')(`shapes.${name}`);
};

/** The picture that the nets are asked about: one of each class, or one drawn here. */
export function ExampleChooser({
  task,
  examples,
  chosen,
  onChoose,
  onDraw,
  words,
}: {
  readonly task: RaceTask;
  readonly examples: readonly Example[];
  /** Null: the drawn one. */
  readonly chosen: number | null;
  readonly onChoose: (i: number) => void;
  readonly onDraw: (example: Example) => void;
  readonly words: Words;
}) {
  const say = sayIn(words, 'train');
  const [drawing, setDrawing] = useState(false);
  const pictures = useMemo(() => examples.map((values) => greyPicture(values, pictureSide, pictureSide)), [examples]);
  const onPaint = useCallback((picture: Parameters<typeof exampleOf>[0]) => onDraw(exampleOf(picture)), [onDraw]);
  return (
    <section aria-label={say('example.title')} className={styles.chooser}>
      <h3>{say('example.title')}</h3>
      <ul className={styles.examples}>
        {classNames[task].map((one, i) => (
          <li key={one}>
            <button
              type="button"
              className={classes(styles.example, chosen === i && styles.chosen)}
              aria-pressed={chosen === i}
              aria-label={say('example.of', { name: className(words, task, i) })}
              disabled={!pictures[i]}
              onClick={() => onChoose(i)}
            >
              {pictures[i] ? (
                <PictureCanvas picture={pictures[i]} width={pictureSide} height={pictureSide} />
              ) : (
                <span className={styles.blank} />
              )}
            </button>
          </li>
        ))}
      </ul>
      <Button onClick={() => setDrawing(!drawing)} pressed={drawing}>
        {say(drawing ? 'example.close' : 'example.draw')}
      </Button>
      {drawing && (
        <div className={styles.pad}>
          <PaintPad side={padSide} whiteInk brush={0.09} onPaint={onPaint} label={say('example.pad')} tools="few" />
        </div>
      )}
    </section>
  );
}

/** The picture moved by the shift, and what each net takes it for. */
export function Asked({
  task,
  answer,
  truth,
  shift,
  onShift,
  stale,
  words,
}: {
  readonly task: RaceTask;
  readonly answer: ClassifyAnswer | null;
  /** Null: drawn by hand, so nobody knows. */
  readonly truth: number | null;
  readonly shift: number;
  readonly onShift: (right: number) => void;
  readonly stale: boolean;
  readonly words: Words;
}) {
  const say = sayIn(words, 'train');
  const picture = useMemo(() => answer && greyPicture(answer.picture, pictureSide, pictureSide), [answer]);
  const sentence = say('movedBy', { shift });
  return (
    <div className={styles.asked}>
      <div className={styles.seen}>
        <DragSurface
          knob="testShift"
          label={say('drag')}
          x={shift}
          y={0}
          side={pictureSide}
          onMove={onShift}
          sentence={sentence}
        >
          <PictureView
            picture={picture}
            width={pictureSide}
            height={pictureSide}
            label={say('picture')}
            note={sentence}
            role="input"
            pixelated
            stale={stale}
          />
        </DragSurface>
      </div>
      <table className={classes(styles.guesses, stale && train.dim)}>
        <caption>{say('takenFor')}</caption>
        <tbody>
          {answer?.probabilities.map(({ net, shares }) => {
            const best = shares.indexOf(Math.max(...shares));
            const right = truth === null ? null : best === truth;
            return (
              <tr key={net}>
                <th scope="row">{say(`nets.${net}.name`)}</th>
                <td data-value={shares[best]}>
                  <span
                    className={classes(styles.guess, right === true && styles.right, right === false && styles.wrong)}
                  >
                    {right === true && <Check size="1.1em" aria-label={say('right')} />}
                    {right === false && <X size="1.1em" aria-label={say('wrong')} />}
                    {className(words, task, best)}, {percent(shares[best] ?? 0)}
                  </span>
                </td>
                <td aria-hidden="true">
                  <div className={styles.shares}>
                    {Array.from(shares, (share, i) => (
                      <span
                        key={i}
                        className={classes(styles.share, i === best && styles.best)}
                        style={{ blockSize: `${100 * share}%` }}
                        title={`${className(words, task, i)}: ${percent(share)}`}
                      />
                    ))}
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
