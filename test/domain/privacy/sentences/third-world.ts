import { makeColleague, makeLeads, type World } from './world.ts';

const COLLEAGUES = [
  'Sander Meijer',
  'Annelies van der Veen',
  'Bart Jacobs',
  'Yasmina El Idrissi',
  'Floor van Os',
  'Herman ter Horst',
  'Gerrit-Jan Mol',
  'Elisabeth de Lange',
  'Youssef Bouali',
  'Tess Brouwer',
  'Jelle Postma',
  'Mark van Rijn',
  'Hope Johnson',
  'Lieve Claes',
  'Rosalie Steenbergen',
  'Max Blauw',
  'Theo van de Ven',
  'Inge Sørensen',
  'Chloé Lefèbvre',
  'Daniël Cohen',
  'Matthijs Kramer',
  'Wil Hendrix',
  'Frank Open',
  'April Summers',
  'Dick de Haas',
  'Sjoerd Hiemstra',
  'Nienke op den Kamp',
  'Abdelkader Haddouchi',
  'Ewa Nowakowska',
  'Søren Kierkegaard',
  'Wendy Wolf',
  'Ad Koster',
  'Marie-Louise Van Den Broeck',
  'Zhang Wei',
  'Oleksandr Шевченко',
  'Kim Groen',
].map((name) => makeColleague([name, name === 'Jelle Postma' ? 'jpostma@x.example' : undefined]));
const COMPANIES = [
  'Hendriks Bouw & Techniek B.V.',
  'Noorderzon Energie',
  'De Waal Logistics NV',
  'Brouwerij Het Anker',
  'Meijer & Zonen',
  'Alpha Trading Company',
  'Global Express Solutions',
  'Triodos Bank',
  'Van Melle',
  'Fokker Services Group',
  'Zeeman textielSupers',
  'Hunkemöller',
  'Rituals Cosmetics Enterprise B.V.',
  'Dille & Kamille',
  'Vlisco',
  'Océ Technologies',
  'Smurfit Kappa',
  'Novo Nordisk A/S',
  'Telenor ASA',
  'Škoda Transportation',
  'MOL Nyrt.',
  'Orlen SA',
  'Wolters Kluwer',
  'G4S',
  'Bid4Logistics',
  'TNO',
  'De Efteling',
  'Xxl Nutrition',
  'Spar',
  'Plus Retail B.V.',
  'Green',
  'Bosch Rexroth',
  'C&A',
  'V&D',
  'L.E.A.D. Consultants',
  'Koffie & Co',
  'Stichting Natuur en Milieu',
  'Vereniging Eigen Huis',
  'Coöperatieve Rabobank U.A.',
  'Vion Food Group',
  'Royal FrieslandCampina N.V.',
  'Landal GreenParks',
  'Aegon',
  'NN Group',
  'a.s.r.',
  'De Persgroep',
  'Het Financieele Dagblad',
  'Uitgeverij Lannoo',
  'Société Bic',
  'Groupe Danone',
  'Deutsche Bahn AG',
  'Österreichische Post',
  'Fiskars Oyj',
  'Żubrówka sp. z o.o.',
  'Česká spořitelna, a.s.',
  'Gebr. De Vries',
  'Fa. Jansen',
  'J.P. van den Bent stichting',
  'Kuijpers Installaties',
  'Bouwgroep Dijkstra Draisma',
  'ИКЕА Дом ООО',
  'ソニー株式会社',
  'Snappcar',
  'Booking.com',
  'Funda',
  'Marktplaats',
  'Thuisbezorgd.nl',
  'Swapfiets',
  'VanMoof',
  "Tony's Chocolonely",
];
const CONTACTS = ['Pieternel de Bruin', 'Ronald Zilver', 'S. Achterberg', 'Lucía Fernández', 'Berend Botje'];

