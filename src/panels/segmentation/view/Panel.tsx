import { lazy, Suspense } from 'react';
import type { ViewProps } from '../../../pattern/panel.ts';
import type { SegmentationParams } from '../params.ts';
import { Step } from './step/Step.tsx';

const Play = lazy(() => import('./play/Play.tsx'));
const Train = lazy(() => import('./train/Train.tsx'));

/** The U-Net panel in its three depths; pictures and training are loaded when they are opened. */
export default function Panel(props: ViewProps<SegmentationParams>) {
  if (props.mode === 'step') return <Step {...props} />;
  return <Suspense fallback={null}>{props.mode === 'play' ? <Play {...props} /> : <Train {...props} />}</Suspense>;
}
