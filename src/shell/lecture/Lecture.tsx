import { lazy, useEffect, useMemo, useRef, useState } from 'react';
import type { KnobValues } from '../../pattern/knobs.ts';
import type { Plate, Room } from '../../pattern/panel.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useStage } from '../../ui/stage.ts';
import { LateDialog } from '../dialogs/LateDialog.tsx';
import { openDialog, useOpenDialog } from '../dialogs/open-dialog.ts';
import { CloseIcon } from '../icons.tsx';
import { useShell } from '../shell.ts';
import type { PanelControl } from '../use-panel.ts';
import { preferencesStore } from '../where.ts';
import { changesNothing, scenesOf } from './idle.ts';
import { pressOf, repeats } from './key-press.ts';
import { actionOf, type KeyAction, whereOf } from './keys.ts';
import styles from './Lecture.module.css';
import { smallStep } from './scenes.ts';
import { openSpeakerWindow } from './speaker-window.ts';
import { enterFullScreen } from './use-full-screen.ts';
import { useLeading } from './use-leading.ts';

const KeysDialog = lazy(async () => ({ default: (await import('../dialogs/KeysDialog.tsx')).KeysDialog }));
const ShareDialog = lazy(async () => ({ default: (await import('../dialogs/ShareDialog.tsx')).ShareDialog }));

interface LectureProps {
  readonly plate: Plate;
  readonly room: Room<KnobValues>;
  readonly control: PanelControl;
}

/** Keys, clicker, black screen and the speaker's window: one panel as a lecture is given with it. */
export function Lecture({ plate, room, control }: LectureProps) {
  const { say, write, post } = useShell();
  const { present, embed, playing, setPlaying } = useStage();
  const [black, setBlack] = useState(false);
  const open = useOpenDialog();

  const showScene = (id: string, end = false) => {
    const scene = room.scenes.find((known) => known.id === id);
    if (scene) control.show(scene, { end });
  };
  const move = (direction: 1 | -1) => {
    setPlaying(false);
    if (black) return setBlack(false);
    const next = smallStep({ ...control, scenes: scenesOf({ embed, scenes: room.scenes }) }, direction);
    if (next?.to === 'step') control.go(next.k);
    else if (next) showScene(next.id, next.end);
    else if (embed) return;
    else if (control.k > 0 || direction > 0) post(say('scenes.end'), 'info');
    else post(say('scenes.start'), 'info');
  };

  const act = (action: KeyAction) => {
    switch (action.do) {
      case 'small-next':
        return move(1);
      case 'small-previous':
        return move(-1);
      case 'next':
      case 'previous':
        setPlaying(false);
        return control.go(control.k + (action.do === 'next' ? 1 : -1));
      case 'first':
      case 'last':
        setPlaying(false);
        return control.go(action.do === 'first' ? 0 : control.count - 1);
      case 'play':
        if (!playing && control.k >= control.count - 1) control.go(0);
        return setPlaying(!playing);
      case 'present':
        if (!present) enterFullScreen();
        return write({ present: !present }, 'replace');
      case 'leave':
        return write({ present: false }, 'replace');
      case 'black':
        return setBlack(!black);
      case 'keys':
        return openDialog('keys');
      case 'speaker':
        return openSpeakerWindow() ? undefined : post(say('scenes.blocked'), 'warning');
      case 'undo':
        return control.history.undo();
      case 'redo':
        return control.history.redo();
      case 'scene': {
        const scene = room.scenes[action.index];
        return scene ? showScene(scene.id) : undefined;
      }
    }
  };

  const search = useMemo(() => `?${new URLSearchParams(control.query)}`, [control.query]);
  useLeading(search, black, (message) => {
    if (message.is === 'scene') return showScene(message.id);
    const actions = { next: 'small-next', previous: 'small-previous', black: 'black', play: 'play' } as const;
    act({ do: actions[message.command] });
  });

  const { canUndo, canRedo } = control.history;
  const idle = (action: KeyAction) =>
    changesNothing(action, { ...control, scenes: room.scenes, embed, canUndo, canRedo });
  const current = useRef({ act, idle, black, present });
  useEffect(() => {
    current.current = { act, idle, black, present };
  });
  const stepping = control.mode === 'step';
  useEffect(() => {
    const press = (event: KeyboardEvent, capturing: boolean) => {
      const paging = event.key === 'PageDown' || event.key === 'PageUp';
      const pressed = pressOf(event);
      if (paging !== capturing || event.defaultPrevented || !pressed) return;
      const action = actionOf(pressed, {
        ...whereOf(event.target),
        stepping,
        present: current.current.present,
        black: current.current.black,
        singleKeys: preferencesStore.get().singleKeys,
      });
      if (!action || current.current.idle(action)) return;
      event.preventDefault();
      if (capturing) event.stopPropagation();
      if (!event.repeat || repeats(action)) current.current.act(action);
    };
    // Page keys are taken before any widget sees them; every other key only if no widget wanted it.
    const early = (event: KeyboardEvent) => press(event, true);
    const late = (event: KeyboardEvent) => press(event, false);
    window.addEventListener('keydown', early, true);
    window.addEventListener('keydown', late);
    return () => {
      window.removeEventListener('keydown', early, true);
      window.removeEventListener('keydown', late);
    };
  }, [stepping]);

  return (
    <>
      {present && (
        <div className={styles.leave}>
          <IconButton
            look="quiet"
            label={say('header.leave')}
            icon={<CloseIcon />}
            onClick={() => write({ present: false }, 'replace')}
          />
        </div>
      )}
      {black && (
        <button type="button" className={styles.black} onClick={() => setBlack(false)}>
          <span className="visually-hidden">{say('black')}</span>
        </button>
      )}
      {(open === 'keys' || open === 'share') && (
        <LateDialog key={open}>
          {open === 'keys' ? <KeysDialog /> : <ShareDialog plate={plate} room={room} control={control} />}
        </LateDialog>
      )}
    </>
  );
}
