import { Fragment } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { useShell } from '../shell.ts';
import styles from './KeysDialog.module.css';
import { closeDialog } from './open-dialog.ts';

/** Keys as they stand on the keyboard; a word path starts with `keys.`. */
type Row = readonly [keys: readonly string[], text: string];

const groups: readonly { readonly title: string; readonly rows: readonly Row[] }[] = [
  {
    title: 'walk',
    rows: [
      [['←', '→'], 'step'],
      [['Home', 'End'], 'ends'],
      [['keys.space'], 'play'],
      [['Page ↓', 'Page ↑'], 'small'],
    ],
  },
  {
    title: 'hall',
    rows: [
      [['P'], 'present'],
      [['B', '.'], 'black'],
      [['1', '9'], 'scenes'],
      [['S'], 'speaker'],
      [['?'], 'map'],
      [['Esc'], 'leave'],
    ],
  },
  {
    title: 'edit',
    rows: [
      [['Ctrl Z'], 'undo'],
      [['Ctrl Shift Z', 'Ctrl Y'], 'redo'],
      [['↑', '↓', '←', '→'], 'grid'],
      [['keys.enter', 'F2'], 'cell'],
      [['Tab'], 'tab'],
    ],
  },
];

/** Every key the page listens to. */
export function KeysDialog() {
  const { say } = useShell();
  return (
    <Dialog open onClose={closeDialog} title={say('keys.title')} wide>
      <div className={styles.groups}>
        {groups.map(({ title, rows }) => (
          <section key={title}>
            <h3>{say(`keys.${title}`)}</h3>
            <dl>
              {rows.map(([keys, text]) => (
                <div key={text}>
                  <dt>
                    {keys.map((key, index) => (
                      <Fragment key={key}>
                        {index > 0 && (text === 'scenes' ? ' – ' : ' ')}
                        <kbd>{key.startsWith('keys.') ? say(key) : key}</kbd>
                      </Fragment>
                    ))}
                  </dt>
                  <dd>{say(`keys.${text}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
