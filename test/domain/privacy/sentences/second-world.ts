import { makeColleague, makeLeads, type World } from './world.ts';

const ADDRESSES: Record<string, string> = { 'Femke Bakker': 'femkeb@x.example', 'Karel Vos': 'k.vos77@x.example' };
const COLLEAGUES = [
  'Maarten van Dijk',
  'Femke Bakker',
  'Hendrik de Groot',
  'Ahmed Benali',
  'Marieke Kok',
  'Karel Vos',
  'Lotte Hendriks',
  'Stefan Schmidt',
  'Guus Zwart',
  "Joost in 't Veld",
  'Ingrid Bjørnsen',
  'Pieter-Jan Claes',
  'Sofie De Smet',
  'Mehmet Öztürk',
  'Nguyễn Văn An',
  'Daan Prins',
  'Eva Koning',
  'Merel van Loon',
  'Ward Peeters',
  'Jack Hunter',
  'Dawn Price',
  'Christian Wood',
  'Rich Field',
  'Rosa Blom',
  'Ton Visser',
  'Anouk le Fèvre',
  'Catharina Schouten',
  'Dirk Jansma',
  'Olga Ivanova',
  'Sem ten Have',
  'Katarzyna Wiśniewska',
  'Bas Dekker',
].map((name) => makeColleague([name, ADDRESSES[name], name === 'Maarten van Dijk' ? 'U9MVD22' : undefined]));
const COMPANIES = [
  'Philips Lighting B.V.',
  'ASML Holding N.V.',
  'Bol.com',
  'Ahold Delhaize',
  'Rabobank Utrecht U.A.',
  'Stichting Vluchtelingenwerk',
  'Heijmans Infra',
  'Van Oord Offshore B.V.',
  'Koninklijke BAM Groep nv',
  'Albert Heijn',
  'Picnic B.V.',
  'Mollie',
  'Takeaway.com N.V.',
  'Damen Shipyards Group',
  'TenneT TSO B.V.',
  'Jumbo Supermarkten',
  'Vopak',
  'Eneco Groep',
  'De Bijenkorf',
  'Gall & Gall',
  'Peek & Cloppenburg KG',
  'Carlsberg A/S',
  'Nokia Oyj',
  'IKEA of Sweden AB',
  'Volvo Cars',
  'Ericsson',
  'Maersk Line',
  'Statkraft AS',
  'Pekao S.A.',
  'Allegro sp. z o.o.',
  'Tatra banka, a.s.',
  'Siemens AG',
  'SAP SE',
  'Henkel AG & Co. KGaA',
  'Dr. Oetker GmbH',
  'Würth Nederland',
  'Crédit Agricole',
  'Michelin SCA',
  'Ferrero S.p.A.',
  'Barilla',
  'Inditex',
  'Galp Energia',
  'OTP Bank Nyrt.',
  'Bouwbedrijf Kroezen',
  'Loodgietersbedrijf Van den Brink',
  'Tandartspraktijk Molenaar',
  'Next',
  'Bright',
  'Shell',
  'Zilveren Kruis',
  'Het Goede Leven',
  'Rocket Science Consulting',
  'トヨタ自動車株式会社',
  'Яндекс',
  'Тинькофф Банк АО',
  'Hans Anders Opticiens',
  'Jan Linders',
  'B.V. Handelmij De Ruyter',
  'Smit & Zn.',
  'Zuivelhoeve (Boerenmelk)',
  'P. Jansonius t.h.o.d.n. Fietsplezier',
  'Universiteit Twente',
  '2Solve',
  '50Five',
  'Q42',
  'E.ON Benelux',
  'TUI',
  'T-Mobile Netherlands B.V.',
];
const CONTACTS = ['Willemijn Schipper', 'Bert-Jan Oosting', 'Giulia Rossi', 'mr. A. de Haan', 'Faith Adeyemi'];

