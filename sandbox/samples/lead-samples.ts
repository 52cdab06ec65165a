import type { SampleGroup } from '../control/protocol.ts';
import {
  makeAgain,
  makeForged,
  makeHonest,
  makeNameless,
  makeOutcome,
  makeRicher,
  type SampleFacts,
  type SampleRequest,
} from './lead-requests.ts';
import { sampleLeads } from './leads.ts';

/** A lead the page offers, and how its request is made. */
export type LeadSample = {
  id: string;
  group: SampleGroup;
  title: string;
  hint: string;
  make(facts: SampleFacts): SampleRequest;
};

/** Every lead a newcomer can send with one click. */
export const leadSamples: LeadSample[] = [
  {
    id: 'bridge',
    group: 'good',
    title: 'Brugrenovatie Zuid',
    hint: 'Dutch, complete, owned by Sanne',
    make: makeHonest(sampleLeads.bridge),
  },
  {
    id: 'shipyard',
    group: 'good',
    title: 'Scheepswerf De Merwe',
    hint: 'Dutch, no owner: who takes it?',
    make: makeHonest(sampleLeads.shipyard),
  },
  {
    id: 'wind',
    group: 'good',
    title: 'Halden Offshore Wind',
    hint: 'English, segment export, high value',
    make: makeHonest(sampleLeads.wind),
  },
  {
    id: 'tanks',
    group: 'good',
    title: 'Harwich Tank Storage',
    hint: 'English, export, owned by Priya',
    make: makeHonest(sampleLeads.tanks),
  },
  {
    id: 'bare',
    group: 'good',
    title: 'Jansma Staalbouw',
    hint: 'Only a company and an e-mail',
    make: makeHonest(sampleLeads.bare),
  },
  {
    id: 'criteria',
    group: 'good',
    title: 'Verzinkerij Twente',
    hint: 'Two SQL criteria not ticked',
    make: makeHonest(sampleLeads.criteria),
  },
  {
    id: 'cold',
    group: 'good',
    title: 'Machinefabriek Rutten',
    hint: 'Low score, a download only',
    make: makeHonest(sampleLeads.cold),
  },
  {
    id: 'show',
    group: 'good',
    title: 'Botlek Terminals',
    hint: 'From the trade show, partner Lotte',
    make: makeHonest(sampleLeads.show),
  },
  {
    id: 'won',
    group: 'good',
    title: 'The last lead is won',
    hint: 'An outcome from the CRM: thanks to both teams',
    make: makeOutcome({ outcome: 'won', value: { amount: 16_500, currency: 'EUR' } }),
  },
  {
    id: 'lost',
    group: 'good',
    title: 'The last lead is lost',
    hint: 'An outcome from the CRM, with its reason',
    make: makeOutcome({ outcome: 'lost', reason: 'price', competitor: 'Rivaal Coatings' }),
  },
  {
    id: 'again',
    group: 'tricky',
    title: 'The last lead again',
    hint: 'Same request twice: nothing may change',
    make: makeAgain,
  },
  {
    id: 'richer',
    group: 'tricky',
    title: 'The last lead, new facts',
    hint: 'Same id, more value: the card follows',
    make: makeRicher,
  },
  {
    id: 'hostile',
    group: 'tricky',
    title: 'A hostile company name',
    hint: 'Pings, links and tags in the name',
    make: makeHonest(sampleLeads.hostile),
  },
  {
    id: 'long',
    group: 'tricky',
    title: '5,000 characters',
    hint: 'A name and note that never end',
    make: makeHonest(sampleLeads.long),
  },
  {
    id: 'emoji',
    group: 'tricky',
    title: 'Emoji everywhere',
    hint: '🚀 families, flags and skin tones',
    make: makeHonest(sampleLeads.emoji),
  },
  {
    id: 'arabic',
    group: 'tricky',
    title: 'شركة الطلاء',
    hint: 'Arabic, right to left',
    make: makeHonest(sampleLeads.arabic),
  },
  {
    id: 'hebrew',
    group: 'tricky',
    title: 'ציפויים בע״מ',
    hint: 'Hebrew mixed with English',
    make: makeHonest(sampleLeads.hebrew),
  },
  {
    id: 'forged',
    group: 'bad',
    title: 'Forged signature',
    hint: 'Somebody without the secret',
    make: makeForged('signature'),
  },
  {
    id: 'stale',
    group: 'bad',
    title: 'Ten minutes old',
    hint: 'Signed well, replayed late',
    make: makeForged('stale'),
  },
  { id: 'nameless', group: 'bad', title: 'No company', hint: 'A required field is missing', make: makeNameless },
  { id: 'malformed', group: 'bad', title: 'Not JSON', hint: 'Broken off in the middle', make: makeForged('malformed') },
  { id: 'oversize', group: 'bad', title: '300 KB', hint: 'More than the bot takes in', make: makeForged('oversize') },
  {
    id: 'wrong-type',
    group: 'bad',
    title: 'Wrong content type',
    hint: 'Sent as text/plain',
    make: makeForged('wrong-type'),
  },
];
