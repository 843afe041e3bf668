/** What is lost: another input with the same output, and a place to try which changes the output notices. */
import { useCallback, useMemo, useState } from 'react';
import { Button } from '../../../../ui/Button.tsx';
import { short } from '../../../../ui/number.ts';
import { FigureBox } from '../../../../ui/step/FigureBox.tsx';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import { pooled } from '../../layer.ts';
import { lossOf, type Twin, twinOf } from '../../same-output.ts';
import styles from './Lost.module.css';
import { LostFigure } from './LostFigure.tsx';
import { type LostShape, lostLayoutOf } from './lost-layout.ts';
import type { StepScene } from './scene.ts';
import { headingsOf } from './shape.ts';

interface LostViewProps {
  readonly scene: StepScene;
  readonly seed: number;
  readonly setSeed: (seed: number) => void;
}

const LETTER = 0.6;
const WANTED = 28;

/** The example of this seed with what was typed into it; typed numbers are forgotten with the settings they belong to. */
function useTwin({ params, frame }: StepScene, seed: number) {
  const made = useMemo(() => twinOf(params, frame.channel, seed), [params, frame.channel, seed]);
  const [typed, setTyped] = useState<{ of: Twin; cells: ReadonlyMap<number, number> }>({ of: made, cells: new Map() });
  const cells = typed.of === made ? typed.cells : null;
  const input = useMemo(
    () => ({ ...made.input, data: made.input.data.map((value, i) => cells?.get(i) ?? value) }),
    [made, cells],
  );
  const edit = useCallback(
    (row: number, column: number, value: number) =>
      setTyped((old) => {
        const index = row * made.input.columns + column;
        return { of: made, cells: new Map([...(old.of === made ? old.cells : []), [index, value]]) };
      }),
    [made],
  );
  const reset = useCallback(() => setTyped({ of: made, cells: new Map() }), [made]);
  return { manner: made.manner, input, edits: cells?.size ?? 0, edit, reset };
}

export function LostView({ scene, seed, setSeed }: LostViewProps) {
  const { params, frame, model, tell } = scene;
  const { channel, operation } = frame;
  const twin = useTwin(scene, seed);
  const loss = useMemo(() => lossOf(params, channel), [params, channel]);
  const output = useMemo(() => pooled(params, twin.input), [params, twin.input]);
  const was = useMemo(
    () =>
      Float64Array.from(
        { length: output.data.length },
        (_, i) => model.output.data[i * params.channels + channel] ?? 0,
      ),
    [output, model, params.channels, channel],
  );
  const differing = [...was.keys()].filter((i) => Math.abs((output.data[i] ?? 0) - (was[i] ?? 0)) > 1e-9);
  const first = differing[0];
  const headings = useMemo(() => headingsOf(params, tell), [params, tell]);
  const { vertical, horizontal } = frame.axes;
  const shape = useMemo<LostShape>(
    () => ({
      rows: vertical.size,
      columns: horizontal.size,
      outputRows: vertical.output,
      outputColumns: horizontal.output,
      letters:
        Math.max(...[headings.input(0), headings.output(0), tell('headings.Twin')].map((text) => text.length)) * LETTER,
    }),
    [vertical, horizontal, headings, tell],
  );
  const wanted = useCallback(
    ({ width, em }: BoxSize) => lostLayoutOf(shape, { width, height: null, em, largest: WANTED }).height + em,
    [shape],
  );
  const blind = operation === 'lenet' && params.alpha === 0;
  const values = { free: loss.free, numbers: loss.numbers, kept: loss.kept };
  return (
    <div className={styles.lost}>
      <FigureBox
        wanted={wanted}
        legends={[
          { label: tell('headings.Input'), range: model.inputRange },
          { label: tell('headings.Output'), range: model.outputRange },
        ]}
      >
        {(box) => (
          <LostFigure
            scene={scene}
            shape={shape}
            box={box}
            twin={twin.input}
            twinOutput={output}
            loss={loss}
            differing={differing}
            onEdit={twin.edit}
          />
        )}
      </FigureBox>
      <div className={styles.told}>
        <div className={styles.buttons}>
          <Button look="primary" disabled={twin.manner === 'none'} onClick={() => setSeed(seed + 1)}>
            {tell('lost.another')}
          </Button>
          {twin.edits > 0 && <Button onClick={twin.reset}>{tell('lost.reset')}</Button>}
        </div>
        <p className={styles.verdict} role="status" data-same={differing.length === 0}>
          {first === undefined
            ? tell('lost.same')
            : `${tell('lost.changed', { n: differing.length, all: was.length })} ${tell(`lost.broke.${operation}`, {
                row: Math.floor(first / horizontal.output),
                column: first % horizontal.output,
                now: short(output.data[first] ?? 0),
                was: short(was[first] ?? 0),
              })}`}
        </p>
        <p>
          {tell(`lost.manner.${twin.edits > 0 ? 'yours' : twin.manner}`, { n: twin.edits })}{' '}
          {loss.free > 0 && tell(`lost.rule.${blind ? 'blind' : operation}`)}
        </p>
        <p data-value={loss.free}>{tell(`lost.count.${operation}`, values)}</p>
      </div>
    </div>
  );
}
