import { useMemo } from 'react';
import { short } from '../../../../ui/number.ts';
import type { SegmentationParams } from '../../params.ts';
import { passOf, uncutPass } from '../../pocket-pass.ts';
import { keptOf } from '../../pocket-plan.ts';
import styles from './net.module.css';
import type { Tell } from './scene.ts';

/** What this picture scores; where a copy is cut, before and after. */
export function CutNote({ params, tell }: { readonly params: SegmentationParams; readonly tell: Tell }) {
  const [now, whole] = useMemo(() => [passOf(params), uncutPass(params)], [params]);
  const cut = keptOf(params).some((kept) => !kept);
  return (
    <p className={styles.score} data-cut={cut || undefined} role="status">
      {tell('net.iou')} <strong data-value={whole.iou}>{short(whole.iou, 3)}</strong>
      {cut && (
        <>
          {' '}
          → <strong data-value={now.iou}>{short(now.iou, 3)}</strong>{' '}
          {tell('net.iouCut', { n: keptOf(params).filter((kept) => !kept).length })}
        </>
      )}
    </p>
  );
}
