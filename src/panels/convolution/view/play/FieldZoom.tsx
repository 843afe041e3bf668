import { useMemo } from 'react';
import type { Picture } from '../../../../math/picture.ts';
import type { Words } from '../../../../pattern/words.ts';
import { table } from '../../../../ui/colour.ts';
import { Legend } from '../../../../ui/Legend.tsx';
import { PictureView } from '../../../../ui/PictureView.tsx';
import { sayIn } from '../../../../ui/say-in.ts';
import { useStage } from '../../../../ui/stage.ts';
import type { DepthAnswer } from '../../jobs.ts';
import fieldStyles from './Depth.module.css';
import { cropped } from './field.ts';

/** The middle of the gradient, magnified: the possible field as a square, the effective one in colours. */
export function FieldZoom({ answer, words }: { readonly answer: DepthAnswer; readonly words: Words }) {
  const { theme } = useStage();
  const say = sayIn(words, 'play');
  const field = answer.fields.at(-1) ?? 1;
  const side = Math.min(field + 4, answer.gradient.width);
  const { values, peak, picture } = useMemo(() => {
    const { gradient } = answer;
    const crop = cropped(gradient.values, gradient.width, gradient.height, side).map(Math.abs);
    const largest = crop.reduce((m, g) => Math.max(m, g), 0);
    return { values: crop, peak: largest, picture: painted(crop, side, largest, table('magnitude', theme)) };
  }, [answer, side, theme]);
  const edge = (side - field) / 2;
  return (
    <PictureView
      picture={picture}
      values={values}
      width={side}
      height={side}
      label={say('depth.zoom')}
      note={`${side}×${side}`}
      role="gradient"
      pixelated
      legend={<Legend kind="magnitude" low={0} high={peak} />}
      overlay={
        <g className={fieldStyles.fields}>
          <rect x={edge} y={edge} width={field} height={field} data-last />
        </g>
      }
    />
  );
}

function painted(values: Float32Array, side: number, peak: number, colours: Uint8ClampedArray): Picture {
  const data = new Uint8ClampedArray(4 * side * side);
  for (let i = 0; i < side * side; i++) {
    const at = 4 * Math.round((255 * (values[i] ?? 0)) / (peak || 1));
    data.set(colours.subarray(at, at + 4), 4 * i);
  }
  return { width: side, height: side, data };
}
