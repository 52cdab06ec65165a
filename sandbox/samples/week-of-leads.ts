import type { Misfit, Reason, Verdict } from '../../src/domain/leads/verdict.ts';
import type { SampleLead } from './leads.ts';

/** What a rep makes of a lead. Poor without a reason: the rep skips the question. */
export type SampleJudgement = { verdict: Verdict; reason?: Reason; misfit?: Misfit };

/** A button of the card, by its words: somebody takes the lead, or says they spoke. */
export type FollowUpButton = 'lead.claim' | 'lead.contacted';

/** One lead of a week and what becomes of it. */
export type WeekLead = { lead: SampleLead & { url: string }; judged: SampleJudgement[]; followUp: FollowUpButton[] };

/** A week of leads. Its `stamp` keeps their ids apart from other weeks', and moves the companies to other towns. */
export const createWeekOfLeads = (stamp: number): WeekLead[] =>
  CAMPAIGNS.flatMap(({ rows, ...campaign }) => rows.map((row) => ({ row, campaign }))).map(
    ({ row: { judged, followUp, ...row }, campaign }, index) => ({
      lead: createLead(row, campaign, { stamp, place: index }),
      judged,
      followUp,
    }),
  );

/** The company, who speaks for it, and what they are. */
type Who = [company: string, name: string, title: string];
/** `worth` in thousands; `met` is how many of the criteria marketing ticked. */
type Facts = { score: number; worth?: number; met: number };
type Row = { who: Who; facts: Facts; judged: SampleJudgement[]; followUp: FollowUpButton[] };
type Campaign = Pick<SampleLead, 'campaign' | 'source' | 'segment'> & { partner: string };

const TOWNS = {
  here: ['Zwolle', 'Breda', 'Delfzijl', 'Venlo', 'Gent', 'Moerdijk', 'Almelo', 'Terneuzen', 'Hasselt', 'Den Helder'],
  abroad: [
    'Aberdeen',
    'Hull',
    'Bergen',
    'Esbjerg',
    'Leith',
    'Stavanger',
    'Cork',
    'Harwich',
    'Aarhus',
    'Great Yarmouth',
  ],
};
const CRITERIA = ['need', 'appointment', 'authority', 'budget'];

const createLead = (
  { who: [name, contact, title], facts }: Pick<Row, 'who' | 'facts'>,
  { partner, ...campaign }: Campaign,
  { stamp, place: index }: { stamp: number; place: number },
): WeekLead['lead'] => {
  const isAbroad = campaign.segment === 'export';
  const towns = isAbroad ? TOWNS.abroad : TOWNS.here;
  const company = `${name} ${towns[(stamp + index * 3) % towns.length]}`;
  return {
    id: `crm-${stamp}-${index}`,
    url: `https://crm.noordlicht.example/leads/${stamp}-${index}`,
    company,
    contact: { name: contact, title, email: `${joinByDashes(contact)}@${joinByDashes(company)}.example` },
    ...campaign,
    score: facts.score,
    ...(facts.worth !== undefined && {
      value: { amount: facts.worth * 1000, currency: isAbroad ? 'GBP' : 'EUR' },
    }),
    criteria: Object.fromEntries(CRITERIA.map((criterion, index) => [criterion, index < facts.met])),
    partnerEmail: `${partner}@noordlicht.example`,
  };
};

const joinByDashes = (words: string): string => words.toLowerCase().replaceAll(/[^a-z]+/g, '-');

const createRow = (who: Who, facts: Facts, judged: SampleJudgement[], followUp: FollowUpButton[]): Row => ({
  who,
  facts,
  judged,
  followUp,
});

const good: SampleJudgement = { verdict: 'good' };
const fair: SampleJudgement = { verdict: 'fair' };
const poor: SampleJudgement = { verdict: 'poor' };
const judgePoor = (reason: Reason): SampleJudgement => ({ verdict: 'poor', reason });
const tooSmall: SampleJudgement = { ...judgePoor('not_our_customer'), misfit: 'size' };

const left: FollowUpButton[] = [];
const taken: FollowUpButton[] = ['lead.claim'];
const spoken: FollowUpButton[] = ['lead.contacted'];
const both: FollowUpButton[] = [...taken, ...spoken];

