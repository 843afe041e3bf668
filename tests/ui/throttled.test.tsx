// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTurn } from '../../src/ui/draw-in-turn.ts';
import { useThrottled } from '../../src/ui/use-throttled.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  // whoever has the turn gives it away
  vi.runAllTimers();
  vi.useRealTimers();
});

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

describe('drawings take turns', () => {
  it('the second begins two frames after the first stands', async () => {
    const begun: string[] = [];
    let stands = () => {};
    inTurn((over) => {
      begun.push('first');
      stands = over;
    });
    inTurn((over) => {
      begun.push('second');
      over();
    });
    await pass(1000);
    expect(begun).toEqual(['first']);
    stands();
    expect(begun).toEqual(['first']);
    await pass(300);
    expect(begun).toEqual(['first', 'second']);
  });

  it('one that says twice that it stands does not end the turn of the next', async () => {
    const begun: string[] = [];
    let again = () => {};
    inTurn((stands) => {
      again = stands;
      stands();
    });
    await pass(300);
    let over = () => {};
    inTurn((stands) => {
      begun.push('second');
      over = stands;
    });
    inTurn((stands) => {
      begun.push('third');
      stands();
    });
    again();
    await pass(300);
    expect(begun).toEqual(['second']);
    over();
    await pass(300);
    expect(begun).toEqual(['second', 'third']);
  });

  it('a wish that was taken back is not drawn, and does not hold up the next', async () => {
    const begun: string[] = [];
    const draw = (name: string) => (over: () => void) => {
      begun.push(name);
      over();
    };
    inTurn(draw('first'));
    const leave = inTurn(draw('second'));
    inTurn(draw('third'));
    leave();
    await pass(1000);
    expect(begun).toEqual(['first', 'third']);
  });
});

function One({ name, value }: { readonly name: 'a' | 'b'; readonly value: number }) {
  const shown = useThrottled(value, 200, inTurn);
  return <output data-name={name}>{shown}</output>;
}
const Both = ({ a, b }: { readonly a: number; readonly b: number }) => (
  <>
    <One name="a" value={a} />
    <One name="b" value={b} />
  </>
);

describe('a value that is dear to draw', () => {
  /** Which of the values on the page changed, one entry a commit. */
  const changes: string[] = [];
  const seen = { a: -1, b: -1 };
  const note = (root: HTMLElement) => {
    const now = { a: -1, b: -1 };
    for (const name of ['a', 'b'] as const)
      now[name] = Number(root.querySelector(`[data-name=${name}]`)?.textContent ?? -1);
    const changed = (['a', 'b'] as const).filter((name) => now[name] !== seen[name]).join('');
    if (changed) changes.push(changed);
    Object.assign(seen, now);
  };

  it('two of them never change at once, both arrive, and neither changes more than five times a second', async () => {
    changes.length = 0;
    const { container, rerender } = render(<Both a={0} b={0} />);
    note(container);
    expect(changes).toEqual(['ab']);
    changes.length = 0;
    for (let n = 1; n <= 50; n++) {
      rerender(<Both a={n} b={-n} />);
      await pass(20);
      note(container);
    }
    expect(changes).not.toContain('ab');
    for (const name of ['a', 'b']) {
      const count = changes.filter((changed) => changed === name).length;
      expect(count).toBeGreaterThanOrEqual(3);
      expect(count).toBeLessThanOrEqual(6);
    }
    await pass(1000);
    note(container);
    expect(seen).toEqual({ a: 50, b: -50 });
  });

  it('one that leaves the page while it is drawn holds up nobody', async () => {
    const first = render(<One name="a" value={0} />);
    first.rerender(<One name="a" value={1} />);
    await act(async () => {
      vi.advanceTimersByTime(1);
      first.unmount();
    });
    const { container, rerender } = render(<One name="b" value={0} />);
    rerender(<One name="b" value={7} />);
    await pass(1000);
    expect(container.textContent).toBe('7');
  });

  it('a value that is back before it was drawn gives its turn away', async () => {
    const { container, rerender } = render(<Both a={0} b={0} />);
    rerender(<Both a={1} b={0} />);
    rerender(<Both a={0} b={0} />);
    await pass(500);
    rerender(<Both a={0} b={3} />);
    await pass(500);
    expect(container.textContent).toBe('03');
  });
});
