import { QUESTIONS } from '../../../../src/domain/checkins/checkin.ts';
import { type EventKind, findEventShape } from '../../../../src/domain/event.ts';
import { deriveFindingId } from '../../../../src/domain/findings/finding.ts';
import { deriveTermId } from '../../../../src/domain/language/term.ts';
import { REASON_NAMES, VERDICTS } from '../../../../src/domain/leads/verdict.ts';
import { ASKED_FIRST } from '../../../../src/domain/people/asked-first.ts';
import { derivePromiseId } from '../../../../src/domain/promises/agreement/agreement.ts';
import { GOAL_FIGURES } from '../../../../src/domain/promises/goal/goal.ts';
import * as rooms from '../../../../src/domain/rooms.ts';
import { OPTIONAL_ROOMS } from '../../../../src/domain/setup/steps/room-switch.ts';
import { identityOf, ORGANISATION } from '../cast.ts';
import type { Year } from '../year.ts';

/** Everything that somebody can do, by whatever command, button or form. */
export const PERSONAL_KINDS: EventKind[] = Object.values(rooms)
  .flatMap(({ events }) => Object.keys(events) as EventKind[])
  .filter((kind) => readMove(kind, {}).some(({ path }) => path[0] === 'by'));

/** What a kind of event wants to know that these fields do not say. */
function readMove(kind: EventKind, fields: object): { path: PropertyKey[] }[] {
  return findEventShape(kind)?.event.safeParse(fields).error?.issues ?? [];
}

/** A value for every field that any command takes; each takes its own. */
function fillEverything({ draw, leads, now, everybody }: Year): Record<string, unknown> {
  const who = draw.one(everybody());
  const finding = deriveFindingId('note', ORGANISATION, who, now());
  const today = new Date(now()).toISOString();
  return {
    ...{ month: today.slice(0, 7), question: draw.one(QUESTIONS), page: 0, version: 1, point: 0 },
    ...{ people: [], person: [who], deed: 'show', lines: [], theme: '' },
    ...{ lead: draw.maybe(leads)?.id ?? 'nothing', verdict: draw.one(VERDICTS), reason: draw.one(REASON_NAMES) },
    ...{
      outcome: 'opportunity',
      note: finding,
      action: finding,
      thanks: finding,
      topic: 'price',
      asked: now(),
      words: 'well',
    },
    ...{ about: ['reason:no_need'], to: ['team:sales'], whose: 'mine', why: '', text: 'what' },
    ...{ days: '2026-12-21 2026-12-31' },
    ...{ code: 'AAAAA-00000', ...identityOf(who) },
    subject: JSON.stringify({ kind: 'thanks', thanks: finding }),
    ...{ command: draw.one(ASKED_FIRST), faults: [], isHere: true },
    ...{ language: 'nl', section: 'limits', seen: '', standing: 'first', locale: 'nl', at: now() },
    ...{
      agreement: derivePromiseId('agreement', ORGANISATION, who, now()),
      what: 'call them',
      lastDay: today.slice(0, 10),
    },
    ...{ goal: derivePromiseId('goal', ORGANISATION, who, now()), figure: [draw.one(GOAL_FIGURES)], target: '10' },
    ...{ term: deriveTermId(ORGANISATION, who, now()), place: 'no-channel', room: draw.one(OPTIONAL_ROOMS) },
  };
}

/** Fields that are something else to some commands. */
const OTHERWISE: Partial<Record<EventKind, Record<string, unknown>>> = {
  'absence.removed': { from: '2026-12-24', to: '2026-12-27' },
  'lead.outcome-asked': { outcome: 'won' },
  'settings.person-given': { person: 'ruben', was: 'sales', place: 'marketing' },
  'setup.asked': { newcomer: { standing: 'first' } },
  'setup.begin-asked': { name: 'Ooster', zone: 'Europe/Amsterdam' },
  'lead.verdict-withdrawn': {
    lead: { platform: 'slack', workspace: 'T0', channel: 'C-sales', message: 'nothing', emoji: '+1' },
  },
};

/** What a command cannot make sense of, it may do without. */
function fillMove(kind: EventKind, year: Year): Record<string, unknown> {
  const filled = { ...fillEverything(year), ...OTHERWISE[kind] };
  const refused = new Set(readMove(kind, { ...filled, by: identityOf('ruben') }).map(({ path }) => path[0]));
  return Object.fromEntries(Object.entries(filled).filter(([name]) => !refused.has(name)));
}

/** What this kind of event still lacks when everything is filled in: a new command with a field of its own. */
export function listMissingFields(kind: EventKind, year: Year): string[] {
  const fields = { ...fillMove(kind, year), by: identityOf('ruben') };
  return readMove(kind, fields).map(({ path }) => `${kind}: ${path.join('.')}`);
}

/** Whoever answers, and when a round begins, is known where it is done. */
const WATCHED: ReadonlySet<EventKind> = new Set(['checkin.answered', 'checkin.withdrawn', 'checkin.start-confirmed']);

/** Somebody does something, whatever it is and whether they may or not. */
export async function doAnything(year: Year): Promise<void> {
  const { act, draw, everybody } = year;
  const kind = draw.one(PERSONAL_KINDS);
  const who = draw.one(everybody());
  if (WATCHED.has(kind)) return;
  if (listMissingFields(kind, year).length > 0) return;
  await act({ ...fillMove(kind, year), kind, who });
  if (kind === 'privacy.erase-confirmed') year.erased(who);
}
