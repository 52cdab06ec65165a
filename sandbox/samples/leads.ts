import type { z } from 'zod';
import type { leadIntakeSchema } from '../../src/domain/leads/lead.ts';

/** The documented lead of `POST /intake/leads`. */
export type SampleLead = z.input<typeof leadIntakeSchema>;

const toEmail = (person: string): string => `${person}@noordlicht.example`;
const numberLead = (n: number): { id: string; url: string } => ({
  id: `crm-${4700 + n}`,
  url: `https://crm.noordlicht.example/leads/${4700 + n}`,
});

const bridge = (n: number): SampleLead => ({
  ...numberLead(n),
  company: 'Brugrenovatie Zuid BV',
  contact: {
    name: 'Iris de Vries',
    title: 'Hoofd inkoop',
    email: 'iris@brugrenovatie-zuid.example',
    phone: '+31 20 555 01 23',
  },
  source: 'webinar',
  campaign: 'corrosie-webinar-najaar',
  segment: 'infra',
  score: 82,
  value: { amount: 48_000, currency: 'EUR' },
  criteria: { need: true, budget: true, authority: true, appointment: true },
  ownerEmail: toEmail('sanne'),
  partnerEmail: toEmail('daan'),
  note: 'Vroeg na het webinar om een proefvlak op de Waalbrug.',
});

const shipyard = (n: number): SampleLead => ({
  ...numberLead(n),
  company: 'Scheepswerf De Merwe',
  contact: { name: 'Kees van Dam', title: 'Werfleider', email: 'k.vandam@demerwe.example', phone: '+31 78 555 04 40' },
  source: 'website',
  campaign: 'antifouling-2026',
  segment: 'maritiem',
  score: 74,
  criteria: { need: true, budget: false, authority: true, appointment: true },
  partnerEmail: toEmail('noor'),
  note: 'Wil twee offertes vergelijken voor de zomerdok.',
});

const wind = (n: number): SampleLead => ({
  ...numberLead(n),
  company: 'Halden Offshore Wind AS',
  contact: {
    name: 'Ingrid Solberg',
    title: 'Procurement Lead',
    email: 'ingrid@halden-wind.example',
    phone: '+47 22 55 01 90',
  },
  source: 'referral',
  campaign: 'offshore-north-sea',
  segment: 'export',
  score: 91,
  value: { amount: 240_000, currency: 'EUR' },
  criteria: { need: true, budget: true, authority: true, appointment: false },
  partnerEmail: toEmail('oliver'),
  note: 'Forty transition pieces, splash-zone coating, first delivery in March.',
});

const tanks = (n: number): SampleLead => ({
  ...numberLead(n),
  company: 'Harwich Tank Storage Ltd',
  contact: { name: 'Gareth Powell', title: 'Maintenance Manager', email: 'gareth@harwich-tanks.example' },
  source: 'linkedin',
  campaign: 'tank-linings-guide',
  segment: 'export',
  score: 67,
  value: { amount: 36_500, currency: 'GBP' },
  criteria: { need: true, budget: true, authority: false, appointment: true },
  ownerEmail: toEmail('priya'),
  partnerEmail: toEmail('oliver'),
});

const bare = (n: number): SampleLead => ({
  id: numberLead(n).id,
  company: 'Jansma Staalbouw',
  contact: { email: 'info@jansma-staal.example' },
});

const criteria = (n: number): SampleLead => ({
  ...numberLead(n),
  company: 'Verzinkerij Twente',
  contact: { name: 'Marloes ter Braak', title: 'Kwaliteitsmanager', email: 'marloes@verzinkerij-twente.example' },
  source: 'email',
  campaign: 'duplex-systemen',
  segment: 'maakindustrie-midden',
  score: 58,
  criteria: { need: true, budget: false, authority: false, appointment: true },
  partnerEmail: toEmail('femke'),
});

const cold = (n: number): SampleLead => ({
  ...numberLead(n),
  company: 'Machinefabriek Rutten',
  contact: { name: 'Joost Rutten', title: 'Stagiair', email: 'joost@rutten-machines.example' },
  source: 'download',
  campaign: 'whitepaper-poedercoat',
  segment: 'maakindustrie-klein',
  score: 31,
  criteria: { need: false, budget: false, authority: false, appointment: false },
  partnerEmail: toEmail('lotte'),
});

const show = (n: number): SampleLead => ({
  ...numberLead(n),
  company: 'Botlek Terminals NV',
  contact: {
    name: 'Ayşe Yıldız',
    title: 'Asset manager',
    email: 'ayse@botlek-terminals.example',
    phone: '+31 10 555 08 12',
  },
  source: 'trade_show',
  campaign: 'maintenance-next',
  segment: 'petrochemie',
  score: 79,
  value: { amount: 95_000, currency: 'EUR' },
  criteria: { need: true, budget: true, authority: true, appointment: true },
  ownerEmail: toEmail('bram'),
  partnerEmail: toEmail('lotte'),
  note: 'Stond twintig minuten op de stand; wil in week 48 een inspectie.',
});

const hostile = (n: number): SampleLead => ({
  ...bridge(n),
  company: '<!channel> *x* [a](http://evil) </x>',
  contact: { name: '<@U0SANNE> & `code`', title: '_boss_ ~no~', email: "o'neil_x_@evil.example" },
  note: '<http://evil.example|Click here> to win :tada: &lt;b&gt; @everyone',
});

const long = (n: number): SampleLead => ({
  ...shipyard(n),
  company: `Coatings ${'and Sons '.repeat(560)}`.slice(0, 5_000).trim(),
  note: 'Nog een vraag over de laagdikte. '.repeat(150).trim(),
});

const emoji = (n: number): SampleLead => ({
  ...tanks(n),
  company: '🚀 Rocket Paint 🎨 👩🏽‍🔧👨‍👩‍👧‍👦 🇳🇱',
  contact: { name: 'Zoë 🦊 Fox', title: '🎯 Chief Colour Officer', email: 'zoe@rocket-paint.example' },
});

const arabic = (n: number): SampleLead => ({
  ...wind(n),
  company: 'شركة الخليج للطلاء الصناعي',
  contact: { name: 'فاطمة الزهراني', title: 'مديرة المشتريات', email: 'fatima@gulf-coatings.example' },
  note: 'تريد عرضًا لخزان بسعة 40,000 لتر.',
});

const hebrew = (n: number): SampleLead => ({
  ...tanks(n),
  company: 'ציפויים תעשייתיים בע״מ (Haifa)',
  contact: { name: 'נועה לוי', title: 'VP רכש', email: 'noa@haifa-coatings.example' },
});

/** One maker per lead; `n` keeps their ids apart. */
export const sampleLeads = {
  bridge,
  shipyard,
  wind,
  tanks,
  bare,
  criteria,
  cold,
  show,
  hostile,
  long,
  emoji,
  arabic,
  hebrew,
};
