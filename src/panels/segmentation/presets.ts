/** Small masks to be counted by hand: SG5's pair, and the answers that show what each score rewards. */
export const maskPresets = ['sg5', 'all-background', 'all-foreground', 'ring', 'square', 'few'] as const;
