import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo, LookupFunction } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPost, type PostParts } from '../../../src/handlers/listeners/post.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/tls', name), 'utf8');
const ca = read('ca.pem');
const heard: string[] = [];
const server = createServer({ cert: read('hooks.pem'), key: read('hooks.key') }, (request, response) => {
  request.setEncoding('utf8').on('data', (chunk: string) => heard.push(chunk));
  request.on('end', () => response.writeHead(204).end());
});
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

/** Every name leads to this machine. */
const lookUp: LookupFunction = (_hostname, options, answer) =>
  options.all === true ? answer(null, [{ address: '127.0.0.1', family: 4 }]) : answer(null, '127.0.0.1', 4);

function send(name: string, parts: PostParts) {
  const { port } = server.address() as AddressInfo;
  const post = createPost({ lookUp, ...parts });
  return post({ url: `https://${name}:${port}/in`, headers: {}, body: 'an event' }, AbortSignal.timeout(5000));
}

test('over TLS, to whoever is who they say they are', async () => {
  expect(await send('hooks.example.com', { ca })).toEqual({ kind: 'answered', status: 204 });
  expect(heard.splice(0)).toEqual(['an event']);
});

test.each([
  ['who is vouched for by nobody we trust', 'hooks.example.com', {}, /^(UNABLE_TO_VERIFY|SELF_SIGNED|UNABLE_TO_GET)/],
  ['whose certificate is of another name', 'other.example.com', { ca }, /^ERR_TLS_CERT_ALTNAME_INVALID$/],
])('to somebody %s nothing leaves', async (_who, name, parts, code) => {
  expect(await send(name, parts)).toEqual({ kind: 'failed', code: expect.stringMatching(code), hasLeft: false });
  expect(heard).toEqual([]);
});
