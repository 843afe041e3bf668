import { lazy } from 'react';
import type { ViewProps } from '../../../pattern/panel.ts';
import type { ConvolutionParams } from '../params.ts';
import { Step } from './step/Step.tsx';

/** Pictures and training are loaded when they are opened; the shell waits for them, so that "ready" is said of the mode and not of its place. */
const modes = {
  step: Step,
  play: lazy(() => import('./play/Play.tsx')),
  train: lazy(() => import('./train/Train.tsx')),
};

/** The convolution panel in its three depths. */
export default function Panel(props: ViewProps<ConvolutionParams>) {
  const Mode = modes[props.mode];
  return <Mode {...props} />;
}
