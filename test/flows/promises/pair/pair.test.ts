import { describe, expect, test } from 'vitest';
import type { EventOf } from '../../../../src/domain/event.ts';
import type { Person, Team } from '../../../../src/domain/people/person.ts';
import type { PairVersion } from '../../../../src/domain/promises/pair/pair.ts';
import { planEnd } from '../../../../src/domain/promises/pair/pair.ts';
import { DAY_MS } from '../../../../src/domain/time.ts';
import { askEndings } from '../../../../src/flows/promises/pair/rules.ts';
import { promises } from '../../../../src/flows/promises/room.ts';
import { countBegun, makeReceivers } from '../../people.ts';
import { given, NOW } from '../../specification.ts';
import { agreed, helen, makePair, organisation, ruben, sanne, UNTIL } from './builders.ts';

const here = (person: Person) => ({ person, organisation, isOn: true });
const managers = { managers: [ruben, helen], receivers: makeReceivers([ruben, helen]) };
const names = new Map([
  ['ruben', 'Ruben Jansen'],
  ['helen', 'Helen Brooks'],
]);
type Filled = Omit<EventOf<'pair.proposed'>, 'kind' | 'by' | 'key'>;
const filled = (more: Partial<Filled> = {}): Filled => ({
  ...{ sqls: ' 40 ', hours: '2,5', attempts: '3', weekly: '', until: '2026-06-03' },
  ...more,
});

describe('looking at it', () => {
  const look = (person: Person, versions: PairVersion[]) =>
    given(promises, 'pair.asked', { ...here(person), more: { versions, names } }).when({});

  test('shows both halves, who signed, and until when they hold', () => {
    look(sanne, [agreed]).follows([], /40 SQLs a month.*contacted within 4 working hours.*at least 3 attempts/s);
    look(sanne, [agreed]).follows(
      [],
      /Ruben Jansen \(sales\) and Helen Brooks \(marketing\).*up to and including Wed 3 Jun/,
    );
  });

  test('what is in force comes before what is proposed, and says that there is a proposal', () => {
    const versions = [makePair({ number: 2, sqls: 60 }), agreed];
    look(sanne, versions).follows([], /version 1\).*There is a proposal for version 2/s);
    given(promises, 'pair.opened', { ...here(sanne), more: { versions, names } })
      .when({ version: 2 })
      .follows([], /version 2\).*60 SQLs.*Still to sign: a manager of marketing/s);
  });

  test('what is over holds no more', () => {
    const over = { ...agreed, until: NOW };
    look(sanne, [over]).follows([], 'promised each other nothing yet. Your managers can make a proposal');
    given(promises, 'pair.opened', { ...here(sanne), more: { versions: [over], names } })
      .when({ version: 1 })
      .follows([], 'It applied from');
  });

  test('of what is gone it is said so', () => {
    given(promises, 'pair.opened', { ...here(sanne), more: { versions: [], names } })
      .when({ version: 1 })
      .follows([], 'no longer there');
  });
});

