/**
 * Batch normalisation with its activation on WebGL, forward with the batch's mean and biased variance, and its gradient. Sums over pixels go
 * in two launches, parts first, so that both are short and rounding stays small.
 */
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import type { NormaliseCall } from '../calls.ts';
import { release, rowsOf, run, shaped, webglKernel } from './program.ts';

/** Pixels and channels, and how the pixels go in parts of an even number each, about as many parts as each has pixels. */
function extent(x: TensorInfo) {
  const [count = 0, channels = 0] = rowsOf(x).shape;
  const each = 2 * Math.ceil(Math.sqrt(count) / 2);
  return { count, channels, each, parts: Math.ceil(count / each) };
}

/** Two sums over one part's pixels, of `value`, which may use the row and the channel `c` and gives both for two channels. */
const partSums = (value: string): string => `
  void main() {
    ivec3 at = getOutputCoords();
    int c = at.z;
    int to = min((at.x + 1) * each, count);
    vec2 sum = vec2(0.);
    vec2 other = vec2(0.);
    for (int row = at.x * each; row < to; row += 2) {
      bool single = row + 1 >= to;
      ${value}
    }
    setOutput(vec4(sum, other));
  }
`;

/** Both sums of channel c over all parts. */
const overParts = `
  vec2 total(int c) {
    vec2 sums = vec2(0.);
    for (int part = 0; part < parts; part++) {
      vec4 texel = getPartly(part, 0, c);
      sums += c % 2 == 0 ? texel.xz : texel.yw;
    }
    return sums;
  }
`;

/** A value a channel: its two statistics, and the line y = factor·x + offset, the same on the way back, so that both agree on what passes. */
const lines = `
  vec2 meanOf(int c) { return getStatistics(c).xy; }
  vec2 varianceOf(int c) {
    int at = channels + c;
    return vec2(one(getStatistics(at), at), one(getStatistics(at + 1), at + 1));
  }
  vec2 inverseOf(int c) { return inversesqrt(varianceOf(c) + epsilon); }
  vec2 factorOf(int c) { return getGamma(c).xy * inverseOf(c); }
  vec4 lineAt(vec4 x, int c) {
    vec2 factor = factorOf(c);
    vec2 offset = getBeta(c).xy - meanOf(c) * factor;
    return x * factor.xyxy + offset.xyxy;
  }
  vec4 inside(vec4 y, int row, int c) {
    if (row + 1 >= count) y.zw = vec2(0.);
    if (c + 1 >= channels) y.yw = vec2(0.);
    return y;
  }
`;

const passing = `
  vec4 passed(vec4 slope, vec4 x, int c) {
    if (rectify == 0) return slope;
    vec4 y = lineAt(x, c);
    return vec4(y.x > 0. ? slope.x : 0., y.y > 0. ? slope.y : 0., y.z > 0. ? slope.z : 0., y.w > 0. ? slope.w : 0.);
  }
`;

/** Around the first pixel, so that a large mean costs no digits. */
const moments = partSums(`
  vec4 x = getX(row, c) - getX(0, c).xyxy;
  if (single) x.zw = vec2(0.);
  sum += x.xy + x.zw;
  other += x.xy * x.xy + x.zw * x.zw;
`);

const statisticsCode = `
  ${overParts}
  float statistic(int i) {
    if (i >= 2 * channels) return 0.;
    int c = i % channels;
    vec2 means = total(c) / float(count);
    return i < channels ? one(getX(0, c), c) + means.x : max(0., means.y - means.x * means.x);
  }
  void main() {
    int i = getOutputCoords();
    setOutput(vec4(statistic(i), statistic(i + 1), 0., 0.));
  }
`;

const answerCode = `
  ${lines}
  void main() {
    ivec2 at = getOutputCoords();
    vec4 y = lineAt(getX(at.x, at.y), at.y);
    if (rectify == 1) y = vec4(y.x < 0. ? 0. : y.x, y.y < 0. ? 0. : y.y, y.z < 0. ? 0. : y.z, y.w < 0. ? 0. : y.w);
    setOutput(inside(y, at.x, at.y));
  }
`;

