/** The id of the lecture that this window leads. It outlives a reload, so that the speaker's window finds it again. */
const sessionKey = 'stride.session';

let memory: string | null = null;

export const readSession = (): string | null => {
  try {
    return sessionStorage.getItem(sessionKey) ?? memory;
  } catch {
    return memory;
  }
};

export const writeSession = (session: string): void => {
  memory = session;
  try {
    sessionStorage.setItem(sessionKey, session);
  } catch {
    // Forbidden storage: the session then lasts as long as the page.
  }
};

/** Says `session` when this window begins to lead one. */
export const sessionChanged = new EventTarget();
