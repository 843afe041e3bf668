import type { ViewProps } from '../../../../pattern/panel.ts';
import type { Source } from '../../../../ui/play/use-source.ts';
import type { ConvolutionParams } from '../../params.ts';

/** What every lens is given: the picture outlives it, so that a live camera stays on from lens to lens. */
export interface LensProps {
  readonly props: ViewProps<ConvolutionParams>;
  readonly source: Source;
  /** Says whether the last question was answered: then the next camera frame may come. Keeps its identity. */
  readonly onReady: (ready: boolean) => void;
}

/** Pixels a side that a stack of layers is looked at with: its field is drawn pixel by pixel. */
export const depthSide = 64;
