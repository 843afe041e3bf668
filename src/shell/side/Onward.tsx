import { searchFor } from '../address.ts';
import { followHere } from '../navigate.ts';
import { neighbours } from '../registry.ts';
import { useShell } from '../shell.ts';
import styles from './Onward.module.css';

/** The open panels just before and after this one in the lecture. */
export function Onward({ id }: { readonly id: string }) {
  const { say, language } = useShell();
  const { before, after } = neighbours(id);
  const ways = [
    { plate: before, text: 'side.before' },
    { plate: after, text: 'side.after' },
  ];
  return (
    <nav className={styles.onward} aria-label={say('side.onward')}>
      {ways.map(
        ({ plate, text }) =>
          plate && (
            <a key={text} href={searchFor(location.search, plate.id)} onClick={followHere}>
              {say(text, { title: plate.title[language] })}
            </a>
          ),
      )}
      <a href={searchFor(location.search, null)} onClick={followHere}>
        {say('map.title')}
      </a>
    </nav>
  );
}
