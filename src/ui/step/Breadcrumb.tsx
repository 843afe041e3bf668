import { ChevronRight } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import styles from './Breadcrumb.module.css';

export interface Crumb<Z extends string> {
  readonly zoom: Z;
  readonly label: string;
}

export interface BreadcrumbProps<Z extends string> {
  readonly label: string;
  readonly hint: string;
  /** From the whole to the single number. */
  readonly crumbs: readonly Crumb<Z>[];
  readonly here: Z;
  readonly onZoom: (zoom: Z) => void;
  readonly children?: ReactNode;
}

/** The whole › one map › one number, each a press away. */
export function Breadcrumb<Z extends string>({ label, hint, crumbs, here, onZoom, children }: BreadcrumbProps<Z>) {
  return (
    <div className={styles.row}>
      <nav aria-label={label} className={styles.crumbs} title={hint}>
        {crumbs.map((crumb, i) => (
          <Fragment key={crumb.zoom}>
            {i > 0 && <ChevronRight aria-hidden="true" size="1em" />}
            <button
              type="button"
              className={styles.crumb}
              aria-current={crumb.zoom === here ? 'true' : undefined}
              onClick={() => onZoom(crumb.zoom)}
            >
              {crumb.label}
            </button>
          </Fragment>
        ))}
      </nav>
      {children}
    </div>
  );
}
