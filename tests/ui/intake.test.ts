import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Picture } from '../../src/math/picture.ts';
import { cameraProblem, openCamera } from '../../src/ui/intake/camera.ts';
import { type Decoder, takeIn } from '../../src/ui/intake/decode.ts';
import { firstReadable } from '../../src/ui/intake/first-readable.ts';
import { sideFor } from '../../src/ui/intake/pixels.ts';
import { fileProblems, IntakeProblem } from '../../src/ui/intake/problem.ts';
import { resample } from '../../src/ui/intake/resample.ts';
import { sniff } from '../../src/ui/intake/sniff.ts';
import { filesOf } from '../../src/ui/intake/transferred.ts';
import { mediaWords } from '../../src/ui/use-media-words.ts';

const text = (s: string) => [...s].map((c) => c.charCodeAt(0));
const big16 = (n: number) => [n >> 8, n & 255];
const big32 = (n: number) => [n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255];
const little16 = (n: number) => [n & 255, n >> 8];

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10];
const ihdr = (w: number, h: number) => [
  ...big32(13),
  ...text('IHDR'),
  ...big32(w),
  ...big32(h),
  8,
  6,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
];
const png = (w: number, h: number) => [...pngSignature, ...ihdr(w, h), ...big32(0), ...text('IDAT'), 0, 0, 0, 0];
const apng = (w: number, h: number) => [
  ...pngSignature,
  ...ihdr(w, h),
  ...big32(8),
  ...text('acTL'),
  ...new Array<number>(12).fill(0),
  ...big32(0),
  ...text('IDAT'),
];
const jpeg = (w: number, h: number, components: number) => [
  0xff,
  0xd8,
  0xff,
  0xe0,
  0,
  4,
  0,
  0,
  0xff,
  0xc2,
  0,
  17,
  8,
  ...big16(h),
  ...big16(w),
  components,
  0,
  0,
];
const gifFrame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 1, 0];
const gif = (w: number, h: number, frames: number) => [
  ...text('GIF89a'),
  ...little16(w),
  ...little16(h),
  0x80,
  0,
  0,
  ...new Array<number>(6).fill(0),
  ...Array.from({ length: frames }, () => [0x21, 0xf9, 4, 0, 0, 0, 0, 0, ...gifFrame]).flat(),
  0x3b,
];
const webp = (w: number, h: number, animated: boolean) => [
  ...text('RIFF'),
  ...big32(0),
  ...text('WEBPVP8X'),
  10,
  0,
  0,
  0,
  animated ? 2 : 0,
  0,
  0,
  0,
  ...[w - 1, h - 1].flatMap((n) => [n & 255, (n >> 8) & 255, n >> 16]),
];
const iso = (brand: string) => [0, 0, 0, 24, ...text(`ftyp${brand}`), 0, 0, 0, 0, ...text('mif1'), ...text(brand)];

const file = (bytes: readonly number[] | string, name: string) =>
  new File([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)], name);
const picture = (side: number): Picture => ({
  width: side,
  height: side,
  data: new Uint8ClampedArray(4 * side * side),
});
const decodes: Decoder = async (_file, header, limit) => ({
  picture: picture(limit),
  width: header.width ?? limit,
  height: header.height ?? limit,
});
const fails: Decoder = () => Promise.reject(new Error('no'));

async function problemOf(work: Promise<unknown>): Promise<IntakeProblem> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof IntakeProblem)) throw new Error(`no intake problem but ${String(error)}`);
  return error;
}

