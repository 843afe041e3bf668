/** The plainest of static hosts: gives the files of dist under /some/folder/, and 404 for everything else. */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const folder = '/some/folder/';
const types = {
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

const isFile = (path) => {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const inside = pathname.startsWith(folder) ? decodeURIComponent(pathname.slice(folder.length)) : null;
  const path = inside === null ? '' : join(process.env.STRIDE_DIST ?? 'dist', normalize(`/${inside || 'index.html'}`));
  if (!isFile(path)) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here');
    return;
  }
  response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
  createReadStream(path).pipe(response);
}).listen(Number(process.argv[2] ?? 4188), 'localhost');
