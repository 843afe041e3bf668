import { useState } from 'react';
import type { KnobValues } from '../../pattern/knobs.ts';
import type { Plate, Room } from '../../pattern/panel.ts';
import { lookUp } from '../../pattern/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { useStage } from '../../ui/stage.ts';
import { useShell } from '../shell.ts';
import type { PanelControl } from '../use-panel.ts';
import { CopyField } from './CopyField.tsx';
import { HideList } from './HideList.tsx';
import { closeDialog } from './open-dialog.ts';
import { SaveFigure } from './SaveFigure.tsx';
import styles from './ShareDialog.module.css';
import { linkTo, sharedSearch, snippetFor, staysBehind } from './share-link.ts';
import { usePanelWords } from './use-panel-words.ts';

interface ShareDialogProps {
  readonly plate: Plate;
  readonly room: Room<KnobValues>;
  readonly control: PanelControl;
}

/** The state on show as a link, a QR code, an iframe and a file. */
export function ShareDialog({ plate, room, control }: ShareDialogProps) {
  const { say, language, address } = useShell();
  const { theme } = useStage();
  const words = usePanelWords(plate, language);
  const [hide, setHide] = useState<readonly string[]>(address.hide);
  const [fixLanguage, setFixLanguage] = useState(address.lang !== null);
  const [fixTheme, setFixTheme] = useState(address.theme !== null);
  const [present, setPresent] = useState(address.present);

  const search = sharedSearch(control.query, hide, {
    lang: fixLanguage ? language : null,
    theme: fixTheme ? theme : null,
    present: present ? '1' : null,
  });
  const base = location.origin + location.pathname;
  const link = linkTo(base, search);
  const stays = staysBehind(control.mode, control.params);
  const title = say('share.snippetTitle', { title: plate.title[language] });
  const knobNames = room.knobs.names.map((name) => {
    const path = `knobs.${name}.label`;
    const label = lookUp(words, path);
    return { name, label: label === path ? name : label };
  });

  const fixings = [
    { text: say('share.language', { language: say(`settings.${language}`) }), on: fixLanguage, set: setFixLanguage },
    { text: say('share.theme', { theme: say(`settings.${theme}`) }), on: fixTheme, set: setFixTheme },
    { text: say('share.present'), on: present, set: setPresent },
  ];
  return (
    <Dialog open onClose={closeDialog} title={say('share.title')} wide>
      <div className={styles.share}>
        <QrCode text={link} className={styles.qr} />
        <div className={styles.parts}>
          <p className={styles.intro}>{say('share.intro')}</p>
          {stays.length > 0 && (
            <ul className={styles.stays}>
              {stays.map((what) => (
                <li key={what}>{say(`share.stays.${what}`)}</li>
              ))}
            </ul>
          )}
          <CopyField label={say('share.link')} text={link} action={say('share.copy')} />
          <div className={styles.fixings}>
            {fixings.map(({ text, on, set }) => (
              <label key={text}>
                <input type="checkbox" checked={on} onChange={(event) => set(event.target.checked)} /> {text}
              </label>
            ))}
          </div>
          <HideList knobs={knobNames} hide={hide} onChange={setHide} />
          <section>
            <h3>{say('share.embed')}</h3>
            <p className={styles.help}>{say('share.embedHelp')}</p>
            <CopyField
              label={say('share.embed')}
              text={snippetFor(base, search, title)}
              action={say('share.copySnippet')}
              hideLabel
            />
          </section>
          <SaveFigure name={`stride-${plate.id}-${control.mode}-${control.k}`} />
        </div>
      </div>
    </Dialog>
  );
}
