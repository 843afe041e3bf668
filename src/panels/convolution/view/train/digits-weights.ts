/** How many numbers the classifier of `digits` has: conv 5×5×1×8, conv 3×3×8×16, dense 400×10, each with its biases. */
export const weightCount = 5 * 5 * 8 + 8 + 3 * 3 * 8 * 16 + 16 + 400 * 10 + 10;
