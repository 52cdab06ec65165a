import type { References, TeamsCalls } from './calls.ts';
import type { Place } from './parse.ts';

/** What is needed to speak to somebody alone. */
export type Chatting = { calls: TeamsCalls; references: References; tenant: string };

/** Somebody's private chat with the bot: where they are, the one they had, or a new one, which is then kept. */
export async function chatOf({ serviceUrl, conversation, isChat, user, member }: Place, to: Chatting): Promise<string> {
  if (isChat) return conversation;
  const place = { platform: 'teams', workspace: to.tenant, kind: 'person', id: user } as const;
  const known = await to.references.of(place);
  if (known?.conversation !== undefined) return known.conversation;
  const opened = await to.calls.openChat({ serviceUrl, member });
  await to.references.keep({ ...place, serviceUrl, member, conversation: opened });
  return opened;
}
