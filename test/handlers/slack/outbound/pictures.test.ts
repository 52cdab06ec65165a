import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { FakeSlack, SlackBlock, SlackTrouble } from '../../../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../../../sandbox/fake-slack/open.ts';
import { slackSeed } from '../../../../sandbox/samples/noordlicht.ts';
import { type Card, type Chart, titledCard } from '../../../../src/cards/card.ts';
import { type Delivery, type DeliveryResult, LEASE_MS } from '../../../../src/domain/deliveries/delivery.ts';
import { SLACK_CALL_MS } from '../../../../src/handlers/slack/account.ts';
import { createSlackClient } from '../../../../src/handlers/slack/outbound/client.ts';
import { createPictureSender, SLACK_PICTURES_MS_MAX } from '../../../../src/handlers/slack/outbound/pictures.ts';
import { createSlackOutbound } from '../../../../src/handlers/slack/outbound/send.ts';
import { listUploadOrigins, type SlackPictures } from '../../../../src/handlers/slack/outbound/uploads.ts';
import type { UploadedFiles } from '../../../../src/handlers/slack/render/context.ts';

const PNG = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 255]);
const CHANNEL = 'C0SALES';
const legend = { good: 'Good', fair: 'Fair', poor: 'Poor' };
const chartOf = (title: string): Chart => ({
  title,
  legend,
  bars: [{ label: 'Trade fair', note: 'n 9', good: 5, fair: 3, poor: 1 }],
});

function digest(title = 'Week 36', alt = 'Trade fair: 5 good, 3 fair, 1 poor'): Card {
  return titledCard(
    title,
    { kind: 'picture', alt, chart: chartOf(title) },
    { kind: 'text', text: ['the same in words'] },
  );
}

let keys = 0;

function delivery(over: Partial<Delivery> = {}): Delivery {
  keys += 1;
  return {
    id: keys,
    kind: 'post',
    organisation: 'o',
    subject: { kind: 'lead', lead: 'l' },
    target: { kind: 'channel', platform: 'slack', workspace: slackSeed.team.id, id: CHANNEL },
    key: `00000000-0000-4000-8000-${String(keys).padStart(12, '0')}`,
    attempts: 1,
    doubts: 0,
    queuedAt: Date.now(),
    token: 't',
    ...over,
  };
}

type Desk = {
  slack: FakeSlack;
  /** Turns Slack's clock. */
  turn(ms: number): void;
  send(card: Card, to?: Delivery): Promise<DeliveryResult>;
  missed: string[];
  pauses: number[];
  drawn: Chart[];
};

async function openDesk(over: Partial<SlackPictures> & { apiUrl?: string } = {}): Promise<Desk> {
  let turned = 0;
  const now = () => Date.now() + turned;
  const slack = await openFakeSlack({ seed: slackSeed, signingSecret: 's', now, limits: false });
  onTestFinished(() => slack.stop());
  const apiUrl = over.apiUrl ?? slack.apiUrl;
  const client = createSlackClient({ token: slackSeed.bot.token, apiUrl }, SLACK_CALL_MS.outbox);
  const missed: string[] = [];
  const pauses: number[] = [];
  const drawn: Chart[] = [];
  const outbound = createSlackOutbound(() => client, {
    draw: async (chart) => {
      drawn.push(chart);
      return PNG;
    },
    uploadOrigins: listUploadOrigins(apiUrl),
    onMissed: (reason) => missed.push(reason),
    pause: async (ms) => void pauses.push(ms),
    ...over,
  });
  const turn = (ms: number) => {
    turned += ms;
  };
  return { slack, turn, send: (card, to = delivery()) => outbound.send(to, card), missed, pauses, drawn };
}

const calls = ({ slack }: Desk, method: string) => slack.calls().filter((call) => call.method === method).length;
const uploadsOf = (desk: Desk) => calls(desk, 'files.getUploadURLExternal');
const refused = (method: string, error: string, times?: number): SlackTrouble => ({
  method,
  kind: 'refusal',
  error,
  ...(times !== undefined && { times }),
});

