export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * At most `limit` points that show the same curve: largest-triangle-three-buckets (S. Steinarsson, Downsampling Time
 * Series for Visual Representation, 2013), which keeps peaks. First and last points stay. Order by x is assumed; points that are not finite are left out.
 */
export function downsample(points: readonly Point[], limit: number): readonly Point[] {
  const known = points.every((p) => Number.isFinite(p.y)) ? points : points.filter((p) => Number.isFinite(p.y));
  const first = known[0];
  const last = known.at(-1);
  if (known.length <= limit || limit < 3 || !first || !last) return known.slice(0, Math.max(limit, 0));
  const kept: Point[] = [first];
  const bucket = (known.length - 2) / (limit - 2);
  const edge = (i: number) => Math.floor(i * bucket) + 1;
  let previous = first;
  for (let i = 0; i < limit - 2; i++) {
    const next = i === limit - 3 ? [last] : known.slice(edge(i + 1), edge(i + 2));
    const meanX = next.reduce((sum, p) => sum + p.x, 0) / next.length;
    const meanY = next.reduce((sum, p) => sum + p.y, 0) / next.length;
    let best: Point | null = null;
    let largest = -1;
    for (const p of known.slice(edge(i), edge(i + 1))) {
      const area = Math.abs((previous.x - meanX) * (p.y - previous.y) - (previous.x - p.x) * (meanY - previous.y));
      if (area > largest) {
        largest = area;
        best = p;
      }
    }
    if (best) {
      kept.push(best);
      previous = best;
    }
  }
  kept.push(last);
  return kept;
}
