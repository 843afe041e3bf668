import type { Plate } from '../../pattern/panel.ts';
import { modes, searchFor } from '../address.ts';
import { followHere } from '../navigate.ts';
import { type PanelProgress, rightAnswers } from '../progress.ts';
import { useShell } from '../shell.ts';
import type { Say } from '../words.ts';
import { type CoreStation, core } from './curriculum.ts';
import { Illustration } from './Illustration.tsx';
import styles from './StationCard.module.css';

interface StationCardProps {
  readonly station: CoreStation;
  readonly plate: Plate | null;
  readonly progress: PanelProgress;
  readonly onPoint: (id: string | null) => void;
}

function needsText(say: Say, language: 'en' | 'es', station: CoreStation): string {
  const titles = station.prerequisites.flatMap((id) => {
    const found = core.find((other) => other.id === id);
    return found ? [found.title[language].split(':')[0] ?? found.title[language]] : [];
  });
  if (titles.length === 0) return say('map.free');
  return say('map.after', { titles: titles.reduce((a, b) => say('map.and', { a, b })) });
}

/** Where a visitor is in an open panel. */
function Progress({ plate, progress }: { readonly plate: Plate; readonly progress: PanelProgress }) {
  const { say } = useShell();
  const right = rightAnswers(progress);
  return (
    <div className={styles.progress}>
      <ul className={styles.modes} aria-label={say('map.modes')}>
        {modes
          .filter((mode) => plate.modes.includes(mode))
          .map((mode) => {
            const visited = progress.modes.includes(mode);
            return (
              <li key={mode} data-visited={visited || undefined}>
                {say(`modes.${mode}`)}
                <span className="visually-hidden">, {say(visited ? 'map.visited' : 'map.fresh')}</span>
              </li>
            );
          })}
      </ul>
      {progress.questionsInAll > 0 && (
        <span>
          {say('map.questions', { right, count: progress.questionsInAll })} ·{' '}
          {say('map.scenes', { seen: progress.scenes.length, count: progress.scenesInAll })}
        </span>
      )}
    </div>
  );
}

/** One station on the path: a link where it is open, plain words where it is not. */
export function StationCard({ station, plate, progress, onPoint }: StationCardProps) {
  const { say, language } = useShell();
  const body = (
    <>
      <span className={styles.picture}>
        <Illustration id={station.id} />
      </span>
      <span className={styles.dot} />
      <span className={styles.words}>
        <span className={styles.title}>{station.title[language]}</span>
        <span className={styles.tagline}>{station.tagline[language]}</span>
      </span>
    </>
  );
  return (
    <li
      className={styles.station}
      data-open={plate ? '' : undefined}
      onPointerEnter={() => onPoint(station.id)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(station.id)}
      onBlur={() => onPoint(null)}
    >
      {plate ? (
        <a className={styles.link} href={searchFor(location.search, station.id)} onClick={followHere}>
          {body}
        </a>
      ) : (
        <div className={styles.link}>{body}</div>
      )}
      <div className={styles.facts}>
        <p className={styles.state}>
          {plate ? (
            <>
              <strong>{say('map.open')}</strong> · {say('map.minutes', { n: plate.minutes })}
            </>
          ) : (
            say('map.closed')
          )}
        </p>
        <p>{needsText(say, language, station)}</p>
        {plate && <Progress plate={plate} progress={progress} />}
      </div>
    </li>
  );
}
