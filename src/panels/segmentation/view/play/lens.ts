import type { ViewProps } from '../../../../pattern/panel.ts';
import type { Source } from '../../../../ui/play/use-source.ts';
import type { SegmentationParams } from '../../params.ts';

/** What every lens of Play is handed: the panel, the picture on show, and where to say that the last camera frame was answered. */
export interface LensProps {
  readonly props: ViewProps<SegmentationParams>;
  readonly source: Source;
  readonly onReady: (ready: boolean) => void;
}
