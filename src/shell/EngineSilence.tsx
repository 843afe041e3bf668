import type { ReactNode } from 'react';
import { secondsToDeath } from '../engine/client-life.ts';
import { useMediaWords } from '../ui/use-media-words.ts';

/** What is so while the compute thread gives no sign, and what is done about it. Loaded when it is first wanted. */
export default function EngineSilence(): ReactNode {
  const say = useMediaWords();
  return <p>{say('silent', { seconds: secondsToDeath })}</p>;
}
