import type { Locale, Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import { findNextStep, listStepsDone, SETUP_STEPS } from '../../domain/setup/founding/setup-steps.ts';
import { say } from '../../words/say.ts';
import { nameCard } from '../about.ts';
import { type NamedCard, type Part, type Text, titledCard } from '../card.ts';

/** What is set up and what comes next: each step with a tick once it is done, however it was. */
export function setupCard(organisation: Organisation, people: Person[], locale: Locale): NamedCard {
  const done = listStepsDone(organisation, people);
  const left = SETUP_STEPS.filter((step) => !done[step]).length;
  const next = findNextStep(done);
  const { name } = organisation;
  return nameCard(
    { locale, name },
    titledCard(
      say(locale, 'setup.card', { organisation: name }),
      { kind: 'text', text: [say(locale, 'setup.card.left', { left })] },
      ...SETUP_STEPS.map((step): Part => {
        const label = say(locale, `setup.step.${step}`);
        const text: Text = [done[step] ? '✅ ' : '⬜ ', step === next ? { kind: 'strong', text: label } : label];
        return { kind: 'text', text };
      }),
    ),
  );
}
