import { describe, expect, test } from 'vitest';
import type { EventOf } from '../../../../src/domain/event.ts';
import type { Person } from '../../../../src/domain/people/person.ts';
import { AGREEMENTS_OPEN_MAX, type Agreement } from '../../../../src/domain/promises/agreement/agreement.ts';
import { promises } from '../../../../src/flows/promises/room.ts';
import { countBegun, makeReceivers } from '../../people.ts';
import { given, NOW } from '../../specification.ts';
import { helen, organisation, ruben, sanne } from '../pair/builders.ts';
import { daan, makeAgreement } from './builders.ts';

const here = (person: Person) => ({ person, organisation, isOn: true });
const people = [sanne, daan, ruben, helen];
const id = 'agreement-000001';
type Filled = Omit<EventOf<'agreement.made'>, 'kind' | 'by' | 'key'>;
const filled = (more: Partial<Filled> = {}): Filled => ({
  ...{ asked: NOW, what: ' Update the price list ', sales: ['sanne'], marketing: ['daan'], lastDay: '2026-03-06' },
  ...more,
});

describe('noting what was agreed', () => {
  const make = (person: Person, open = 0) =>
    given(promises, 'agreement.made', {
      ...here(person),
      more: { people, open, receivers: makeReceivers([sanne, daan]) },
    });

  test('anybody may; of the owners those who did not note it hear of it', () => {
    const { changes } = make(sanne)
      .when(filled())
      .follows(
        [
          {
            kind: 'agreement.made',
            agreement: {
              ...makeAgreement({ by: 'sanne', at: NOW }),
              id: expect.stringMatching(/^[\w-]{16}$/),
            },
          },
          countBegun('daan'),
          { kind: 'direct.queued', subject: { kind: 'agreement-noted', agreement: expect.anything(), person: 'daan' } },
        ],
        /“Update the price list” · Agreed, by Fri 6 Mar\. Whoever does it is reminded two working days before/,
      );
    // The same form again is the same agreement.
    expect(make(sanne).when(filled()).changes[0]).toEqual(changes[0]);
    expect(make(sanne).when(filled({ asked: NOW + 1 })).changes[0]).not.toEqual(changes[0]);
  });

  test('one owner is enough; so late that a reminder would say nothing new, none is promised', () => {
    const made = make(helen).when(filled({ marketing: [], lastDay: '2026-03-04' }));
    made.follows([{ kind: 'agreement.made' }, countBegun('sanne'), { kind: 'direct.queued' }], 'Agreed, by Wed 4 Mar.');
    expect(JSON.stringify(made.changes[0])).not.toContain('remindOn');
  });

  test.each<[string, Partial<Filled>, Record<string, string | RegExp>, number?]>([
    ['nothing', { what: '  ' }, { what: /what you agree on/ }],
    ['no owner', { sales: [], marketing: [] }, { sales: /at least one team/ }],
    ['an owner who left', { sales: ['gone'] }, { sales: /Not in this team any more/ }],
    ['an owner of the other team', { marketing: ['sanne'] }, { marketing: /Not in this team any more/ }],
    ['yesterday', { lastDay: '2026-03-02' }, { lastDay: 'A day from Tue 3 Mar to Wed 3 Mar 2027.' }],
    ['a day in two years', { lastDay: '2028-03-03' }, { lastDay: /A day from/ }],
    ['no day', { lastDay: '' }, { lastDay: /A day from/ }],
    ['fifty open ones', {}, { what: '50 agreements are open already. Finish or drop one first.' }, AGREEMENTS_OPEN_MAX],
  ])('with %s: it is said at the field', (_what, more, errors, open = 0) => {
    make(ruben, open).when(filled(more)).follows([], { errors });
  });

  test('a form asks for it, with people of each team', () => {
    const { reply } = given(promises, 'agreement.form-asked', { ...here(sanne), more: people })
      .when({})
      .follows([], { form: 'agreement.made' });
    const fields = reply.kind === 'form' ? reply.form.fields : [];
    const offered = fields.flatMap((field) => (field.kind === 'pick' ? [field.options.map(({ value }) => value)] : []));
    expect(offered).toEqual([
      ['ruben', 'sanne'],
      ['daan', 'helen'],
    ]);
  });
});

