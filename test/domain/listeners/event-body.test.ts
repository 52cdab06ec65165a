import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import { OUTCOMES } from '../../../src/domain/leads/outcome.ts';
import {
  buildHeldBody,
  buildJudgedBody,
  buildOutcomeBody,
  describeEventBody,
} from '../../../src/domain/listeners/event-body.ts';
import { makeLead } from '../../store/makers.ts';

const AT = Date.UTC(2026, 2, 2, 9);
const isValid = (() => {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  return ajv.compile(describeEventBody());
})();

describe('what a listener is sent', () => {
  test('of a judgement: the lead’s id where it came from, its campaign and the counts', () => {
    const lead = makeLead('a', { facts: { externalId: '4711', company: 'Jansma', contact: {}, campaign: 'beurs' } });
    expect(buildJudgedBody(lead, { good: 2, fair: 0, poor: 1 }, AT)).toEqual({
      type: 'lead.judged',
      timestamp: '2026-03-02T09:00:00.000Z',
      data: { lead: '4711', campaign: 'beurs', counts: { good: 2, fair: 0, poor: 1 }, quality: 'good' },
    });
  });

  test('where nobody judges it any more there is no quality', () => {
    expect(buildJudgedBody(makeLead('a'), { good: 0, fair: 0, poor: 0 }, AT).data).toEqual({
      lead: 'crm-a',
      counts: { good: 0, fair: 0, poor: 0 },
    });
  });

  test('of an outcome: which, and what it is worth as long as it is won', () => {
    const won = makeLead('a', { outcome: { kind: 'won', value: { amount: 12, currency: 'EUR' } } });
    expect(buildOutcomeBody(won, { outcome: 'won', at: AT }).data).toEqual({
      lead: 'crm-a',
      outcome: 'won',
      value: { amount: 12, currency: 'EUR' },
    });
    expect(buildOutcomeBody(won, { outcome: 'opportunity', at: AT }).data).toEqual({
      lead: 'crm-a',
      outcome: 'opportunity',
    });
  });

  test('of a lead that is held: what it lacked, by key; of one that is no more: why', () => {
    const lead = makeLead('a');
    expect(buildHeldBody(lead, { state: 'held', missing: ['budget', 'pilot'], at: AT })).toEqual({
      type: 'lead.held',
      timestamp: '2026-03-02T09:00:00.000Z',
      data: { lead: 'crm-a', state: 'held', missing: ['budget', 'pilot'] },
    });
    expect(buildHeldBody(lead, { state: 'let-through', at: AT }).data).toEqual({ lead: 'crm-a', state: 'let-through' });
  });

  test('an id or a campaign that names the contact is a hash, or is left out', () => {
    const contact = { name: 'Iris de Vries', email: 'iris@klant.example', phone: '06-1234 5678' };
    const name = (externalId: string, campaign: string) =>
      buildOutcomeBody(makeLead('a', { facts: { externalId, company: 'x', contact, campaign } }), {
        outcome: 'lost',
        at: AT,
      }).data;
    expect(name('iris@klant.example', 'Via Íris').lead).toMatch(/^sha256:[\da-f]{64}$/);
    expect(name('0612345678', 'beurs').lead).toMatch(/^sha256:/);
    expect(name('4711', 'Via Íris')).not.toHaveProperty('campaign');
    expect(name('4711', 'tip van jan@x.example')).not.toHaveProperty('campaign');
    expect(name('4711', 'de beurs')).toMatchObject({ lead: '4711', campaign: 'de beurs' });
  });

  test('so is a name of which each part is short', () => {
    const facts = { externalId: 'jo-li-2026', company: 'x', contact: { name: 'Jo-Li' }, campaign: 'Via Jo-Li' };
    const { data } = buildOutcomeBody(makeLead('a', { facts }), { outcome: 'lost', at: AT });
    expect(data).toEqual({ lead: expect.stringMatching(/^sha256:/), outcome: 'lost' });
  });
});

const word = fc.stringMatching(/^[A-Za-zÀ-ž]{4,12}$/);
const anyLead = fc.record({
  name: word,
  family: word,
  mailbox: word,
  phone: fc.stringMatching(/^06[0-9]{8}$/),
  place: fc.nat(5),
});

test('holds nobody’s name, address or words, whatever stands in the lead, and is as its schema says', () => {
  fc.assert(
    fc.property(anyLead, fc.constantFrom(...OUTCOMES), ({ name, family, mailbox, phone, place }, outcome) => {
      const personal = [
        `${name} ${family}`,
        `${mailbox}@klant.example`,
        phone,
        `${family}-2026`,
        mailbox,
        `Via ${name}`,
      ];
      const lead: Lead = makeLead('a', {
        owner: 'sanne',
        partner: 'helen',
        contactedBy: 'sanne',
        facts: {
          externalId: personal[place] ?? '',
          campaign: personal[(place + 3) % 6] ?? '',
          company: `Bedrijf van ${name}`,
          contact: { name: `${name} ${family}`, email: `${mailbox}@klant.example`, phone, title: `Titel ${family}` },
          note: `Geheim van ${name}`,
          url: `https://crm.example/${family}`,
        },
        outcome: { kind: 'lost', competitor: `${family} BV` },
      });
      const bodies = [
        buildJudgedBody(lead, { good: 1, fair: 0, poor: 0 }, AT),
        buildOutcomeBody(lead, { outcome, at: AT }),
        buildHeldBody(lead, { state: 'held', missing: ['budget'], at: AT }),
      ];
      const fold = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
      for (const body of bodies) {
        expect(isValid(body), JSON.stringify(isValid.errors)).toBe(true);
        const { lead: id, campaign = '' } = body.data;
        const said = fold(`${id.startsWith('sha256:') ? '' : id} ${campaign}`);
        for (const each of [name, family, mailbox, phone]) expect(said).not.toContain(fold(each));
        expect(JSON.stringify(body)).not.toMatch(/sanne|helen|Geheim|Bedrijf|Titel|crm\.example/);
      }
    }),
  );
});
