import type { LeadFacts } from '../../domain/leads/lead.ts';
import { deriveCompanyKey } from '../../domain/privacy/scrub-companies.ts';
import type { Change } from '../change.ts';
import { bind, prepare, type Step } from '../database/query.ts';

type LeadChange = Extract<
  Change,
  { kind: 'lead.added' | 'lead.updated' | 'lead.claimed' | 'lead.contacted' | 'lead.forgotten' }
>;

export function leadSteps(change: LeadChange): Step[] {
  switch (change.kind) {
    case 'lead.added': {
      const { lead } = change;
      const values = {
        id: lead.id,
        organisation: lead.organisation,
        external: lead.facts.externalId,
        facts: JSON.stringify(lead.facts),
        owner: lead.owner ?? null,
        partner: lead.partner ?? null,
        company: deriveCompanyKey(lead.facts.company) ?? '',
        campaign: lead.facts.campaign ?? '',
        at: lead.receivedAt,
        due: lead.dueAt ?? null,
      };
      return [bind(add, values, 'outrun')];
    }
    case 'lead.updated':
      return [
        bind(
          update,
          {
            lead: change.lead,
            facts: JSON.stringify(change.facts),
            owner: change.owner ?? null,
            partner: change.partner ?? null,
            company: deriveCompanyKey(change.facts.company) ?? '',
            campaign: change.facts.campaign ?? '',
            was: change.was,
            at: change.at,
          },
          'outrun',
        ),
        ...moveSteps(change),
      ];
    case 'lead.claimed':
      return [bind(claim, { lead: change.lead, by: change.by, at: change.at }, 'outrun')];
    case 'lead.contacted':
      return [
        bind(contact, { lead: change.lead, by: change.by, at: change.at, touched: change.touchedMs ?? null }, 'outrun'),
      ];
    case 'lead.forgotten':
      return [
        bind(forget, { lead: change.lead, facts: JSON.stringify(change.facts) }),
        bind(forgetNotes, { lead: change.lead }),
      ];
  }
}

type Added = {
  id: string;
  organisation: string;
  external: string;
  facts: string;
  owner: string | null;
  partner: string | null;
  company: string;
  campaign: string;
  at: number;
  due: number | null;
};

const add = prepare<Added>()((db, $) =>
  db
    .insertInto('leads')
    .values({
      id: $.id,
      organisation: $.organisation,
      external_id: $.external,
      facts: $.facts,
      owner: $.owner,
      partner: $.partner,
      claimed_at: null,
      contacted_by: null,
      contacted_at: null,
      received_at: $.at,
      changed_at: $.at,
      company_key: $.company,
      campaign: $.campaign,
      due_at: $.due,
    })
    .onConflict((conflict) => conflict.doNothing()),
);

type Updated = Omit<Added, 'id' | 'organisation' | 'external' | 'due'> & { lead: string; was: string };

/** Only over the facts the decision was made on. Somebody who took the lead keeps it. */
const update = prepare<Updated>()((db, $) =>
  db
    .updateTable('leads')
    .set((is) => ({
      facts: $.facts,
      owner: is.case().when('claimed_at', 'is not', null).then(is.ref('owner')).else($.owner).end(),
      partner: $.partner,
      changed_at: $.at,
      company_key: $.company,
      campaign: $.campaign,
    }))
    .where('id', '=', $.lead)
    .where('facts', '=', $.was),
);

/** All judgements of a lead stand under the campaign that it has now, so that it is counted in one. */
function moveSteps({ lead, facts, was }: Extract<Change, { kind: 'lead.updated' }>): Step[] {
  const from = (JSON.parse(was) as LeadFacts).campaign ?? '';
  const to = facts.campaign ?? '';
  return from === to ? [] : [bind(move, { lead, from, to })];
}

/** Found among those of the campaign before, from the handover on. */
const move = prepare<{ lead: string; from: string; to: string }>()((db, $) =>
  db
    .updateTable('verdict_history')
    .set({ campaign: $.to })
    .where('organisation', '=', (lead) => lead.selectFrom('leads').select('organisation').where('id', '=', $.lead))
    .where('campaign', '=', $.from)
    .where('at', '>=', (lead) => lead.selectFrom('leads').select('received_at').where('id', '=', $.lead))
    .where('lead', '=', $.lead),
);

/** The first one wins: of two at once the second touches no row. */
const claim = prepare<{ lead: string; by: string; at: number }>()((db, $) =>
  db
    .updateTable('leads')
    .set({ owner: $.by, claimed_at: $.at, changed_at: $.at })
    .where('id', '=', $.lead)
    .where('claimed_at', 'is', null),
);

const contact = prepare<{ lead: string; by: string; at: number; touched: number | null }>()((db, $) =>
  db
    .updateTable('leads')
    .set({ contacted_by: $.by, contacted_at: $.at, touched_ms: $.touched, changed_at: $.at })
    .where('id', '=', $.lead)
    .where('contacted_at', 'is', null),
);

/** What names the people in it is gone; the lead stays countable. Without a key it is known as forgotten. */
const forget = prepare<{ lead: string; facts: string }>()((db, $) =>
  db.updateTable('leads').set({ facts: $.facts, company_key: null }).where('id', '=', $.lead),
);

const forgetNotes = prepare<{ lead: string }>()((db, $) =>
  db.updateTable('verdicts').set({ note: null, may_be_quoted: 0 }).where('lead', '=', $.lead),
);
