import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'greeting.sales':
    'Hallo, ik ben smarketing: nieuwe leads komen hier binnen als kaart, en sales zegt met één tik hoe goed ze zijn. Iedereen ziet hier aantallen en wie de lead heeft, nooit wie wat tikte.',
  'greeting.marketing':
    'Hallo, ik ben smarketing: hier komt elke week het weekbericht, met dezelfde cijfers als bij sales. Het gaat over leads en beide teams, nooit over één persoon.',
  'greeting.shared':
    'Hallo, ik ben smarketing: elke maand komt hier de samenvatting van de check-in, met de cijfers van beide teams. Antwoorden zijn geanonimiseerd: zonder namen, en nooit wie wat schreef.',
  'greeting.nothing':
    'Hallo, ik ben smarketing, maar in dit kanaal plaats ik niets: waar ik dat wel doe, kiest je beheerder. Ik lees hier alleen wat aan mij gericht is.',
  'install.title': 'Ik zit nu in {workspace}',
  'install.next':
    'Ga terug naar Slack. Als hier nog niets is ingesteld, vind je er een bericht van mij; anders typ je /smarketing.',
  'install.cancelled': 'Niet geïnstalleerd',
  'install.cancelled-next': 'Je bent voor het einde gestopt; er is niets bewaard.',
  'install.stale': 'Deze pagina is niet meer geldig',
  'install.stale-next':
    'Installeren gaat in één keer, binnen tien minuten en in dezelfde browser. Er is niets bewaard.',
  'install.failed': 'Dat is niet gelukt',
  'install.failed-next':
    'Er ging iets mis bij het installeren. Begin opnieuw, of {reference, select, none {vraag je beheerder als het mis blijft gaan} other {geef je beheerder dit kenmerk als het mis blijft gaan: {reference}}}.',
  'install.again': 'Opnieuw beginnen',
  'own.installed': 'Waar je me installeerde',
  'own.installed-in': 'Je installeerde me in {workspace} op {date}.',
};
