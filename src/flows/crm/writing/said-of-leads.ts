import type { Change } from '../../../store/change.ts';

type OfLead = Extract<Change, { kind: `lead.${string}` | `verdict.${string}` }>;

/** Whether a CRM may have to be told of it: judgements, touches, outcomes, and what was filled in by hand. */
const IS_TOLD: Record<OfLead['kind'], boolean> = {
  'lead.added': false,
  'lead.updated': true,
  'lead.confirmed': false,
  'lead.handed-over': false,
  'lead.relisted': false,
  'lead.hold-reminded': false,
  'lead.claimed': false,
  'lead.contacted': true,
  'lead.outcome-given': true,
  'lead.outcome-detailed': true,
  'lead.returned': true,
  'lead.forgotten': false,
  'lead.reassigned': false,
  'lead.given-back': false,
  'lead.snoozed': false,
  'lead.step-taken': false,
  'verdict.given': true,
  'verdict.chosen': false,
  'verdict.explained': true,
  'verdict.disputed': false,
  'verdict.noted': false,
  'verdict.withdrawn': true,
};

/** A lead of which its CRM may have to be told; `linked`: it is known only now which record it is there. */
export type SaidLead = { organisation: string; lead: string; linked?: Linked };
type Linked = Extract<Change, { kind: 'record.linked' }>;

/** The leads of which something was said, each once; what is kept together is of one organisation. */
export function listSaidLeads(changes: Change[]): SaidLead[] {
  const organisation = changes.map(findOrganisation).find((id) => id !== undefined);
  if (organisation === undefined) return [];
  const leads = new Map<string, SaidLead>();
  for (const change of changes) {
    if (change.kind === 'record.linked') leads.set(change.lead, { organisation, lead: change.lead, linked: change });
    const lead = findToldLead(change);
    if (lead !== undefined) leads.set(lead, { organisation, lead });
  }
  return [...leads.values()];
}

function findOrganisation(change: Change): string | undefined {
  return 'organisation' in change && typeof change.organisation === 'string' ? change.organisation : undefined;
}

/** What a door brought of facts, its CRM has from elsewhere. */
function findToldLead(change: Change): string | undefined {
  if (change.kind === 'lead.updated') return change.isCompleted === true ? change.lead : undefined;
  return 'lead' in change && isOfLead(change.kind) && typeof change.lead === 'string' ? change.lead : undefined;
}

function isOfLead(kind: Change['kind']): boolean {
  const told: Partial<Record<Change['kind'], boolean>> = IS_TOLD;
  return told[kind] === true;
}