/** y = γ·(x − mean)/√(variance + ε) + β, rectified or not; and all means, then all variances. */
function normalise({ inputs, backend, attrs }: NormaliseCall<'x' | 'gamma' | 'beta', MathBackendWebGL>): TensorInfo[] {
  const x = rowsOf(inputs.x);
  const { count, channels, each, parts } = extent(x);
  const whole = { count, channels, rectify: attrs.rectify ? 1 : 0 };
  const partly = run(backend, {
    shape: [parts, 2, channels],
    inputs: { x },
    whole: { count, each },
    code: moments,
  });
  const statistics = run(backend, {
    shape: [2 * channels],
    inputs: { x, partly },
    whole: { count, channels, parts },
    code: statisticsCode,
  });
  const y = run(backend, {
    shape: x.shape,
    inputs: { x, gamma: inputs.gamma, beta: inputs.beta, statistics },
    whole,
    real: { epsilon: attrs.epsilon },
    code: answerCode,
  });
  release(backend, partly);
  return [shaped(y, inputs.x.shape), statistics];
}

const slants = `
  ${lines}
  ${passing}
  ${partSums(`
    vec4 x = getX(row, c);
    vec4 g = passed(getSlope(row, c), x, c);
    if (single) g.zw = vec2(0.);
    vec4 off = g * (x - meanOf(c).xyxy);
    sum += g.xy + g.zw;
    other += single ? off.xy : off.xy + off.zw;
  `)}
`;

/** Of one kind, for each channel: Σg, or Σg·x̂. */
const slopesCode = `
  ${overParts}
  float slopeOf(int c) {
    if (c >= channels) return 0.;
    vec2 sums = total(c);
    if (slanted == 0) return sums.x;
    int at = channels + c;
    return sums.y * inversesqrt(one(getStatistics(at), at) + epsilon);
  }
  void main() {
    int c = getOutputCoords();
    setOutput(vec4(slopeOf(c), slopeOf(c + 1), 0., 0.));
  }
`;

const backCode = `
  ${lines}
  ${passing}
  void main() {
    ivec2 at = getOutputCoords();
    int c = at.y;
    vec4 x = getX(at.x, c);
    vec2 inverse = inverseOf(c);
    vec4 hat = (x - meanOf(c).xyxy) * inverse.xyxy;
    vec4 off = (getDBeta(c).xyxy + hat * getDGamma(c).xyxy) / float(count);
    vec4 dx = factorOf(c).xyxy * (passed(getSlope(at.x, c), x, c) - off);
    setOutput(inside(dx, at.x, c));
  }
`;

/** g = slope where it passes; dβ = Σg, dγ = Σg·x̂, dx = γ/σ·(g − dβ/n − x̂·dγ/n). */
function normaliseGrad({
  inputs,
  backend,
  attrs,
}: NormaliseCall<'slope' | 'x' | 'gamma' | 'beta' | 'statistics', MathBackendWebGL>): TensorInfo[] {
  const [x, slope] = [rowsOf(inputs.x), rowsOf(inputs.slope)];
  const { gamma, beta, statistics } = inputs;
  const { count, channels, each, parts } = extent(x);
  const rectify = attrs.rectify ? 1 : 0;
  const real = { epsilon: attrs.epsilon };
  const given = { x, slope, gamma, beta, statistics };
  const partly = run(backend, {
    shape: [parts, 2, channels],
    inputs: given,
    whole: { count, channels, rectify, each },
    real,
    code: slants,
  });
  const [dBeta, dGamma] = [0, 1].map((slanted) =>
    run(backend, {
      shape: [channels],
      inputs: { partly, statistics },
      whole: { channels, parts, slanted },
      real,
      code: slopesCode,
    }),
  ) as [TensorInfo, TensorInfo];
  const dx = run(backend, {
    shape: x.shape,
    inputs: { ...given, dBeta, dGamma },
    whole: { count, channels, rectify },
    real,
    code: backCode,
  });
  release(backend, partly);
  return [shaped(dx, inputs.x.shape), dGamma, dBeta];
}

export const normaliseKernels = [webglKernel('Normalise', normalise), webglKernel('NormaliseGrad', normaliseGrad)];
