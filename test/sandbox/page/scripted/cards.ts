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

export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
export const createPlainText = (text: string) => ({ type: 'plain_text', text, emoji: true });
export const createMrkdwn = (text: string) => ({ type: 'mrkdwn', text });
export const createButton = (text: string, action_id: string, more: Fields = {}) => ({
  type: 'button',
  text: createPlainText(text),
  action_id,
  value: action_id,
  ...more,
});
const createOption = (text: string, value: string) => ({ text: createPlainText(text), value });

export const createLeadBlocks = ({ lead, verdicts, owner }: Card): Fields[] => {
  const count = (verdict: string) => [...verdicts.values()].filter((one) => one === verdict).length;
  const counts = `👍 ${count('good')}  👌 ${count('fair')}  👎 ${count('poor')}`;
  const field = (name: string, value: unknown) => createMrkdwn(`*${name}*\n${escapeText(String(value ?? '–'))}`);
  const element = (text: string, style: Fields = {}) => ({ type: 'text', text, style });
  return [
    { type: 'header', text: createPlainText(escapeText(lead.company).slice(0, 150)) },
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
        createMrkdwn(`*Eigenaar*\n${owner ? `<@${owner}>` : 'nog niemand'}`),
      ],
    },
    {
      type: 'section',
      text: createMrkdwn(
        '✅ behoefte  ✅ budget  ⬜ beslisser  ✅ afspraak   <https://crm.noordlicht.example|Open in CRM>',
      ),
    },
    { type: 'context', elements: [createMrkdwn(`⏱ opvolgen vóór *ma 12:00* · ${counts}`)] },
    {
      type: 'actions',
      block_id: `lead-${lead.id}`,
      elements: [
        createButton('👍 Goed', 'good'),
        createButton('👌 Redelijk', 'fair'),
        createButton('👎 Zwak', 'poor'),
        createButton('Ik pak hem', 'take', { style: 'primary' }),
        createButton('Contact gehad', 'contacted'),
        {
          type: 'overflow',
          action_id: 'more',
          options: [
            createOption('🎯 Kans', 'opportunity'),
            createOption('🏆 Gewonnen', 'won'),
            createOption('Verloren…', 'lost'),
            createOption('Nog niet rijp', 'nurture'),
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
  'Geen beslisser',
  'Gegevens kloppen niet',
  'Onbereikbaar',
  'Al bekend',
  'Rommel',
  'Anders…',
];

export const createReasonBlocks = (id: string): Fields[] => [
  { type: 'section', text: createMrkdwn('*Wat was er met deze lead?* Eén tik is genoeg; je naam staat er niet bij.') },
  {
    type: 'actions',
    block_id: `reason-${id}-1`,
    elements: REASONS.slice(0, 5).map((text, index) => createButton(text, `reason-${index}`)),
  },
  {
    type: 'actions',
    block_id: `reason-${id}-2`,
    elements: REASONS.slice(5).map((text, index) => createButton(text, `reason-${index + 5}`)),
  },
];

export const createLostForm = (id: string): Fields => ({
  type: 'modal',
  callback_id: 'lost',
  private_metadata: id,
  title: createPlainText('Verloren'),
  submit: createPlainText('Bewaren'),
  close: createPlainText('Overslaan'),
  blocks: [
    { type: 'section', text: createMrkdwn('Waarom ging deze niet door? Je mag het overslaan.') },
    {
      type: 'input',
      block_id: 'reason',
      label: createPlainText('Reden'),
      element: {
        type: 'static_select',
        action_id: 'v',
        placeholder: createPlainText('Kies een reden'),
        options: [
          createOption('Prijs', 'price'),
          createOption('Concurrent', 'competitor'),
          createOption('Timing', 'timing'),
        ],
      },
    },
    {
      type: 'input',
      block_id: 'who',
      optional: true,
      label: createPlainText('Concurrent'),
      hint: createPlainText('Alleen de naam, geen verwijten.'),
      element: { type: 'plain_text_input', action_id: 'v', max_length: 80 },
    },
    {
      type: 'input',
      block_id: 'when',
      optional: true,
      label: createPlainText('Terug op'),
      element: { type: 'datepicker', action_id: 'v' },
    },
    {
      type: 'input',
      block_id: 'note',
      label: createPlainText('Wat leren we ervan?'),
      element: { type: 'plain_text_input', action_id: 'v', multiline: true, min_length: 3 },
    },
    {
      type: 'input',
      block_id: 'quote',
      optional: true,
      label: createPlainText('Delen'),
      element: {
        type: 'checkboxes',
        action_id: 'v',
        options: [createOption('Mag zonder mijn naam geciteerd worden', 'quote')],
      },
    },
  ],
});
