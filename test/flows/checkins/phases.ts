import { organisationOnSlack } from '../../../sandbox/samples/noordlicht.ts';
import { SHORT_KEPT_DAYS } from '../../../src/domain/checkins/checkin.ts';
import type { RoundPhase } from '../../../src/domain/checkins/checkin-command.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { say } from '../../../src/words/say.ts';
import { type CheckinActions, createCheckinActions, MARKETING, SALES } from '../../world/checkin.ts';
import { openWorld, type World } from '../../world/world.ts';

/** A Tuesday morning in Amsterdam, in working hours. */
const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);
export const MONTH = '2026-11';
const ORGANISATION = organisationOnSlack.id;
/** In Slack, but not in the set-up. */
export const STRANGER = 'oliver';

/** A world in which this month's check-in is in this phase, by what people did. */
export async function openWorldInPhase(phase: RoundPhase): Promise<World> {
  const people = organisationOnSlack.people.filter(({ id }) => id !== STRANGER);
  const world = await openWorld({ startsAt: TUESDAY, organisation: { people } });
  await bringTo(phase, world, createCheckinActions(world));
  return world;
}

async function bringTo(phase: RoundPhase, world: World, people: CheckinActions): Promise<void> {
  if (phase === 'none') return;
  await people.start('ruben');
  if (phase === 'cancelled') await cancel(world, people);
  if (phase === 'open' || phase === 'cancelled') return;
  const answering =
    phase === 'short' || phase === 'lapsed' ? [] : [...SALES, ...MARKETING].filter((person) => person !== STRANGER);
  for (const person of answering) await people.answer(person, { gained: `what gave ${person} energy` });
  await people.closeNow('ruben');
  if (phase === 'discarded') await cancel(world, people);
  if (phase === 'lapsed') {
    await world.turn((SHORT_KEPT_DAYS + 1) * DAY_MS);
    await world.tick();
  }
  if (phase === 'published') {
    await people.pressInDraft('ruben', say('nl', 'draft.approve', { version: 1 }));
    await people.pressInDraft('helen', say('en', 'draft.approve', { version: 1 }));
    await people.command('ruben', 'checkin publish');
  }
}

async function cancel(world: World, people: CheckinActions): Promise<void> {
  await people.command('helen', 'checkin cancel');
  await world.tapPrivate('helen', say('en', 'cancel.confirm'));
}

/** What the store keeps of the round, with everything that was or will be sent. */
export async function readKept({ store }: World) {
  const { reads, outbox } = store;
  const [rounds, invitations, approvals, lines, sent] = await Promise.all([
    reads.rounds(ORGANISATION),
    reads.invitations(ORGANISATION, MONTH),
    reads.approvals(ORGANISATION, MONTH),
    reads.lines(ORGANISATION, MONTH),
    outbox.lines(1000),
  ]);
  return { round: rounds[0], invitations, approvals, lines, sent };
}

/** What everybody has in front of them, but for what was answered to this person alone. */
export function listSeenByOthers(person: string, world: World) {
  const { messages, views, users } = world.slack.state();
  const others = users.filter(({ name }) => name !== person);
  return {
    messages: messages.map(({ channel, ts, text, blocks }) => ({ channel, ts, text, blocks })),
    views: views.map(({ id }) => id),
    private: others.map(({ name }) => world.privateTexts(name)),
  };
}
