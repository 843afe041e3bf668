/** Picture files made on the spot: good ones, and all the bad ones that people drop on pages. */
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

/** A grey PNG of `bits` 1 or 8 a pixel, whose bytes `paint` gives row by row. */
function greyPng(width: number, height: number, bits: 1 | 8, paint: (row: number, byte: number) => number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, 0, 0, 0, 0], 8);
  const stride = Math.ceil((width * bits) / 8) + 1;
  const rows = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row++)
    for (let byte = 1; byte < stride; byte++) rows[row * stride + byte] = paint(row, byte - 1);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

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

const segment = (marker: number, data: readonly number[]): number[] => [
  0xff,
  marker,
  (data.length + 2) >> 8,
  (data.length + 2) & 0xff,
  ...data,
];

/** A JPEG of 32 × 32 pixels in four inks, every block flat: the first carries the ink, the others repeat it. */
export function cmyk(): PictureFile {
  const [side, components] = [32, 4];
  const adobe = [...Buffer.from('Adobe', 'latin1'), 0, 100, 0, 0, 0, 0, 0];
  const frame = [8, 0, side, 0, side, components];
  const scan = [components];
  for (let c = 1; c <= components; c++) {
    frame.push(c, 0x11, 0);
    scan.push(c, 0x00);
  }
  const lengths = (...counts: number[]) => [...counts, ...Array<number>(16 - counts.length).fill(0)];
  // Codes of the flat value's change: 00 none, 01 six bits; of the rest: 0 nothing.
  const dc = [0x00, ...lengths(0, 2), 0, 6];
  const ac = [0x10, ...lengths(1), 0];
  let bits = '';
  const blocks = (side / 8) ** 2;
  for (let block = 0; block < blocks; block++)
    for (let c = 0; c < components; c++)
      bits += `${block === 0 ? `01${(40 + 5 * c).toString(2).padStart(6, '0')}` : '00'}0`;
  const data: number[] = [];
  for (let at = 0; at < bits.length; at += 8) {
    const byte = Number.parseInt(bits.slice(at, at + 8).padEnd(8, '1'), 2);
    data.push(byte, ...(byte === 0xff ? [0] : []));
  }
  const buffer = Buffer.from([
    ...[0xff, 0xd8],
    ...segment(0xee, adobe),
    ...segment(0xdb, [0, ...Array<number>(64).fill(8)]),
    ...segment(0xc0, frame),
    ...segment(0xc4, dc),
    ...segment(0xc4, ac),
    ...segment(0xda, [...scan, 0, 63, 0]),
    ...data,
    ...[0xff, 0xd9],
  ]);
  return { name: 'print.jpg', mimeType: 'image/jpeg', buffer };
}
