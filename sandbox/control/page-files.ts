import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { findRepositoryRoot } from '../shared/repository-root.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
};

const HEADERS = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

const NOT_BUILT = `<!doctype html><meta charset="utf-8"><title>smarketing sandbox</title>
<body style="font:16px/1.5 system-ui;max-width:34em;margin:15vh auto;padding:0 1em">
<h1 style="font-size:1.25em">The page is not built yet</h1>
<p>Run <code>npm run build</code> once (it needs the development dependencies: <code>npm install</code>), then reload.</p>`;

/** The folder the page is built into: dist/page of the package. */
export const findPageFolder = (): string => join(findRepositoryRoot(), 'dist', 'page');

/** Serves one file of the built page; anything unknown is a 404, the root is the page itself. */
export const sendPageFile = async (response: ServerResponse, folder: string, path: string): Promise<void> => {
  const wanted = normalize(path === '/' ? '/index.html' : path);
  const type = TYPES[extname(wanted)];
  const file = join(folder, wanted);
  const found = type !== undefined && file.startsWith(folder) && (await isFile(file));
  if (!found) {
    const missingPage = path === '/';
    response.writeHead(missingPage ? 503 : 404, { ...HEADERS, 'content-type': TYPES['.html'] });
    response.end(missingPage ? NOT_BUILT : 'Not found');
    return;
  }
  // Vite names assets by their content, so only the page itself may go stale.
  const cache = wanted.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  response.writeHead(200, { ...HEADERS, 'content-type': type, 'cache-control': cache });
  createReadStream(file).pipe(response);
};

/** What was shared with a message, as the fake Slack has it; a picture for the page, and no page of its own. */
export const sendSharedFile = async (response: ServerResponse, url: string): Promise<void> => {
  const file = await fetch(url);
  const bytes = Buffer.from(await file.arrayBuffer());
  const type = file.headers.get('content-type') ?? 'application/octet-stream';
  response.writeHead(file.status, { ...HEADERS, 'content-security-policy': 'sandbox', 'content-type': type });
  response.end(bytes);
};

const isFile = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
};
