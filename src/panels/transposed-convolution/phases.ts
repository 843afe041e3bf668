/** What a frame of an output cell shows, where each output gathers: what is read, the products, their sum, the value drops into place. */
export type SumPhase = 'window' | 'products' | 'sum' | 'place';
export const sumPhases: readonly SumPhase[] = ['window', 'products', 'sum', 'place'];

/** What a frame of an input cell shows, where each input stamps: the kernel is weighed, it lands, overlaps add. */
export type StampPhase = 'weigh' | 'land' | 'add';
export const stampPhases: readonly StampPhase[] = ['weigh', 'land', 'add'];

/** What happens when all stamps have landed: padding falls away, output padding is added. */
export type EndPhase = 'cut' | 'extend' | 'done';
