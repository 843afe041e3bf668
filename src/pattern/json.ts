/** Text that claims to be JSON, before it is read: how deep it goes, and whether it can be read at all. */
import type { FaultKind } from './check.ts';

/** Lists and objects within one another. */
function depthOf(text: string, most: number): number {
  let [depth, deepest] = [0, 0];
  let quoted = false;
  for (let i = 0; i < text.length && deepest <= most; i++) {
    const character = text[i];
    if (quoted) {
      if (character === '\\') i++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ']' || character === '}') depth--;
  }
  return deepest;
}

/** What keeps this text from being read as JSON of at most this depth; null: nothing. */
export function jsonFault(text: string, most: number): FaultKind | null {
  if (depthOf(text, most) > most) return 'deep';
  try {
    JSON.parse(text);
    return null;
  } catch {
    return 'unreadable';
  }
}
