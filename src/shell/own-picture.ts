/**
 * The visitor's own picture: one, carried from panel to panel and kept in this browser until it is forgotten. What keeps it
 * is loaded late, and nothing is read before someone asks.
 */
import { useSyncExternalStore } from 'react';
import type { Picture } from '../math/picture.ts';
import type { PictureTrouble } from './picture-keeper.ts';

export interface OwnPicture {
  readonly picture: Picture | null;
  /** Whether it is known if there is one. */
  readonly known: boolean;
  readonly trouble: PictureTrouble | null;
}

let now: OwnPicture = { picture: null, known: false, trouble: null };
let reading = false;
const listeners = new Set<() => void>();

function become(next: Partial<OwnPicture>): void {
  now = { ...now, ...next };
  for (const listener of listeners) listener();
}

const keeper = () => import('./picture-keeper.ts');
const complain = (trouble: PictureTrouble) => become({ trouble });

/** Looks once whether a picture was kept; one that was brought meanwhile stays. */
function read(): void {
  if (reading || now.known) return;
  reading = true;
  keeper()
    .then(({ keptPicture }) => keptPicture(complain))
    .then(
      (picture) => now.known || become({ picture, known: true }),
      () => now.known || become({ known: true }),
    );
}

/** Takes a picture as the visitor's own, or forgets it (null). */
function set(picture: Picture | null): void {
  become({ picture, known: true, trouble: null });
  keeper().then(
    ({ keepPicture }) => keepPicture(() => now.picture, complain),
    () => complain('failed'),
  );
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const ownPicture = { get: (): OwnPicture => now, subscribe, read, set } as const;

export const useOwnPicture = (): OwnPicture => useSyncExternalStore(subscribe, ownPicture.get);
