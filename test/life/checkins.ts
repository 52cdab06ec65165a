import { QUESTIONS, type Question, type Readers } from '../../src/domain/checkins/checkin.ts';
import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import type { Living } from './living.ts';

const ANSWERING = ['pq-rep', 'pq-second', 'pq-third', 'pq-fourth', 'pq-marketer', 'pq-writer', 'pq-teamser'];

/** A round that is published at its second opening, one that is cancelled and then lapses, and one that is still open. */
export async function liveCheckins(living: Living): Promise<void> {
  await publishRound(living, '2026-03');
  await living.turn(13 * DAY_MS);
  await cancelRound(living, '2026-04');
  await living.turn(27 * DAY_MS);
  await leaveOpen(living, '2026-05');
}

async function publishRound(living: Living, month: string): Promise<void> {
  const { do: let_, store, cast } = living;
  await let_('pq-chief', { kind: 'checkin.start-asked' });
  await let_('pq-chief', { kind: 'checkin.start-confirmed', month });
  await let_('pq-chief', { kind: 'checkin.status-asked' });
  await let_('pq-head', { kind: 'checkin.remind-asked' });
  await answer(living, month, 'pq-rep', 'interviewer');
  await let_('pq-rep', { kind: 'checkin.withdraw-asked', month });
  await let_('pq-rep', { kind: 'checkin.withdrawn', month });
  await let_('pq-head', { kind: 'checkin.close-asked' });
  await let_('pq-head', { kind: 'checkin.declined' });
  await let_('pq-head', { kind: 'checkin.close-confirmed', month });
  await let_('pq-head', { kind: 'checkin.reopen-asked' });
  // Closed again on a later day at the earliest.
  await living.turn(DAY_MS);
  for (const person of ANSWERING)
    await answer(living, month, person, person === 'pq-rep' ? 'interviewer' : 'anonymised');
  await let_('pq-rep', { kind: 'checkin.talked', month });
  await let_('pq-head', { kind: 'checkin.talks-asked', month });
  await let_('pq-head', { kind: 'checkin.talks-told', month, people: ['pq-second'] });
  await let_('pq-head', { kind: 'checkin.shared-asked', month });
  await let_('pq-head', { kind: 'checkin.shared-read', month, person: 'pq-rep' });
  await let_('pq-head', { kind: 'checkin.close-confirmed', month });
  await let_('pq-head', { kind: 'checkin.review-asked' });
  await let_('pq-head', { kind: 'checkin.edit-asked', month, question: 'gained', page: 0 });
  const lines = (await store.reads.lines(cast.organisation.id, month)).filter(({ question }) => question === 'gained');
  const edit = { month, question: 'gained', page: 0, version: await readVersion(living, month) } as const;
  const chosen = lines.slice(0, 3).map(({ id }) => id);
  await let_('pq-head', {
    kind: 'checkin.edited',
    ...edit,
    deed: 'group',
    lines: chosen,
    theme: cast.word('besluit', 'thema'),
  });
  await let_('pq-head', { kind: 'checkin.approved', month, version: await readVersion(living, month) });
  // Somebody becomes a manager, and is none any more: what was said yes to is asked anew.
  const { organisation, people } = cast;
  const promoted = people.map((person) =>
    person.id === 'pq-maker' ? { ...person, role: 'manager' as const } : person,
  );
  for (const described of [promoted, people])
    await living.happen({ kind: 'organisation.described', organisation, people: described });
  const version = await readVersion(living, month);
  for (const manager of ['pq-head', 'pq-chief']) await let_(manager, { kind: 'checkin.approved', month, version });
  await let_('pq-head', { kind: 'checkin.publish-asked', month, version });
}

async function cancelRound({ do: let_, turn }: Living, month: string): Promise<void> {
  await let_('pq-chief', { kind: 'checkin.start-confirmed', month });
  await let_('pq-chief', { kind: 'checkin.cancel-asked' });
  await let_('pq-chief', { kind: 'checkin.cancel-confirmed', month });
  await let_('pq-chief', { kind: 'checkin.reopen-asked' });
  await turn(DAY_MS);
  await let_('pq-chief', { kind: 'checkin.close-confirmed', month });
}

/** Some have answered; some have been reminded, and read it once it is sent. */
async function leaveOpen(living: Living, month: string): Promise<void> {
  living.refuse('pq-fourth');
  await living.do('pq-chief', { kind: 'checkin.start-confirmed', month });
  for (const person of ['pq-rep', 'pq-writer', 'pq-second']) await answer(living, month, person, 'interviewer');
  await living.do('pq-rep', { kind: 'link.asked' });
  const lead = (number: number) => deriveLeadId(living.cast.organisation.id, `crm-${number}`);
  await living.do('pq-rep', { kind: 'lead.claimed', lead: lead(7) });
  const under = { ...living.findCard(lead(7)), emoji: 'ok_hand' };
  await living.do('pq-rep', { kind: 'lead.judged', lead: under, verdict: 'fair' });
  await living.do('pq-second', { kind: 'lead.contacted', lead: lead(8) });
  const by = living.cast.identity('pq-chief');
  await living.happen({ kind: 'checkin.remind-asked', by });
}

async function answer({ do: let_, cast }: Living, month: string, person: string, readers: Readers): Promise<void> {
  // Without the names in them they would all say the same.
  const own = `nummer ${ANSWERING.indexOf(person)}`;
  const say = (question: Question) => `${cast.word(person, `${question}${month}`)} ${own}`;
  const words = Object.fromEntries(QUESTIONS.map((question) => [question, say(question)]));
  await let_(person, { kind: 'checkin.answer-asked', month });
  await let_(person, { kind: 'checkin.form-asked', month });
  const choices = { readers, remember: readers === 'interviewer' };
  await let_(person, { kind: 'checkin.answered', month, ...(words as Record<Question, string>), ...choices });
}

async function readVersion({ store, cast }: Living, month: string): Promise<number> {
  return (await store.reads.rounds(cast.organisation.id)).find((round) => round.month === month)?.version ?? 0;
}
