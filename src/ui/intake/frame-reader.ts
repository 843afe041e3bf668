import type { Picture } from '../../math/picture.ts';
import type { FrameReply, FrameRequest } from './frame.worker.ts';
import { squareOf } from './pixels.ts';

export interface FrameReader {
  /** The centred square of what a video shows now, one after another; null before its first frame. */
  read(video: HTMLVideoElement, side: number): Promise<Picture | null>;
  close(): void;
}

const canReadApart = () =>
  typeof VideoFrame !== 'undefined' && typeof OffscreenCanvas !== 'undefined' && typeof Worker !== 'undefined';

/** Reads camera frames in a worker where the browser can hand it frames, else here. */
export const frameReader = (mirrored: boolean): FrameReader =>
  canReadApart() ? readerApart(mirrored) : readerHere(mirrored);

const hasPicture = (video: HTMLVideoElement) =>
  video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && video.videoWidth > 0;

function readerApart(mirrored: boolean): FrameReader {
  const worker = new Worker(new URL('./frame.worker.ts', import.meta.url), { type: 'module' });
  const here = readerHere(mirrored);
  let broken = false;
  let answer: (picture: FrameReply) => void = () => {};
  let previous: Promise<unknown> = Promise.resolve();
  const readOne = (video: HTMLVideoElement, side: number): Promise<Picture | null> => {
    if (broken || !hasPicture(video)) return here.read(video, side);
    return new Promise((resolve) => {
      answer = resolve;
      try {
        const frame = new VideoFrame(video);
        worker.postMessage({ frame, side, mirrored } satisfies FrameRequest, [frame]);
      } catch {
        broken = true;
        resolve(null);
      }
    });
  };
  worker.onmessage = ({ data }: MessageEvent<FrameReply>) => answer(data);
  worker.onerror = () => {
    broken = true;
    answer(null);
  };
  return {
    close: () => {
      broken = true;
      worker.terminate();
      answer(null);
    },
    read(video, side) {
      const next = previous.then(() => readOne(video, side));
      previous = next;
      return next;
    },
  };
}

function readerHere(mirrored: boolean): FrameReader {
  const canvas = document.createElement('canvas');
  const make = (wanted: number) =>
    canvas.width === wanted ? canvas : Object.assign(canvas, { width: wanted, height: wanted });
  return {
    close: () => {},
    read: async (video, side) =>
      hasPicture(video)
        ? squareOf(video, video.videoWidth, video.videoHeight, side, make, { mirrored, quality: 'medium' })
        : null,
  };
}
