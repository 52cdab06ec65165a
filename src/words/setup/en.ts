import { en as founding } from './founding/en.ts';
import { en as joining } from './joining/en.ts';
import { en as settings } from './settings/en.ts';

export const en = {
  ...founding,
  ...joining,
  ...settings,
  'room.language': 'One language',
  'room.language.what': 'A lexicon: what each word means to both teams, signed by both managers.',
  'room.language.begin': 'Begin with /smarketing lexicon propose',

  'step.title': 'Step by step',
  'step.always.leads': 'leads',
  'step.always.checkin': 'check-in',
  'step.always.digest': 'digest',
  'step.on': 'On: {rooms}.',
  'step.all': 'Everything is on.',
  'step.both': 'It comes on once a manager of each team wants it.',
  'step.asked': '{name} wants to switch this on. You can join until {until}.',
  'step.waits': 'You asked; a manager of {team, select, sales {sales} other {marketing}} can join until {until}.',
  'step.switch-on': 'Switch on',
  'step.not-now': 'Not now',
  'step.switch-off': 'Switch off “{room}”',
  'step.open': 'Step by step',
  'step.ask': '{name} would like to switch on “{room}” and asks you to join in.',
  'step.is-on': '“{room}” is on.',
  'step.is-off': '“{room}” is off.',
  'step.came.on': '“{room}” is on, for everyone. {begin}',
  'step.came.off': '“{room}” is off. Nothing was deleted.',
  'step.came.asked':
    'Noted. “{room}” comes on once a manager of {team, select, sales {sales} other {marketing}} joins, within 14 days. They get one message.',
  'step.came.alone':
    '“{room}” needs a manager of {team, select, sales {sales} other {marketing}} too, and there is none yet. Ask your administrator.',
  'step.came.is-on': '“{room}” is on already.',
  'step.came.was-asked':
    'You asked for “{room}” already; now a manager of {team, select, sales {sales} other {marketing}} has to join.',
  'step.came.is-off': '“{room}” is off already.',
  'step.came.put-off': '“{room}”: not now. In a month it comes up again.',
  'step.refused': 'Managers decide what is on. Missing something? Ask your manager.',
  'step.off':
    '“{room}” is off. {does} {role, select, manager {You can switch it on together with the other team’s manager.} other {The managers of both teams can switch it on.}}',
  'command.step': 'see what is on and what comes next',
  'help.do.step': 'Step by step',
  'own.switches': 'What you switched on or off',
  'own.switch':
    '{date}: “{room}” {state, select, on {switched on} off {switched off} asked {asked for} other {put off}}.',
};
