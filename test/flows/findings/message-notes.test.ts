import { describe, expect, test } from 'vitest';
import type { MarketNote } from '../../../src/domain/findings/finding.ts';
import type { Recognisable } from '../../../src/domain/privacy/scrub.ts';
import { createFindingsRoom } from '../../../src/flows/findings/room.ts';
import { sayPlaceholders } from '../../../src/words/placeholders.ts';
import { NO_HOUSE } from '../people.ts';
import { given, NOW } from '../specification.ts';
import { ASKED, makeNote, organisation, sanne } from './builders.ts';

const findings = createFindingsRoom(NO_HOUSE);

const recognisable: Recognisable = {
  people: [sanne],
  leads: [{ kind: 'company', name: 'Jansma Staalbouw' }],
  placeholders: sayPlaceholders('en'),
};
const facts = { person: sanne, organisation };
const asking = () => given(findings, 'note.message-asked', { ...facts, more: recognisable });
const giving = (before?: MarketNote) =>
  given(findings, 'note.message-given', { ...facts, more: { before, recognisable } });

describe('a note of what a message says', () => {
  test('is asked with its words, scrubbed of names, companies, handles and links', () => {
    const text = 'Sanne hears that Jansma Staalbouw pays too much, see https://x.example/1 (@U0JACK)';
    const { reply } = asking().when({ text, isHere: true }).follows([], { form: 'note.message-given' });
    const form = JSON.stringify(reply);
    expect(form).toContain('[name] hears that [company] pays too much');
    expect(form).not.toMatch(/Sanne hears|Jansma|x\.example|U0JACK/);
  });

  test('is asked without words where the message has none', () => {
    asking().when({ text: ' ', isHere: true }).follows([], { form: 'note.message-given' });
  });

  test('of a conversation the bot is not in is not taken: they read how to go on', () => {
    const text = 'Jansma pays too much';
    const { reply } = asking().when({ text, isHere: false }).follows([], 'I am not in that conversation');
    expect(JSON.stringify(reply)).not.toContain('pays');
  });

  test('is kept with topic and words at once, scrubbed whether they may be quoted or not', () => {
    for (const mayBeQuoted of [true, false]) {
      const { changes } = giving()
        .when({ asked: ASKED, topic: 'price', words: ' Jansma Staalbouw pays too much ', mayBeQuoted })
        .follows([{ kind: 'note.kept' }], '[company] pays too much');
      expect(changes).toMatchObject([
        { note: { person: 'sanne', topic: 'price', words: '[company] pays too much', mayBeQuoted, at: NOW } },
      ]);
      expect(JSON.stringify(changes)).not.toMatch(/https?:|permalink|channel|lead"/);
    }
  });

  test('without words is a note all the same, with nothing to quote', () => {
    const { changes } = giving().when({ asked: ASKED, topic: 'need', words: '', mayBeQuoted: true });
    expect(changes).toMatchObject([{ note: { topic: 'need', mayBeQuoted: false } }]);
    expect(JSON.stringify(changes)).not.toContain('"words"');
  });

  test('without a topic is asked for one', () => {
    giving()
      .when({ asked: ASKED, topic: '', words: 'x', mayBeQuoted: false })
      .follows([], { errors: { topic: 'Choose what it is about.' } });
  });

  test('sent twice is one, and another form is another', () => {
    const idOf = (asked: number) =>
      JSON.stringify(giving().when({ asked, topic: 'price', words: 'x', mayBeQuoted: false }).changes);
    expect(idOf(1)).toBe(idOf(1));
    expect(idOf(1)).not.toBe(idOf(2));
    const before = makeNote({ topic: 'price', words: 'x' });
    giving(before).when({ asked: 1, topic: 'price', words: 'x', mayBeQuoted: false }).follows([], 'price');
  });
});
