import type { ViewProps } from '../../../../pattern/panel.ts';
import type { Source } from '../../../../ui/play/use-source.ts';
import type { TransposedParams } from '../../params.ts';

/** What every lens is given: the picture outlives it, so that a live camera stays on from lens to lens. */
export interface LensProps {
  readonly props: ViewProps<TransposedParams>;
  readonly source: Source;
  /** Says whether the last question was answered: then the next camera frame may come. Keeps its identity. */
  readonly onReady: (ready: boolean) => void;
}
