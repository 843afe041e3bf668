import type { ViewProps } from '../../../../pattern/panel.ts';
import { Figure } from '../../../../ui/Figure.tsx';
import { NumberGrid } from '../../../../ui/NumberGrid.tsx';
import styles from '../../../../ui/play/Play.module.css';
import { optionText, sayIn } from '../../../../ui/say-in.ts';
import type { ConvolutionParams } from '../../params.ts';
import { asRows, playKernel, withWeight } from './kernels.ts';

const CELL = 46;

/** The kernel as numbers that can be typed over; what is on show is what the pictures are made with. */
export function KernelEditor({ params, words, set }: ViewProps<ConvolutionParams>) {
  const say = sayIn(words, 'play');
  const k = params.kernelSize;
  const kernel = playKernel(params);
  const range = Math.max(...kernel.map(Math.abs), 1e-9);
  const typed = !/^[a-z]/.test(params.kernel);
  const name = typed ? say('kernel.yours') : optionText(words, 'kernel', params.kernel);
  return (
    <div className={styles.kernel} style={{ maxInlineSize: `${k * 3.1 + 2}rem` }}>
      <Figure name="kernel" title={say('kernel.title')} width={k * CELL + 8} height={k * CELL + 30}>
        <NumberGrid
          name="Kernel"
          label={say('kernel.grid')}
          heading={name}
          x={4}
          y={26}
          cell={CELL}
          role="kernel"
          range={range}
          cells={asRows(kernel, k).map((row) => row.map((value) => ({ value })))}
          editable
          onEdit={(row, column, value) => set({ kernel: withWeight(params, row * k + column, value) })}
        />
      </Figure>
    </div>
  );
}
