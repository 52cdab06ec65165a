import { useContext } from 'react';
import type { HeardRow } from '../../control/protocol.ts';
import { Section } from '../outside/section.tsx';
import { NamesContext } from '../shared/names.ts';
import { formatExactTime } from '../shared/time.ts';
import { Toggle } from '../shared/toggle.tsx';
import { usePageActions, usePageState } from '../state/actions.tsx';

/** A system of somebody’s that is told what happens to leads: what it heard, and whether it was the bot that said so. */
export const ListenerSection = () => {
  const { listener } = usePageState();
  const { act } = usePageActions();
  if (listener === undefined) return null;
  const { heard, isFailing } = listener;
  return (
    <Section title="A listener" note={heard.length > 0 ? `${heard.length} heard` : 'nothing yet'}>
      <p className="quiet">
        A system that is told what becomes of leads: signed, in order, with nothing personal in it. Judge a lead, say
        what came of it, and read here what left.
      </p>
      <div className="switches">
        <Toggle
          name="The listener fails"
          hint={isFailing ? 'It answers 500; what is for it waits in the outbox' : 'It answers 204'}
          isOn={isFailing}
          onToggle={() => void act('listener', '/api/listener', { isFailing: !isFailing })}
        />
      </div>
      {heard.length > 0 && (
        <ul className="calls" aria-label="Events it heard">
          {heard.map((row) => (
            <HeardLine key={row.id} row={row} />
          ))}
        </ul>
      )}
    </Section>
  );
};

const HeardLine = ({ row: { at, type, isSigned, answer, tries, body } }: { row: HeardRow }) => {
  const { zone } = useContext(NamesContext);
  return (
    <li>
      <details>
        <summary>
          <time>{formatExactTime(at, zone)}</time>
          <code>{type}</code>
          <span className={`state state-${isSigned ? 'sent' : 'refused'}`}>{isSigned ? 'signed' : 'not signed'}</span>
          <span className={`state state-${answer === '204' ? 'sent' : 'retry'}`}>
            {answer}
            {tries > 1 && ` ×${tries}`}
          </span>
        </summary>
        <pre>{body}</pre>
      </details>
    </li>
  );
};
