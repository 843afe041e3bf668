import { queryOf, searchWith } from '../address.ts';
import { newSession } from './channel.ts';
import { readSession, sessionChanged, writeSession } from './session.ts';

/** Whether a window already shows the speaker's page of this session. One that cannot be read shows another site. */
function isSpeaker(opened: Window, session: string): boolean {
  try {
    const query = queryOf(opened.location.search);
    return query.speaker === '1' && query.session === session;
  } catch {
    return false;
  }
}

/**
 * Brings the speaker's window of this lecture to the front, or opens it; false where the browser did not let it. Needs a
 * click or key press. A window with a name is found again by it, after a reload of this page, too; the empty address
 * leaves it as it is, so that its timer and its place stay.
 */
export function openSpeakerWindow(): boolean {
  const session = readSession() ?? newSession();
  writeSession(session);
  sessionChanged.dispatchEvent(new Event('session'));
  const opened = window.open('', `stride-speaker-${session}`, 'popup,width=1100,height=760');
  if (opened === null) return false;
  if (!isSpeaker(opened, session)) {
    const search = searchWith(location.search, { speaker: '1', session, present: null, embed: null });
    opened.location.replace(new URL(`${location.pathname}${search}`, location.href).href);
  }
  opened.focus();
  return true;
}
