import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'command.join': 'laat nog een workspace meedoen: hier zonder code, daar met de code die je krijgt (managers)',
  'help.do.invite': 'Workspace uitnodigen',
  'join.invite': 'Workspace uitnodigen',
  'join.code':
    'Code voor nog een workspace, één keer en {hours} uur geldig: {code}. Wie mij daar heeft geïnstalleerd, typt in Slack /smarketing\u00a0join {code}, in Teams join {code}, en wordt dan ook in {organisation} beheerder.',
  'join.ask': 'Meedoen met een code',
  'join.how':
    'Deze workspace hoort nog bij geen enkele organisatie. Met een code van een manager of beheerder doen jullie mee.',
  'join.form.title': 'Meedoen met een code',
  'join.form.code': 'De code',
  'join.form.hint':
    'Een manager of beheerder krijgt er een in de eigen workspace: in Slack met /smarketing\u00a0join, in Teams met join.',
  'join.form.send': 'Meedoen',
  'join.done':
    'Bij {organisation} hoort nu ook deze workspace. Kies in mijn bericht hieronder de kanalen en mensen van hier.',
  'join.told': '{workspace} doet nu bij {organisation} mee. De kanalen en mensen kies je daar, in de instellingen.',
  'join.unknown': 'Deze code ken ik niet. Vraag een nieuwe in de workspace waar hij vandaan komt.',
  'join.used': 'Deze code is al gebruikt. Vraag een nieuwe in de workspace waar hij vandaan komt.',
  'join.expired': 'Deze code is verlopen. Vraag een nieuwe in de workspace waar hij vandaan komt.',
  'join.limit': 'Te veel verkeerde codes. Probeer het over een uur opnieuw.',
  'join.full':
    'Die organisatie heeft al {workspaces} workspaces of {administrators} beheerders: meer kan niet. Vraag je beheerder om er eerst een weg te halen.',
  'join.taken':
    'Deze workspace hoort al bij een organisatie. Moet dat een andere worden? Vraag je beheerder hem daar eerst uit te halen; de code blijft intussen geldig.',
  'join.whose': 'Dat kan een beheerder van deze workspace, of wie mij heeft geïnstalleerd. Geef die de code.',
};
