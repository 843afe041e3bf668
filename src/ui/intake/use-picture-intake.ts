import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Picture } from '../../math/picture.ts';
import { useStage } from '../stage.ts';
import { useMediaWords } from '../use-media-words.ts';
import { type Camera, openCamera } from './camera.ts';
import { pictureSide } from './decode.ts';
import { firstReadable, type NotTaken } from './first-readable.ts';
import { IntakeProblem } from './problem.ts';
import { filesOf, type Transferred } from './transferred.ts';

export type PictureOrigin = 'file' | 'paste' | 'drop' | 'camera' | 'brush';

export interface PictureIntakeOptions {
  /** A picture to keep: a file, a paste, a drop, a kept camera frame or a drawing. */
  readonly onPicture: (picture: Picture, origin: PictureOrigin) => void;
  /** Each live camera frame; without it there is no camera button. */
  readonly onFrame?: (picture: Picture) => void;
  /** Whether the last live frame has been dealt with, so that a slow engine is not flooded. Default: always. */
  readonly ready?: boolean;
  /** Side of the live frames. */
  readonly side?: number;
}

export interface PictureIntakeState {
  readonly busy: boolean;
  readonly camera: 'off' | 'starting' | 'live';
  readonly hasCamera: boolean;
  readonly drawing: boolean;
  setDrawing(on: boolean): void;
  openFile(file: File, origin: PictureOrigin): void;
  startCamera(): void;
  stopCamera(): void;
  /** Keeps what the camera sees now as the person's picture and stops it. */
  keepFrame(): void;
  draw(picture: Picture): void;
  /** Takes what was dropped; used by `DropArea`. */
  take(data: DataTransfer | null, how: 'drop' | 'paste'): boolean;
}

/** The person's own picture, from wherever: files, paste (while mounted), drop, camera, brush. Problems go to `stage.notify`. */
export function usePictureIntake(options: PictureIntakeOptions): PictureIntakeState {
  const { notify } = useStage();
  const words = useMediaWords();
  const latest = useRef(options);
  latest.current = options;
  const [busy, setBusy] = useState(false);
  const [drawing, setDrawing] = useState(false);
  const [camera, setCamera] = useState<PictureIntakeState['camera']>('off');
  const open = useRef<{ camera: Camera | null; abort: AbortController } | null>(null);
  const newest = useRef(0);

  const complain = useCallback(
    (error: unknown) => {
      if (error instanceof IntakeProblem) notify(words(`problem.${error.code}`, error.values), 'warning');
      else {
        console.error(error);
        notify(words('problem.failed'), 'error');
      }
    },
    [notify, words],
  );

  const stopCamera = useCallback(() => {
    open.current?.abort.abort();
    open.current = null;
    setCamera('off');
  }, []);

  const named = useCallback(
    (others: readonly NotTaken[]) =>
      others
        .map(({ name, problem }) =>
          words('intake.other', { name, why: problem ? words(`why.${problem.code}`) : '' }).trim(),
        )
        .join(', '),
    [words],
  );

  const openFiles = useCallback(
    (files: readonly Transferred[], origin: PictureOrigin) => {
      const mine = ++newest.current;
      setBusy(true);
      firstReadable(files)
        .then(({ taken, others }) => {
          if (mine !== newest.current) return;
          if (!taken) {
            const [first] = others;
            if (others.length > 1) notify(words('problem.none', { others: named(others) }), 'warning');
            else complain(first?.problem);
            return;
          }
          stopCamera();
          latest.current.onPicture(taken.picture, origin);
          for (const notice of taken.notices) notify(words(notice.key, notice.values), 'info');
          if (others.length > 0) notify(words('notice.others', { name: taken.name, others: named(others) }), 'warning');
          else if (taken.notices.length === 0)
            notify(words('intake.done', { name: origin === 'paste' ? words('intake.pasted') : taken.name }), 'info');
        })
        .catch((error: unknown) => {
          if (mine === newest.current) complain(error);
        })
        .finally(() => {
          if (mine === newest.current) setBusy(false);
        });
    },
    [complain, named, notify, stopCamera, words],
  );
  const openFile = useCallback(
    (file: File, origin: PictureOrigin) => openFiles([{ file, folder: false }], origin),
    [openFiles],
  );

  const take = useCallback(
    (data: DataTransfer | null, how: 'drop' | 'paste') => {
      try {
        const found = filesOf(data, how);
        if (!found) return false;
        openFiles(found, how);
        return true;
      } catch (error) {
        complain(error);
        return true;
      }
    },
    [complain, openFiles],
  );

  const startCamera = useCallback(() => {
    stopCamera();
    const abort = new AbortController();
    const mine = { camera: null as Camera | null, abort };
    open.current = mine;
    setCamera('starting');
    openCamera(abort.signal, () => {
      if (abort.signal.aborted) return;
      stopCamera();
      complain(new IntakeProblem('camera-lost'));
    }).then(
      (opened) => {
        mine.camera = opened;
        setCamera('live');
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        stopCamera();
        complain(error);
      },
    );
  }, [complain, stopCamera]);

  const keepFrame = useCallback(() => {
    const grabbed = open.current?.camera?.grab(pictureSide) ?? Promise.resolve(null);
    void grabbed.then((picture) => {
      stopCamera();
      if (picture) latest.current.onPicture(picture, 'camera');
    });
  }, [stopCamera]);

  const draw = useCallback((picture: Picture) => latest.current.onPicture(picture, 'brush'), []);

  useEffect(() => {
    if (camera !== 'live') return;
    let live = true;
    let reading = false;
    let frame = requestAnimationFrame(function next() {
      frame = requestAnimationFrame(next);
      const { ready = true, side = pictureSide } = latest.current;
      const grabbed = ready && !reading && !document.hidden ? open.current?.camera?.grab(side) : null;
      if (!grabbed) return;
      reading = true;
      void grabbed.then((picture) => {
        reading = false;
        if (live && picture) latest.current.onFrame?.(picture);
      });
    });
    return () => {
      live = false;
      cancelAnimationFrame(frame);
    };
  }, [camera]);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest('textarea, [contenteditable="true"]')) return;
      if (target?.closest('input') && event.clipboardData?.files.length === 0) return;
      if (take(event.clipboardData, 'paste')) event.preventDefault();
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [take]);

  useEffect(() => () => open.current?.abort.abort(), []);

  const hasCamera = options.onFrame !== undefined;
  return useMemo(
    () => ({ busy, camera, hasCamera, drawing, setDrawing, openFile, startCamera, stopCamera, keepFrame, draw, take }),
    [busy, camera, hasCamera, drawing, openFile, startCamera, stopCamera, keepFrame, draw, take],
  );
}
