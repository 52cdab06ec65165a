import { useEffect, useMemo, useState } from 'react';
import type { PageState } from '../server-words.ts';
import type { SlackChannel } from '../slack/place.ts';
import { NamesContext } from './blocks/text.tsx';
import { Toasts, TopBar } from './frame.tsx';
import { ActsProvider, useWorkspace } from './live/acts.tsx';
import { useLive } from './live/use-live.ts';
import { BOT, type Place, usePlace } from './live/use-place.ts';
import { useRead } from './live/use-read.ts';
import { Channels } from './people/channels.tsx';
import { People } from './people/people.tsx';
import { Conversation } from './talk/conversation.tsx';
import { Modals } from './talk/modal.tsx';
import { Steps } from './world/steps.tsx';
import { World } from './world/world.tsx';

type Go = (change: Partial<Place>) => void;
type Pane = 'people' | 'talk' | 'world';

/** The sandbox's page. */
export const App = () => {
  const [place, go] = usePlace();
  const { state, lost, refresh } = useLive(place.as);
  return (
    <ActsProvider refresh={refresh} state={state}>
      {state ? <Frame place={place} go={go} lost={lost} state={state} /> : <Waiting lost={lost} go={go} />}
      <Toasts />
    </ActsProvider>
  );
};

const Waiting = ({ lost, go }: { lost: boolean; go: Go }) => (
  <main className="waiting">
    <h1>smarketing sandbox</h1>
    <p>{lost ? 'The sandbox does not answer. Is “npm run sandbox” still running?' : 'One moment…'}</p>
    {lost && (
      <button
        type="button"
        className="button"
        onClick={() => go({ as: 'U0SANNE', channel: 'C0SALES', thread: undefined })}
      >
        Start as Sanne
      </button>
    )}
  </main>
);

const channelAt = (state: PageState, wanted: string): SlackChannel | undefined =>
  wanted === BOT
    ? state.channels.find(({ kind }) => kind === 'direct')
    : (state.channels.find(({ id }) => id === wanted) ?? state.channels.find(({ kind }) => kind !== 'direct'));

const namesOf = ({ people, places, bot, me }: PageState) => ({
  users: [...people.map(({ id, realName }) => ({ id, name: realName })), { id: bot.userId, name: bot.name }],
  channels: places.map(({ id, name }) => ({ id, name })),
  zone: people.find(({ id }) => id === me)?.tz ?? 'Europe/Amsterdam',
});

const Frame = (props: { place: Place; go: Go; lost: boolean; state: PageState }) => {
  const { place, go, lost, state } = props;
  const [pane, setPane] = useState<Pane>('talk');
  const { people, places, bot, me } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is named; the rest of the state moves all the time
  const names = useMemo(() => namesOf(state), [people, places, bot, me]);
  const channel = channelAt(state, place.channel);
  const reading = useReading(channel);
  const open = (change: Partial<Place>) => {
    go({ thread: undefined, ...change });
    setPane('talk');
  };
  return (
    <NamesContext.Provider value={names}>
      <div className={`frame shows-${pane}`}>
        <TopBar lost={lost} />
        <Steps />
        <main className="columns">
          <div className="left" id="pane-people">
            <People onPick={(as) => open({ as })} hasNews={reading.hasNews} />
            <Channels
              current={channel?.kind === 'direct' ? BOT : (channel?.id ?? '')}
              onOpen={(id) => open({ channel: id })}
              isUnread={reading.isUnread}
            />
          </div>
          <div className="middle">
            {channel && <Conversation channel={channel} thread={place.thread} onThread={(thread) => go({ thread })} />}
          </div>
          <World />
        </main>
        <Panes pane={pane} onPane={setPane} />
      </div>
      <Modals key={state.me} />
    </NamesContext.Provider>
  );
};

const useReading = (channel: SlackChannel | undefined) => {
  const { me, messages, ephemerals, privately } = useWorkspace();
  const { unread, mark } = useRead();
  const countIn = (id: string): number =>
    messages.filter((message) => message.channel === id).length + ephemerals.filter((one) => one.channel === id).length;
  const here = channel ? countIn(channel.id) : 0;
  useEffect(() => {
    if (channel) mark(`${me}/${channel.id}`, here);
  }, [me, channel, here, mark]);
  const private_ = privately[me] ?? 0;
  useEffect(() => mark(`${me}/private`, private_), [me, private_, mark]);
  return {
    isUnread: (one: SlackChannel) => one.id !== channel?.id && unread(`${me}/${one.id}`, countIn(one.id)),
    hasNews: (user: string) => user !== me && unread(`${user}/private`, privately[user] ?? 0),
  };
};

const PANES: { id: Pane; name: string }[] = [
  { id: 'people', name: 'People' },
  { id: 'talk', name: 'Slack' },
  { id: 'world', name: 'Outside' },
];

/** On a phone one column shows at a time. */
const Panes = ({ pane, onPane }: { pane: Pane; onPane(pane: Pane): void }) => (
  <nav className="panes" aria-label="Columns">
    {PANES.map(({ id, name }) => (
      <button key={id} type="button" aria-current={pane === id ? 'page' : undefined} onClick={() => onPane(id)}>
        {name}
      </button>
    ))}
  </nav>
);
