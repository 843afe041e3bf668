/**
 * Picture files, good ones and all the bad ones that people drop on pages: made on the spot, or, where that takes an encoder,
 * read from files/, all three of 96 × 80 pixels. `print.jpg` is ImageMagick's (`-colorspace CMYK`: four inks, inverted, with
 * the Adobe marker, as layout programs write them), `photo.heic` libheif's, `blink.webp` of libwebp's `img2webp`.
 */
import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

export interface PictureFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
};

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function greyHeader(width: number, height: number, bits: 1 | 8): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, 0, 0, 0, 0], 8);
  return chunk('IHDR', header);
}

function greyRows(width: number, height: number, bits: 1 | 8, paint: (row: number, byte: number) => number): Buffer {
  const stride = Math.ceil((width * bits) / 8) + 1;
  const rows = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row++)
    for (let byte = 1; byte < stride; byte++) rows[row * stride + byte] = paint(row, byte - 1);
  return deflateSync(rows);
}

/** A grey PNG of `bits` 1 or 8 a pixel, whose bytes `paint` gives row by row. */
const greyPng = (width: number, height: number, bits: 1 | 8, paint: (row: number, byte: number) => number): Buffer =>
  Buffer.concat([
    pngSignature,
    greyHeader(width, height, bits),
    chunk('IDAT', greyRows(width, height, bits, paint)),
    chunk('IEND', Buffer.alloc(0)),
  ]);

const png = (name: string, buffer: Buffer): PictureFile => ({ name, mimeType: 'image/png', buffer });

/** A bright square on a dark ground. */
export const square = (side = 64): PictureFile =>
  png(
    'square.png',
    greyPng(side, side, 8, (row, column) =>
      Math.max(Math.abs(row - side / 2), Math.abs(column - side / 2)) < side / 4 ? 230 : 20,
    ),
  );

export const onePixel = (): PictureFile =>
  png(
    'dot.png',
    greyPng(1, 1, 8, () => 128),
  );

/** 10 000 × 10 000 pixels in a few kilobytes. */
export const hundredMegapixels = (): PictureFile =>
  png(
    'huge.png',
    greyPng(10_000, 10_000, 1, (row) => (row % 2000 < 1000 ? 0xff : 0)),
  );

/** The first half of a good file. */
export const corrupt = (): PictureFile => {
  const { buffer } = square();
  return png('broken.png', buffer.subarray(0, 60));
};

export const notAPicture = (): PictureFile => ({
  name: 'notes.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Dear diary, today I learned about strides.'),
});

/** Text that calls itself a picture. */
export const disguised = (): PictureFile => png('disguised.png', notAPicture().buffer);

export const empty = (): PictureFile => png('empty.png', Buffer.alloc(0));

/** GIF data without compression: codes of eight bits, and a clear code before the table would need nine. */
function gifFrame(side: number, colour: (i: number) => number): Buffer {
  const bytes: number[] = [];
  for (let i = 0; i < side * side; i++) {
    if (i % 100 === 0) bytes.push(128);
    bytes.push(colour(i));
  }
  bytes.push(129);
  const blocks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 255) {
    const part = bytes.slice(at, at + 255);
    blocks.push(Buffer.from([part.length, ...part]));
  }
  const place = [0x2c, 0, 0, 0, 0, side, 0, side, 0, 0];
  const control = [0x21, 0xf9, 4, 0, 50, 0, 0, 0];
  return Buffer.concat([Buffer.from([...control, ...place, 7]), ...blocks, Buffer.from([0])]);
}

/** Two frames of 32 × 32 pixels. */
export function animated(): PictureFile {
  const side = 32;
  const table = Buffer.alloc(3 * 128, 0);
  table.fill(255, 3, 6);
  const header = Buffer.from([...Buffer.from('GIF89a', 'latin1'), side, 0, side, 0, 0xf6, 0, 0]);
  const frames = [gifFrame(side, (i) => (i % side < 16 ? 0 : 1)), gifFrame(side, (i) => (i % side < 16 ? 1 : 0))];
  return {
    name: 'blink.gif',
    mimeType: 'image/gif',
    buffer: Buffer.concat([header, table, ...frames, Buffer.from([0x3b])]),
  };
}

/** An APNG of two frames, dark on the left and dark on the right. */
export function animatedPng(): PictureFile {
  const side = 64;
  const numbers = (...list: number[]) => {
    const out = Buffer.alloc(4 * list.length);
    list.forEach((n, i) => {
      out.writeUInt32BE(n, 4 * i);
    });
    return out;
  };
  // Half a second each, drawn over what was there.
  const control = (order: number) =>
    chunk('fcTL', Buffer.concat([numbers(order, side, side, 0, 0), Buffer.from([0, 1, 0, 2, 0, 0])]));
  const rows = (left: number) => greyRows(side, side, 8, (_, column) => (column < side / 2 ? left : 250 - left));
  return png(
    'blink.png',
    Buffer.concat([
      pngSignature,
      greyHeader(side, side, 8),
      chunk('acTL', numbers(2, 0)),
      control(0),
      chunk('IDAT', rows(20)),
      control(1),
      chunk('fdAT', Buffer.concat([numbers(2), rows(230)])),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

const fromFile = (name: string, mimeType: string): PictureFile => ({
  name,
  mimeType,
  buffer: readFileSync(new URL(`files/${name}`, import.meta.url)),
});

export const cmyk = () => fromFile('print.jpg', 'image/jpeg');
export const heic = () => fromFile('photo.heic', 'image/heic');
export const animatedWebp = () => fromFile('blink.webp', 'image/webp');
