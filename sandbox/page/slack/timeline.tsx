import type { ReactNode } from 'react';
import type { SlackEphemeral, SlackMessage, SlackUser } from '../../fake-slack/contract.ts';
import { toMs } from '../shared/time.ts';
import { Timeline, type TimelineItem } from '../shared/timeline.tsx';
import { usePageState } from '../state/actions.tsx';
import { EphemeralItem, MessageItem, type ThreadSummary } from './message.tsx';

type Props = {
  /** What is shown: another subject starts at its newest line. */
  subject: string;
  messages: SlackMessage[];
  ephemerals: SlackEphemeral[];
  replies?: Map<string, ThreadSummary>;
  openThread?: string | undefined;
  onThread?: ((ts: string) => void) | undefined;
  empty?: ReactNode;
};

/** `words` are what a screen reader says of it when it comes. */
type Line = TimelineItem & { ts: string; words: string };

const CLASSES = { list: 'timeline-items', item: 'timeline-entry', day: 'day' };

/** What stands in a channel or thread, and what this person alone was shown there. */
export const SlackTimeline = ({ subject, messages, ephemerals, replies, openThread, onThread, empty }: Props) => {
  const { me, people, bot } = usePageState();
  const botUser: SlackUser = getBotUser(bot);
  const findAuthor = (id: string): SlackUser | undefined =>
    id === bot.userId ? botUser : people.find((user) => user.id === id);
  const items: Line[] = [
    ...messages.map((message) => ({
      id: message.ts,
      ts: message.ts,
      at: toMs(message.ts),
      words: `${findAuthor(message.user)?.realName ?? ''}: ${message.text}`,
      content: (
        <MessageItem
          message={message}
          author={findAuthor(message.user)}
          me={me}
          replies={replies?.get(message.ts)}
          onThread={onThread}
          isOpen={openThread === message.ts}
        />
      ),
    })),
    ...ephemerals.map((ephemeral) => ({
      id: ephemeral.id,
      ts: ephemeral.ts,
      at: toMs(ephemeral.ts),
      words: `Only visible to you: ${ephemeral.text}`,
      content: <EphemeralItem ephemeral={ephemeral} bot={ephemeral.fromSlack ? SLACKBOT : botUser} me={me} />,
    })),
  ].sort((one, other) => Number(one.ts) - Number(other.ts));
  return (
    <Timeline subject={subject} items={items} empty={empty} classes={CLASSES}>
      <p className="hidden" aria-live="polite">
        {items.at(-1)?.words}
      </p>
    </Timeline>
  );
};

const SLACKBOT: SlackUser = { id: 'USLACKBOT', name: 'slackbot', realName: 'Slack', locale: 'en-GB', tz: 'UTC' };

const bots = new Map<string, SlackUser>();

// The same object every time: a card is drawn again only when something about it changed.
const getBotUser = (bot: { userId: string; name: string }): SlackUser => {
  const known = bots.get(bot.userId);
  if (known) return known;
  const made: SlackUser = {
    id: bot.userId,
    name: bot.name,
    realName: bot.name,
    locale: 'en-GB',
    tz: 'UTC',
    isBot: true,
  };
  bots.set(bot.userId, made);
  return made;
};
