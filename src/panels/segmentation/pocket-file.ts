/** How a pocket net is written down. */
export interface PocketFile {
  /** Channels of each level, finest first, and of the centre's first convolution. */
  readonly widths: readonly number[];
  readonly centre: number;
  /** What a step of 1 stands for, array by array: a kernel, its bias, the next kernel, … */
  readonly scales: readonly number[];
  /** The whole numbers of all arrays as signed bytes, base64. */
  readonly data: string;
}
