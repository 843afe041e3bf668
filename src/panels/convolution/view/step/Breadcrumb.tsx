import { ChevronRight } from 'lucide-react';
import { Fragment } from 'react';
import { Segmented } from '../../../../ui/Segmented.tsx';
import type { ConvolutionParams } from '../../params.ts';
import styles from './Breadcrumb.module.css';
import { count, type Tell } from './model.ts';

type Zoom = ConvolutionParams['zoom'];
export const zooms: readonly Zoom[] = ['whole', 'map', 'number'];

interface BreadcrumbProps {
  readonly params: ConvolutionParams;
  readonly filter: number;
  readonly place: string;
  readonly tell: Tell;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onFilter: (filter: number) => void;
}

/** Whole layer › one map › one number, each a step away; and which filter one is at. */
export function Breadcrumb({ params, filter, place, tell, onZoom, onFilter }: BreadcrumbProps) {
  const reached = zooms.indexOf(params.zoom);
  const nameOf = (zoom: Zoom) => {
    if (zoom === 'map' && params.filters > 1)
      return `${tell('zoom.map')} (${tell('filter.option', { n: filter + 1 })})`;
    return zoom === 'number' && reached === 2 ? `${tell('zoom.number')} ${place}` : tell(`zoom.${zoom}`);
  };
  return (
    <div className={styles.row}>
      <nav aria-label={tell('zoom.label')} className={styles.crumbs} title={tell('zoom.hint')}>
        {zooms.map((zoom, i) => (
          <Fragment key={zoom}>
            {i > 0 && <ChevronRight aria-hidden="true" size="1em" />}
            <button
              type="button"
              className={styles.crumb}
              aria-current={zoom === params.zoom ? 'true' : undefined}
              onClick={() => onZoom(zoom)}
            >
              {nameOf(zoom)}
            </button>
          </Fragment>
        ))}
      </nav>
      {params.filters > 1 && params.zoom !== 'whole' && (
        <Segmented
          label={tell('filter.label')}
          hideLabel
          value={filter}
          options={count(params.filters).map((f) => ({ value: f, label: tell('filter.option', { n: f + 1 }) }))}
          onChange={onFilter}
        />
      )}
    </div>
  );
}
