import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'lexicon.title': 'Begrippenlijst',
  'lexicon.empty': 'Er is nog niets afgesproken. Doe het eerste voorstel.',
  'lexicon.item': '{state, select, agreed {versie {version}} other {voorstel voor versie {version}}}',
  'lexicon.missed': 'Gezocht, en nog niet afgesproken: {words}',
  'lexicon.missed-word': '{words} ({times, plural, one {één keer} other {# keer}})',
  'lexicon.page': '{from}–{to} van {all}',
  'lexicon.next': 'Volgende',
  'lexicon.before': 'Vorige',
  'lexicon.all': 'Alle begrippen',
  'lexicon.propose': 'Begrip voorstellen',
  'lexicon.propose-this': '“{words}” voorstellen',
  'lexicon.unknown': '“{words}” staat niet in de begrippenlijst.',
  'lexicon.unknown-long': 'Dat is te lang voor een begrip. Zoek met hoogstens {max} tekens.',
  'lexicon.many': '“{words}” heeft hier meer dan één betekenis.',
  'lexicon.choose': 'Begrip openen',
  'lexicon.open': '“{name}” openen',
  'lexicon.why':
    '{reasons, plural, =0 {{leads, plural, =0 {Jullie teams hebben nog geen enkel begrip afgesproken.} one {De laatste vier weken kwam er # lead, en nergens staat wat een SQL is.} other {De laatste vier weken kwamen er # leads, en nergens staat wat een SQL is.}}} one {In de weekberichten van de laatste vier weken was # beoordeling: geen klant voor ons, nog niet rijp of geen behoefte. Tijd om af te spreken wat een goede lead is.} other {In de weekberichten van de laatste vier weken waren # beoordelingen: geen klant voor ons, nog niet rijp of geen behoefte. Tijd om af te spreken wat een goede lead is.}}',

  'term.heading': '{name} (versie {version})',
  'term.example': 'Bijvoorbeeld: {example}',
  'term.spellings': 'Ook: {spellings}',
  'term.agreed':
    'Afgesproken op {date} door {sales} (sales) en {marketing} (marketing). Op {review} kijken jullie er weer naar.',
  'term.nobody': 'iemand die er niet meer is',
  'term.proposal': 'Voorgesteld door {name} op {date}.',
  'term.signed-by': '{name} ({team, select, sales {sales} other {marketing}}) heeft ondertekend.',
  'term.missing':
    'Nog te ondertekenen door {teams, select, both {een manager van sales en een van marketing} sales {een manager van sales} other {een manager van marketing}}.',
  'term.waiting': 'Er ligt een voorstel voor versie {version}.',
  'term.past':
    '{state, select, replaced {Gold vanaf {date} tot de volgende.} withdrawn {Voorgesteld op {date}, en ingetrokken.} agreed {Geldt sinds {date}.} other {Voorgesteld op {date}.}}',
  'term.show': 'Laat zien in kanaal',
  'term.change': 'Wijzigen…',
  'term.versions': 'Alle versies',
  'term.see-proposal': 'Voorstel',
  'term.sign': 'Ondertekenen',
  'term.withdraw': 'Intrekken',
  'term.gone': 'Dat begrip is er niet meer.',
  'term.not-newest':
    'Over die versie is al beslist, of ze is intussen gewijzigd. Open het begrip om te zien hoe het ervoor staat.',
  'term.is-signed': 'Een manager van jouw team heeft deze versie al ondertekend.',
  'term.manager-only': 'Managers ondertekenen. Laat die van jou weten wat je ervan vindt: zij kunnen het wijzigen.',
  'term.signed':
    'Ondertekend. Het is afgesproken zodra een manager van {team, select, sales {sales} other {marketing}} ook ondertekent.',
  'term.is-agreed': 'Afgesproken: dit is versie {version}, vanaf nu en voor iedereen.',
  'term.withdrawn': 'Het voorstel is ingetrokken.',
  'term.withdrawn-from': 'Het voorstel is ingetrokken. Versie {version} blijft gelden.',
  'term.not-yours': 'Alleen wie het voorstelde en de managers kunnen een voorstel intrekken.',
  'term.shown': 'Het staat zo in {channel}.',
  'term.no-channel': 'Dat kanaal staat niet meer in de instellingen.',
  'term.not-agreed': 'Alleen wat is afgesproken kan in een kanaal.',
  'term.full': 'Er staan al {most} begrippen. Wijzig een daarvan.',
  'term.full-versions': 'Dit begrip heeft al {most} versies gehad. Stel het opnieuw voor onder een andere naam.',
  'term.outdated': 'Iemand anders deed intussen een voorstel. Open het begrip en kijk daar eerst naar.',

  'term.form': 'Een gedeeld begrip',
  'term.form-name': 'Begrip',
  'term.form-spellings': 'Andere schrijfwijzen',
  'term.form-spellings-hint': 'Hoogstens {most}, met komma’s ertussen.',
  'term.form-text': 'Wat het voor beide teams betekent',
  'term.form-text-hint': 'Zo dat het andere team hetzelfde leest als jij.',
  'term.form-example': 'Een voorbeeld',
  'term.form-review': 'Opnieuw bekijken na zoveel dagen',
  'term.form-review-hint': '{least} tot en met {most}.',
  'term.form-another': 'Een andere betekenis',
  'term.form-another-tick': 'Het staat al in de begrippenlijst, en dit is een andere betekenis',
  'term.form-criteria': 'Waaraan een lead moet voldoen',
  'term.form-criteria-hint':
    'Eén per regel, hoogstens {most}: afspraak: Afspraak gemaakt / Appointment made (verplicht). Toont een veld het al? Zet er “= telefoon” achter.',
  'term.fault.criteria-many': 'Hoogstens {most} criteria, één per regel.',
  'term.fault.criteria-twice': '“{key}” staat er twee keer.',
  'term.fault.criteria-field':
    'Een veld “{field}” ken ik niet. Kies uit naam, functie, e-mail, telefoon, waarde, score, campagne, segment of notitie.',
  'term.fault.criteria-line':
    'Deze regel begrijp ik niet: “{line}”. Schrijf bijvoorbeeld: budget: Budget bekend / Budget known (verplicht), elk hoogstens {most} tekens.',
  'term.criteria': 'Een lead voldoet als dit klopt:',
  'term.required': 'verplicht',
  'term.shown-by': 'blijkt uit {field}',
  'criterion.field':
    '{field, select, name {naam} title {functie} email {e-mail} phone {telefoon} value {waarde} score {score} campaign {campagne} segment {segment} other {notitie}}',
  'term.own-twice':
    'Jij ondertekende deze versie al als manager van het andere team. Een tweede manager moet ook ondertekenen.',
  'term.form-save': 'Voorstellen',
  'term.form-cancel': 'Annuleren',
  'term.fault.name': 'Vul het begrip in.',
  'term.fault.name-there': 'Dit staat er al. Wijzig dat, of vink aan dat je iets anders bedoelt.',
  'term.fault.spellings': 'Hoogstens {most} schrijfwijzen, elk van hoogstens {max} tekens.',
  'term.fault.text': 'Vul in wat het betekent.',
  'term.fault.review': 'Een aantal dagen van {least} tot en met {most}.',
  'term.proposed':
    '“{name}” is voorgesteld. {teams, select, both {Het is afgesproken zodra een manager van elk team heeft ondertekend.} sales {Jouw handtekening staat eronder; die van een manager van sales nog niet.} other {Jouw handtekening staat eronder; die van een manager van marketing nog niet.}}',

  'term.asks': '{by} stelt voor wat “{name}” betekent. Jouw handtekening ontbreekt nog.',
  'term.tells-agreed': 'Beide teams zijn het eens over “{name}”, zoals jij het voorstelde.',
  'term.review': 'Klopt “{name}” nog? Jullie spraken het af op {date}.',
  'term.review-other': 'Het andere team vindt van wel.',
  'term.still-right': 'Klopt nog',
  'term.change-it': 'Wijzigen',
  'term.kept-half':
    'Genoteerd. Is een manager van {team, select, sales {sales} other {marketing}} het ermee eens, dan schuift de datum op.',
  'term.kept': 'Beide teams vinden dat het nog klopt. Op {date} vraag ik het weer.',
  'term.not-asked': 'Over dit begrip is nu niets te beantwoorden.',

  'disputed.definition':
    'De laatste {days} dagen noemden minstens {people} mensen, in minstens {judgements} zwakke beoordelingen, {points} als punt van “{name}” dat niet klopt{count, plural, one {} other { (elk apart)}}. Tijd voor een volgende versie?',
  'disputed.propose': 'Volgende versie…',

  'help.room.language': 'Gedeelde begrippen',
  'command.lexicon': 'zoek op wat een begrip voor beide teams betekent, of stel er een voor',
  'help.do.lexicon': 'Alle begrippen',
  'help.do.propose': 'Begrip voorstellen',
  'own.terms': 'Begrippen die je voorstelde of ondertekende',
  'own.term-proposed': '{date}: “{name}” voorgesteld, versie {version}: {text}',
  'own.term-signed': '{date}: “{name}” ondertekend, versie {version}.',
};
