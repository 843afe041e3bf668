/**
 * A small ray caster for lit scenes: solids on a table before a wall, one soft key light, sky and bounce light, contact shading.
 * Solids are signed distances in their own frame. One ray a pixel, four more where the picture has an edge.
 */
import type { Picture } from '../math/picture.ts';
import type { Colour } from './colour.ts';

/** A point in a solid's own frame. Handed over as one reused object: numbers passed one by one would be boxed a million times. */
export interface Place {
  x: number;
  y: number;
  z: number;
}

/** What a ray finds at a point: linear colour, strength and sharpness of its highlight. Written into, so that no ray allocates. */
export interface Surface {
  red: number;
  green: number;
  blue: number;
  gloss: number;
  polish: number;
}

export interface Solid {
  readonly at: readonly [number, number, number];
  /** Turn about the upright axis, then lean about the viewing axis (radians). */
  readonly turn?: number;
  readonly lean?: number;
  /** Radius of a ball around `at` that holds the solid. */
  readonly reach: number;
  readonly distance: (p: Place) => number;
  readonly surface: (p: Place, out: Surface) => void;
}

export interface LitScene {
  readonly eye: readonly [number, number, number];
  readonly target: readonly [number, number, number];
  /** Half the picture's width at distance 1. */
  readonly zoom: number;
  /** Towards the key light. */
  readonly key: readonly [number, number, number];
  readonly keyColour: Colour;
  readonly sky: Colour;
  readonly bounce: Colour;
  readonly exposure: number;
  readonly solids: readonly Solid[];
  readonly table: (x: number, z: number, out: Surface) => void;
  readonly wall: (x: number, y: number, out: Surface) => void;
  /** The wall stands at z = −wallDistance. */
  readonly wallDistance: number;
}

/** An sRGB colour as the linear light it stands for. */
export const linear = (c: Colour): Colour => [c[0] ** 2.2, c[1] ** 2.2, c[2] ** 2.2];

/** Sets a surface's colour and highlight. */
export function coat(out: Surface, colour: Colour, gain = 1, gloss = 0, polish = 20): void {
  out.red = colour[0] * gain;
  out.green = colour[1] * gain;
  out.blue = colour[2] * gain;
  out.gloss = gloss;
  out.polish = polish;
}

const lightSize = 0.13;
const TABLE = -1;
const WALL = -2;

const unit = (x: number, y: number, z: number): [number, number, number] => {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
};

/** A solid with its frame worked out: world offsets (x, y, z) from its centre go to local coordinates through m. */
function placed(solid: Solid) {
  const ct = Math.cos(solid.turn ?? 0);
  const st = Math.sin(solid.turn ?? 0);
  const cl = Math.cos(solid.lean ?? 0);
  const sl = Math.sin(solid.lean ?? 0);
  const m = [cl * ct, sl, -cl * st, -sl * ct, cl, sl * st, st, 0, ct] as const;
  const [m0, m1, m2, m3, m4, m5, m6, m7, m8] = m;
  const [ox, oy, oz] = solid.at;
  const local = solid.distance;
  const place: Place = { x: 0, y: 0, z: 0 };
  function toLocal(wx: number, wy: number, wz: number): void {
    const x = wx - ox;
    const y = wy - oy;
    const z = wz - oz;
    place.x = m0 * x + m1 * y + m2 * z;
    place.y = m3 * x + m4 * y + m5 * z;
    place.z = m6 * x + m7 * y + m8 * z;
  }
  return {
    ox,
    oy,
    oz,
    reach: solid.reach,
    distance(wx: number, wy: number, wz: number): number {
      toLocal(wx, wy, wz);
      return local(place);
    },
    surface(wx: number, wy: number, wz: number, out: Surface): void {
      toLocal(wx, wy, wz);
      solid.surface(place, out);
    },
  };
}

