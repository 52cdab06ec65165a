import type { Platform } from '../../../src/domain/organisation.ts';
import type { SlackTrouble } from '../../fake-slack/contract.ts';

type Row = {
  kind: SlackTrouble['kind'];
  name: string;
  hint: string;
  /** In Teams nothing that was posted can be looked up again. */
  hintInTeams?: string;
  more?: Record<string, unknown>;
  /** The only platform on which it happens. */
  only?: Platform;
};

/** How a platform can be made to fail. */
export const TROUBLES: Row[] = [
  { kind: 'rate-limited', name: '429', hint: 'Too many requests, retry after 5 s', more: { retryAfterSeconds: 5 } },
  {
    kind: 'server-error',
    name: '500',
    hint: 'A bad day on the other side',
    hintInTeams: 'Perhaps posted, perhaps not: never again',
  },
  { kind: 'silence', name: 'Silence', hint: 'Takes the call, never answers' },
  { kind: 'dropped-after-accept', name: 'Drop after accept', hint: 'Does it, then loses the answer' },
  { kind: 'refused-connection', name: 'No connection', hint: 'Nobody there' },
  {
    kind: 'refusal',
    name: '403',
    hint: 'The bot is not in the roster any more',
    more: { status: 403, code: 'BotNotInConversationRoster' },
    only: 'teams',
  },
];

/** Which calls of the bot can be made to fail, as people would say it. */
export const CALLS: Record<Platform, { call: string; name: string }[]> = {
  slack: [
    { call: '*', name: 'every call' },
    { call: 'chat.postMessage', name: 'posting' },
    { call: 'chat.update', name: 'redrawing cards' },
    { call: 'chat.postEphemeral', name: 'private answers' },
    { call: 'views.open', name: 'opening forms' },
    { call: 'response_url', name: 'response URLs' },
  ],
  teams: [
    { call: '*', name: 'every call' },
    { call: 'post', name: 'posting in a channel' },
    { call: 'update', name: 'redrawing cards' },
    { call: 'send', name: 'chats and threads' },
    { call: 'open-chat', name: 'opening a chat' },
    { call: 'members', name: 'asking for members' },
  ],
};
