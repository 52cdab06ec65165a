import { describe, expect, test } from 'vitest';
import type { ChatPick } from '../../../src/cards/chat-pick.ts';
import type { Address } from '../../../src/domain/addresses/address.ts';
import type { Picked } from '../../../src/domain/people/picked.ts';
import type { TeamsCalls } from '../../../src/handlers/teams/outbound/calls.ts';
import { createTeamsProof, offerTeams } from '../../../src/handlers/teams/picks.ts';
import { renderTeamsForm } from '../../../src/handlers/teams/render/render.ts';
import { findCardProblems } from '../../cards/adaptive.ts';
import { parsePress } from '../teams/inbound/activities.ts';
import { CHAT_PICKS, makeForm } from './fields.ts';

const TENANT = 'tenant';
const here = { platform: 'teams', workspace: TENANT } as const;
const FIRST: Address = { ...here, kind: 'team', id: '19:first', serviceUrl: 'https://smba' };
const GONE: Address = { ...here, kind: 'team', id: '19:gone', serviceUrl: 'https://smba' };
const SANNE = { id: '29:sanne', aadObjectId: 'AAD-Sanne', name: 'Sanne de Boer', email: 'sanne@x.example' };
const BRAM = { id: '29:bram', aadObjectId: 'aad-bram', name: 'Bram Visser' };

/** One team with two members and two channels, and one that the app was taken from. */
function openPlace() {
  const kept: Address[] = [];
  const refuse = async () => Promise.reject(new Error('not asked for'));
  const calls: TeamsCalls = {
    ...{ post: refuse, openChat: refuse, send: refuse, update: refuse },
    team: async ({ team }) => (team === FIRST.id ? { name: 'Verkoop' } : Promise.reject(new Error('gone'))),
    channels: async () => [{ id: '19:first' }, { id: '19:sales', name: 'Leads' }],
    members: async (_at, next) => (next === undefined ? { members: [SANNE], next: 'more' } : { members: [BRAM] }),
  };
  const keep = async (address: Address) => void kept.push(address);
  const addresses = { find: async () => undefined, keep, teams: async () => [FIRST, GONE] };
  const knownAddresses = {
    keepNew: async (all: Address[]) => {
      for (const each of all) await keep(each);
    },
    forget: () => {},
  };
  return { kept, parts: { calls, addresses, knownAddresses, tenant: TENANT } };
}

describe('what is picked in the chat, on Teams', () => {
  test('is chosen from what the bot sees; people are searched for where that is not all of them', async () => {
    const reply = await offerTeams({ kind: 'form', form: makeForm(CHAT_PICKS) }, openPlace().parts);
    if (reply.kind !== 'form') throw new Error('no form');
    const drawn = renderTeamsForm(reply.form, { workspace: TENANT, isReply: true });
    expect(findCardProblems(drawn)).toEqual([]);
    expect(drawn.body.filter(({ type }) => type.startsWith('Input.'))).toMatchSnapshot();
    const [people] = reply.form.fields;
    for (const more of [{ isMore: true }, { value: ['aad-elsewhere'] }]) {
      const form = makeForm([{ ...people, ...more } as ChatPick]);
      const searched = renderTeamsForm(form, { workspace: TENANT, isReply: true });
      expect(JSON.stringify(searched.body)).toContain('graph.microsoft.com/users');
    }
  });

  test('says so in the place of channels and teams where the bot sees none', () => {
    const drawn = renderTeamsForm(makeForm(CHAT_PICKS), { workspace: TENANT, isReply: true });
    expect(drawn.body.map(({ type }) => type).slice(1, 7)).toEqual([
      ...['Input.ChoiceSet', 'Input.ChoiceSet'],
      ...['TextBlock', 'TextBlock', 'TextBlock', 'TextBlock'],
    ]);
  });

  test('comes back as what it is, and waits for what Teams says of it', () => {
    const form = 'checkin.form-asked?month=2026-11';
    const press = parsePress({ form, people_a: 'AAD-Sanne,aad-bram', channels_b: '19:sales', groups_c: '19:first' });
    const workspace = expect.any(String);
    expect(press).toMatchObject({
      filled: {
        values: {
          a: [
            { of: 'people', platform: 'teams', workspace, user: 'aad-sanne' },
            { of: 'people', platform: 'teams', workspace, user: 'aad-bram' },
          ],
          b: [{ of: 'channels', platform: 'teams', workspace, id: '19:sales' }],
          c: [{ of: 'groups', platform: 'teams', workspace, id: '19:first' }],
        },
      },
    });
  });
});

describe('what Teams says of what was picked', () => {
  test.each<[what: string, picked: Picked, found: unknown]>([
    ['somebody of a team', { of: 'people', ...here, user: 'aad-sanne' }, { name: SANNE.name, email: SANNE.email }],
    ['somebody of none of them', { of: 'people', ...here, user: 'aad-other' }, undefined],
    [
      'a channel',
      { of: 'channels', ...here, id: '19:sales' },
      { name: 'Leads', isMember: true, isPrivate: false, isArchived: false },
    ],
    ['a channel elsewhere', { of: 'channels', ...here, id: '19:other' }, undefined],
    ['a team', { of: 'groups', ...here, id: '19:first' }, { name: 'Verkoop', people: { length: 2 } }],
    ['a team that the app was taken from', { of: 'groups', ...here, id: '19:gone' }, undefined],
  ])('%s', async (_what, picked, found) => {
    const [proven] = await createTeamsProof(openPlace().parts)([picked]);
    if (found === undefined) expect(proven).toEqual(picked);
    else expect(proven).toMatchObject({ found });
  });

  test('is kept where it says how somebody is reached, and of nobody else', async () => {
    const { kept, parts } = openPlace();
    await createTeamsProof(parts)([{ of: 'people', ...here, user: 'aad-sanne' }]);
    expect(kept).toEqual([
      { ...here, kind: 'person', id: 'aad-sanne', serviceUrl: 'https://smba', member: '29:sanne' },
    ]);
  });
});
