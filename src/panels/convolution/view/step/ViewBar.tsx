import { Redo2, Undo2 } from 'lucide-react';
import { memo } from 'react';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { IconButton } from '../../../../ui/IconButton.tsx';
import { Knob } from '../../../../ui/Knob.tsx';
import { Switch } from '../../../../ui/Switch.tsx';
import { useStage } from '../../../../ui/stage.ts';
import { useUiWords } from '../../../../ui/use-ui-words.ts';
import type { ConvolutionParams } from '../../params.ts';
import type { Tell } from './model.ts';
import styles from './ViewBar.module.css';

/** How one looks at the layer: as grids, matrix or counts; predicting; undo and redo. */
type ViewBarProps = Pick<
  ViewProps<ConvolutionParams>,
  'params' | 'knobs' | 'words' | 'set' | 'history' | 'predict' | 'setPredict'
> & { readonly tell: Tell };

export const ViewBar = memo(function ViewBar(props: ViewBarProps) {
  const { params, knobs, words, set, history, tell } = props;
  const { hidden } = useStage();
  const say = useUiWords();
  return (
    <div role="group" aria-label={tell('groups.view')} className={styles.bar}>
      {params.view === 'grids' && !hidden.has('predict') && (
        <Switch
          inline
          label={tell('predict.label')}
          help={tell('predict.help')}
          on={props.predict}
          onChange={props.setPredict}
        />
      )}
      <Knob name="view" knobs={knobs} params={params} words={words} onChange={set} hideLabel />
      {!hidden.has('history') && (
        <div className={styles.history}>
          <IconButton
            look="quiet"
            label={say('history.undo')}
            icon={<Undo2 aria-hidden="true" />}
            disabled={!history.canUndo}
            onClick={history.undo}
          />
          <IconButton
            look="quiet"
            label={say('history.redo')}
            icon={<Redo2 aria-hidden="true" />}
            disabled={!history.canRedo}
            onClick={history.redo}
          />
        </div>
      )}
    </div>
  );
});
