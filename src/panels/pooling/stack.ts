/** The lecture's stack, 224 → 7 (VGG-16): five times the sides are halved, while the maps become more. */
import { poolAxes } from '../../math/pool.ts';
import { type Operation, operationOf } from './layer.ts';
import type { PoolingParams } from './params.ts';

export interface StackLevel {
  /** How many poolings lie before it. */
  readonly level: number;
  /** Rows and columns of its maps. */
  readonly side: number;
  /** How many maps. */
  readonly channels: number;
  /** side² · channels. */
  readonly numbers: number;
  /** How many pixels of the picture, along a side, one cell stands for: 2 to the power of the poolings. */
  readonly stride: number;
}

/** Maps of the five blocks (Simonyan, Zisserman 2014); after the last pooling there are as many as before it. */
const vggChannels: readonly number[] = [64, 128, 256, 512, 512];
const first = 224;

/** Block by block, and what is left after the last pooling. */
export const stackLevels: readonly StackLevel[] = Array.from({ length: vggChannels.length + 1 }, (_, level) => {
  let side = first;
  for (let pooling = 0; pooling < level; pooling++)
    side = poolAxes({ rows: side, columns: side }, { kernel: 2 }).vertical.output;
  const channels = vggChannels[Math.min(level, vggChannels.length - 1)] ?? 0;
  return { level, side, channels, numbers: side * side * channels, stride: 2 ** level };
});

export type StackOperation = Exclude<Operation, 'lenet'>;

/** What the picture is pooled with: LeNet's unit would need weights for it, so its sum is shown as an average. */
export function stackOperation(kind: PoolingParams['kind']): StackOperation {
  const operation = operationOf(kind);
  return operation === 'lenet' ? 'average' : operation;
}
