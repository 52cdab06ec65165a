/** Countries, regions and towns, as they are said in Dutch and English: a company is not known by where it is. */
export const PLACES = new Set(
  `
  nederland nederlandse nederlands holland hollandse hollands netherlands dutch belgie belgisch belgische belgium belgian benelux luxemburg luxembourg
  vlaanderen vlaamse vlaams flanders flemish wallonie wallonia waals waalse duitsland duitse duits germany german deutschland frankrijk
  franse frans france french engeland engelse engels england english brittannie britain british uk schotland scotland wales
  ierland ireland irish spanje spain spanish portugal italie italy italian italiaanse zwitserland switzerland swiss zwitserse
  oostenrijk austria austrian denemarken denmark danish deense zweden sweden swedish zweedse noorwegen norway norwegian noorse finland
  finnish finse polen poland polish poolse tsjechie czechia hongarije hungary roemenie romania bulgarije bulgaria griekenland
  greece turkije turkey rusland russia oekraine ukraine europa europe european europese amerika america american amerikaanse
  usa us vs canada china chinese japan japanse india indian azie asia africa afrika australie australia brazilie brazil mexico
  scandinavie scandinavia nordic nordics baltic balkan dach emea apac iberia
  amsterdam rotterdam utrecht eindhoven groningen tilburg almere breda nijmegen apeldoorn arnhem haarlem enschede haarlemmermeer
  amersfoort zaanstad zaandam hertogenbosch zwolle leiden leeuwarden maastricht dordrecht zoetermeer ede emmen westland
  delft deventer venlo alkmaar helmond heerlen hilversum sittard geleen roosendaal purmerend schiedam lelystad leidschendam
  almelo vlaardingen spijkenisse hoorn alphen gouda hoofddorp assen bergen capelle veenendaal katwijk zeist nieuwegein ridderkerk
  roermond hardenberg doetinchem barneveld houten middelburg vlissingen terneuzen goes kampen woerden heerhugowaard weert wageningen
  drachten heerenveen sneek harderwijk waalwijk oosterhout valkenswaard uden veghel tiel culemborg zutphen winterswijk
  waddinxveen schiphol haag hague scheveningen randstad brabant limburg gelderland overijssel drenthe friesland flevoland zeeland
  twente achterhoek veluwe betuwe hollandia
  brussel brussels bruxelles antwerpen antwerp gent ghent brugge bruges leuven mechelen hasselt kortrijk oostende aalst genk roeselare
  charleroi luik liege namen namur bergen mons sint-niklaas niklaas turnhout vilvoorde lier zaventem ardennen ardennes
  londen london manchester birmingham liverpool leeds bristol edinburgh glasgow dublin cork belfast oxford cambridge parijs paris
  lyon marseille lille rijsel toulouse bordeaux berlijn berlin hamburg munchen munich keulen cologne koln frankfurt dusseldorf stuttgart
  dortmund duisburg aken aachen hannover bremen leipzig dresden neurenberg nurnberg madrid barcelona valencia sevilla lissabon lisbon
  rome milaan milano turijn napels venetie wenen vienna zurich geneve geneva bern basel kopenhagen copenhagen
  aarhus stockholm goteborg malmo oslo bergen helsinki warschau warsaw krakow praag prague boedapest budapest boekarest
  bucharest athene athens istanbul ankara moskou moscow kiev kyiv york boston chicago francisco angeles texas californie
  california washington toronto tokyo shanghai beijing peking singapore singapur hongkong dubai
  `
    .trim()
    .split(/\s+/),
);

/** Days and feasts, which are written with a capital as places are. */
const DAYS = new Set(
  `
  monday tuesday wednesday thursday friday saturday sunday maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  pasen kerst kerstmis pinksteren hemelvaart sinterklaas carnaval koningsdag nieuwjaar easter christmas halloween ramadan
  thanksgiving diwali corona covid
  `
    .trim()
    .split(/\s+/),
);

/** Whether the word has a capital anyhow, so that it says nothing. */
export function isWrittenWithCapital(word: string): boolean {
  return PLACES.has(word) || DAYS.has(word);
}
