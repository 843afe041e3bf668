/** npm run golden -- <folder>: every fixture of the folder (default tests/golden) through the maths, in double precision. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runGolden } from '../tests/golden/adapters/index.ts';
import { type FixtureFile, type Outcome, readFixtures } from '../tests/golden/fixtures.ts';

const here = resolve(import.meta.dirname, '..', 'tests', 'golden');
const folder = resolve(process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? here);

function filesOf(path: string): string[] {
  try {
    if (statSync(path).isFile()) return [path];
    return readdirSync(path)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(path, name));
  } catch {
    console.error(`There is no folder ${path}.`);
    process.exit(2);
  }
}

const count: Record<Outcome['status'], number> = { passed: 0, failed: 0, skipped: 0 };

function report(file: FixtureFile): void {
  const lines: string[] = [];
  const skippedNames = new Map<string, string[]>();
  const here: typeof count = { passed: 0, failed: 0, skipped: 0 };
  let worst = 0;
  for (const fixture of file.cases) {
    const outcome = runGolden(file.topic, fixture);
    here[outcome.status]++;
    if (outcome.status === 'passed') worst = Math.max(worst, outcome.worst);
    if (outcome.status === 'failed')
      lines.push(`  FAILED ${fixture.name}: ${outcome.message} (worst error ${outcome.worst})`);
    else if (outcome.status === 'passed' && outcome.message) lines.push(`  passed ${fixture.name}: ${outcome.message}`);
    else if (outcome.status === 'skipped') {
      const reason = outcome.message ?? 'no adapter';
      skippedNames.set(reason, [...(skippedNames.get(reason) ?? []), fixture.name]);
    }
  }
  for (const [reason, names] of skippedNames)
    lines.push(
      `  skipped ${names.length}, ${reason}${names.length === file.cases.length ? '' : `: ${names.join(', ')}`}`,
    );
  const summary = [`${here.passed} passed`, `${here.failed} failed`, `${here.skipped} skipped`].join(', ');
  console.log(
    `${file.topic}: ${summary}${here.passed > 0 ? `; worst error of those passed ${worst.toExponential(1)}` : ''}`,
  );
  for (const line of lines) console.log(line);
  for (const status of ['passed', 'failed', 'skipped'] as const) count[status] += here[status];
}

for (const path of filesOf(folder)) {
  try {
    const file = readFixtures(readFileSync(path, 'utf8'));
    if (file) report(file);
    else console.log(`${path}: not a fixture file, left out`);
  } catch (error) {
    count.failed++;
    console.log(`FAILED ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed > 0 ? 1 : 0;
