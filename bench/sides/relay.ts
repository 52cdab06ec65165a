import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { announce, settingsOf } from '../processes.ts';

/** The anchor of how soon something is seen: says yes, and calls Slack, and does nothing else. */
const { slackPort } = settingsOf<{ slackPort: number }>();
const server = createServer((incoming, response) => {
  incoming.resume();
  incoming.on('end', () => {
    response.writeHead(200, { 'content-length': 0 }).end();
    const asking = request({ port: slackPort, host: '127.0.0.1', method: 'POST', path: '/api/chat.postMessage' });
    asking.on('response', (answer) => answer.resume());
    asking.end('{}');
  });
});
server.listen(0, '127.0.0.1', () => announce((server.address() as AddressInfo).port));
