import { DRAFT_EDITS, QUESTIONS, type Round } from '../../../../src/domain/checkins/checkin.ts';
import { ORGANISATION } from '../cast.ts';
import { checkPublished } from '../promises.ts';
import type { Year } from '../year.ts';

/** The newest round, whatever became of it. */
export async function findRound({ store }: Year): Promise<Round | undefined> {
  return (await store.reads.rounds(ORGANISATION))[0];
}

export async function startRound(year: Year): Promise<void> {
  const { act, draw, managers } = year;
  const who = draw.maybe(managers());
  if (who === undefined) return;
  const month = new Date(year.now()).toISOString().slice(0, 7);
  await act({ kind: 'checkin.start-asked', who });
  if (draw.chance(0.05)) await act({ kind: 'checkin.declined', who });
  await act({ kind: 'checkin.start-confirmed', who, month });
}

/** A working day of an open round: members do what they like, managers look and ask. */
export async function spendOpenDay(year: Year, round: Round): Promise<void> {
  const { act, draw, managers, turnBy } = year;
  for (let left = 2 + draw.below(6); left > 0; left -= 1) {
    turnBy(20 + draw.below(40));
    const manager = draw.maybe(managers());
    if (draw.chance(0.7) || manager === undefined) await answerOrNot(year, round);
    else if (draw.chance(0.5)) await nudge(year, round, manager);
    else await act(draw.one(managersMoves(round.month, manager)));
    if (draw.chance(0.08) && manager !== undefined) await readCopies(year, round, manager);
  }
  const manager = draw.maybe(managers());
  if (manager === undefined) return;
  if (draw.chance(0.06)) await act({ kind: 'checkin.close-confirmed', who: manager, month: round.month });
  else if (draw.chance(0.02)) await act({ kind: 'checkin.cancel-confirmed', who: manager, month: round.month });
}

const managersMoves = (month: string, who: string) =>
  [
    { kind: 'checkin.status-asked' },
    { kind: 'checkin.remind-asked' },
    { kind: 'checkin.close-asked' },
    { kind: 'checkin.cancel-asked' },
    { kind: 'checkin.start-asked' },
    { kind: 'checkin.reopen-asked' },
    { kind: 'checkin.review-asked' },
    { kind: 'checkin.publish-asked', month, version: 1 },
    { kind: 'checkin.edit-asked', month, question: 'goal', page: 0 },
    { kind: 'checkin.talks-asked', month },
    { kind: 'checkin.talks-told', month, people: [] },
  ].map((move) => ({ ...move, who }));

/** A manager looks, sees to it that one person answers, and looks again. */
async function nudge(year: Year, { month }: Round, who: string): Promise<void> {
  const { act, draw, members, turnBy } = year;
  const looks = ['checkin.status-asked', 'checkin.close-asked'];
  for (const kind of looks) await act({ kind, who });
  const nudged = draw.one(members());
  turnBy(2);
  await answer(year, month, nudged);
  year.nudged.push({ month, person: nudged, at: year.now() });
  turnBy(2);
  for (const kind of looks) await act({ kind, who });
}

async function answerOrNot(year: Year, { month }: Round): Promise<void> {
  const { act, draw, members } = year;
  const who = draw.one(members());
  const deed = draw.below(20);
  if (deed < 17) return answer(year, month, who);
  if (deed === 17) return withdraw(year, month, who);
  if (deed === 18) await act({ kind: 'checkin.talked', who, month });
  else await act({ kind: 'checkin.status-asked', who });
}

async function answer(year: Year, month: string, who: string): Promise<void> {
  const { act, draw, habits } = year;
  if (draw.chance(0.1)) {
    for (const kind of ['checkin.answer-asked', 'checkin.form-asked']) await act({ kind, who, month });
  }
  const own = draw.one(QUESTIONS);
  const given = Object.fromEntries(
    QUESTIONS.map((question) => {
      const text = draw.chance(habits.sameWords) ? `${year.sameWords} ${nameMonth(month)}` : year.write();
      return [question, question === own || draw.chance(habits.fills) ? text : ''];
    }),
  );
  const isShared = draw.chance(habits.shares);
  const isRemembered = draw.chance(habits.remembers);
  const readers = isShared ? 'interviewer' : 'anonymised';
  const reply = await act({ kind: 'checkin.answered', who, month, ...given, readers, remember: isRemembered });
  if (reply.kind === 'form') year.answered(month, who, { given, isShared, isRemembered });
}

/** Whose words are whose is known by round: what is written alike is another in each. */
function nameMonth(month: string): string {
  return String.fromCharCode('a'.charCodeAt(0) + Number(month.slice(-2)));
}

async function withdraw(year: Year, month: string, who: string): Promise<void> {
  const { act } = year;
  await act({ kind: 'checkin.withdraw-asked', who, month });
  await act({ kind: 'checkin.withdrawn', who, month });
  year.withdrawn(month, who);
}

/** Somebody asks for every copy that is offered to them. */
export async function readCopies({ act }: Year, { month }: Round, who: string): Promise<void> {
  const reply = await act({ kind: 'checkin.shared-asked', who, month });
  const fields = reply.kind === 'form' ? reply.form.fields : [];
  const offered = fields.flatMap((field) => (field.kind === 'pick' ? field.options.map(({ value }) => value) : []));
  for (const person of offered) await act({ kind: 'checkin.shared-read', who, month, person: [person] });
}

/** A closed round: it is opened again, called off, or its draft is edited and published. */
export async function spendClosedDay(year: Year, round: Round): Promise<void> {
  const { act, draw, managers, everybody } = year;
  const { month } = round;
  for (const who of everybody()) await readCopies(year, round, who);
  const who = draw.maybe(managers());
  if (who === undefined) return;
  if (round.state === 'short') {
    await act({ kind: draw.chance(0.8) ? 'checkin.reopen-asked' : 'checkin.cancel-confirmed', who, month });
    return;
  }
  await act({ kind: 'checkin.review-asked', who });
  await act({ kind: 'checkin.edit-asked', who, month, question: draw.one(QUESTIONS), page: 0 });
  if (draw.chance(0.4)) await edit(year, round, who);
  if (draw.chance(0.05)) await act({ kind: 'checkin.cancel-confirmed', who, month });
  if (draw.chance(0.1)) await act({ kind: 'checkin.reopen-asked', who, month });
  const { version = 1 } = (await findRound(year)) ?? {};
  for (const manager of managers()) {
    if (draw.chance(0.8)) await act({ kind: 'checkin.approved', who: manager, month, version });
  }
  if (draw.chance(0.2)) await year.changeSetup();
  if (!draw.chance(0.8)) return;
  await act({ kind: 'checkin.publish-asked', who, month, version });
  if ((await findRound(year))?.state === 'published') await checkPublished(year, month);
}

async function edit(year: Year, { month, version }: Round, who: string): Promise<void> {
  const { act, draw, store } = year;
  const question = draw.one(QUESTIONS);
  const lines = (await store.reads.lines(ORGANISATION, month)).filter((line) => line.question === question);
  const chosen = lines.filter(() => draw.chance(0.3)).map(({ id }) => id);
  const deed = draw.one(DRAFT_EDITS);
  await act({ kind: 'checkin.edited', who, month, question, page: 0, version, deed, lines: chosen, theme: 'Time' });
}
