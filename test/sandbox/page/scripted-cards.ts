/* What the small bot of the page's tests shows: a lead card, the reasons, a form. */

export type Fields = Record<string, unknown>;
export type Lead = {
  id: string;
  company: string;
  contact?: { name?: string; title?: string };
  score?: number;
  segment?: string;
  campaign?: string;
};
export type Card = { lead: Lead; channel: string; ts: string; verdicts: Map<string, string>; owner?: string };

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
export const plain = (text: string) => ({ type: 'plain_text', text, emoji: true });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
export const button = (text: string, action_id: string, more: Fields = {}) => ({
  type: 'button',
  text: plain(text),
  action_id,
  value: action_id,
  ...more,
});
const option = (text: string, value: string) => ({ text: plain(text), value });

export const blocksOf = ({ lead, verdicts, owner }: Card): Fields[] => {
  const count = (verdict: string) => [...verdicts.values()].filter((one) => one === verdict).length;
  const counts = `👍 ${count('good')}  👌 ${count('fair')}  👎 ${count('poor')}`;
  const field = (name: string, value: unknown) => mrkdwn(`*${name}*\n${escaped(String(value ?? '–'))}`);
  const element = (text: string, style: Fields = {}) => ({ type: 'text', text, style });
  return [
    { type: 'header', text: plain(escaped(lead.company).slice(0, 150)) },
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            element(lead.contact?.name ?? 'Onbekend', { bold: true }),
            element(` · ${lead.contact?.title ?? 'functie onbekend'}`),
          ],
        },
      ],
    },
    {
      type: 'section',
      fields: [
        field('Segment', lead.segment),
        field('Campagne', lead.campaign),
        field('Score', lead.score),
        mrkdwn(`*Eigenaar*\n${owner ? `<@${owner}>` : 'nog niemand'}`),
      ],
    },
    {
      type: 'section',
      text: mrkdwn('✅ behoefte  ✅ budget  ⬜ beslisser  ✅ afspraak   <https://crm.noordlicht.example|Open in CRM>'),
    },
    { type: 'context', elements: [mrkdwn(`⏱ opvolgen vóór *ma 12:00* · ${counts}`)] },
    {
      type: 'actions',
      block_id: `lead-${lead.id}`,
      elements: [
        button('👍 Goed', 'good'),
        button('👌 Redelijk', 'fair'),
        button('👎 Zwak', 'poor'),
        button('Ik pak hem', 'take', { style: 'primary' }),
        button('Contact gehad', 'contacted'),
        {
          type: 'overflow',
          action_id: 'more',
          options: [
            option('🎯 Kans', 'opportunity'),
            option('🏆 Gewonnen', 'won'),
            option('Verloren…', 'lost'),
            option('Nog niet rijp', 'nurture'),
          ],
        },
      ],
    },
  ];
};

const REASONS = [
  'Geen klant voor ons',
  'Nog niet rijp',
  'Geen behoefte',
  'Geen budget',
  'Beslist niet',
  'Gegevens kloppen niet',
  'Onbereikbaar',
  'Al bekend',
  'Rommel',
  'Anders…',
];

export const reasonBlocks = (id: string): Fields[] => [
  { type: 'section', text: mrkdwn('*Wat was er met deze lead?* Eén tik is genoeg; je naam staat er niet bij.') },
  {
    type: 'actions',
    block_id: `reason-${id}-1`,
    elements: REASONS.slice(0, 5).map((text, index) => button(text, `reason-${index}`)),
  },
  {
    type: 'actions',
    block_id: `reason-${id}-2`,
    elements: REASONS.slice(5).map((text, index) => button(text, `reason-${index + 5}`)),
  },
];

export const lostForm = (id: string): Fields => ({
  type: 'modal',
  callback_id: 'lost',
  private_metadata: id,
  title: plain('Verloren'),
  submit: plain('Bewaren'),
  close: plain('Overslaan'),
  blocks: [
    { type: 'section', text: mrkdwn('Waarom ging deze niet door? Je mag het overslaan.') },
    {
      type: 'input',
      block_id: 'reason',
      label: plain('Reden'),
      element: {
        type: 'static_select',
        action_id: 'v',
        placeholder: plain('Kies een reden'),
        options: [option('Prijs', 'price'), option('Concurrent', 'competitor'), option('Timing', 'timing')],
      },
    },
    {
      type: 'input',
      block_id: 'who',
      optional: true,
      label: plain('Concurrent'),
      hint: plain('Alleen de naam, geen verwijten.'),
      element: { type: 'plain_text_input', action_id: 'v', max_length: 80 },
    },
    {
      type: 'input',
      block_id: 'when',
      optional: true,
      label: plain('Terug op'),
      element: { type: 'datepicker', action_id: 'v' },
    },
    {
      type: 'input',
      block_id: 'note',
      label: plain('Wat leren we ervan?'),
      element: { type: 'plain_text_input', action_id: 'v', multiline: true, min_length: 3 },
    },
    {
      type: 'input',
      block_id: 'quote',
      optional: true,
      label: plain('Delen'),
      element: {
        type: 'checkboxes',
        action_id: 'v',
        options: [option('Mag zonder mijn naam geciteerd worden', 'quote')],
      },
    },
  ],
});
