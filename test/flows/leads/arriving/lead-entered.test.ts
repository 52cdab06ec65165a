import { describe, expect, test } from 'vitest';
import type { Organisation } from '../../../../src/domain/organisation.ts';
import { HOUR_MS } from '../../../../src/domain/time.ts';
import { leads } from '../../../../src/flows/leads/room.ts';
import { makeLead, makeOrganisation, makePerson } from '../../people.ts';
import { type Answer, given, NOW } from '../../specification.ts';

const organisation = makeOrganisation();
const noor = makePerson({ id: 'noor', team: 'marketing' });
const entering = (
  person = noor,
  where: Organisation = organisation,
  more = undefined as ReturnType<typeof makeLead> | undefined,
) => given(leads, 'lead.entered', { person, organisation: where, more: { known: more } });
const FILLED = {
  asked: 7,
  company: ' Jansma Staalbouw ',
  contact: 'Iris de Vries',
  email: '',
  phone: '',
  segment: '',
  note: '',
};
type Filled = Partial<typeof FILLED>;

describe('a lead by hand', () => {
  test('is asked for by a form that offers the segments of the sales channels, where there are any', () => {
    const [sales] = organisation.channels;
    if (sales === undefined) throw new Error('no channel');
    const asked = (where: Organisation) =>
      JSON.stringify(
        given(leads, 'lead.form-asked', { person: noor, organisation: where })
          .when({})
          .follows([], { form: 'lead.entered' }).reply,
      );
    expect(asked(organisation)).not.toContain('Segment');
    expect(asked({ ...organisation, channels: [{ ...sales, segments: ['infra'] }] })).toContain('infra');
  });

  test('is a lead as any other: its card, its clock, and whoever of marketing enters it is its partner', () => {
    const { changes } = entering()
      .when({ ...FILLED, email: 'iris@jansma.example', note: 'Wants a quote.' })
      .follows(
        [
          {
            kind: 'lead.added',
            lead: {
              partner: 'noor',
              receivedAt: NOW,
              dueAt: NOW + 4 * HOUR_MS,
              facts: {
                company: 'Jansma Staalbouw',
                contact: { name: 'Iris de Vries', email: 'iris@jansma.example' },
                note: 'Wants a quote.',
              },
            } as never,
          },
          { kind: 'post.queued', target: { id: 'C-sales' } as never },
        ],
        'Jansma Staalbouw: the card will be in #sales.',
      );
    expect(JSON.stringify(changes[0])).not.toContain('form/noor');
  });

  test('of somebody of sales is theirs', () => {
    entering(makePerson())
      .when(FILLED)
      .follows([{ kind: 'lead.added', lead: { owner: 'sanne' } as never }, { kind: 'post.queued' }], 'Jansma');
  });

  test('of a segment goes to its channel', () => {
    const [sales] = organisation.channels;
    if (sales === undefined) throw new Error('no channel');
    const infra = { ...sales, id: 'C-infra', name: 'infra', segments: ['infra'], isDefault: false };
    entering(noor, { ...organisation, channels: [sales, infra] })
      .when({ ...FILLED, segment: 'infra' })
      .follows([{ kind: 'lead.added' }, { kind: 'post.queued', target: { id: 'C-infra' } as never }], '#infra');
  });

  test('where there is no sales channel is kept, and says what is missing', () => {
    entering(noor, { ...organisation, channels: [] })
      .when(FILLED)
      .follows([{ kind: 'lead.added' }], 'Ask your administrator to choose one');
  });

  test('sent twice is one lead', () => {
    const first = entering().when(FILLED).changes;
    expect(entering().when(FILLED).changes).toEqual(first);
    entering(noor, organisation, makeLead()).when(FILLED).follows([], 'Jansma Staalbouw: the card will be in #sales.');
  });

  const WRONG: [what: string, filled: Filled, answer: Answer][] = [
    ['no company', { company: ' ' }, { errors: { company: 'Which company is it?' } }],
    ['neither name nor address', { contact: ' ' }, { errors: { contact: 'Give a name or an email address.' } }],
    ['an address that is none', { email: 'iris at jansma' }, { errors: { email: 'This is not an email address.' } }],
  ];
  test.each(WRONG)('with %s is asked for it, and nothing is kept', (_what, filled, answer) => {
    entering()
      .when({ ...FILLED, ...filled })
      .follows([], answer);
  });
});
