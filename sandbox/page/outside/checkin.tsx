import { useEffect, useRef } from 'react';
import type { AnswersReport } from '../../control/protocol.ts';
import { usePageState } from '../state/actions.tsx';
import { useReport } from '../state/use-report.ts';
import { Section } from './section.tsx';

const WHO = [
  { team: 'sales', name: 'Sales answers' },
  { team: 'marketing', name: 'Marketing answers' },
  { team: 'everybody', name: 'Everybody answers' },
] as const;

type Who = (typeof WHO)[number]['team'];

/** Plays the colleagues: a whole team answers the check-in at once, each in their own words. */
export const CheckinSection = () => {
  const { waiting, teams } = usePageState();
  const { ask, asked, report } = useReport<{ team: Who }, AnswersReport>('/api/answers');
  const answerBox = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (report) answerBox.current?.scrollIntoView({ block: 'nearest' });
  }, [report]);
  const open = waiting.sales + waiting.marketing;
  return (
    <Section title="Check-in" note={open > 0 ? `${open} not answered yet` : undefined}>
      <div className="clock-turns">
        {WHO.map(({ team, name }) => (
          <button
            key={team}
            type="button"
            className={`button ${team === 'everybody' ? 'button-wide' : ''}`}
            aria-busy={asked?.team === team}
            disabled={asked !== undefined}
            onClick={() => void ask({ team })}
          >
            {name}
          </button>
        ))}
      </div>
      <div ref={answerBox} className="checkin-said" aria-live="polite">
        {report && !(isNobody(report) && open > 0) && (
          <div className={`answer answer-${report.refused.length > 0 ? 'bad' : report.answered > 0 ? 'good' : 'warn'}`}>
            <p>{describeReport(report)}</p>
          </div>
        )}
      </div>
      <p className="quiet checkin-how">
        As Ruben or Helen: <code>/checkin start</code> opens it, <code>/checkin close</code> ends it and brings the
        draft.{teams && ' In Teams the same without the slash; everybody is asked where they are first.'}
      </p>
    </Section>
  );
};

const isNobody = ({ answered, already, refused }: AnswersReport): boolean => answered + already + refused.length === 0;

const countPeople = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

const describeReport = (report: AnswersReport): string => {
  const { answered, already, notAsked, refused } = report;
  if (isNobody(report)) return 'Nobody is asked at the moment. Become Ruben or Helen and open a check-in first.';
  const parts = [
    answered > 0 ? `${countPeople(answered)} answered.` : '',
    already > 0 ? `${countPeople(already)} had answered already.` : '',
    notAsked > 0 ? `${countPeople(notAsked)} ${notAsked === 1 ? 'was' : 'were'} not asked.` : '',
    refused.length > 0 ? `It did not go for ${refused.join('; ')}.` : '',
  ];
  return parts.filter(Boolean).join(' ');
};
