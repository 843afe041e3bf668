/** Held-out textures on which Train measures every net on this device. */
export const heldOutTextures = 64;
