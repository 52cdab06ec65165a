/** Whether a folded word is everyday language, so that it is a name only when it is written with a capital. */
export function isOrdinaryWord(word: string): boolean {
  return ORDINARY.has(word);
}

/** Dutch words that are also names of people or companies, and are written every day. */
const DUTCH = `
  aanbod aandacht aanpak aanvraag actie advies afdeling afspraak akkoord algemeen alleen anker antwoord april
  augustus baan baas bakker balans bank basis bast bedrijf beeld beer begin bel belang belde beleid bellen belt
  berg berk beter bezoek bij bijna blik bloem bod boek boer bond bont boom boot bos bot bouw breed brief bron brug
  bruin buis buiten bureau buurt campagne cel centraal centrum cijfer contact contract cursus dag dak dam dank
  dans december deel deur dienst dinsdag direct doel donderdag donker dorp draad druk duin eens eerlijk eerste
  eigen eik els energie fan februari feest fijn fin flink fonds fris gaaf gaat geld gesprek gewoon gisteren goed
  goud graaf graag grap groei groen groep groot haan haas hal half hand hart haven heel heer helder herfst hertog
  heuvel hoek hof hond hoog hout huis hun idee inzicht iris jager januari jong juist juli juni kaart kam kamer
  kamp kans kant kap keer keizer kerk kern keuze klaar klant klein klok knap koel kok komt koning koper kort
  kosten kracht kring kroon kruis kwaliteit kwartaal land lang lap lens lente leuk licht lief lijn lijst links
  loper lot lui maan maand maandag maar maart maat mag mail makelaar mars meer mees meester meeting mei mens
  meteen midden min mis moet mol molen mooi morgen muis naam netwerk nieuw nieuws noord noords noors november
  oktober ons onze ooit ook oost opdracht open oplossing orde oud overleg paal pas pen pit plan plein pleit poort
  post pot prijs prima prins punt raad recht rechts reden regel reis resultaat rijk ring rood roos ruim ruimte
  samen sap schoon schrijver sein september sfeer smid soms staat stad stap stem ster sterk stip straat succes
  taak taal tafel tak team tijd timmerman tip toch toon top toren totaal trein trots tuin uitleg uur vaak vandaag
  vast veld verder verhaal verkoop vers vindt viool vis visie visser vlak vlug voorbeeld voordeel voorstel vos vraag vrede
  vriend vrij vrijdag vroeg waarde wagen wal water week weg wens werk west wijs wil wind winkel winst winter wit
  woensdag wol wolf woord zaak zacht zaterdag zee zeker zicht ziet zilver zomer zon zondag zorg zout zuid zwaan
  zwart
`;

/** The same in English. */
const ENGLISH = `
  account active ads agency agent ahead ai amber angel answer api app apple april art ash asset august autumn
  baker bank base basic basil bay bell best better big bill bird black blank blue board bond book boost brand
  brave bridge brief bright brook brown buck budget build business butler call campaign card care carry case cash
  central ceo cfo chance change channel charity charm chase chat check chip chuck church clay clear click client
  cliff close cloud cmo coach code coin cold collect commerce common company connect contact content cook core
  corner cost court craft crm cross crystal cto customer daisy dash data date dawn day deal dean dear demand demo
  design desk dick digital direct domain don dot draft drive duke dust earl early earth east easy edge else energy
  enter erp eve even event ever every exact exchange export express fair faith faq fast feedback field finance
  finch fine first fish fisher fit flex flow focus follow ford forest form forum forward found fox frank free
  fresh friend front full fun future gale gem gene gift ginger glad global goal gold good grace grant gray great
  green group grow growth guide guy hall hand happy hard harmony hart haven head health heart heath help high hill
  home honor hope host house hr hub human hunt hunter ice idea image impact in industry info inside insight iris
  it ivy jack jade january jay jet jewel job join joy july june just keen key kind king kpi lake lance land lane
  large last lead league lean learn level life light like lily line link list live local logic long look loop love
  lucky lunch magic mail main major manager march mark market marketing mass master match max may means media meet
  meeting melody member mercy message mile miles mill mind mint miracle mission misty mobile mode model moment
  monday money moon more most motion move mql name need network never new news next night noble norm north note
  notion now number ocean office ok olive one opal open opportunity option orange order owner page park partner
  pat patch path patience pay pdf peak pearl penny people phone piece pilot pitch place plain plan planet platform
  play please plus point pool pop poppy post potter power press price pride prime print process product profile
  project promise proof public pulse pure quality quick quote rain range rate ray reach ready real red reed reign
  report results rich ridge ring rise river rob rock rod roi room root rose round route royal ruby rule rusty sage
  sale sales sandy scale school scope score scout search season second segment sense seo september serve service
  setup shape share sharp sheet shell shift ship shop short sign signal silver simple singer site skip sky sla
  slack slide small smart smith sms social sound source south space spark speed spot spring sql square staff stage
  standard star start state status stay step sterling stock stone store storm story stream street strong studio
  style subject success summer summit sun sunny support sure sweet system table tag talk target task teach team
  teams tech term test text thanks thing think tool top total touch tour town trace track trade train travel tree
  trend true trust try turn union unit update user value van vector venture view violet vision visit visual voice
  wait walk wall want ward water wave way web week well west white wide wild will win wing winter wise wish wonder
  wood word words work works world worth yes young zip zone
`;

/** Articles, pronouns and the like of both languages. */
const SMALL = `
  a aan about af after al all alles als also altijd am an and andere another any are as at be because been before
  being ben between bij both but by came can come could daar dan dat de der deze did die dit do doch doen door dus
  each een eens en er for from ge geen get geweest got haar had has have he heb hebben heeft hem her here het hier hij
  him himself his hoe how hun i iemand iets if ik in into is it ja je kan kon kunnen like maar make many me meer men
  met might mij mijn moet more most much must my na naar never niet niets nog now nu of om omdat on only ons ook op or
  other our out over reeds said same should since some still such take te tegen than that the their them then there
  these they this those through to toch toen too tot u uit under up uw van veel very voor want waren was wat way we
  wel well werd were wezen what where which while who wie wij wil with worden would you your zal ze zei zelf zich zij
  zijn zo zonder zou
`;

/** Tie Dutch surnames together, and make one with any capital ("Op", "Ter"). */
const LINKS =
  'aan al bij da das de del den der des di do dos du el het in la le les onder op over t te ten ter tot uit van voor';

const ORDINARY: ReadonlySet<string> = new Set(`${DUTCH} ${ENGLISH} ${SMALL} ${LINKS}`.trim().split(/\s+/));
