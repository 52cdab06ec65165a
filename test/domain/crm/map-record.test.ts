import { describe, expect, test } from 'vitest';
import { mapRecord, type VendorSource } from '../../../src/domain/crm/mapping/map-record.ts';
import { listMappedFields } from '../../../src/domain/crm/mapping/mapped-fields.ts';
import { listWantedFields } from '../../../src/domain/crm/mapping/wanted-fields.ts';
import type { CrmRecord } from '../../../src/domain/crm/record.ts';

const AT = Date.UTC(2026, 10, 20, 9);

function map(fields: CrmRecord['fields'], over: Partial<VendorSource> = {}, object = 'contact', isChosen = false) {
  const source: VendorSource = { id: 'main', kind: 'hubspot', ...over };
  return mapRecord(source, { record: { object, id: '1', fields }, isWhole: true, isChosen }, AT);
}

describe('fields', () => {
  test('both with + between them, the first that is filled with |, by the set-up before the vendor’s usual ones', () => {
    const fields = { 'contact.name': 'voornaam + achternaam | email', campaign: 'utm | campagne' } as const;
    const record = {
      voornaam: ' Iris ',
      achternaam: '',
      email: 'i@acme.nl',
      utm: null,
      campagne: 'beurs',
      jobtitle: 'Inkoop',
    };
    const { lead } = map(record, { fields });
    expect(lead).toMatchObject({ contact: { name: 'Iris', title: 'Inkoop' }, campaign: 'beurs' });
    expect(map({ ...record, voornaam: '' }, { fields }).lead).toMatchObject({ contact: { name: 'i@acme.nl' } });
  });

  test.each([
    [{ budget__c: 'true', fit__c: 'false' }, { budget: true }],
    [{ budget__c: 'Yes', fit__c: 'no', 'fit__c.label': 'Nee' }, { budget: true }],
    [{ budget__c: 'confirmed', fit__c: null }, { budget: true }],
    [{ budget__c: '0', fit__c: '' }, undefined],
    [{}, undefined],
  ])('criteria of %j are met: %j', (record, criteria) => {
    const source = { criteria: { budget: 'budget__c', fit: 'fit__c' } };
    expect(map(record, source).lead?.['criteria']).toEqual(criteria);
    expect(listMappedFields({ id: 'main', kind: 'hubspot', ...source }, 'contact')).toContain('budget__c');
    expect(listWantedFields({ id: 'main', kind: 'hubspot', ...source })).toContain('fit__c');
  });

  test('a label comes before its key, so that no id stands on a card', () => {
    const { lead } = map({ hs_analytics_source: '7', 'hs_analytics_source.label': 'Trade show' });
    expect(lead?.['source']).toBe('Trade show');
  });

  test.each([
    [{ company: 'Acme', email: 'i@boer.nl' }, 'Acme'],
    [{ email: 'i@Boer.nl', firstname: 'Iris' }, 'boer.nl'],
    [{ email: 'iris@gmail.com', firstname: 'Iris' }, 'Iris'],
    [{ email: 'iris@gmail.com' }, 'iris@gmail.com'],
    [{ email: 'Iris <iris@smit.nl>' }, 'smit.nl'],
    [{ email: 'mailto:iris@gmail.com\u200b', firstname: 'Iris' }, 'Iris'],
    [{}, undefined],
  ])('the company of %j is %j', (fields, company) => {
    expect(map(fields).lead?.['company']).toBe(company);
  });
});

describe('what is handed over', () => {
  const is = (fields: CrmRecord['fields'], over?: Partial<VendorSource>, object?: string, isChosen?: boolean) =>
    map(fields, over, object, isChosen).isHandedOver;

  test('by the field that says so, whatever its case, and by its label', () => {
    expect([is({ lifecyclestage: 'SalesQualifiedLead ' }), is({ lifecyclestage: 'lead' }), is({})]).toEqual([
      true,
      false,
      false,
    ]);
    const qualified = { field: 'stage', is: ['SQL'] };
    expect(is({ stage: '7', 'stage.label': 'sql' }, { qualified })).toBe(true);
  });

  test('what a workflow chose, unless its field says otherwise', () => {
    expect(is({}, {}, 'contact', true)).toBe(true);
    expect(is({ lifecyclestage: 'lead' }, {}, 'contact', true)).toBe(false);
    expect(is({ lifecyclestage: null }, {}, 'contact', true)).toBe(false);
  });

  test('records of the kind that the field names, and then no others', () => {
    const qualified = { field: 'deal.dealstage', is: ['proposal'] };
    expect(is({ dealstage: 'proposal' }, { qualified }, 'deal')).toBe(true);
    expect(is({ lifecyclestage: 'salesqualifiedlead' }, { qualified })).toBe(false);
    expect(is({ dealstage: 'proposal' }, {}, 'deal')).toBe(false);
  });

  test('not what has ended already', () => {
    expect(is({ lifecyclestage: 'customer' }, { qualified: 'all' })).toBe(false);
    expect(is({ lifecyclestage: 'opportunity' }, { qualified: 'all' })).toBe(true);
  });
});

describe('outcomes', () => {
  test('the first rule that says something counts, with what is known of it', () => {
    expect(map({ dealstage: 'closedlost', closed_lost_reason: 'price' }, {}, 'deal').outcome).toEqual({
      outcome: 'lost',
      reason: 'price',
      occurredAt: '2026-11-20T09:00:00.000Z',
    });
    const won = map({ hs_is_closed_won: 'true', amount: '1200.50', deal_currency_code: 'EUR' }, {}, 'deal').outcome;
    expect(won).toMatchObject({ outcome: 'won', value: { amount: 1200.5, currency: 'EUR' } });
    expect(map({ lifecyclestage: 'opportunity', hs_lead_status: 'unqualified' }).outcome).toMatchObject({
      outcome: 'rejected',
    });
    expect(map({ lifecyclestage: 'opportunity' }, {}, 'deal').outcome).toBeUndefined();
  });

  test('what is not ripe comes back after three months', () => {
    const outcomes = [{ field: 'status', values: { Later: 'nurture' as const } }];
    expect(map({ status: 'later' }, { outcomes }).outcome).toMatchObject({
      outcome: 'nurture',
      returnsOn: '2027-02-20',
    });
  });
});
