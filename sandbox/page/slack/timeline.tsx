import { type ReactNode, useContext, useRef } from 'react';
import type { SlackEphemeral, SlackMessage, SlackUser } from '../../fake-slack/contract.ts';
import { NamesContext } from '../block-kit/text.tsx';
import { formatDay, toMs } from '../shared/time.ts';
import { usePinned } from '../shared/use-pinned.ts';
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

type Entry = { ts: string; message?: SlackMessage; ephemeral?: SlackEphemeral };

const sortByTs = (messages: SlackMessage[], ephemerals: SlackEphemeral[]): Entry[] =>
  [
    ...messages.map((message) => ({ ts: message.ts, message })),
    ...ephemerals.map((ephemeral) => ({ ts: ephemeral.ts, ephemeral })),
  ].sort((a, b) => Number(a.ts) - Number(b.ts));

/** Messages by day, newest last, pinned to the newest. */
export const SlackTimeline = ({ subject, messages, ephemerals, replies, openThread, onThread, empty }: Props) => {
  const { me, people, bot } = usePageState();
  const { zone } = useContext(NamesContext);
  const list = useRef<HTMLDivElement>(null);
  const entries = sortByTs(messages, ephemerals);
  const { isAway, toNewest } = usePinned(list, subject, entries.length);
  const botUser: SlackUser = getBotUser(bot);
  const authorOf = (id: string): SlackUser | undefined =>
    id === bot.userId ? botUser : people.find((user) => user.id === id);
  const newest = entries.at(-1);
  return (
    <div className="timeline">
      <div className="timeline-scroll" ref={list}>
        <div className="timeline-items">
          {entries.length === 0 && empty}
          {entries.map((entry, index) => {
            const day = formatDay(toMs(entry.ts), zone);
            const before = entries[index - 1];
            const isNewDay = !before || formatDay(toMs(before.ts), zone) !== day;
            return (
              <div key={entry.message ? entry.ts : entry.ephemeral?.id} className="timeline-entry">
                {isNewDay && (
                  <p className="day">
                    <span>{day}</span>
                  </p>
                )}
                {entry.message && (
                  <MessageItem
                    message={entry.message}
                    author={authorOf(entry.message.user)}
                    me={me}
                    replies={replies?.get(entry.ts)}
                    onThread={onThread}
                    isOpen={openThread === entry.ts}
                  />
                )}
                {entry.ephemeral && (
                  <EphemeralItem
                    ephemeral={entry.ephemeral}
                    bot={entry.ephemeral.fromSlack ? SLACKBOT : botUser}
                    me={me}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
      {isAway && (
        <button type="button" className="to-newest" onClick={toNewest}>
          Newest ↓
        </button>
      )}
      <p className="hidden" aria-live="polite">
        {newest?.message && `${authorOf(newest.message.user)?.realName ?? ''}: ${newest.message.text}`}
        {newest?.ephemeral && `Only visible to you: ${newest.ephemeral.text}`}
      </p>
    </div>
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
