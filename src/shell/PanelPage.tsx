import { Suspense, useEffect } from 'react';
import type { Plate } from '../pattern/panel.ts';
import { useStage } from '../ui/stage.ts';
import { searchFor } from './address.ts';
import { Boundary } from './Boundary.tsx';
import { Broken } from './Broken.tsx';
import { Header } from './Header.tsx';
import { followHere } from './navigate.ts';
import { OpenPanel } from './OpenPanel.tsx';
import styles from './PanelPage.module.css';
import { useShell } from './shell.ts';

/** The frame around a panel: it stands before the panel is here, and stays when the panel breaks. */
export function PanelPage({ plate }: { readonly plate: Plate }) {
  const { say, language, address } = useShell();
  const { present, embed } = useStage();
  const title = plate.title[language];
  const { mode } = address;

  useEffect(() => {
    document.title = `${title} · ${say(`modes.${mode}`)} · ${say('title')}`;
  }, [title, mode, say]);

  return (
    <div className={styles.page} data-alone={present || embed ? '' : undefined}>
      {!embed && (
        <a className={styles.skip} href="#figure">
          {say('skip')}
        </a>
      )}
      {!present && !embed && <Header plate={plate} />}
      <Boundary
        resetKey={`${plate.id}/${mode}`}
        fallback={(error, retry) => (
          <main className={styles.alone} id="figure" tabIndex={-1}>
            <Broken say={say} error={error} title={say('broken.title')} text={say('broken.text')} retry={retry}>
              <a
                className={styles.way}
                href={searchFor(location.search, plate.id, { mode })}
                onClick={(event) => {
                  followHere(event);
                  retry();
                }}
              >
                {say('broken.reset')}
              </a>
              <a className={styles.way} href={searchFor(location.search, null)} onClick={followHere}>
                {say('broken.home')}
              </a>
            </Broken>
          </main>
        )}
      >
        <Suspense
          fallback={
            <main className={styles.alone} id="figure" aria-busy="true">
              <p className={styles.loading}>{say('loading', { title })}</p>
            </main>
          }
        >
          <OpenPanel plate={plate} />
        </Suspense>
      </Boundary>
    </div>
  );
}
