import type { Member } from './cast.ts';
import type { Year } from './year.ts';

/** Managers when a round opened, by its month. */
const opened = new WeakMap<object, Map<string, Member[]>>();
/** What is asked to see whether a promise is kept. */
export type Watched = Pick<Year, 'cast' | 'ask' | 'broken'>;

/** A round that opens: its k is not lower than what is kept was promised. */
export async function checkOpened(year: Watched, month: string): Promise<void> {
  const managers = year.cast.people.filter(({ role }) => role === 'manager').map((each) => ({ ...each }));
  opened.set(year, (opened.get(year) ?? new Map()).set(month, managers));
  const kept = ['checkin_lines', 'checkin_shared', 'checkin_memories'].map((table) => `select month from ${table}`);
  const [row] = await year.ask(
    `select max(k) as promised from checkin_rounds where month < '${month}' and month in (${kept.join(' union ')})`,
  );
  const [own] = await year.ask(`select k from checkin_rounds where month = '${month}'`);
  const [k, promised] = [Number(own?.['k']), Number(row?.['promised'] ?? 0)];
  if (k < promised) year.broken.push(`${month} lowered: k ${k} while what was given under ${promised} is kept`);
}

/** A round that was just published: two people said yes, each a manager of their team then and now. */
export async function checkPublished(year: Watched, month: string): Promise<void> {
  const then = opened.get(year)?.get(month) ?? [];
  const rows = await year.ask(
    `select a.person from checkin_approvals a join checkin_rounds r on r.month = a.month and r.version = a.version
      where a.month = '${month}'`,
  );
  const approvers = new Set(rows.map((row) => `${row['person']}`));
  const entitled = [...approvers].filter((person) => {
    const [was, is] = [then, year.cast.people].map((people) => people.find(({ id }) => id === person));
    return was !== undefined && is?.role === 'manager' && was.team === is.team;
  });
  const teams = new Set(entitled.map((person) => then.find(({ id }) => id === person)?.team));
  if (teams.size < 2)
    year.broken.push(`${month} approved: published by ${entitled.length} of ${approvers.size} approvers`);
}
