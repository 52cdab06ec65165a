import { type Action, deriveFindingId, type Finding, type MarketNote } from '../../../src/domain/findings/finding.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { BY, NOW } from '../specification.ts';

export const organisation = makeOrganisation();
/** Somebody of sales. */
export const sanne = makePerson();
/** The manager of marketing. */
export const helen = makePerson({ id: 'helen', name: 'Helen Bakker', team: 'marketing', role: 'manager' });
export const SANNES_CHAT = { kind: 'person', platform: BY.platform, workspace: BY.workspace, id: 'U-sanne' } as const;
/** When the card or form was shown that an event comes from. */
export const ASKED = NOW - 60_000;

/** What Sanne heard yesterday, in one tap. */
export function makeNote(more: Partial<MarketNote> = {}): MarketNote {
  return {
    id: deriveFindingId('note', 'acme', 'sanne', ASKED),
    organisation: 'acme',
    person: 'sanne',
    topic: 'price',
    mayBeQuoted: false,
    at: NOW - DAY_MS,
    ...more,
  };
}

export const ABOUT_BUDGET: Finding = { kind: 'reason', reason: 'no_budget' };

/** What marketing does about leads without a budget. */
export function makeAction(more: Partial<Action> = {}): Action {
  return {
    id: 'action-0123456789',
    organisation: 'acme',
    about: ABOUT_BUDGET,
    words: 'The form asks for the budget.',
    state: 'open',
    by: 'ruben',
    at: NOW - DAY_MS,
    changedAt: NOW - DAY_MS,
    ...more,
  };
}
