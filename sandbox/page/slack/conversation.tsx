import { useMemo, useState } from 'react';
import type { SlackChannel, SlackMessage } from '../../fake-slack/contract.ts';
import { Avatar } from '../shared/avatar.tsx';
import { OutlineIcon } from '../shared/outline-icon.tsx';
import { usePageState } from '../state/actions.tsx';
import { SlackComposer } from './composer.tsx';
import { EmptyChannel } from './empty-channel.tsx';
import { HomeTab } from './home-tab.tsx';
import type { ThreadSummary } from './message.tsx';
import { explainClosed, Thread } from './thread.tsx';
import { SlackTimeline } from './timeline.tsx';

type Props = { channel: SlackChannel; thread: string | undefined; onThread(ts: string | undefined): void };

const isRoot = ({ threadTs, ts, broadcast }: SlackMessage): boolean =>
  threadTs === undefined || threadTs === ts || broadcast === true;

const countReplies = (messages: SlackMessage[]): Map<string, ThreadSummary> => {
  const replies = new Map<string, ThreadSummary>();
  for (const { threadTs, ts, deleted } of messages) {
    if (threadTs === undefined || threadTs === ts || deleted) continue;
    replies.set(threadTs, { count: (replies.get(threadTs)?.count ?? 0) + 1, last: ts });
  }
  return replies;
};

/** One conversation, with its thread beside it when there is one open. */
export const SlackConversation = ({ channel, thread, onThread }: Props) => {
  const { messages, ephemerals, bot, isSetUp } = usePageState();
  const [isPhone, setPhone] = useState(false);
  const [tab, setTab] = useState<'messages' | 'home'>(isSetUp === false ? 'home' : 'messages');
  const here = useMemo(() => messages.filter((message) => message.channel === channel.id), [messages, channel.id]);
  const replies = useMemo(() => countReplies(here), [here]);
  const isDirect = channel.kind === 'direct';
  const name = isDirect ? bot.name : `#${channel.name}`;
  const showHome = isDirect && tab === 'home';
  return (
    <div className={`conversation ${thread ? 'has-thread' : ''} ${isPhone ? 'is-phone' : ''}`}>
      <section className="stream" aria-label={name}>
        <header className="panel-head">
          <Title channel={channel} name={name} />
          {isDirect && <Tabs tab={tab} onTab={setTab} />}
          <button
            type="button"
            className="icon-button phone-toggle"
            aria-pressed={isPhone}
            aria-label="Show at phone width"
            title="Show at phone width"
            onClick={() => setPhone(!isPhone)}
          >
            <OutlineIcon grid={16} size={16} stroke={1.4}>
              <rect x="4" y="1.700" width="8" height="12.600" rx="1.800" />
              <path d="M7.200 12h1.600" strokeLinecap="round" />
            </OutlineIcon>
          </button>
        </header>
        <div className="screen">
          {showHome ? (
            <HomeTab />
          ) : (
            <SlackTimeline
              subject={channel.id}
              messages={here.filter(isRoot)}
              ephemerals={ephemerals.filter((one) => one.channel === channel.id && one.threadTs === undefined)}
              replies={replies}
              openThread={thread}
              onThread={onThread}
              empty={<EmptyChannel channel={channel} />}
            />
          )}
          {!showHome && (
            <SlackComposer key={channel.id} channel={channel.id} name={name} disabled={explainClosed(channel)} />
          )}
        </div>
      </section>
      {thread && !showHome && <Thread key={thread} channel={channel} ts={thread} onClose={() => onThread(undefined)} />}
    </div>
  );
};

const Title = ({ channel, name }: { channel: SlackChannel; name: string }) => {
  const { teams } = usePageState();
  const title = (
    <h2>
      {teams && <span className="platform">Slack</span>} {name}
    </h2>
  );
  return channel.kind === 'direct' ? (
    <div className="title-direct">
      <Avatar user={undefined} size={28} />
      <div>
        {title}
        <p>Only you and the bot</p>
      </div>
    </div>
  ) : (
    <div>
      {title}
      <p>
        {channel.members.length} members{channel.topic && ` · ${channel.topic}`}
      </p>
    </div>
  );
};

const Tabs = ({ tab, onTab }: { tab: string; onTab(tab: 'messages' | 'home'): void }) => (
  <div className="tabs" role="tablist" aria-label="The app">
    {(['home', 'messages'] as const).map((one) => (
      <button key={one} type="button" role="tab" aria-selected={tab === one} onClick={() => onTab(one)}>
        {one === 'home' ? 'Home' : 'Messages'}
      </button>
    ))}
  </div>
);