/** Other people and other companies, and what is said of them; what must go stands in braces. */
export const SECOND_WORLD: World = {
  recognisable: { people: COLLEAGUES, leads: makeLeads(COMPANIES, CONTACTS) },
  hard: `
Gisteren met {Maarten} geluncht.
{Maartje} en {Femke} hadden ruzie.
{M. van Dijk} tekende af.
{van dijk} zat er niet bij
{vDijk} zat er niet bij
{Maarten vD} zat er niet bij
{MvD} zat er niet bij
Met {Femke B.} naar de beurs.
{Femmie} lachte.
{Fem} lachte mee.
{Henk} belde.
{Henkie} belde.
{Rik} belde.
{de Groot} belde.
{Hendrik de G.} belde.
{Achmed} kwam te laat.
{ahmed} kwam te laat
{Benali's} team won.
{Marieke} zei dat.
{Kok} zei dat.
Volgens {Kok} niet.
{Karel Vos} zei dat.
{Kareltje} zei dat.
{K.Vos} zei dat.
{Charles} zei dat.
{Vos} en {Zwart} deden mee.
Met {Vos} en {Zwart} deed ik mee.
{Lot} deed mee met de demo.
Dat deed {Lotje} goed.
{Lottie} hielp.
{Stefan} hielp.
{Stephan} hielp.
{Schmitt} hielp.
{Guusje} hielp.
{August} hielp.
{In 't Veld} hielp.
{int Veld} hielp.
{Joost i.t. Veld} hielp.
{joost} hielp.
{Bjornsen} hielp.
{Bjoernsen} hielp.
{PJ} hielp.
{Pieter Jan} hielp.
{pieterjan} hielp.
{P-J Claes} hielp.
{Klaes} hielp.
{De Smet} hielp.
{desmet} hielp.
{Sofietje} hielp.
{Sophie} hielp.
{Ozturk} hielp.
{Öztürk} hielp.
{Oeztuerk} hielp.
{Nguyen} hielp.
{Nguyen Van An} hielp.
Prins Daan, {Daan Prins} dus, hielp.
{Eva Koning} hielp.
{Evaatje} hielp.
De pitch van {Koning} was sterk.
{Merel} hielp me.
Bedankt {Merel}!
{van Loon} stuurde de offerte.
{Ward} vond het prima.
{Jack Hunter} left.
I asked {Dawn} yesterday.
Thanks to {Dawn Price}.
{Christian} told me so.
{Chris} told me so.
Without {Rich} we fail.
{Rich Field} called.
{Roos} belde Blom.
{Rosa} belde.
{Ton} belde.
Ik sprak {Ton} over de ton omzet.
{Tonny} belde.
{le Fèvre} belde.
{lefevre} belde.
{Anouk} belde.
{Anoukje} belde.
{Toos} belde.
{Trijntje} belde.
{Catrien} belde.
{Cathy} belde.
{Dirk J.} belde.
{Diederik} belde.
{Olga} belde.
{Ольга} belde.
{ten Have} belde.
{Sem ten H.} belde.
{Wisniewska} belde.
{Kate} belde.
{Bas} belde.
ik vroeg {bas} om hulp
{B а s} belde.
{B@s} belde.
{Ba5} belde.
{Fеmkе} belde.
{F3mke} belde.
{F e m k e} belde.
{F.e.m.k.e.} belde.
{fem-ke} belde.
{F​e​m​k​e} belde.
{ｆｅｍｋｅ} belde.
{Femkegate} loopt door.
Het {Femkeplan} loopt.
pro-{Femke} kamp
{femkeb} keek mee
{kvos77} keek mee
{U9MVD22} keek mee
{Willemijn} van de klant
Mevrouw {Schipper} van de klant
{Bert-Jan} en {Bertjan}
{BJ Oosting} van de klant
{Giulia} twijfelt
{Rossi} twijfelt
{de Haan} twijfelt
{A. de Haan} twijfelt
Ik mailde {Faith} gisteren.
{Adeyemi} twijfelt
{Philips} wil korting.
bij {philips} geweest
{Philips Lighting} wil korting.
{Phillips} wil korting.
{ASML} wil korting.
{asml} wil korting.
{A.S.M.L.} wil korting.
{Bol} wil korting.
De order van {Bol} kwam.
{bol.com} wil korting.
{Bol com} wil korting.
{Ahold} wil korting.
{Delhaize} wil korting.
{Rabobank} wil korting.
{de Rabobank} wil korting.
{Vluchtelingenwerk} wil korting.
{Heijmans} wil korting.
{Heymans} wil korting.
{Van Oord} wil korting.
{van oord} wil korting
{BAM} wil korting.
{Koninklijke BAM} wil korting.
{Albert Heijn} wil korting.
{albert heijn} wil korting
De deal met {Picnic} klapte.
{Picnic} belde ons.
{Mollie} wil korting.
{Takeaway} wil korting.
{Damen} wil korting.
{TenneT} wil korting.
{Tennet} wil korting.
Bij {Jumbo} op bezoek.
{Jumbo Supermarkten} wil korting.
{Vopak} wil korting.
{Eneco} wil korting.
de {Eneco}-deal
{De Bijenkorf} wil korting.
{Gall & Gall} wil korting.
{Gall en Gall} wil korting.
{Gall} wil korting.
{Peek & Cloppenburg} wil korting.
{P&C} wil korting.
{Cloppenburg} wil korting.
{Carlsberg} wil korting.
{Nokia} wil korting.
{IKEA} wil korting.
{ikea} wil korting.
{Volvo} wil korting.
{Ericsson} wil korting.
{Ericson} wil korting.
{Maersk} wil korting.
{Mærsk} wil korting.
{Statkraft AS} wil korting.
{Pekao} wil korting.
{Allegro} wil korting.
{Tatra} wil korting.
{Siemens} wil korting.
{SIEMENS AG} wil korting.
De pilot bij {SAP} loopt.
{Henkel} wil korting.
{Oetker} wil korting.
{Dr. Oetker} wil korting.
{Würth} wil korting.
{Wuerth} wil korting.
{Wurth} wil korting.
{Crédit Agricole} wil korting.
{Credit Agricole} wil korting.
{Michelin} wil korting.
{Ferrero} wil korting.
{Barilla} wil korting.
{Inditex} wil korting.
{Galp} wil korting.
{OTP} wil korting.
{Kroezen} wil korting.
{Van den Brink} wil korting.
{vd Brink} wil korting.
Bij {Next} aan tafel.
Bij {Bright} aan tafel.
Met {Shell} gesproken.
Bij {Zilveren Kruis} geweest.
bij {zilveren kruis} geweest
Bij {Het Goede Leven} geweest.
{Rocket Science} wil korting.
Met {Rocket Science} gebeld.
{トヨタ自動車} wil korting.
{Яндекс} wil korting.
{Yandex} wil korting.
{Тинькофф} wil korting.
{Hans Anders} wil korting.
{Jan Linders} wil korting.
{De Ruyter} wil korting.
{Smit} wil korting.
{Zuivelhoeve} wil korting.
{Fietsplezier} wil korting.
{Jansonius} wil korting.
{Universiteit Twente} wil korting.
{2Solve} wil korting.
{50Five} wil korting.
{Q42} wil korting.
{E.ON} wil korting.
{TUI} wil korting.
{T-Mobile} wil korting.
{tmobile} wil korting.
Mijn nr is {06 - 98765432}.
Mijn nr is {06.98 76 54 32}.
Mijn nr is {(+31) (0)6-98765432}.
Mijn nr is {+31-6-98765432}.
Mijn nr is {0 20 123 4567}.
Mijn nr is {020.123.4567}.
Mijn nr is {O20-1234567}.
Mijn nr is {0598 12 34 56}.
Mijn nr is {0032 475 123 456}.
Mijn nr is {+44 7700 900123}.
Mijn nr is {+49 (0)170 1234567}.
Mijn nr is {nul zes negen acht zeven zes vijf vier drie twee}.
Mijn nr is {0900-1450}.
bel {06 98 76 54 3 2}
bel {06–98765432}
app naar {+31698765432}
Stuur het naar {jan.jansen [at] bedrijf [dot] nl}.
Stuur het naar {jan apenstaartje bedrijf punt com}.
Stuur het naar {jan_jansen@bedrijf-x.co.uk}.
Stuur het naar {jan @ bedrijf.nl}.
Stuur het naar {jan(at)bedrijf(dot)nl}.
Stuur het naar {JAN AT BEDRIJF DOT NL}.
Zie {bedrijfje.eu}.
Zie {bedrijfje . com}.
Zie {bedrijfje punt nl}.
Zie {bedrijfje dot io}.
Zie {www.bedrijfje.nl/x}.
Zie {linkedin.com/in/jan-jansen-12a}.
Zie {/in/jan-jansen}.
Zie {@jan.jansen}.
Zie {NL20INGB0001234567}.
Zie {NL20 INGB 0001 2345 67}.
Zie {BE68539007547034}.
Zie {BE68 5390 0754 7034}.
`
    .trim()
    .split('\n'),
  plain: `
Een koning te rijk na deze deal.
De kok van het event was top.
Een vos verliest zijn haren.
Zwart op wit vastgelegd.
Zwart scenario: geen budget.
Lot in eigen handen nemen.
Merel floot in de tuin.
Koning klant regeert.
Prins carnaval kwam langs.
Ton omzet gehaald.
Rich content works.
Dawn of a new quarter.
Price is always an issue.
Wood panels at the booth.
Field sales is hard.
Hunter or farmer, that is the question.
Jack of all trades.
Faith in the process.
Christian holidays slow us down.
Bright ideas wanted.
Next time we start earlier.
Shell scripts are fun.
Picnic in het park met het team.
Jumbo formaat banner besteld.
Het goede leven begint hier.
De volgende stap, next level.
Een bijenkorf vol ideeën.
Bas en gitaar op het feest.
Ward off competitors.
Veld werk is zwaar.
Het veld in met de vertegenwoordigers.
Visser in troebel water.
Dekker van de kosten is marketing.
Bakker worden was mijn droom.
In oktober, november en december.
Van 9 tot 5 werken, 24/7 bereikbaar.
De ROI was 3,5 en de CAC 120 euro.
15-03-2026, 16/03/26 en 2026-03-17.
Tel 1 en 1 bij elkaar op.
Nummer 1 in de markt.
Een budget van 250.000 tot 1.500.000.
Afspraak om 14:00 in zaal 3.21.
Versie 10.4.2 gaat live op 1 mei.
1e, 2e en 3e kwartaal.
Ruim 100.000.000 vertoningen.
`
    .trim()
    .split('\n'),
};
