import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'listener.off':
    'Ik stuur geen berichten over leads meer naar {host}: drie dagen lang kwam er geen goed antwoord, of het adres is opgeheven. Je beheerder kan het weer aanzetten zodra het werkt (in de instellingen heet het “{listener}”); wat er intussen gebeurt, stuur ik niet na.',
  'listener.off-brief': '{host} krijgt geen berichten over leads meer.',
};
