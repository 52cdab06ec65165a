import { useState } from 'react';
import type { FirstSteps } from '../control/protocol.ts';
import { usePageState } from './state/actions.tsx';

type Step = {
  name: string;
  how: string;
  /** Where there is a Teams beside Slack. */
  nameOnBoth?: string;
  howOnBoth?: string;
  isDone(firstSteps: FirstSteps): boolean;
  note?(firstSteps: FirstSteps): string;
};

/** Where nobody has set anything up. */
const SET_UP: Step = {
  name: 'Set the bot up',
  how: 'As Ruben: open smarketing › Home. Three short forms.',
  howOnBoth: 'As Ruben: open smarketing › Home, or write to it in Teams.',
  isDone: () => false,
};

const STEPS: Step[] = [
  { name: 'Send a lead', how: 'The outside world has good ones ready.', isDone: ({ leads }) => leads > 0 },
  {
    name: 'Judge as three people',
    how: 'Tap 👍 👌 or 👎, become somebody else, tap again.',
    howOnBoth: 'In Slack or in Teams: a tap in one redraws the other.',
    isDone: ({ judges }) => judges >= 3,
    note: ({ judges }) => (judges > 0 && judges < 3 ? `${judges}/3` : ''),
  },
  {
    name: 'Give a reason',
    how: 'After 👎 the bot asks why, privately: one tap.',
    isDone: ({ reasons }) => reasons > 0,
  },
  { name: 'Take it, or say contacted', how: 'Two people at once? One wins.', isDone: ({ taken }) => taken > 0 },
  {
    name: 'Play a week of work',
    how: 'Monday 9:00 brings the digest.',
    isDone: ({ weeks }) => weeks > 0,
  },
  {
    name: 'Hold a check-in',
    how: 'As Ruben: /checkin start. Others can answer at once.',
    isDone: ({ rounds }) => rounds > 0,
  },
  {
    name: 'Make Slack fail',
    nameOnBoth: 'Make Slack or Teams fail',
    how: 'Switch on 500, send a lead, watch the outbox.',
    isDone: ({ troubles }) => troubles > 0,
  },
];

const KEY = 'smarketing-sandbox-steps';

const wasHidden = (): boolean => {
  try {
    return window.localStorage.getItem(KEY) === 'hidden';
  } catch {
    return false;
  }
};

/** What to try first, each ticked when it was done. */
export const FirstStepsList = () => {
  const { firstSteps, teams, isSetUp } = usePageState();
  const steps = isSetUp === undefined ? STEPS : [{ ...SET_UP, isDone: () => isSetUp }, ...STEPS];
  const [isHidden, setHidden] = useState(wasHidden);
  const current = steps.findIndex((step) => !step.isDone(firstSteps));
  if (isHidden) return null;
  const hide = () => {
    setHidden(true);
    try {
      window.localStorage.setItem(KEY, 'hidden');
    } catch {
      // Without storage it is back after a reload.
    }
  };
  return (
    <section className="steps" aria-label="What to try">
      <ol>
        {steps.map((step, index) => (
          <li
            key={step.name}
            className={`step ${step.isDone(firstSteps) ? 'is-done' : ''} ${index === current ? 'is-current' : ''}`}
            aria-current={index === current ? 'step' : undefined}
          >
            <span className="step-tick" aria-hidden="true">
              {step.isDone(firstSteps) ? '✓' : index + 1}
            </span>
            <span className="step-words">
              <strong>
                {(teams && step.nameOnBoth) ?? step.name} {step.note?.(firstSteps)}
              </strong>
              <small>{(teams && step.howOnBoth) ?? step.how}</small>
            </span>
            {step.isDone(firstSteps) && <span className="hidden">done</span>}
          </li>
        ))}
      </ol>
      <button type="button" className="icon-button" aria-label="Hide what to try" onClick={hide}>
        ✕
      </button>
    </section>
  );
};
