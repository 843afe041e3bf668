import type { CheckerboardQuestion } from '../../jobs.ts';

/** Above this share of the variance a grid is seen at a glance; below the other nobody finds it. */
const seen = 0.1;
const unseen = 0.005;

export type GridVerdict = 'none' | 'holes' | 'builtIn' | 'weights' | 'faint' | 'clean' | 'edges';

/**
 * Where the grid of a result comes from. none: stride 1 has one phase. clean: the phases' weights have equal sums, whatever repeats in the
 * picture itself. holes: stamps do not reach every place. builtIn: equal weights, so
 * the overlap alone. weights: the weights of the phases differ. edges: tents that the kernel is too small for.
 */
export function gridVerdict(
  { kernelSize, stride, weights }: Pick<CheckerboardQuestion, 'kernelSize' | 'stride' | 'weights'>,
  share: number,
): GridVerdict {
  if (stride === 1) return 'none';
  if (kernelSize < stride) return 'holes';
  const alike = weights === 'ones' ? kernelSize % stride === 0 : weights === 'bilinear' && kernelSize >= 2 * stride - 1;
  if (alike || share < unseen) return 'clean';
  if (share < seen) return 'faint';
  if (weights === 'ones') return 'builtIn';
  return weights === 'bilinear' ? 'edges' : 'weights';
}
