import type { Agreement } from '../../../../src/domain/promises/agreement/agreement.ts';
import { DAY_MS } from '../../../../src/domain/time.ts';
import { makePerson } from '../../people.ts';
import { NOW } from '../../specification.ts';

export const daan = makePerson({ id: 'daan', name: 'Daan Mulder', team: 'marketing' });

/** Sanne of sales and Daan of marketing do it by Friday; Ruben noted it yesterday. */
export const makeAgreement = (more: Partial<Agreement> = {}): Agreement => ({
  ...{ id: 'agreement-000001', organisation: 'acme', what: 'Update the price list', lastDay: '2026-03-06' },
  ...{ owners: { sales: 'sanne', marketing: 'daan' }, remindOn: '2026-03-04', state: 'open' },
  ...{ by: 'ruben', at: NOW - DAY_MS },
  ...more,
});
