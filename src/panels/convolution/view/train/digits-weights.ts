/** How many numbers the classifier of `digits` has: conv 5×5×1×8, conv 3×3×8×16, dense 400×10, each with its biases. */
export const weightCount = 5 * 5 * 8 + 8 + 3 * 3 * 8 * 16 + 16 + 400 * 10 + 10;

/** Weights from the bytes of an exported weights file (little-endian float32, in layer order); null if they are not this model's. */
export function weightsFrom(bytes: ArrayBuffer): Float32Array<ArrayBuffer> | null {
  if (bytes.byteLength !== 4 * weightCount) return null;
  const view = new DataView(bytes);
  const weights = Float32Array.from({ length: weightCount }, (_, i) => view.getFloat32(4 * i, true));
  return weights.every(Number.isFinite) ? weights : null;
}
