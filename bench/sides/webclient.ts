import { LogLevel, WebClient } from '@slack/web-api';
import { BOT_TOKEN, sampleMessage } from '../load/sample.ts';
import { obey } from '../outbox/runs.ts';
import { settingsOf } from '../processes.ts';

/** The anchor of the outbox: a bare WebClient that posts the same card so many times, some at once, and keeps nothing. */
const { slackPort, cards, atOnce } = settingsOf<{ slackPort: number; cards: number; atOnce: number }>();
const client = new WebClient(BOT_TOKEN, {
  slackApiUrl: `http://127.0.0.1:${slackPort}/api/`,
  logLevel: LogLevel.ERROR,
});
const { text, blocks } = sampleMessage() as { text: string; blocks: never };
let left = cards;
const run = obey(() => {
  for (let n = 0; n < atOnce; n += 1) void postAll();
});

async function postAll(): Promise<void> {
  while (left > 0) {
    left -= 1;
    await client.chat.postMessage({ channel: 'C0SALES', text, blocks });
    run.count(1);
  }
}
