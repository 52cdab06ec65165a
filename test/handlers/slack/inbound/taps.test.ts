import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Field, Form } from '../../../../src/cards/card.ts';
import { decodeForm, decodeTap, encodeForm, encodeTap, findTap } from '../../../../src/cards/taps.ts';
import type { FormTap, Tap } from '../../../../src/domain/event.ts';
import { UNSAID } from '../../../../src/domain/event-shape.ts';
import { ACTION_STATES, deriveFindingId, TOPICS, WHY_MAX, WORDS_MAX } from '../../../../src/domain/findings/finding.ts';
import { DETAILED_OUTCOMES } from '../../../../src/domain/leads/events.ts';
import { deriveLeadId } from '../../../../src/domain/leads/lead.ts';
import { COMPETITOR_MAX, TYPED_MAX } from '../../../../src/domain/leads/outcome.ts';
import { MISFITS, NOTE_MAX, REASON_NAMES, VERDICTS } from '../../../../src/domain/leads/verdict.ts';
import type { FormFault } from '../../../../src/domain/people/form-fault.ts';
import type { Identity } from '../../../../src/domain/people/person.ts';
import { parseSlackRequest } from '../../../../src/handlers/slack/inbound/parse.ts';
import { writeMetadata } from '../../../../src/handlers/slack/metadata.ts';

const OPTION_MAX = 75;
const BUTTON_MAX = 2000;
const by: Identity = { platform: 'slack', workspace: 'T1', user: 'U1' };

const ids = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
  .map((external) => deriveLeadId('noordlicht', external));
const verdicts: fc.Arbitrary<Tap> = fc.record({
  kind: fc.constant('lead.judged' as const),
  lead: ids,
  verdict: fc.constantFrom(...VERDICTS),
});
const plain = fc.constantFrom('lead.reason-skipped', 'lead.note-asked', 'lead.claimed', 'lead.contacted');
const made = fc.tuple(fc.string(), fc.nat()).map(([person, at]) => deriveFindingId('note', 'noordlicht', person, at));
const asked = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const findings: fc.Arbitrary<Tap> = fc.oneof(
  fc.record({ kind: fc.constant('note.asked' as const), lead: ids }, { requiredKeys: ['kind'], noNullPrototype: true }),
  fc.record(
    { kind: fc.constant('note.given' as const), asked, topic: fc.constantFrom(...TOPICS), lead: ids },
    { requiredKeys: ['kind', 'asked', 'topic'], noNullPrototype: true },
  ),
  fc.tuple(fc.constantFrom('note.words-asked', 'note.undone'), made).map(([kind, note]) => ({ kind, note }) as Tap),
  fc
    .tuple(fc.constantFrom('action.done', 'action.decline-asked', 'action.reopened'), made)
    .map(([kind, action]) => ({ kind, action }) as Tap),
  fc.constantFrom({ kind: 'action.asked' as const }, { kind: 'action.form-asked' as const }),
);
const outcomes: fc.Arbitrary<Tap> = fc.oneof(
  fc.record({
    kind: fc.constant('lead.outcome-asked' as const),
    lead: ids,
    outcome: fc.constantFrom(...DETAILED_OUTCOMES),
  }),
  fc.record({
    kind: fc.constant('lead.outcome-told' as const),
    lead: ids,
    outcome: fc.constant('opportunity' as const),
  }),
);
const taps: fc.Arbitrary<Tap> = fc.oneof(
  findings,
  verdicts,
  outcomes,
  fc.record(
    {
      kind: fc.constant('lead.reason-given' as const),
      lead: ids,
      reason: fc.constantFrom(...REASON_NAMES),
      misfit: fc.constantFrom(...MISFITS),
    },
    { requiredKeys: ['kind', 'lead', 'reason'], noNullPrototype: true },
  ),
  fc.tuple(plain, ids).map(([kind, lead]) => ({ kind, lead }) as Tap),
);