function imagesIn(blocks: SlackBlock[] = []): SlackBlock[] {
  return blocks.filter(({ type }) => type === 'image');
}

/** The message went, exactly once, in its words alone. */
function expectWords(desk: Desk, result: DeliveryResult): void {
  expect(result.kind).toBe('sent');
  const messages = desk.slack.messages(CHANNEL);
  expect(messages).toHaveLength(1);
  expect(imagesIn(messages[0]?.blocks)).toEqual([]);
  expect(JSON.stringify(messages[0]?.blocks)).toContain('the same in words');
}

test('a message shows its picture, which says in words what it shows', async () => {
  const desk = await openDesk();
  expect((await desk.send(digest())).kind).toBe('sent');
  const [message] = desk.slack.messages(CHANNEL);
  const [file] = desk.slack.state().files;
  expect(file).toMatchObject({ name: 'digest.png', title: 'Week 36', mimetype: 'image/png', alt: digestAlt(digest()) });
  expect(imagesIn(message?.blocks)).toMatchObject([{ slack_file: { id: file?.id }, alt_text: digestAlt(digest()) }]);
  expect(message?.blocks?.map(({ type }) => type)).toEqual(['header', 'image', 'rich_text']);
  const served = await fetch(`${desk.slack.url}/files/${file?.id}`);
  expect([served.headers.get('content-type'), new Uint8Array(await served.arrayBuffer())]).toEqual(['image/png', PNG]);
  expect(desk.missed).toEqual([]);
});

test('an alt text of any length is cut to what Slack takes', async () => {
  const desk = await openDesk();
  await desk.send(digest('Week 36', 'word '.repeat(1000)));
  const [image] = imagesIn(desk.slack.messages(CHANNEL)[0]?.blocks);
  expect(String(image?.['alt_text']).length).toBeGreaterThan(1900);
  expect(String(image?.['alt_text']).length).toBeLessThanOrEqual(2000);
  expect(desk.slack.state().files[0]?.alt?.length).toBeLessThanOrEqual(1000);
});

test('a card without a picture asks Slack for nothing more', async () => {
  const desk = await openDesk();
  expectWords(desk, await desk.send(titledCard('Week 36', { kind: 'text', text: ['the same in words'] })));
  expect([uploadsOf(desk), desk.drawn]).toEqual([0, []]);
});

test('a direct message and a line in a thread show theirs too', async () => {
  const desk = await openDesk();
  const [user] = slackSeed.users.filter(({ isBot }) => isBot !== true);
  const target = { ...delivery().target, kind: 'person' as const, id: user?.id ?? '' };
  await desk.send(digest(), delivery({ kind: 'direct', target }));
  expect(imagesIn(desk.slack.messages(desk.slack.openDirect(target.id).id).at(-1)?.blocks)).toHaveLength(1);
  const post = await desk.send(digest('post'));
  const of = post.kind === 'sent' ? { channel: post.channel, message: post.message } : undefined;
  await desk.send(digest('line'), delivery({ kind: 'line', ...(of && { of }) }));
  expect(imagesIn(desk.slack.messages(CHANNEL).at(-1)?.blocks)).toHaveLength(1);
});

test.each<[name: string, trouble: SlackTrouble[], reason: string]>([
  ['the scope is missing', [refused('files.getUploadURLExternal', 'missing_scope')], 'missing_scope'],
  ['the bytes are not taken', [{ method: 'upload', kind: 'server-error' }], 'upload_500'],
  ['the bytes find no door', [{ method: 'upload', kind: 'refused-connection' }], 'upload_failed'],
  ['the line breaks after the bytes', [{ method: 'upload', kind: 'dropped-after-accept' }], 'upload_failed'],
  ['the upload is not completed', [refused('files.completeUploadExternal', 'file_not_found')], 'file_not_found'],
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
  const desk = await openDesk();
  desk.slack.setTroubles(trouble);
  expectWords(desk, await desk.send(digest()));
  expect(desk.missed).toEqual([reason]);
});

