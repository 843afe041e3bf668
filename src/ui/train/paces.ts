/** How many training steps a second are shown at most. */
export const paces = [
  { id: '3', framesPerSecond: 3 },
  { id: '20', framesPerSecond: 20 },
  { id: 'max', framesPerSecond: Number.POSITIVE_INFINITY },
] as const;
export type Pace = (typeof paces)[number]['id'];
