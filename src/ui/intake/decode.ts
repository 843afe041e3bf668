import type { Picture } from '../../math/picture.ts';
import type { DecodeReply, DecodeRequest } from './decode.worker.ts';
import { type DecodedPixels, decodePixels, enlargedBelow, smallestSide, squareOf } from './pixels.ts';
import { type IntakeCode, IntakeProblem } from './problem.ts';
import { type PictureHeader, sniff } from './sniff.ts';
import { svgContents } from './svg.ts';

/** Side of the pictures that leave the intake, at most. */
export const pictureSide = 256;
const megapixelLimit = 200;
const headerBytes = 262144;

export interface TakenIn {
  readonly picture: Picture;
  readonly name: string;
  /** What the person should know of it: keys under `notice` of the media words, with their values. */
  readonly notices: readonly { readonly key: string; readonly values: Readonly<Record<string, string | number>> }[];
}

/** How pixels are decoded: exchanged in tests, where there is no browser. */
export type Decoder = (
  file: Blob,
  header: PictureHeader,
  limit: number,
  shrinkTo: number | null,
) => Promise<DecodedPixels>;

/**
 * Takes in one file: the centred square of its (first) picture, at most `limit` pixels a side. Never blocks the page, sends nothing
 * anywhere. Rejects with an `IntakeProblem` that says what is wrong with the file.
 */
export async function takeIn(file: File, limit = pictureSide, decoder: Decoder = browserDecoder): Promise<TakenIn> {
  const name = file.name || '?';
  if (file.size === 0) throw new IntakeProblem('empty', { name });
  const bytes = new Uint8Array(
    await file
      .slice(0, headerBytes)
      .arrayBuffer()
      .catch(() => {
        // Moved, forbidden, or a folder that a browser hands over as a file
        throw new IntakeProblem('unreadable', { name });
      }),
  );
  const header = sniff(bytes);
  if (!header) throw new IntakeProblem('not-an-image', { name });
  if (header.width !== null && header.height !== null) checkSize(name, header.width, header.height);

  const drawing = header.format === 'svg' ? svgContents(await file.text()) : null;
  let decoded: DecodedPixels;
  try {
    decoded = await decoder(file, header, limit, shrinkFor(header, limit));
  } catch {
    throw new IntakeProblem(drawing?.wellFormed && drawing.foreign ? 'svg-foreign' : whyNot(header), { name });
  }
  // a decoder that shrinks reports the shrunk size; only the header knows the true one then
  const width = header.width ?? decoded.width;
  const height = header.height ?? decoded.height;
  checkSize(name, width, height);

  const notices: { key: string; values: Readonly<Record<string, string | number>> }[] = [];
  if (header.animated) notices.push({ key: 'notice.animation', values: { name } });
  if (drawing?.leftOut) notices.push({ key: 'notice.svg', values: { name } });
  if (header.cmyk) notices.push({ key: 'notice.cmyk', values: { name } });
  if (Math.min(width, height) < enlargedBelow && header.format !== 'svg')
    notices.push({ key: 'notice.upscaled', values: { name, width, height } });
  return { picture: decoded.picture, name, notices };
}

function checkSize(name: string, width: number, height: number): void {
  if (Math.min(width, height) < smallestSide) throw new IntakeProblem('too-small', { name, width, height });
  if (width * height > megapixelLimit * 1e6)
    throw new IntakeProblem('too-large', { name, width, height, limit: megapixelLimit });
}

/** Thrice the limit on the shorter side leaves enough to average over; null: small enough as it is. */
function shrinkFor({ width, height }: PictureHeader, limit: number): number | null {
  if (width === null || height === null) return null;
  const scale = (3 * limit) / Math.min(width, height);
  return scale < 1 && width * height > 4e6 ? Math.ceil(width * scale) : null;
}

function whyNot({ format, cmyk, width, height }: PictureHeader): IntakeCode {
  if (format === 'heic') return 'heic';
  if (cmyk) return 'cmyk';
  return (width ?? 0) * (height ?? 0) > 64e6 ? 'no-memory' : 'corrupt';
}

const browserDecoder: Decoder = (file, header, limit, shrinkTo) => {
  if (header.format === 'svg' || header.format === 'ico') return decodeElement(file, header, limit);
  if (typeof OffscreenCanvas === 'undefined') return decodeElement(file, header, limit);
  return typeof Worker === 'undefined' ? decodePixels(file, limit, shrinkTo) : decodeApart({ file, limit, shrinkTo });
};

/** A worker for one picture, so that its memory goes when it is done. */
async function decodeApart(request: DecodeRequest): Promise<DecodedPixels> {
  const worker = new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' });
  try {
    const reply = await new Promise<DecodeReply | null>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<DecodeReply>) => resolve(data);
      worker.onerror = () => resolve(null);
      worker.postMessage(request);
    });
    // The worker's own script did not arrive, which is no fault of the picture
    if (reply === null) return await decodePixels(request.file, request.limit, request.shrinkTo);
    if ('error' in reply) throw new Error(reply.error);
    return reply.decoded;
  } finally {
    worker.terminate();
  }
}

/** By an image element: the only way for vector drawings (which run no script and load nothing there), and for old browsers. */
async function decodeElement(file: Blob, header: PictureHeader, limit: number): Promise<DecodedPixels> {
  const typed = header.format === 'svg' ? new Blob([file], { type: 'image/svg+xml' }) : file;
  const url = URL.createObjectURL(typed);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const width = image.naturalWidth;
    const height = image.naturalHeight;
    if (width === 0 || height === 0) throw new Error('no size');
    const canvas = document.createElement('canvas');
    const make = (side: number) => Object.assign(canvas, { width: side, height: side });
    // a vector drawing has no pixels of its own: it is drawn at the size we need
    if (header.format === 'svg')
      return { picture: squareOf(image, width, height, limit, make, { side: limit }), width: limit, height: limit };
    return { picture: squareOf(image, width, height, limit, make), width, height };
  } finally {
    URL.revokeObjectURL(url);
  }
}