test('every tap comes back as the event it stands for, with who pressed it', () => {
  fc.assert(
    fc.property(taps, (tap) => {
      expect(decodeTap(encodeTap(tap), by)).toEqual({ ...tap, by });
      expect(encodeTap(tap).length).toBeLessThanOrEqual(BUTTON_MAX);
    }),
  );
});

test('a verdict and an outcome fit into a menu too', () => {
  fc.assert(
    fc.property(fc.oneof(verdicts, outcomes), (tap) => {
      expect(encodeTap(tap).length).toBeLessThanOrEqual(OPTION_MAX);
    }),
  );
});

test('a form’s tap comes back with what was filled in', () => {
  const note = fc.string({ unit: 'grapheme', maxLength: 100 });
  fc.assert(
    fc.property(ids, fc.boolean(), note, fc.boolean(), (lead, isOther, words, mayBeQuoted) => {
      const tap: FormTap = { kind: 'lead.note-given', lead, ...(isOther && { reason: 'other' as const }) };
      const filled = { note: words, mayBeQuoted };
      expect(decodeForm(encodeTap(tap), filled, by)).toEqual({ ...tap, ...filled, by });
    }),
  );
});

/** Each form about what was said, with what its fields hold and what that is in the event. */
const FILLED: [tap: FormTap, values: Record<string, unknown>, told: Record<string, unknown>][] = [
  [{ kind: 'note.words-given', note: 'aB3_efgh-jklmnop' }, {}, { mayBeQuoted: false }],
  [{ kind: 'note.words-given', note: 'aB3_efgh-jklmnop' }, { words: '' }, { mayBeQuoted: false }],
  [
    { kind: 'action.recorded', asked: 7 },
    { about: ['topic:price'], words: 'w' },
    { about: 'topic:price', finding: '', words: 'w', state: 'open', why: '' },
  ],
  [{ kind: 'action.declined', action: 'aB3_efgh-jklmnop' }, { why: 'w' }, { why: 'w' }],
  [
    { kind: 'thanks.given', asked: 7 },
    { to: ['person:jack'], words: 'w', mayBeShown: true },
    { to: 'person:jack', words: 'w', mayBeShown: true },
  ],
  [{ kind: 'failure.form-asked', asked: 7 }, {}, {}],
  [
    { kind: 'failure.shared', asked: 7 },
    { words: 'w', whose: 'theirs' },
    { words: 'w', whose: 'theirs' },
  ],
];

test.each(FILLED)('the form $kind comes back as its event', (tap, values, told) => {
  expect(decodeForm(encodeTap(tap), values, by)).toEqual({ ...tap, ...told, by });
});

test.each<[wire: string, values: Record<string, unknown>, fault: object]>([
  ['note.words-given?note=aB3_efgh-jklmnop', { words: 'w'.repeat(WORDS_MAX + 1) }, tooLong('words', WORDS_MAX)],
  ['action.declined?action=aB3_efgh-jklmnop', { why: 'w'.repeat(WHY_MAX + 1) }, tooLong('why', WHY_MAX)],
  ['note.words-given?note=../../../../etc', { words: 'w' }, { fault: 'old' }],
  ['action.recorded?asked=-7', { about: ['topic:price'], words: 'w' }, { fault: 'old' }],
  ['thanks.given?asked=7.5', { to: ['person:jack'], words: 'w' }, { fault: 'old' }],
  ['lead.claimed?lead=x', { words: 'w' }, { fault: 'old' }],
  ['', { words: 'w' }, { fault: 'old' }],
  ['action.recorded?asked=7', { words: 'w' }, { field: 'about', fault: 'empty' }],
  ['action.recorded?asked=7', { about: [], words: 'w' }, { field: 'about', fault: 'empty' }],
  ['action.recorded?asked=7', { about: ['topic:price', 'topic:need'] }, { field: 'about', fault: 'unclear' }],
  ['action.recorded?asked=7', { about: ['topic:price'], state: 'lost' }, { field: 'state', fault: 'unclear' }],
  ['thanks.given?asked=7', { words: 'w' }, { field: 'to', fault: 'empty' }],
  ['failure.shared?asked=7', { words: 'w' }, { field: 'whose', fault: 'empty' }],
])('%s filled with %j is misread, and it is known where', (wire, values, fault) => {
  expect(decodeForm(wire, values, by)).toEqual({ kind: 'form.misread', faults: [fault], by });
});

