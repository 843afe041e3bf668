/** A net's flat vector on WebGL: cut into parts, joined from parts, and moved by Adam, in a launch a part, a launch a dozen parts, and three. */
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { env, type TensorInfo } from '@tensorflow/tfjs-core';
import { type AdamCall, type CutCall, countOf, inOrder, type JoinCall } from '../calls.ts';
import { release, rowsOf, run, shaped, webglKernel } from './program.ts';

const cutCode = `
  float at(int row, int column) {
    if (row >= rows || column >= columns) return 0.;
    int i = offset + row * columns + column;
    return one(getWeights(i), i);
  }
  void main() {
    ivec2 rc = getOutputCoords();
    setOutput(vec4(at(rc.x, rc.y), at(rc.x, rc.y + 1), at(rc.x + 1, rc.y), at(rc.x + 1, rc.y + 1)));
  }
`;

/** The vector's numbers, in order, as tensors of these shapes. */
function cut({ inputs, backend, attrs }: CutCall<MathBackendWebGL>): TensorInfo[] {
  const { weights } = inputs;
  let offset = 0;
  return attrs.shapes.map((shape) => {
    const columns = shape.at(-1) ?? 1;
    const rows = countOf(shape) / columns;
    const part = run(backend, {
      shape: [rows, columns],
      inputs: { weights },
      whole: { offset, rows, columns },
      code: cutCode,
    });
    offset += rows * columns;
    return shaped(part, shape);
  });
}

/** The numbers of some matrices one after another. */
function row(backend: MathBackendWebGL, parts: readonly TensorInfo[]): TensorInfo {
  let end = 0;
  const cases = parts.map((part, p) => {
    const [rows = 0, columns = 0] = part.shape;
    const start = end;
    end += rows * columns;
    return `if (i < ${end}) {
      int k = i - ${start};
      return getChannel(getPart${p}(k / ${columns}, k % ${columns}), vec2(k / ${columns}, k % ${columns}));
    }`;
  });
  return run(backend, {
    shape: [end],
    inputs: Object.fromEntries(parts.map((part, p) => [`part${p}`, part])),
    code: `
      float at(int i) {
        ${cases.join(' else ')}
        return 0.;
      }
      void main() {
        int i = getOutputCoords();
        setOutput(vec4(at(i), at(i + 1), 0., 0.));
      }
    `,
  });
}

/** All inputs, in the order of their names, one after another. */
function join({ inputs, backend }: JoinCall<MathBackendWebGL>): TensorInfo {
  let parts = inOrder(inputs).map(rowsOf);
  const most = Math.max(2, env().getNumber('WEBGL_MAX_TEXTURES_IN_SHADER') - 1);
  let made: TensorInfo[] = [];
  do {
    const groups: TensorInfo[] = [];
    for (let i = 0; i < parts.length; i += most) groups.push(row(backend, parts.slice(i, i + most)));
    release(backend, ...made);
    made = groups;
    parts = groups.map(rowsOf);
  } while (made.length > 1);
  return made[0] as TensorInfo;
}

/** `value` for each of `count` numbers; may use `i`. */
const each = (value: string): string => `
  float at(int i) {
    if (i >= count) return 0.;
    ${value}
  }
  void main() {
    int i = getOutputCoords();
    setOutput(vec4(at(i), at(i + 1), 0., 0.));
  }
`;

const firstCode = each('return 0.9 * one(getFirst(i), i) + 0.1 * one(getSlope(i), i);');
const secondCode = each('float g = one(getSlope(i), i); return 0.999 * one(getSecond(i), i) + 0.001 * g * g;');
const moved = 'one(getWeights(i), i) - speed * one(getFirst(i), i) / (sqrt(one(getSecond(i), i)) + epsilon)';
const weightsCode = each(`return ${moved};`);
const withStatisticsCode = each(`
  if (i < trained) return ${moved};
  return memory * one(getWeights(i), i) + (1. - memory) * one(getStatistics(i - trained), i - trained);
`);

/** β 0.9 and 0.999; the running statistics at the end of the weights move towards the batch's. Gives weights and both moments. */
function adamStep({ inputs, backend, attrs }: AdamCall<MathBackendWebGL>): TensorInfo[] {
  const { weights, slope, statistics } = inputs;
  const trained = countOf(slope.shape);
  const count = countOf(weights.shape);
  const moment = { shape: slope.shape, whole: { count: trained } };
  const first = run(backend, { ...moment, inputs: { first: inputs.first, slope }, code: firstCode });
  const second = run(backend, { ...moment, inputs: { second: inputs.second, slope }, code: secondCode });
  const { speed, epsilon, memory } = attrs;
  const given = { weights, first, second };
  const next = statistics
    ? run(backend, {
        shape: weights.shape,
        inputs: { ...given, statistics },
        whole: { count, trained },
        real: { speed, epsilon, memory },
        code: withStatisticsCode,
      })
    : run(backend, {
        shape: weights.shape,
        inputs: given,
        whole: { count },
        real: { speed, epsilon },
        code: weightsCode,
      });
  return [next, first, second];
}

export const netKernels = [webglKernel('Cut', cut), webglKernel('Join', join), webglKernel('AdamStep', adamStep)];
