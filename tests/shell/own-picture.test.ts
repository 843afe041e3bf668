// @vitest-environment jsdom
/** The visitor's own picture outlives the page, is forgotten when asked, and storage that refuses costs a sentence only. */
import { describe, expect, it, vi } from 'vitest';
import { createRunStore } from '../../src/engine/client-run-store.ts';
import type { Picture } from '../../src/math/picture.ts';
import { staysBehind } from '../../src/shell/dialogs/share-link.ts';
import { checkPicture, keepPicture, keptPicture } from '../../src/shell/picture-keeper.ts';
import { words as en } from '../../src/shell/words/en.ts';
import { words as es } from '../../src/shell/words/es.ts';
import { fakeDatabases } from '../engine/fake-indexed-db.ts';

const picture = (value: number): Picture => ({ width: 2, height: 1, data: new Uint8ClampedArray(8).fill(value) });

describe('the keeper of the own picture', () => {
  /** Longer than the keeper waits for another stroke. */
  const written = () => new Promise((resolve) => setTimeout(resolve, 500));
  const begin = () => {
    const fake = fakeDatabases();
    return { fake, complain: vi.fn(), store: createRunStore(() => fake.factory, 'test') };
  };

  it('gives back what was kept, the last of many strokes, and nothing once forgotten', async () => {
    const { fake, complain, store } = begin();
    let now: Picture | null = null;
    for (const value of [10, 20, 30]) {
      now = picture(value);
      keepPicture(() => now, complain, store);
    }
    await written();
    expect(fake.writes).toBe(1);
    expect(await keptPicture(complain, store)).toEqual(picture(30));
    keepPicture(() => null, complain, store);
    await written();
    expect(await keptPicture(complain, store)).toBeNull();
    expect(complain).not.toHaveBeenCalled();
  });

  it('writes at once when the page is left', async () => {
    const { complain, store } = begin();
    keepPicture(() => picture(7), complain, store);
    window.dispatchEvent(new Event('pagehide'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await keptPicture(complain, store)).toEqual(picture(7));
  });

  it('says why a picture is not kept, in a sentence of each language', async () => {
    const { fake, complain, store } = begin();
    fake.trouble = 'full';
    keepPicture(() => picture(1), complain, store);
    await written();
    expect(complain).toHaveBeenCalledWith('full');
    const forbidden = createRunStore(() => {
      throw new DOMException('no', 'SecurityError');
    });
    keepPicture(() => picture(1), complain, forbidden);
    await written();
    expect(complain).toHaveBeenLastCalledWith('forbidden');
    for (const trouble of ['full', 'forbidden', 'failed', 'unreadable'] as const)
      for (const words of [en, es]) expect(words.own[trouble]).toMatch(/[.]$/);
  });

  it('puts away what is no picture', async () => {
    const { fake, complain, store } = begin();
    await store.set('own', { width: 2, height: 2, data: new Uint8ClampedArray(3) });
    expect(await keptPicture(complain, store)).toBeNull();
    expect(complain).toHaveBeenCalledWith('unreadable');
    expect(fake.entries.size).toBe(0);
    for (const rubbish of [null, 'x', {}, { width: 1e9, height: 1, data: new Uint8ClampedArray(4) }])
      expect(checkPicture(rubbish)).toBeNull();
  });
});

describe('what a link leaves behind', () => {
  it('is said for pictures, paintings and trainings, and for nothing else', () => {
    expect(staysBehind('step', { picture: 'face', lens: 'paint' })).toEqual([]);
    expect(staysBehind('play', { picture: 'own', lens: 'paint' })).toEqual(['picture', 'painting']);
    expect(staysBehind('train', { picture: 'camera' })).toEqual(['camera', 'training']);
    for (const words of [en, es])
      expect(Object.keys(words.share.stays)).toEqual(['picture', 'camera', 'painting', 'training']);
  });
});
