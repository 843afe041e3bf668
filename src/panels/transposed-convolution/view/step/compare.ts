/** Every method's map beside the others. */

import { sideOf } from '../../layer.ts';
import { knobs, type Method, type TransposedParams } from '../../params.ts';
import { type Part, part } from './layouts.ts';
import { methods } from './methods.ts';
import type { Tell } from './model.ts';

/** Where a method's map stands. */
export const outputId = (method: Method): string => `output:${method}`;

/** The knobs under which a method is shown in the comparison. */
export const asMethod = (params: TransposedParams, method: Method): TransposedParams =>
  knobs.settle({ ...params, method, view: 'compare' });

/** A method's short heading: the comparison names the grid of an interpolation, too. */
export const methodHeading = (method: Method, tell: Tell): string => tell(`methods.${method}`);

export function comparisonParts(
  params: TransposedParams,
  tell: Tell,
): { readonly reads: readonly Part[]; readonly outputs: readonly Part[] } {
  return {
    reads: [
      part('input', params.size, tell('headings.input', { n: params.size })),
      part('kernel', params.kernelSize, tell('headings.kernel', { k: params.kernelSize })),
      part('weights', params.size, tell('headings.weights')),
    ],
    outputs: methods.map((method) => part(outputId(method), sideOf(params, method), methodHeading(method, tell))),
  };
}