describe('what a file is', () => {
  it.each([
    ['png', png(640, 480), { format: 'png', width: 640, height: 480, animated: false }],
    ['animated png', apng(64, 48), { format: 'png', width: 64, animated: true }],
    ['jpeg', jpeg(4000, 3000, 3), { format: 'jpeg', width: 4000, height: 3000, cmyk: false }],
    ['CMYK jpeg', jpeg(40, 30, 4), { format: 'jpeg', cmyk: true }],
    ['gif', gif(20, 10, 1), { format: 'gif', width: 20, height: 10, animated: false }],
    ['animated gif', gif(20, 10, 3), { format: 'gif', animated: true }],
    ['webp', webp(300, 200, false), { format: 'webp', width: 300, height: 200, animated: false }],
    ['animated webp', webp(300, 200, true), { format: 'webp', animated: true }],
    ['avif', iso('avif'), { format: 'avif' }],
    ['heic', iso('heic'), { format: 'heic' }],
    ['svg', text('<?xml version="1.0"?><svg xmlns="…" width="3">'), { format: 'svg' }],
  ])('%s', (_, bytes, expected) => {
    expect(sniff(Uint8Array.from(bytes))).toMatchObject(expected);
  });

  it.each([
    ['text', text('hello, this is no picture at all')],
    ['html with an svg in it', text('<!doctype html><html><svg></svg></html>')],
    ['pdf', text('%PDF-1.7')],
    ['nothing', []],
    ['one byte', [0x89]],
  ])('%s is no picture', (_, bytes) => {
    expect(sniff(Uint8Array.from(bytes))).toBeNull();
  });

  it('survives every header cut short', () => {
    for (const whole of [png(9, 9), apng(9, 9), jpeg(9, 9, 3), gif(9, 9, 2), webp(9, 9, true), iso('heic')])
      for (let length = 0; length <= whole.length; length++)
        expect(() => sniff(Uint8Array.from(whole.slice(0, length)))).not.toThrow();
  });
});

describe('taking in a file', () => {
  it.each([
    ['empty', file([], 'a.png'), decodes],
    ['not-an-image', file('just text, long enough to be looked at', 'notes.png'), decodes],
    ['corrupt', file(png(640, 480), 'broken.png'), fails],
    ['too-small', file(png(1, 1), 'dot.png'), decodes],
    ['too-large', file(png(30000, 20000), 'huge.png'), decodes],
    ['no-memory', file(png(10000, 10000), 'large.png'), fails],
    ['heic', file(iso('heic'), 'IMG_1.HEIC'), fails],
    ['cmyk', file(jpeg(400, 300, 4), 'print.jpg'), fails],
  ] as const)('%s gets its own sentence in both languages', async (code, bad, decoder) => {
    const problem = await problemOf(takeIn(bad, 256, decoder));
    expect(problem.code).toBe(code);
    for (const language of ['en', 'es'] as const) {
      const sentence = mediaWords(language)(`problem.${code}`, problem.values);
      expect(sentence).toContain(bad.name);
      expect(sentence).not.toMatch(/[{}]/);
    }
  });

  it('asks for a 100-megapixel picture shrunk, and takes it', async () => {
    const decoder = vi.fn(decodes);
    const taken = await takeIn(file(jpeg(12000, 9000, 3), 'photo.jpg'), 256, decoder);
    expect(decoder.mock.calls[0]?.[3]).toBe(1024);
    expect(taken.picture.width).toBe(256);
  });

  it('says what it did to animations, CMYK and small pictures', async () => {
    const keys = async (bytes: readonly number[]) =>
      (await takeIn(file(bytes, 'x'), 256, decodes)).notices.map(({ key }) => key);
    expect(await keys(gif(100, 100, 2))).toEqual(['notice.animation']);
    expect(await keys(jpeg(100, 100, 4))).toEqual(['notice.cmyk']);
    expect(await keys(png(20, 30))).toEqual(['notice.upscaled']);
    expect(await keys(png(200, 300))).toEqual([]);
  });

  it('gives every picture a side between 64 and the limit', () => {
    for (const shorter of [8, 9, 31, 63, 64, 200, 256, 4000]) {
      expect(sideFor(shorter, 256)).toBeGreaterThanOrEqual(64);
      expect(sideFor(shorter, 256)).toBeLessThanOrEqual(256);
    }
  });
});

describe('resampling', () => {
  it('keeps the mean of what it shrinks and the values of what it enlarges', () => {
    const data = new Uint8ClampedArray(4 * 4 * 4).map((_, i) => (Math.floor(i / 4) % 2 ? 200 : 100));
    expect([...resample({ width: 4, height: 4, data }, 2).data]).toEqual(new Array(16).fill(150));
    const one: Picture = { width: 1, height: 1, data: Uint8ClampedArray.of(1, 2, 3, 255) };
    expect([...resample(one, 2).data]).toEqual([1, 2, 3, 255, 1, 2, 3, 255, 1, 2, 3, 255, 1, 2, 3, 255]);
  });

  it('crops the centred square', () => {
    const wide: Picture = { width: 3, height: 1, data: Uint8ClampedArray.of(9, 9, 9, 9, 5, 6, 7, 8, 9, 9, 9, 9) };
    expect([...resample(wide, 1).data]).toEqual([5, 6, 7, 8]);
  });
});

