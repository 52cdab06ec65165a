import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CHANNEL, WORKSPACE } from '../load/sample.ts';
import { announce } from '../processes.ts';

/** A stub of Slack's Web API: says yes to everything, at once. */
let messages = 0;
const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    messages += 1;
    const ts = `1800000000.${String(messages).padStart(6, '0')}`;
    const body = JSON.stringify({
      ok: true,
      team_id: WORKSPACE,
      team: 'Bench',
      user_id: 'U0BOT',
      bot_id: 'B0BOT',
      channel: CHANNEL,
      ts,
    });
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
});
server.listen(0, '127.0.0.1', () => announce((server.address() as AddressInfo).port));
