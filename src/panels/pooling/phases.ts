/**
 * What a frame of one output cell shows. Forward: the window lands, it is settled what becomes of it (compete, add, keep), the value drops.
 * Backwards and up again: the number from above lights, its way down is shown, it arrives.
 */
export type Phase = 'window' | 'settle' | 'place';
export const phases: readonly Phase[] = ['window', 'settle', 'place'];
