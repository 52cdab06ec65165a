import { assemble } from '../../src/app.ts';
import { loadRooms } from '../../src/flows/rooms.ts';
import { openLog } from '../../src/log.ts';
import { startTimer } from '../../src/main.ts';
import { openStore } from '../../src/store/open.ts';
import { APP_SECRET, BOT_TOKEN, SIGNING_SECRET } from '../load/sample.ts';
import { obey } from '../outbox/runs.ts';
import { settingsOf } from '../processes.ts';

/** The whole bot, which sends what waits in its database once it is told to. */
const { database, slackPort } = settingsOf<{ database: string; slackPort: number }>();
const opened = await openStore(database, APP_SECRET, { isBeside: true });
await loadRooms();
const store = {
  ...opened,
  commit: async (changes: Parameters<typeof opened.commit>[0]) => {
    const kept = await opened.commit(changes);
    if (kept === 'kept') run.count(changes.filter(({ kind }) => kind === 'delivery.ended').length);
    return kept;
  },
};
const bot = await assemble({
  store,
  log: openLog('error'),
  appSecret: APP_SECRET,
  intakeSecrets: [],
  slack: { token: BOT_TOKEN, apiUrl: `http://127.0.0.1:${slackPort}/api/`, signingSecret: SIGNING_SECRET },
  now: Date.now,
  random: Math.random,
  wait: startTimer,
});
const run = obey(() => bot.courier.wake());
