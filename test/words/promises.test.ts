import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../src/domain/organisation.ts';
import { CATALOGUES, type WordKey } from '../../src/words/catalogues.ts';
import { readSources } from '../sources.ts';

const ROOT = join(import.meta.dirname, '../..');

/** How a promise about people is said: who sees something, who does not, what is taken out and what is deleted. */
const PROMISE: Record<Locale, RegExp> = {
  en: /only you\b|\balone\b|\bnobody( else)? (sees|reads|keeps|does|judges|knows|can (see|tell|be))\b|\bnever (your|whose|who)\b|without (your |my |a )?names?\b|anonymi[sz]ed|\bdeleted?\b|destroyed|no copy|taken out/i,
  nl: /alleen jij\b|\bniemand (ziet|leest|weet|bewaart|beoordeelt|kan (nog|meer) zien)\b|verder niemand|\bnooit (je|van|wie)\b|zonder (je |mijn |een )?na(am|men)\b|geanonimiseerd|verwijder|vernietig|geen kopie|eruit/i,
};

/** Each promise, the messages that make it, and the tests that it is kept. */
const KEPT: { by: [file: string, title: string][]; keys: WordKey[] }[] = [
  {
    by: [
      ['stories/leads/judging.test.ts', 'the channel never shows who judged'],
      ['stories/leads/emoji.test.ts', 'the thread stays empty and the card has numbers alone'],
      ['stories/digests/digest.test.ts', 'names nobody who judged, in no language and nowhere in what is sent'],
    ],
    keys: ['help.intro', 'app.full', 'privacy.leads', 'greeting.sales'],
  },
  {
    by: [
      ['stories/leads/reasons.test.ts', 'is asked why in her language'],
      ['stories/leads/unnamed.test.ts', 'her reasons and notes'],
    ],
    keys: ['why.ask', 'why.thanks'],
  },
  {
    by: [
      ['stories/language/disputes.test.ts', 'nobody is named'],
      ['privacy/leaks/figures.test.ts', 'a point of the definition that too few disputed is found'],
    ],
    keys: ['dispute.thanks'],
  },
  {
    by: [['store/checkins/drafts.test.ts', 'a round is published once, in the version that stands']],
    keys: ['checkin.refused.is-published'],
  },
  { by: [['stories/leads/unnamed.test.ts', 'comes back on the day she chose']], keys: ['outcome.unnamed'] },
  {
    by: [
      ['stories/leads/reasons.test.ts', 'a note may be quoted only when its writer ticked so'],
      ['stories/findings/findings.test.ts', 'quotable only when ticked'],
      ['store/digests/counts.test.ts', 'notes are quoted only with consent'],
      ['flows/digests/week-facts.test.ts', 'hold what may be quoted of leads and of each topic, scrubbed'],
    ],
    keys: [
      'note.hint',
      'note.may-be-quoted',
      'note.thanks',
      'own.judged-note',
      'market.worded',
      'market.worded-at',
      'own.words',
    ],
  },
  {
    by: [['store/language/language.test.ts', 'a room is switched only from where its switch stood']],
    keys: ['step.came.off'],
  },
  { by: [['stories/leads/unnamed.test.ts', 'what she heard in the market']], keys: ['market.ask', 'market.ask-at'] },
  {
    by: [['stories/findings/celebrating.test.ts', 'stand for the digest scrubbed of names and companies']],
    keys: ['thanks.may-be-shown', 'thanks.note'],
  },
  { by: [['stories/findings/celebrating.test.ts', 'a brave failure is kept scrubbed']], keys: ['brave.note'] },
  { by: [['stories/digests/digest.test.ts', 'a rep is told when it comes']], keys: ['digest.preview'] },
  {
    by: [
      ['privacy/attack.test.ts', 'nobody ties a line to its writer better than by guessing'],
      ['store/checkins/short.test.ts', 'nothing tells who answered, shared or was reminded'],
    ],
    keys: [
      'invitation.who',
      'invitation.closed',
      'privacy.answers',
      'privacy.shared',
      'answer.readers.anonymised',
      'app.full',
    ],
  },
  {
    by: [['stories/checkins/month.test.ts', 'the teams read themes and lines, and nobody in them']],
    keys: ['summary.intro', 'summary.nothing', 'privacy.scrub', 'greeting.shared'],
  },
  { by: [['stories/checkins/month.test.ts', 'and never a name']], keys: ['status.roughly', 'privacy.managers'] },
  {
    by: [
      ['flows/crm/draw-record.test.ts', 'are told as counts and reasons, without names'],
      ['flows/crm/draw-record.test.ts', 'are told by name only where the set-up says so'],
    ],
    keys: ['privacy.crm'],
  },
  { by: [['stories/listeners/events-out.test.ts', 'nobody’s name is in it']], keys: ['privacy.listeners'] },
  {
    by: [
      ['store/promises/agreement.test.ts', 'whoever is erased leaves their agreements, without their name'],
      ['store/promises/goal.test.ts', 'whoever is erased leaves goals and mission, without their name'],
    ],
    keys: ['privacy.agreed'],
  },
  { by: [['privacy/administrator.test.ts', 'ties no line better than by guessing']], keys: ['invitation.what'] },
  {
    by: [
      ['stories/checkins/month.test.ts', 'who reads it and nothing else'],
      ['stories/checkins/month.test.ts', 'what was shared is gone on its day'],
    ],
    keys: ['shared.note'],
  },
  {
    by: [
      ['stories/checkins/month.test.ts', 'the goal is recalled to its owner alone'],
      ['stories/checkins/month.test.ts', 'has no goal remembered'],
    ],
    keys: ['answer.goal', 'answer.remember-hint', 'answer.gate'],
  },
  {
    by: [
      ['stories/checkins/turns.test.ts', 'after a week all of it is gone'],
      ['store/checkins/short.test.ts', 'only what fell short lapses'],
    ],
    keys: [
      'invitation.short',
      'invitation.lapsed',
      'status.lapsed',
      'draft.short-advice',
      'draft.lapsed',
      'checkin.refused.is-lapsed',
    ],
  },
  {
    by: [
      ['store/checkins/checkins.test.ts', 'a cancelled round keeps nothing of anybody'],
      ['privacy/bytes.test.ts', 'a cancelled round leaves nothing of what was written in it'],
    ],
    keys: ['invitation.cancelled', 'cancel.ask', 'cancel.confirm', 'cancel.done'],
  },
  {
    by: [['stories/checkins/month.test.ts', 'somebody withdraws, as if they had not answered']],
    keys: ['withdraw.ask', 'withdraw.ask-short', 'withdraw.submit', 'withdraw.done'],
  },
  {
    by: [
      ['stories/privacy.test.ts', 'somebody gets everything that is theirs'],
      ['store/privacy/columns.test.ts', 'everything kept of somebody is given to them'],
    ],
    keys: ['export.intro', 'privacy.yours'],
  },
  {
    by: [
      ['stories/privacy.test.ts', 'it is deleted at once'],
      ['store/privacy/columns.test.ts', 'once they are erased stands in no column'],
    ],
    keys: ['erase.ask', 'erase.confirm', 'erase.done', 'privacy.yours', 'help.do.erase'],
  },
  {
    by: [
      ['stories/absences.test.ts', 'one tap takes an absence away'],
      ['flows/people/absences-properties.test.ts', 'the days to come are those of a set of dates'],
    ],
    keys: ['away.remove', 'away.removed', 'away.gone', 'away.limit', 'back.next'],
  },
];
const named = new Set(KEPT.flatMap(({ keys }) => keys));

const KEYS = Object.keys(CATALOGUES.en) as WordKey[];
const promises = (locale: Locale) => KEYS.filter((key) => PROMISE[locale].test(CATALOGUES[locale][key]));

describe('what people are promised', () => {
  test.each(LOCALES)('stands here with the tests that keep it, whatever says so in %s', (locale) => {
    expect(promises(locale).filter((key) => !named.has(key))).toEqual([]);
  });

  test('is promised still', () => {
    const all = new Set(LOCALES.flatMap(promises));
    expect([...named].filter((key) => !all.has(key))).toEqual([]);
  });

  test.each(KEPT.flatMap(({ by }) => by))('is kept by a test that is there: %s, “%s”', (file, title) => {
    expect(readFileSync(join(ROOT, 'test', file), 'utf8').includes(title)).toBe(true);
  });

  test('is said nowhere but in the catalogues', () => {
    const elsewhere = ['src/handlers', 'src/cards', 'src/flows'].flatMap(readSources).flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(/(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1/g)]
        .map(([, , said = '']) => said)
        .filter((said) => said.includes(' ') && LOCALES.some((locale) => PROMISE[locale].test(said)))
        .map((said) => `${path}: ${said}`),
    );
    expect(elsewhere).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}
