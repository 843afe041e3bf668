/** The built page on a plain host, with a script before all others that notes what goes wrong on it. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { TestProject } from 'vitest/node';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** Errors of the page, and how many answers the compute thread has given; it runs in the page. */
const recorder = `(() => {
  const seen = (window.seen = { errors: [], answers: 0 });
  const note = (text) => seen.errors.push(String(text));
  addEventListener('error', (event) => note(event.error?.stack ?? event.message ?? 'an error'));
  addEventListener('unhandledrejection', (event) => note(event.reason?.stack ?? event.reason));
  document.addEventListener('securitypolicyviolation', (event) => note('content policy: ' + event.violatedDirective));
  const error = console.error;
  console.error = (...all) => { note(all.join(' ')); error(...all); };
  window.Worker = class extends Worker {
    constructor(...all) {
      super(...all);
      this.addEventListener('message', ({ data }) => {
        const value = data && data.type === 'RAW' ? data.value : null;
        if (typeof value === 'object' && value !== null && !('backend' in value)) seen.answers += 1;
      });
    }
  };
})();`;

const dist = process.env.STRIDE_DIST ?? 'dist';

export default async function serve(project: TestProject): Promise<() => void> {
  if (!existsSync(join(dist, 'index.html'))) throw new Error(`there is no built page in ${dist}: npm run build`);
  const page = readFileSync(join(dist, 'index.html'), 'utf8').replace(
    '<head>',
    '<head><script src="recorder.js"></script>',
  );
  const server = createServer((request, response) => {
    const name = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const give = (type: string, body: string) => response.writeHead(200, { 'content-type': type }).end(body);
    if (name === '/' || name === '/index.html') return give('text/html; charset=utf-8', page);
    if (name === '/recorder.js') return give('text/javascript', recorder);
    const path = join(dist, name);
    if (!existsSync(path) || !statSync(path).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    return createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(Number(process.env.STRIDE_PORT ?? 0), '127.0.0.1', resolve));
  project.provide('origin', `http://localhost:${(server.address() as AddressInfo).port}/`);
  return () => {
    server.closeAllConnections();
    server.close();
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    readonly origin: string;
  }
}
