/** The stack from 224 to 7, drawn to scale, with a picture that is pooled as often. */
import { useEffect, useMemo, useState } from 'react';
import { shelf } from '../../../../data/shelf.ts';
import { brightness, type Picture } from '../../../../math/picture.ts';
import { resample } from '../../../../math/resample.ts';
import type { Volume } from '../../../../math/volume.ts';
import { lookUp, type Words } from '../../../../pattern/words.ts';
import { short } from '../../../../ui/number.ts';
import { useBox } from '../../../../ui/step/use-box.ts';
import { type StackLevel, stackLevels, stackOperation } from '../../stack.ts';
import styles from './Stack.module.css';
import { StackFigure } from './StackFigure.tsx';
import type { StepScene } from './scene.ts';
import { greyUrl, pooledTimes } from './stack-picture.ts';

interface StackViewProps {
  readonly scene: StepScene;
  readonly words: Words;
  readonly seed: number;
  readonly ownPicture: Picture | null;
}

const SIDE = 224;

/** The brightness of the picture at 224×224; null until it is drawn. */
function useBrightness(name: string, seed: number, own: Picture | null): Volume | null {
  const mine = name === 'own' ? own : null;
  const [drawn, setDrawn] = useState<{ key: string; volume: Volume } | null>(null);
  const known = (shelf.names as readonly string[]).includes(name) ? name : 'still-life';
  const key = `${known} ${seed}`;
  useEffect(() => {
    let wanted = true;
    if (mine === null)
      shelf.draw(known, seed, SIDE).then(
        (picture) => wanted && setDrawn({ key, volume: brightness(picture) }),
        () => {},
      );
    return () => {
      wanted = false;
    };
  }, [mine, known, seed, key]);
  const carried = useMemo(() => mine && resample(brightness(mine), SIDE, SIDE, 'bilinear', 'half-pixel'), [mine]);
  return carried ?? (drawn?.key === key ? drawn.volume : null);
}

export default function StackView({ scene, words, seed, ownPicture }: StackViewProps) {
  const { params, frame, tell } = scene;
  const [ref, box] = useBox();
  const picture = useBrightness(params.picture, seed, ownPicture);
  const operation = stackOperation(params.kind);
  const urls = useMemo(
    () => stackLevels.map(({ level }) => picture && greyUrl(pooledTimes(picture, operation, level))),
    [picture, operation],
  );
  const here: StackLevel | undefined = frame.level ?? stackLevels[0];
  const kind = lookUp(words, `knobs.kind.options.${operation}`);
  if (!here) return null;
  return (
    <div className={styles.stack}>
      <div className={styles.main}>
        <div ref={ref}>
          <StackFigure level={here} urls={urls} box={box} tell={tell} />
        </div>
      </div>
      <div className={styles.side}>
        <figure className={styles.large}>
          {urls[here.level] ? (
            <img
              src={urls[here.level] ?? undefined}
              alt={`${tell('stack.picture')}: ${here.side} × ${here.side}`}
              width={SIDE}
              height={SIDE}
            />
          ) : (
            <div className={styles.blank} />
          )}
          <figcaption>
            <strong>{tell('stack.picture')}</strong>
            <br />
            {tell('stack.pictureNote', { kind })}
          </figcaption>
        </figure>
        <dl className={styles.facts}>
          <dt>{tell('stack.level', { side: here.side, channels: here.channels })}</dt>
          <dd data-value={here.numbers}>{tell('stack.numbers', { n: grouped(here.numbers) })}</dd>
          <dd>{tell('stack.one', { stride: here.stride })}</dd>
        </dl>
        <p className={styles.note}>
          {tell('stack.scale')} {tell('stack.note')}
        </p>
      </div>
      <table className="visually-hidden">
        <caption>{tell('stack.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{tell('stack.side')}</th>
            <th scope="col">{tell('stack.channels')}</th>
            <th scope="col">{tell('stack.count')}</th>
          </tr>
        </thead>
        <tbody>
          {stackLevels.map(({ level, side, channels, numbers }) => (
            <tr key={level} aria-current={level === here.level ? 'true' : undefined}>
              <td>{side}</td>
              <td>{channels}</td>
              <td data-value={numbers}>{short(numbers)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A count as people read it: digits in groups of three, set apart by thin spaces. */
const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