function tooLong(field: string, max: number): FormFault {
  return { field, fault: 'too-long', max };
}

test('an action’s form knows every state', () => {
  for (const state of ACTION_STATES) {
    const event = decodeForm('action.recorded?asked=7', { about: ['finding'], state }, by);
    expect(event).toMatchObject({ state });
  }
});

test('what somebody typed about an outcome comes back, and what was left as empty as it was shown does not', () => {
  const typed = { value: '16.500', reason: 'price', competitor: 'Rivaal', returns: 'in-3', date: '1-3' };
  for (const outcome of DETAILED_OUTCOMES) {
    const tap: FormTap = { kind: 'lead.outcome-told', lead: 'x', outcome };
    expect(decodeForm(encodeTap(tap), typed, by)).toEqual({ ...tap, ...typed, by });
    const unsaid = { value: '', reason: UNSAID, competitor: '' };
    expect(decodeForm(encodeTap(tap), unsaid, by)).toEqual({ ...tap, returns: 'on-day', date: '', by });
  }
});

test.each([
  ['won', 'lead.outcome-told?lead=x&outcome=won'],
  ['rejected', 'lead.outcome-told?lead=x&outcome=rejected'],
  ['rejected', 'lead.outcome-asked?lead=x&outcome=rejected'],
])('%s is never told by a tap alone', (_outcome, wire) => {
  expect(decodeTap(wire, by)).toBeUndefined();
});

test.each([
  { value: '9'.repeat(TYPED_MAX + 1) },
  { date: '9'.repeat(TYPED_MAX + 1) },
  { competitor: 'x'.repeat(COMPETITOR_MAX + 1) },
  { reason: 'magic' },
])('%j is misread at its field', (values) => {
  const [field] = Object.keys(values);
  const event = decodeForm('lead.outcome-told?lead=x&outcome=lost', values, by);
  expect(event).toMatchObject({ kind: 'form.misread', faults: [{ field }] });
});

