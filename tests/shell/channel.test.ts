// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { joinLecture, type LectureMessage, newSession, parseMessage } from '../../src/shell/lecture/channel.ts';

/** Channels of one name hear one another, and never themselves, as the platform's do. */
class FakeChannel {
  static open: FakeChannel[] = [];
  onmessage: ((event: MessageEvent<unknown>) => void) | null = null;
  constructor(readonly name: string) {
    FakeChannel.open.push(this);
  }
  postMessage(data: unknown) {
    for (const other of FakeChannel.open)
      if (other !== this && other.name === this.name) other.onmessage?.(new MessageEvent('message', { data }));
  }
  close() {
    FakeChannel.open = FakeChannel.open.filter((other) => other !== this);
  }
}

beforeEach(() => {
  FakeChannel.open = [];
  vi.stubGlobal('BroadcastChannel', FakeChannel);
});
afterEach(() => vi.unstubAllGlobals());

describe('the speaker’s channel', () => {
  it('carries every kind of message unchanged', () => {
    const messages: LectureMessage[] = [
      { is: 'here', search: '?panel=convolution&k=3', black: false },
      { is: 'where' },
      { is: 'command', command: 'next' },
      { is: 'scene', id: 'edges' },
      { is: 'claim', by: 'me' },
      { is: 'taken', from: 'me' },
      { is: 'bye' },
    ];
    const heard: LectureMessage[] = [];
    const speaker = joinLecture('aaaa-bbbb', () => {});
    joinLecture('aaaa-bbbb', (message) => heard.push(message));
    for (const message of messages) speaker?.send(message);
    expect(heard).toEqual(messages);
  });

  it('does not mix two lectures', () => {
    const heard = vi.fn();
    joinLecture('aaaa-bbbb', heard);
    joinLecture('cccc-dddd', () => {})?.send({ is: 'command', command: 'next' });
    expect(heard).not.toHaveBeenCalled();
  });

  it('answers a speaker’s window that comes late', () => {
    const projected = joinLecture('aaaa-bbbb', (message) => {
      if (message.is === 'where') projected?.send({ is: 'here', search: '?panel=convolution&k=7', black: true });
    });
    const heard = vi.fn();
    joinLecture('aaaa-bbbb', heard)?.send({ is: 'where' });
    expect(heard).toHaveBeenCalledWith({ is: 'here', search: '?panel=convolution&k=7', black: true });
  });

  it('ignores whatever else is posted', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        const message = parseMessage(data);
        expect(message === null || typeof message.is === 'string').toBe(true);
      }),
    );
    expect(parseMessage({ is: 'command', command: 'format disk' })).toBeNull();
    expect(parseMessage({ is: 'here', search: 3, black: false })).toBeNull();
  });

  it('is absent where the browser has none', () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    expect(joinLecture('aaaa-bbbb', () => {})).toBeNull();
  });

  it('makes session ids that the address accepts', () => {
    const ids = Array.from({ length: 50 }, newSession);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]{4}-[a-z0-9]{4}$/);
    expect(new Set(ids).size).toBeGreaterThan(45);
  });
});
