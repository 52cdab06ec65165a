import { describe, expect, test } from 'vitest';
import { writePlainText } from '../../../src/cards/plain.ts';
import type { CardPlace, Target } from '../../../src/domain/deliveries/target.ts';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import type { LeadLine } from '../../../src/domain/leads/subjects.ts';
import { readSubject } from '../../../src/domain/subject.ts';
import { drawLead, drawLeadLine, drawLeadMoved } from '../../../src/flows/leads/draws.ts';
import { makeLead, makeOrganisation, makePerson } from '../people.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';

const target: Target = { kind: 'channel', platform: 'slack', workspace: 'T1', id: 'C-sales' };
const audience = { organisation: makeOrganisation(), locale: 'en', target, now: NOW } as const;
/** Everybody but Noor, who has left. */
const people = [
  makePerson(),
  makePerson({ id: 'bram', name: 'Bram Visser' }),
  makePerson({ id: 'emma', name: 'Emma Jansen', team: 'marketing' }),
];
const readsOf = (lead: Lead | undefined) =>
  makeReads({
    lead: async () => lead,
    personById: async (_organisation, id) => people.find((each) => each.id === id),
    counts: async () => ({ good: 1, fair: 0, poor: 0 }),
  });

describe('a line in a lead card’s thread', () => {
  const read = async (line: LeadLine, lead: Lead | undefined = makeLead()) => {
    const card = await drawLeadLine(readsOf(lead), { kind: 'lead-line', lead: 'lead-1', line }, audience);
    return card && writePlainText(card).trim();
  };
  const WON = { kind: 'outcome', outcome: { kind: 'won' }, by: 'sanne' } as const;
  const LINES: [what: string, line: LeadLine, lead: Lead, text: string][] = [
    ['who took it', { kind: 'claimed', by: 'bram' }, makeLead(), '🙋 Taken by Bram Visser · 1 judgement'],
    [
      'what happened until it moved, with those whom it names alone',
      { kind: 'moved', from: 'C-sales', owner: 'bram', contacted: 'noor' },
      makeLead({ owner: 'bram', claimedAt: NOW, contactedBy: 'noor', contactedAt: NOW }),
      'Until now in #sales · taken by Bram Visser, Tue 10:00 · contacted, Tue 10:00 · 1 judgement',
    ],
    [
      'the same to whoever is named no more, of a channel that the set-up names no more',
      { kind: 'moved', from: 'C-gone' },
      makeLead({ owner: 'bram', claimedAt: NOW }),
      'Until now in another channel · taken, Tue 10:00 · 1 judgement',
    ],
    ['that somebody took it who has left', { kind: 'claimed', by: 'noor' }, makeLead(), '🙋 Taken · 1 judgement'],
    [
      'who took it over, to who had it',
      { kind: 'taken-over', by: 'sanne', before: 'bram' },
      makeLead(),
      '🙋 Sanne de Boer is taking over from Bram Visser',
    ],
    [
      'that somebody took it over from one who has left',
      { kind: 'taken-over', by: 'sanne', before: 'noor' },
      makeLead(),
      '🙋 Taken by Sanne de Boer',
    ],
    ['that marketing updated it', { kind: 'updated' }, makeLead(), '✏️ Marketing updated this lead'],
    [
      'who has it by an update, to them',
      { kind: 'updated', isGiven: true },
      makeLead({ owner: 'bram' }),
      '✏️ Marketing updated this lead; it is now with Bram Visser',
    ],
    ['who contacted them', { kind: 'contacted', by: 'bram' }, makeLead(), '☎️ Contacted by Bram Visser'],
    [
      'an outcome, to who has the lead and to marketing',
      WON,
      makeLead({ owner: 'bram', partner: 'emma' }),
      '🏆 Won. Thank you, sales and marketing! — Bram Visser, Emma Jansen',
    ],
    [
      'an outcome of a lead nobody has, to who told it',
      WON,
      makeLead({ partner: 'emma' }),
      '🏆 Won. Thank you, sales and marketing! — Sanne de Boer, Emma Jansen',
    ],
    [
      'an outcome from the CRM of a lead nobody has, to nobody',
      { kind: 'outcome', outcome: { kind: 'rejected' } },
      makeLead(),
      '🚫 Rejected by the CRM',
    ],
    [
      'that it is back, to who has it alone',
      { kind: 'back' },
      makeLead({ owner: 'bram', partner: 'emma' }),
      '🔔 This lead is back today — Bram Visser',
    ],
  ];
  test.each([
    '{"kind":"judged","verdict":"good"}',
    '{"kind":"rejudged","from":"good","to":"poor"}',
    '{"kind":"withdrawn","verdict":"good"}',
  ])('that a version before queued, %s, does not say which way somebody judged', async (line) => {
    const subject = readSubject(`{"kind":"lead-line","lead":"lead-1","line":${line}}`);
    expect(subject.kind === 'lead-line' && (await read(subject.line))).toBe('Judged');
  });

  test.each(LINES)('tells %s', async (_what, line, lead, text) => {
    expect(await read(line, lead)).toBe(text);
  });

  test('tells an outcome to who told it where the lead is gone', async () => {
    const card = await drawLeadLine(readsOf(undefined), { kind: 'lead-line', lead: 'lead-1', line: WON }, audience);
    expect(card && writePlainText(card).trim()).toBe('🏆 Won. Thank you, sales and marketing! — Sanne de Boer');
  });
});

describe('what is left where a card stood', () => {
  const at = (id: string, workspace = 'T1', isThere = true) => ({ target: { ...target, workspace, id }, isThere });
  const PLACES: [what: string, places: CardPlace[], text: string | undefined][] = [
    ['leads to where it is now', [at('C-shared')], 'Jansma Staalbouw is now in #together'],
    [
      'leads to where it is, not where it will be',
      [at('C-shared'), at('C-sales', 'T1', false)],
      'Jansma Staalbouw is now in #together',
    ],
    ['leads nowhere in other workspaces', [at('C-shared'), at('C-else', 'T2')], 'Jansma Staalbouw is now in #together'],
    ['says when it is back', [at('C-sales')], 'Jansma Staalbouw is now further down in this channel'],
    ['names no channel that the set-up does not', [at('C-gone')], 'Jansma Staalbouw is now in another channel'],
    ['is nothing where it stands nowhere', [at('C-shared', 'T2')], undefined],
  ];
  test.each(PLACES)('%s', async (_what, places, text) => {
    const reads = makeReads({ lead: async () => makeLead(), placesOf: async () => places });
    const card = await drawLeadMoved(reads, { kind: 'lead-moved', lead: 'lead-1' }, audience);
    expect(card && writePlainText(card).trim()).toBe(text);
  });
});

describe('a lead card', () => {
  test('names the lead’s people and counts verdicts', async () => {
    const card = await drawLead(
      readsOf(makeLead({ owner: 'bram', claimedAt: NOW })),
      { kind: 'lead', lead: 'lead-1' },
      audience,
    );
    const text = card && writePlainText(card);
    expect(text).toContain('Jansma Staalbouw');
    expect(text).toContain('Bram Visser');
    expect(text).toContain('👍\u00a01');
  });

  test('of a lead that is gone is none', async () => {
    expect(await drawLead(readsOf(undefined), { kind: 'lead', lead: 'lead-1' }, audience)).toBeUndefined();
  });
});