test('any other text is no tap, and never throws', () => {
  const nearly = fc.tuple(taps, fc.nat(), fc.string({ unit: 'binary', maxLength: 3 })).map(([tap, at, noise]) => {
    const wire = encodeTap(tap);
    const cut = at % wire.length;
    return wire.slice(0, cut) + noise + wire.slice(cut + 1);
  });
  const parts = fc.constantFrom('lead.judged', '__proto__', 'constructor', 'organisation.described', 'time.passed');
  const forged = fc.tuple(parts, fc.string()).map(([kind, rest]) => `${kind}?${rest}`);
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearly, forged), (wire) => {
      for (const event of [decodeTap(wire, by), decodeForm(wire, { note: 'x' }, by)]) {
        // What still reads must be one of ours, whole: pressing it again would say the same.
        if (event !== undefined)
          expect(event).toMatchObject({ by, kind: expect.stringMatching(/^(lead|note|action|form)\.[a-z-]+$/) });
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  'lead.judged?lead=x&verdict=superb',
  'lead.judged?lead=x',
  'lead.judged?verdict=good',
  'lead.judged?lead=../../x&verdict=good',
  `lead.judged?lead=${'x'.repeat(33)}&verdict=good`,
  'lead.judged',
  'LEAD.JUDGED?lead=x&verdict=good',
  'time.passed?',
  'organisation.described?organisation=x',
  'lead.received?key=x',
  '?',
  '',
])('%j is no tap', (wire) => {
  expect(decodeTap(wire, by)).toBeUndefined();
});

test('who pressed cannot be written into a button, nor its kind', () => {
  expect(decodeTap('lead.claimed?lead=x&by=U2', by)).toEqual({ kind: 'lead.claimed', lead: 'x', by });
  expect(decodeTap('lead.claimed?lead=x&kind=lead.contacted', by)?.kind).not.toBe('lead.received');
});

test('a note that is too long is said so, with how long it may be', () => {
  const misread = (fault: FormFault) => ({ kind: 'form.misread', faults: [fault], by });
  const read = (note: unknown) => decodeForm('lead.note-given?lead=x', { note }, by);
  expect(read('n'.repeat(NOTE_MAX + 1))).toEqual(misread(tooLong('note', NOTE_MAX)));
  expect(read(7)).toEqual(misread({ field: 'note', fault: 'unclear' }));
});

test('only a field that was shown filled can be emptied: an old copy, shown empty, takes nothing away', () => {
  const tap: FormTap = { kind: 'note.words-given', note: 'aB3_efgh-jklmnop' };
  const words = (value?: string): Field => ({
    ...{ kind: 'text', name: 'words', label: 'w', isRequired: false, isLong: true, max: 9 },
    ...(value !== undefined && { value }),
  });
  const read = (shown: Field) => decodeForm(encodeForm({ tap, fields: [shown] }), { words: '' }, by);
  for (const shown of [words(), words('')]) expect(read(shown)).not.toHaveProperty('words');
  expect(read(words('It rusts.'))).toMatchObject({ ...tap, words: '' });
});

test('a reason that was shown can be taken back; one that was not stays as it is', () => {
  const tap: FormTap = { kind: 'lead.outcome-told', lead: 'x', outcome: 'lost' };
  const options = ['price', UNSAID].map((value) => ({ value, label: value }));
  const read = (value: string) => {
    const fields: Field[] = [{ kind: 'choice', name: 'reason', label: 'r', options, value }];
    return decodeForm(encodeForm({ tap, fields }), { reason: UNSAID }, by);
  };
  expect(read(UNSAID)).not.toHaveProperty('reason');
  expect(read('price')).toMatchObject({ reason: UNSAID });
});

test('what is asked by a button can be asked again by one; what somebody typed cannot', () => {
  const tap: Tap = { kind: 'lead.outcome-asked', lead: 'x', outcome: 'won' };
  expect(findTap({ ...tap, by, key: 'k' })).toEqual(tap);
  expect(findTap({ kind: 'command.mistyped', text: 'x', by })).toBeUndefined();
});

test('no body that Slack or anybody could send makes parsing throw', () => {
  const keys = fc.constantFrom(
    'type',
    'team',
    'user',
    'actions',
    'view',
    'event',
    'command',
    'team_id',
    'event_id',
    'channel',
  );
  const kinds = fc.constantFrom('block_actions', 'view_submission', 'event_callback', 'reaction_added');
  const bodies = fc.oneof(fc.jsonValue(), fc.dictionary(keys, fc.oneof(kinds, fc.jsonValue({ maxDepth: 3 }))));
  fc.assert(
    fc.property(bodies, (body) => void parseSlackRequest(body)),
    { numRuns: 500 },
  );
});

const submitted = (privateMetadata: string, note: unknown) =>
  parseSlackRequest({
    type: 'view_submission',
    team: { id: 'T1' },
    user: { id: 'U1' },
    view: {
      callback_id: 'lead.note-given?lead=x',
      private_metadata: privateMetadata,
      state: { values: { note: { value: { type: 'plain_text_input', value: note } } } },
    },
  });

test('a form remembers where it was asked for; what is no memory of ours is none', () => {
  const by = { user: 'U1', at: { workspace: 'T1' } };
  const place = { ...by, channel: 'C1', responseUrl: 'https://hooks.slack.com/x' };
  const form = { about: { locale: 'nl' } } as Form;
  expect(submitted(writeMetadata(place, form), 'x')?.replyTo).toEqual({ ...place, locale: 'nl' });
  for (const odd of ['', '{', 'null', '[]', '{"channel":7}']) expect(submitted(odd, 'x')?.replyTo).toEqual(by);
});

test('control characters, which PostgreSQL refuses, are left out of what somebody wrote', () => {
  expect(submitted('', 'a\u0000b\ud800')?.event).toMatchObject({ kind: 'lead.note-given', note: 'ab' });
  expect(submitted('', null)?.event).toMatchObject({ note: '' });
});
