import { Segmented } from '../../../../ui/Segmented.tsx';
import { Breadcrumb } from '../../../../ui/step/Breadcrumb.tsx';
import type { PoolingParams } from '../../params.ts';
import { count, type Tell } from './model.ts';

type Zoom = PoolingParams['zoom'];
const zooms: readonly Zoom[] = ['whole', 'number'];

interface CrumbsProps {
  readonly params: PoolingParams;
  readonly channel: number;
  readonly place: string;
  readonly tell: Tell;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onChannel: (channel: number) => void;
}

/** Whole layer › one number; and which channel one is at. */
export function Crumbs({ params, channel, place, tell, onZoom, onChannel }: CrumbsProps) {
  const nameOf = (zoom: Zoom) =>
    zoom === 'number' && params.zoom === 'number' ? `${tell('zoom.number')} ${place}` : tell(`zoom.${zoom}`);
  return (
    <Breadcrumb
      label={tell('zoom.label')}
      hint={tell('zoom.hint')}
      crumbs={zooms.map((zoom) => ({ zoom, label: nameOf(zoom) }))}
      here={params.zoom}
      onZoom={onZoom}
    >
      {params.channels > 1 && (
        <Segmented
          label={tell('channel.label')}
          hideLabel
          value={channel}
          options={count(params.channels).map((c) => ({ value: c, label: tell('channel.option', { n: c + 1 }) }))}
          onChange={onChannel}
        />
      )}
    </Breadcrumb>
  );
}
