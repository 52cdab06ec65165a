/** Articles, pronouns, prepositions, conjunctions, and verbs that stand as close: words that bind a sentence, Dutch and English. */
export const SMALL_WORDS = new Set(
  `
  a aan about af after al all alles als also alsof altijd am an and andere another any are as at ben be because been before
  being bent between bij both but by can could daar dan dat de deze did die dit do does doen doet door dus each een eens en
  er even for from ge geen geweest haar had has have he heb hebben heeft hebt hem hen her here het hier hij him his hoe
  how hun i iemand iets if ik in into is it its ja je jij jou jouw jullie just kan kon kunnen maar may me meer men met mij
  mijn might moest moet moeten more most much must my na naar never niet niets no nog not nou now nu of off om omdat on ons
  onze ook op or other ou our out over pas per she should since so some still such te tegen than that the their them then
  there these they this those through to toch toen tot tussen u uit under until up uw van vanaf veel very via volgens voor
  waar want waren was wat we wel werd were what when where which while who why wie wij will with without word worden wordt
  would yes you your zal ze zich zij zijn zo zoals zonder zou zouden
  `
    .trim()
    .split(/\s+/),
);

/** What stands before a noun: after it comes a thing, not a name. */
export const DETERMINERS = new Set(
  `
  a an any deze die dat dit de each een elke elk every geen haar her his het hun its jouw jullie mijn my no ons onze our some
  such that the their these this those uw welk welke which whose your zijn
  `
    .trim()
    .split(/\s+/),
);

/** Words after which a clause begins anew, so that its subject may follow. */
export const CLAUSE_OPENERS = new Set(
  'also although and as because but dat en hoe if maar of omdat or since so terwijl that toen want wat what when where while who'.split(
    ' ',
  ),
);
