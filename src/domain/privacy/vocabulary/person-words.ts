const listWords = (lines: string) => lines.trim().split(/\s+/);

/** Tie the parts of a name together and say nothing alone. */
export const LINKS = new Set(listWords('de den der van von vom het t ten ter te el d l o s zu zur zum du des'));

/** Tie names together in the middle of a name; at its beginning or end they are a name ("Ben", "Do"). */
export const LINKS_BETWEEN = new Set(
  listWords(`
  in op aan bij onder over uit voor tot la le les al ben bin ibn bint da das di do dos del della dello y e i af av und st
  `),
);

/** Stand before a name, or behind it. */
export const TITLES = new Set(
  listWords(`
  dr drs ir ing mr mrs ms miss mevr mw mevrouw dhr heer meneer mijnheer prof phd msc bsc ma mba jr sr sir madam herr frau
  monsieur madame mme mlle
  `),
);

/** Stand before somebody who is named next: “collega Mark”, “thanks Will”. */
export const GREETINGS = new Set(
  listWords(`
  collega collegas manager teamlead teamleider dank bedankt dankzij hoi hallo hey hi hello beste dear thanks thank thx cheers
  colleague vraag bel mail app ping ask call groeten groetjes regards met tegen with sprak belde mailde appte volgens spreek
  door by namens naam heet heette named
  `),
);

/** Only people do this: said, called, found. */
export const SPEECH_VERBS = new Set(
  listWords(`
  zei zegt vindt vond belt belde mailt mailde appt appte vroeg vraagt vertelde vertelt denkt dacht meldde meldt antwoordde
  antwoordt reageerde reageert stelde overlegde riep schreef schrijft beloofde belooft lachte klaagde moppert mopperde hielp
  helpt wil wilde wou betaalt betaalde koopt kocht kiest tekent bestelt bestelde weigert weigerde twijfelt twijfelde legde snapt snapte begreep begrijpt wist weet wilde baalt baalde koos luisterde luistert tekende bedankte
  said says told tells thinks thought called calls asked asks wrote writes mailed emailed emails texted helped helps
  wants wanted knew knows agreed agrees mentioned replied answered promised laughed complained explained explains suggested
  suggests believes felt feels argued argues joked shared signed loves loved hates hated insisted insists decided thanked
  buys bought pays paid signs orders ordered refuses refused chose accepted pinged messaged listened
  `),
);

/** Done by people too, and now and then by things: they speak for a name only with something else. */
export const AUXILIARIES = new Set(
  listWords('heeft had is was has kan kon gaat ging komt kwam doet deed wil moet mag zit zat did does got went came'),
);

/** What people have done or are: “heeft … gebeld”, “is ziek”. */
export const PERSONAL_ENDINGS = new Set(
  listWords(`
  gezegd gebeld gemaild geappt gevraagd verteld geholpen gesproken overlegd geantwoord gereageerd gedacht beloofd gemeld
  geschreven uitgelegd getekend bedankt geluisterd
  said called mailed emailed told asked helped spoken replied promised written explained signed
  ziek jarig afwezig zwanger verkouden sick ill absent pregnant
  `),
);

/** What is done to or with somebody who is named next: “ik vroeg bas”. */
export const DONE_TO = new Set(
  listWords(
    'vroeg vraag sprak spreek belde bel mailde mail appte hielp help bedankte bedank asked called told thanked helped mailed emailed texted',
  ),
);

/** Ask for a person behind them: “gesproken met”, “gehoord van”. */
export const PERSON_PREPOSITIONS = new Set(
  listWords('met tegen aan van door voor bij with from by to for via at namens'),
);

/** Months as they are also called: “in May”, “15 jan”. */
export const MONTHS = new Set(
  listWords(`
  jan januari january feb februari february mrt maart mar march apr april mei may jun juni june jul juli july aug augustus
  august sep sept september okt oktober oct october nov november dec december
  `),
);

/** Stand before a month: “eind mei”, “since March”. */
export const TIME_WORDS = new Set(
  listWords(`
  in eind begin half medio sinds vanaf per tot tm voor na until since before after by early late mid this next last during
  through from till vorige afgelopen komende volgende ultimo rond around
  `),
);
