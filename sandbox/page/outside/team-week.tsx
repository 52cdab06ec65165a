import { Fragment, useContext } from 'react';
import type { MessageCounts, TeamWeekReport } from '../../control/protocol.ts';
import { NamesContext } from '../shared/names.ts';
import { formatMoment } from '../shared/time.ts';
import { usePageState } from '../state/actions.tsx';
import { useReport } from '../state/use-report.ts';
import { Section } from './section.tsx';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];

/** Plays a week of a team with reminders, and shows how much the bot began to say in it. */
export const TeamWeekSection = () => {
  const { week, isSetUp } = usePageState();
  const { ask, asked, report } = useReport<object, TeamWeekReport>('/api/team-week');
  const isBusy = asked !== undefined || week !== undefined;
  return (
    <Section title="A week with reminders">
      <button
        type="button"
        className="button week-button"
        aria-busy={asked !== undefined}
        disabled={isBusy || isSetUp === false}
        onClick={() => void ask({})}
      >
        A week of the team
      </button>
      <div aria-live="polite">{report && <TeamWeekAnswer report={report} />}</div>
      <p className="quiet checkin-how">
        From next Monday 9:00 the clock runs half-hour by half-hour until Friday. 20 leads come; some are contacted at
        once, some late, some never. Then you see how often the bot spoke to each person, and in each channel.
      </p>
    </Section>
  );
};

const TeamWeekAnswer = ({ report }: { report: TeamWeekReport }) => {
  const { zone } = useContext(NamesContext);
  const { monday, sent, contacted, refused, people, channels } = report;
  const spoken = people.filter(({ days }) => days.some((count) => count > 0));
  const most = Math.max(0, ...people.flatMap(({ days }) => days));
  return (
    <div className={`answer answer-${refused.length > 0 ? 'bad' : 'good'}`}>
      <p>
        {`${sent} leads from ${formatMoment(monday, zone)} on, ${contacted} contacted. Nobody got more than ${most} messages of the bot’s own on a day; ${people.length - spoken.length} people got none.`}
        {refused.length > 0 && ` It did not go for ${refused.join('; ')}.`}
      </p>
      <table className="table table-days">
        <thead>
          <tr>
            <th scope="col">Begun</th>
            {DAYS.map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <CountRows counts={spoken.map(({ name, days }) => ({ name: name.split(' ')[0] ?? name, days }))} />
          <CountRows counts={channels} />
        </tbody>
      </table>
    </div>
  );
};

const CountRows = ({ counts }: { counts: MessageCounts }) => (
  <Fragment>
    {counts.map(({ name, days }) => (
      <tr key={name}>
        <td>
          <bdi>{name}</bdi>
        </td>
        {DAYS.map((day, place) => (
          <td key={day}>{days[place] || '·'}</td>
        ))}
      </tr>
    ))}
  </Fragment>
);
