import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'home.waits': 'Komt later; bekijken kan nu al',
  'target.closed': 'Ik kon niets plaatsen in {place}: “{reason}”. {advice} {after}',
  'target.after-apply': 'Zodra je beheerder de instellingen opnieuw toepast, komen de wachtende kaarten alsnog.',
  'target.after-joining': 'De wachtende kaarten komen dan vanzelf.',
  'target.unarchive': 'Haal het kanaal uit het archief, of vraag je beheerder om een ander te kiezen.',
  'target.invite': 'Nodig mij uit in het kanaal.',
  'target.find': 'Vraag je beheerder om het id van het kanaal te controleren.',
  'target.other': 'Vraag je beheerder om naar de instellingen van de app te kijken.',
  'target.person-closed':
    'Ik kan {name} niet bereiken: “{reason}”. {advice} Zodra je beheerder de instellingen opnieuw toepast, stuur ik wat er nog wacht.',
  'target.perhaps':
    'Een bericht voor {place} is misschien niet aangekomen: ik kreeg geen bevestiging en kan het niet nakijken. Ontbreekt er iets? Vraag je beheerder om de instellingen opnieuw toe te passen; dan stuur ik het alsnog.',
  'target.install': 'Voeg de app in Teams toe aan dat team, of bij die persoon.',
  'target.blocked': 'Die persoon heeft de app geblokkeerd en kan dat ongedaan maken in de chat met de app.',
  'target.paused':
    '{platform} laat mij niet meer toe: “{reason}”. Alles voor {platform} wacht; er gaat niets verloren. Vraag je beheerder om de toegang van de app te vernieuwen: daarna gaat alles vanzelf verder.',

  'bundle.title': '{things, plural, one {Er ligt # ding} other {Er liggen # dingen}} voor je klaar',
  'bundle.more':
    '{things, plural, one {Er wacht nog # bericht} other {Er wachten nog # berichten}} tot je volgende werkdag.',
  'bundle.mine': 'Mijn overzicht',
  'bundle.read': 'Lezen',
  'bundle.open': 'Bekijken',
  'message.gone': 'Hier valt niets meer te bekijken.',
  'brief.closed': 'Ik kan niets plaatsen in {place}.',
  'brief.person-closed': 'Ik kan {name} niet bereiken.',
  'brief.paused': '{platform} laat mij niet meer toe.',

  'own.messages': 'Berichten',
  'own.message':
    '{date}: {kind, select, invitation {uitnodiging voor een check-in} reminder {herinnering aan een check-in} talks {je gesprekken van een check-in} draft {concept van een check-in} receipt {bericht over wat er met je signaal gebeurt} thanks {bedankje van een collega} lead_step {herinnering aan een lead die op je wacht} lead_snooze_over {herinnering aan een lead die je uitstelde} lead_escalation {leads die te lang wachten} signal {vroeg signaal over een campagne} bundle {wat voor je klaarlag} other {bericht}}{state, select, sent {} waiting {, nog niet verstuurd} other {, niet aangekomen}}.',
  'own.warned': '{date}: een manager kreeg bericht dat ik je niet kan bereiken.',
  'own.named':
    '{date}: in de reacties bij {company} staat dat je {did, select, claimed {de lead oppakte} reassigned {de lead toewees} contacted {contact opnam} other {het resultaat vastlegde}}.',
  'own.unreachable': 'Waar ik je niet bereik',
  'own.closed': 'Sinds {date} kan ik je op {platform} niet bereiken.',
  'own.begun-title': 'Hoe vaak ik je schreef',
  'own.begun': '{date}: {messages, plural, one {# keer} other {# keer}}.',
  'own.waiting-title': 'Wat wacht tot je weer werkt',
  'own.waiting':
    'Sinds {date}: {kind, select, invitation {uitnodiging voor een check-in} reminder {herinnering aan een check-in} talks {je gesprekken van een check-in} draft {concept van een check-in} receipt {bericht over wat er met je signaal gebeurt} thanks {bedankje van een collega} signal {vroeg signaal over een campagne} other {bericht}}.',
};
