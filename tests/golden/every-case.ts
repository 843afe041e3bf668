import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fixture } from './fixtures.ts';
import { isBroken, readFixtures } from './read-fixtures.ts';

/** Every case of the repository's fixtures with its topic; Node only. Throws on a broken one. */
export const everyCase: readonly { readonly topic: string; readonly fixture: Fixture }[] = readdirSync(
  import.meta.dirname,
)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const file = readFixtures(readFileSync(join(import.meta.dirname, name), 'utf8'));
    if (!file) return [];
    return file.cases.map((fixture) => {
      if (isBroken(fixture)) throw new Error(`${name}, ${fixture.name}: ${fixture.broken}`);
      return { topic: file.topic, fixture };
    });
  });
