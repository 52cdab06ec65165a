import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { BOT_TOKEN, SIGNING_SECRET } from '../load/sample.ts';
import { announce, settingsOf } from '../processes.ts';

/** The anchor of taps: Bolt as its documentation shows it, signatures checked, a listener that only acknowledges. */
const { slackPort } = settingsOf<{ slackPort: number }>();
const receiver = new HTTPReceiver({ signingSecret: SIGNING_SECRET, logLevel: LogLevel.ERROR });
const app = new App({
  token: BOT_TOKEN,
  receiver,
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: `http://127.0.0.1:${slackPort}/api/` },
});
app.action(/.*/, async ({ ack }) => ack());
const server = await app.start({ port: 0, host: '127.0.0.1' });
announce((server.address() as AddressInfo).port);
process.stdout.write('listening\n');
