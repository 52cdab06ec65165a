import { describe, expect, test } from 'vitest';
import { LINK_CODE_MS, type LinkMisses } from '../../../src/domain/people/link.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { people } from '../../../src/flows/people/room.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { type Answer, BY, given, NOW } from '../specification.ts';

const CODE = 'AB1CD2EF3G';
const organisation = makeOrganisation();
const sanne = makePerson();
const HERS = { kind: 'person', platform: 'slack', workspace: 'T1', id: 'U-sanne' } as const;
const bram = makePerson({ id: 'bram', name: 'Bram Visser' });

test('somebody who asks for a code gets one, to read out, for a quarter of an hour', () => {
  given(people, 'link.asked', { person: sanne, organisation, more: CODE })
    .when({})
    .follows(
      [{ kind: 'link.offered', organisation: 'acme', person: 'sanne', code: CODE, until: NOW + LINK_CODE_MS }],
      'Your code is AB1CD-2EF3G, valid for 15 minutes.',
    );
});

describe('somebody types a code', () => {
  type Facts = { known?: Person; owner?: Person; organisation?: string | undefined; misses?: Partial<LinkMisses> };
  const linking = (facts: Facts) => {
    const { known, owner, misses } = facts;
    const offer = owner && { person: owner, hash: 'hash of it' };
    const where = 'organisation' in facts ? facts.organisation : 'acme';
    return given(people, 'link.given', {
      more: { known, offer, organisation: where, misses: { account: 0, organisation: 0, ...misses } },
    });
  };

  test.each([CODE, 'ab1cd-2ef3g', ' ABICD – 2EF3G '])(
    'as %s, that is a colleague’s: both accounts are theirs',
    (code) => {
      linking({ owner: sanne })
        .when({ code })
        .follows(
          [
            { kind: 'identity.linked', person: sanne, identity: BY, hash: 'hash of it', at: NOW },
            { kind: 'direct.queued', subject: { kind: 'account-linked', person: 'sanne', account: BY }, target: HERS },
          ],
          'Linked. You are Sanne de Boer here too.',
        );
    },
  );

  test('in their own language once it is known', () => {
    linking({ owner: makePerson({ locale: 'nl' }) })
      .when({ code: CODE })
      .follows([{ kind: 'identity.linked' }, { kind: 'direct.queued' }], 'Gekoppeld.');
  });

  test('of somebody who can be written to nowhere: they are linked, and nobody is told', () => {
    linking({ owner: makePerson({ identities: [] }) })
      .when({ code: CODE })
      .follows([{ kind: 'identity.linked' }], 'Linked.');
  });

  const UNKNOWN = /Deze code ken ik niet.*\n.*I do not know this code/;
  const REFUSED: [what: string, facts: Facts, typed: string, answer: Answer][] = [
    ['that cannot be one', { owner: sanne }, 'please', UNKNOWN],
    ['in a workspace that is no organisation’s', { organisation: undefined }, CODE, UNKNOWN],
    ['of their own', { known: sanne, owner: sanne }, CODE, 'This account is already linked to you.'],
    [
      'of another, where they are somebody themselves',
      { known: bram, owner: sanne },
      CODE,
      'This account already belongs to Bram Visser.',
    ],
    ['that nobody has, where they are somebody', { known: sanne }, CODE, 'already belongs to Sanne de Boer'],
  ];
  test.each(REFUSED)('%s: nothing is linked or counted, and they read why', (_what, facts, code, answer) => {
    expect(linking(facts).when({ code }).follows([], answer).remark).toBeUndefined();
  });

  const where = { organisation: 'acme', platform: 'slack' };
  test('that nobody has: it counts as a wrong one, and the log says so without it', () => {
    const { remark } = linking({})
      .when({ code: CODE })
      .follows([{ kind: 'link.missed', by: BY, at: NOW }], UNKNOWN);
    expect(remark).toEqual({ what: 'a link code was wrong', ...where });
  });

  test.each<[string, Facts]>([
    ['after five wrong ones of this account', { misses: { account: 5, organisation: 5 } }],
    ['after a hundred of all accounts', { misses: { account: 0, organisation: 100 } }],
  ])('%s: none is looked at, right or wrong', (_when, facts) => {
    for (const owner of [undefined, sanne]) {
      const { remark } = linking({ ...facts, ...(owner && { owner }) })
        .when({ code: CODE })
        .follows([], /Te veel verkeerde codes\..*\nToo many wrong codes\./);
      expect(remark).toEqual({ what: 'a link code was not looked at: too many before it were wrong', ...where });
    }
  });

  test('one below either limit is looked at still', () => {
    linking({ owner: sanne, misses: { account: 4, organisation: 99 } })
      .when({ code: CODE })
      .follows([{ kind: 'identity.linked' }, { kind: 'direct.queued' }], 'Linked.');
  });
});

describe('somebody says that it was not them who linked an account', () => {
  const account = { platform: 'teams', workspace: 'tenant', user: 'aad-1' } as const;
  const undoing = (person: Person) => given(people, 'link.undone', { person, organisation });

  test('and it is theirs no longer', () => {
    const linked = { ...sanne, identities: [...sanne.identities, account], linked: [account] };
    undoing(linked)
      .when(account)
      .follows([{ kind: 'identity.unlinked', person: linked, identity: account }], 'Unlinked.');
  });

  test.each<[string, Person]>([
    ['it is not theirs any more', sanne],
    ['the set-up says that it is theirs', { ...sanne, identities: [...sanne.identities, account] }],
    ['another of theirs is', { ...sanne, linked: [{ ...account, user: 'aad-2' }] }],
  ])('where %s, nothing changes', (_where, person) => {
    undoing(person).when(account).follows([], 'no longer linked to you');
  });
});
