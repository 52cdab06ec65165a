import { describe, expect, test } from 'vitest';
import type { Address } from '../../../src/domain/addresses/address.ts';
import { exportAddresses } from '../../../src/flows/addresses/personal.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';

const ON_TEAMS = { platform: 'teams', workspace: 'tenant' } as const;
/** What is known of Sanne where only the workspace's address is. */
const bare: Address = { ...ON_TEAMS, kind: 'person', id: 'aad-sanne', serviceUrl: 'https://smba.example/' };

describe('how somebody is reached', () => {
  const person = makePerson({
    identities: [
      { platform: 'slack', workspace: 'T1', user: 'U-sanne' },
      { ...ON_TEAMS, user: 'aad-sanne' },
    ],
  });
  const owner = { person, organisation: makeOrganisation(), now: NOW };
  const CASES: [what: string, address: Address, lines: string[]][] = [
    [
      'is given to them, without the platform’s own ids',
      { ...bare, conversation: 'a:chat', member: '29:1' },
      ['On Teams I keep the reference to our private chat, so that I can write to you.'],
    ],
    [
      'is given where only their address there is known',
      { ...bare, member: '29:1' },
      ['On Teams I keep the reference to our private chat, so that I can write to you.'],
    ],
    ['is nobody’s where only the workspace’s address is known', bare, []],
  ];
  test.each(CASES)('%s', async (_what, address, lines) => {
    const reads = makeReads({ address: async ({ id }) => (id === 'aad-sanne' ? address : undefined) });
    expect(await exportAddresses.prepare(reads, owner)).toMatchObject({ as: 'references', lines });
  });
});
