import { partsBeside } from '../hideable.ts';
import { useShell } from '../shell.ts';
import styles from './ShareDialog.module.css';

interface HideListProps {
  readonly knobs: readonly { readonly name: string; readonly label: string }[];
  readonly hide: readonly string[];
  readonly onChange: (hide: readonly string[]) => void;
}

/** Ticks for what a link leaves out: knobs by name, parts beside the figure, the mode tabs. */
export function HideList({ knobs, hide, onChange }: HideListProps) {
  const { say } = useShell();
  const shell = [
    ...partsBeside.map((name) => ({ name, label: say(`side.${name}`) })),
    { name: 'modes', label: say('header.modes') },
  ];
  const groups = [
    { title: say('share.parts'), items: shell },
    { title: say('share.knobs'), items: knobs },
  ];
  return (
    <details className={styles.hide} open={hide.length > 0}>
      <summary>{say('share.hide')}</summary>
      <p className={styles.help}>{say('share.hideHelp')}</p>
      {groups.map(({ title, items }) => (
        <fieldset key={title}>
          <legend>{title}</legend>
          <div className={styles.ticks}>
            {items.map(({ name, label }) => (
              <label key={name}>
                <input
                  type="checkbox"
                  checked={hide.includes(name)}
                  onChange={(event) =>
                    onChange(event.target.checked ? [...hide, name] : hide.filter((other) => other !== name))
                  }
                />{' '}
                {label}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </details>
  );
}
