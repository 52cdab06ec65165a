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
};
