import { TriangleAlert } from 'lucide-react';
import { memo, useDeferredValue, useMemo } from 'react';
import type { Picture } from '../../../../math/picture.ts';
import type { Words } from '../../../../pattern/words.ts';
import { classes } from '../../../../ui/classes.ts';
import { PictureCanvas } from '../../../../ui/PictureCanvas.tsx';
import { type Say, sayIn } from '../../../../ui/say-in.ts';
import type { Mask, PreviewAnswer } from '../../jobs.ts';
import type { SegmentationParams } from '../../params.ts';
import { countObjects, covering } from './covering.ts';
import styles from './Previews.module.css';
import { paintImage, paintMasks, paintObjects } from './paint-objects.ts';

interface Cell {
  readonly picture: Picture;
  readonly text: string;
  /** How many objects grew together. */
  readonly merged: number;
}
/** The pictures of one row. */
interface Row {
  readonly image: Picture;
  readonly truth: Cell;
  readonly nets: readonly Cell[];
}

type Shown = PreviewAnswer['pictures'][number];
type Truth = Shown['truth'];

const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

function cellsRow({ image, truth, nets }: Shown, side: number, say: Say): Row {
  const [whole] = truth;
  const empty = new Int32Array(side * side);
  const real = whole?.instances ?? empty;
  const count = countObjects(real);
  return {
    image: paintImage(image, side),
    truth: { picture: paintObjects(image, real, side, null), text: say('previews.cells', { count }), merged: 0 },
    nets: nets.map(({ masks }) => {
      const found = masks[0]?.instances ?? empty;
      const covered = covering(found, real);
      return {
        picture: paintObjects(image, found, side, covered),
        text: say('previews.found', { found: countObjects(found), count }),
        merged: covered.merged.size,
      };
    }),
  };
}

function galaxiesRow({ image, truth, nets }: Shown, side: number, say: Say): Row {
  const painted = (masks: Truth | readonly Mask[]) =>
    paintMasks(
      image,
      masks.map(({ labels }) => labels),
      side,
    );
  return {
    image: paintImage(image, side),
    truth: { picture: painted(truth), text: say('previews.two'), merged: 0 },
    nets: nets.map(({ masks }) => {
      const iou = meanOf(masks.map(({ scores }) => scores?.iou ?? Number.NaN));
      return { picture: painted(masks), text: say('previews.iou', { iou: iou.toFixed(2) }), merged: 0 };
    }),
  };
}

/** A row paints its own pictures: between two rows the page may do something else. */
const PreviewRow = memo(function PreviewRow({
  n,
  task,
  shown,
  side,
  names,
  words,
}: {
  /** From 1. */
  readonly n: number;
  readonly task: SegmentationParams['task'];
  readonly shown: Shown;
  readonly side: number;
  readonly names: readonly string[];
  readonly words: Words;
}) {
  const say = sayIn(words, 'train');
  const { image, truth, nets } = useMemo(
    () => (task === 'cells' ? cellsRow : galaxiesRow)(shown, side, sayIn(words, 'train')),
    [task, shown, side, words],
  );
  const show = (cell: Cell, title: string) => (
    <>
      <div role="img" aria-label={`${title}: ${cell.text}${grown(cell, say)}`} data-picture={title}>
        <PictureCanvas picture={cell.picture} width={cell.picture.width} height={cell.picture.height} />
      </div>
      <small>{cell.text}</small>
      {cell.merged > 0 && (
        <small className={styles.merged}>
          <TriangleAlert aria-hidden size="1em" /> {say('previews.merged', { count: cell.merged })}
        </small>
      )}
    </>
  );
  return (
    <tr>
      <td>
        <div role="img" aria-label={say('previews.pictureOf', { n })} data-picture={`picture ${n}`}>
          <PictureCanvas picture={image} width={side} height={side} />
        </div>
      </td>
      <td>{show(truth, say('previews.truthOf', { n }))}</td>
      {nets.map((cell, i) => (
        <td key={names[i]}>{show(cell, say('previews.netOf', { n, name: names[i] ?? '' }))}</td>
      ))}
    </tr>
  );
});

/** Held-out pictures, their truth, and what each net makes of them. */
export const Previews = memo(function Previews({
  task,
  answer: newest,
  names,
  stale,
  words,
}: {
  readonly task: SegmentationParams['task'];
  readonly answer: PreviewAnswer | null;
  /** One a net. */
  readonly names: readonly string[];
  readonly stale: boolean;
  readonly words: Words;
}) {
  const say = sayIn(words, 'train');
  const answer = useDeferredValue(newest);
  if (!answer || answer.pictures.length === 0) return <p className={styles.waiting}>{say('previews.waiting')}</p>;
  return (
    <figure className={classes(styles.previews, stale && styles.dim)}>
      <table>
        <caption className="visually-hidden">{say('previews.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('previews.picture')}</th>
            <th scope="col">{say('previews.truth')}</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.pictures.map((shown, i) => (
            <PreviewRow key={i} n={i + 1} side={answer.side} {...{ task, shown, names, words }} />
          ))}
        </tbody>
      </table>
      <figcaption>{say(`previews.key.${task}`)}</figcaption>
    </figure>
  );
});

const grown = ({ merged }: Cell, say: Say): string =>
  merged > 0 ? `, ${say('previews.merged', { count: merged })}` : '';
