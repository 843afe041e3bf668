/** Times for one run of the bench: everything is compared within one run on one machine, so only the ratios mean anything elsewhere. */

export interface Timing {
  readonly name: string;
  /** Median milliseconds a call. */
  readonly median: number;
  readonly lowest: number;
  readonly calls: number;
}

/** Times an action until `budget` milliseconds are spent (at least 5 calls, 3 of an action that takes seconds), after two calls to warm up. */
export async function time(name: string, action: () => unknown, budget = 1500): Promise<Timing> {
  await action();
  const warm = performance.now();
  await action();
  const least = performance.now() - warm > 4000 ? 3 : 5;
  const times: number[] = [];
  const end = performance.now() + budget;
  while (times.length < least || (performance.now() < end && times.length < 200)) {
    const begun = performance.now();
    await action();
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  return { name, median: times[times.length >> 1] ?? 0, lowest: times[0] ?? 0, calls: times.length };
}

/** Times actions in turn, call by call, until `budget` milliseconds are spent (at least 9 rounds), after two rounds to warm up. */
export async function alternating(
  actions: Readonly<Record<string, () => Promise<unknown>>>,
  budget = 6000,
): Promise<Timing[]> {
  const rows = Object.entries(actions).map(([name, action]) => ({ name, action, times: [] as number[] }));
  let end = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 11 || (performance.now() < end && round < 200); round++) {
    if (round === 2) end = performance.now() + budget;
    for (const { action, times } of rows) {
      const begun = performance.now();
      await action();
      if (round >= 2) times.push(performance.now() - begun);
    }
  }
  return rows.map(({ name, times }) => {
    times.sort((a, b) => a - b);
    return { name, median: times[times.length >> 1] ?? 0, lowest: times[0] ?? 0, calls: times.length };
  });
}

/** Prints a group as a table; ratios are to its first row. */
export function report(title: string, rows: readonly Timing[]): void {
  const base = rows[0]?.median ?? 1;
  console.log(`\n${title}`);
  console.log(`  ${'what'.padEnd(64)}${'median ms'.padStart(11)}${'lowest'.padStart(9)}${'ratio'.padStart(8)}`);
  for (const { name, median, lowest } of rows)
    console.log(
      `  ${name.padEnd(64)}${median.toFixed(2).padStart(11)}${lowest.toFixed(2).padStart(9)}${(median / base).toFixed(2).padStart(8)}`,
    );
}
