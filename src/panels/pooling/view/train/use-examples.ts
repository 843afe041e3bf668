import { useEffect, useState } from 'react';
import type { Picture } from '../../../../math/picture.ts';
import { useLatePart } from '../../../../ui/play/trouble.ts';
import type { RaceTask } from '../../jobs.ts';

export const pictureSide = 28;
export type Example = Float32Array<ArrayBuffer>;

export const classNames = {
  shapes: ['disc', 'ring', 'square', 'frame', 'triangle', 'cross'],
  digits: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
} as const satisfies Readonly<Record<RaceTask, readonly string[]>>;

/** One picture of each class in its place, without noise, made from the seed when first wanted. */
export function useExamples(task: RaceTask, seed: number): readonly Example[] {
  const [examples, setExamples] = useState<readonly Example[]>([]);
  const tellMissing = useLatePart();
  useEffect(() => {
    let wanted = true;
    Promise.all([
      import('../../../../data/centred.ts'),
      import('../../../../data/digits.ts'),
      import('../../../../data/random.ts'),
    ])
      .then(([{ drawShape, shapeNames }, { drawDigit }, { random }]) => {
        if (!wanted) return;
        const draw = (i: number): Example => {
          const out = new Float32Array(pictureSide ** 2);
          const chance = random(seed, 700 + i);
          const shape = shapeNames[i];
          if (task === 'digits') drawDigit(i, chance, out, 0, { jitter: 1, noise: 0, reach: 0 });
          else if (shape) drawShape(shape, chance, out);
          return out;
        };
        setExamples(classNames[task].map((_, i) => draw(i)));
      })
      .catch((error: unknown) => {
        if (wanted) tellMissing(error);
      });
    return () => {
      wanted = false;
    };
  }, [task, seed, tellMissing]);
  return examples;
}

/** White ink on black as values 0…1, averaged down to 28×28. */
export function exampleOf(drawing: Picture): Example {
  const out = new Float32Array(pictureSide ** 2);
  const scale = drawing.width / pictureSide;
  for (let i = 0; i < pictureSide; i++)
    for (let j = 0; j < pictureSide; j++) {
      let [sum, count] = [0, 0];
      for (let row = Math.floor(i * scale); row < (i + 1) * scale; row++)
        for (let column = Math.floor(j * scale); column < (j + 1) * scale; column++) {
          sum += drawing.data[4 * (row * drawing.width + column)] ?? 0;
          count++;
        }
      out[i * pictureSide + j] = sum / (255 * Math.max(count, 1));
    }
  return out;
}
