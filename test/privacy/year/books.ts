import type { Simulated } from './organisation.ts';

/** A judgement as it held at the end of a week. */
export type Judged = { lead: string; person: string; verdict: string; reason: string; campaign: string; at: number };
export type DueLead = { id: string; people: string[]; contactedBy?: string; dueAt: number; isInTime: boolean };
export type Note = { topic: string; person: string; words: string; at: number };

/** What was true of leads and notes when a week ended, written down then: what happens later changes nothing of it. */
export type Page = {
  at: number;
  judged: Judged[];
  due: DueLead[];
  notes: Note[];
  quotes: { person: string; text: string }[];
};

const LOOKED_BACK_MS = 15 * 86_400_000;

export async function writePage({ ask, now }: Pick<Simulated, 'ask' | 'now'>): Promise<Page> {
  const at = now();
  const since = at - LOOKED_BACK_MS;
  const [history, leads, notes, verdicts] = [
    await ask(`select lead, person, verdict, reason, campaign, at, until from verdict_history where at >= ${since}`),
    // However old: an old lead that is judged is of the week it is judged in.
    await ask('select id, owner, contacted_by, contacted_at, due_at from leads where due_at is not null'),
    await ask(`select topic, person, words, at from market_notes where at >= ${since}`),
    await ask(`select person, note from verdicts where note is not null and judged_at >= ${since}`),
  ];
  return {
    at,
    judged: history
      .filter(({ verdict, until }) => verdict !== null && until === null)
      .map((row) => ({
        lead: `${row['lead']}`,
        person: `${row['person']}`,
        verdict: `${row['verdict']}`,
        reason: `${row['reason'] ?? ''}`,
        campaign: `${row['campaign']}`,
        at: Number(row['at']),
      })),
    due: leads.map((row) => ({
      id: `${row['id']}`,
      people: [row['owner'], row['contacted_by']].flatMap((who) => (typeof who === 'string' ? [who] : [])),
      ...(typeof row['contacted_by'] === 'string' && { contactedBy: row['contacted_by'] }),
      dueAt: Number(row['due_at']),
      isInTime: row['contacted_at'] !== null && Number(row['contacted_at']) <= Number(row['due_at']),
    })),
    notes: notes.map((row) => ({
      topic: `${row['topic']}`,
      person: `${row['person']}`,
      words: `${row['words'] ?? ''}`,
      at: Number(row['at']),
    })),
    quotes: verdicts.map((row) => ({ person: `${row['person']}`, text: `${row['note']}` })),
  };
}

/** The page of a week's end, and what of it lies in that week. */
export function findWeek(pages: Page[], period: string): Page | undefined {
  const [from = 0, until = 0] = period.split('/').map((day) => Date.parse(`${day}T00:00:00Z`));
  const page = pages.find(({ at }) => at >= until);
  if (page === undefined || page.at > until + 3_600_000) return undefined;
  const isWithin = ({ at }: { at: number }) => at >= from && at < until;
  const judged = page.judged.filter(isWithin);
  const judgedLeads = new Set(judged.map(({ lead }) => lead));
  const due = page.due.filter(({ id, dueAt }) => dueAt < until && (dueAt >= from || judgedLeads.has(id)));
  return { ...page, judged, due, notes: page.notes.filter(isWithin) };
}
