import { useEffect, useMemo, useState } from 'react';
import { decodeAddress, queryOf, searchFor, searchWith } from '../address.ts';
import { SettingsButton } from '../Header.tsx';
import { LicencesLink } from '../LicencesLink.tsx';
import { followHere } from '../navigate.ts';
import { beginOffline } from '../offline.ts';
import { noPanelProgress } from '../progress.ts';
import { plateOf, plates } from '../registry.ts';
import { progressStore, useShell, useStore } from '../shell.ts';
import { Wordmark } from '../Wordmark.tsx';
import { Arcs } from './Arcs.tsx';
import { core, later, stationOf } from './curriculum.ts';
import styles from './MapPage.module.css';
import { StationCard } from './StationCard.tsx';

/** Tells where a visitor ended up who asked for a panel that is not there. */
function useStrayNotice() {
  const { say, language, post } = useShell();
  const [{ panel: asked, scene }] = useState(() => queryOf(location.search));
  useEffect(() => {
    if (asked === undefined && scene === undefined) return;
    if (asked !== undefined && plateOf(decodeAddress({ panel: asked }).panel)) return;
    const station = asked === undefined ? null : stationOf(asked);
    post(
      station
        ? say('changes.closed', { title: station.title[language] })
        : asked === undefined
          ? say('changes.sceneNowhere', { asked: (scene ?? '').slice(0, 40) })
          : say('changes.panel', { asked: asked.slice(0, 40) }),
      'warning',
    );
    history.replaceState(null, '', `${location.pathname}${searchFor(location.search, null)}`);
  }, [asked, scene, language, post, say]);
}

/** The way in: go on where you stopped, or begin at the beginning. */
function WayIn() {
  const { say, language } = useShell();
  const { last } = useStore(progressStore);
  const lastPlate = plateOf(last?.panel ?? null);
  const first = plates[0];
  if (last && lastPlate) {
    const values = { title: lastPlate.title[language], mode: say(`modes.${last.mode}`), k: last.k + 1 };
    return (
      <a className={styles.wayIn} href={searchWith(last.search, lastingQuery())} onClick={followHere}>
        <span className={styles.small}>{say('map.resume')}</span>
        <span>{say(last.mode === 'step' && last.k > 0 ? 'map.resumeStep' : 'map.resumeAt', values)}</span>
      </a>
    );
  }
  if (!first) return null;
  return (
    <a className={styles.wayIn} href={searchFor(location.search, first.id)} onClick={followHere}>
      <span>{say('map.begin', { title: first.title[language] })}</span>
    </a>
  );
}

const lastingQuery = () => {
  const { lang, theme, backend } = queryOf(location.search);
  return { ...(lang ? { lang } : {}), ...(theme ? { theme } : {}), ...(backend ? { backend } : {}) };
};

/** Home: the lecture as a path, with the places of all its stations, open or not. */
export function MapPage() {
  const { say, language } = useShell();
  const progress = useStore(progressStore);
  const [pointed, setPointed] = useState<string | null>(null);
  useStrayNotice();
  useEffect(beginOffline, []);
  useEffect(() => {
    document.title = `${say('title')} · ${say('map.title')}`;
  }, [say]);
  const closedLater = useMemo(() => later.filter((station) => plateOf(station.id) === null), []);
  const openLater = later.filter((station) => plateOf(station.id) !== null);

  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Wordmark />
        <SettingsButton />
      </header>
      <main className={styles.main} id="figure" tabIndex={-1}>
        <div className={styles.hero}>
          <div>
            <h1>{say('map.lead')}</h1>
            <p>{say('map.text')}</p>
          </div>
          <WayIn />
        </div>
        <section aria-labelledby="core-heading">
          <h2 id="core-heading" className="visually-hidden">
            {say('map.core')}
          </h2>
          <div className={styles.path}>
            <Arcs pointed={pointed} />
            <ol className={styles.stations}>
              {core.map((station) => (
                <StationCard
                  key={station.id}
                  station={station}
                  plate={plateOf(station.id)}
                  progress={progress.panels[station.id] ?? noPanelProgress}
                  onPoint={setPointed}
                />
              ))}
            </ol>
          </div>
        </section>
        {openLater.length > 0 && (
          <ul className={styles.later}>
            {openLater.map((station) => (
              <li key={station.id}>
                <span className={styles.number}>{station.number}</span>
                <a href={searchFor(location.search, station.id)} onClick={followHere}>
                  {station.title[language]}
                </a>
              </li>
            ))}
          </ul>
        )}
        <section className={styles.rest} aria-labelledby="later-heading">
          <h2 id="later-heading">{say('map.later')}</h2>
          <p>{say('map.laterText')}</p>
          <ol className={styles.later}>
            {closedLater.map((station) => (
              <li key={station.id} value={station.number}>
                <span className={styles.number} aria-hidden="true">
                  {station.number}
                </span>
                {station.title[language]}
              </li>
            ))}
          </ol>
        </section>
      </main>
      <footer className={styles.footer}>
        {say('map.footer')} <LicencesLink />
      </footer>
    </div>
  );
}
