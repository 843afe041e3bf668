import type { Picture } from '../../math/picture.ts';
import { frameReader } from './frame-reader.ts';
import { IntakeProblem } from './problem.ts';

export interface Camera {
  /** The centred square of the picture the camera sees now, or null before its first. */
  readonly grab: (side: number) => Promise<Picture | null>;
}

const why = {
  NotAllowedError: 'camera-refused',
  SecurityError: 'camera-refused',
  NotFoundError: 'camera-none',
  OverconstrainedError: 'camera-none',
  NotReadableError: 'camera-busy',
  AbortError: 'camera-busy',
} as const;

/** The problem behind an error of getUserMedia. */
export function cameraProblem(error: unknown): IntakeProblem {
  if (error instanceof IntakeProblem) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return new IntakeProblem(name in why ? why[name as keyof typeof why] : 'camera-failed');
}

/**
 * Opens a camera. `onLost` is called once if it stops by itself (unplugged, taken away). Rejects with an `IntakeProblem`;
 * an aborted signal closes the camera, even one that the person allows later.
 */
export async function openCamera(signal: AbortSignal, onLost: () => void): Promise<Camera> {
  const devices = globalThis.navigator?.mediaDevices;
  if (!devices?.getUserMedia) throw new IntakeProblem('camera-insecure');
  let stream: MediaStream;
  try {
    stream = await devices.getUserMedia({
      audio: false,
      video: { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 }, facingMode: 'user' },
    });
  } catch (error) {
    throw cameraProblem(error);
  }
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (signal.aborted) {
    stop();
    throw new DOMException('The camera is no longer wanted', 'AbortError');
  }
  signal.addEventListener('abort', stop);
  const track = stream.getVideoTracks()[0];
  track?.addEventListener('ended', onLost);

  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  try {
    await video.play();
  } catch (error) {
    stop();
    throw signal.aborted ? error : new IntakeProblem('camera-failed');
  }
  // a person expects to move as in a mirror
  const reader = frameReader(track?.getSettings().facingMode !== 'environment');
  signal.addEventListener('abort', reader.close);
  return { grab: (side) => reader.read(video, side) };
}