/** Others again, written when the rules stood. */
export const THIRD_WORLD: World = {
  recognisable: { people: COLLEAGUES, leads: makeLeads(COMPANIES, CONTACTS) },
  hard: `
Ik werkte fijn samen met {Sander}.
{Sandertje} was ziek.
{Meyer} hielp me.
{Meier} hielp me.
{S. Meijer} hielp me.
{Annelies vd Veen} hielp me.
{v.d.Veen} hielp me.
{van der veen} hielp me
{Annelies} en {Bart} hielpen me.
{Bartje} hielp me.
{Barts} idee was goed.
{Jacobs’} idee was goed.
{Yasmina} hielp me.
{Jasmina} hielp me.
{El Idrissi} hielp me.
{el idrissi} hielp me
{elidrissi} hielp me.
Met {Floor} heb ik gebeld.
{Floortje} hielp me.
{van Os} hielp me.
{ter Horst} hielp me.
met {ter horst} gebeld
{GJ} hielp me.
{Gerrit Jan} hielp me.
{Gerritjan Mol} hielp me.
Gisteren zag ik {Mol} nog.
{Bets} hielp me.
{Betty} hielp me.
{Liesje} hielp me.
{De Lange} hielp me.
{Elisabeth de L.} hielp me.
{Joesoef} hielp me.
{Youssef} hielp me.
{Yusuf} hielp me.
{Tess} hielp me.
{Tessa} hielp me.
{Brouwer} hielp me.
{Jelle} hielp me.
{jpostma} hielp me.
{Postma, J.} hielp me.
{Mark van Rijn} hielp me.
Dankzij {Mark} lukte het.
{Mark v. Rijn} hielp me.
{v Rijn} hielp me.
I thank {Hope} for that.
{Hope Johnson} helped me.
{Hope J.} helped me.
Zonder {Lieve} was het niet gelukt.
{Lieve} belde me.
{Roos} hielp me.
{Rosalietje} hielp me.
{Steenbergen} hielp me.
Ook {Max} was erbij.
{Max Blauw} hielp me.
{Theo v.d. Ven} hielp me.
{Theootje} hielp me.
{van de Ven} hielp me.
{Inge S.} hielp me.
{Soerensen} hielp me.
{Sorensen} hielp me.
{Chloe} hielp me.
{Lefebvre} hielp me.
{Daniel} hielp me.
{Daan} hielp me.
{Danny} hielp me.
{Cohen} hielp me.
{Matthijs} hielp me.
{Mathijs} hielp me.
{Thijs} hielp me.
{Matthijs K.} hielp me.
Met {Kramer} erbij ging het beter.
Met {Wil} erbij ging het beter.
{Wil} belde net.
{Frank} hielp me.
{Frank Open} hielp me.
Met {April} ging het beter.
{April Summers} helped.
Dat zei {Dick} ook.
{De Haas} hielp me.
{Sjoerd} hielp me.
{Sjoerdje} hielp me.
{Nienke} hielp me.
{op den Kamp} hielp me.
{opdenkamp} hielp me.
{Abdel} hielp me.
{Abdelkader} hielp me.
{Ewa} hielp me.
{Soren} hielp me.
{Kierkegaard} hielp me.
{Wendy} hielp me.
Met {Wolf} erbij ging het beter.
Toen belde {Ad} me op.
{Ad} zei dat het kon.
{Marie-Louise} hielp me.
{Marie Louise} hielp me.
{Marielouise} hielp me.
{ML} hielp me.
{Marie-Louise VdB} hielp me.
{Van den Broeck} hielp me.
{vandenbroeck} hielp me.
{Van Den Broek} hielp me.
{Zhang} hielp me.
{Wei Zhang} hielp me.
{Oleksandr} hielp me.
{Shevchenko} hielp me.
{Шевченко} hielp me.
{Kimmie} hielp me.
{Kim} hielp me.
Met {Groen} erbij ging het beter.
{K1m} hielp me.
{Sаnder} hielp me.
{S4nder} hielp me.
{S a n d e r} hielp me.
{S.A.N.D.E.R.} hielp me.
{sander_meijer} hielp me.
{SanderMeijer} hielp me.
{sandermeijer} hielp me.
{smeijer} hielp me.
Het {Sanderkamp} wint.
de {Sander}-methode
{Sandergedoe} weer.
{Pieternel} tekende.
{Nel} tekende.
{de Bruin} tekende.
Met {Zilver} erbij ging het beter.
{Ron} tekende.
{Achterberg} tekende.
{Lucia} tekende.
{Fernandez} tekende.
{Berend} tekende.
{Hendriks} wil meer.
{Hendriks Bouw} wil meer.
{Hendriks Bouw en Techniek} wil meer.
{Noorderzon} wil meer.
{noorderzon} wil meer
{Noorder zon} wil meer.
{De Waal} wil meer.
{de waal logistics} wil meer
Bij {Het Anker} geproefd.
{Meijer en Zonen} wil meer.
{Alpha Trading} wil meer.
{Alpha} wil meer.
{Global Express} wil meer.
{Triodos} wil meer.
{Van Melle} wil meer.
{van melle} wil meer
{Fokker} wil meer.
{Zeeman} wil meer.
{Hunkemoller} wil meer.
{Hunkemöller} wil meer.
{Rituals} wil meer.
Bij {Rituals} geweest.
{Dille en Kamille} wil meer.
{Dille & Kamille} wil meer.
{Dille} wil meer.
{Vlisco} wil meer.
{Océ} wil meer.
{Oce} wil meer.
{Smurfit} wil meer.
{Kappa} wil meer.
{Novo Nordisk} wil meer.
{Novo} wil meer.
{Telenor} wil meer.
{Skoda} wil meer.
{MOL} wil meer.
{Orlen} wil meer.
{Wolters Kluwer} wil meer.
{Kluwer} wil meer.
{G4S} wil meer.
{Bid4Logistics} wil meer.
{TNO} wil meer.
{T.N.O.} wil meer.
{tno} wil meer
{De Efteling} wil meer.
{Efteling} wil meer.
{XXL Nutrition} wil meer.
Bij {Spar} geweest.
{Plus Retail} wil meer.
Bij {Green} geweest.
{Bosch} wil meer.
{Rexroth} wil meer.
{C&A} wil meer.
{C & A} wil meer.
{V&D} wil meer.
{Natuur en Milieu} wil meer.
{Natuur & Milieu} wil meer.
{Eigen Huis} wil meer.
Met {Vereniging Eigen Huis} gebeld.
{Rabobank} wil meer.
{Vion} wil meer.
{FrieslandCampina} wil meer.
{Friesland Campina} wil meer.
{Campina} wil meer.
{Landal} wil meer.
{Aegon} wil meer.
Bij {NN Group} geweest.
{a.s.r.} wil meer.
{ASR} wil meer.
bij {asr} geweest
{Persgroep} wil meer.
{het Financieele Dagblad} wil meer.
{Lannoo} wil meer.
{Bic} wil meer.
{Danone} wil meer.
{Deutsche Bahn} wil meer.
{Fiskars} wil meer.
{Zubrowka} wil meer.
{Ceska sporitelna} wil meer.
{de Vries} wil meer.
{van den Bent} wil meer.
{Kuijpers} wil meer.
{Kuypers} wil meer.
{Dijkstra Draisma} wil meer.
{Draisma} wil meer.
{ИКЕА} wil meer.
{ソニー} wil meer.
{Snappcar} wil meer.
{SnappCar} wil meer.
{booking.com} wil meer.
{Booking} wil meer.
{Funda} wil meer.
{Marktplaats} wil meer.
{Thuisbezorgd} wil meer.
{Swapfiets} wil meer.
{VanMoof} wil meer.
{Van Moof} wil meer.
{vanmoof} wil meer.
{Tony's Chocolonely} wil meer.
{Chocolonely} wil meer.
{Tonys Chocolonely} wil meer.
bel {06 12 34 56 78} of {020 – 123 45 67}
bel {+31 20 123 45 67}
bel {(+32) 475/12 34 56}
bel {0475123456}
bel {06-1234 5678}
bel {06 1234-5678}
mail {jan [apenstaartje] klant [punt] nl}
mail {jan.de.vries@sub.klant.nl}
zie {klant.nl}, {klant.be} en {klant.eu}
zie {klantx punt be}
zie {klantx . be}
`
    .trim()
    .split('\n'),
  plain: `
Wil je meer leads, bel dan vaker.
Wil jij dat even doen?
Ad hoc taken kosten energie.
Frank en eerlijk gesprek gehad.
April doet wat hij wil.
In april starten we.
Open april, dicht mei.
Groen licht gekregen.
Groen is de kleur van hoop.
Blauw bloed, groen hart.
De haas en de schildpad.
Een wolf in schaapskleren.
Wolf is geen huisdier.
Zilver op de beurs gewonnen.
Goud voor marketing, zilver voor sales.
De brouwer had bier.
Lieve mensen, bedankt.
Floor plan for the stand.
Floor space is expensive.
Mol in de tuin.
De kramer op de markt.
Hope for the best.
Plus twee procent.
Plus of min tien leads.
Spar met een collega over je idee.
Sparren met collega's helpt.
Green energy sells.
Alpha en bravo waren de namen.
Global markets are slow.
Express levering werkt.
Natuur en milieu zijn hot.
Een eigen huis en een plek.
Anker je prijs hoog.
Het anker gaat omhoog.
Zeeman op zee.
Vans en caps uitgedeeld.
De persgroep kwam langs.
Booking was full.
We booked a booth.
Rituals in het team helpen.
Goede rituelen helpen.
Lead time was long.
De lange rij bij de stand.
De bruin gebakken broodjes.
Van os tot ezel.
Op den duur loont het.
Ter plekke besloten.
`
    .trim()
    .split('\n'),
};
