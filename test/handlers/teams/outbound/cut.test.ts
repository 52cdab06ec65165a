import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { titledCard } from '../../../../src/cards/card.ts';
import { TEAMS_CALL_MS } from '../../../../src/handlers/teams/account.ts';
import type { CallAddress, TeamsCalls } from '../../../../src/handlers/teams/outbound/calls.ts';
import { createTeamsCalls } from '../../../../src/handlers/teams/outbound/client.ts';
import { classifyTeamsFailure } from '../../../../src/handlers/teams/outbound/failures.ts';
import { createCredentialsFactory } from '../../../../src/handlers/teams/outbound/token.ts';
import { buildMessage, renderTeamsCard } from '../../../../src/handlers/teams/render/render.ts';
import { createDeferred } from '../../../courier/running-courier.ts';
import { ACCOUNT, openConnector } from '../connector.ts';

const CARD = titledCard('A lead');
const MESSAGE = buildMessage(renderTeamsCard(CARD, { workspace: ACCOUNT.tenant }), CARD.summary);
const stop = new DOMException('the bot stops', 'AbortError');

const CALLS: [what: string, call: (calls: TeamsCalls, at: CallAddress) => Promise<unknown>][] = [
  ['a post', (calls, at) => calls.post({ ...at, channel: '19:c' }, MESSAGE)],
  ['opening a chat', (calls, at) => calls.openChat({ ...at, member: '29:m' })],
  ['a message', (calls, at) => calls.send({ ...at, conversation: 'a:1' }, MESSAGE)],
  ['an update', (calls, at) => calls.update({ ...at, conversation: 'a:1' }, '1', MESSAGE)],
  ['asking who is there', (calls, at) => calls.members({ ...at, conversation: 'a:1' })],
  ['asking for the next of them', (calls, at) => calls.members({ ...at, conversation: 'a:1' }, 'next')],
  ['asking for channels', (calls, at) => calls.channels({ ...at, team: '19:t' })],
];

test.each(
  CALLS.flatMap(([what, call]) => [
    { what, call, how: 'no answer', begin: (_response: ServerResponse): void => {} },
    {
      what,
      call,
      how: 'half an answer',
      begin: (response: ServerResponse): void => void response.writeHead(200).write('{'),
    },
  ]),
)(
  '$what with $how ends when it is cut, as what perhaps arrived, and the connection is gone',
  async ({ call, begin }) => {
    const asked = createDeferred<void>();
    const gone = createDeferred<void>();
    const { url } = await openConnector((response) => {
      response.on('close', () => gone.keep());
      begin(response);
      asked.keep();
    });
    const attempt = new AbortController();
    const at = { serviceUrl: url, cut: attempt.signal };
    const called = call(createTeamsCalls(ACCOUNT, TEAMS_CALL_MS.outbox), at).catch(classifyTeamsFailure);
    await asked.promise;
    attempt.abort(stop);
    expect(await called).toEqual({ kind: 'unknown', reason: 'AbortError' });
    await gone.promise;
  },
);

test('cut while a token is waited for, nothing has left', async () => {
  const factory = createCredentialsFactory(ACCOUNT, (cut) => {
    if (cut === undefined) throw new Error('it is not told when it is cut');
    return new Promise((_resolve, reject) => cut.addEventListener('abort', () => reject(cut.reason)));
  });
  const credentials = await factory.createCredentials('', '', '', true);
  const attempt = new AbortController();
  const request = { headers: { set: () => {} }, abortSignal: attempt.signal };
  const signing = credentials.signRequest(request as never);
  attempt.abort(stop);
  await expect(signing).rejects.toThrow(stop);
});
