import { describe, test } from 'vitest';
import { LINK_CODE_MS } from '../../../src/domain/people/link.ts';
import type { Identity, Person } from '../../../src/domain/people/person.ts';
import { people } from '../../../src/flows/people/room.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { type Answer, BY, given, NOW } from '../specification.ts';

const CODE = 'AB1CD2EF3G';
const organisation = makeOrganisation();
const sanne = makePerson();
const bram = makePerson({ id: 'bram', name: 'Bram Visser' });

test('somebody who asks for a code gets one, to read out, for a quarter of an hour', () => {
  given(people, 'link.asked', { person: sanne, organisation, more: CODE })
    .when({})
    .follows(
      [{ kind: 'link.offered', organisation: 'acme', person: 'sanne', code: CODE, until: NOW + LINK_CODE_MS }],
      'Your code is AB1CD-2EF3G, for 15 minutes.',
    );
});

describe('somebody types a code', () => {
  type Facts = { known?: Person; owner?: Person };
  const linking = ({ known, owner }: Facts, workspace: Identity['workspace'] = 'T1') =>
    given(people, 'link.given', {
      more: {
        known,
        owner,
        organisation: owner && { ...organisation, workspaces: [{ platform: 'slack', id: workspace }] },
      },
    });

  test.each([CODE, 'ab1cd-2ef3g', ' ABICD – 2EF3G '])(
    'as %s, that is a colleague’s: both accounts are theirs',
    (code) => {
      linking({ owner: sanne })
        .when({ code })
        .follows(
          [{ kind: 'identity.linked', person: sanne, identity: BY, code: CODE }],
          'Linked. You are Sanne de Boer here too.',
        );
    },
  );

  test('in their own language once it is known', () => {
    linking({ owner: makePerson({ locale: 'nl' }) })
      .when({ code: CODE })
      .follows([{ kind: 'identity.linked' }], 'Gekoppeld.');
  });

  const UNKNOWN = /Deze code ken ik niet.*\n.*I do not know this code/;
  const REFUSED: [what: string, facts: Facts, typed: string, workspace: string, answer: Answer][] = [
    ['that nobody has', {}, CODE, 'T1', UNKNOWN],
    ['that cannot be one', { owner: sanne }, 'please', 'T1', UNKNOWN],
    ['in a workspace that is not the organisation’s', { owner: sanne }, CODE, 'T2', UNKNOWN],
    ['of their own', { known: sanne, owner: sanne }, CODE, 'T1', 'This account is linked to you already.'],
    [
      'of another, where they are somebody themselves',
      { known: bram, owner: sanne },
      CODE,
      'T1',
      'This account already belongs to Bram Visser.',
    ],
    [
      'of somebody of the same name in another organisation',
      { known: sanne, owner: makePerson({ organisation: 'other' }) },
      CODE,
      'T1',
      'This account already belongs to Sanne de Boer.',
    ],
    ['that nobody has, where they are somebody', { known: sanne }, CODE, 'T1', 'already belongs to Sanne de Boer'],
  ];
  test.each(REFUSED)('%s: nothing is linked, and they read why', (_what, facts, code, workspace, answer) => {
    linking(facts, workspace).when({ code }).follows([], answer);
  });
});
