/**
 * The pure rooms may name what crosses the thread boundary in their types, but not use it: these are the two browser
 * types that the contract mentions, for the compiler config that has no browser library.
 */
interface ImageBitmap {
  readonly width: number;
  readonly height: number;
  close(): void;
}
interface AbortSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}