test('without the scope itself the message goes without', async () => {
  const desk = await openDesk();
  desk.slack.setScopes(slackSeed.bot.scopes.filter((scope) => scope !== 'files:write'));
  expectWords(desk, await desk.send(digest()));
  expect(desk.missed).toEqual(['missing_scope']);
});

test('the message goes without when the drawing fails, and the log hears nobody’s words', async () => {
  const desk = await openDesk({ draw: () => Promise.reject(new Error('Trade fair of Jansen BV')) });
  expectWords(desk, await desk.send(digest()));
  expect([desk.missed, uploadsOf(desk)]).toEqual([['not_drawn'], 0]);
});

test('a picture that throws at once is left out as well', async () => {
  const desk = await openDesk({
    draw: () => {
      throw new Error('no such thread');
    },
  });
  expectWords(desk, await desk.send(digest()));
  expect(desk.missed).toEqual(['not_drawn']);
});

test('a picture that takes too long is not waited for, and is there for the next try', async () => {
  let finish = (_png: Uint8Array): void => {};
  const { slack } = await openDesk();
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
  const leaving = { client, delivery: delivery(), card: digest(), put };
  await pictured({ ...leaving, late: AbortSignal.abort() });
  const { signal: intime } = new AbortController();
  const again = pictured({ ...leaving, late: intime });
  finish(PNG);
  await again;
  expect([shown, missed]).toEqual([[0, 1], ['late']]);
});

test('pictures leave room for two calls before the lease ends', () => {
  expect(SLACK_PICTURES_MS_MAX + 2 * SLACK_CALL_MS.outbox).toBeLessThan(LEASE_MS);
  expect(SLACK_PICTURES_MS_MAX).toBeGreaterThan(5000);
});

test('a file that is not ready yet is tried again, and shown', async () => {
  const desk = await openDesk();
  desk.slack.setTroubles([refused('chat.postMessage', 'invalid_blocks', 2)]);
  expect((await desk.send(digest())).kind).toBe('sent');
  expect(imagesIn(desk.slack.messages(CHANNEL)[0]?.blocks)).toHaveLength(1);
  expect([desk.pauses, uploadsOf(desk), desk.missed]).toEqual([[1000, 1000], 1, []]);
});

test('a file that never is ready is left out after three tries', async () => {
  const desk = await openDesk();
  desk.slack.setTroubles([refused('chat.postMessage', 'invalid_blocks', 3)]);
  expectWords(desk, await desk.send(digest()));
  expect([calls(desk, 'chat.postMessage'), uploadsOf(desk), desk.missed]).toEqual([4, 1, ['not_shown']]);
});

test('what Slack refuses for another reason is refused, once', async () => {
  const desk = await openDesk();
  desk.slack.setTroubles([refused('chat.postMessage', 'is_archived')]);
  expect(await desk.send(digest())).toEqual({ kind: 'refused', reason: 'is_archived', isTargetClosed: true });
  expect(calls(desk, 'chat.postMessage')).toBe(1);
});

test('a message that is refused with and without its picture ends as one result', async () => {
  const desk = await openDesk();
  desk.slack.setTroubles([refused('chat.postMessage', 'invalid_blocks')]);
  expect(await desk.send(digest())).toEqual({ kind: 'refused', reason: 'invalid_blocks', isTargetClosed: false });
});

test('a rate-limited message keeps its file: nothing is uploaded twice', async () => {
  const desk = await openDesk();
  const same = delivery();
  desk.slack.setTroubles([{ method: 'chat.postMessage', kind: 'rate-limited', retryAfterSeconds: 1, times: 2 }]);
  expect((await desk.send(digest(), same)).kind).toBe('retry');
  expect((await desk.send(digest(), same)).kind).toBe('retry');
  expect((await desk.send(digest(), same)).kind).toBe('sent');
  expect(imagesIn(desk.slack.messages(CHANNEL)[0]?.blocks)).toHaveLength(1);
  expect([uploadsOf(desk), desk.drawn.length]).toEqual([1, 1]);
});

