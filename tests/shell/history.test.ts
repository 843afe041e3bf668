import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyTimeline, record, redo, type Timeline, undo } from '../../src/shell/history.ts';

/** Carries a state and its timeline through edits, as the panel does. */
const edit = ([timeline, state]: [Timeline<number>, number], next: number, merge: string | null = null, now = 0) =>
  [record(timeline, state, merge, now), next] as [Timeline<number>, number];

describe('undo and redo', () => {
  it('goes back through every edit and forward again', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), (states) => {
        let here: [Timeline<number>, number] = [emptyTimeline(), -1];
        for (const state of states) here = edit(here, state);
        for (const expected of [-1, ...states.slice(0, -1)].reverse()) {
          const back = undo(here[0], here[1]);
          expect(back?.state).toBe(expected);
          if (back) here = [back.timeline, back.state];
        }
        expect(undo(here[0], here[1])).toBeNull();
        for (const expected of states) {
          const on = redo(here[0], here[1]);
          expect(on?.state).toBe(expected);
          if (on) here = [on.timeline, on.state];
        }
        expect(redo(here[0], here[1])).toBeNull();
      }),
    );
  });

  it('counts a drag as one edit, and two drags as two', () => {
    let here: [Timeline<number>, number] = [emptyTimeline(), 0];
    for (let i = 1; i <= 5; i++) here = edit(here, i, 'stride', 1000 + i * 100);
    here = edit(here, 6, 'stride', 9000);
    expect(here[0].past).toEqual([0, 5]);
    here = edit(here, 7, 'size', 9010);
    expect(here[0].past).toEqual([0, 5, 6]);
  });

  it('forgets what was undone when a new edit is made, even one with the same word', () => {
    let here: [Timeline<number>, number] = [emptyTimeline(), 0];
    here = edit(here, 1, 'a', 0);
    const back = undo(here[0], here[1]);
    if (back) here = [back.timeline, back.state];
    here = edit(here, 2, 'a', 10);
    expect(redo(here[0], here[1])).toBeNull();
    expect(undo(here[0], here[1])?.state).toBe(0);
  });

  it('keeps a bounded number of edits', () => {
    let here: [Timeline<number>, number] = [emptyTimeline(), 0];
    for (let i = 1; i < 1000; i++) here = edit(here, i);
    expect(here[0].past.length).toBe(200);
  });
});
