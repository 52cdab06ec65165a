import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';

import { listUploadOrigins } from '../../../../src/handlers/slack/outbound/uploads.ts';
import {
  buildDelivery,
  buildDigest,
  CHANNEL,
  countUploads,
  expectWords,
  findImages,
  openPictureSender,
  type PictureSender,
  refuse,
} from './picture-sender.ts';

test('a rate-limited message keeps its file: nothing is uploaded twice', async () => {
  const sender = await openPictureSender();
  const same = buildDelivery();
  sender.slack.setTroubles([{ method: 'chat.postMessage', kind: 'rate-limited', retryAfterSeconds: 1, times: 2 }]);
  expect((await sender.send(buildDigest(), same)).kind).toBe('retry');
  expect((await sender.send(buildDigest(), same)).kind).toBe('retry');
  expect((await sender.send(buildDigest(), same)).kind).toBe('sent');
  expect(findImages(sender.slack.messages(CHANNEL)[0]?.blocks)).toHaveLength(1);
  expect([countUploads(sender), sender.drawn.length]).toEqual([1, 1]);
});

test('a picture that failed is not tried again for the same message, but for the next', async () => {
  const sender = await openPictureSender();
  const same = buildDelivery();
  sender.slack.setTroubles([
    { method: 'upload', kind: 'server-error', times: 1 },
    { method: 'chat.postMessage', kind: 'rate-limited', times: 1 },
  ]);
  expect((await sender.send(buildDigest(), same)).kind).toBe('retry');
  expectWords(sender, await sender.send(buildDigest(), same));
  expect(countUploads(sender)).toBe(1);
  await sender.send(buildDigest(), buildDelivery());
  expect(findImages(sender.slack.messages(CHANNEL).at(-1)?.blocks)).toHaveLength(1);
});

test('redrawn as it was, a message keeps its file; with other figures it gets another', async () => {
  const sender = await openPictureSender();
  const sent = await sender.send(buildDigest());
  if (sent.kind !== 'sent') throw new Error('not sent');
  const of = { channel: sent.channel, message: sent.message };
  const fileShown = () => findImages(sender.slack.messages(CHANNEL)[0]?.blocks)[0]?.['slack_file'];
  const first = fileShown();
  await sender.send(buildDigest(), buildDelivery({ kind: 'update', of }));
  expect([fileShown(), countUploads(sender)]).toEqual([first, 1]);
  sender.slack.setTroubles([refuse('chat.update', 'invalid_blocks', 1)]);
  await sender.send(buildDigest('Week 37'), buildDelivery({ kind: 'update', of }));
  expect(countUploads(sender)).toBe(2);
  expect(fileShown()).toBeDefined();
  expect(fileShown()).not.toEqual(first);
});

test('what is remembered has an end: after a hundred other pictures the first is uploaded afresh', async () => {
  const sender = await openPictureSender();
  for (let week = 0; week <= 100; week += 1) {
    // Slack's pace is a hundred uploads a minute.
    sender.advance(1000);
    await sender.send(buildDigest(`Week ${week}`));
  }
  await sender.send(buildDigest('Week 100'));
  expect(countUploads(sender)).toBe(101);
  await sender.send(buildDigest('Week 0'));
  expect(countUploads(sender)).toBe(102);
}, 60_000);

test('bytes go to Slack and nowhere else', async () => {
  const heard: Heard[] = [];
  const foreign = await serve((request) => void heard.push(request));
  const { sender, asked } = await openFake(() => `${foreign}/take`);
  expect((await sender.send(buildDigest())).kind).toBe('sent');
  expect([heard, sender.missed]).toEqual([[], ['upload_address']]);
  expect(asked.map(({ url }) => url)).toEqual(['/api/files.getUploadURLExternal', '/api/chat.postMessage']);
});

test('no token goes with the bytes', async () => {
  const { sender, asked } = await openFake((own) => `${own}/take`);
  expect((await sender.send(buildDigest())).kind).toBe('sent');
  expect(asked.map(({ url, authorization }) => [url, authorization !== undefined])).toEqual([
    ['/api/files.getUploadURLExternal', true],
    ['/take', false],
    ['/api/files.completeUploadExternal', true],
    ['/api/chat.postMessage', true],
  ]);
});

test.each(['file:///etc/passwd', 'https://files.slack.com.example/x', 'http://files.slack.com/x', 'no address'])(
  'no picture is sent to %s',
  async (address) => {
    const { sender } = await openFake(() => address);
    expect((await sender.send(buildDigest())).kind).toBe('sent');
    expect(sender.missed).toEqual(['upload_address']);
  },
);

test.each([
  [undefined, ['https://files.slack.com']],
  ['http://127.0.0.1:1234/api/', ['https://files.slack.com', 'http://127.0.0.1:1234']],
])('uploads of an API at %s may go to %j', (apiUrl, origins) => {
  expect(listUploadOrigins(apiUrl)).toEqual(origins);
});

type Heard = { url: string; authorization: string | undefined };

/** A Slack that says yes to everything, and opens a door for uploads wherever it is told. */
async function openFake(door: (own: string) => string): Promise<{ sender: PictureSender; asked: Heard[] }> {
  const asked: Heard[] = [];
  const own = await serve((request) => {
    asked.push(request);
    return { ok: true, upload_url: door(own), file_id: 'F000000001', channel: CHANNEL, ts: '1.000001' };
  });
  return { sender: await openPictureSender({ apiUrl: `${own}/api/` }), asked };
}

async function serve(answer: (request: Heard) => object | undefined): Promise<string> {
  const server: Server = createServer((request, response) => {
    request.resume().on('end', () => {
      const body = answer({ url: request.url ?? '', authorization: request.headers.authorization });
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
