import { useContext } from 'react';
import { NamesContext } from '../shared/names.ts';
import { formatMoment } from '../shared/time.ts';
import { usePageState } from '../state/actions.tsx';
import { Section } from './section.tsx';

const SHOWN_MAX = 20;

/** The leads that wait, each with what the bot does next about it, and when. */
export const LeadClocksSection = () => {
  const { leadClocks } = usePageState();
  const { zone } = useContext(NamesContext);
  const overdue = leadClocks.filter(({ isOverdue }) => isOverdue).length;
  const note =
    leadClocks.length === 0 ? 'none runs' : `${leadClocks.length} run${overdue > 0 ? `, ${overdue} overdue` : ''}`;
  return (
    <Section title="Follow-up clocks" note={note}>
      {leadClocks.length === 0 ? (
        <p className="quiet">
          A lead that nobody contacted is looked at after 50, 100 and 150 % of the agreed working time. Send one, and
          turn the clock.
        </p>
      ) : (
        <div className="table-wrap">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Lead</th>
                <th scope="col">Next step</th>
              </tr>
            </thead>
            <tbody>
              {leadClocks.slice(0, SHOWN_MAX).map(({ id, company, owner, step, at, isOverdue, isSnoozed }) => (
                <tr key={id}>
                  <td>
                    <bdi>{company}</bdi>
                    <small>
                      {owner === undefined ? 'nobody has it' : `with ${owner}`}
                      {isOverdue && <em> · overdue</em>}
                      {isSnoozed && ' · snoozed'}
                    </small>
                  </td>
                  <td className="when next-step">
                    {step !== undefined && `${step} % · `}
                    {formatMoment(at, zone)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
};
