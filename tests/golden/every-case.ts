import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fixture, readFixtures } from './fixtures.ts';

/** Every case of the repository's fixtures with its topic; Node only. */
export const everyCase: readonly { readonly topic: string; readonly fixture: Fixture }[] = readdirSync(
  import.meta.dirname,
)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const file = readFixtures(readFileSync(join(import.meta.dirname, name), 'utf8'));
    return file ? file.cases.map((fixture) => ({ topic: file.topic, fixture })) : [];
  });
