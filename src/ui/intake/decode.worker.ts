/** Decoding off the page's thread: a 100-megapixel photograph takes a second or more, in which the page must go on. */
import { type DecodedPixels, decodePixels } from './pixels.ts';

export interface DecodeRequest {
  readonly file: Blob;
  readonly limit: number;
  readonly shrinkTo: number | null;
}
export type DecodeReply = { readonly decoded: DecodedPixels } | { readonly error: string };

self.onmessage = async ({ data }: MessageEvent<DecodeRequest>) => {
  let reply: DecodeReply;
  try {
    reply = { decoded: await decodePixels(data.file, data.limit, data.shrinkTo) };
  } catch (error) {
    reply = { error: String(error) };
  }
  self.postMessage(reply);
};
