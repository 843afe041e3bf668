import { Segmented } from '../../../../ui/Segmented.tsx';
import { Breadcrumb } from '../../../../ui/step/Breadcrumb.tsx';
import type { ConvolutionParams } from '../../params.ts';
import { count, type Tell } from './model.ts';

type Zoom = ConvolutionParams['zoom'];
export const zooms: readonly Zoom[] = ['whole', 'map', 'number'];

interface CrumbsProps {
  readonly params: ConvolutionParams;
  readonly filter: number;
  readonly place: string;
  readonly tell: Tell;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onFilter: (filter: number) => void;
}

/** Whole layer › one map › one number; and which filter one is at. */
export function Crumbs({ params, filter, place, tell, onZoom, onFilter }: CrumbsProps) {
  const nameOf = (zoom: Zoom) => {
    if (zoom === 'map' && params.filters > 1)
      return `${tell('zoom.map')} (${tell('filter.option', { n: filter + 1 })})`;
    return zoom === 'number' && params.zoom === 'number' ? `${tell('zoom.number')} ${place}` : tell(`zoom.${zoom}`);
  };
  return (
    <Breadcrumb
      label={tell('zoom.label')}
      hint={tell('zoom.hint')}
      crumbs={zooms.map((zoom) => ({ zoom, label: nameOf(zoom) }))}
      here={params.zoom}
      onZoom={onZoom}
    >
      {params.filters > 1 && params.zoom !== 'whole' && (
        <Segmented
          label={tell('filter.label')}
          hideLabel
          value={filter}
          options={count(params.filters).map((f) => ({ value: f, label: tell('filter.option', { n: f + 1 }) }))}
          onChange={onFilter}
        />
      )}
    </Breadcrumb>
  );
}
