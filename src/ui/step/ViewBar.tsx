import { Redo2, Undo2 } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { ViewProps } from '../../pattern/panel.ts';
import { IconButton } from '../IconButton.tsx';
import { Switch } from '../Switch.tsx';
import { useStage } from '../stage.ts';
import { useUiWords } from '../use-ui-words.ts';
import styles from './ViewBar.module.css';

export interface ViewBarProps {
  readonly label: string;
  readonly history: ViewProps<unknown>['history'];
  /** The switch that withholds numbers; null where this view has none to withhold. */
  readonly predict: { readonly on: boolean; readonly set: (on: boolean) => void } | null;
  /** How one looks: a choice of views. */
  readonly children?: ReactNode;
}

/** How one looks at the figure: the view, predicting, undo and redo. */
export const ViewBar = memo(function ViewBar({ label, history, predict, children }: ViewBarProps) {
  const { hidden } = useStage();
  const say = useUiWords();
  return (
    <div role="group" aria-label={label} className={styles.bar}>
      {predict && !hidden.has('predict') && (
        <Switch inline label={say('predict.label')} help={say('predict.help')} on={predict.on} onChange={predict.set} />
      )}
      {children}
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
