import type { ViewProps } from '../../../../pattern/panel.ts';
import { Knob } from '../../../../ui/Knob.tsx';
import type { ConvolutionParams } from '../../params.ts';
import styles from './Play.module.css';

type LayerKnob =
  | 'kernelSize'
  | 'stride'
  | 'dilation'
  | 'padding'
  | 'flip'
  | 'resolution'
  | 'depth'
  | 'shiftX'
  | 'shiftY';

/** Knobs of the panel, in the order given. */
export function LayerKnobs({
  props,
  names,
}: {
  readonly props: ViewProps<ConvolutionParams>;
  readonly names: readonly LayerKnob[];
}) {
  return (
    <div className={styles.knobs}>
      {names.map((name) => (
        <Knob
          key={name}
          name={name}
          knobs={props.knobs}
          params={props.params}
          words={props.words}
          onChange={props.set}
        />
      ))}
    </div>
  );
}
