/**
 * How the projected window and the speaker's stay in step. The projected window owns the state and tells its address;
 * the speaker's window asks and commands. Each lecture has a session id, which is part of the channel's name, so two
 * lectures in one browser do not mix.
 */
export type Command = 'next' | 'previous' | 'black' | 'play';

export type LectureMessage =
  /** Where the projected window is: its query string, and whether the screen is black. */
  | { readonly is: 'here'; readonly search: string; readonly black: boolean }
  /** A speaker's window asks where we are. */
  | { readonly is: 'where' }
  | { readonly is: 'command'; readonly command: Command }
  | { readonly is: 'scene'; readonly id: string }
  /** A projected window asks whether another one already leads this session; the other says so. */
  | { readonly is: 'claim'; readonly by: string }
  | { readonly is: 'taken'; readonly from: string }
  | { readonly is: 'bye' };

const commands: readonly string[] = ['next', 'previous', 'black', 'play'] satisfies Command[];

/** What came over the channel as a message, or null: anything may be posted there. */
export function parseMessage(data: unknown): LectureMessage | null {
  if (typeof data !== 'object' || data === null) return null;
  const message = data as Readonly<Record<string, unknown>>;
  switch (message.is) {
    case 'here':
      return typeof message.search === 'string' && typeof message.black === 'boolean'
        ? { is: 'here', search: message.search, black: message.black }
        : null;
    case 'command':
      return commands.includes(String(message.command)) ? { is: 'command', command: message.command as Command } : null;
    case 'scene':
      return typeof message.id === 'string' ? { is: 'scene', id: message.id } : null;
    case 'claim':
      return typeof message.by === 'string' ? { is: 'claim', by: message.by } : null;
    case 'taken':
      return typeof message.from === 'string' ? { is: 'taken', from: message.from } : null;
    case 'where':
    case 'bye':
      return { is: message.is };
    default:
      return null;
  }
}

export interface LectureChannel {
  readonly send: (message: LectureMessage) => void;
  readonly close: () => void;
}

/** Joins a session; null where the browser has no BroadcastChannel. */
export function joinLecture(session: string, hear: (message: LectureMessage) => void): LectureChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel(`stride.lecture.${session}`);
  channel.onmessage = (event: MessageEvent<unknown>) => {
    const message = parseMessage(event.data);
    if (message) hear(message);
  };
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}

/** A fresh session id, such as `k3x9-2b7f`. */
export function newSession(): string {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  const part = (n: number) => n.toString(36).padStart(4, '0').slice(-4);
  return `${part(a)}-${part(b)}`;
}
