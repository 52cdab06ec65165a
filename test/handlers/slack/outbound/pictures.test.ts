import { expect, test } from 'vitest';
import type { SlackTrouble } from '../../../../sandbox/fake-slack/contract.ts';
import { slackSeed } from '../../../../sandbox/samples/noordlicht.ts';
import { type Card, titledCard } from '../../../../src/cards/card.ts';
import type { DeliveryResult } from '../../../../src/domain/deliveries/delivery.ts';
import { SLACK_CALL_MS } from '../../../../src/handlers/slack/account.ts';
import { createSlackClient } from '../../../../src/handlers/slack/outbound/client.ts';
import { createPictureSender } from '../../../../src/handlers/slack/outbound/pictures.ts';
import { listUploadOrigins } from '../../../../src/handlers/slack/outbound/uploads.ts';
import type { UploadedFiles } from '../../../../src/handlers/slack/render/context.ts';

import {
  buildDelivery,
  buildDigest,
  CHANNEL,
  countCalls,
  countUploads,
  expectWords,
  findImages,
  openPictureSender,
  PNG,
  refuse,
} from './picture-sender.ts';

test('a message shows its picture, which says in words what it shows', async () => {
  const sender = await openPictureSender();
  expect((await sender.send(buildDigest())).kind).toBe('sent');
  const [message] = sender.slack.messages(CHANNEL);
  const [file] = sender.slack.state().files;
  expect(file).toMatchObject({
    name: 'digest.png',
    title: 'Week 36',
    mimetype: 'image/png',
    alt: readAlt(buildDigest()),
  });
  expect(findImages(message?.blocks)).toMatchObject([
    { slack_file: { id: file?.id }, alt_text: readAlt(buildDigest()) },
  ]);
  expect(message?.blocks?.map(({ type }) => type)).toEqual(['header', 'image', 'rich_text']);
  const served = await fetch(`${sender.slack.url}/files/${file?.id}`);
  expect([served.headers.get('content-type'), new Uint8Array(await served.arrayBuffer())]).toEqual(['image/png', PNG]);
  expect(sender.missed).toEqual([]);
});

test('an alt text of any length is cut to what Slack takes', async () => {
  const sender = await openPictureSender();
  await sender.send(buildDigest('Week 36', 'word '.repeat(1000)));
  const [image] = findImages(sender.slack.messages(CHANNEL)[0]?.blocks);
  expect(String(image?.['alt_text']).length).toBeGreaterThan(1900);
  expect(String(image?.['alt_text']).length).toBeLessThanOrEqual(2000);
  expect(sender.slack.state().files[0]?.alt?.length).toBeLessThanOrEqual(1000);
});

test('a card without a picture asks Slack for nothing more', async () => {
  const sender = await openPictureSender();
  expectWords(sender, await sender.send(titledCard('Week 36', { kind: 'text', text: ['the same in words'] })));
  expect([countUploads(sender), sender.drawn]).toEqual([0, []]);
});

test('a direct message and a line in a thread show theirs too', async () => {
  const sender = await openPictureSender();
  const [user] = slackSeed.users.filter(({ isBot }) => isBot !== true);
  const target = { ...buildDelivery().target, kind: 'person' as const, id: user?.id ?? '' };
  await sender.send(buildDigest(), buildDelivery({ kind: 'direct', target }));
  expect(findImages(sender.slack.messages(sender.slack.openDirect(target.id).id).at(-1)?.blocks)).toHaveLength(1);
  const post = await sender.send(buildDigest('post'));
  const of = post.kind === 'sent' ? { channel: post.channel, message: post.message } : undefined;
  await sender.send(buildDigest('line'), buildDelivery({ kind: 'line', ...(of && { of }) }));
  expect(findImages(sender.slack.messages(CHANNEL).at(-1)?.blocks)).toHaveLength(1);
});

test.each<[name: string, trouble: SlackTrouble[], reason: string]>([
  ['the scope is missing', [refuse('files.getUploadURLExternal', 'missing_scope')], 'missing_scope'],
  ['the bytes are not taken', [{ method: 'upload', kind: 'server-error' }], 'upload_500'],
  ['the bytes find no door', [{ method: 'upload', kind: 'refused-connection' }], 'upload_failed'],
  ['the line breaks after the bytes', [{ method: 'upload', kind: 'dropped-after-accept' }], 'upload_failed'],
  ['the upload is not completed', [refuse('files.completeUploadExternal', 'file_not_found')], 'file_not_found'],
  [
    'uploads are rate-limited',
    [{ method: 'files.getUploadURLExternal', kind: 'rate-limited' }],
    'slack_webapi_rate_limited_error',
  ],
  [
    'Slack’s own trouble',
    [{ method: 'files.completeUploadExternal', kind: 'server-error' }],
    'slack_webapi_http_error',
  ],
])('the message goes without: %s', async (_name, trouble, reason) => {
  const sender = await openPictureSender();
  sender.slack.setTroubles(trouble);
  expectWords(sender, await sender.send(buildDigest()));
  expect(sender.missed).toEqual([reason]);
});

