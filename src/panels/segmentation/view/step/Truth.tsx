import { useMemo } from 'react';
import type { CellsPicture } from '../../../../data/cells.ts';
import { volume } from '../../../../math/volume.ts';
import { Part } from '../../../../ui/Part.tsx';
import type { Theme } from '../../../../ui/stage.ts';
import type { Box } from '../../../../ui/step/pack.ts';
import styles from './net.module.css';
import { sheetUrl } from './sheets.ts';

interface TruthProps {
  readonly box: Box;
  readonly picture: CellsPicture;
  readonly label: string;
  readonly theme: Theme;
}

/** The true labels of the picture: not a stage, but what the last one is compared with. */
export function Truth({ box, picture, label, theme }: TruthProps) {
  const map = useMemo(() => volume(picture.side, picture.side, 1, picture.labels), [picture]);
  const url = sheetUrl(map, { kind: 'labels', low: 0, high: 1 }, 1, theme);
  return (
    <Part role="img" label={label}>
      {url && <image href={url} {...box} preserveAspectRatio="none" className={styles.maps} />}
      <rect {...box} className={styles.quiet} />
      <text x={box.x + box.width / 2} y={box.y - 5} className={styles.channels}>
        {label}
      </text>
    </Part>
  );
}
