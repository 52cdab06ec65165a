import Database from 'better-sqlite3';
import type { Event } from '../../src/domain/event.ts';
import { WORKSPACE } from '../load/sample.ts';
import { nameCompany } from './seed.ts';

/** What people ask, each as another person and of another company every time. */
export function listAsked(lead: string): Record<string, (nth: number) => Event[]> {
  const by = (nth: number) => ({ platform: 'slack', workspace: WORKSPACE, user: `U${nth % 40}` }) as const;
  const find = (nth: number, words: string): Event => ({ kind: 'lead.find-asked', words, page: 0, by: by(nth) });
  const company = (nth: number) => nameCompany((nth * 977) % 50_000);
  return {
    mine: (nth) => [{ kind: 'mine.asked', by: by(nth) }],
    open: (nth) => [{ kind: 'lead.open-asked', page: nth % 3, by: by(nth) }],
    'find, one that is called so': (nth) => [find(nth, company(nth))],
    'find, with a typo': (nth) => [find(nth, company(nth).replace('e', ''))],
    'find, a word that thousands share': (nth) => [find(nth, nth % 2 ? 'staalbouw' : 'jansma terminals')],
    'find, three at once': (nth) => [0, 1, 2].map((more) => find(nth + more, company(nth * 3 + more).replace('a', ''))),
    'timeline of a company': (nth) => [{ kind: 'lead.company-asked', lead, by: by(nth) }],
    home: (nth) => [{ kind: 'home.asked', by: by(nth) }],
  };
}

/** One of the many, by id. */
export function findSomeLead(file: string): string {
  const db = new Database(file, { readonly: true });
  const found = db.prepare<[], { id: string }>(`select id from leads where id like '%-many' order by id limit 1`).get();
  db.close();
  if (found === undefined) throw new Error('there is no lead');
  return found.id;
}
