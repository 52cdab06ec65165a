import type { AddressBook, TeamsCalls } from '../outbound/calls.ts';
import { isTargetClosed } from '../outbound/failures.ts';
import type { CardMessage } from '../wire.ts';
import type { TeamsReplyTarget } from './parse.ts';

/** What is needed to speak to somebody alone. */
export type PrivateChatParts = { calls: TeamsCalls; addresses: AddressBook; tenant: string };

/** Into somebody's private chat with the bot: where they are, the one they had, or a new one, which is then kept. */
export async function sendPrivately(
  replyTo: TeamsReplyTarget,
  message: CardMessage,
  parts: PrivateChatParts,
): Promise<void> {
  const { calls, addresses, tenant } = parts;
  const { serviceUrl, conversation, isChat, user, member } = replyTo;
  if (isChat) return void (await calls.send({ serviceUrl, conversation }, message));
  const person = { platform: 'teams', workspace: tenant, kind: 'person', id: user } as const;
  const known = (await addresses.find(person))?.conversation;
  if (known !== undefined && (await isSent(calls.send({ serviceUrl, conversation: known }, message)))) return;
  const opened = await calls.openChat({ serviceUrl, member });
  await addresses.keep({ ...person, serviceUrl, member, conversation: opened });
  await calls.send({ serviceUrl, conversation: opened }, message);
}

/** Not where the chat is gone: it may be there again under another id. */
async function isSent(sending: Promise<string>): Promise<boolean> {
  try {
    await sending;
    return true;
  } catch (reason) {
    if (isTargetClosed(reason)) return false;
    throw reason;
  }
}
