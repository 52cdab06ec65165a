import { useState } from 'react';
import type { SlackTrouble } from '../../slack/place.ts';
import { useActs, useWorkspace } from '../live/acts.tsx';
import { Section } from './section.tsx';

const KINDS: { kind: SlackTrouble['kind']; name: string; hint: string }[] = [
  { kind: 'rate-limited', name: '429', hint: 'Too many requests, retry after 5 s' },
  { kind: 'server-error', name: '500', hint: 'Slack is having a bad day' },
  { kind: 'silence', name: 'Silence', hint: 'Takes the call, never answers' },
  { kind: 'dropped-after-accept', name: 'Drop after accept', hint: 'Does it, then loses the answer' },
  { kind: 'refused-connection', name: 'No connection', hint: 'Nobody there' },
];

const METHODS = [
  { method: '*', name: 'every call' },
  { method: 'chat.postMessage', name: 'posting' },
  { method: 'chat.update', name: 'redrawing cards' },
  { method: 'chat.postEphemeral', name: 'private answers' },
  { method: 'views.open', name: 'opening forms' },
  { method: 'response_url', name: 'response URLs' },
];

const COUNTS = [1, 3, 10];

/** Slack on a bad day: what fails, how often. Nothing may be lost, nothing doubled. */
export const Trouble = () => {
  const { troubles } = useWorkspace();
  const { act } = useActs();
  const [method, setMethod] = useState('*');
  const [times, setTimes] = useState<number>();
  const toggle = (kind: SlackTrouble['kind'], isOn: boolean) => {
    const others = troubles.filter((trouble) => trouble.kind !== kind);
    const added = { method, kind, ...(kind === 'rate-limited' && { retryAfterSeconds: 5 }), ...(times && { times }) };
    void act(`trouble:${kind}`, '/api/trouble', { list: isOn ? others : [...others, added] });
  };
  return (
    <Section title="Make Slack fail" note={troubles.length > 0 ? `${troubles.length} on` : undefined}>
      <div className="row">
        <select
          className="field field-select"
          aria-label="Which calls"
          value={method}
          onChange={(event) => setMethod(event.target.value)}
        >
          {METHODS.map((one) => (
            <option key={one.method} value={one.method}>
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
          <option value="">until switched off</option>
          {COUNTS.map((count) => (
            <option key={count} value={count}>
              {count === 1 ? 'once' : `${count} times`}
            </option>
          ))}
        </select>
      </div>
      <ul className="switches">
        {KINDS.map(({ kind, name, hint }) => {
          const active = troubles.find((trouble) => trouble.kind === kind);
          return (
            <li key={kind}>
              <button
                type="button"
                role="switch"
                className="switch"
                aria-checked={active !== undefined}
                onClick={() => toggle(kind, active !== undefined)}
              >
                <span className="switch-track" aria-hidden="true" />
                <span className="switch-words">
                  {name}
                  <small>
                    {active
                      ? `${nameOf(active.method)}, ${active.times ? `${active.times} left` : 'until switched off'}`
                      : hint}
                  </small>
                </span>
              </button>
            </li>
          );
        })}
        <Archive />
      </ul>
    </Section>
  );
};

const nameOf = (method: string): string => METHODS.find((one) => one.method === method)?.name ?? method;

const Archive = () => {
  const { places } = useWorkspace();
  const { act } = useActs();
  const sales = places.find(({ name }) => name === 'sales');
  if (!sales) return null;
  return (
    <li>
      <button
        type="button"
        role="switch"
        className="switch"
        aria-checked={sales.archived}
        onClick={() => void act('archive', '/api/archive', { channel: sales.id, archived: !sales.archived })}
      >
        <span className="switch-track" aria-hidden="true" />
        <span className="switch-words">
          Archive #sales
          <small>{sales.archived ? 'Nobody can post there now' : 'Somebody tidies up the wrong channel'}</small>
        </span>
      </button>
    </li>
  );
};
