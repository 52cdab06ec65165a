import { describe, expect, test } from 'vitest';
import type { RecordLink } from '../../src/domain/crm/said.ts';
import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import { readHubspotEvent } from '../../src/handlers/intake/hubspot/read.ts';
import { followMerge, forgetRecord } from '../../src/inbox/changed-records.ts';
import type { InboxParts } from '../../src/inbox/parts.ts';

const NOW = Date.UTC(2026, 10, 24, 9);
const of = { organisation: 'acme', source: { id: 'hub', kind: 'hubspot' }, key: 'inbox/acme/hub/1' } as const;
const contact = (id: string) => ({ object: 'contact', id });
const linkOf = (id: string): RecordLink => ({
  lead: deriveLeadId('acme', `hub:${id}`),
  externalId: `hub:${id}`,
});

/** An inbox that knows these contacts as leads, and keeps what the flows are told. */
function openParts(...known: string[]) {
  const told: object[] = [];
  const parts = {
    reads: {
      recordLink: async (_organisation: string, _source: string, { id }: { id: string }) =>
        known.includes(id) ? linkOf(id) : undefined,
      lead: async () => undefined,
    },
    handle: async (event: object) => {
      told.push(event);
      return { kind: 'nothing' };
    },
    now: () => NOW,
  } as unknown as InboxParts;
  return { parts, told };
}

const happened = (subscriptionType: string, more: object) =>
  readHubspotEvent(JSON.stringify({ subscriptionType, portalId: 1, eventId: 2, occurredAt: NOW, ...more }));

describe('a person whom HubSpot was asked to forget', () => {
  const erased = happened('contact.privacyDeletion', { objectId: 4711 });
  test('is forgotten in their lead', async () => {
    expect(erased).toEqual({ erased: contact('4711') });
    const { parts, told } = openParts('4711');
    expect(await forgetRecord(of, contact('4711'), parts)).toMatchObject({ kind: 'worked' });
    expect(told).toMatchObject([{ kind: 'lead.erasure-received', organisation: 'acme', externalId: 'hub:4711' }]);
  });

  test('is nobody’s business where they are no lead', async () => {
    const { parts, told } = openParts();
    expect(await forgetRecord(of, contact('4711'), parts)).toEqual({ kind: 'worked', changes: [] });
    expect(await forgetRecord(of, { object: 'deal', id: '7' }, parts)).toEqual({ kind: 'worked', changes: [] });
    expect(told).toEqual([]);
  });
});

describe('contacts that were made one', () => {
  const merge = { objectId: 1, primaryObjectId: 1, mergedObjectIds: [2, 3], newObjectId: 9 };
  test('are read with who won first', () => {
    const merged = { into: contact('9'), from: [contact('1'), contact('2'), contact('3')] };
    expect(happened('contact.merge', merge)).toEqual({ merged });
    const { newObjectId: _new, ...kept } = merge;
    expect(happened('contact.merge', kept)).toEqual({
      merged: { into: contact('1'), from: [contact('2'), contact('3')] },
    });
    expect(happened('company.merge', merge)).toMatchObject({ nothing: 'it is about a company' });
  });

  const into = { into: contact('9'), from: [contact('1'), contact('2')] };
  test.each([
    ['the winner’s lead', ['1', '2'], '1'],
    ['the only lead among them', ['2'], '2'],
  ])('are %s from then on', async (_what, known, lead) => {
    const { parts } = openParts(...known);
    expect(await followMerge(of, into, parts)).toEqual({
      kind: 'worked',
      changes: [
        { kind: 'record.linked', organisation: 'acme', source: 'hub', record: contact('9'), ...linkOf(lead), at: NOW },
      ],
    });
  });

  test('change nothing where what is left is a lead already, or none was', async () => {
    for (const known of [['9', '1'], []])
      expect(await followMerge(of, into, openParts(...known).parts)).toEqual({ kind: 'worked', changes: [] });
  });
});
