/** The built-in pictures by name, in the order in which they are offered: for knobs and buttons, without the code that draws them. */
export const pictureNames = [
  'still-life',
  'face',
  'house',
  'ball',
  'texture',
  'checkerboard',
  'night',
  'text',
] as const;
export type PictureName = (typeof pictureNames)[number];
