/**
 * npm run golden -- <folder or file>…: every fixture there, folders within included (default tests/golden), through the maths in double
 * precision. Ends with 0 if none failed, 1 if one did, 2 if there was nothing to run.
 */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import { runGolden } from '../tests/golden/adapters/index.ts';
import type { Outcome } from '../tests/golden/fixtures.ts';
import { isBroken, type ReadFile, readFixtures } from '../tests/golden/read-fixtures.ts';

type Count = Record<Outcome['status'], number>;

const own = resolve(import.meta.dirname, '..', 'tests', 'golden');
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const total: Count = { passed: 0, failed: 0, skipped: 0 };

/** npm runs this in the repository, wherever it was called: a path means what it means there, else what it means here. */
function placeOf(path: string): string {
  const called = resolve(process.env.INIT_CWD ?? '.', path);
  return isAbsolute(path) || existsSync(called) ? called : resolve(path);
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) {
    console.error(`There is no folder or file ${path}.`);
    process.exit(2);
  }
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.toLowerCase().endsWith('.json') && !name.split(/[\\/]/).includes('node_modules'))
    .sort()
    .map((name) => join(path, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

function report(file: ReadFile, where: string): void {
  const lines: string[] = [];
  const skipped = new Map<string, string[]>();
  const here: Count = { passed: 0, failed: 0, skipped: 0 };
  let worst = 0;
  for (const one of file.cases) {
    if (isBroken(one)) {
      here.failed++;
      lines.push(`  FAILED ${one.name}: the case cannot be read, ${one.broken}`);
      continue;
    }
    const outcome = runGolden(file.topic, one);
    here[outcome.status]++;
    if (outcome.status === 'failed')
      lines.push(`  FAILED ${one.name}: ${outcome.message} (worst error ${outcome.worst})`);
    else if (outcome.status === 'passed') {
      worst = Math.max(worst, outcome.worst);
      if (outcome.message) lines.push(`  passed ${one.name}: ${outcome.message}`);
    } else {
      const reason = outcome.message ?? 'no adapter';
      skipped.set(reason, [...(skipped.get(reason) ?? []), one.name]);
    }
  }
  for (const [reason, names] of skipped)
    lines.push(
      `  skipped ${names.length}, ${reason}${names.length === file.cases.length ? '' : `: ${names.join(', ')}`}`,
    );
  const summary = `${here.passed} passed, ${here.failed} failed, ${here.skipped} skipped`;
  const error = here.passed > 0 ? `; worst error of those passed ${worst.toExponential(1)}` : '';
  console.log(`${file.topic} (${where}): ${summary}${error}`);
  for (const line of lines) console.log(line);
  for (const status of ['passed', 'failed', 'skipped'] as const) total[status] += here[status];
}

let found = 0;
for (const place of (asked.length > 0 ? asked : [own]).map(placeOf))
  for (const path of filesIn(place)) {
    const where = relative(place, path) || basename(path);
    try {
      const file = readFixtures(readFileSync(path, 'utf8'), basename(path, '.json'));
      if (file) {
        found++;
        report(file, where);
      } else console.log(`${where}: no fixtures (another schema), left out`);
    } catch (error) {
      found++;
      total.failed++;
      console.log(`FAILED ${where}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

if (found === 0)
  console.error('No fixture file was found: a fixture file is JSON with "schema": "lecture-companion-fixtures/1".');
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : found === 0 ? 2 : 0;
