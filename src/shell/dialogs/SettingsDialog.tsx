import { useEffect, useSyncExternalStore } from 'react';
import type { Language } from '../../pattern/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { Theme } from '../../ui/stage.ts';
import { languages, themes } from '../address.ts';
import { LicencesLink } from '../LicencesLink.tsx';
import { offline } from '../offline.ts';
import { ownPicture, useOwnPicture } from '../own-picture.ts';
import { noProgress } from '../progress.ts';
import { progressStore, useShell, useStore } from '../shell.ts';
import { languageOf, preferencesStore } from '../where.ts';
import styles from './SettingsDialog.module.css';

/** Whether an own picture is kept here, and the way to be rid of it. */
function PictureRow() {
  const { say, post } = useShell();
  const { picture, known } = useOwnPicture();
  useEffect(ownPicture.read, []);
  return (
    <div className={styles.row}>
      <h3>{say('own.title')}</h3>
      <p role="status">{say(picture ? 'own.kept' : known ? 'own.none' : 'own.looking')}</p>
      <Button
        disabled={!picture}
        onClick={() => {
          ownPicture.set(null);
          post(say('own.forgotten'), 'info');
        }}
      >
        {say('own.forget')}
      </Button>
    </div>
  );
}

/** Language, theme, shortcuts, and what this browser keeps. A choice goes to the address and is remembered. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, address, write, post } = useShell();
  const preferences = useStore(preferencesStore);
  const kept = useSyncExternalStore(offline.subscribe, offline.state);
  const theme: Theme | 'system' = address.theme ?? preferences.theme ?? 'system';

  const speak = (next: Language) => {
    preferencesStore.set({ ...preferencesStore.get(), language: next });
    write({ lang: next }, 'replace');
  };
  const paint = (next: Theme | 'system') => {
    const chosen = next === 'system' ? null : next;
    preferencesStore.set({ ...preferencesStore.get(), theme: chosen });
    write({ theme: chosen }, 'replace');
  };
  return (
    <Dialog open onClose={onClose} title={say('settings.title')}>
      <div className={styles.settings}>
        <Segmented
          label={say('settings.language')}
          value={languageOf(address, preferences)}
          options={languages.map((value) => ({ value, label: <span lang={value}>{say(`settings.${value}`)}</span> }))}
          onChange={speak}
        />
        <Segmented<Theme | 'system'>
          label={say('settings.theme')}
          value={theme}
          options={(['system', ...themes] as const).map((value) => ({ value, label: say(`settings.${value}`) }))}
          onChange={paint}
        />
        <div>
          <Switch
            label={say('settings.singleKeys')}
            on={preferences.singleKeys}
            onText={say('settings.on')}
            offText={say('settings.off')}
            onChange={(singleKeys) => preferencesStore.set({ ...preferencesStore.get(), singleKeys })}
          />
          <p className={styles.help}>{say('settings.singleKeysHelp')}</p>
        </div>
        <div className={styles.row}>
          <h3>{say('offline.title')}</h3>
          <p>{say(`offline.${kept}`)}</p>
          {kept === 'update' && <Button onClick={offline.update}>{say('offline.reload')}</Button>}
        </div>
        <PictureRow />
        <div className={styles.row}>
          <h3>{say('settings.progress')}</h3>
          <Button
            onClick={() => {
              progressStore.set(noProgress);
              post(say('settings.forgotten'), 'info');
            }}
          >
            {say('settings.forget')}
          </Button>
          <p className={styles.help}>{say('settings.privacy')}</p>
        </div>
        <p className={styles.help}>
          <LicencesLink />
        </p>
      </div>
    </Dialog>
  );
}