/** The scene as a picture of side×side pixels. */
export function renderScene(scene: LitScene, side: number): Picture {
  const [ex, ey, ez] = scene.eye;
  const [fx, fy, fz] = unit(scene.target[0] - ex, scene.target[1] - ey, scene.target[2] - ez);
  const [rx, ry, rz] = unit(-fz, 0, fx);
  const [ux, uy, uz] = [ry * fz - rz * fy, rz * fx - rx * fz, rx * fy - ry * fx];
  const [kx, ky, kz] = unit(...scene.key);
  const solids = scene.solids.map(placed);
  const surface: Surface = { red: 0, green: 0, blue: 0, gloss: 0, polish: 1 };
  // The last ray's linear colour, in an array because numbers assigned inside closures would be boxed one by one.
  const seen = new Float64Array(3);
  const hit = { x: 0, y: 0, z: 0, nx: 0, ny: 0, nz: 0, dx: 0, dy: 0, dz: 0 };
  const [k0, k1, k2] = scene.keyColour;
  const [s0, s1, s2] = scene.sky;
  const [b0, b1, b2] = scene.bounce;

  /** How much of the key light reaches the hit. */
  function shadow(): number {
    const px = hit.x + hit.nx * 0.004;
    const py = hit.y + hit.ny * 0.004;
    const pz = hit.z + hit.nz * 0.004;
    let open = 1;
    for (const s of solids) {
      const cx = s.ox - px;
      const cy = s.oy - py;
      const cz = s.oz - pz;
      const along = cx * kx + cy * ky + cz * kz;
      if (along < -s.reach) continue;
      const aside = cx * cx + cy * cy + cz * cz - along * along;
      const room = s.reach + lightSize * Math.max(along, 0) * 2;
      if (aside > room * room) continue;
      const end = along + s.reach;
      let t = Math.max(0.03, along - s.reach);
      for (let step = 0; step < 20 && t < end && open > 0.004; step++) {
        const d = s.distance(px + kx * t, py + ky * t, pz + kz * t);
        open = Math.min(open, 0.5 + (0.5 * d) / (lightSize * t));
        t += Math.min(Math.max(d, 0.025), 0.3);
      }
      if (open <= 0.004) return 0;
    }
    return open * open * (3 - 2 * open);
  }

  /** How much of the sky the hit sees: two probes along its normal. */
  function openness(self: number): number {
    const { x: px, y: py, z: pz, nx, ny, nz } = hit;
    let open = 1;
    for (let probe = 0; probe < 2; probe++) {
      const h = probe === 0 ? 0.1 : 0.38;
      const x = px + nx * h;
      const y = py + ny * h;
      const z = pz + nz * h;
      let nearest = self === TABLE ? h : Math.min(h, y);
      for (let i = 0; i < solids.length; i++) {
        const s = solids[i];
        if (i === self || !s) continue;
        const cx = s.ox - x;
        const cy = s.oy - y;
        const cz = s.oz - z;
        const limit = s.reach + nearest;
        if (cx * cx + cy * cy + cz * cz > limit * limit) continue;
        nearest = Math.min(nearest, s.distance(x, y, z));
      }
      open *= 1 - (probe === 0 ? 0.45 : 0.6) * (1 - Math.max(nearest, 0) / h);
    }
    return open;
  }

  function illuminate(met: number): void {
    const { nx, ny, nz, dx, dy, dz } = hit;
    const facing = nx * kx + ny * ky + nz * kz;
    const lit = facing > 0 ? facing * shadow() : 0;
    const open = openness(met);
    const up = (0.5 + 0.5 * ny) * open;
    const down = (0.5 - 0.5 * ny) * (0.4 + 0.6 * open) * (met === WALL ? 0.3 : 1);
    // Blinn's half vector, with more shine at grazing angles.
    const hx = kx - dx;
    const hy = ky - dy;
    const hz = kz - dz;
    const half = Math.max(0, (nx * hx + ny * hy + nz * hz) / Math.sqrt(hx * hx + hy * hy + hz * hz));
    const shine =
      lit > 0 && surface.gloss > 0 && half > 0.75 ? surface.gloss * half ** surface.polish * Math.min(1, lit * 3) : 0;
    const rim = 1 + nx * dx + ny * dy + nz * dz;
    const graze = rim * rim * rim * rim * surface.gloss * 0.35 * open;
    seen[0] = surface.red * (lit * k0 + up * s0 + down * b0) + shine * k0 + graze * s0;
    seen[1] = surface.green * (lit * k1 + up * s1 + down * b1) + shine * k1 + graze * s1;
    seen[2] = surface.blue * (lit * k2 + up * s2 + down * b2) + shine * k2 + graze * s2;
  }

  /** Looks along one ray: the colour goes to `seen`, what it met is returned. */
  function trace(u: number, v: number): number {
    let dx = fx + scene.zoom * (u * rx + v * ux);
    let dy = fy + scene.zoom * (u * ry + v * uy);
    let dz = fz + scene.zoom * (u * rz + v * uz);
    const length = Math.sqrt(dx * dx + dy * dy + dz * dz);
    dx /= length;
    dy /= length;
    dz /= length;
    let best = (-scene.wallDistance - ez) / dz;
    let met = WALL;
    if (dy < 0 && -ey / dy < best) {
      best = -ey / dy;
      met = TABLE;
    }
    for (let i = 0; i < solids.length; i++) {
      const s = solids[i];
      if (!s) continue;
      const cx = s.ox - ex;
      const cy = s.oy - ey;
      const cz = s.oz - ez;
      const along = cx * dx + cy * dy + cz * dz;
      const half = s.reach * s.reach - (cx * cx + cy * cy + cz * cz - along * along);
      if (half <= 0) continue;
      const root = Math.sqrt(half);
      let t = along - root;
      const end = Math.min(along + root, best);
      for (let step = 0; step < 48 && t < end; step++) {
        const d = s.distance(ex + dx * t, ey + dy * t, ez + dz * t);
        if (d < 0.002) {
          best = t;
          met = i;
          break;
        }
        t += d;
      }
    }
    const px = ex + dx * best;
    const py = ey + dy * best;
    const pz = ez + dz * best;
    hit.x = px;
    hit.y = py;
    hit.z = pz;
    hit.dx = dx;
    hit.dy = dy;
    hit.dz = dz;
    const s = solids[met];
    if (!s) {
      if (met === TABLE) scene.table(px, pz, surface);
      else scene.wall(px, py, surface);
      hit.nx = 0;
      hit.ny = met === TABLE ? 1 : 0;
      hit.nz = met === TABLE ? 0 : 1;
      illuminate(met);
      return met;
    }
    const e = 0.004;
    const at = s.distance(px, py, pz);
    const gx = s.distance(px + e, py, pz) - at;
    const gy = s.distance(px, py + e, pz) - at;
    const gz = s.distance(px, py, pz + e) - at;
    const g = Math.sqrt(gx * gx + gy * gy + gz * gz) || 1;
    s.surface(px, py, pz, surface);
    hit.nx = gx / g;
    hit.ny = gy / g;
    hit.nz = gz / g;
    illuminate(met);
    return met;
  }

  // Exposure and gamma by table, over the square root of the light so that the shadows stay smooth.
  const curve = Float32Array.from(
    { length: 2048 },
    (_, i) => (1 - Math.exp(-((i / 512) ** 2) * scene.exposure)) ** (1 / 2.2),
  );
  const expose = (value: number) => curve[Math.min(2047, (Math.sqrt(Math.max(value, 0)) * 512) | 0)] ?? 1;
  const colours = new Float32Array(side * side * 3);
  const things = new Int16Array(side * side);
  const place = (i: number) => (2 * i) / side - 1;
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const i = row * side + column;
      things[i] = trace(place(column + 0.5), -place(row + 0.5));
      for (let c = 0; c < 3; c++) colours[3 * i + c] = expose(seen[c] ?? 0);
    }
  const differs = (i: number, j: number) => {
    if (things[i] !== things[j]) return true;
    let most = 0;
    for (let c = 0; c < 3; c++) most = Math.max(most, Math.abs((colours[3 * i + c] ?? 0) - (colours[3 * j + c] ?? 0)));
    return most > 0.1;
  };
  const bytes = new Uint8ClampedArray(side * side * 4);
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const i = row * side + column;
      const edge =
        (column > 0 && differs(i, i - 1)) ||
        (column < side - 1 && differs(i, i + 1)) ||
        (row > 0 && differs(i, i - side)) ||
        (row < side - 1 && differs(i, i + side));
      let r = colours[3 * i] ?? 0;
      let g = colours[3 * i + 1] ?? 0;
      let b = colours[3 * i + 2] ?? 0;
      if (edge) {
        r = 0;
        g = 0;
        b = 0;
        // Four rays in a turned square.
        for (let k = 0; k < 4; k++) {
          trace(place(column + (k * 0.25 + 0.125)), -place(row + ([0.625, 0.125, 0.875, 0.375][k] ?? 0.5)));
          r += expose(seen[0] ?? 0) / 4;
          g += expose(seen[1] ?? 0) / 4;
          b += expose(seen[2] ?? 0) / 4;
        }
      }
      bytes[4 * i] = r * 255;
      bytes[4 * i + 1] = g * 255;
      bytes[4 * i + 2] = b * 255;
      bytes[4 * i + 3] = 255;
    }
  return { width: side, height: side, data: bytes };
}
