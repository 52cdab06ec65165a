import type { Tap } from '../../domain/event.ts';
import type { Locale } from '../../domain/organisation.ts';
import { findNextStep, listStepsDone, SETUP_STEPS, type SetupStep } from '../../domain/setup/founding/setup-steps.ts';
import type { SettingSection } from '../../domain/setup/settings/table.ts';
import { findWarnings } from '../../domain/setup/warnings.ts';
import { say } from '../../words/say.ts';
import { nameCard } from '../about.ts';
import { type NamedCard, type Part, type TapButton, titledCard } from '../card.ts';
import { type SettingsOf, saySection } from './settings/section-words.ts';
import { buildWarnings } from './settings/settings-card.ts';

/** The form of the settings that each step is. */
const SECTIONS: Record<SetupStep, SettingSection> = {
  basics: 'company',
  channels: 'channels',
  managers: 'managers',
  members: 'members',
  days: 'days',
};

/** What is set up and what comes next: each step as it stands, with the form that changes it; then how leads come. */
export function setupCard(of: SettingsOf, locale: Locale): NamedCard {
  const done = listStepsDone(of.organisation, of.people);
  const left = SETUP_STEPS.filter((step) => !done[step]).length;
  const next = findNextStep(done);
  const { name } = of.organisation;
  return nameCard(
    { locale, name },
    titledCard(
      say(locale, 'setup.card', { organisation: name }),
      { kind: 'text', text: [say(locale, 'setup.card.left', { left })] },
      ...SETUP_STEPS.map((step) => buildStep(step, { of, isDone: done[step], isNext: step === next, locale })),
      ...(next === undefined ? buildReady(of, locale) : []),
    ),
  );
}

type Standing = { of: SettingsOf; isDone: boolean; isNext: boolean; locale: Locale };

function buildStep(step: SetupStep, { of, isDone, isNext, locale }: Standing): Part {
  const section = SECTIONS[step];
  const button: TapButton = {
    kind: 'tap',
    label: say(locale, isDone ? 'setup.step.change' : `setup.choose.${step}`),
    tap: isDone ? { kind: 'settings.form-asked', section } : askStep(section),
    ...(isNext && { style: 'primary' }),
  };
  const title = { kind: 'strong' as const, text: say(locale, `setup.step.${step}`) };
  const value = isDone ? [`\n${saySection(section, of, locale)}`] : [];
  return { kind: 'text', text: [isDone ? '✅ ' : '⬜ ', title, ...value], button };
}

/** What is not said yet leads on to the next; managers and members are one form. */
function askStep(section: SettingSection): Tap {
  if (section === 'managers' || section === 'members') return { kind: 'setup.people-asked' };
  return { kind: 'settings.form-asked', section, from: 'setup' };
}

/** What will not work like this, a test lead, and the address for real ones. */
function buildReady({ organisation, people }: SettingsOf, locale: Locale): Part[] {
  const test = { kind: 'tap', label: say(locale, 'setup.test.ask'), tap: { kind: 'test-lead.asked' } } as const;
  const intake = { kind: 'tap', label: say(locale, 'setup.intake.ask'), tap: { kind: 'intake.asked' } } as const;
  return [
    { kind: 'line' },
    ...buildWarnings(findWarnings(organisation, people), locale),
    { kind: 'text', text: [say(locale, 'setup.ready.how')] },
    { kind: 'buttons', buttons: [{ ...test, style: 'primary' }, intake] },
  ];
}
