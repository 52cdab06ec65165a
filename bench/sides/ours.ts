import type { AddressInfo } from 'node:net';
import { assemble } from '../../src/app.ts';
import { openLog } from '../../src/log.ts';
import { startListening, startTimer } from '../../src/main.ts';
import { openStore } from '../../src/store/open.ts';
import { APP_SECRET, BOT_TOKEN, INTAKE_SECRET, SIGNING_SECRET } from '../load/sample.ts';
import { announce, settingsOf } from '../processes.ts';

/** The whole bot on a database file; with `isPaused` its courier never looks at the outbox. */
const { database, slackPort, isPaused } = settingsOf<{ database: string; slackPort: number; isPaused: boolean }>();
const opened = await openStore(`file:${database}`, undefined, { isBeside: true });
const store = isPaused ? { ...opened, onQueued: () => {} } : opened;
const bot = await assemble({
  store,
  log: openLog('error'),
  appSecret: APP_SECRET,
  intakeSecrets: [INTAKE_SECRET],
  slack: { token: BOT_TOKEN, apiUrl: `http://127.0.0.1:${slackPort}/api/`, signingSecret: SIGNING_SECRET },
  now: Date.now,
  random: Math.random,
  wait: startTimer,
});
await startListening(bot.server, 0, '127.0.0.1');
if (!isPaused) bot.courier.wake();
announce((bot.server.address() as AddressInfo).port);
