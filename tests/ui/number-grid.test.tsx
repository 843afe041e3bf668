// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CellName } from '../../src/pattern/panel.ts';
import { Figure } from '../../src/ui/Figure.tsx';
import { type GridCell, NumberGrid, type NumberGridProps } from '../../src/ui/NumberGrid.tsx';
import { bareStage, StageContext } from '../../src/ui/stage.ts';

afterEach(cleanup);

const cells: GridCell[][] = [
  [{ value: 0, kind: 'border', title: 'outside' }, { value: 1 }, { value: -2.5 }],
  [{ value: 3 }, { value: 4, kind: 'pending' }, { value: 5, kind: 'hidden' }],
];

function show(more: Partial<NumberGridProps> = {}, notify = vi.fn()) {
  render(
    <StageContext value={{ ...bareStage, notify }}>
      <Figure name="test" title="A figure" width={200} height={100}>
        <NumberGrid name="Input" label="Input" x={0} y={0} cell={20} role="input" cells={cells} range={5} {...more} />
      </Figure>
    </StageContext>,
  );
  return screen.getByRole('grid', { name: 'Input' });
}
const cellAt = (grid: HTMLElement, index: number) => {
  const found = within(grid).getAllByRole('gridcell')[index];
  if (!found) throw new Error(`no cell ${index}`);
  return found;
};

describe('NumberGrid', () => {
  it('is a grid of rows and cells that carry the exact number', () => {
    const grid = show();
    expect(within(grid).getAllByRole('row')).toHaveLength(2);
    const all = within(grid).getAllByRole('gridcell');
    expect(all.map((cell) => cell.textContent)).toEqual(['0', '1', '−2.5', '3', '4', '?']);
    expect(all.map((cell) => cell.getAttribute('data-value'))).toEqual(['0', '1', '-2.5', '3', '4', null]);
  });

  it('has one tab stop and is walked by arrows, Home and End', () => {
    const grid = show();
    const all = within(grid).getAllByRole('gridcell');
    expect(all.filter((cell) => cell.getAttribute('tabindex') === '0')).toHaveLength(1);
    cellAt(grid, 0).focus();
    const press = (key: string, ctrlKey = false) =>
      fireEvent.keyDown(document.activeElement ?? document.body, { key, ctrlKey });
    press('ArrowRight');
    expect(document.activeElement).toBe(cellAt(grid, 1));
    press('ArrowDown');
    expect(document.activeElement).toBe(cellAt(grid, 4));
    press('End');
    expect(document.activeElement).toBe(cellAt(grid, 5));
    press('Home', true);
    expect(document.activeElement).toBe(cellAt(grid, 0));
    press('ArrowUp');
    expect(document.activeElement).toBe(cellAt(grid, 0));
  });

  it('names its cells from its origin, and tells what is pointed at by pointer and by focus', () => {
    const onPoint = vi.fn<(cell: CellName | null) => void>();
    const grid = show({ onPoint, origin: { row: -1, column: -1 } });
    fireEvent.pointerOver(cellAt(grid, 3));
    expect(onPoint).toHaveBeenLastCalledWith({ grid: 'Input', row: 0, column: -1 });
    fireEvent.focus(cellAt(grid, 0));
    expect(onPoint).toHaveBeenLastCalledWith({ grid: 'Input', row: -1, column: -1 });
    fireEvent.blur(cellAt(grid, 0));
    expect(onPoint).toHaveBeenLastCalledWith(null);
  });

  it('gives a cell that repeats another a name of its own, and speaks of the other when it is pointed at, chosen or typed into', () => {
    const [onPoint, onChoose, onEdit] = [vi.fn(), vi.fn(), vi.fn()];
    const other: CellName = { grid: 'Kernel', row: 4, column: 2 };
    const grid = show({
      cells: [
        [
          { value: 1, shows: other },
          { value: 2, cell: { grid: 'Input', row: 7, column: 8 } },
        ],
      ],
      lit: new Set(['Kernel:4,2']),
      editable: (cell) => cell.grid === 'Kernel',
      onPoint,
      onChoose,
      onEdit,
    });
    const [copy, crop] = [cellAt(grid, 0), cellAt(grid, 1)];
    expect([copy.dataset.cell, copy.dataset.shows]).toEqual(['Input:0,0', 'Kernel:4,2']);
    expect([crop.dataset.cell, crop.dataset.shows]).toEqual(['Input:7,8', undefined]);
    expect(grid.parentElement?.querySelectorAll('[class*=lit]')).toHaveLength(1);
    fireEvent.pointerOver(copy);
    expect(onPoint).toHaveBeenLastCalledWith(other);
    fireEvent.click(copy);
    expect(onChoose).toHaveBeenLastCalledWith(other);
    fireEvent.keyDown(copy, { key: '7' });
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter' });
    expect(onEdit).toHaveBeenLastCalledWith(4, 2, 7);
  });

  it('takes a typed number and gives the focus back', () => {
    const onEdit = vi.fn();
    const grid = show({ editable: true, onEdit });
    cellAt(grid, 1).focus();
    fireEvent.keyDown(cellAt(grid, 1), { key: '7' });
    const field = screen.getByRole('textbox');
    expect(field).toHaveProperty('value', '7');
    fireEvent.change(field, { target: { value: '−7,5' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onEdit).toHaveBeenCalledExactlyOnceWith(0, 1, -7.5);
    expect(document.activeElement).toBe(cellAt(grid, 1));
  });

  it('keeps its number when no number is typed, and says so', () => {
    const [onEdit, notify] = [vi.fn(), vi.fn()];
    const grid = show({ editable: true, onEdit }, notify);
    fireEvent.keyDown(cellAt(grid, 2), { key: 'F2' });
    const field = screen.getByRole('textbox');
    fireEvent.change(field, { target: { value: 'NaN' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onEdit).not.toHaveBeenCalled();
    expect(notify).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('“NaN” is not a number'), 'warning');
    expect(notify.mock.calls[0]?.[0]).toContain('−2.5');
  });

  it('gives up on Escape and does not edit border cells', () => {
    const onEdit = vi.fn();
    const grid = show({ editable: true, onEdit });
    fireEvent.keyDown(cellAt(grid, 1), { key: 'Enter' });
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
    fireEvent.keyDown(cellAt(grid, 0), { key: 'Enter' });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(onEdit).not.toHaveBeenCalled();
  });

  it('is chosen by a click and opened by Enter where it is not edited', () => {
    const [onChoose, onOpen] = [vi.fn(), vi.fn()];
    const grid = show({ onChoose, onOpen });
    fireEvent.click(cellAt(grid, 4));
    expect(onChoose).toHaveBeenCalledWith({ grid: 'Input', row: 1, column: 1 });
    fireEvent.keyDown(cellAt(grid, 4), { key: 'Enter' });
    expect(onOpen).toHaveBeenCalledWith({ grid: 'Input', row: 1, column: 1 });
  });

  it('leaves Page Up, Page Down, Space and digits of a grid that is not edited to the page', () => {
    const grid = show();
    for (const key of ['PageDown', 'PageUp', ' ', '1', 'p'])
      expect(fireEvent.keyDown(cellAt(grid, 1), { key }), key).toBe(true);
  });
});
