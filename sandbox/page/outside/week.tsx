import { useEffect, useRef } from 'react';
import type { WeekProgress, WeekReport } from '../../control/protocol.ts';
import { usePageState } from '../state/actions.tsx';
import { useReport } from '../state/use-report.ts';
import { Section } from './section.tsx';

/** Plays a whole week of work at once, so that the digest has something to say. */
export const WeekSection = () => {
  const { week, teams, isSetUp } = usePageState();
  const { ask, asked, report } = useReport<object, WeekReport>('/api/week');
  const isBusy = asked !== undefined || week !== undefined;
  const next = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (report || asked) next.current?.scrollIntoView({ block: 'nearest' });
  }, [report, asked]);
  return (
    <Section title="A week of work">
      <button
        type="button"
        className="button week-button"
        aria-busy={isBusy}
        disabled={isBusy || isSetUp === false}
        onClick={() => void ask({})}
      >
        A week of leads
      </button>
      {isBusy && (
        <div className="answer week-progress">
          <p>{week ? describeProgress(week) : 'The CRM begins to send…'}</p>
          <progress aria-label="How far the week is" {...(week && { value: week.done, max: week.of })} />
        </div>
      )}
      <div aria-live="polite">
        {report && !isBusy && (
          <div className={`answer answer-${report.refused.length > 0 ? 'bad' : 'good'}`}>
            <p>{describeReport(report)}</p>
          </div>
        )}
      </div>
      <p ref={next} className="quiet checkin-how">
        Six reps{teams && ', two of them in Teams,'} judge 20 leads of four campaigns: half a minute, at Slack’s pace.
        Then turn the clock to next Monday 9:00: the digest comes in #marketing, and in #sales once the threads have
        caught up.
      </p>
    </Section>
  );
};

const describeProgress = ({ step, done, of }: WeekProgress): string => {
  switch (step) {
    case 'sending':
      return `${done} of ${of} leads are sent…`;
    case 'cards':
      return `${done} of ${of} cards are in their channels…`;
    case 'turning':
      return `${done} of ${of} half-hours of the week have passed…`;
    case 'working':
      return `The reps are done with ${done} of ${of} leads…`;
  }
};

const describeReport = ({ sent, judged, reasons, contacted, refused }: WeekReport): string => {
  const parts = [
    sent === 1 ? '1 lead was sent.' : `${sent} leads were sent.`,
    judged > 0 ? `${judged} judgements, ${reasons} with a reason; ${contacted} leads contacted.` : '',
    judged > 0 ? 'Cards and threads catch up at Slack’s pace.' : '',
    refused.length > 0 ? `It did not go for ${refused.join('; ')}.` : '',
  ];
  return parts.filter(Boolean).join(' ');
};
