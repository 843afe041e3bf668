import { useEffect, useState } from 'react';
import type { Picture } from '../../../../math/picture.ts';
import { useLatePart } from '../../../../ui/play/trouble.ts';

export const digitSide = 28;
export type Digit = Float32Array<ArrayBuffer>;

/** One example of each digit, made from the seed when first wanted. */
export function useExamples(seed: number): readonly Digit[] {
  const [examples, setExamples] = useState<readonly Digit[]>([]);
  const tellMissing = useLatePart();
  useEffect(() => {
    let wanted = true;
    Promise.all([import('../../../../data/digits.ts'), import('../../../../data/random.ts')])
      .then(([{ drawDigit }, { random }]) => {
        if (!wanted) return;
        setExamples(
          Array.from({ length: 10 }, (_, digit) => {
            const out = new Float32Array(digitSide ** 2);
            drawDigit(digit, random(seed, 500 + digit), out, 0, { jitter: 0.8, noise: 0.04 });
            return out;
          }),
        );
      })
      .catch((error: unknown) => {
        if (wanted) tellMissing(error);
      });
    return () => {
      wanted = false;
    };
  }, [seed, tellMissing]);
  return examples;
}

/** White ink on black as values 0…1, averaged down to 28×28. */
export function digitOf(drawing: Picture): Digit {
  const out = new Float32Array(digitSide ** 2);
  const scale = drawing.width / digitSide;
  for (let i = 0; i < digitSide; i++)
    for (let j = 0; j < digitSide; j++) {
      let sum = 0;
      let count = 0;
      for (let row = Math.floor(i * scale); row < (i + 1) * scale; row++)
        for (let column = Math.floor(j * scale); column < (j + 1) * scale; column++) {
          sum += drawing.data[4 * (row * drawing.width + column)] ?? 0;
          count++;
        }
      out[i * digitSide + j] = sum / (255 * Math.max(count, 1));
    }
  return out;
}
