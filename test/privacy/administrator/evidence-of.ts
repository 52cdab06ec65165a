import { QUESTIONS } from '../../../src/domain/checkins/checkin.ts';
import type { Clue, Evidence, Suspect } from '../evidence.ts';
import { identityOf, mailOf, nameOf } from '../year/cast.ts';
import type { Year } from '../year/year.ts';
import { type AnsweredRound, gatherSigns } from './find-answered.ts';
import type { Holding } from './hold.ts';

/**
 * What the administrator ties lines by. Left out is what its writer knew would be theirs: a shared copy, a goal that they
 * wanted remembered; and words that several people wrote.
 */
export async function gatherEvidence(holding: Holding, year: Year, month: string): Promise<Evidence> {
  const asked = await listAsked(year, month);
  const written = year.written.get(month) ?? new Map();
  const rows = holding.tables.find(({ name }) => name === 'checkin_lines')?.rows ?? [];
  const unshared = [...written].flatMap(([person, { isShared }]) => (isShared ? [] : [person]));
  const lines = rows.flatMap((row): Clue[] => {
    const question = QUESTIONS.find((each) => each === row['question']);
    const text = `${row['line']}`;
    const writer = year.writerOf.get(text) ?? '';
    if (row['month'] !== month || question === undefined || !unshared.includes(writer)) return [];
    if (question === 'goal' && written.get(writer)?.isRemembered === true) return [];
    return [{ text, question, ...(row['team'] !== null && { team: `${row['team']}` }) }];
  });
  return {
    ...{ month, lines, logged: [], calls: [] },
    tables: [...holding.tables, ...holding.given],
    answered: year.deeds.filter((deed) => deed.month === month && unshared.includes(deed.person)),
    suspects: listSuspects(asked, unshared),
  };
}

/** Who was asked in a round, and of which team. */
export async function listAsked({ ask }: Year, month: string): Promise<Map<string, string>> {
  const rows = await ask(`select person, team from checkin_invitations where month = '${month}'`);
  return new Map(rows.map(({ person, team }) => [`${person}`, `${team}`]));
}

export function listSuspects(asked: ReadonlyMap<string, string>, ids: string[]): Suspect[] {
  return ids.map((id) => ({
    ...{ id, name: nameOf(id), team: asked.get(id) ?? '', email: mailOf(id) },
    slack: identityOf(id).user,
  }));
}

/** Of everybody asked, but those whom a copy or a goal tells of: what the database says, and whether they answered. */
export async function gatherAnswered(evidence: Evidence, year: Year, month: string): Promise<AnsweredRound> {
  const written = year.written.get(month) ?? new Map();
  const asked = await listAsked(year, month);
  const unknown = [...asked.keys()].filter((id) => !written.get(id)?.isShared && !written.get(id)?.isRemembered);
  return gatherSigns({ ...evidence, suspects: listSuspects(asked, unknown) }, (id) => written.has(id));
}
