import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'away.done': 'Genoteerd: afwezig {days}. Een check-in in die tijd slaat je over. Eerder terug? /smarketing back',
  'away.days': '{from} tot en met {to}',
  'away.on-days': 'van {from} tot en met {to}',
  'away.on-day': 'op {day}',
  'away.to-come': 'Je bent afwezig:',
  'away.title': 'Afwezig',
  'away.from': 'Eerste dag',
  'away.to': 'Laatste dag (leeg: alleen die ene dag)',
  'away.note': 'Een check-in in die tijd slaat je over.',
  'away.known': 'Al doorgegeven: {days}.',
  'away.save': 'Doorgeven',
  'away.cancel': 'Annuleren',
  'away.another': 'Nog een keer afwezig…',
  'away.day-unclear': 'Kies hier een dag.',
  'away.day-early': 'De laatste dag ligt vóór de eerste.',
  'away.day-past': 'Die dag is geweest.',
  'away.day-far': 'Kies een dag binnen twee jaar.',
  'away.remove': '{from} verwijderen',
  'away.removed':
    'Verwijderd: {days}. {left, plural, =0 {Je hebt verder geen afwezigheid doorgegeven.} other {Je bent nog wel afwezig:}}',
  'away.gone':
    'Dat was al verwijderd: {days}. {left, plural, =0 {Je hebt verder geen afwezigheid doorgegeven.} other {Je bent nog wel afwezig:}}',
  'away.limit': 'Ik bewaar hoogstens {max} periodes vooruit. Verwijder er eerst een:',
  'away.unclear': 'Welke dagen? Bijvoorbeeld: /smarketing away {from} {to}',
  'away.order': 'De laatste dag, {to}, ligt vóór de eerste, {from}.',
  'away.past': 'Die dagen zijn voorbij: {to} is geweest.',
  'back.done': 'Welkom terug. Je bent vanaf vandaag niet meer afwezig{later, plural, =0 {.} other {; later nog wel:}}',
  'back.next':
    'Je bent vandaag niet afwezig; er is niets veranderd. Je bent pas afwezig vanaf {from}. Gaat dat niet door? Verwijder het dan hier:',
  'back.not-away': 'Je was niet afwezig, dus er is niets veranderd.',

  'link.code':
    'Je code is {code}; hij geldt {minutes, number} minuten. Stuur hem mij vanaf je andere account: in Slack /smarketing\u00a0link {code}, in Teams link {code}. Daarna zijn beide accounts van jou: je telt één keer mee en beoordeelt één keer.',
  'link.done': 'Gekoppeld. Je bent hier ook {name}. Berichten krijg je waar je ze nu krijgt.',
  'link.already': 'Dit account is al aan jou gekoppeld.',
  'link.somebody':
    'Dit account hoort al bij {name}. Ben jij dat ook? Dan kan je beheerder je in de instellingen onder één naam zetten.',
  'link.unknown': 'Deze code ken ik niet, of hij geldt niet meer. Vraag een nieuwe waar je andere account is.',
  'link.limit': 'Te veel verkeerde codes. Probeer het over een uur opnieuw, met een nieuwe code.',
  'link.told':
    'Met jouw code is een {platform, select, slack {Slack} other {Teams}}-account aan je gekoppeld; wat daar gebeurt, gebeurt in jouw naam. Was jij dat niet? Koppel het los en meld het bij je beheerder.',
  'link.undo': 'Loskoppelen',
  'link.undone': 'Losgekoppeld. Dat account is hier van niemand meer; verder blijft alles zoals het was.',
  'link.gone': 'Dat account was al niet meer aan je gekoppeld; er is niets veranderd.',

  'command.away': 'geef door wanneer je afwezig bent; een check-in slaat je dan over',
  'command.back': 'geef door dat je eerder terug bent',
  'command.link': 'koppel je account op een ander platform: hier zonder code, daar met de code die je krijgt',

  'command.language': 'kies in welke taal ik je schrijf',
  'language.channels': 'Kaarten in een kanaal houden de taal van dat kanaal.',
  'language.choose': '{language, select, nl {Nederlands} other {Engels}}',
  'language.leave':
    '{source, select, given {Zoals in de instellingen} chat {Zoals mijn Teams} other {Zoals mijn organisatie}}',

  'own.person': 'Wie je bent',
  'own.who':
    'Je heet {name} en hoort bij {team}{role, select, manager {, als manager} other {}}. Je beheerder kent je als “{id}”.',
  'own.email': 'Je e-mailadres: {email}',
  'own.language':
    'Ik schrijf je in het Nederlands{why, select, chosen {: dat koos je zelf} given {: zo staat het in de instellingen} chat {: je Teams is ook Nederlands} other {: dat is de taal van je organisatie}}.',
  'own.zone': 'Je werkt in de tijdzone {zone}.',
  'own.accounts': 'Je accounts',
  'own.account':
    'Op {platform} ben je {user}{linked, select, yes {, door jezelf gekoppeld} other {}}{administers, select, yes {, beheerder van de bot} other {}}.',
  'own.absences': 'Afwezigheid',
  'own.away': 'Afwezig van {from} tot en met {to}.',
  'own.away-day': 'Afwezig op {day}.',
  'own.codes': 'Koppelcode',
  'own.code': 'Je vroeg een koppelcode, geldig tot {date}. De code zelf bewaren we niet, alleen een afdruk ervan.',
  'own.misses': 'Verkeerde codes',
  'own.missed': 'In het afgelopen uur typte je {codes, plural, one {# verkeerde code} other {# verkeerde codes}}.',
  'own.addresses': 'Hoe ik je bereik',
  'own.address': 'Op {platform} bewaar ik de verwijzing naar onze privéchat, om je te kunnen schrijven.',
};
