import { useEffect, useMemo, useState } from 'react';
import type { Words } from '../../../../pattern/words.ts';
import { exactly } from '../../../../ui/number.ts';
import { PictureView } from '../../../../ui/PictureView.tsx';
import { greyPicture } from '../../../../ui/play/MapView.tsx';
import play from '../../../../ui/play/Play.module.css';
import { useLatePart } from '../../../../ui/play/trouble.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import type { Flattered, RingsSeen } from '../../flatters.ts';
import styles from './Flatters.module.css';
import { percent } from './numbers.ts';
import { greysOf, objectColours, tinted } from './paint-mask.ts';

interface Counted {
  /** The picture with the most classes. */
  readonly example: RingsSeen;
  readonly scores: Flattered;
  readonly pictures: number;
}

/** Draws and counts the ring pictures between frames. */
function useFlattered(): Counted | null {
  const [counted, setCounted] = useState<Counted | null>(null);
  const tellMissing = useLatePart();
  useEffect(() => {
    let wanted = true;
    const count = async () => {
      const { backgroundOn, flattered, ringPictures } = await import('../../flatters.ts');
      const seen: RingsSeen[] = [];
      for (let index = 0; index < ringPictures; index++) {
        await new Promise((resolve) => setTimeout(resolve, 8));
        if (!wanted) return;
        seen.push(backgroundOn(index));
      }
      const variety = ({ classes }: RingsSeen) => new Set(classes).size;
      const example = seen.reduce((best, one) => (variety(one) > variety(best) ? one : best));
      setCounted({ example, scores: flattered(seen.map((one) => one.counted)), pictures: seen.length });
    };
    count().catch((error: unknown) => {
      if (wanted) tellMissing(error);
    });
    return () => {
      wanted = false;
    };
  }, [tellMissing]);
  return counted;
}

/** Claim SG-D side by side: a constant answer, its flattering accuracy and its mean IoU. */
export function Flatters({ words }: { readonly words: Words }) {
  const say = sayIn(words, 'play.flatters');
  const counted = useFlattered();
  const pictures = useMemo(() => {
    if (!counted) return null;
    const { side, image, classes } = counted.example;
    const greys = greysOf(image);
    const truth = tinted(
      greys,
      side,
      (pixel) => (classes[pixel] ? (objectColours[(classes[pixel] ?? 1) - 1] ?? null) : null),
      0.8,
    );
    return {
      side,
      image: greyPicture(greys, side, side),
      truth,
      answer: tinted(
        greys.map((grey) => grey / 3),
        side,
        () => null,
      ),
    };
  }, [counted]);
  return (
    <section className={styles.flatters} aria-label={say('title')}>
      <div className={styles.says}>
        <h3>{say('title')}</h3>
        <p>{say('says')}</p>
      </div>
      <div className={styles.pictures}>
        {(['image', 'truth', 'answer'] as const).map((name) => (
          <PictureView
            key={name}
            picture={pictures?.[name] ?? null}
            width={pictures?.side ?? 64}
            height={pictures?.side ?? 64}
            label={say(name)}
            role={name === 'answer' ? 'error' : 'input'}
            pixelated
          />
        ))}
      </div>
      <table className={styles.table}>
        <caption className={play.caption}>
          {counted ? say('caption', { pictures: counted.pictures }) : say('counting')}
        </caption>
        <tbody>
          {counted && (
            <>
              <tr>
                <th scope="row">{say('accuracy')}</th>
                <td data-value={exactly(counted.scores.accuracy)} className={styles.flattering}>
                  {percent(counted.scores.accuracy)}
                </td>
              </tr>
              <tr>
                <th scope="row">{say('meanIou')}</th>
                <td data-value={exactly(counted.scores.meanIou)} className={styles.honest}>
                  {percent(counted.scores.meanIou)}
                </td>
              </tr>
              {counted.scores.byClass.map(({ name, iou }) => (
                <tr key={name} className={styles.part}>
                  <th scope="row">{say('iouOf', { name: say(`class.${name}`) })}</th>
                  <td data-value={exactly(iou)}>{percent(iou)}</td>
                </tr>
              ))}
            </>
          )}
        </tbody>
      </table>
    </section>
  );
}
