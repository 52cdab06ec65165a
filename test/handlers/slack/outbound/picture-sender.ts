import { expect, onTestFinished } from 'vitest';
import type { FakeSlack, SlackBlock, SlackTrouble } from '../../../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../../../sandbox/fake-slack/open.ts';
import { slackSeed } from '../../../../sandbox/samples/noordlicht.ts';
import { type Card, type Chart, titledCard } from '../../../../src/cards/card.ts';
import type { Delivery, DeliveryResult } from '../../../../src/domain/deliveries/delivery.ts';
import type { ChatTarget } from '../../../../src/domain/deliveries/target.ts';
import { SLACK_CALL_MS } from '../../../../src/handlers/slack/account.ts';
import { createSlackClient } from '../../../../src/handlers/slack/outbound/client.ts';
import { createSlackOutbound } from '../../../../src/handlers/slack/outbound/send.ts';
import { listUploadOrigins, type SlackPictures } from '../../../../src/handlers/slack/outbound/uploads.ts';
import { ATTEMPT } from '../../attempt.ts';

export const PNG = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 255]);
export const CHANNEL = 'C0SALES';
const legend = { good: 'Good', fair: 'Fair', poor: 'Poor' };
export const buildChart = (title: string): Chart => ({
  title,
  legend,
  bars: [{ label: 'Trade fair', note: 'n 9', good: 5, fair: 3, poor: 1 }],
});

export function buildDigest(title = 'Week 36', alt = 'Trade fair: 5 good, 3 fair, 1 poor'): Card {
  return titledCard(
    title,
    { kind: 'picture', alt, chart: buildChart(title), rows: [['Trade fair: 5, 3, 1']] },
    { kind: 'text', text: ['the same in words'] },
  );
}

let keys = 0;

export function buildDelivery(over: Partial<Delivery<ChatTarget>> = {}): Delivery<ChatTarget> {
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

export type PictureSender = {
  slack: FakeSlack;
  /** Turns Slack's clock. */
  advance(ms: number): void;
  send(card: Card, to?: Delivery<ChatTarget>): Promise<DeliveryResult>;
  missed: string[];
  pauses: number[];
  drawn: Chart[];
};

export async function openPictureSender(
  over: Partial<SlackPictures> & { apiUrl?: string } = {},
): Promise<PictureSender> {
  let turned = 0;
  const now = () => Date.now() + turned;
  const slack = await openFakeSlack({ seed: slackSeed, signingSecret: 's', now, limits: false });
  onTestFinished(() => slack.stop());
  const apiUrl = over.apiUrl ?? slack.apiUrl;
  const client = createSlackClient({ token: slackSeed.bot.token, apiUrl }, SLACK_CALL_MS.outbox);
  const missed: string[] = [];
  const pauses: number[] = [];
  const drawn: Chart[] = [];
  const outbound = createSlackOutbound(async () => client, {
    draw: async (chart) => {
      drawn.push(chart);
      return PNG;
    },
    uploadOrigins: listUploadOrigins(apiUrl),
    onMissed: (reason) => missed.push(reason),
    pause: async (ms) => void pauses.push(ms),
    ...over,
  });
  const advance = (ms: number) => {
    turned += ms;
  };
  return {
    slack,
    advance,
    send: (card, to = buildDelivery()) => outbound.send(to, card, ATTEMPT),
    missed,
    pauses,
    drawn,
  };
}

export const countCalls = ({ slack }: PictureSender, method: string) =>
  slack.calls().filter((call) => call.method === method).length;
export const countUploads = (sender: PictureSender) => countCalls(sender, 'files.getUploadURLExternal');
export const refuse = (method: string, error: string, times?: number): SlackTrouble => ({
  method,
  kind: 'refusal',
  error,
  ...(times !== undefined && { times }),
});

export function findImages(blocks: SlackBlock[] = []): SlackBlock[] {
  return blocks.filter(({ type }) => type === 'image');
}

/** The message went, exactly once, in its words alone. */
export function expectWords(sender: PictureSender, result: DeliveryResult): void {
  expect(result.kind).toBe('sent');
  const messages = sender.slack.messages(CHANNEL);
  expect(messages).toHaveLength(1);
  expect(findImages(messages[0]?.blocks)).toEqual([]);
  expect(JSON.stringify(messages[0]?.blocks)).toContain('the same in words');
}
