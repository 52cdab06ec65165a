import { expect, test } from 'vitest';
import { choosePolicyFigures } from '../../../src/cards/privacy/privacy-card.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';

type Told = Pick<Organisation, 'sources' | 'listeners'>;
const SECRETS = { secrets: [1] };

const CASES: [what: string, told: Told, elsewhere: string[]][] = [
  ['nobody', {}, []],
  ['a system that only sends leads', { sources: [{ id: 'zap', kind: 'webhooks' }] }, []],
  ['a CRM that is not written to', { sources: [{ id: 'main', kind: 'hubspot', write: false }] }, []],
  ['a CRM', { sources: [{ id: 'main', kind: 'hubspot' }] }, ['crm']],
  [
    'two CRMs, one of them by name',
    {
      sources: [
        { id: 'main', kind: 'hubspot' },
        { id: 'two', kind: 'salesforce', write: { namesReps: true } },
      ],
    },
    ['crm-named'],
  ],
  [
    'a listener of judgements',
    { listeners: [{ id: 'ads', url: 'https://ads.example/in', events: ['lead.judged'], ...SECRETS }] },
    ['listeners'],
  ],
  [
    'a listener of outcomes alone',
    { listeners: [{ id: 'ads', url: 'https://ads.example/in', events: ['lead.outcome'], ...SECRETS }] },
    [],
  ],
];

test.each(CASES)(
  'where %s is told what people thought of leads, the privacy card says so',
  (_what, told, elsewhere) => {
    expect(choosePolicyFigures(told as Organisation).elsewhere).toEqual(elsewhere);
  },
);
