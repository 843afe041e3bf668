import { Camera, CameraOff, Check, ImageUp, Pencil, PencilOff } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import type { PictureIntakeState } from './intake/use-picture-intake.ts';
import { short } from './number.ts';
import styles from './PictureIntake.module.css';
import { useStage } from './stage.ts';
import { useMediaWords } from './use-media-words.ts';

export interface PictureIntakeProps {
  readonly intake: PictureIntakeState;
  /** Camera frames answered a second, shown while it is live. */
  readonly framesPerSecond?: number | null;
  readonly hint?: boolean;
}

/** The buttons for an own picture: Upload image, Use camera, Draw. Dropping is `DropArea`, pasting works anywhere. */
export function PictureIntake({ intake, framesPerSecond = null, hint = true }: PictureIntakeProps) {
  const words = useMediaWords();
  const { hidden } = useStage();
  const input = useRef<HTMLInputElement>(null);
  if (hidden.has('intake')) return null;
  const on = intake.camera !== 'off';
  return (
    <fieldset className={styles.intake}>
      <legend className="visually-hidden">{words('intake.group')}</legend>
      <div className={styles.row}>
        <Button onClick={() => input.current?.click()} aria-busy={intake.busy}>
          <ImageUp aria-hidden size="1.1em" />
          {words('intake.upload')}
        </Button>
        <input
          ref={input}
          type="file"
          accept="image/*"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={words('intake.upload')}
          aria-hidden="true"
          onChange={(event) => {
            const file = event.target.files?.[0];
            // so that choosing the same file twice is heard twice
            event.target.value = '';
            if (file) intake.openFile(file, 'file');
          }}
        />
        {intake.hasCamera && (
          <Button onClick={on ? intake.stopCamera : intake.startCamera} pressed={on}>
            {on ? <CameraOff aria-hidden size="1.1em" /> : <Camera aria-hidden size="1.1em" />}
            {words(on ? 'intake.stopCamera' : 'intake.camera')}
          </Button>
        )}
        {intake.camera === 'live' && (
          <Button onClick={intake.keepFrame}>
            <Check aria-hidden size="1.1em" />
            {words('intake.keepFrame')}
          </Button>
        )}
        <Button onClick={() => intake.setDrawing(!intake.drawing)} pressed={intake.drawing}>
          {intake.drawing ? <PencilOff aria-hidden size="1.1em" /> : <Pencil aria-hidden size="1.1em" />}
          {words(intake.drawing ? 'intake.closeDraw' : 'intake.draw')}
        </Button>
      </div>
      {(hint || on || intake.busy) && (
        <p className={styles.hint}>
          {intake.busy
            ? words('intake.reading')
            : intake.camera === 'starting'
              ? words('intake.liveStarting')
              : intake.camera === 'live'
                ? words('intake.live', { fps: framesPerSecond === null ? '…' : short(framesPerSecond, 2) })
                : words('intake.hint')}
        </p>
      )}
    </fieldset>
  );
}

/** The figure as a place to drop a picture on. */
export function DropArea({ intake, children }: { readonly intake: PictureIntakeState; readonly children: ReactNode }) {
  const words = useMediaWords();
  const [over, setOver] = useState(0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the Upload image button does the same
    <div
      className={classes(styles.area, over > 0 && styles.over)}
      onDragEnter={(event) => {
        event.preventDefault();
        setOver((n) => n + 1);
      }}
      onDragOver={(event) => event.preventDefault()}
      onDragLeave={() => setOver((n) => Math.max(0, n - 1))}
      onDrop={(event) => {
        event.preventDefault();
        setOver(0);
        intake.take(event.dataTransfer, 'drop');
      }}
    >
      {children}
      {over > 0 && (
        <div className={styles.veil} aria-hidden="true">
          {words('intake.drop')}
        </div>
      )}
    </div>
  );
}
