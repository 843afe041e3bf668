import { lazy } from 'react';
import { createPortal } from 'react-dom';
import type { Plate } from '../pattern/panel.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useStage } from '../ui/stage.ts';
import { searchFor, searchWith } from './address.ts';
import { LateDialog } from './dialogs/LateDialog.tsx';
import { closeDialog, openDialog, useOpenDialog } from './dialogs/open-dialog.ts';
import { EngineChip } from './EngineChip.tsx';
import styles from './Header.module.css';
import { KeysIcon, PresentIcon, SettingsIcon, ShareIcon } from './icons.tsx';
import { enterFullScreen } from './lecture/use-full-screen.ts';
import { followHere } from './navigate.ts';
import { useShell } from './shell.ts';
import { Wordmark } from './Wordmark.tsx';

const SettingsDialog = lazy(async () => ({ default: (await import('./dialogs/SettingsDialog.tsx')).SettingsDialog }));

/** Settings stand in every header; the dialog itself is fetched when it is first opened. */
export function SettingsButton() {
  const { say } = useShell();
  const open = useOpenDialog();
  return (
    <>
      <IconButton
        look="quiet"
        label={say('header.settings')}
        icon={<SettingsIcon />}
        onClick={() => openDialog('settings')}
      />
      {/* Outside the header: a dialog is no part of that landmark. */}
      {open === 'settings' &&
        createPortal(
          <LateDialog>
            <SettingsDialog onClose={closeDialog} />
          </LateDialog>,
          document.body,
        )}
    </>
  );
}

/** The bar over a panel: where you are, how deep, what computes, and what to do with it. */
export function Header({ plate }: { readonly plate: Plate }) {
  const { say, language, address, write } = useShell();
  const { hidden } = useStage();
  const mode = plate.modes.includes(address.mode) ? address.mode : plate.modes[0];
  return (
    <header className={styles.header}>
      <div className={styles.place}>
        <a
          className={styles.home}
          href={searchFor(location.search, null)}
          onClick={followHere}
          aria-label={say('header.home')}
        >
          <Wordmark shrinks />
        </a>
        <span className={styles.title}>{plate.title[language]}</span>
      </div>
      {!hidden.has('modes') && (
        <nav className={styles.modes} aria-label={say('header.modes')}>
          {plate.modes.map((each) => (
            <a
              key={each}
              href={searchWith(location.search, { mode: each === 'step' && !address.scene ? null : each })}
              aria-current={each === mode ? 'page' : undefined}
              title={say(`modeHelp.${each}`)}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
                event.preventDefault();
                // beside a scene the mode is written out: what is missing is the scene's
                if (each !== mode) write({ mode: each }, 'push', address.scene ? { mode: each } : {});
              }}
            >
              {say(`modes.${each}`)}
            </a>
          ))}
        </nav>
      )}
      <div className={styles.tools}>
        <EngineChip />
        <Button look="quiet" className={styles.named} onClick={() => openDialog('share')}>
          <ShareIcon />
          <span className={styles.label}>{say('header.share')}</span>
        </Button>
        <Button
          look="quiet"
          className={styles.named}
          onClick={() => {
            enterFullScreen();
            write({ present: true }, 'replace');
          }}
        >
          <PresentIcon />
          <span className={styles.label}>{say('header.present')}</span>
        </Button>
        <SettingsButton />
        <span className={styles.keys}>
          <IconButton look="quiet" label={say('header.keys')} icon={<KeysIcon />} onClick={() => openDialog('keys')} />
        </span>
      </div>
    </header>
  );
}
