import type { Card, Form } from '../../../src/cards/card.ts';
import {
  agreementDueCard,
  agreementMadeCard,
  agreementNotedCard,
  agreementsCard,
  settledCard,
} from '../../../src/cards/promises/agreement/agreement-card.ts';
import { agreementForm, dropForm } from '../../../src/cards/promises/agreement/agreement-form.ts';
import type { Locale } from '../../../src/domain/organisation.ts';
import { makePerson } from '../../flows/people.ts';
import { daan, makeAgreement } from '../../flows/promises/agreement/builders.ts';
import { AT } from '../finding-samples.ts';

const TODAY = '2026-11-23';
const what = 'Vóór de beurs staan de prijzen van beide productlijnen op één blad';
const agreement = makeAgreement({ what, lastDay: '2026-11-27', remindOn: '2026-11-25' });
const late = makeAgreement({
  id: 'agreement-000002',
  what: 'Webinar nabellen',
  owners: { sales: 'gone' },
  lastDay: '2026-11-20',
});
const open = [late, agreement, ...Array.from({ length: 4 }, () => ({ ...agreement, owners: { marketing: 'daan' } }))];
const names = new Map([
  ['sanne', 'Sanne de Boer'],
  ['daan', 'Daan Mulder'],
]);
const here = (locale: Locale) => ({ locale, today: TODAY });
const manager = (locale: Locale) => makePerson({ id: 'helen', role: 'manager', team: 'marketing', locale });

/** What people are shown of agreements. */
export const cards: Record<string, (locale: Locale) => Card> = {
  none: (locale) => agreementsCard({ open: [], names }, 0, makePerson({ locale }), TODAY),
  some: (locale) => agreementsCard({ open: [late, agreement], names }, 0, makePerson({ locale }), TODAY),
  many: (locale) => agreementsCard({ open, names }, 0, manager(locale), TODAY),
  done: (locale) => settledCard({ ...agreement, state: 'done' }, locale),
  dropped: (locale) => settledCard({ ...agreement, state: 'dropped', why: 'De beurs gaat niet door.' }, locale),
  made: (locale) => agreementMadeCard(agreement, here(locale)),
  'message-noted': (locale) => agreementNotedCard(agreement, 'Ruben Jansen', here(locale)),
  'message-due': (locale) => agreementDueCard(agreement, here(locale)),
};

export const forms: Record<string, (locale: Locale) => Form> = {
  made: (locale) => agreementForm([makePerson(), daan, manager(locale)], { asked: AT, today: TODAY, locale }),
  drop: (locale) => dropForm(agreement, locale),
};
