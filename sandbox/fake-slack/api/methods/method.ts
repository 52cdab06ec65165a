import type { SlackChannel } from '../../contract.ts';
import { Refusal } from '../../refusal.ts';
import { type Caller, needScope } from '../../tokens.ts';
import type { Workspace } from '../../workspace.ts';
import { type Args, countOf, textOf } from '../arguments.ts';

export type Call = { workspace: Workspace; args: Args; caller: Caller };

/** One Web API method: whose token it takes (a bot's unless said), the scope it always needs, and what it does. */
export type Method = {
  token?: 'app' | 'any' | 'none';
  scope?: string;
  run: (call: Call) => Record<string, unknown>;
};

const SCOPE_OF_KIND: Record<SlackChannel['kind'], string> = { public: 'channels', private: 'groups', direct: 'im' };

/** Refuses when the bot may not read (or not read the history of) this kind of channel. */
export function needChannelScope(workspace: Workspace, channel: SlackChannel, what: 'read' | 'history'): void {
  needScope(workspace, `${SCOPE_OF_KIND[channel.kind]}:${what}`);
}

/** One page of a list by `cursor` and `limit`, with Slack's `response_metadata`. */
export function pageOf<Thing>(args: Args, things: Thing[], most: number): { page: Thing[]; next: string } {
  const limit = countOf(args, 'limit', { fallback: 100, most });
  const start = startOf(textOf(args, 'cursor'));
  const isMore = things.length > start + limit;
  const next = isMore ? Buffer.from(`next:${start + limit}`).toString('base64') : '';
  return { page: things.slice(start, start + limit), next };
}

function startOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const start = Number(
    Buffer.from(cursor, 'base64')
      .toString()
      .match(/^next:(\d+)$/)?.[1],
  );
  if (Number.isNaN(start)) throw new Refusal('invalid_cursor');
  return start;
}
