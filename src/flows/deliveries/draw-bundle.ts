import { bundleCard } from '../../cards/deliveries/bundle-card.ts';
import { type BegunSubject, isBegun } from '../../domain/deliveries/message-kinds.ts';
import type { Reads } from '../../store/store.ts';
import type { Audience, BriefLine, Draw, House } from '../room.ts';

/**
 * What waited, each in a line if it still holds: its room is asked again. Where one alone does, it is shown as itself; where
 * none does, there is nothing left to show.
 */
export function createDrawBundle(house: House): Draw<'bundle'> {
  return async (reads, { person, at }, audience) => {
    const { organisation, locale } = audience;
    const subjects = (await reads.bundled(organisation.id, person, at)).filter(isBegun);
    const lines: { subject: BegunSubject; line: BriefLine }[] = [];
    for (const subject of subjects) {
      const line = await briefSubject(house, reads, subject, audience);
      if (line !== undefined) lines.push({ subject, line });
    }
    const [first, ...others] = lines;
    if (first === undefined) return undefined;
    if (others.length === 0) return (await house.findDraw(first.subject.kind))(reads, first.subject, audience);
    const more = (await reads.waitingMessages(organisation.id, person)).length;
    return bundleCard(
      lines.map(({ line }) => line),
      { more, locale },
    );
  };
}

/** What it says in one line now. */
export async function briefSubject(
  house: Pick<House, 'findBrief'>,
  reads: Reads,
  subject: BegunSubject,
  audience: Audience,
): Promise<BriefLine | undefined> {
  return (await house.findBrief(subject.kind))(reads, subject, audience);
}
