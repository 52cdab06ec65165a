import type { Migration } from 'kysely/migration';
import { type Kysely, sql } from '../../database/kysely.ts';
import type { Dialect } from '../../database/query.ts';
import { derivePseudonym } from '../../sealing.ts';

/** k for what is kept: who shared, whose goal is to be remembered, and how many took part as it may be said. */
export function addAnonymity(dialect: Dialect): Migration {
  return {
    async up(db) {
      const uncounted = ['answered', 'shared', 'reminders'].map(
        (column) => `alter table checkin_invitations alter column ${column} set statistics 0`,
      );
      await run(
        db,
        'alter table checkin_rounds add column participation text',
        'alter table checkin_invitations add column shared integer not null default 0',
        'alter table checkin_answers add column remember integer not null default 0',
        // PostgreSQL's statistics count values, also after these are gone: how many answered would stand there.
        ...(dialect === 'postgres' ? uncounted : []),
        // Remembered without being asked whether they should be.
        'delete from checkin_memories',
      );
      for (const round of await listRounds(db)) await settleRound(db, round);
    },
  };
}

type Round = { organisation: string; month: string; state: string; k: number };
type Invited = { person: string; team: string; answered: number };
type Line = { id: string; question: string; team: string | null; line: string; hidden: number };
/** A shared copy: whose, of which team, and of which questions. */
type Copy = { team: string; questions: string[] };
type Found = { round: Round; invited: Invited[]; lines: Line[]; copies: Copy[] };

const QUESTIONS = ['gained', 'lost', 'learning', 'goal'];
const TEAMS = ['sales', 'marketing'];

async function settleRound(db: Kysely<unknown>, round: Round): Promise<void> {
  const found = await readRound(db, round);
  switch (round.state) {
    case 'open':
      await goOn(db, found);
      return;
    case 'short':
      await change(db, round, 'delete from checkin_lines');
      await change(db, round, 'update checkin_invitations set answered = 0');
      return;
    case 'review':
      await reduceDraft(db, found);
      break;
    case 'published': {
      const shown = QUESTIONS.map((question) =>
        found.lines.filter((line) => line.question === question && !line.hidden),
      );
      const behind = shown.map(({ length }) => length).filter((people) => people >= round.k);
      await keepParticipation(db, found, behind, []);
    }
  }
  await change(db, round, 'update checkin_invitations set answered = 0, reminders = 0');
  await change(db, round, 'update checkin_rounds set touches = 0');
}

/** Lines of before it was opened again are nobody's to change: whoever wrote them is asked anew. */
async function goOn(db: Kysely<unknown>, { round, invited, lines }: Found): Promise<void> {
  await change(
    db,
    round,
    `update checkin_invitations set shared = 1 where person in (
    select s.person from checkin_shared s where s.organisation = checkin_invitations.organisation
      and s.month = checkin_invitations.month)`,
  );
  if (lines.length === 0) return;
  await change(db, round, 'delete from checkin_lines');
  const [key] = await select<{ secret: string }>(db, round, 'select secret from checkin_keys');
  const answers = await select<{ pseudonym: string }>(db, round, 'select pseudonym from checkin_answers');
  const given = new Set(answers.map(({ pseudonym }) => pseudonym));
  for (const { person } of invited) {
    if (key !== undefined && given.has(derivePseudonym(key.secret, person))) continue;
    await sql`update checkin_invitations set answered = 0 where organisation = ${round.organisation}
      and month = ${round.month} and person = ${person}`.execute(db);
  }
}

/**
 * Of a draft that waits only what may be kept now stays, as far as can be told without knowing whose a line is: where it
 * cannot be told, it goes. A yes to what it was before is none to what is left.
 */
async function reduceDraft(db: Kysely<unknown>, found: Found): Promise<void> {
  const { round, lines } = found;
  const own = (question: string) => lines.filter((line) => line.question === question);
  const isApart = QUESTIONS.every((question) => TEAMS.every((team) => isSafe(found, question, team)));
  const kept = QUESTIONS.filter((question) => isApart || (isSafe(found, question) && isOfBothTeams(found, question)));
  const dropped = QUESTIONS.filter((question) => own(question).length > 0 && !kept.includes(question));
  for (const question of dropped) await change(db, round, `delete from checkin_lines where question = '${question}'`);
  const isMerged = !isApart && lines.some(({ team }) => team !== null);
  if (isMerged) await change(db, round, 'update checkin_lines set team = null');
  if (isMerged || dropped.length > 0) {
    await change(db, round, 'update checkin_rounds set version = version + 1');
    await change(db, round, 'delete from checkin_approvals');
  }
  if (kept.length === 0) await change(db, round, "update checkin_rounds set state = 'lapsed'");
  else {
    const sharing = found.copies.length;
    const skipping = kept.map((question) => sharing - countCopies(found, question));
    await keepParticipation(
      db,
      found,
      kept.map((question) => own(question).length),
      skipping,
    );
  }
}

