import { organisationOnSlack } from '../../../sandbox/samples/noordlicht.ts';
import type { RoundPhase } from '../../../src/domain/checkins/checkin.ts';
import { say } from '../../../src/words/say.ts';
import { type CheckinActions, createCheckinActions, MARKETING, SALES } from '../../world/checkin.ts';
import { openWorld, type World } from '../../world/world.ts';

/** A Tuesday morning in Amsterdam, in working hours. */
const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);
export const MONTH = '2026-11';
const ORGANISATION = organisationOnSlack.id;
/** In Slack, but not in the set-up. */
export const STRANGER = 'oliver';
export const ASKED = [...SALES, ...MARKETING].filter((person) => person !== STRANGER).length;

export type Bed = { world: World; people: CheckinActions };
export type Manager = 'ruben' | 'helen';
const LOCALES = { ruben: 'nl', helen: 'en' } as const;

/** A world in which this month's check-in stands so, by what people did. */
export async function standing(which: RoundPhase): Promise<Bed> {
  const known = organisationOnSlack.people.filter(({ id }) => id !== STRANGER);
  const world = await openWorld({ startsAt: TUESDAY, organisation: { people: known } });
  const bed = { world, people: createCheckinActions(world) };
  const { people } = bed;
  if (which === 'none') return bed;
  await people.start('ruben');
  if (which === 'cancelled') await cancel(bed);
  if (which === 'open' || which === 'cancelled') return bed;
  const answering = which === 'short' ? [] : SALES;
  for (const person of answering) await people.answer(person, { gained: `what gave ${person} energy` });
  await people.closeNow('ruben');
  if (which === 'discarded') await cancel(bed);
  if (which === 'published') {
    await approve(bed, 'ruben', 1);
    await approve(bed, 'helen', 1);
    await people.command('ruben', 'checkin publish');
  }
  return bed;
}

async function cancel({ world, people }: Bed): Promise<void> {
  await people.command('helen', 'checkin cancel');
  await world.tapPrivate('helen', say('en', 'cancel.confirm'));
}

export async function approve({ people }: Bed, manager: Manager, version: number): Promise<void> {
  await people.pressInDraft(manager, say(LOCALES[manager], 'draft.approve', { version }));
}

/** Hides one line of the first question. */
export async function hideOne(bed: Bed, manager: Manager): Promise<void> {
  const [line] = await bed.world.store.reads.lines(ORGANISATION, MONTH);
  await bed.people.pressInDraft(manager, say(LOCALES[manager], 'draft.edit', { question: 'gained' }));
  await bed.people.fill(manager, { lines: [line?.id ?? ''], deed: 'hide' });
}

/** What the store keeps of the round, and everything that was or will be sent. */
export async function kept({ world }: Bed) {
  const { reads, outbox } = world.store;
  const [rounds, invitations, approvals, lines, all] = await Promise.all([
    reads.rounds(ORGANISATION),
    reads.invitations(ORGANISATION, MONTH),
    reads.approvals(ORGANISATION, MONTH),
    reads.lines(ORGANISATION, MONTH),
    outbox.lines(1000),
  ]);
  return { round: rounds[0], invitations, approvals, lines, outbox: all };
}

/** What everybody has in front of them, but for the private answers of one person. */
export function seenBut(person: string, { world }: Bed) {
  const { messages, views, users } = world.slack.state();
  const others = users.filter(({ name }) => name !== person);
  return {
    messages: messages.map(({ channel, ts, text, blocks }) => ({ channel, ts, text, blocks })),
    views: views.map(({ id }) => id),
    private: others.map(({ name }) => world.privateTexts(name)),
  };
}