test('without the scope itself the message goes without', async () => {
  const sender = await openPictureSender();
  sender.slack.setScopes(slackSeed.bot.scopes.filter((scope) => scope !== 'files:write'));
  expectWords(sender, await sender.send(buildDigest()));
  expect(sender.missed).toEqual(['missing_scope']);
});

test('the message goes without when the drawing fails, and the log hears nobody’s words', async () => {
  const sender = await openPictureSender({ draw: () => Promise.reject(new Error('Trade fair of Jansen BV')) });
  expectWords(sender, await sender.send(buildDigest()));
  expect([sender.missed, countUploads(sender)]).toEqual([['not_drawn'], 0]);
});

test('a picture that throws at once is left out as well', async () => {
  const sender = await openPictureSender({
    draw: () => {
      throw new Error('no such thread');
    },
  });
  expectWords(sender, await sender.send(buildDigest()));
  expect(sender.missed).toEqual(['not_drawn']);
});

test('a picture that takes too long is not waited for, and is there for the next try', async () => {
  let finish = (_png: Uint8Array): void => {};
  const { slack } = await openPictureSender();
  const missed: string[] = [];
  const pictured = createPictureSender({
    draw: () => new Promise((resolve) => (finish = resolve)),
    uploadOrigins: listUploadOrigins(slack.apiUrl),
    onMissed: (reason) => missed.push(reason),
    pause: async () => {},
  });
  const client = createSlackClient({ token: slackSeed.bot.token, apiUrl: slack.apiUrl }, SLACK_CALL_MS.outbox);
  const shown: number[] = [];
  const put = async (files: UploadedFiles): Promise<DeliveryResult> => {
    shown.push(files.size);
    return { kind: 'sent', channel: CHANNEL, message: '1.000001' };
  };
  const leaving = { client, delivery: buildDelivery(), card: buildDigest(), put };
  await pictured({ ...leaving, late: () => AbortSignal.abort() });
  const { signal: intime } = new AbortController();
  const again = pictured({ ...leaving, late: () => intime });
  finish(PNG);
  await again;
  expect([shown, missed]).toEqual([[0, 1], ['late']]);
});

test('a file that is not ready yet is tried again, and shown', async () => {
  const sender = await openPictureSender();
  sender.slack.setTroubles([refuse('chat.postMessage', 'invalid_blocks', 2)]);
  expect((await sender.send(buildDigest())).kind).toBe('sent');
  expect(findImages(sender.slack.messages(CHANNEL)[0]?.blocks)).toHaveLength(1);
  expect([sender.pauses, countUploads(sender), sender.missed]).toEqual([[1000, 1000], 1, []]);
});

test('a file that never is ready is left out after three tries', async () => {
  const sender = await openPictureSender();
  sender.slack.setTroubles([refuse('chat.postMessage', 'invalid_blocks', 3)]);
  expectWords(sender, await sender.send(buildDigest()));
  expect([countCalls(sender, 'chat.postMessage'), countUploads(sender), sender.missed]).toEqual([4, 1, ['not_shown']]);
});

test('what Slack refuses for another reason is refused, once', async () => {
  const sender = await openPictureSender();
  sender.slack.setTroubles([refuse('chat.postMessage', 'is_archived')]);
  expect(await sender.send(buildDigest())).toEqual({ kind: 'refused', reason: 'is_archived', isTargetClosed: true });
  expect(countCalls(sender, 'chat.postMessage')).toBe(1);
});

test('a message that is refused with and without its picture ends as one result', async () => {
  const sender = await openPictureSender();
  sender.slack.setTroubles([refuse('chat.postMessage', 'invalid_blocks')]);
  expect(await sender.send(buildDigest())).toEqual({
    kind: 'refused',
    reason: 'invalid_blocks',
    isTargetClosed: false,
  });
});

function readAlt(card: Card): string {
  return card.parts.flatMap((part) => (part.kind === 'picture' ? [part.alt] : [])).join();
}
