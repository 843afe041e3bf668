/**
 * Eigenvalues of a symmetric matrix, largest first, by Jacobi's rotations: each turns one pair of axes so that their entry becomes
 * zero; a few sweeps over all pairs leave the eigenvalues on the diagonal. Meant for sides up to some dozens.
 *
 * @param matrix row by row; only read. Throws if it is not side × side numbers.
 */
export function eigenvaluesOf(matrix: ArrayLike<number>, side: number): number[] {
  if (matrix.length !== side * side) throw new Error(`${side}×${side} numbers, got ${matrix.length}`);
  const a = Float64Array.from(matrix);
  const get = (i: number, j: number) => a[i * side + j] as number;
  const scale = Math.sqrt(a.reduce((sum, value) => sum + value * value, 0));
  const maximumSweeps = 50;
  for (let sweep = 0; sweep < maximumSweeps; sweep++) {
    let off = 0;
    for (let p = 0; p < side; p++) for (let q = p + 1; q < side; q++) off += get(p, q) ** 2;
    if (Math.sqrt(off) <= 1e-15 * scale) break;
    for (let p = 0; p < side; p++) for (let q = p + 1; q < side; q++) if (get(p, q) !== 0) rotate(a, side, p, q);
  }
  return Array.from({ length: side }, (_, i) => get(i, i)).sort((x, y) => y - x);
}

/** Turns axes p and q by the angle that makes their entry zero (Golub and Van Loan, symmetric Schur decomposition). */
function rotate(a: Float64Array, side: number, p: number, q: number): void {
  const get = (i: number, j: number) => a[i * side + j] as number;
  const tau = (get(q, q) - get(p, p)) / (2 * get(p, q));
  const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.hypot(1, tau));
  const c = 1 / Math.hypot(1, t);
  const s = t * c;
  for (let k = 0; k < side; k++) {
    const [kp, kq] = [get(k, p), get(k, q)];
    a[k * side + p] = c * kp - s * kq;
    a[k * side + q] = s * kp + c * kq;
  }
  for (let k = 0; k < side; k++) {
    const [pk, qk] = [get(p, k), get(q, k)];
    a[p * side + k] = c * pk - s * qk;
    a[q * side + k] = s * pk + c * qk;
  }
}