test('a picture that failed is not tried again for the same message, but for the next', async () => {
  const desk = await openDesk();
  const same = delivery();
  desk.slack.setTroubles([
    { method: 'upload', kind: 'server-error', times: 1 },
    { method: 'chat.postMessage', kind: 'rate-limited', times: 1 },
  ]);
  expect((await desk.send(digest(), same)).kind).toBe('retry');
  expectWords(desk, await desk.send(digest(), same));
  expect(uploadsOf(desk)).toBe(1);
  await desk.send(digest(), delivery());
  expect(imagesIn(desk.slack.messages(CHANNEL).at(-1)?.blocks)).toHaveLength(1);
});

test('redrawn as it was, a message keeps its file; with other figures it gets another', async () => {
  const desk = await openDesk();
  const sent = await desk.send(digest());
  if (sent.kind !== 'sent') throw new Error('not sent');
  const of = { channel: sent.channel, message: sent.message };
  const fileShown = () => imagesIn(desk.slack.messages(CHANNEL)[0]?.blocks)[0]?.['slack_file'];
  const first = fileShown();
  await desk.send(digest(), delivery({ kind: 'update', of }));
  expect([fileShown(), uploadsOf(desk)]).toEqual([first, 1]);
  desk.slack.setTroubles([refused('chat.update', 'invalid_blocks', 1)]);
  await desk.send(digest('Week 37'), delivery({ kind: 'update', of }));
  expect(uploadsOf(desk)).toBe(2);
  expect(fileShown()).toBeDefined();
  expect(fileShown()).not.toEqual(first);
});

test('what is remembered has an end: after a hundred other pictures the first is uploaded afresh', async () => {
  const desk = await openDesk();
  for (let week = 0; week <= 100; week += 1) {
    // Slack's pace is a hundred uploads a minute.
    desk.turn(1000);
    await desk.send(digest(`Week ${week}`));
  }
  await desk.send(digest('Week 100'));
  expect(uploadsOf(desk)).toBe(101);
  await desk.send(digest('Week 0'));
  expect(uploadsOf(desk)).toBe(102);
}, 60_000);

test('bytes go to Slack and nowhere else', async () => {
  const heard: Heard[] = [];
  const foreign = await serve((request) => void heard.push(request));
  const { desk, asked } = await openFake(() => `${foreign}/take`);
  expect((await desk.send(digest())).kind).toBe('sent');
  expect([heard, desk.missed]).toEqual([[], ['upload_address']]);
  expect(asked.map(({ url }) => url)).toEqual(['/api/files.getUploadURLExternal', '/api/chat.postMessage']);
});

test('no token goes with the bytes', async () => {
  const { desk, asked } = await openFake((own) => `${own}/take`);
  expect((await desk.send(digest())).kind).toBe('sent');
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
    const { desk } = await openFake(() => address);
    expect((await desk.send(digest())).kind).toBe('sent');
    expect(desk.missed).toEqual(['upload_address']);
  },
);

test.each([
  [undefined, ['https://files.slack.com']],
  ['http://127.0.0.1:1234/api/', ['https://files.slack.com', 'http://127.0.0.1:1234']],
])('uploads of an API at %s may go to %j', (apiUrl, origins) => {
  expect(listUploadOrigins(apiUrl)).toEqual(origins);
});

function digestAlt(card: Card): string {
  return card.parts.flatMap((part) => (part.kind === 'picture' ? [part.alt] : [])).join();
}

type Heard = { url: string; authorization: string | undefined };

/** A Slack that says yes to everything, and opens a door for uploads wherever it is told. */
async function openFake(door: (own: string) => string): Promise<{ desk: Desk; asked: Heard[] }> {
  const asked: Heard[] = [];
  const own = await serve((request) => {
    asked.push(request);
    return { ok: true, upload_url: door(own), file_id: 'F000000001', channel: CHANNEL, ts: '1.000001' };
  });
  return { desk: await openDesk({ apiUrl: `${own}/api/` }), asked };
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
