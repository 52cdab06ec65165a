import type { Locale } from '../../../domain/organisation.ts';
import { type Person, TEAMS } from '../../../domain/people/person.ts';
import {
  AGREEMENT_WHAT_MAX,
  type Agreement,
  DROPPED_WHY_MAX,
  listAgreementDays,
  OWNERS_OFFERED_MAX,
} from '../../../domain/promises/agreement/agreement.ts';
import type { Instant } from '../../../domain/time.ts';
import type { LocalDate } from '../../../domain/working-time.ts';
import { say } from '../../../words/say.ts';
import { nameNobody } from '../../about.ts';
import type { FormOf } from '../../card.ts';
import { nameAgreement } from './agreement-card.ts';

/** What, who of each team, and by when. */
export function agreementForm(
  people: Person[],
  { asked, today, locale }: { asked: Instant; today: LocalDate; locale: Locale },
): FormOf<'agreement.made'> {
  const sorted = people.toSorted((one, other) => one.name.localeCompare(other.name, locale));
  return {
    about: nameNobody(locale),
    title: say(locale, 'agreement.form'),
    submit: say(locale, 'agreement.save'),
    cancel: say(locale, 'pair.form-cancel'),
    tap: { kind: 'agreement.made', asked },
    fields: [
      {
        kind: 'text',
        name: 'what',
        label: say(locale, 'agreement.form-what'),
        hint: say(locale, 'agreement.form-what-hint'),
        isRequired: true,
        isLong: true,
        max: AGREEMENT_WHAT_MAX,
      },
      ...TEAMS.map((team) => ({
        kind: 'pick' as const,
        name: team,
        label: say(locale, 'agreement.form-owner', { team }),
        options: sorted
          .filter((each) => each.team === team)
          .slice(0, OWNERS_OFFERED_MAX)
          .map(({ id, name }) => ({ label: name, value: id })),
        isMany: false,
        isOptional: true as const,
      })).filter(({ options }) => options.length > 0),
      {
        kind: 'date',
        name: 'lastDay',
        label: say(locale, 'agreement.form-until'),
        isRequired: true,
        ...listAgreementDays(today),
      },
    ],
  };
}

/** Asks why what was agreed is not done. */
export function dropForm(agreement: Agreement, locale: Locale): FormOf<'agreement.dropped'> {
  return {
    about: nameAgreement(agreement, locale),
    title: say(locale, 'agreement.drop-title'),
    submit: say(locale, 'agreement.save'),
    cancel: say(locale, 'pair.form-cancel'),
    tap: { kind: 'agreement.dropped', agreement: agreement.id },
    fields: [
      {
        kind: 'text',
        name: 'why',
        label: say(locale, 'agreement.form-why'),
        hint: say(locale, 'agreement.form-why-hint'),
        isRequired: true,
        isLong: true,
        max: DROPPED_WHY_MAX,
      },
    ],
  };
}
