import { Redo2, Undo2 } from 'lucide-react';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { IconButton } from '../../../../ui/IconButton.tsx';
import { Knob } from '../../../../ui/Knob.tsx';
import { Switch } from '../../../../ui/Switch.tsx';
import { useStage } from '../../../../ui/stage.ts';
import { useUiWords } from '../../../../ui/use-ui-words.ts';
import type { ConvolutionParams } from '../../params.ts';
import styles from './KnobBar.module.css';
import type { Tell } from './model.ts';

type Name = keyof ConvolutionParams & string;

const groups: readonly { readonly id: string; readonly names: readonly Name[] }[] = [
  { id: 'layer', names: ['size', 'kernelSize', 'stride', 'dilation', 'padding'] },
  { id: 'channels', names: ['channels', 'filters', 'sharing'] },
  { id: 'numbers', names: ['input', 'kernel', 'flip', 'bias'] },
  { id: 'view', names: ['view', 'detail'] },
];

/** All knobs of the Step view, in groups; those that the link hides are left out. */
export function KnobBar(props: ViewProps<ConvolutionParams> & { readonly tell: Tell }) {
  const { params, knobs, words, set, history, tell } = props;
  const { hidden } = useStage();
  const say = useUiWords();
  return (
    <div className={styles.bar}>
      {groups.map(({ id, names }) => {
        const shown = names.filter((name) => !hidden.has(name));
        const withPredict = id === 'view' && !hidden.has('predict');
        if (shown.length === 0 && !withPredict) return null;
        return (
          <div key={id} role="group" aria-label={tell(`groups.${id}`)} className={styles.group}>
            {shown.map((name) => (
              <Knob key={name} name={name} knobs={knobs} params={params} words={words} onChange={set} />
            ))}
            {withPredict && (
              <Switch
                label={tell('predict.label')}
                help={tell('predict.help')}
                on={props.predict}
                onChange={props.setPredict}
              />
            )}
          </div>
        );
      })}
      {!hidden.has('history') && (
        <div className={styles.history}>
          <IconButton
            label={say('history.undo')}
            icon={<Undo2 aria-hidden="true" />}
            disabled={!history.canUndo}
            onClick={history.undo}
          />
          <IconButton
            label={say('history.redo')}
            icon={<Redo2 aria-hidden="true" />}
            disabled={!history.canRedo}
            onClick={history.redo}
          />
        </div>
      )}
    </div>
  );
}
