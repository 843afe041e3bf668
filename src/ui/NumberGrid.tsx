import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type CellName, cellId, type Light, type Role } from '../pattern/panel.ts';
import { CellEditor } from './CellEditor.tsx';
import { classes } from './classes.ts';
import { diverging } from './colour.ts';
import { useFigure } from './Figure.tsx';
import { GridCells } from './GridCells.tsx';
import {
  type CellPaint,
  type GridCell,
  gridTypeSize,
  meantBy,
  moved,
  nameOf,
  type Place,
  placesById,
  writtenIn,
} from './grid-cells.ts';
import styles from './NumberGrid.module.css';
import { useStage } from './stage.ts';
import type { Typed } from './typed-number.ts';
import { useUiWords } from './use-ui-words.ts';

export type { GridCell } from './grid-cells.ts';

export interface NumberGridProps {
  /** `CellName.grid` of its cells. */
  readonly name: string;
  /** The accessible name. */
  readonly label: string;
  readonly heading?: string | undefined;
  readonly x: number;
  readonly y: number;
  /** Side of a cell. */
  readonly cell: number;
  /** Whose colour the heading and the lit cells have; none: that of plain text. */
  readonly role: Role | 'none';
  readonly cells: readonly (readonly GridCell[])[];
  /** The magnitude that gets the full colour. */
  readonly range: number;
  /** How the first cell is named; default 0, 0. A grid with border cells starts at negative numbers. */
  readonly origin?: Place | undefined;
  readonly lights?: readonly Light[] | undefined;
  /** Ids of the cells linked to what is pointed at. */
  readonly lit?: ReadonlySet<string> | undefined;
  readonly editable?: boolean | ((cell: CellName) => boolean) | undefined;
  /** Called with the cell's name and the number typed. */
  readonly onEdit?: ((row: number, column: number, value: number) => void) | undefined;
  readonly onPoint?: ((cell: CellName | null) => void) | undefined;
  /** A click or tap on a cell. */
  readonly onChoose?: ((cell: CellName) => void) | undefined;
  /** A double click, or Enter on a cell that is not edited. */
  readonly onOpen?: ((cell: CellName) => void) | undefined;
  /** Drawn softly: not the grid one is looking at. */
  readonly muted?: boolean | undefined;
  /** The colour of a cell, where it is not that of its number. */
  readonly paint?: CellPaint | undefined;
}

const GAP = 0.5;
const home: Place = { row: 0, column: 0 };

/**
 * A grid of numbers in a figure: a real grid to a screen reader and the keyboard (one tab stop, arrows inside), its
 * numbers typed in place. Callbacks get the cell that is meant: where a cell repeats another, that one.
 */
