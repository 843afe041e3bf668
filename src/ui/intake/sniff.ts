/**
 * What a file is, from its own bytes: names and MIME types lie, and the size must be known before a 100-megapixel
 * picture is decoded. Formats: PNG 1.2, JPEG (ITU T.81), GIF89a, WebP (RIFF), BMP, ISO base media (AVIF, HEIC), SVG.
 */
export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'ico' | 'avif' | 'heic' | 'svg';

export interface PictureHeader {
  readonly format: PictureFormat;
  /** Pixels as stored (before EXIF rotation); null where the header does not say. */
  readonly width: number | null;
  readonly height: number | null;
  readonly animated: boolean;
  readonly cmyk: boolean;
}

const ascii = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, at + length));
const startsWith = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, i) => bytes[i] === byte);

const header = (
  format: PictureFormat,
  width: number | null = null,
  height: number | null = null,
  animated = false,
  cmyk = false,
): PictureHeader => ({ format, width, height, animated, cmyk });

/** Reads the header in the first bytes of a file (64 kB or more see past most metadata); null: not a picture we know. */
export function sniff(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return png(bytes, view);
    if (startsWith(bytes, 0xff, 0xd8, 0xff)) return jpeg(bytes, view);
    if (ascii(bytes, 0, 4) === 'GIF8') return gif(bytes, view);
    if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return webp(bytes, view);
    if (ascii(bytes, 0, 2) === 'BM' && bytes.length > 26)
      return header('bmp', Math.abs(view.getInt32(18, true)), Math.abs(view.getInt32(22, true)));
    if (startsWith(bytes, 0, 0, 1, 0)) return header('ico');
    if (ascii(bytes, 4, 4) === 'ftyp') return isoMedia(ascii(bytes, 8, 24));
    if (isSvg(bytes)) return header('svg');
  } catch (error) {
    // a header cut short: the signature was right, the rest is for the decoder to refuse
    if (!(error instanceof RangeError)) throw error;
    if (startsWith(bytes, 0x89, 0x50)) return header('png');
    if (startsWith(bytes, 0xff, 0xd8)) return header('jpeg');
    return ascii(bytes, 0, 4) === 'RIFF' ? header('webp') : header('gif');
  }
  return null;
}

function png(bytes: Uint8Array, view: DataView): PictureHeader {
  let animated = false;
  for (let at = 8; at + 8 <= bytes.length; ) {
    const chunk = ascii(bytes, at + 4, 4);
    if (chunk === 'acTL') animated = true;
    if (chunk === 'IDAT') break;
    at += 12 + view.getUint32(at);
  }
  return header('png', view.getUint32(16), view.getUint32(20), animated);
}

const frameMarker = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpeg(bytes: Uint8Array, view: DataView): PictureHeader {
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) break;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
    } else if (frameMarker(marker)) {
      return header('jpeg', view.getUint16(at + 7), view.getUint16(at + 5), false, view.getUint8(at + 9) === 4);
    } else {
      at += 2 + view.getUint16(at + 2);
    }
  }
  return header('jpeg');
}

/** Walks the blocks until a second picture begins. */
function gif(bytes: Uint8Array, view: DataView): PictureHeader {
  const width = view.getUint16(6, true);
  const height = view.getUint16(8, true);
  const colourTable = (packed: number) => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);
  const afterSubBlocks = (from: number) => {
    let at = from;
    while (at < bytes.length && view.getUint8(at) !== 0) at += view.getUint8(at) + 1;
    return at + 1;
  };
  let pictures = 0;
  let at = 13 + colourTable(view.getUint8(10));
  while (at < bytes.length && pictures < 2) {
    const block = view.getUint8(at);
    if (block === 0x21) {
      at = afterSubBlocks(at + 2);
    } else if (block === 0x2c) {
      pictures++;
      if (at + 10 > bytes.length) break;
      at = afterSubBlocks(at + 11 + colourTable(view.getUint8(at + 9)));
    } else break;
  }
  const looped = ascii(bytes, 0, Math.min(bytes.length, 1024)).includes('NETSCAPE2.0');
  return header('gif', width, height, pictures > 1 || looped);
}

function webp(bytes: Uint8Array, view: DataView): PictureHeader {
  const chunk = ascii(bytes, 12, 4);
  const uint24 = (at: number) => view.getUint16(at, true) + 65536 * view.getUint8(at + 2);
  if (chunk === 'VP8X') return header('webp', uint24(24) + 1, uint24(27) + 1, (view.getUint8(20) & 2) !== 0);
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    return header('webp', (bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  }
  return header('webp', view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
}

function isoMedia(brands: string): PictureHeader | null {
  if (/avi[fs]/.test(brands)) return header('avif', null, null, brands.startsWith('avis'));
  return /hei[cfmsx]|hev[cmsx]|mif1|msf1/.test(brands) ? header('heic') : null;
}

function isSvg(bytes: Uint8Array): boolean {
  const text = new TextDecoder()
    .decode(bytes.subarray(0, 4096))
    .replace(/^\uFEFF/, '')
    .trimStart();
  return text.startsWith('<') && /<svg[\s>]/i.test(text) && !/^<(!doctype\s+)?html/i.test(text);
}
