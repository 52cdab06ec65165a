import { type CardPlace, isSameTarget, isSameWorkspace, makeChannelTarget } from '../../../domain/deliveries/target.ts';
import type { Lead, LeadFacts } from '../../../domain/leads/lead.ts';
import type { LeadLine } from '../../../domain/leads/subjects.ts';
import { type Channel, findSalesChannels, isSameSegment, type Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { redraw } from '../../shared/redraw.ts';
import { redrawLead } from '../lib/redraw-lead.ts';

/** Where its cards stand or wait to, and where they are to be. */
export type Move = { places: CardPlace[]; channels: Channel[] };

/** By the set-up of now; a lead whose segment stays the same stays where it is, also when the set-up has changed. */
export function findMove(
  was: LeadFacts,
  is: LeadFacts,
  organisation: Organisation,
  places: CardPlace[],
): Move | undefined {
  if (isSameSegment(was.segment ?? '', is.segment ?? '')) return undefined;
  return { places, channels: findSalesChannels(organisation, is.segment) };
}

/**
 * The cards of an updated lead go to their new channels, one a workspace. Where one has moved to, its thread sums up what
 * happened so far; where one stays, its thread says what is new; where one stood nothing more is said.
 */
export function moveLead(lead: Lead, { places, channels }: Move, line: LeadLine, at: Instant): Change[] {
  const { id, organisation } = lead;
  const subject = { kind: 'lead', lead: id } as const;
  const wanted = channels.map(makeChannelTarget);
  const moves = wanted.map((to) => ({ to, here: places.filter(({ target }) => isSameWorkspace(target, to)) }));
  const moving = moves.filter(
    ({ to, here }) => here.length !== 1 || !here.some(({ target }) => isSameTarget(target, to)),
  );
  if (moving.length === 0) return redrawLead(lead, line, at);
  const say = (to: CardPlace['target'], said: LeadLine): Change => ({
    ...{ kind: 'line.queued', organisation, subject, to, at },
    line: { kind: 'lead-line', lead: id, line: said },
  });
  const staying = places.filter(({ target }) => {
    const to = wanted.find((each) => isSameWorkspace(each, target));
    return to === undefined || isSameTarget(to, target);
  });
  return [
    redraw(organisation, subject, at),
    ...moving.map(({ to }): Change => ({ kind: 'card.moved', organisation, subject, to, at })),
    ...staying.map(({ target }) => say(target, line)),
    ...moving.flatMap(({ to, here }) => {
      const from = here.findLast(({ isThere }) => isThere)?.target;
      const isNew = !here.some(({ target }) => isSameTarget(target, to));
      return isNew && from !== undefined ? [say(to, sumUp(lead, from.id))] : [];
    }),
  ];
}

function sumUp({ owner, claimedAt, contactedBy }: Lead, from: string): LeadLine {
  return {
    kind: 'moved',
    from,
    ...(owner !== undefined && claimedAt !== undefined && { owner }),
    ...(contactedBy !== undefined && { contacted: contactedBy }),
  };
}
