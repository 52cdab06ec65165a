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
    'De managers van sales en marketing leiden de check-in. Hoe het staat: /smarketing checkin status',
  'checkin.refused.no-round': 'Er loopt geen check-in. Die van deze maand begint met /smarketing checkin start',
  'checkin.refused.is-open': 'De check-in van {month} is open tot {date}.',
  'checkin.refused.not-closed':
    'De check-in van {month} is open tot {date}; dan komt het concept. Eerder sluiten: /smarketing checkin close',
  'checkin.refused.was-short':
    'De check-in van {month} sloot met te weinig om iets te laten zien. Meer tijd: /smarketing checkin reopen',
  'checkin.refused.in-review':
    'De check-in van {month} is gesloten en het concept ligt bij de managers. Bekijken: /smarketing checkin review',
  'checkin.refused.draft-seen':
    'Het concept van {month} is al gezien. Antwoorden die er nu bij komen zouden opvallen, dus het blijft gesloten.',
  'checkin.refused.is-published':
    'De check-in van {month} is gepubliceerd. Dat gebeurt één keer, zodat niemand door vergelijken te herkennen is.',
  'checkin.refused.is-cancelled': 'De check-in van {month} is geannuleerd. Opnieuw openen: /smarketing checkin reopen',
  'checkin.refused.is-discarded':
    'De check-in van {month} is geannuleerd nadat het concept gezien was, dus hij blijft gesloten.',
  'checkin.refused.not-yours': 'Het concept van {month} blijft bij wie manager was toen de check-in openging.',
  'checkin.refused.reopened-today':
    'De check-in van {month} is vandaag opnieuw geopend. Geef mensen een dag: sluiten kan vanaf morgen.',
  'checkin.refused.is-lapsed':
    'De check-in van {month} sloot met te weinig om iets te laten zien; de antwoorden zijn intussen verwijderd.',

  'start.ask': 'De check-in van {month} openen?',
  'start.asked': '{manager} praat met',
  'start.until': 'Open tot',
  'start.people': 'Gevraagd',
  'start.people-value': '{asked, plural, one {# persoon} other {# mensen}}',
  'start.away': 'Afwezig',
  'start.away-value': '{away, plural, =0 {niemand} one {# persoon, overgeslagen} other {# mensen, overgeslagen}}',
  'start.k': 'Er wordt niets getoond voordat {k} mensen hebben geantwoord. Iedereen krijgt nu een persoonlijk bericht.',
  'start.confirm': 'Open de check-in',
  'start.decline': 'Nog niet openen',
  'start.done':
    'De check-in van {month} is open tot {date}. {asked, plural, one {# persoon krijgt} other {# mensen krijgen}} nu een bericht.',
  'start.no-manager':
    '{team, select, sales {Sales} other {Marketing}} heeft nog geen manager, dus niemand kan de gesprekken met het andere team voeren. Vraag je beheerder om er een aan te wijzen.',
  'start.no-channel':
    'Er is nog geen gedeeld kanaal, dus de samenvatting heeft geen plek. Vraag je beheerder om er een te kiezen.',
  'start.too-few':
    'Er {asked, plural, one {zou # persoon} other {zouden # mensen}} gevraagd worden, en er wordt niets getoond voordat er {k} hebben geantwoord. Vraag je beheerder om mensen toe te voegen, of om een lager aantal te kiezen (minstens 3).',

  'invitation.summary': 'Check-in {month}: vier korte vragen',
  'invitation.what':
    'Vier korte vragen over je afgelopen maand, en een gesprek. Het is geen voortgangsgesprek: niemand beoordeelt je erop.',
  'invitation.who':
    'Je antwoorden zijn geanonimiseerd: namen, adressen en links worden eruit gehaald voordat iemand ze leest, en er wordt niets getoond voordat {k} mensen hebben geantwoord. Alleen als jij dat kiest, kan {interviewer} die van jou ook lezen, om jullie gesprek voor te bereiden.',
  'invitation.until': 'Open tot',
  'invitation.talk': 'Je gesprek',
  'invitation.talk-value': '{interviewer}, {minutes} minuten. Voorstel: {date}',
  'invitation.talked': 'met {interviewer} ✓',
  'invitation.answer': 'Antwoorden',
  'invitation.change': 'Mijn antwoorden aanpassen',
  'invitation.withdraw': 'Intrekken',
  'invitation.answered': '✓ Je hebt geantwoord. Aanpassen kan tot {date}.',
  'invitation.we-talked': 'We hebben gepraat',
  'invitation.google': 'Google Agenda',
  'invitation.outlook': 'Outlook',
  'invitation.file': 'Agendabestand',
  'invitation.closed':
    'De check-in is gesloten. Niemand kan nog zien welke antwoorden van jou waren, tenzij je ze deelde of je doel liet onthouden.',
  'invitation.short':
    'De check-in is gesloten. Er kwam te weinig binnen om iets te laten zien, dus niemand leest de antwoorden. We bewaren ze tot {date}, voor het geval de check-in weer opengaat; daarna worden ze verwijderd.',
  'invitation.lapsed':
    'De check-in is gesloten. Er kwam te weinig binnen om iets te laten zien; alle antwoorden zijn ongelezen verwijderd.',
  'invitation.published': 'De check-in is gesloten en de samenvatting staat in het gedeelde kanaal. Dank je wel.',
  'invitation.cancelled': 'Deze check-in is geannuleerd en alle antwoorden zijn verwijderd.',
  'talk.title': 'Check-in: {one} en {other}',
  'talk.over': 'Dit gesprek is voorbij of gaat niet door.',
  'talk.note': 'De maandelijkse check-in tussen sales en marketing. Geen voortgangsgesprek.',

  'answer.title': 'Check-in',
  'answer.goal': 'Je doel van vorige maand, alleen voor jou: {goal}',
  'answer.readers': 'Wie leest dit?',
  'answer.readers.anonymised': 'Iedereen, alleen geanonimiseerd',
  'answer.readers.interviewer': 'Ook {interviewer}, voor ons gesprek',
  'answer.hint': 'Antwoord wat je wilt; één is genoeg.',
  'answer.remember': 'Mijn doel',
  'answer.remember-choice': 'Onthoud mijn doel voor volgende maand',
  'answer.remember-hint':
    'Dan zie alleen jij het terug. Tot die tijd kan een beheerder met de database en het geheim van de bot die regel herkennen.',
  'answer.save': 'Opslaan',
  'answer.cancel': 'Annuleren',
  'answer.continue': 'Verder',
  'answer.gate':
    'Nu komen de vier vragen, met wat van jou is en alleen jij ziet: je doel van vorige maand, en wat je al antwoordde.',
  'answer.empty': 'Beantwoord minstens één vraag.',
  'answer.late': 'De check-in is gesloten, dus dit is niet opgeslagen.',
  'answer.not-asked': 'Je bent niet gevraagd voor deze check-in.',
  'answer.over': 'Deze check-in is niet meer open.',
  'answer.done': 'Klaar',
  'answer.reword': 'Herformuleren',
  'answer.saved': 'Opgeslagen. Zo lezen anderen het:',
  'answer.scrubbed':
    'Wat naar iemand herleidbaar is, is vervangen. Klopt het zo nog? Staat er nog iets wat iemand verraadt, haal het dan zelf weg.',
  'answer.language':
    'Weinig van de gevraagden gebruiken hier Nederlands, dus de taal zelf kan laten zien wie het schreef.',
  'withdraw.title': 'Intrekken',
  'withdraw.ask': 'Je antwoorden worden verwijderd, alsof je niet had geantwoord. Opnieuw antwoorden kan tot {date}.',
  'withdraw.ask-short': 'Je antwoorden worden verwijderd, alsof je niet had geantwoord.',
  'withdraw.submit': 'Verwijder ze',
  'withdraw.keep': 'Behouden',
  'withdraw.none': 'Er zijn geen antwoorden van jou om in te trekken.',
  'withdraw.done': 'Je antwoorden zijn verwijderd.',

  'reminder.text':
    'De check-in van {month} is open tot {date}, en jouw stem zit er nog niet bij. Vier korte vragen; één is genoeg.',
  'reminder.sent':
    '{morning, select, all {Vanochtend had (bijna) iedereen al geantwoord. } other {}}Wie nog niet heeft geantwoord, hoort van me in de eigen werktijd: hooguit twee keer, en nooit twee keer op één dag.',

  'talks.title': 'Je gesprekken, check-in {month}',
  'talks.what':
    'Eén gesprek met ieder, van een uur of iets langer. Luister meer dan je praat. Het is geen voortgangsgesprek.',
  'talks.held': '✓ {name}',
  'talks.planned': '{name}: {minutes} minuten, voorstel {date}',
  'talks.more': 'en nog {people, number}',
  'talks.not-yours': 'Jij voert geen gesprekken in deze check-in.',
  'talks.tell': 'We hebben gepraat',
  'talks.with': 'Met wie?',
  'talks.all-held': 'Alle gesprekken zijn gevoerd.',
  'talks.thanks': 'Genoteerd. Dank voor het gesprek.',
  'talks.shared': 'Met mij gedeeld ({people, number})',
  'shared.title': 'Met jou gedeeld',
  'shared.who': 'Wiens antwoorden?',
  'shared.show': 'Toon',
  'shared.another': 'Iemand anders',
  'shared.close': 'Sluiten',
  'shared.none': 'Niemand heeft antwoorden met je gedeeld.',
  'shared.note': 'Alleen met jou gedeeld, voor jullie gesprek. Wordt verwijderd op {date}.',
  'shared.empty': '(opengelaten)',

  'status.until': 'Open tot',
  'status.roughly': 'Je ziet het één keer per dag en ongeveer: nooit wie, en van geen team apart.',
  'morning.none': 'Vanochtend had (bijna) niemand geantwoord.',
  'morning.few': 'Vanochtend hadden enkele mensen geantwoord.',
  'morning.half': 'Vanochtend had ongeveer de helft geantwoord.',
  'morning.some': 'Vanochtend had een deel geantwoord.',
  'morning.most': 'Vanochtend hadden de meesten geantwoord.',
  'morning.all': 'Vanochtend had (bijna) iedereen geantwoord.',
  'status.own':
    'De check-in van {month} is open tot {date}. {answered, select, yes {Je hebt geantwoord; je uitnodiging staat in onze privéberichten.} other {Je hebt nog niet geantwoord; je uitnodiging staat in onze privéberichten.}}',
  'status.none': 'Er loopt geen check-in.',
  'status.short': 'De check-in van {month} sloot met te weinig om iets te laten zien.',
  'status.lapsed': 'De check-in van {month} sloot met te weinig om iets te laten zien; de antwoorden zijn verwijderd.',
  'status.review': 'De check-in van {month} is gesloten; de managers bereiden de samenvatting voor.',
  'status.published': 'De check-in van {month} staat in het gedeelde kanaal.',
  'status.cancelled': 'De check-in van {month} is geannuleerd.',
  'status.discarded': 'De check-in van {month} is geannuleerd.',

  'close.ask':
    'De check-in van {month} nu sluiten? {morning} Wie nog niet heeft geantwoord, kan dat daarna niet meer; en zodra je het concept hebt gezien, kan de check-in niet meer open.',
  'close.confirm': 'Sluiten',
  'close.keep': 'Open laten',
  'close.kept': 'Prima, er is niets veranderd.',
  'close.done': 'De check-in van {month} is gesloten. Het concept staat in onze privéberichten.',
  'cancel.ask': 'De check-in van {month} annuleren? Alle antwoorden worden voorgoed verwijderd.',
  'cancel.confirm': 'Annuleren en verwijderen',
  'cancel.keep': 'Check-in behouden',
  'cancel.done': 'De check-in van {month} is geannuleerd en de antwoorden zijn verwijderd.',
  'reopen.done': 'De check-in van {month} is weer open, tot {date}.',

  'draft.title': 'Concept: check-in {month}',
  'draft.version':
    'Versie {version, number}. Publiceren vraagt een ja van beide managers op dezelfde versie; een wijziging neemt die terug.',
  'draft.approved-by': '✓ {team, select, sales {Sales} other {Marketing}} zei ja tegen deze versie ({name})',
  'draft.waiting': '○ {team, select, sales {Sales} other {Marketing}} heeft nog geen ja gezegd tegen deze versie',
  'draft.nobody': '– Bij {team, select, sales {sales} other {marketing}} kan niemand meer ja zeggen',
  'draft.stuck':
    'Wie bij de opening manager van {team, select, sales {sales} other {marketing}} was, is dat niet meer. Deze check-in kan dus niet gepubliceerd worden; beëindigen kan met /smarketing checkin cancel',
  'draft.not-entitled': 'Ja zeggen tegen dit concept kan wie bij de opening manager van dit team was, en dat nog is.',
  'draft.edit': '{question, select, gained {Bewerk 🔋} lost {Bewerk 🪫} learning {Bewerk 💡} other {Bewerk 🎯}}',
  'draft.approve': 'Ja tegen versie {version, number}',
  'draft.publish': 'Publiceren',
  'draft.short': 'Check-in {month}: er kwam te weinig binnen om iets te laten zien.',
  'draft.short-advice':
    'Niemand leest de antwoorden. We bewaren ze tot {date}; meer tijd geven kan met /smarketing checkin reopen',
  'draft.lapsed':
    'Check-in {month}: er kwam te weinig binnen om iets te laten zien. Alle antwoorden zijn ongelezen verwijderd.',
  'draft.published': 'De check-in van {month} is gepubliceerd in {channel}.',
  'draft.cancelled': 'De check-in van {month} is geannuleerd.',
  'draft.reopened': 'De check-in van {month} is weer open. Als hij sluit komt er een nieuw concept.',
  'draft.more':
    '{lines, plural, one {en nog # regel: die zie je onder Bewerk} other {en nog # regels: die zie je allemaal onder Bewerk}}',
  'draft.rest': '{lines, plural, one {en nog # regel} other {en nog # regels}}',
  'draft.see': 'Concept bekijken',
  'draft.hidden': '{lines, plural, one {# regel is verborgen} other {# regels zijn verborgen}}',
  'draft.outdated': 'Het concept is intussen veranderd. Zo staat het nu; kies opnieuw.',
  'draft.approved':
    'Je zei ja tegen versie {version, number}. {both, select, yes {Jullie allebei: er kan gepubliceerd worden.} other {De andere manager moet ook ja zeggen.}}',
  'draft.needs-both': 'Publiceren vraagt een ja van beide managers op versie {version, number}. Nog niet: {teams}.',
  'draft.done': 'Gepubliceerd in {channel}.',
  'draft.no-channel':
    'Er is nog geen gedeeld kanaal, dus dit heeft geen plek. Vraag je beheerder om er een te kiezen en publiceer daarna.',
  'draft.closed': 'Dit concept kan niet meer veranderen.',
  'edit.title': 'Concept bewerken',
  'edit.line': '{number, number}. {text}',
  'edit.theme': 'thema: {theme}',
  'edit.hidden': 'verborgen',
  'edit.deed': 'Wat doen',
  'edit.deed.group': 'Samenbrengen onder een thema',
  'edit.deed.rename': 'Hun thema een andere titel geven',
  'edit.deed.ungroup': 'Uit hun thema halen',
  'edit.deed.hide': 'Verbergen',
  'edit.deed.show': 'Weer tonen',
  'edit.lines': 'Welke regels',
  'edit.theme-title': 'Titel van het thema',
  'edit.theme-hint': 'Alleen voor samenbrengen en voor een andere titel.',
  'edit.save': 'Opslaan',
  'edit.close': 'Sluiten',
  'edit.theme-missing': 'Geef het thema een titel.',
  'edit.no-theme': 'Geen van deze regels heeft al een thema.',
  'edit.more': 'Regels {from, number} tot en met {to, number} van {all, number}.',

  'summary.title': 'Check-in {month}',
  'summary.intro':
    'Wat sales en marketing vertelden, geanonimiseerd{mixed, select, yes { en door elkaar} other {}}. Het is geen voortgangsgesprek: het laat zien hoe het met ons samen gaat.',
  'summary.exact': '{answered, number} van de {asked, number} mensen deden mee.',
  'summary.everyone': 'Alle {asked, number} mensen deden mee.',
  'summary.nearly-all': 'Er zijn {asked, number} mensen gevraagd en (bijna) iedereen deed mee.',
  'summary.most': 'Er zijn {asked, number} mensen gevraagd en meer dan de helft deed mee.',
  'summary.some': 'Er zijn {asked, number} mensen gevraagd en een deel deed mee.',
  'summary.k': 'Achter alles wat hier staat, staan minstens {k} mensen.',
  'summary.nothing': 'Van deze vraag laten we niets zien, zodat niemand te herkennen is.',
  'summary.no-theme': 'Ook gezegd',
  'summary.more': '{lines, plural, one {en nog # regel in de draad} other {en nog # regels in de draad}}',
  'summary.page': '{title}, alle regels{pages, plural, one {} other { ({page, number} van {pages, number})}}',

  'command.checkin-status': 'hoe het staat met de check-in van deze maand',
  'command.checkin-run': 'de maandelijkse check-in: zie hoe het staat en leid hem',
  'command.checkin': 'de maandelijkse check-in: managers openen, sluiten en publiceren; iedereen ziet hoe het staat',

  'own.answers': 'Je antwoorden',
  'own.answer': '{month}, {question} “{text}”',
  'own.shared': 'Gedeeld met de interviewer',
  'own.copies':
    '{month}: {people, plural, one {# collega deelde antwoorden met jou. Die zijn van je collega, dus ze staan hier niet.} other {# collega’s deelden antwoorden met jou. Die zijn van je collega’s, dus ze staan hier niet.}}',
  'own.goals': 'Je onthouden doelen',
  'own.goal': '“{goal}”',
  'own.invitations': 'Check-ins',
  'own.invited':
    '{month}: je bent uitgenodigd, met een gesprek van {minutes, number} minuten op {date}{talked, select, yes {, dat gehouden is} other {}}.{answered, select, yes { Je hebt geantwoord.} other {}} {reminders, plural, =0 {Geen herinneringen} one {# herinnering} other {# herinneringen}}.',
  'own.interviews': '{month}: je spreekt met {people, plural, one {# collega} other {# collega’s}}.',
  'own.managed': 'Check-ins die je leidt',
  'own.manages':
    '{month}: je was manager van {team, select, sales {sales} other {marketing}} toen de check-in openging.',
  'own.approvals': 'Akkoord op een concept',
  'own.approved': '{month}: je gaf akkoord op versie {version, number} van het concept.',
};
