import { beforeAll, describe, expect, test } from 'vitest';
import { isNamed, listNamedFields } from '../../../src/cards/about.ts';
import type { About, Form, NamedCard, Part, Reply } from '../../../src/cards/card.ts';
import { writePlainText } from '../../../src/cards/plain.ts';
import { decodeForm, encodeForm } from '../../../src/cards/taps.ts';
import type { Event, EventKind, FormKind } from '../../../src/domain/event.ts';
import { findEventShape } from '../../../src/domain/event.ts';
import { deriveLeadId } from '../../../src/domain/leads/lead.ts';
import * as rooms from '../../../src/domain/rooms.ts';
import { sayMonth } from '../../../src/words/say.ts';
import { createCast } from '../../life/cast.ts';
import { LIFE_TAKES_MS, liveThrough } from '../../life/life.ts';
import type { Living } from '../../life/living.ts';
import { openEmptyStore } from '../../world/database/sqlite.ts';
import { TOKEN_KEYS } from '../../world/intake.ts';

// Every form and every private answer of every room, as a life brings them forth. A new one is seen here by itself.

/** What is about whoever asks, or about nothing that is there yet; everything else has a name. */
const NAMELESS_FORMS: FormKind[] = [
  'lead.find-asked',
  'absence.given',
  'thanks.reworded',
  'thanks.given',
  'failure.shared',
  'failure.form-asked',
  'action.recorded',
  'privacy.export-read',
  'note.message-given',
  'lead.entered',
  'join.given',
  'agreement.made',
  'goal.set',
  'mission.set',
];
/** Shown where nothing is set up yet, which no life is: see the stories of the set-up. */
const BEFORE_LIFE: FormKind[] = ['organisation.founded'];
/** Slack takes no longer id of a form. */
const CALLBACK_MAX = 255;

let living: Living;
beforeAll(async () => {
  living = await liveThrough(
    await openEmptyStore(undefined, { tokenKeys: TOKEN_KEYS }),
    createCast('heelal', 'Heelal'),
  );
}, LIFE_TAKES_MS);

const listForms = (): Form[] => living.answered.flatMap(({ reply }) => (reply.kind === 'form' ? [reply.form] : []));
const readCard = (reply: Reply): NamedCard | undefined => ('card' in reply ? reply.card : undefined);
const readForm = (form: Form): string =>
  writePlainText({
    summary: '',
    parts: [{ kind: 'title', text: form.title }, ...listNamedFields(form).flatMap(readPart)],
  });
const readPart = (field: Form['fields'][number]): Part[] => (field.kind === 'part' ? [field.part] : []);
const readAnswer = (reply: Reply): string | undefined => {
  const card = readCard(reply);
  if (card !== undefined) return writePlainText(card);
  return reply.kind === 'form' ? readForm(reply.form) : undefined;
};

/** By what an event says what it is about; refusals of what is not there cannot. */
function listSubjects(event: Event, locale: About['locale']): string[] {
  const { lead, month } = event as { lead?: unknown; month?: string };
  const company = CRM.find(([, id]) => id === lead)?.[0];
  return [...(company === undefined ? [] : [company]), ...(month === undefined ? [] : [sayMonth(locale, month)])];
}
let CRM: [company: string, id: string][] = [];
beforeAll(() => {
  const { cast } = living;
  CRM = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [cast.company(n), deriveLeadId(cast.organisation.id, `crm-${n}`)]);
});

describe('a form', () => {
  test('of every kind is seen in this life', () => {
    const declared = Object.values(rooms)
      .flatMap(({ events }) => Object.keys(events) as EventKind[])
      .filter((kind) => findEventShape(kind)?.form !== undefined);
    const seen = new Set<string>([...BEFORE_LIFE, ...listForms().map(({ tap }) => tap.kind)]);
    expect(declared.filter((kind) => !seen.has(kind))).toEqual([]);
  });

  test('says what it is about, unless it is about nothing but its reader', () => {
    for (const form of listForms()) {
      const { about, tap } = form;
      const isNew = tap.kind === 'term.proposed' && !('term' in tap);
      expect(about.name === undefined, tap.kind).toBe(isNew || NAMELESS_FORMS.includes(tap.kind));
      expect(isNamed(readForm(form), about), `${tap.kind}: ${readForm(form)}`).toBe(true);
    }
  });

  test('that shows what was saved leaves a sentence without anybody’s words', () => {
    const saved = listForms().filter(({ saved }) => saved !== undefined);
    expect(new Set(saved.map(({ tap }) => tap.kind))).toEqual(
      new Set(['checkin.form-asked', 'failure.form-asked', 'test-lead.asked']),
    );
    for (const form of saved) expect(form.saved).not.toMatch(/zoefel|krimpa|wobbek|drabbo|gliffu|snorpe|hukkol/);
  });

  test.each(['text', 'date'] as const)(
    'takes of every %s what it may hold, and says at the field that more is too long',
    (kind) => {
      const by = { platform: 'slack', workspace: 'T1', user: 'U1' } as const;
      const isTooLong = (form: Form, field: string, value: string) => {
        const event = decodeForm(encodeForm(form), { [field]: value }, by);
        return (
          event.kind === 'form.misread' &&
          event.faults.some((each) => each.field === field && each.fault === 'too-long')
        );
      };
      const wrong = listForms().flatMap((form) =>
        form.fields.flatMap((field) => {
          if (field.kind !== kind) return [];
          const isRight =
            (kind === 'date' || !isTooLong(form, field.name, 'x'.repeat(field.kind === 'text' ? field.max : 0))) &&
            isTooLong(form, field.name, 'x'.repeat(100_000));
          return isRight ? [] : [`${form.tap.kind}: ${field.name}`];
        }),
      );
      expect([...new Set(wrong)]).toEqual([]);
    },
  );

  test('fits with the fields it shows filled into what Slack takes', () => {
    for (const form of listForms()) expect(encodeForm(form).length).toBeLessThanOrEqual(CALLBACK_MAX);
  });
});

test('every private answer to a deed about a lead or a round names the company or the month', () => {
  let seen = 0;
  for (const { event, reply } of living.answered) {
    const read = readAnswer(reply);
    if (read === undefined || !('by' in event)) continue;
    const { about } = readCard(reply) ?? (reply.kind === 'form' ? reply.form : { about: undefined });
    for (const subject of listSubjects(event, about?.locale ?? 'nl')) {
      seen += 1;
      expect(read.toLowerCase(), event.kind).toContain(subject.toLowerCase());
    }
  }
  expect(seen).toBeGreaterThan(40);
});

test('what has a name shows it, in the answer and in its notification', () => {
  for (const { event, reply } of living.answered) {
    const card = readCard(reply);
    if (card === undefined) continue;
    expect(isNamed(writePlainText(card), card.about), event.kind).toBe(true);
    expect(isNamed(card.summary, card.about), event.kind).toBe(true);
  }
});
