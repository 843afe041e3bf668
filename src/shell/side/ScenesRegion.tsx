import { fill, lookUp } from '../../pattern/words.ts';
import { Button } from '../../ui/Button.tsx';
import { SpeakerIcon } from '../icons.tsx';
import { openSpeakerWindow } from '../lecture/speaker-window.ts';
import { useShell } from '../shell.ts';
import { Prose } from './Prose.tsx';
import styles from './ScenesRegion.module.css';
import type { SideProps } from './side-props.ts';

/** The lecture script: click a scene to show its saved state; the one on show says what to say. */
export function ScenesRegion({ plate, room, words, control }: SideProps) {
  const { say, post } = useShell();
  const text = (id: string, key: string) => {
    const path = `scenes.${id}.${key}`;
    const found = lookUp(words, path);
    return found === path ? null : fill(found);
  };
  return (
    <>
      <p className={styles.intro}>{say('scenes.intro', { minutes: plate.minutes })}</p>
      <ol className={styles.scenes}>
        {room.scenes.map((scene, index) => {
          const here = scene.id === control.scene;
          const line = text(scene.id, 'say');
          const note = text(scene.id, 'note');
          return (
            <li key={scene.id} className={styles.scene} data-here={here || undefined}>
              <button
                type="button"
                className={styles.title}
                aria-current={here ? 'step' : undefined}
                onClick={() => control.show(scene)}
              >
                <span className={styles.index}>{index + 1}</span>
                <span>{text(scene.id, 'title') ?? scene.id}</span>
                <span className={styles.mode}>{say(`modes.${scene.mode}`)}</span>
              </button>
              {here && (
                <div className={styles.tips}>
                  {line && (
                    <blockquote>
                      <Prose text={line} />
                    </blockquote>
                  )}
                  {note && (
                    <p>
                      <Prose text={note} />
                    </p>
                  )}
                  {scene.predict && <p className={styles.predict}>{say('scenes.predict')}</p>}
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <Button
        title={say('scenes.speakerHelp')}
        onClick={() => {
          if (!openSpeakerWindow()) post(say('scenes.blocked'), 'warning');
        }}
      >
        <SpeakerIcon />
        {say('scenes.speaker')}
      </Button>
    </>
  );
}
