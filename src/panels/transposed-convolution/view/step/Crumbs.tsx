import { Breadcrumb } from '../../../../ui/step/Breadcrumb.tsx';
import type { TransposedParams } from '../../params.ts';
import type { Tell } from './model.ts';

type Zoom = TransposedParams['zoom'];

interface CrumbsProps {
  readonly params: TransposedParams;
  readonly place: string;
  readonly tell: Tell;
  readonly onZoom: (zoom: Zoom) => void;
}

/** Whole layer › one number (or one stamp). */
export function Crumbs({ params, place, tell, onZoom }: CrumbsProps) {
  const closer = tell(params.view === 'scatter' ? 'zoom.stamp' : 'zoom.number');
  return (
    <Breadcrumb
      label={tell('zoom.label')}
      hint={tell('zoom.hint')}
      crumbs={[
        { zoom: 'whole', label: tell('zoom.whole') },
        { zoom: 'number', label: params.zoom === 'number' ? `${closer} ${place}` : closer },
      ]}
      here={params.zoom}
      onZoom={onZoom}
    />
  );
}
