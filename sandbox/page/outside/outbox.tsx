import { useContext } from 'react';
import type { OutboxRow } from '../../control/protocol.ts';
import { NamesContext } from '../shared/names.ts';
import { formatExactTime } from '../shared/time.ts';
import { usePageState } from '../state/actions.tsx';
import { Section } from './section.tsx';

const waiting = new Set<OutboxRow['state']>(['queued', 'sending', 'retry', 'unknown']);
const SHOWN_MAX = 30;

/** What the bot has still to send, and what happened to the rest. */
export const OutboxSection = () => {
  const { outbox, teams } = usePageState();
  const { zone, channels, users } = useContext(NamesContext);
  const nameOf = (target: string): string => {
    const id = target.replace(/^(slack|teams)\//, '');
    const person = users.find((one) => one.id === id)?.name;
    if (target.startsWith('teams/'))
      return `${teams?.allChannels.find((one) => one.id === id)?.name ?? person ?? id} (Teams)`;
    const channel = channels.find((one) => one.id === id);
    return channel ? `#${channel.name}` : (person ?? id);
  };
  const open = outbox.filter(({ state }) => waiting.has(state)).length;
  return (
    <Section title="Outbox" note={open > 0 ? `${open} waiting` : 'all told'}>
      {outbox.length === 0 ? (
        <p className="quiet">Everything the bot sends passes through here: kept first, then sent.</p>
      ) : (
        <div className="table-wrap">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">State</th>
                <th scope="col">What</th>
                <th scope="col">Due</th>
              </tr>
            </thead>
            <tbody>
              {outbox.slice(0, SHOWN_MAX).map((row) => (
                <tr key={row.id}>
                  <td>
                    <span className={`state state-${row.state}`}>{row.state}</span>
                    {row.attempts > 1 && <small> ×{row.attempts}</small>}
                  </td>
                  <td>
                    <bdi>{row.subject}</bdi>
                    <small>
                      {row.kind} → {nameOf(row.target)}
                      {row.reason && <em> · {row.reason}</em>}
                    </small>
                  </td>
                  <td className="when">{formatExactTime(row.dueAt, zone)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
};

/** The last calls the bot made: to Slack's Web API, and to Teams' connector. */
export const CallsSection = () => {
  const { calls, teams } = usePageState();
  const { zone } = useContext(NamesContext);
  return (
    <Section
      title={teams ? 'Calls of the bot' : 'Web API calls'}
      note={calls.length > 0 ? `last ${calls.length}` : 'none yet'}
      open={false}
    >
      <ul className="calls">
        {calls.map((call, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: calls have no id; the list is only ever shown whole
          <li key={`${call.at}-${index}`}>
            <details>
              <summary>
                <time>{formatExactTime(call.at, zone)}</time>
                {teams && (
                  <span className={`platform platform-${call.platform}`}>
                    {call.platform === 'slack' ? 'Slack' : 'Teams'}
                  </span>
                )}
                <code>{call.name}</code>
                <span className={call.answer === 'ok' ? 'state state-sent' : 'state state-refused'}>{call.answer}</span>
              </summary>
              <pre>{JSON.stringify(call.args, undefined, 2)}</pre>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
};