describe('looking at what is open', () => {
  const look = (person: Person, open: Agreement[], page = 0) =>
    given(promises, 'agreement.listed', {
      ...here(person),
      more: { open, names: new Map(people.map((each) => [each.id, each.name])) },
    }).when({ page });

  test('says what, who and by when, and whose time is over; owners and managers may settle it there', () => {
    const open = [makeAgreement({ lastDay: '2026-03-02', owners: { sales: 'gone' } }), makeAgreement()];
    look(sanne, open).follows(
      [],
      /someone who left \(sales\) · was due on Mon 2 Mar.*Daan Mulder \(marketing\) · by Fri/s,
    );
    const taps = (person: Person) => JSON.stringify(look(person, open).reply).match(/agreement\.done/g)?.length ?? 0;
    expect([taps(sanne), taps(ruben), taps({ ...sanne, id: 'bram' })]).toEqual([1, 2, 0]);
  });

  test('many are in pages, and none is an invitation', () => {
    const many = Array.from({ length: 7 }, (_none, place) => makeAgreement({ what: `Thing ${place}` }));
    look(sanne, many, 1).follows([], /Thing 6.*6 to 7 of 7/s);
    look(sanne, many, 9).follows([], /Thing 5/);
    look(sanne, []).follows([], 'No agreements are open');
  });
});

describe('settling it', () => {
  const done = (person: Person, agreement: Agreement | undefined) =>
    given(promises, 'agreement.done', { ...here(person), more: agreement }).when({ agreement: id });
  const drop = (person: Person, agreement: Agreement | undefined, why = ' No budget ') =>
    given(promises, 'agreement.dropped', { ...here(person), more: agreement }).when({ agreement: id, why });
  const settled = { kind: 'agreement.settled' as const, organisation: 'acme', agreement: id, at: NOW };

  test('an owner or a manager says that it is done, or drops it with a word why', () => {
    for (const person of [sanne, daan, ruben, helen])
      done(person, makeAgreement()).follows([{ ...settled, state: 'done', by: person.id }], /Done\. Thank you/);
    drop(daan, makeAgreement()).follows(
      [{ ...settled, state: 'dropped', why: 'No budget', by: 'daan' }],
      '“Update the price list” · Dropped: No budget',
    );
    given(promises, 'agreement.drop-asked', { ...here(daan), more: makeAgreement() })
      .when({ agreement: id })
      .follows([], { form: 'agreement.dropped' });
    drop(daan, makeAgreement(), ' ').follows([], { errors: { why: /Write why/ } });
  });

  test.each<[string, Person, Agreement | undefined, string]>([
    ['another member', { ...sanne, id: 'bram' }, makeAgreement(), 'Whoever took it on can do that'],
    ['of what is done', sanne, makeAgreement({ state: 'done' }), 'That is done already'],
    ['of what was dropped', ruben, makeAgreement({ state: 'dropped' }), 'That is dropped already'],
    ['of what is gone', sanne, undefined, 'no longer there'],
  ])('%s: nothing changes', (_what, person, agreement, answer) => {
    done(person, agreement).follows([], answer);
    drop(person, agreement).follows([], answer);
    given(promises, 'agreement.drop-asked', { ...here(person), more: agreement })
      .when({ agreement: id })
      .follows([], answer);
  });
});

test('while the room is off, nothing is noted, shown or settled', () => {
  const off = { person: sanne, organisation, isOn: false };
  const answer = '“Promises” is off.';
  given(promises, 'agreement.listed', { ...off, more: { open: [], names: new Map() } })
    .when({ page: 0 })
    .follows([], answer);
  given(promises, 'agreement.form-asked', { ...off, more: [] })
    .when({})
    .follows([], answer);
  given(promises, 'agreement.made', { ...off, more: { people, open: 0, receivers: makeReceivers([]) } })
    .when(filled())
    .follows([], answer);
  given(promises, 'agreement.done', { ...off, more: makeAgreement() })
    .when({ agreement: id })
    .follows([], answer);
});
