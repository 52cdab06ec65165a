import type { SlackChannel } from '../../contract.ts';
import { WebApiRefusal } from '../../refusal.ts';
import { type Caller, requireScope } from '../../tokens.ts';
import type { SlackWorkspace } from '../../workspace.ts';
import { type ApiArguments, readCount, readText } from '../arguments.ts';

/** A call whose token was accepted. */
export type MethodCall = { workspace: SlackWorkspace; args: ApiArguments; caller: Caller };

/** One Web API method: whose token it takes (a bot's when absent), the scope it always needs, and what it does. */
export type WebApiMethod = {
  token?: 'app' | 'any' | 'none';
  scope?: string;
  run: (call: MethodCall) => Record<string, unknown>;
};

const SCOPE_OF_KIND: Record<SlackChannel['kind'], string> = { public: 'channels', private: 'groups', direct: 'im' };

/** Refuses when the bot may not read (or not read the history of) this kind of channel. */
export function requireChannelScope(workspace: SlackWorkspace, channel: SlackChannel, what: 'read' | 'history'): void {
  requireScope(workspace, `${SCOPE_OF_KIND[channel.kind]}:${what}`);
}

/** One page of a list by `cursor` and `limit`, with Slack's `response_metadata`. */
export function readPage<Thing>(args: ApiArguments, things: Thing[], most: number): { page: Thing[]; next: string } {
  const limit = readCount(args, 'limit', { fallback: 100, most });
  const start = decodeCursor(readText(args, 'cursor'));
  const isMore = things.length > start + limit;
  const next = isMore ? Buffer.from(`next:${start + limit}`).toString('base64') : '';
  return { page: things.slice(start, start + limit), next };
}

function decodeCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const start = Number(
    Buffer.from(cursor, 'base64')
      .toString()
      .match(/^next:(\d+)$/)?.[1],
  );
  if (Number.isNaN(start)) throw new WebApiRefusal('invalid_cursor');
  return start;
}
