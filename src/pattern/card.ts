/** What a checkpoint's card says of one figure: over every seed that was trained. */
export interface Metric {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly values: readonly number[];
}

/** How a shipped checkpoint was made and what it scored: public/models/<name>/card.json. */
export interface Card {
  readonly name: string;
  /** The command that makes it again. */
  readonly script: string;
  readonly data: string;
  readonly seeds: readonly number[];
  readonly steps: number;
  readonly parameters: number;
  readonly minutes: number;
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly shipped: { readonly seed: number; readonly metrics: Readonly<Record<string, number>> };
}