export function NumberGrid(props: NumberGridProps) {
  const { name, cells, cell: side, x, y, role, range, origin = home, editable = false, lit } = props;
  const { theme, notify } = useStage();
  const say = useUiWords();
  const { overlay, tell } = useFigure();
  const group = useRef<SVGGElement>(null);
  const [active, setActive] = useState<Place>(home);
  const [focused, setFocused] = useState<Place | null>(null);
  const [editing, setEditing] = useState<{ place: Place; text: string | null } | null>(null);
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  const tabbable: Place = { row: Math.min(active.row, rows - 1), column: Math.min(active.column, columns - 1) };
  const type = useMemo(() => gridTypeSize(side, cells), [side, cells]);
  const colour = useMemo(() => diverging(theme), [theme]);

  const called = ({ row, column }: Place) =>
    [name, cells[row]?.[column], row + origin.row, column + origin.column] as const;
  const meant = (place: Place): CellName => meantBy(...called(place));
  const idOf = (place: Place) => cellId(nameOf(...called(place)));
  const elementAt = (place: Place) =>
    group.current?.querySelector<SVGGElement>(`[data-place="${place.row},${place.column}"]`) ?? null;
  const placeOf = (target: EventTarget): Place | null => {
    const text = target instanceof Element ? target.closest('[data-place]')?.getAttribute('data-place') : null;
    const [row, column] = text?.split(',').map(Number) ?? [];
    return row === undefined || column === undefined ? null : { row, column };
  };
  const isEditable = (place: Place) => {
    const kind = cells[place.row]?.[place.column]?.kind;
    if (kind === 'border') return false;
    return typeof editable === 'function' ? editable(meant(place)) : editable;
  };
  const point = (place: Place | null) => {
    props.onPoint?.(place && meant(place));
    const one = place && cells[place.row]?.[place.column];
    const at = place && elementAt(place);
    const exact = one?.value !== null && one?.value !== undefined && one.kind !== 'hidden' ? String(one.value) : null;
    const told =
      one && (one.title ?? (exact !== null && exact.replace('-', '−') !== writtenIn(one, side) ? exact : null));
    tell(told && at ? { text: told, at } : null);
  };
  const edit = (place: Place, text: string | null) => {
    if (!isEditable(place) || !overlay) return false;
    setEditing({ place, text });
    return true;
  };
  const finish = (text: string, typed: Typed | null) => {
    if (!editing) return;
    const { place } = editing;
    setEditing(null);
    elementAt(place)?.focus();
    if (typed === null) return;
    const old = cells[place.row]?.[place.column];
    const { value, problem } = typed;
    if (problem) {
      const kept = old && old.kind !== 'hidden' ? ` ${say('typed.keeps', { old: writtenIn(old, side) })}` : '';
      notify(say(`typed.${problem}`, { text: text.trim() }) + kept, 'warning');
    } else if (value !== old?.value || old.kind === 'hidden') {
      const { row, column } = meant(place);
      props.onEdit?.(row, column, value);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    if (!place || event.altKey || event.metaKey) return;
    const next = moved(place, event.key, event.ctrlKey, rows, columns);
    if (next) {
      event.preventDefault();
      setActive(next);
      elementAt(next)?.focus();
    } else if (event.ctrlKey) return;
    else if (event.key === 'Enter' || event.key === 'F2') {
      if (edit(place, null)) event.preventDefault();
      else if (event.key === 'Enter' && props.onOpen) {
        event.preventDefault();
        props.onOpen(meant(place));
      }
    } else if (/^[-−.,\d]$/.test(event.key) && isEditable(place)) {
      event.preventDefault();
      event.stopPropagation();
      edit(place, event.key);
    }
  };
  const onFocus = (event: FocusEvent) => {
    const place = placeOf(event.target);
    if (!place) return;
    setActive(place);
    setFocused(event.target.matches(':focus-visible') ? place : null);
    point(place);
  };
  const onBlur = () => {
    setFocused(null);
    if (!editing) point(null);
  };
  const onPointerLeave = () => {
    const here = document.activeElement;
    point(here && group.current?.contains(here) ? placeOf(here) : null);
  };
  // A first tap shows what the number is linked to, a second one opens it: phones have no hover.
  const wasFocused = useRef<string | null>(null);
  const onPointerDown = (event: PointerEvent) => {
    const place = placeOf(event.target);
    wasFocused.current = place && document.activeElement === elementAt(place) ? idOf(place) : null;
  };
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place) return;
    elementAt(place)?.focus();
    if (wasFocused.current === idOf(place) && edit(place, null)) return;
    props.onChoose?.(meant(place));
  };
  const onDoubleClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (place && !edit(place, null)) props.onOpen?.(meant(place));
  };

  const outline = (place: Place, className: string | undefined, key: string, inset = 1) => (
    <rect
      key={key}
      x={x + place.column * side + inset}
      y={y + place.row * side + inset}
      width={Math.max(side - 2 * inset, 0)}
      height={Math.max(side - 2 * inset, 0)}
      rx={2}
      className={className}
    />
  );
  const places = useMemo(() => placesById(name, cells, origin.row, origin.column), [name, cells, origin]);
  const litPlaces = [...(lit ?? [])].flatMap((id) => places.get(id) ?? []);

  return (
    <g data-role={role} className={classes(styles.grid, props.muted && styles.muted)}>
      {props.heading && (
        <text x={x} y={y} dy="-0.55em" className={styles.heading}>
          {props.heading}
        </text>
      )}
      <g
        ref={group}
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows}
        aria-colcount={columns}
        aria-readonly={editable === false}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={onBlur}
        onPointerDown={onPointerDown}
        onPointerOver={(event) => point(placeOf(event.target))}
        onPointerLeave={onPointerLeave}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
      >
        <GridCells
          name={name}
          x={x}
          y={y}
          side={side}
          gap={GAP}
          type={type}
          cells={cells}
          range={range}
          originRow={origin.row}
          originColumn={origin.column}
          tabbableRow={tabbable.row}
          tabbableColumn={tabbable.column}
          colour={colour}
          paint={props.paint}
        />
      </g>
      <g aria-hidden="true" className={styles.marks}>
        {props.lights?.map((light) => {
          const place = places.get(cellId(light));
          return (
            place && (
              <g key={`light-${cellId(light)}-${light.role}`} data-role={light.role}>
                {outline(place, styles.light, 'light')}
              </g>
            )
          );
        })}
        {litPlaces.map((place) => outline(place, styles.lit, `lit-${place.row},${place.column}`, 1.5))}
        {focused && outline(focused, styles.focus, 'focus', -1)}
      </g>
      {editing && overlay && (
        <CellEditor
          overlay={overlay}
          anchor={elementAt(editing.place)}
          start={editing.text ?? String(cells[editing.place.row]?.[editing.place.column]?.value ?? '')}
          replace={editing.text === null}
          blank={cells[editing.place.row]?.[editing.place.column]?.kind === 'hidden'}
          label={say('grid.editing', {
            grid: props.label,
            row: meant(editing.place).row,
            column: meant(editing.place).column,
          })}
          onDone={finish}
        />
      )}
    </g>
  );
}
