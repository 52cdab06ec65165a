import { QUESTIONS, type Question } from '../../../src/domain/checkins/checkin.ts';
import { exportOwn } from '../../../src/flows/room.ts';
import { loadRooms } from '../../../src/flows/rooms.ts';
import { type Row, type Table, tablesOf } from '../evidence.ts';
import { ORGANISATION } from '../year/cast.ts';
import type { Year } from '../year/year.ts';

/** Texts that lie beside a name: copies, and what the bot gives of a person with its secret at hand. */
export type Named = { question: Question; text: string }[];

/** What the administrator holds at one moment: every table and, of everybody, all that any command gives. */
export type Holding = { at: number; tables: Table[]; given: Table[]; copies: Map<string, Named> };

/** As `export --person` on the command line, for everybody. */
export async function exportEverybody({ store, now }: Year): Promise<Table[]> {
  const [organisation, people, rooms] = await Promise.all([
    store.reads.organisation(ORGANISATION),
    store.reads.people(ORGANISATION),
    loadRooms(),
  ]);
  if (organisation === undefined) return [];
  const byName = new Map<string, Row[]>();
  for (const person of people) {
    for (const { as, part, lines } of await exportOwn(rooms, store.reads, { person, organisation, now: now() })) {
      if (part === 'answers') continue;
      byName.set(as, [...(byName.get(as) ?? []), { person: person.id, found: lines.join('\n') }]);
    }
  }
  return [...byName].map(([name, rows]) => ({ name: `export ${name}`, rows }));
}

export async function takeHolding(year: Year): Promise<Holding> {
  const given = await exportEverybody(year);
  const shared = await year.ask('select month, body from checkin_shared');
  const copies = new Map<string, Named>();
  for (const { month, body } of shared)
    copies.set(`${month}`, [...(copies.get(`${month}`) ?? []), ...readBody(`${body}`)]);
  return { at: year.now(), tables: await tablesOf(year.database), given, copies };
}

function readBody(body: string): Named {
  const answers = JSON.parse(body) as Partial<Record<Question, string>>;
  return QUESTIONS.flatMap((question) => {
    const text = answers[question];
    return text === undefined ? [] : [{ question, text }];
  });
}

/** Whether a text stands in what is given of somebody. */
export function isGiven({ given }: Holding, text: string): boolean {
  return given.some(({ rows }) => rows.some(({ found }) => typeof found === 'string' && found.includes(text)));
}
