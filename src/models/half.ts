/** Numbers in half precision (IEEE 754 binary16), the "float16" of TensorFlow.js weight files: two bytes, eleven significant bits. */

const bits = new DataView(new ArrayBuffer(4));

/** The nearest half, ties to even; beyond 65 504 it is infinite, NaN stays NaN. */
export function halfBits(value: number): number {
  bits.setFloat32(0, value);
  const word = bits.getUint32(0);
  const sign = (word >>> 16) & 0x8000;
  const magnitude = word & 0x7fffffff;
  if (magnitude > 0x7f800000) return sign | 0x7e00;
  const exponent = (magnitude >>> 23) - 112;
  if (exponent >= 31) return sign | 0x7c00;
  if (exponent < -10) return sign;
  // Below 2⁻¹⁴ a half has no hidden one, and its last bit stays at 2⁻²⁴
  const cut = exponent > 0 ? 13 : 14 - exponent;
  const mantissa = exponent > 0 ? (exponent << 23) | (magnitude & 0x7fffff) : (magnitude & 0x7fffff) | 0x800000;
  const kept = mantissa >>> cut;
  const rest = mantissa & ((1 << cut) - 1);
  const middle = 1 << (cut - 1);
  // A carry runs on into the exponent, as it should
  return sign | (kept + (rest > middle || (rest === middle && (kept & 1) === 1) ? 1 : 0));
}

export function fromHalfBits(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 31;
  const mantissa = half & 0x3ff;
  if (exponent === 31) return mantissa ? Number.NaN : sign * Infinity;
  return sign * (exponent === 0 ? mantissa * 2 ** -24 : (1024 + mantissa) * 2 ** (exponent - 25));
}