/** Without those who shared theirs, k people are left, and they cannot all have said the same. */
function isSafe(found: Found, question: string, team?: string): boolean {
  const own = found.lines.filter((line) => line.question === question && (team === undefined || line.team === team));
  const unknown = own.length - countCopies(found, question, team);
  const texts = own.map(({ line }) =>
    line
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, ''),
  );
  const alike = Math.max(0, ...texts.map((text) => texts.filter((each) => each === text).length));
  return unknown >= found.round.k && alike < unknown;
}

function isOfBothTeams(found: Found, question: string): boolean {
  const own = found.lines.filter((line) => line.question === question);
  const unknown = own.length - countCopies(found, question);
  return TEAMS.every((team) => {
    const copies = countCopies(found, question, team);
    if (own.every((line) => line.team !== null)) return own.filter((line) => line.team === team).length > copies;
    // Those of the other team who answered at all are too few to have written all of it.
    const others = found.invited.filter((each) => each.answered === 1 && each.team !== team).length;
    return unknown > others - found.copies.filter((copy) => copy.team !== team).length;
  });
}

function countCopies({ copies }: Found, question: string, team?: string): number {
  return copies.filter((copy) => copy.questions.includes(question) && (team === undefined || copy.team === team))
    .length;
}

/** Exactly only where neither those who did not take part nor those who skipped a question are fewer than k. */
async function keepParticipation(db: Kysely<unknown>, found: Found, behind: number[], known: number[]): Promise<void> {
  const { round, invited } = found;
  const [asked, answered] = [invited.length, invited.filter((each) => each.answered === 1).length];
  const skipping = behind.map((people) => answered - people);
  const rests = [asked - answered, ...skipping, ...skipping.map((people, place) => people - (known[place] ?? 0))];
  const share = Math.max(0, ...behind) / Math.max(1, asked);
  const rough = share >= 0.8 ? 'nearly-all' : share > 0.5 ? 'most' : 'some';
  const isExact = rests.every((people) => people === 0 || people >= round.k);
  const participation = JSON.stringify(isExact ? { asked, kind: 'exact', answered } : { asked, kind: rough });
  await sql`update checkin_rounds set participation = ${participation}
    where organisation = ${round.organisation} and month = ${round.month}`.execute(db);
}

async function listRounds(db: Kysely<unknown>): Promise<Round[]> {
  return (await sql<Round>`select organisation, month, state, k from checkin_rounds`.execute(db)).rows;
}

async function readRound(db: Kysely<unknown>, round: Round): Promise<Found> {
  const invited = await select<Invited>(db, round, 'select person, team, answered from checkin_invitations');
  const lines = await select<Line>(db, round, 'select id, question, team, line, hidden from checkin_lines');
  const shared = await select<{ person: string; body: string }>(db, round, 'select person, body from checkin_shared');
  const copies = shared.map(({ person, body }): Copy => {
    const team = invited.find((each) => each.person === person)?.team ?? '';
    return { team, questions: Object.keys(JSON.parse(body) as object) };
  });
  return { round, invited, lines, copies };
}

/** A statement of one round, which ends with its conditions, if it has any. */
function limitTo(statement: string, { organisation, month }: Round) {
  const joint = / where /.test(statement) ? 'and' : 'where';
  return sql`${sql.raw(statement)} ${sql.raw(joint)} organisation = ${organisation} and month = ${month}`;
}

async function change(db: Kysely<unknown>, round: Round, statement: string): Promise<void> {
  await limitTo(statement, round).execute(db);
}

async function select<R>(db: Kysely<unknown>, round: Round, statement: string): Promise<R[]> {
  return (await limitTo(statement, round).execute(db)).rows as R[];
}

async function run(db: Kysely<unknown>, ...statements: string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