/** Nearly all good. */
const webinar: Row[] = [
  createRow(
    ['Brugbeheer', 'Iris van Loon', 'Hoofd inkoop'],
    { score: 84, worth: 48, met: 4 },
    [good, good, good],
    both,
  ),
  createRow(['Sluiswerken', 'Pieter Hoekstra', 'Projectleider'], { score: 79, worth: 62, met: 4 }, [good, good], both),
  createRow(['Viaductonderhoud', 'Anouk Peeters', 'Assetmanager'], { score: 77, met: 3 }, [good, fair, good], spoken),
  createRow(['Keringtechniek', 'Joris Claes', 'Werkvoorbereider'], { score: 71, met: 3 }, [good, fair], both),
  createRow(['Staalbouw Kuipers', 'Wendy Kuipers', 'Directeur'], { score: 88, worth: 35, met: 4 }, [good], taken),
];

/** As many views as people. */
const fairground: Row[] = [
  createRow(
    ['Terminaldiensten', 'Bas Verhoeven', 'Hoofd onderhoud'],
    { score: 74, worth: 95, met: 3 },
    [good, good, judgePoor('no_budget')],
    both,
  ),
  createRow(['Pijpleidingbeheer', 'Nadia Haddad', 'Inspecteur'], { score: 63, met: 2 }, [fair, good], spoken),
  createRow(
    ['Tankreiniging Smit', 'Gert Smit', 'Eigenaar'],
    { score: 58, met: 2 },
    [fair, judgePoor('not_ripe'), fair],
    both,
  ),
  createRow(
    ['Koeltorenservice', 'Els Wouters', 'Planner'],
    { score: 52, met: 2 },
    [judgePoor('no_authority'), judgePoor('no_budget')],
    left,
  ),
  createRow(['Dokbedrijf', 'Kees Brouwer', 'Werfleider'], { score: 69, worth: 22, met: 3 }, [good, good], spoken),
];

/** Mostly poor, and mostly for one reason. */
const whitepaper: Row[] = [
  createRow(
    ['Metaalwaren Rutten', 'Joost Rutten', 'Stagiair'],
    { score: 31, met: 0 },
    [judgePoor('no_authority'), judgePoor('no_authority'), poor],
    left,
  ),
  createRow(
    ['Hekwerken', 'Mirjam Post', 'Administratie'],
    { score: 38, met: 1 },
    [judgePoor('no_authority'), tooSmall],
    spoken,
  ),
  createRow(
    ['Fietsenfabriek', 'Stef Maas', 'Student werktuigbouw'],
    { score: 24, met: 0 },
    [judgePoor('no_authority'), judgePoor('junk'), poor],
    left,
  ),
  createRow(['Plaatwerkerij', 'Linda Vos', 'Verkoop'], { score: 44, met: 1 }, [fair, judgePoor('no_need')], both),
  createRow(
    ['Lasbedrijf Dekker', 'Henk Dekker', 'Eigenaar'],
    { score: 55, met: 2 },
    [judgePoor('no_budget'), good, judgePoor('no_authority')],
    spoken,
  ),
];

/** Too few to say anything about by themselves. */
const offshore: Row[] = [
  createRow(
    ['Subsea Yards', 'Fiona Campbell', 'Procurement Lead'],
    { score: 86, worth: 180, met: 4 },
    [good, good],
    both,
  ),
  createRow(
    ['Monopile Works', 'Erik Lund', 'Coating Engineer'],
    { score: 66, met: 3 },
    [fair, judgePoor('not_ripe')],
    spoken,
  ),
];

/** Of no campaign; with the two above just enough, and of every kind, to be told together beside the others. */
const website: Row[] = [
  createRow(['Constructiewerk', 'Tineke Bos', 'Bedrijfsleider'], { score: 61, met: 2 }, [good, fair], spoken),
  createRow(['Silobouw', 'Ron Jacobs', 'Inkoper'], { score: 47, met: 1 }, [judgePoor('bad_data')], left),
  createRow(['Hydrauliek', 'Petra Kok', 'Hoofd techniek'], { score: 73, worth: 18, met: 3 }, [good], both),
];

const CAMPAIGNS: (Campaign & { rows: Row[] })[] = [
  { campaign: 'corrosie-webinar-najaar', source: 'webinar', segment: 'infra', partner: 'daan', rows: webinar },
  { campaign: 'maintenance-next', source: 'trade_show', segment: 'petrochemie', partner: 'lotte', rows: fairground },
  {
    campaign: 'whitepaper-poedercoat',
    source: 'download',
    segment: 'maakindustrie',
    partner: 'femke',
    rows: whitepaper,
  },
  { campaign: 'offshore-north-sea', source: 'referral', segment: 'export', partner: 'oliver', rows: offshore },
  { source: 'website', segment: 'maakindustrie', partner: 'noor', rows: website },
];
