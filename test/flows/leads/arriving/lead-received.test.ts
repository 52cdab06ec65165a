import { describe, test } from 'vitest';
import { makeChannelTarget } from '../../../../src/domain/deliveries/target.ts';
import { deriveLeadId, type LeadFacts } from '../../../../src/domain/leads/lead.ts';
import { type Channel, findSalesChannels, type Organisation } from '../../../../src/domain/organisation.ts';
import { HOUR_MS } from '../../../../src/domain/time.ts';
import { leads } from '../../../../src/flows/leads/room.ts';
import { makeLead, makeOrganisation } from '../../people.ts';
import { given, NOW } from '../../specification.ts';
import { redraws } from '../builders.ts';

const facts = makeLead().facts;
const organisation = makeOrganisation();
const id = deriveLeadId('acme', facts.externalId);

describe('a lead that is new', () => {
  const arriving = (where: Organisation = organisation, named: { owner?: string; partner?: string } = {}) =>
    given(leads, 'lead.received', { organisation: where, more: { known: undefined, places: [], named } });
  const posted = (channel: string) => ({
    kind: 'post.queued' as const,
    organisation: 'acme',
    subject: { kind: 'lead' as const, lead: id },
    target: { kind: 'channel' as const, platform: 'slack' as const, workspace: 'T1', id: channel },
    at: NOW,
  });

  test('is kept with the moment by which to follow up, four working hours later, and posted where sales reads', () => {
    arriving()
      .when({ organisation: organisation.id, lead: facts })
      .follows([
        {
          kind: 'lead.added',
          lead: { id, organisation: 'acme', facts, receivedAt: NOW, dueAt: NOW + 4 * HOUR_MS },
        },
        posted('C-sales'),
      ]);
  });

  test('is due as the organisation agreed', () => {
    arriving(makeOrganisation({ followUp: { hours: 1 } }))
      .when({ organisation: organisation.id, lead: facts })
      .follows([
        { kind: 'lead.added', lead: { ...makeLead({ id }), receivedAt: NOW, dueAt: NOW + HOUR_MS } },
        posted('C-sales'),
      ]);
  });

  test('is the owner’s and the partner’s whom the CRM names and the set-up knows', () => {
    arriving(organisation, { owner: 'sanne', partner: 'emma' })
      .when({ organisation: organisation.id, lead: facts })
      .follows([
        { kind: 'lead.added', lead: { ...makeLead({ id }), receivedAt: NOW, owner: 'sanne', partner: 'emma' } },
        posted('C-sales'),
      ]);
  });

  const channel = (name: string, more: Partial<Channel> = {}): Channel => ({
    ...{ platform: 'slack', workspace: 'T1', id: `C-${name}`, name, purpose: 'sales', locale: 'en' },
    ...{ segments: [], isDefault: false, ...more },
  });
  const SEGMENTED = makeOrganisation({
    channels: [channel('all', { isDefault: true }), channel('food', { segments: ['food'] })],
  });
  const SEGMENTS: [segment: string | undefined, channels: string[]][] = [
    ['food', ['C-food']],
    [' Food', ['C-food']],
    ['steel', ['C-all']],
    [undefined, ['C-all']],
  ];
  test.each(SEGMENTS)('of the segment %s is posted in %s', (segment, channels) => {
    const lead: LeadFacts = { ...facts, ...(segment !== undefined && { segment }) };
    arriving(SEGMENTED)
      .when({ organisation: organisation.id, lead })
      .follows([{ kind: 'lead.added' }, ...channels.map(posted)]);
  });

  test('is kept without a post where sales reads nowhere', () => {
    arriving(makeOrganisation({ channels: [] }))
      .when({ organisation: organisation.id, lead: facts })
      .follows([{ kind: 'lead.added' }]);
  });
});

describe('a lead that is known', () => {
  const known = makeLead({ id });
  const PLACES = findSalesChannels(organisation, undefined).map((each) => ({
    target: makeChannelTarget(each),
    isThere: true,
  }));

  test('with the same facts: nothing changes', () => {
    given(leads, 'lead.received', { organisation, more: { known, places: PLACES, named: {} } })
      .when({ organisation: organisation.id, lead: facts })
      .follows([]);
  });

  const sent = (factsAt: number, lead: LeadFacts) =>
    given(leads, 'lead.received', {
      organisation,
      more: { known: { ...known, factsAt: NOW - 10 }, places: PLACES, named: {} },
    }).when({ organisation: organisation.id, lead, factsAt });

  test('with facts that were so before the known ones: nothing changes', () => {
    sent(NOW - 11, { ...facts, segment: 'steel' }).follows([]);
  });

  test('with the same facts of later: they are newer now, and nobody sees anything', () => {
    sent(NOW - 5, facts).follows([{ kind: 'lead.confirmed', lead: id, was: JSON.stringify(facts), factsAt: NOW - 5 }]);
  });

  test('with the same facts of the same moment: nothing changes', () => {
    sent(NOW - 10, facts).follows([]);
  });

  test('with new facts: they are kept beside what was known, the card and the thread follow, and nothing is posted', () => {
    const lead: LeadFacts = { ...facts, segment: 'steel' };
    given(leads, 'lead.received', { organisation, more: { known, places: PLACES, named: { owner: 'bram' } } })
      .when({ organisation: organisation.id, lead })
      .follows([
        {
          kind: 'lead.updated',
          lead: id,
          facts: lead,
          owner: 'bram',
          was: JSON.stringify(facts),
          factsAt: NOW,
          at: NOW,
        },
        ...redraws({ kind: 'updated', isGiven: true }, known),
      ]);
  });

  const GIVEN: [what: string, before: object, named: object, line: object][] = [
    ['that names nobody', {}, {}, {}],
    ['that names who has it already', { owner: 'bram' }, { owner: 'bram' }, {}],
    ['that names another owner', { owner: 'bram' }, { owner: 'sanne' }, { isGiven: true }],
    ['that names an owner, of a lead somebody took', { owner: 'bram', claimedAt: NOW }, { owner: 'sanne' }, {}],
  ];
  test.each(GIVEN)('by an update %s: the thread mentions only who has it anew', (_what, before, named, line) => {
    given(leads, 'lead.received', { organisation, more: { known: { ...known, ...before }, places: PLACES, named } })
      .when({ organisation: organisation.id, lead: { ...facts, segment: 'steel' } })
      .follows([{ kind: 'lead.updated' }, ...redraws({ kind: 'updated', ...line }, known)]);
  });
});
