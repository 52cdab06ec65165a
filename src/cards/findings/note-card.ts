import { type MarketNote, TOPICS, WORDS_MAX } from '../../domain/findings/finding.ts';
import type { Lead } from '../../domain/leads/lead.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import { showPlaceholders } from '../../words/placeholders.ts';
import { say } from '../../words/say.ts';
import { nameCard, nameNobody } from '../about.ts';
import { type About, type Button, briefCard, clip, type FormOf, type NamedCard } from '../card.ts';
import { nameLead, sayCompany } from '../leads/lead-words.ts';
import { buildQuote } from '../quote.ts';

/** A note is told from another by its topic, and by the lead it is about. */
export function nameNote({ topic }: Pick<MarketNote, 'topic'>, lead: Lead | undefined, locale: Locale): About {
  const mark = say(locale, `topic.${topic}`);
  if (lead === undefined) return { locale, name: mark };
  const company = sayCompany(lead);
  return { locale, name: `${company} · ${mark}`, mark: company };
}

/** Asks what somebody heard, by one tap; about a lead when it was asked from one. */
export function topicsCard(lead: Lead | undefined, asked: Instant, locale: Locale): NamedCard {
  const topics = TOPICS.map(
    (topic): Button => ({
      kind: 'tap',
      label: say(locale, `topic.${topic}`),
      tap: { kind: 'note.given', asked, topic, ...(lead && { lead: lead.id }) },
    }),
  );
  const text =
    lead === undefined ? say(locale, 'market.ask') : say(locale, 'market.ask-at', { company: sayCompany(lead) });
  const about = lead === undefined ? nameNobody(locale) : nameLead(lead, locale);
  return nameCard(about, briefCard([text], { kind: 'buttons', buttons: topics }));
}

/**
 * Confirms a note; words can be added, and it can be undone. `quote`: how others may read them, where that is not as they
 * were written.
 */
export function notedCard(
  note: MarketNote,
  locale: Locale,
  { lead, quote }: { lead?: Lead | undefined; quote?: string } = {},
): NamedCard {
  const hasWords = note.words !== undefined;
  const words = say(locale, hasWords ? 'market.change-words' : 'market.add-words');
  const text = sayNoted(note, lead, locale);
  const card = briefCard([text], ...(quote === undefined ? [] : buildQuote(quote, locale)), {
    kind: 'buttons',
    buttons: [
      { kind: 'tap', label: words, tap: { kind: 'note.words-asked', note: note.id } },
      { kind: 'tap', label: say(locale, 'market.undo'), tap: { kind: 'note.undone', note: note.id } },
    ],
  });
  return nameCard(nameNote(note, lead, locale), card);
}

function sayNoted(note: MarketNote, lead: Lead | undefined, locale: Locale): string {
  const topic = say(locale, `topic.${note.topic}`).toLowerCase();
  const quoted = note.mayBeQuoted ? 'yes' : 'no';
  const company = lead === undefined ? '' : sayCompany(lead);
  if (note.words === undefined)
    return lead === undefined
      ? say(locale, 'market.noted', { topic })
      : say(locale, 'market.noted-at', { topic, company });
  return lead === undefined
    ? say(locale, 'market.worded', { topic, quoted })
    : say(locale, 'market.worded-at', { topic, quoted, company });
}

/** Somebody's own words about what they heard. */
export function noteWordsForm(note: MarketNote, lead: Lead | undefined, locale: Locale): FormOf<'note.words-given'> {
  return {
    about: nameNote(note, lead, locale),
    title: say(locale, 'market.title'),
    submit: say(locale, 'note.save'),
    cancel: say(locale, 'note.cancel'),
    tap: { kind: 'note.words-given', note: note.id },
    fields: [
      {
        kind: 'text',
        name: 'words',
        label: say(locale, 'market.words'),
        hint: say(locale, 'market.hint'),
        isRequired: false,
        isLong: true,
        max: WORDS_MAX,
        ...(note.words !== undefined && { value: clip(showPlaceholders(note.words, locale), WORDS_MAX) }),
      },
      {
        kind: 'tick',
        name: 'mayBeQuoted',
        label: say(locale, 'note.quote'),
        choice: say(locale, 'note.may-be-quoted'),
        isTicked: note.mayBeQuoted,
      },
    ],
  };
}

/** A note of what a message says: what it is about, and its words, scrubbed. */
export function messageNoteForm(asked: Instant, words: string, locale: Locale): FormOf<'note.message-given'> {
  return {
    about: nameNobody(locale),
    title: say(locale, 'market.title'),
    submit: say(locale, 'note.save'),
    cancel: say(locale, 'note.cancel'),
    tap: { kind: 'note.message-given', asked },
    fields: [
      {
        kind: 'choice',
        name: 'topic',
        label: say(locale, 'market.topic'),
        options: TOPICS.map((topic) => ({ label: say(locale, `topic.${topic}`), value: topic })),
        value: '',
      },
      {
        kind: 'text',
        name: 'words',
        label: say(locale, 'market.message'),
        hint: say(locale, 'market.message-hint'),
        isRequired: false,
        isLong: true,
        max: WORDS_MAX,
        value: clip(showPlaceholders(words, locale), WORDS_MAX),
      },
      {
        kind: 'tick',
        name: 'mayBeQuoted',
        label: say(locale, 'note.quote'),
        choice: say(locale, 'note.may-be-quoted'),
      },
    ],
  };
}
