/** English names of the grids, by which cells are named in frames and formulas. */
export const inputName = 'Input';
export const kernelName = 'Kernel';
export const productsName = 'Products';
export const sumsName = 'Sums';
export const outputName = 'Output';
export const predictionName = 'Prediction';
export const truthName = 'Truth';
export const countedName = 'Counted';
