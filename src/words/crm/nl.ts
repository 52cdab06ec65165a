import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'record.count': '{count} {verdict, select, good {goed} fair {redelijk} other {zwak}}',
  'record.verdicts': '{counts} ({share} goed)',
  'record.named': '{name}: {verdict, select, good {goed} fair {redelijk} other {zwak}}',
  'record.reason-count': '{reason} ({count})',
  'record.note.verdict': 'Beoordeeld door sales: {judgements}',
  'record.note.reason': 'Waarom zwak: {reasons}',
  'record.note.touch': 'Eerste contact: {moment}',
  'record.note.outcome': 'Resultaat: {outcome}',
  'record.refused':
    '{company}: in {crm} moet eerst het veld “{field}” worden ingevuld. Wat je hier zei, blijft bewaard en gaat daarna vanzelf naar {crm}.',
  'record.refused-unnamed':
    '{company}: {crm} nam niet over wat je over deze lead zei. Het blijft hier bewaard; kijk je even naar de lead in {crm}?',
  'record.taken': '{company}: wat je over deze lead zei, staat in {crm}.',
  'record.complete': 'Aanvullen',
  'record.open': 'Openen in {crm}',
  'source.stuck-account':
    '{crm} weigert de bot sinds {moment}. Beoordelingen en resultaten wachten hier en gaan alsnog mee zodra de toegang weer werkt; vraag je beheerder om die te vernieuwen.',
  'source.stuck-unset':
    'Ik heb nog geen toegang tot {crm}. Beoordelingen en resultaten wachten hier sinds {moment} en gaan alsnog mee zodra die er is; vraag je beheerder om de toegang in te stellen.',
  'source.stuck-unreachable':
    '{crm} antwoordt niet sinds {moment}. Beoordelingen en resultaten wachten hier en gaan alsnog mee zodra {crm} weer antwoordt.',
};