describe('proposing', () => {
  const propose = (person: Person, versions: PairVersion[] = []) =>
    given(promises, 'pair.proposed', { ...here(person), more: { versions, ...managers } });

  test('a manager’s proposal carries their own team’s signature; the other team’s manager is asked', () => {
    propose(ruben)
      .when(filled())
      .follows(
        [
          {
            kind: 'pair.proposed',
            version: {
              ...makePair({ hours: 2.5, at: NOW, until: UNTIL }),
              signatures: { sales: { person: 'ruben', at: NOW } },
            },
          },
          countBegun('helen'),
          { kind: 'direct.queued', subject: { kind: 'pair-proposal', version: 1, person: 'helen' } },
        ],
        'A manager of marketing has to sign too',
      );
  });

  test('how many new leads a week sales takes may be promised, and is shown with its half', () => {
    const { changes } = propose(ruben).when(filled({ weekly: ' 20 ' }));
    expect(changes[0]).toMatchObject({ version: { weekly: 20 } });
    expect(propose(ruben).when(filled()).changes[0]).not.toHaveProperty('version.weekly');
    given(promises, 'pair.asked', { ...here(sanne), more: { versions: [{ ...agreed, weekly: 20 }], names } })
      .when({})
      .follows([], 'before giving up; room for 20 new leads a week');
  });

  test('an edit is a new version, with the editor’s signature alone', () => {
    const { changes } = propose(
      helen,
      [makePair(), agreed].map((each, place) => ({ ...each, number: 2 - place })),
    ).when(filled({ version: 2, sqls: '30' }));
    expect(changes[0]).toMatchObject({
      kind: 'pair.proposed',
      version: { number: 3, sqls: 30, by: 'helen', signatures: { marketing: { person: 'helen' } } },
    });
    expect(JSON.stringify(changes[0])).not.toContain('ruben');
  });

  test.each<[string, Partial<Filled>, Record<string, string | RegExp>]>([
    ['no number', { sqls: 'many' }, { sqls: 'A whole number from 1 to 5,000.' }],
    ['none', { sqls: '0' }, { sqls: /from 1/ }],
    ['half an attempt', { attempts: '1.5' }, { attempts: /whole number from 1 to 20/ }],
    ['a minute', { hours: '0.02' }, { hours: /from 0.5 to 80/ }],
    ['no time', { hours: 'soon' }, { hours: /for example 4 or 2.5/ }],
    ['an end today', { until: '2026-03-03' }, { until: /A day from .* to Wed 3 Mar 2027/ }],
    ['an end after more than a year', { until: '2027-03-04' }, { until: /A day from/ }],
    ['no new lead a week', { weekly: '0' }, { weekly: 'A whole number from 1 to 5,000.' }],
    ['half a lead a week', { weekly: '1,5' }, { weekly: /whole number/ }],
    ['no end', { until: '' }, { until: /A day from/ }],
  ])('with %s: it is said at the field', (_what, more, errors) => {
    propose(ruben).when(filled(more)).follows([], { errors });
  });

  test('beside somebody else’s proposal of meanwhile: nothing typed is lost', () => {
    propose(ruben, [makePair()])
      .when(filled())
      .follows([], { errors: { sqls: /Someone else made another/ } });
  });

  test('begins from what is proposed, else from what is in force, else from the set-up’s hours', () => {
    const ask = (versions: PairVersion[]) =>
      given(promises, 'pair.propose-asked', { ...here(ruben), more: versions })
        .when({})
        .follows([], { form: 'pair.proposed' }).reply;
    const values = (versions: PairVersion[]) => {
      const asked = ask(versions);
      const fields = asked.kind === 'form' ? asked.form.fields : [];
      return fields.map((field) => ('value' in field ? field.value : undefined));
    };
    const proposed = makePair({ number: 2, sqls: 60, weekly: 20 });
    expect(values([proposed, agreed])).toEqual(['60', '4', '3', '20', '2026-06-03']);
    expect(values([agreed])).toEqual(['40', '4', '3', undefined, '2026-06-03']);
    expect(values([])).toEqual([undefined, '4', undefined, undefined, '2026-06-03']);
  });
});

describe('signing', () => {
  const sign = (person: Person, version: PairVersion | undefined) =>
    given(promises, 'pair.signed', { ...here(person), more: { version, ...managers } }).when({ version: 1 });
  const place = { organisation: 'acme', number: 1 };

  test('by the second manager: it is in force, and the other managers hear of it', () => {
    sign(helen, makePair()).follows(
      [
        { kind: 'pair.signed', ...place, team: 'marketing', by: 'helen', hasOther: true, at: NOW },
        { kind: 'pair.agreed', ...place, at: NOW },
        countBegun('ruben'),
        { kind: 'direct.queued', subject: { kind: 'pair-agreed', version: 1, person: 'ruben' } },
      ],
      'Agreed, up to and including Wed 3 Jun',
    );
  });

  test('where nobody has signed any more: it stays a proposal', () => {
    sign(helen, makePair({ signatures: {} })).follows(
      [{ kind: 'pair.signed', ...place, team: 'marketing', hasOther: false }],
      'once a manager of sales signs too',
    );
  });

  test.each<[string, Person, PairVersion | undefined, string]>([
    ['a member', sanne, makePair(), 'The managers of both teams sign'],
    ['a manager whose team has signed', ruben, makePair(), 'A manager of your team has signed'],
    ['somebody who signed for the other team', { ...ruben, team: 'marketing' }, makePair(), 'someone else has to sign'],
    ['a version that was edited since', helen, makePair({ state: 'withdrawn' }), 'decided, edited or over'],
    ['a version whose last day is over', helen, makePair({ until: NOW }), 'decided, edited or over'],
    ['what is in force already', helen, agreed, 'decided, edited or over'],
    ['what is gone', helen, undefined, 'no longer there'],
  ])('%s: nothing changes', (_what, person, version, answer) => {
    sign(person, version).follows([], answer);
  });
});

