import styles from './Arcs.module.css';
import { core } from './curriculum.ts';

const indexOf = (id: string) => core.findIndex((station) => station.id === id);

const arcs = core.flatMap((station, to) =>
  station.prerequisites.map((id) => ({ id: station.id, needs: id, from: indexOf(id), to })),
);

/** An arc from one column to another, in column widths; the farther, the higher. Top is 0, the line is 1. */
const arc = (from: number, to: number) => {
  const height = 1 - 0.42 * (to - from);
  return `M${from} 1C${from + 0.12} ${height} ${to - 0.12} ${height} ${to} 1`;
};

/** What stands on what: an arc from each station to those that need it. Told in words on the stations themselves. */
export function Arcs({ pointed }: { readonly pointed: string | null }) {
  return (
    <svg className={styles.arcs} viewBox={`0 0 ${core.length} 1`} preserveAspectRatio="none" aria-hidden="true">
      {arcs.map(({ id, needs, from, to }) => (
        <path
          key={`${needs} ${id}`}
          d={arc(from, to)}
          className={styles.arc}
          data-lit={pointed === id || undefined}
          data-dim={(pointed !== null && pointed !== id) || undefined}
        />
      ))}
    </svg>
  );
}
