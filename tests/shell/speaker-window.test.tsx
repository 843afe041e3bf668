// @vitest-environment jsdom
/** The speaker's window is opened once, and its timer outlives whatever is loaded again. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkTimers, elapsedOf, timerOf, withTimer } from '../../src/shell/lecture/lecture-timers.ts';
import { SpeakerTimer } from '../../src/shell/lecture/SpeakerTimer.tsx';
import { readSession } from '../../src/shell/lecture/session.ts';
import { openSpeakerWindow } from '../../src/shell/lecture/speaker-window.ts';

/** Windows by name, as a browser keeps them: an empty address finds one and leaves it as it is. */
function pretendWindows() {
  const opened = new Map<
    string,
    { location: { search: string; replace: (href: string) => void }; focus: () => void }
  >();
  const loaded: string[] = [];
  const focus = vi.fn();
  vi.stubGlobal('open', (href: string, name: string) => {
    expect(href).toBe('');
    const known = opened.get(name);
    if (known) return known;
    const location = {
      search: '',
      replace(address: string) {
        loaded.push(address);
        location.search = new URL(address).search;
      },
    };
    const fresh = { location, focus };
    opened.set(name, fresh);
    return fresh;
  });
  return { loaded, focus };
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  sessionStorage.clear();
});

describe('the speaker’s window', () => {
  it('is loaded once; again it is only brought to the front', () => {
    const { loaded, focus } = pretendWindows();
    expect(openSpeakerWindow()).toBe(true);
    expect(loaded).toHaveLength(1);
    expect(loaded[0]).toContain(`session=${readSession()}`);
    expect(openSpeakerWindow()).toBe(true);
    expect(loaded).toHaveLength(1);
    expect(focus).toHaveBeenCalledTimes(2);
  });
  it('is loaded anew where its window shows something else', () => {
    const { loaded } = pretendWindows();
    openSpeakerWindow();
    const found = window.open('', `stride-speaker-${readSession()}`);
    if (found) found.location.search = '?panel=pooling';
    openSpeakerWindow();
    expect(loaded).toHaveLength(2);
  });
  it('says so where the browser forbids it', () => {
    vi.stubGlobal('open', () => null);
    expect(openSpeakerWindow()).toBe(false);
  });
});

describe('the lecture’s timer', () => {
  const minute = 60_000;
  beforeEach(() => vi.useFakeTimers({ now: 1_000_000_000_000 }));
  const shown = () => screen.getByRole('timer').textContent;

  it('goes on after a reload, and stays paused when it was', () => {
    const first = render(<SpeakerTimer session="abcd-1234" minutes={40} />);
    act(() => vi.advanceTimersByTime(5 * minute));
    expect(shown()).toBe('5:00');
    first.unmount();
    vi.advanceTimersByTime(2000);
    const second = render(<SpeakerTimer session="abcd-1234" minutes={40} />);
    expect(shown()).toBe('5:02');
    fireEvent.click(screen.getByRole('button', { name: 'Pause timer' }));
    second.unmount();
    vi.advanceTimersByTime(10 * minute);
    render(<SpeakerTimer session="abcd-1234" minutes={40} />);
    expect(shown()).toBe('5:02');
    expect(screen.getByRole('button', { name: 'Start timer' })).toBeDefined();
  });
  it('is each lecture’s own, and not that of one long over', () => {
    const one = { session: 'one1', before: 0, since: 0, seen: 0 };
    expect(timerOf([one], 'two2', minute)).toEqual({ session: 'two2', before: 0, since: minute, seen: minute });
    expect(elapsedOf(timerOf([one], 'one1', minute), minute)).toBe(minute);
    expect(timerOf([one], 'one1', 24 * 60 * minute).since).toBe(24 * 60 * minute);
    expect(withTimer([one], { ...one, before: 5 })).toEqual([{ ...one, before: 5 }]);
  });
  it('takes nothing from rubbish', () => {
    expect(checkTimers([{ session: 'one1', before: -1, since: 0, seen: 0 }])).toBeNull();
    expect(checkTimers('rubbish')).toBeNull();
    expect(checkTimers([{ session: 'one1', before: 1, since: null, seen: 3 }])).toHaveLength(1);
  });
});
