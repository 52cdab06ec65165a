import { listChangedFields } from '../../domain/leads/history.ts';
import { type LeadFacts, leadFactsSchema } from '../../domain/leads/lead.ts';
import { insertOrSkip } from '../database/insert.ts';
import { readJson } from '../database/json.ts';
import { bind, prepare, type Step } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { LeadChange } from './changes.ts';
import { CLOCK_STOPPED, dropSnooze } from './clock/clock-columns.ts';
import { keepHistory } from './history/history-steps.ts';
import { handoverSteps } from './lists/handover-steps.ts';
import { forgetNames, keepNames } from './names/name-steps.ts';
import { forgetWords } from './search/search-steps.ts';
import { leadTables, toLeadRow } from './tables.ts';

export const leadSteps: Steps<LeadChange> = {
  'lead.added': ({ lead }) => [
    bind(addLead, toLeadRow(lead), 'outrun'),
    keepNames(lead.id, lead.facts),
    ...(lead.waits === undefined
      ? []
      : [keepHistory(lead.id, { kind: 'waits', at: lead.receivedAt, words: [lead.waits] })]),
  ],
  'lead.updated': (change) => {
    const { lead, facts, factsAt = null, owner = null, partner = null, was, at } = change;
    const before = readJson(leadFactsSchema, was);
    const texts = { facts: JSON.stringify(facts), was };
    return [
      bind(updateLead, { lead, owner, partner, at, factsAt, ...texts, campaign: facts.campaign ?? '' }, 'outrun'),
      forgetNames(lead),
      keepNames(lead, facts),
      ...moveHistory(lead, before, facts),
      ...keepUpdate(change, before),
      ...(before.company === facts.company ? [] : [forgetWords(lead)]),
    ];
  },
  ...handoverSteps,
  'lead.confirmed': ({ lead, was, factsAt }) => [bind(confirmFacts, { lead, was, factsAt }, 'outrun')],
  'lead.claimed': ({ lead, by, from, at }) => [
    from === undefined
      ? bind(claimLead, { lead, by, at }, 'outrun')
      : bind(takeOverLead, { lead, by, from, at }, 'outrun'),
    from === undefined
      ? keepHistory(lead, { kind: 'claimed', at, person: by })
      : keepHistory(lead, { kind: 'taken-over', at, person: by, other: from }),
  ],
  'lead.contacted': ({ lead, by, at, touchedMs = null }) => [
    bind(contactLead, { lead, by, at, touched: touchedMs }, 'outrun'),
    keepHistory(lead, { kind: 'contacted', at, person: by }),
  ],
};

type Updating = Extract<LeadChange, { kind: 'lead.updated' }>;

const addLead = insertOrSkip(leadTables, 'leads');

type Updated = {
  lead: string;
  facts: string;
  was: string;
  owner: string | null;
  partner: string | null;
  campaign: string;
  factsAt: number | null;
  at: number;
};

/** Only over the facts the decision was made on. Somebody who took the lead keeps it. */
const updateLead = prepare<Updated>()((db, $) =>
  db
    .updateTable('leads')
    .set((is) => ({
      facts: $.facts,
      owner: is.case().when('claimed_at', 'is not', null).then(is.ref('owner')).else($.owner).end(),
      partner: $.partner,
      changed_at: $.at,
      forgotten: 0,
      campaign: $.campaign,
      facts_at: $.factsAt,
    }))
    .where('id', '=', $.lead)
    .where('facts', '=', $.was),
);

/** Nothing that is kept for a while is kept longer by it. */
const confirmFacts = prepare<{ lead: string; was: string; factsAt: number }>()((db, $) =>
  db.updateTable('leads').set({ facts_at: $.factsAt }).where('id', '=', $.lead).where('facts', '=', $.was),
);

/** Which facts are new, where its cards went, and who has it since. */
function keepUpdate(
  { lead, facts, owner, isGiven, movedTo, isCompleted, by, at }: Updating,
  before: LeadFacts,
): Step[] {
  const words = listChangedFields(before, facts);
  return [
    ...(words.length === 0
      ? []
      : [
          keepHistory(lead, {
            kind: isCompleted ? 'completed' : 'updated',
            at,
            words,
            ...(by !== undefined && { person: by }),
          }),
        ]),
    ...(movedTo === undefined ? [] : [keepHistory(lead, { kind: 'moved', at, words: movedTo })]),
    ...(isGiven && owner !== undefined ? [keepHistory(lead, { kind: 'given', at, other: owner })] : []),
  ];
}

/** All judgements of a lead stand under the campaign that it has now, so that it is counted in one. */
function moveHistory(lead: string, { campaign: from = '' }: LeadFacts, { campaign: to = '' }: LeadFacts): Step[] {
  return from === to ? [] : [bind(moveToCampaign, { lead, from, to })];
}

/** Found among those of the campaign before, from the handover on. */
const moveToCampaign = prepare<{ lead: string; from: string; to: string }>()((db, $) =>
  db
    .updateTable('verdict_history')
    .set({ campaign: $.to })
    .where('organisation', '=', (lead) => lead.selectFrom('leads').select('organisation').where('id', '=', $.lead))
    .where('campaign', '=', $.from)
    .where('at', '>=', (lead) => lead.selectFrom('leads').select('received_at').where('id', '=', $.lead))
    .where('lead', '=', $.lead),
);

/** The first one wins: of two at once the second touches no row. Nor does who takes what another handled at the same moment. */
const claimLead = prepare<{ lead: string; by: string; at: number }>()((db, $) =>
  db
    .updateTable('leads')
    .set({ owner: $.by, claimed_at: $.at, changed_at: $.at })
    .where('id', '=', $.lead)
    .where('claimed_at', 'is', null)
    .where('contacted_at', 'is', null)
    .where((is) => is.or([is('owner', 'is', null), is('owner', '=', $.by)])),
);

/** Only from whom it was asked for: of two at once the second touches no row. */
const takeOverLead = prepare<{ lead: string; by: string; from: string; at: number }>()((db, $) =>
  db
    .updateTable('leads')
    .set((is) => ({ owner: $.by, claimed_at: $.at, changed_at: $.at, ...dropSnooze(is, $.at) }))
    .where('id', '=', $.lead)
    .where('contacted_at', 'is', null)
    .where('owner', '=', $.from),
);

const contactLead = prepare<{ lead: string; by: string; at: number; touched: number | null }>()((db, $) =>
  db
    .updateTable('leads')
    .set({ contacted_by: $.by, contacted_at: $.at, touched_ms: $.touched, changed_at: $.at, ...CLOCK_STOPPED })
    .where('id', '=', $.lead)
    .where('contacted_at', 'is', null),
);
