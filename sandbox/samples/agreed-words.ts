import type { Event } from '../../src/domain/event.ts';
import { deriveDefinitionId, deriveMessageId, deriveProfileId } from '../../src/domain/language/term.ts';
import type { Doer } from '../../src/domain/people/person.ts';

/** Samples of leads lack one or another of these, so that their cards say what. */
const CRITERIA = [
  'need: Behoefte benoemd / Need named (required)',
  'budget: Budget bekend / Budget known (required)',
  'phone: Telefoon bekend / Phone known = phone (required)',
  'appointment: Afspraak gemaakt / Appointment made',
].join('\n');
const SEGMENT = 'export';
const PLAIN = { spellings: '', example: '', review: '90', criteria: '', isAnother: false } as const;

/** The lexicon is on, and both managers have signed what an SQL is, who the customers are, and how one segment is told. */
export function listAgreedWords(organisation: string, sales: Doer, marketing: Doer): Event[] {
  const signed = [
    deriveDefinitionId(organisation),
    deriveProfileId(organisation),
    deriveMessageId(organisation, SEGMENT),
  ];
  const proposed = { ...PLAIN, kind: 'term.proposed', by: marketing } as const;
  return [
    { kind: 'room.switched-on', room: 'language', by: sales },
    { kind: 'room.switched-on', room: 'language', by: marketing },
    {
      ...{
        ...proposed,
        asked: 1,
        asks: 'criteria',
        name: 'SQL',
        criteria: CRITERIA,
        spellings: 'sales qualified lead',
      },
      text: 'Wil dit kwartaal over een concreet object praten, en past bij ons klantprofiel.',
    },
    {
      ...{ ...proposed, asked: 2, asks: 'profile', name: 'Klantprofiel', text: 'Voor wie wij het beste werken.' },
      ...{ size: '50 tot 500 mensen', sector: 'Staalbouw, infra, maritiem', region: 'Benelux en Noord-Duitsland' },
      role: 'Hoofd inkoop of techniek',
    },
    {
      ...{ ...proposed, asked: 3, asks: 'message', segment: SEGMENT, name: 'Export', text: '' },
      ...{ who: 'Yards that repaint abroad', how: 'With a test patch on their own ship' },
      what: 'Twenty years without upkeep, and we prove it.',
    },
    ...signed.map((term) => ({ kind: 'term.signed' as const, term, version: 1, by: sales })),
  ];
}
