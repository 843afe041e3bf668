/** What the U-Nets that the lectures name have to learn (CURRICULUM SG3). */

export interface UnetParts {
  readonly encoder: number;
  readonly centre: number;
  readonly decoder: number;
  /** The last 1×1 layer. */
  readonly head: number;
  readonly total: number;
}

/** k×k kernels and a bias for each output channel. */
const convolution = (kernel: number, from: number, to: number): number => kernel ** 2 * from * to + to;

const parts = (encoder: number, centre: number, decoder: number, head: number): UnetParts => ({
  encoder,
  centre,
  decoder,
  head,
  total: encoder + centre + decoder + head,
});

/**
 * The original (Ronneberger et al. 2015): two 3×3 a level, the last width is the bottom, 2×2 transposed convolutions that halve the
 * channels, then two 3×3 over copy and upsampled together. No batch norm. Throws without a level above the bottom.
 */
export function originalUnet(
  widths: readonly number[] = [64, 128, 256, 512, 1024],
  inChannels = 1,
  classes = 2,
): UnetParts {
  const [finest, ...deeper] = widths;
  const bottom = deeper.at(-1);
  if (finest === undefined || bottom === undefined) throw new Error('a U-Net needs two widths');
  const twice = (from: number, to: number) => convolution(3, from, to) + convolution(3, to, to);
  const down = widths.map((width, level) => twice(level === 0 ? inChannels : (widths[level - 1] as number), width));
  const up = widths.slice(0, -1).map((width, level) => {
    const below = widths[level + 1] as number;
    return convolution(2, below, width) + twice(2 * width, width);
  });
  const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
  return parts(sum(down.slice(0, -1)), down.at(-1) as number, sum(up), convolution(1, finest, classes));
}

/** Two 3×3 convolutions with biases, each with the two numbers a channel of a batch norm. */
const lectureBlock = (from: number, between: number, to: number): number =>
  convolution(3, from, between) + 2 * between + convolution(3, between, to) + 2 * to;

/**
 * One lecture's code: channels [16, 32, 64, 128], the last one is the centre. Its decoder expects as many channels as the list names one
 * level deeper, but gets the copy and the upsampled map, both of the level's own width: it fits only if channels double. Throws where
 * they do not, with the numbers.
 */
export function lectureUnet(channels: readonly number[], inChannels: number, classes: number): UnetParts {
  const [finest, ...deeper] = channels;
  const centre = deeper.at(-1);
  if (finest === undefined || centre === undefined) throw new Error('a U-Net needs two widths');
  const widths = channels.slice(0, -1);
  let [encoder, decoder] = [0, 0];
  widths.forEach((width, level) => {
    encoder += lectureBlock(level === 0 ? inChannels : (widths[level - 1] as number), width, width);
    const expected = channels[level + 1] as number;
    if (expected !== 2 * width)
      throw new Error(
        `the upsampled map has ${width} channels, the skip ${width}, together ${2 * width}, but the block expects ${expected}`,
      );
    decoder += lectureBlock(expected, width, widths[level - 1] ?? width);
  });
  const last = widths.at(-1) as number;
  return parts(encoder, lectureBlock(last, centre, last), decoder, convolution(1, finest, classes));
}
