import { isSameFacts } from '../../../domain/leads/facts/same-facts.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { LeadLine } from '../../../domain/leads/subjects.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { redrawLead, redrawMessages } from '../lib/redraw-lead.ts';
import { type Move, moveLead } from './move-lead.ts';

/** The people a lead names, by id, where they are known. */
export type Named = { owner?: string; partner?: string };
/** `isQuiet`: so many leads have new facts that no thread says so, and no card moves. */
export type ReceivedFacts = Required<Pick<Lead, 'facts' | 'factsAt'>> & {
  named: Named;
  move?: Move;
  isQuiet?: boolean;
};

/** Nothing when nothing is new, or what is known is newer; the card follows what is. */
export function updateLead(known: Lead, received: ReceivedFacts, at: Instant): Change[] {
  const { facts, factsAt, named, move, isQuiet } = received;
  if (isOlder(known, factsAt)) return [];
  const was = JSON.stringify(known.facts);
  if (isSameFacts(known.facts, facts) && isNamed(known, named)) {
    // What is so again later is newer than what was so in between.
    return factsAt === (known.factsAt ?? known.receivedAt) || factsAt === at
      ? []
      : [{ kind: 'lead.confirmed', lead: known.id, was, factsAt }];
  }
  const given = isGiven(known, named) ? ({ isGiven: true } as const) : {};
  const line: LeadLine = { kind: 'updated', ...given };
  const moves = isQuiet ? undefined : move;
  const movedTo = moves?.channels.map(({ name }) => name);
  const more = { ...given, ...(movedTo !== undefined && movedTo.length > 0 && { movedTo }) };
  return [
    { kind: 'lead.updated', lead: known.id, facts, factsAt, ...named, ...more, was, at },
    ...follow(known, line, { ...(moves && { move: moves }), isQuiet: isQuiet === true }, at),
  ];
}

/** What is known of the lead was so later. */
export function isOlder(known: Lead, factsAt: Instant): boolean {
  return factsAt < (known.factsAt ?? known.receivedAt);
}

function follow(
  known: Lead,
  line: LeadLine,
  { move, isQuiet }: { move?: Move; isQuiet: boolean },
  at: Instant,
): Change[] {
  if (isQuiet) return redrawMessages(known, at);
  return move === undefined ? redrawLead(known, line, at) : moveLead(known, move, line, at);
}

/** Whoever took the lead keeps it, whatever owner is named. */
function isNamed(known: Lead, named: Named): boolean {
  return (known.claimedAt !== undefined || known.owner === named.owner) && known.partner === named.partner;
}

/** Somebody has it who did not before; whoever took it keeps it. */
function isGiven({ owner: before, claimedAt }: Lead, { owner }: Named): boolean {
  return owner !== undefined && owner !== before && claimedAt === undefined;
}
