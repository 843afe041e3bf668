/** A thread with the tests' own jobs. Its name says what this "browser" lacks: no-webgl, half-webgl, no-wasm. */
import '../../src/engine/gradients.ts';
import { expose } from 'comlink';
import { raise } from '../../src/engine/backend.ts';
import { createThread } from '../../src/engine/thread.ts';

const lacks = (what: string) => self.name.includes(what);
if (lacks('no-webgl')) Object.assign(self, { OffscreenCanvas: undefined });
if (lacks('half-webgl')) {
  const { getExtension } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.getExtension = function (this: WebGL2RenderingContext, name: string) {
    return name === 'EXT_color_buffer_float' ? null : getExtension.call(this, name as 'WEBGL_multi_draw');
  } as typeof getExtension;
}
if (lacks('no-wasm')) {
  const { fetch } = self;
  self.fetch = (input, init) =>
    String(input).includes('.wasm') ? Promise.resolve(new Response(null, { status: 404 })) : fetch(input, init);
  // What the library falls back on
  XMLHttpRequest.prototype.send = () => {
    throw new Error('not found');
  };
}

expose(
  createThread(
    {
      jobs: { tests: () => import('./test-jobs.ts') },
      checks: { tests: () => import('../../src/panels/convolution/worker/checks.ts') },
    },
    raise,
  ),
);
