import { useEffect, useRef } from 'react';
import { useStage } from '../ui/stage.ts';
import { type OwnPicture, ownPicture, useOwnPicture } from './own-picture.ts';
import { useShell } from './shell.ts';
import type { PanelControl } from './use-panel.ts';

/**
 * The visitor's own picture for the open panel: looked for when the panel answers input, with a word where it cannot be kept
 * and where the address asks for one that is not on this device. An embedded figure is a guest and looks for none.
 */
export function usePictureOfOwn(answers: boolean, { mode, params }: PanelControl): OwnPicture {
  const own = useOwnPicture();
  const { embed } = useStage();
  const { say, post } = useShell();
  useEffect(() => {
    if (answers && !embed) ownPicture.read();
  }, [answers, embed]);

  const { picture, known, trouble } = own;
  useEffect(() => {
    if (trouble) post(say(`own.${trouble}`), 'warning');
  }, [trouble, post, say]);

  const absent = known && picture === null && params.picture === 'own' && mode !== 'step';
  // Who forgets a picture that was on show knows
  const told = useRef(false);
  useEffect(() => {
    if (picture) told.current = true;
    if (!absent || told.current) return;
    told.current = true;
    post(say('own.absent'), 'info');
  }, [picture, absent, post, say]);
  return own;
}
