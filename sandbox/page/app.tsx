import { useMemo, useState } from 'react';
import type { PageState } from '../control/protocol.ts';
import type { SlackChannel } from '../fake-slack/contract.ts';
import { FirstStepsList } from './first-steps.tsx';
import { type Pane, Panes, Toasts, TopBar } from './frame.tsx';
import { OutsideWorld } from './outside/outside.tsx';
import { PeoplePicker } from './people.tsx';
import { LanguageContext, NamesContext } from './shared/names.ts';
import { SlackChannels } from './slack/channels.tsx';
import { SlackConversation } from './slack/conversation.tsx';
import { Modals } from './slack/modal.tsx';
import { PageActionsProvider } from './state/actions.tsx';
import { useLivePageState } from './state/use-live-page-state.ts';
import { BOT, CHAT, type PageLocation, usePageLocation } from './state/use-location.ts';
import { useSides } from './state/use-sides.ts';
import { useUnread } from './state/use-unread.ts';
import { TeamsChannels } from './teams/channels.tsx';
import { TeamsConversation } from './teams/side.tsx';

type Go = (change: Partial<PageLocation>) => void;

/** The sandbox's page. */
export const SandboxPage = () => {
  const [location, go] = usePageLocation();
  const { state, lost, refresh } = useLivePageState(location.as);
  return (
    <PageActionsProvider refresh={refresh} state={state}>
      {state ? <Frame location={location} go={go} lost={lost} state={state} /> : <Waiting lost={lost} go={go} />}
      <Toasts />
    </PageActionsProvider>
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

const findChannel = (state: PageState, wanted: string): SlackChannel | undefined =>
  wanted === BOT
    ? state.channels.find(({ kind }) => kind === 'direct')
    : (state.channels.find(({ id }) => id === wanted) ?? state.channels.find(({ kind }) => kind !== 'direct'));

/** What Teams opens with: the channel of the team's leads, or the chat. */
const findTeamsChannel = ({ teams }: PageState, wanted: string | undefined): string => {
  const channels = teams?.teams.flatMap((team) => team.channels) ?? [];
  if (wanted === CHAT || channels.some(({ id }) => id === wanted)) return wanted ?? CHAT;
  return channels.find(({ name }) => name === 'sales' || name === 'marketing')?.id ?? CHAT;
};

/** The language a person reads, as pages name it. */
const readLanguage = ({ people, me }: PageState): string =>
  people.find(({ id }) => id === me)?.locale.slice(0, 2) ?? 'en';

const collectNames = (state: PageState) => ({
  language: readLanguage(state),
  ...collectMentions(state),
});

const collectMentions = ({ people, allChannels, bot, me, teams }: PageState) => ({
  users: [
    ...people.map(({ id, realName }) => ({ id, name: realName })),
    { id: bot.userId, name: bot.name },
    ...(teams?.users ?? []),
  ],
  channels: allChannels.map(({ id, name }) => ({ id, name })),
  zone: people.find(({ id }) => id === me)?.tz ?? 'Europe/Amsterdam',
});

const Frame = (props: { location: PageLocation; go: Go; lost: boolean; state: PageState }) => {
  const { location, go, lost, state } = props;
  const [pane, setPane] = useState<Pane>('talk');
  const sides = useSides(state.teams !== undefined);
  const { people, allChannels, bot, me } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is named; the rest of the state moves all the time
  const names = useMemo(() => collectNames(state), [people, allChannels, bot, me, state.teams?.users]);
  const channel = findChannel(state, location.channel);
  const teamsChannel = findTeamsChannel(state, location.teamsChannel);
  const reading = useUnread({ channel, teamsChannel, shown: sides.shown });
  const open = (change: Partial<PageLocation>) => {
    go(change);
    if (change.teamsChannel !== undefined) sides.bring('teams');
    if (change.channel !== undefined) sides.bring('slack');
    setPane('talk');
  };
  return (
    <NamesContext.Provider value={names}>
      <a className="skip" href="#talk">
        Skip to the conversation
      </a>
      <div className={`frame shows-${pane} ${state.teams ? 'has-teams' : ''}`}>
        <TopBar lost={lost} sides={state.teams && sides} />
        <FirstStepsList />
        <main className="columns">
          <div className="left" id="pane-people">
            <PeoplePicker onPick={(as) => open({ as, thread: undefined })} hasNews={reading.hasNews} />
            <SlackChannels
              current={channel?.kind === 'direct' ? BOT : (channel?.id ?? '')}
              onOpen={(id) => open({ channel: id, thread: undefined })}
              isUnread={reading.isUnread}
            />
            {state.teams && (
              <TeamsChannels
                current={teamsChannel}
                onOpen={(id) => open({ teamsChannel: id })}
                isUnread={reading.isTeamsUnread}
              />
            )}
          </div>
          <div className={`sides shows-${sides.shown}`} id="talk" tabIndex={-1}>
            <div className="middle" hidden={sides.shown === 'teams'}>
              {channel && (
                <LanguageContext.Provider value={state.languages[channel.id] ?? names.language}>
                  <SlackConversation channel={channel} thread={location.thread} onThread={(thread) => go({ thread })} />
                </LanguageContext.Provider>
              )}
            </div>
            {state.teams && (
              <div className="middle t-middle" hidden={sides.shown === 'slack'}>
                <LanguageContext.Provider value={state.languages[teamsChannel] ?? names.language}>
                  <TeamsConversation current={teamsChannel} />
                </LanguageContext.Provider>
              </div>
            )}
          </div>
          <OutsideWorld />
        </main>
        <Panes pane={pane} sides={state.teams && sides} onPane={setPane} />
      </div>
      <Modals key={state.me} />
    </NamesContext.Provider>
  );
};
