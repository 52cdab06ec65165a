import type { en } from './en.ts';
import { nl as founding } from './founding/nl.ts';
import { nl as joining } from './joining/nl.ts';
import { nl as settings } from './settings/nl.ts';

export const nl: Record<keyof typeof en, string> = {
  ...founding,
  ...joining,
  ...settings,
  'room.language': 'Eén taal',
  'room.language.what': 'Een begrippenlijst: wat elk woord voor beide teams betekent, door beide managers ondertekend.',
  'room.language.begin': 'Begin met /smarketing begrip voorstel',

  'step.title': 'Stap voor stap',
  'step.always.leads': 'leads',
  'step.always.checkin': 'check-in',
  'step.always.digest': 'weekbericht',
  'step.on': 'Aan: {rooms}.',
  'step.all': 'Alles wat er is, staat aan.',
  'step.both': 'Het gaat aan zodra een manager van elk team dat wil.',
  'step.asked': '{name} wil dit aanzetten. Meedoen kan tot {until}.',
  'step.waits':
    'Jij wilt dit aanzetten; een manager van {team, select, sales {sales} other {marketing}} kan tot {until} meedoen.',
  'step.switch-on': 'Aanzetten',
  'step.not-now': 'Nu niet',
  'step.switch-off': '“{room}” uitzetten',
  'step.open': 'Stap voor stap',
  'step.ask': '{name} wil “{room}” graag aanzetten en vraagt of jij meedoet.',
  'step.is-on': '“{room}” staat aan.',
  'step.is-off': '“{room}” staat uit.',
  'step.came.on': '“{room}” staat aan, voor iedereen. {begin}',
  'step.came.off': '“{room}” staat uit. Er is niets verwijderd.',
  'step.came.asked':
    'Genoteerd. “{room}” gaat aan zodra een manager van {team, select, sales {sales} other {marketing}} binnen 14 dagen meedoet; die krijgt één bericht.',
  'step.came.alone':
    'Voor “{room}” is ook een manager van {team, select, sales {sales} other {marketing}} nodig, en die is er nog niet. Vraag je beheerder.',
  'step.came.is-on': '“{room}” staat al aan.',
  'step.came.was-asked':
    'Je wilde “{room}” al aanzetten; nu is een manager van {team, select, sales {sales} other {marketing}} aan zet.',
  'step.came.is-off': '“{room}” staat al uit.',
  'step.came.put-off': '“{room}”: nu niet. Over een maand komt het weer voorbij.',
  'step.refused': 'Managers bepalen wat er aanstaat. Mis je iets? Vraag het je manager.',
  'step.off':
    '“{room}” staat uit. {does} {role, select, manager {Je kunt het samen met de manager van het andere team aanzetten.} other {De managers van beide teams kunnen het aanzetten.}}',
  'command.step': 'bekijk wat er aanstaat en wat de volgende stap is',
  'help.do.step': 'Stap voor stap',
  'own.switches': 'Wat je aan- of uitzette',
  'own.switch':
    '{date}: “{room}” {state, select, on {aangezet} off {uitgezet} asked {aangevraagd} other {uitgesteld}}.',
};
