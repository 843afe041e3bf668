/** What a frame of an output cell shows: the window lands, the products, their sum, the value drops into place. */
export type Phase = 'window' | 'products' | 'sum' | 'place';
export const phases: readonly Phase[] = ['window', 'products', 'sum', 'place'];
