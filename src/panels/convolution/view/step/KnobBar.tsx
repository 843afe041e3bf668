import { memo } from 'react';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { Knob } from '../../../../ui/Knob.tsx';
import { useStage } from '../../../../ui/stage.ts';
import type { ConvolutionParams } from '../../params.ts';
import styles from './KnobBar.module.css';
import type { Tell } from './model.ts';

type Name = keyof ConvolutionParams & string;

const groups: readonly { readonly id: string; readonly names: readonly Name[] }[] = [
  { id: 'layer', names: ['size', 'kernelSize', 'stride', 'dilation', 'padding'] },
  { id: 'channels', names: ['channels', 'filters', 'sharing'] },
  { id: 'numbers', names: ['input', 'kernel', 'flip', 'bias'] },
  { id: 'view', names: ['detail'] },
];

/** The layer's knobs, in groups; those that the link hides are left out. */
type KnobBarProps = Pick<ViewProps<ConvolutionParams>, 'params' | 'knobs' | 'words' | 'set'> & { readonly tell: Tell };

export const KnobBar = memo(function KnobBar(props: KnobBarProps) {
  const { params, knobs, words, set, tell } = props;
  const { hidden } = useStage();
  return (
    <div className={styles.bar}>
      {groups.map(({ id, names }) => {
        const shown = names.filter((name) => !hidden.has(name));
        if (shown.length === 0) return null;
        return (
          <div key={id} role="group" aria-label={tell(`groups.${id}`)} className={styles.group}>
            {shown.map((name) => (
              <Knob key={name} name={name} knobs={knobs} params={params} words={words} onChange={set} />
            ))}
          </div>
        );
      })}
    </div>
  );
});
