/** One map of numbers that the thread has painted: its picture, its numbers (row by row) and what the colours span. */
export interface PaintedMap {
  readonly bitmap: ImageBitmap;
  readonly values: Float32Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  /** The values that the first and the last colour stand for. */
  readonly paint: { readonly low: number; readonly high: number };
  readonly minimum: number;
  readonly maximum: number;
}

/** 256 RGBA colours each: signed values centred on zero, and magnitudes from zero. */
export interface MapColours {
  readonly signed: Uint8ClampedArray;
  readonly sequential: Uint8ClampedArray;
}
