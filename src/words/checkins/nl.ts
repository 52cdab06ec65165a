import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'question.gained': 'Wat heeft me de afgelopen maand energie gegeven?',
  'question.lost': 'Wat heeft me energie gekost?',
  'question.learning': 'Wat is mijn belangrijkste learning van de afgelopen maand?',
  'question.goal': 'Wat is mijn grootste doel of uitdaging voor de komende maand?',
  'question.short':
    '{question, select, gained {🔋 Energie gekregen} lost {🪫 Energie gekost} learning {💡 Geleerd} other {🎯 Volgend doel}}',

  'checkin.title': 'Check-in {month}',
  'checkin.refused.not-manager':
    'De managers van sales en marketing leiden de check-in. Hoe ver hij is: /smarketing checkin status',
  'checkin.refused.no-round': 'Er loopt geen check-in. Die van deze maand open je met /smarketing checkin start',
  'checkin.refused.is-open': 'De check-in van {month} is open tot {date}.',
  'checkin.refused.not-closed':
    'De check-in van {month} is open tot {date}; dan komt het concept. Eerder sluiten: /smarketing checkin close',
  'checkin.refused.was-short':
    'De check-in van {month} is gesloten; er kwam te weinig binnen om iets te kunnen tonen. Meer tijd geven: /smarketing checkin reopen',
  'checkin.refused.in-review':
    'De check-in van {month} is gesloten en het concept ligt bij de managers. Bekijken: /smarketing checkin review',
  'checkin.refused.draft-seen':
    'Het concept van {month} is al bekeken. Nieuwe antwoorden zouden nu opvallen, dus de check-in blijft gesloten.',
  'checkin.refused.is-published':
    'De check-in van {month} is gepubliceerd. Dat gebeurt één keer, zodat niemand door vergelijken kan zien wie wat schreef.',
  'checkin.refused.is-cancelled': 'De check-in van {month} is geannuleerd. Heropenen: /smarketing checkin reopen',
  'checkin.refused.is-discarded':
    'De check-in van {month} is geannuleerd nadat het concept bekeken was, dus hij blijft gesloten.',
  'checkin.refused.not-yours': 'Het concept van {month} blijft bij wie manager was toen de check-in openging.',
  'checkin.refused.reopened-today':
    'De check-in van {month} is vandaag heropend. Geef iedereen een dag de tijd; sluiten kan vanaf morgen.',
  'checkin.refused.reopened-late':
    'De check-in van {month} is net heropend. Geef iedereen een halve dag de tijd; sluiten kan vanaf {date}.',
  'checkin.refused.is-lapsed':
    'De check-in van {month} is gesloten; er kwam te weinig binnen om iets te kunnen tonen. De antwoorden zijn intussen verwijderd.',

  'start.ask': 'De check-in van {month} openen?',
  'start.asked': '{manager} spreekt met',
  'start.until': 'Open tot',
  'start.people': 'Uitgenodigd',
  'start.people-value': '{asked, plural, one {# persoon} other {# mensen}}',
  'start.away': 'Afwezig',
  'start.away-value': '{away, plural, =0 {niemand} one {# persoon, overgeslagen} other {# mensen, overgeslagen}}',
  'start.k': 'We tonen pas iets als {k} mensen hebben geantwoord.',
  'start.told.now': 'Wie is uitgenodigd, krijgt nu een privébericht.',
  'start.told.working': 'Wie is uitgenodigd, krijgt een privébericht: nu, of zodra de eigen werkdag begint.',
  'start.told.later': 'Wie is uitgenodigd, krijgt een privébericht zodra de werkdag begint: {moment}.',
  'start.confirm': 'Check-in openen',
  'start.decline': 'Nog niet openen',
  'start.done': 'De check-in van {month} is open tot {date}.',
  'start.asks.now': '{asked, plural, one {# persoon krijgt} other {# mensen krijgen}} nu een bericht.',
  'start.asks.working':
    '{asked, plural, one {# persoon krijgt} other {# mensen krijgen}} een bericht: nu, of zodra de eigen werkdag begint.',
  'start.asks.later':
    '{asked, plural, one {# persoon krijgt} other {# mensen krijgen}} een bericht zodra de werkdag begint: {moment}.',
  'start.no-manager':
    '{team, select, sales {Sales} other {Marketing}} heeft nog geen manager, dus niemand kan de gesprekken met het andere team voeren. Vraag je beheerder om er een aan te wijzen.',
  'start.no-channel': 'Er is nog geen gedeeld kanaal voor de samenvatting. Vraag je beheerder om er een te kiezen.',
  'start.too-few':
    'We zouden {asked, plural, one {# persoon} other {# mensen}} uitnodigen, en tonen pas iets als er {k} hebben geantwoord. Vraag je beheerder om mensen toe te voegen of een lager aantal te kiezen (minstens 3).',

  'invitation.summary': 'Check-in {month}: vier korte vragen',
  'invitation.what':
    'Vier korte vragen over je afgelopen maand, en een gesprek. Het is geen voortgangsgesprek: niemand beoordeelt je hierop.',
  'invitation.who':
    'Je antwoorden worden geanonimiseerd: namen, adressen en links halen we eruit voordat iemand ze leest, en we tonen pas iets als {k} mensen hebben geantwoord. Alleen als jij dat kiest, kan {interviewer} die van jou ook lezen, om jullie gesprek voor te bereiden.',
  'invitation.until': 'Open tot',
  'invitation.talk': 'Je gesprek',
  'invitation.talk-value': '{interviewer}, {minutes} minuten. Voorstel: {date}',
  'invitation.talked': 'met {interviewer} ✓',
  'invitation.answer': 'Antwoorden',
  'invitation.change': 'Mijn antwoorden wijzigen',
  'invitation.withdraw': 'Intrekken',
  'invitation.answered': '✓ Je hebt geantwoord. Je antwoorden wijzigen kan tot {date}.',
  'invitation.we-talked': 'Gesprek gehad',
  'invitation.google': 'Google Agenda',
  'invitation.outlook': 'Outlook',
  'invitation.file': 'Agendabestand',
  'invitation.closed':
    'De check-in is gesloten. Niemand kan nog zien welke antwoorden van jou waren, tenzij je ze deelde of je doel liet onthouden.',
  'invitation.short':
    'De check-in is gesloten. Er kwam te weinig binnen om iets te kunnen tonen, dus niemand leest de antwoorden. We bewaren ze tot {date}, voor het geval de check-in weer opengaat; daarna verwijderen we ze.',
  'invitation.lapsed':
    'De check-in is gesloten. Er kwam te weinig binnen om iets te kunnen tonen; alle antwoorden zijn ongelezen verwijderd.',
  'invitation.published': 'De check-in is gesloten en de samenvatting staat in het gedeelde kanaal. Dank je wel.',
  'invitation.cancelled': 'Deze check-in is geannuleerd en alle antwoorden zijn verwijderd.',
  'talk.title': 'Check-in: {one} en {other}',
  'talk.over': 'Dit gesprek is geweest of gaat niet door.',
  'talk.note': 'De maandelijkse check-in tussen sales en marketing. Geen voortgangsgesprek.',

  'answer.title': 'Check-in',
  'answer.goal': 'Je doel van vorige maand, alleen zichtbaar voor jou: {goal}',
  'answer.readers': 'Wie leest dit?',
  'answer.readers.anonymised': 'Iedereen, alleen geanonimiseerd',
  'answer.readers.interviewer': 'Ook {interviewer}, voor ons gesprek',
  'answer.hint': 'Beantwoord wat je wilt; één antwoord is genoeg.',
  'answer.remember': 'Mijn doel',
  'answer.remember-choice': 'Mijn doel onthouden voor volgende maand',
  'answer.remember-hint':
    'Dan zie alleen jij het terug. Tot die tijd kan een beheerder met de database én het geheim van de bot die regel herkennen.',
  'answer.save': 'Opslaan',
  'answer.cancel': 'Annuleren',
  'answer.continue': 'Verder',
  'answer.gate':
    'Hierna komen de vier vragen, met wat alleen jij ziet: je doel van vorige maand en wat je al antwoordde.',
  'answer.empty': 'Beantwoord minstens één vraag.',
  'answer.late': 'De check-in is gesloten, dus dit is niet opgeslagen.',
  'answer.not-asked': 'Je bent niet uitgenodigd voor deze check-in.',
  'answer.over': 'Deze check-in is niet meer open.',
  'answer.done': 'Klaar',
  'answer.reword': 'Herformuleren',
  'answer.kept': 'Check-in {month}: je antwoorden zijn opgeslagen. Lezen of wijzigen kan via de uitnodiging.',
  'answer.saved': 'Opgeslagen. Zo lezen anderen het:',
  'answer.scrubbed':
    'Wat naar iemand herleidbaar is, is vervangen. Klopt het zo nog? Haal zelf weg wat nog naar iemand wijst.',
  'answer.language': 'Weinig deelnemers schrijven hier Nederlands; dat kan je herkenbaar maken.',
  'withdraw.title': 'Intrekken',
  'withdraw.ask': 'Je antwoorden worden verwijderd, alsof je niet had geantwoord. Opnieuw antwoorden kan tot {date}.',
  'withdraw.ask-short': 'Je antwoorden worden verwijderd, alsof je niet had geantwoord.',
  'withdraw.submit': 'Antwoorden verwijderen',
  'withdraw.keep': 'Bewaren',
  'withdraw.none': 'Je hebt geen antwoorden om in te trekken.',
  'withdraw.done': 'Je antwoorden zijn verwijderd.',

  'reminder.text':
    'De check-in van {month} is open tot {date}, en jouw antwoord ontbreekt nog. Vier korte vragen; één antwoord is genoeg.',
  'reminder.sent':
    '{morning, select, all {Vanochtend had (bijna) iedereen al geantwoord. } other {}}Wie nog niet heeft geantwoord, krijgt binnen de eigen werktijd een herinnering: hoogstens twee, en nooit twee op één dag.',

  'talks.title': 'Je gesprekken, check-in {month}',
  'talks.what':
    'Met ieder één gesprek, van een uur of iets langer. Luister meer dan je praat. Het is geen voortgangsgesprek.',
  'talks.held': '✓ {name}',
  'talks.planned': '{name}: {minutes} minuten, voorstel {date}',
  'talks.more': 'en nog {people, number}',
  'talks.not-yours': 'Je voert geen gesprekken in deze check-in.',
  'talks.tell': 'Gesprek gehad',
  'talks.with': 'Met wie?',
  'talks.all-held': 'Alle gesprekken zijn gevoerd.',
  'talks.thanks': 'Genoteerd. Fijn dat jullie elkaar spraken.',
  'talks.shared': 'Met mij gedeeld ({people, number})',
  'shared.title': 'Met jou gedeeld',
  'shared.who': 'Wiens antwoorden?',
  'shared.show': 'Tonen',
  'shared.another': 'Iemand anders',
  'shared.close': 'Sluiten',
  'shared.none': 'Niemand heeft antwoorden met je gedeeld.',
  'shared.note': 'Alleen met jou gedeeld, voor jullie gesprek. Wordt op {date} verwijderd.',
  'shared.empty': '(opengelaten)',

  'status.until': 'Open tot',
  'status.roughly': 'Je ziet dit één keer per dag en bij benadering: nooit wie, en nooit per team.',
  'morning.none': 'Vanochtend had (bijna) niemand geantwoord.',
  'morning.few': 'Vanochtend hadden enkele mensen geantwoord.',
  'morning.half': 'Vanochtend had ongeveer de helft geantwoord.',
  'morning.some': 'Vanochtend had een deel geantwoord.',
  'morning.most': 'Vanochtend hadden de meesten geantwoord.',
  'morning.all': 'Vanochtend had (bijna) iedereen geantwoord.',
  'status.own':
    'De check-in van {month} is open tot {date}. {answered, select, yes {Je hebt geantwoord; je uitnodiging staat in onze privéchat.} other {Je hebt nog niet geantwoord; je uitnodiging staat in onze privéchat.}}',
  'status.none': 'Er loopt geen check-in.',
  'status.short': 'De check-in van {month} is gesloten; er kwam te weinig binnen om iets te kunnen tonen.',
  'status.lapsed':
    'De check-in van {month} is gesloten; er kwam te weinig binnen om iets te kunnen tonen. De antwoorden zijn verwijderd.',
  'status.review': 'De check-in van {month} is gesloten; de managers bereiden de samenvatting voor.',
  'status.published': 'De check-in van {month} staat in het gedeelde kanaal.',
  'status.cancelled': 'De check-in van {month} is geannuleerd.',
  'status.discarded': 'De check-in van {month} is geannuleerd.',

  'close.ask':
    'De check-in van {month} nu sluiten? {morning} Wie nog niet heeft geantwoord, kan dat daarna niet meer; en zodra je het concept ziet, kan de check-in niet meer open.',
  'close.confirm': 'Check-in sluiten',
  'close.keep': 'Open laten',
  'close.kept': 'Prima, er is niets veranderd.',
  'close.done': 'De check-in van {month} is gesloten. Het concept staat in onze privéchat.',
  'cancel.ask': 'De check-in van {month} annuleren? Alle antwoorden worden voorgoed verwijderd.',
  'cancel.confirm': 'Annuleren en verwijderen',
  'cancel.keep': 'Check-in behouden',
  'cancel.done': 'De check-in van {month} is geannuleerd en de antwoorden zijn verwijderd.',
  'reopen.done': 'De check-in van {month} is weer open, tot {date}.',

  'draft.title': 'Concept: check-in {month}',
  'draft.version':
    'Versie {version, number}. Publiceren kan als beide managers akkoord zijn met dezelfde versie; na een wijziging is dat opnieuw nodig.',
  'draft.approved-by': '✓ {team, select, sales {Sales} other {Marketing}} is akkoord met deze versie ({name})',
  'draft.waiting': '○ {team, select, sales {Sales} other {Marketing}} is nog niet akkoord met deze versie',
  'draft.nobody': '– Bij {team, select, sales {sales} other {marketing}} kan niemand meer akkoord geven',
  'draft.stuck':
    'Wie manager van {team, select, sales {sales} other {marketing}} was toen de check-in openging, is dat niet meer. Daarom kan deze check-in niet gepubliceerd worden. Beëindigen: /smarketing checkin cancel',
  'draft.not-entitled':
    'Akkoord geven kan alleen wie manager van dit team was toen de check-in openging, en dat nog is.',
  'draft.edit':
    '{question, select, gained {Bewerken 🔋} lost {Bewerken 🪫} learning {Bewerken 💡} other {Bewerken 🎯}}',
  'draft.approve': 'Akkoord met versie {version, number}',
  'draft.publish': 'Publiceren',
  'draft.short': 'Check-in {month}: er kwam te weinig binnen om iets te kunnen tonen.',
  'draft.short-advice':
    'Niemand leest de antwoorden. We bewaren ze tot {date}. Meer tijd geven: /smarketing checkin reopen',
  'draft.lapsed':
    'Check-in {month}: er kwam te weinig binnen om iets te kunnen tonen. Alle antwoorden zijn ongelezen verwijderd.',
  'draft.published': 'De check-in van {month} is gepubliceerd{channel, select, none {} other { in {channel}}}.',
  'draft.cancelled': 'De check-in van {month} is geannuleerd.',
  'draft.reopened': 'De check-in van {month} is weer open. Na het sluiten komt er een nieuw concept.',
  'draft.more':
    '{lines, plural, one {en nog # regel: die zie je onder “Bewerken”} other {en nog # regels: die zie je allemaal onder “Bewerken”}}',
  'draft.cut': 'Regels die op “…” eindigen, staan helemaal onder “Bewerken”.',
  'draft.rest': '{lines, plural, one {en nog # regel} other {en nog # regels}}',
  'draft.see': 'Concept bekijken',
  'draft.hidden': '{lines, plural, one {# regel is verborgen} other {# regels zijn verborgen}}',
  'draft.outdated': 'Het concept is intussen gewijzigd. Dit is de nieuwste versie; kies opnieuw.',
  'draft.approved':
    'Je bent akkoord met versie {version, number}. {both, select, yes {De andere manager ook: jullie kunnen publiceren.} other {Nu de andere manager nog.}}',
  'draft.needs-both':
    'Publiceren kan als beide managers akkoord zijn met versie {version, number}. Nog niet akkoord: {teams}.',
  'draft.done': 'Gepubliceerd in {channel}.',
  'draft.no-channel':
    'Er is nog geen gedeeld kanaal om dit te plaatsen. Vraag je beheerder om er een te kiezen en publiceer daarna.',
  'draft.closed': 'Dit concept kan niet meer gewijzigd worden.',
  'edit.title': 'Concept bewerken',
  'edit.line': '{number, number}. {text}',
  'edit.theme': 'thema: {theme}',
  'edit.hidden': 'verborgen',
  'edit.deed': 'Wat wil je doen?',
  'edit.deed.group': 'Samenbrengen onder een thema',
  'edit.deed.rename': 'Titel van hun thema wijzigen',
  'edit.deed.ungroup': 'Uit hun thema halen',
  'edit.deed.hide': 'Verbergen',
  'edit.deed.show': 'Weer tonen',
  'edit.lines': 'Welke regels?',
  'edit.theme-title': 'Titel van het thema',
  'edit.theme-hint': 'Alleen nodig bij samenbrengen of een andere titel.',
  'edit.save': 'Opslaan',
  'edit.close': 'Sluiten',
  'edit.theme-missing': 'Geef het thema een titel.',
  'edit.no-theme': 'Geen van deze regels heeft al een thema.',
  'edit.more': 'Regels {from, number} tot en met {to, number} van {all, number}.',

  'summary.title': 'Check-in {month}',
  'summary.posted': 'Check-in {month}: de samenvatting is er.',
  'summary.intro':
    'Wat sales en marketing vertelden, geanonimiseerd{mixed, select, yes { en door elkaar} other {}}. Geen voortgangsgesprek: het laat zien hoe het met ons samen gaat.',
  'summary.exact': '{answered, number} van de {asked, number} mensen deden mee.',
  'summary.everyone': 'Alle {asked, number} mensen deden mee.',
  'summary.nearly-all': 'Van de {asked, number} uitgenodigde mensen deed (bijna) iedereen mee.',
  'summary.most': 'Van de {asked, number} uitgenodigde mensen deed meer dan de helft mee.',
  'summary.some': 'Van de {asked, number} uitgenodigde mensen deed een deel mee.',
  'summary.k': 'Achter alles wat hier staat, zitten minstens {k} mensen.',
  'summary.nothing': 'Bij deze vraag tonen we niets, zodat niemand herkenbaar is.',
  'summary.no-theme': 'Ook genoemd',
  'summary.more': '{lines, plural, one {en nog # regel in de reacties} other {en nog # regels in de reacties}}',
  'summary.theme': '{title} ({lines, number})',
  'summary.all': '{lines, plural, one {# regel, in de reacties} other {alle # regels staan in de reacties}}',
  'summary.page': '{title}, alle regels{pages, plural, one {} other { ({page, number} van {pages, number})}}',

  'command.checkin-status': 'bekijk hoe ver de check-in van deze maand is',
  'command.checkin-run': 'de check-in van deze maand: bekijk hoe ver hij is, open, sluit en publiceer hem',
  'command.checkin': 'de maandelijkse check-in: managers openen, sluiten en publiceren; iedereen ziet hoe ver hij is',

  'brief.asked': 'Check-in {month}: jouw antwoord ontbreekt nog. Antwoorden kan tot {date}.',
  'brief.talks': 'Check-in {month}: met wie je in gesprek gaat.',
  'brief.draft': 'Check-in {month}: het concept ligt klaar.',

  'own.answers': 'Je antwoorden',
  'own.answer': '{month} · {question} “{text}”',
  'own.shared': 'Gedeeld met de interviewer',
  'own.copies':
    '{month}: {people, plural, one {# collega deelde antwoorden met jou. Die zijn van je collega, dus ze staan hier niet.} other {# collega’s deelden antwoorden met jou. Die zijn van je collega’s, dus ze staan hier niet.}}',
  'own.goals': 'Je onthouden doelen',
  'own.goal': '“{goal}”',
  'own.invitations': 'Check-ins',
  'own.invited':
    '{month}: je bent uitgenodigd, met een gesprek van {minutes, number} minuten op {date}{talked, select, yes {, dat al gevoerd is} other {}}.{answered, select, yes { Je hebt geantwoord.} other {}} {reminders, plural, =0 {Geen herinneringen} one {# herinnering} other {# herinneringen}}.',
  'own.interviews': '{month}: je spreekt met {people, plural, one {# collega} other {# collega’s}}.',
  'own.managed': 'Check-ins die je leidt',
  'own.manages':
    '{month}: je was manager van {team, select, sales {sales} other {marketing}} toen de check-in openging.',
  'own.approvals': 'Akkoord op een concept',
  'own.approved': '{month}: je gaf akkoord op versie {version, number} van het concept.',
};
