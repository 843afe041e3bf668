/** Figures of the engine as people read them. */

/** Bytes in decimal units: 1 MB = 10⁶ bytes. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** An error as one digit and a power of ten, as in 3e-6; nothing at all is 0. */
export const errorText = (error: number): string => (error === 0 ? '0' : error.toExponential(0).replace('e+', 'e'));
