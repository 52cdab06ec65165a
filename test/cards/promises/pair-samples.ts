import type { Card, Form } from '../../../src/cards/card.ts';
import { noPairCard, pairCard, sayLastDay } from '../../../src/cards/promises/pair/pair-card.ts';
import { pairForm } from '../../../src/cards/promises/pair/pair-form.ts';
import {
  pairAgreedCard,
  pairEndedCard,
  pairEndingCard,
  pairProposalCard,
  pairSettledCard,
} from '../../../src/cards/promises/pair/pair-messages.ts';
import type { Locale } from '../../../src/domain/organisation.ts';
import { findStanding, type PairVersion, planEnd } from '../../../src/domain/promises/pair/pair.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { say } from '../../../src/words/say.ts';
import { makePerson } from '../../flows/people.ts';
import { agreed, makePair } from '../../flows/promises/pair/builders.ts';
import { AT } from '../finding-samples.ts';

const ZONE = 'Europe/Amsterdam';
const names = new Map([
  ['ruben', 'Ruben Jansen'],
  ['helen', 'Helen Brooks'],
]);
const UNTIL = planEnd('2027-02-28', ZONE);
const inForce = { ...agreed, until: UNTIL, agreedAt: AT - DAY_MS };
const proposal = makePair({ number: 2, sqls: 50, hours: 2.5, until: UNTIL, at: AT - DAY_MS });
const here = (locale: Locale) => ({ locale, zone: ZONE, now: AT });
const manager = (locale: Locale) => makePerson({ id: 'helen', role: 'manager', team: 'marketing', locale });
const show = (version: PairVersion, versions: PairVersion[]) => {
  return { version, standing: findStanding(versions, AT), names };
};

/** What people are shown of the pair of promises. */
export const cards: Record<string, (locale: Locale) => Card> = {
  none: (locale) => noPairCard(makePerson({ locale })),
  'none-manager': (locale) => noPairCard(manager(locale)),
  agreed: (locale) => pairCard(show(inForce, [inForce]), makePerson({ locale }), here(locale)),
  'agreed-beside-proposal': (locale) => pairCard(show(inForce, [proposal, inForce]), manager(locale), here(locale)),
  proposed: (locale) => pairCard(show(proposal, [proposal, inForce]), manager(locale), here(locale)),
  replaced: (locale) =>
    pairCard(show({ ...inForce, state: 'replaced' }, [proposal]), makePerson({ locale }), here(locale)),
  'message-proposal': (locale) => pairProposalCard(proposal, 'Ruben Jansen', here(locale)),
  'message-proposal-settled': (locale) => pairSettledCard(show(proposal, [proposal, inForce]), here(locale)),
  'message-agreed': (locale) => pairAgreedCard(inForce, here(locale)),
  'message-ending-kept': (locale) =>
    pairEndedCard(inForce, say(locale, 'pair.kept', { last: sayLastDay(inForce, here(locale)) }), locale),
  'message-ending': (locale) => pairEndingCard({ ...inForce, keptBy: ['sales'] }, here(locale)),
};

const begins = { hours: 4, today: '2026-11-23', zone: ZONE };
export const forms: Record<string, (locale: Locale) => Form> = {
  first: (locale) => pairForm({ ...begins, newest: 0 }, locale),
  change: (locale) => pairForm({ ...begins, newest: 2, from: proposal }, locale),
};
