/**
 * Words that many companies have in their name, so that none is known by them alone; also in other languages of Europe.
 * Beside these, every ordinary word of Dutch and English is one.
 */
export const COMPANY_WORDS = new Set(
  `
  accessories apps baby beauty bedden beverages bikes boeken books bosbouw brands cars chocolate cosmetics cycles dranken drinks eyewear films fruits gaming hosting insurance jewels juweliers kids kinderopvang kitchens kleding lease lighting line meubelen meubels museum nutrition onderdelen optics parts pets schoenen scholen shipyards snacks sport sports supers textiel textielsupers theater thuiszorg tours toys trucks tyres vans verzekeren watches wellness wheels wijnen wines
  academy academie accountancy accountants adviesbureau advies adviseurs advisory advocaten agency agentur agri agro aannemers
  aannemersbedrijf aannemingsbedrijf aanneming administratiekantoor afbouw apotheek architecten architects assurantien assurance
  asset associates association automotive automobiles autobedrijf autogroep autohandel bakkerij bank banken banking banque beheer
  beheermaatschappij beleggingen belastingadviseurs benelux beratung bedrijven bedrijfsdiensten beveiliging biotech bloemen bouw
  bouwbedrijf bouwgroep bouwmaterialen bouwonderneming brandstoffen brewery broers brothers brouwerij bureau business capital
  carrosserie catering centrale centre centrum chemie chemicals chimie civiel civil clinic cleaning cloud collectief collective
  communicatie communications communication compagnie companies company componenten concept concepts concern construct
  construction constructie constructions consult consultancy consultants consulting contracting coop cooperative corporate
  creative creations credit dakbedekking data deutsche deutschland development developments diensten dienstverlening digital
  distributie distribution drukkerij ecommerce edition editions education electric electrics electro electronics elektro
  elektrotechniek elektronik energie energy engineering engineers enterprise enterprises entertainment equipment estate events
  evenementen exploitatie export expres express facilitair facilities fashion fietsen finance financial financien food foods
  foundation fonds france franchise freight fruit garage gebroeders gebr gesellschaft glas global golf groenten groep groothandel
  group groupe grupa grupo gruppe gruppo handel handelsmaatschappij handels handelsonderneming handling haven health healthcare
  heating holding holdings home horeca hospital hotel hotels hout houthandel housing huisartsen huur hypotheken ict immo
  immobilien immobilier import incasso industrial industrie industrieel industrieen industries infra ingenieurs ingenieursbureau
  innovatie innovation innovations installatie installaties installatiebedrijf installatietechniek instituut institute instruments insurance
  interieur interieurs interiors interim international internationaal internationale internet invest investering investeringen investment
  investments isolatie isolation it juridisch juwelier kantoor kantoren kapitaal keukens klimaat klimaattechniek kliniek
  kunststoffen laboratorium labs laboratories landbouw landscaping leasing learning legal leisure logistics logistic logistiek
  logistik loodgieters loodgietersbedrijf lubricants maatschappij machine machinebouw machinefabriek machines magazijn makelaardij makelaars
  makelaar makelaarskantoor management manufacturing marine maritime maritiem market marketing markets materials mechanics
  media medical medisch mediation metaal metaalbewerking metaaltechniek metal metals milieu mobile mobility mode montage motoren
  motors music nederland nederlandse netherlands network networks notarissen notariaat onderhoud onderneming online onderwijs
  ontwikkeling ontwikkelaars opleidingen optiek organisatie packaging parket partner partners payments pensioen pensioenfonds
  people personeel personeelsdiensten petroleum pharma pharmaceuticals plastics plant planten power praktijk print printing process productie
  producten production productions products produkten professionals project projectbouw projecten projects property properties
  publishers publishing pumps recherche reclame reclamebureau recruitment recycling refrigeration reizen rental reparatie
  research resources restaurant retail revalidatie safety sales schilders schildersbedrijf scheepswerf school schoonmaak
  schoonmaakbedrijf security service services shipping shipyard shop sign slagerij smart societe software solar solution solutions
  sons fils filii figli sohne soehne zonen zn dochters staal staalbouw staalconstructies staffing stad steel store stores studio studios
  stukadoors supermarkten supermarkt supermarkt supplies supply support systeem systemen systems tandartsen tandartspraktijk taxi tech techniek technical technics technik technique technisch
  technologies technology technologie telecom telecommunications textiel textile textiles timmerbedrijf timmerwerken tools
  touringcars trade traders trading training trainingen transport transports transportbedrijf travel tuinen tuincentrum tuinbouw
  uitgeverij uitgevers uitzendbureau uitzendorganisatie universiteit university utilities vastgoed ventilatie venture ventures
  verhuizingen verhuur verkoop verlichting vervoer verwarming verzekeringen verzorging vlees vloeren vof waste water webdesign
  webshop wegenbouw welzijn werk werving werken winkel winkels woningbouw woningcorporatie woonwinkel world wonen workshop zakelijk zeevisserij
  ziekenhuis zonen zorg zorggroep zorgverzekeraar zuivel zwembad gemeente provincie ministerie waterschap municipality
  fabrik fabriek factory usine werke werken werk huis haus maison casa atelier ateliers lab hub club union unie alliance alliantie federatie
  royal koninklijke kon national nationale nationaal general generale europe europa european europese euro inter intl int worldwide
  belgium belgie belgique nl be uk usa emea noord zuid oost west north south east midden central centraal regio regional
  `
    .trim()
    .split(/\s+/),
);

/** Ends of Dutch compounds that say what a company does: “staalbouw”, “brugrenovatie”. */
export const BRANCH_ENDINGS = `
  bouw techniek transport installatie installaties advies beheer groep bedrijf bedrijven handel service services diensten zorg logistiek
  bureau kantoor onderhoud renovatie werken verhuur verkoop makelaardij reiniging productie constructie constructies systemen materialen montage
  maatschappij onderneming centrum winkel fabriek werf garage praktijk groothandel beveiliging verzekeringen vastgoed
  reclame opleidingen projecten producten machines
`
  .trim()
  .split(/\s+/);

/** Hold companies together: they are said or left out, as “&”, “en” or “and”. */
export const CONJUNCTIONS = new Set('en and und et e y i og och und n plus ja a'.split(' ').slice(0, -1));

/** Stand before a company that is named next. */
export const COMPANY_OPENERS = new Set(
  'bij at klant klanten customer client prospect bedrijf company firma account concurrent competitor leverancier supplier'.split(
    ' ',
  ),
);

/** What stands before a second name of the same company. */
export const TRADE_NAME_MARKS =
  /\b(?:t\.?h\.?o\.?d\.?n\.?|h\.?o\.?d\.?n\.?|handelend onder(?: de naam)?|trading as|t\/a|d\/b\/a|dba|a\.?k\.?a\.?|formerly|voorheen|v\/h|powered by|part of|onderdeel van|by)(?=[\s:])/giu;

/** Providers of mail: a contact’s address at one of these says nothing about their company. */
export const MAIL_PROVIDERS = new Set(
  `
  gmail googlemail hotmail outlook live msn yahoo ymail icloud me mac aol protonmail proton pm gmx web mail email kpnmail kpnplanet planet
  ziggo xs4all home upcmail upc chello casema hetnet telfort tele2 online solcon zeelandnet telenet skynet proximus scarlet
  belgacom voo orange wanadoo free laposte sfr t-online freenet posteo tutanota fastmail hey zoho yandex ru qq 163 example test
  `
    .trim()
    .split(/\s+/),
);