describe('withdrawing', () => {
  const withdraw = (person: Person, versions: PairVersion[]) =>
    given(promises, 'pair.withdrawn', { ...here(person), more: versions }).when({ version: versions[0]?.number ?? 1 });

  test('by a manager; what is in force stays', () => {
    const change = { kind: 'pair.withdrawn' as const, organisation: 'acme', number: 2, at: NOW };
    withdraw(helen, [makePair({ number: 2 }), agreed]).follows([change], 'Version 1 still applies');
    withdraw(helen, [makePair({ number: 2 })]).follows([change], 'The proposal is withdrawn.');
  });

  test('by a member, or of what is decided or gone: nothing changes', () => {
    withdraw(sanne, [makePair()]).follows([], 'The managers of both teams can withdraw');
    withdraw(helen, [agreed]).follows([], 'decided, edited or over');
    withdraw(helen, []).follows([], 'no longer there');
  });
});

describe('its end', () => {
  const asked = { ...agreed, askedAt: NOW - DAY_MS };
  const keep = (person: Person, version: PairVersion | undefined, keptBy: Team[] = []) =>
    given(promises, 'pair.kept', { ...here(person), more: version && { ...version, keptBy } }).when({ version: 1 });
  const change = { kind: 'pair.kept' as const, organisation: 'acme', number: 1, askedAt: NOW - DAY_MS };

  test('both managers are asked once', () => {
    const changes = askEndings.decide({ version: agreed, ...managers }, organisation, NOW);
    expect(changes).toMatchObject([
      { kind: 'pair.end-asked', organisation: 'acme', number: 1, at: NOW },
      countBegun('ruben'),
      { kind: 'direct.queued', subject: { kind: 'pair-ending', person: 'ruben', over: agreed.until } },
      countBegun('helen'),
      { kind: 'direct.queued', subject: { kind: 'pair-ending', person: 'helen' } },
    ]);
    expect(askEndings.decide(undefined, organisation, NOW)).toEqual([]);
  });

  test('kept by one it waits for the other; kept by both it holds a quarter longer', () => {
    keep(ruben, asked).follows(
      [{ ...change, team: 'sales', hasOther: false }],
      'Once a manager of marketing renews it too, it applies up to and including Thu 3 Sept',
    );
    keep(helen, asked, ['sales']).follows(
      [
        { ...change, team: 'marketing', hasOther: true },
        { kind: 'pair.prolonged', organisation: 'acme', number: 1, until: planEnd('2026-09-03', organisation.zone) },
      ],
      'Both teams renew it. It applies up to and including Thu 3 Sept',
    );
  });

  test.each<[string, Person, PairVersion | undefined, Team[], string]>([
    ['a member', sanne, asked, [], 'The managers of both teams decide'],
    ['a manager whose team has said so', ruben, asked, ['sales'], 'A manager of marketing has to as well'],
    ['before it is asked', ruben, agreed, [], 'cannot be renewed now'],
    ['after its end', ruben, { ...asked, until: NOW }, [], 'cannot be renewed now'],
    ['of what was replaced', ruben, { ...asked, state: 'replaced' }, [], 'cannot be renewed now'],
    ['of what is gone', ruben, undefined, [], 'no longer there'],
  ])('%s: nothing changes', (_what, person, version, keptBy, answer) => {
    keep(person, version, keptBy).follows([], answer);
  });
});

test('while the room is off, everybody hears what it is and who can switch it on', () => {
  const off = { person: sanne, organisation, isOn: false };
  given(promises, 'pair.asked', { ...off, more: { versions: [agreed], names } })
    .when({})
    .follows([], /“Promises” is off\. .*The managers of both teams can switch it on/);
  given(promises, 'pair.signed', { ...off, person: helen, more: { version: makePair(), ...managers } })
    .when({ version: 1 })
    .follows([], 'You can switch it on together');
});