describe('drop and paste', () => {
  const transfer = (files: File[], types: string[], folders: readonly string[] = []) =>
    ({
      files,
      types,
      items: files.map(({ name }) => ({
        kind: 'file',
        webkitGetAsEntry: () => ({ isDirectory: folders.includes(name) }),
      })),
    }) as unknown as DataTransfer;
  const whole = (bytes: readonly number[], name: string, type = '') =>
    new File([Uint8Array.from(bytes)], name, { type });
  const take = (one: File) => takeIn(one, 256, decodes);

  it('takes files as they come, never fetches a link, leaves pasted text alone', () => {
    const [a, b] = [file('a', 'a.png'), file('b', 'b.png')];
    expect(filesOf(transfer([a, b], ['Files']), 'drop')?.map((one) => one.file)).toEqual([a, b]);
    expect(() => filesOf(transfer([], ['text/uri-list']), 'drop')).toThrow(IntakeProblem);
    expect(() => filesOf(transfer([], ['text/plain']), 'drop')).toThrow(IntakeProblem);
    expect(filesOf(transfer([], ['text/plain']), 'paste')).toBeNull();
    expect(filesOf(null, 'drop')).toBeNull();
  });
  it('tries the picture of a paste before its other forms', () => {
    const [text, picture] = [whole([1], 'a.html', 'text/html'), whole(png(99, 99), 'a.png', 'image/png')];
    expect(filesOf(transfer([text, picture], ['Files']), 'paste')?.map((one) => one.file)).toEqual([picture, text]);
  });
  it('shows the first that can be read, and names the others with why', async () => {
    const files = [
      whole(
        [...'text'].map((letter) => letter.charCodeAt(0)),
        'text.png',
      ),
      whole([], 'holiday'),
      whole(png(300, 200), 'base.jpg'),
      whole(png(300, 200), 'more.png'),
    ];
    const found = filesOf(transfer(files, ['Files'], ['holiday']), 'drop') ?? [];
    const { taken, others } = await firstReadable(found, take);
    expect(taken?.name).toBe('base.jpg');
    expect(others.map(({ name, problem }) => [name, problem?.code])).toEqual([
      ['text.png', 'not-an-image'],
      ['holiday', 'folder'],
      ['more.png', undefined],
    ]);
    const none = await firstReadable(found.slice(0, 2), take);
    expect([none.taken, none.others.length]).toEqual([null, 2]);
  });
  it('has a short word for whatever may be wrong with one of several', () => {
    for (const language of ['en', 'es'] as const)
      for (const code of fileProblems) {
        expect(mediaWords(language)(`why.${code}`)).toMatch(/^\(.+\)$/);
        expect(mediaWords(language)(`problem.${code}`, { name: 'x' })).not.toContain('problem.');
      }
  });
  it('says that a file is gone, and not that it is damaged', async () => {
    const gone = whole(png(300, 200), 'gone.png');
    gone.slice = () =>
      ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) }) as unknown as Blob;
    expect((await problemOf(take(gone))).code).toBe('unreadable');
  });
});

describe('camera', () => {
  afterEach(() => vi.unstubAllGlobals());
  const never = new AbortController().signal;

  it.each([
    ['NotAllowedError', 'camera-refused'],
    ['NotFoundError', 'camera-none'],
    ['NotReadableError', 'camera-busy'],
    ['SomethingElse', 'camera-failed'],
  ])('%s is said as %s', async (name, code) => {
    vi.stubGlobal('navigator', {
      mediaDevices: { getUserMedia: () => Promise.reject(new DOMException('', name)) },
    });
    expect((await problemOf(openCamera(never, () => {}))).code).toBe(code);
    expect(cameraProblem(new DOMException('', name)).code).toBe(code);
  });

  it('knows a page that may not ask', async () => {
    vi.stubGlobal('navigator', {});
    expect((await problemOf(openCamera(never, () => {}))).code).toBe('camera-insecure');
  });

  it('closes a camera that is allowed after nobody wants it any more', async () => {
    const stop = vi.fn();
    vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: async () => ({ getTracks: () => [{ stop }] }) } });
    const abort = new AbortController();
    const opening = openCamera(abort.signal, () => {});
    abort.abort();
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
    expect(stop).toHaveBeenCalled();
  });
});
