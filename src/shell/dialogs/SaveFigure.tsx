import { Button } from '../../ui/Button.tsx';
import { download } from '../../ui/download.ts';
import { canExportFigure, figureNow, figureToPng, figureToSvg } from '../../ui/exportFigure.ts';
import { useShell } from '../shell.ts';
import styles from './ShareDialog.module.css';

/** The figure on show as a file: pixels for slides, or lines that scale. */
export function SaveFigure({ name }: { readonly name: string }) {
  const { say, post } = useShell();
  const save = async (make: (drawing: SVGSVGElement) => Blob | Promise<Blob>, ending: string) => {
    try {
      const drawing = await figureNow(() => post(say('share.withoutFont'), 'warning'));
      download(await make(drawing), `${name}.${ending}`);
    } catch (error) {
      console.error(error);
      post(say('share.exportFailed'), 'error');
    }
  };
  return (
    <section>
      <h3>{say('share.export')}</h3>
      {canExportFigure() ? (
        <div className={styles.buttons}>
          <Button onClick={() => void save(figureToPng, 'png')}>{say('share.png')}</Button>
          <Button onClick={() => void save(figureToSvg, 'svg')}>{say('share.svg')}</Button>
        </div>
      ) : (
        <p className={styles.help}>{say('share.noFigure')}</p>
      )}
    </section>
  );
}
