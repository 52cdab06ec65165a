import { useMemo, useState } from 'react';
import type { PageState } from '../control/protocol.ts';
import type { SlackChannel } from '../fake-slack/contract.ts';
import { NamesContext } from './block-kit/text.tsx';
import { Steps } from './first-steps.tsx';
import { type Pane, Panes, Toasts, TopBar } from './frame.tsx';
import { World } from './outside/outside.tsx';
import { People } from './people.tsx';
import { Channels } from './slack/channels.tsx';
import { Conversation } from './slack/conversation.tsx';
import { Modals } from './slack/modal.tsx';
import { ActsProvider } from './state/actions.tsx';
import { BOT, CHAT, type Place, usePlace } from './state/use-location.ts';
import { useLive } from './state/use-page-state.ts';
import { useSides } from './state/use-sides.ts';
import { useReading } from './state/use-unread.ts';
import { Rooms } from './teams/channels.tsx';
import { TeamsSide } from './teams/side.tsx';

type Go = (change: Partial<Place>) => void;

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

/** What Teams opens with: the channel of the team's leads, or the chat. */
const roomAt = ({ teams }: PageState, wanted: string | undefined): string => {
  const rooms = teams?.teams.flatMap((team) => team.rooms) ?? [];
  if (wanted === CHAT || rooms.some(({ id }) => id === wanted)) return wanted ?? CHAT;
  return rooms.find(({ name }) => name === 'sales' || name === 'marketing')?.id ?? CHAT;
};

const namesOf = ({ people, places, bot, me, teams }: PageState) => ({
  users: [
    ...people.map(({ id, realName }) => ({ id, name: realName })),
    { id: bot.userId, name: bot.name },
    ...(teams?.users ?? []),
  ],
  channels: places.map(({ id, name }) => ({ id, name })),
  zone: people.find(({ id }) => id === me)?.tz ?? 'Europe/Amsterdam',
});

const Frame = (props: { place: Place; go: Go; lost: boolean; state: PageState }) => {
  const { place, go, lost, state } = props;
  const [pane, setPane] = useState<Pane>('talk');
  const sides = useSides(state.teams !== undefined);
  const { people, places, bot, me } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is named; the rest of the state moves all the time
  const names = useMemo(() => namesOf(state), [people, places, bot, me, state.teams?.users]);
  const channel = channelAt(state, place.channel);
  const room = roomAt(state, place.room);
  const reading = useReading({ channel, room, shown: sides.shown });
  const open = (change: Partial<Place>) => {
    go(change);
    if (change.room !== undefined) sides.bring('teams');
    if (change.channel !== undefined) sides.bring('slack');
    setPane('talk');
  };
  return (
    <NamesContext.Provider value={names}>
      <div className={`frame shows-${pane} ${state.teams ? 'has-teams' : ''}`}>
        <TopBar lost={lost} sides={state.teams && sides} />
        <Steps />
        <main className="columns">
          <div className="left" id="pane-people">
            <People onPick={(as) => open({ as, thread: undefined })} hasNews={reading.hasNews} />
            <Channels
              current={channel?.kind === 'direct' ? BOT : (channel?.id ?? '')}
              onOpen={(id) => open({ channel: id, thread: undefined })}
              isUnread={reading.isUnread}
            />
            {state.teams && (
              <Rooms current={room} onOpen={(id) => open({ room: id })} isUnread={reading.isRoomUnread} />
            )}
          </div>
          <div className={`sides shows-${sides.shown}`}>
            <div className="middle" hidden={sides.shown === 'teams'}>
              {channel && (
                <Conversation channel={channel} thread={place.thread} onThread={(thread) => go({ thread })} />
              )}
            </div>
            {state.teams && (
              <div className="middle t-middle" hidden={sides.shown === 'slack'}>
                <TeamsSide room={room} />
              </div>
            )}
          </div>
          <World />
        </main>
        <Panes pane={pane} sides={state.teams && sides} onPane={setPane} />
      </div>
      <Modals key={state.me} />
    </NamesContext.Provider>
  );
};
