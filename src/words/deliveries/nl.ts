import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'target.closed':
    'Ik kon niets plaatsen in {place} ({reason}). {advice} Pas daarna de inrichting opnieuw toe; de wachtende kaarten komen dan alsnog.',
  'target.unarchive': 'Haal het kanaal uit het archief, of kies een ander in de inrichting.',
  'target.invite': 'Nodig mij uit in het kanaal.',
  'target.find': 'Controleer het id van het kanaal in de inrichting.',
  'target.permission': 'Installeer de app opnieuw met alle rechten.',
  'target.other': 'Bekijk de instellingen van de app.',
  'target.person-closed':
    'Ik kan {name} niet bereiken ({reason}). {advice} Pas daarna de inrichting opnieuw toe; dan komt wat wachtte alsnog.',
  'target.perhaps':
    'Een bericht voor {place} is misschien niet aangekomen: het werd niet bevestigd, en ik kan het niet nakijken. Ontbreekt er iets? Pas dan de inrichting opnieuw toe; dan komt het alsnog.',
  'target.install': 'Voeg de app in Teams toe aan dat team, of aan die persoon.',
  'target.blocked': 'Die persoon blokkeerde de app: in de chat met de app kan dat ongedaan worden gemaakt.',
  'target.admin': 'Sta de app toe in het Teams-beheercentrum.',

  'own.messages': 'Berichten',
  'own.message':
    '{date}: {kind, select, invitation {uitnodiging voor een check-in} reminder {herinnering aan een check-in} talks {je gesprekken van een check-in} draft {concept van een check-in} receipt {bericht over wat er met je signaal gebeurt} thanks {bedankje van een collega} signal {vroeg signaal over een campagne} other {bericht}}{state, select, sent {} waiting {, nog niet verstuurd} other {, niet aangekomen}}.',
  'own.warned': '{date}: een manager kreeg bericht dat ik je niet kan bereiken.',
  'own.named':
    '{date}: de reacties bij {company} zeggen dat jij {did, select, claimed {de lead oppakte} contacted {contact opnam} other {het resultaat doorgaf}}.',
  'own.unreachable': 'Waar ik je niet bereik',
  'own.closed': 'Sinds {date} kan ik je op {platform} niet bereiken.',
};
