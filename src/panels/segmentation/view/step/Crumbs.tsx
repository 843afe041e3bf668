import { Breadcrumb } from '../../../../ui/step/Breadcrumb.tsx';
import type { NetFrame } from '../../frames.ts';
import type { SegmentationParams } from '../../params.ts';
import type { Tell } from './scene.ts';

type Zoom = SegmentationParams['zoom'];

interface CrumbsProps {
  readonly zoom: Zoom;
  readonly frame: NetFrame;
  readonly tell: Tell;
  readonly onZoom: (zoom: Zoom) => void;
}

/** Whole net › one map › one number. */
export function Crumbs({ zoom, frame, tell, onZoom }: CrumbsProps) {
  const { row, column, channel } = frame;
  return (
    <Breadcrumb
      label={tell('zoom.label')}
      hint={tell('zoom.hint')}
      crumbs={[
        { zoom: 'whole', label: tell('zoom.whole') },
        { zoom: 'map', label: zoom === 'whole' ? tell('zoom.map') : tell('zoom.mapN', { n: channel }) },
        { zoom: 'number', label: zoom === 'number' ? tell('zoom.numberAt', { row, column }) : tell('zoom.number') },
      ]}
      here={zoom}
      onZoom={onZoom}
    />
  );
}
