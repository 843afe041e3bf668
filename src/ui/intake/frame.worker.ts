/** Camera frames to pixels, off the page's thread: reading one back can take a tenth of a second where there is no GPU. */
import type { Picture } from '../../math/picture.ts';
import { squareOf } from './pixels.ts';

export interface FrameRequest {
  readonly frame: VideoFrame;
  readonly side: number;
  readonly mirrored: boolean;
}
export type FrameReply = Picture | null;

const canvas = new OffscreenCanvas(1, 1);

self.onmessage = ({ data: { frame, side, mirrored } }: MessageEvent<FrameRequest>) => {
  let reply: FrameReply = null;
  try {
    const make = (wanted: number) =>
      canvas.width === wanted ? canvas : Object.assign(canvas, { width: wanted, height: wanted });
    reply = squareOf(frame, frame.displayWidth, frame.displayHeight, side, make, { mirrored, quality: 'medium' });
  } catch {
    // a frame that cannot be read is left out; the next one comes
  }
  frame.close();
  if (reply) self.postMessage(reply, { transfer: [reply.data.buffer] });
  else self.postMessage(null);
};
