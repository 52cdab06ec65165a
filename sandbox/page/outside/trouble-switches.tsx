import { useState } from 'react';
import type { Platform } from '../../../src/domain/organisation.ts';
import type { PageState } from '../../control/protocol.ts';
import type { SlackTrouble } from '../../fake-slack/contract.ts';
import type { TeamsTrouble } from '../../fake-teams/contract.ts';
import { Toggle } from '../shared/toggle.tsx';
import { usePageActions, usePageState } from '../state/actions.tsx';
import { Section } from './section.tsx';
import { CALLS, TROUBLES } from './trouble-choices.ts';

const COUNTS = [1, 3, 10];
const PLATFORMS = { slack: 'Slack', teams: 'Teams' } as const;

/** Makes calls to Slack or Teams fail, so that one can see that nothing is lost or doubled. */
export const TroubleSection = () => {
  const { troubles, teams } = usePageState();
  const [platform, setPlatform] = useState<Platform>('slack');
  const on = troubles.length + (teams?.troubles.length ?? 0);
  return (
    <Section title={teams ? 'Make Slack or Teams fail' : 'Make Slack fail'} note={on > 0 ? `${on} on` : undefined}>
      {teams && (
        <div className="tabs tabs-wide trouble-tabs" role="tablist" aria-label="Who fails">
          {(['slack', 'teams'] as const).map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              aria-selected={platform === one}
              onClick={() => setPlatform(one)}
            >
              {PLATFORMS[one]}
            </button>
          ))}
        </div>
      )}
      <TroubleSwitches key={platform} platform={teams ? platform : 'slack'} />
    </Section>
  );
};

const TroubleSwitches = ({ platform }: { platform: Platform }) => {
  const state = usePageState();
  const { act } = usePageActions();
  const [call, setCall] = useState('*');
  const [times, setTimes] = useState<number>();
  const running = listRunning(state, platform);
  const toggle = (row: (typeof TROUBLES)[number], isOn: boolean) => {
    const others = running.filter(({ trouble }) => trouble.kind !== row.kind).map(({ trouble }) => trouble);
    const hit = platform === 'slack' ? { method: call } : { call };
    const added = { ...hit, kind: row.kind, ...row.more, ...(times && { times }) };
    const path = platform === 'slack' ? '/api/trouble' : '/api/teams/trouble';
    void act(`trouble:${platform}:${row.kind}`, path, { list: isOn ? others : [...others, added] });
  };
  return (
    <>
      <div className="row">
        <select
          className="field field-select"
          aria-label="Which calls"
          value={call}
          onChange={(event) => setCall(event.target.value)}
        >
          {CALLS[platform].map((one) => (
            <option key={one.call} value={one.call}>
              {one.name}
            </option>
          ))}
        </select>
        <select
          className="field field-select"
          aria-label="How often"
          value={times ?? ''}
          onChange={(event) => setTimes(Number(event.target.value) || undefined)}
        >
          <option value="">until off</option>
          {COUNTS.map((count) => (
            <option key={count} value={count}>
              {count === 1 ? 'once' : `${count} times`}
            </option>
          ))}
        </select>
      </div>
      <ul className="switches">
        {TROUBLES.filter(({ only }) => only === undefined || only === platform).map((row) => {
          const active = running.find(({ trouble }) => trouble.kind === row.kind);
          return (
            <li key={row.kind}>
              <Toggle
                name={row.name}
                hint={active ? describeRunning(platform, active) : chooseHint(row, platform)}
                isOn={active !== undefined}
                onToggle={() => toggle(row, active !== undefined)}
              />
            </li>
          );
        })}
        {platform === 'slack' && <Archive />}
      </ul>
    </>
  );
};

const chooseHint = ({ hint, hintInTeams = hint }: (typeof TROUBLES)[number], platform: Platform): string =>
  platform === 'teams' ? hintInTeams : hint;

type Running = { call: string; trouble: SlackTrouble | TeamsTrouble };

const listRunning = ({ troubles, teams }: PageState, platform: Platform): Running[] =>
  platform === 'slack'
    ? troubles.map((trouble) => ({ call: trouble.method, trouble }))
    : (teams?.troubles ?? []).map((trouble) => ({ call: trouble.call, trouble }));

const describeRunning = (platform: Platform, { call, trouble }: Running): string => {
  const name = CALLS[platform].find((one) => one.call === call)?.name ?? call;
  return `${name}, ${trouble.times ? `${trouble.times} left` : 'until switched off'}`;
};

const Archive = () => {
  const { allChannels } = usePageState();
  const { act } = usePageActions();
  const sales = allChannels.find(({ name }) => name === 'sales');
  if (!sales) return null;
  return (
    <li>
      <Toggle
        name="Archive #sales"
        hint={sales.archived ? 'Nobody can post there now' : 'Somebody tidies up the wrong channel'}
        isOn={sales.archived}
        onToggle={() => void act('archive', '/api/archive', { channel: sales.id, archived: !sales.archived })}
      />
    </li>
  );
};
