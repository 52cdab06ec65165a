/**
 * Dutch words that are written with a small letter: everyday language, also where somebody is called so. Taken from OpenTaal’s word list (BSD or CC BY 3.0),
 * those that are used most (OpenSubtitles and Wikipedia), without accents and without what is first of all a name.
 */
export const DUTCH_WORDS = `
  a aaien aan aanbetaling aanbevelen aanbeveling aanbevolen aanbid aanbidden aanbidt aanbieden aanbieding aanbiedingen
  aanbiedt aanblik aanbod aanbood aanbouw aanbrengen aandacht aandachtig aandeed aandeel aandeelhouders aandelen
  aandenken aandoen aandoening aandoeningen aandoet aandrijving aandringen aanduiding aangaan aangaande aangaat
  aangeboden aangeboren aangebracht aangebroken aangedaan aangedreven aangeduid aangeeft aangegeven aangehouden
  aangeklaagd aangekleed aangekocht aangekomen aangekondigd aangelegd aangelegde aangelegenheden aangemeld aangemerkt
  aangemoedigd aangenaam aangename aangenomen aangepakt aangepast aangepaste aangeplant aangeraakt aangerand
  aangereden aangericht aangeschaft aangesloten aangesteld aangestoken aangetast aangetoond aangetroffen aangetrokken
  aangevallen aangeven aangevoerd aangevraagd aangevuld aangewezen aangezet aangezicht aangezien aangifte aangrenzende
  aanhang aanhanger aanhangers aanhangsels aanhoren aanhouden aanhoudende aankan aankijken aankijkt aanklacht
  aanklachten aanklagen aanklager aankleden aankloppen aankomen aankomende aankomst aankomt aankon aankondigen
  aankondiging aankoop aankunnen aankunt aankwam aankwamen aanleg aanleggen aanleiding aanloop aanmelden aanmelding
  aanmeldingen aanmerking aanmoedigen aannam aanneem aanneemt aannemelijk aannemen aannemer aanpak aanpakken aanpakt
  aanpassen aanpassing aanpassingen aanraak aanraakt aanraakte aanraden aanraken aanraking aanranding aanrecht
  aanrichten aanrijding aanschouw aanschouwen aanslag aanslagen aansloot aansluit aansluiten aansluitend aansluiting
  aansluitingen aanspraak aansprakelijk aanspraken aanspreken aanstaande aanstaat aansteken aansteker aanstelling
  aantal aantallen aantekeningen aantonen aantreden aantrekkelijk aantrekkelijke aantrekken aantrekkingskracht
  aantrekt aanvaard aanvaardde aanvaarden aanvaardt aanval aanvallen aanvallende aanvaller aanvallers aanvalt aanvang
  aanvankelijk aanviel aanvielen aanvoelen aanvoelt aanvoerder aanvraag aanvragen aanvullende aanvulling aanwezig
  aanwezige aanwezigheid aanwijzen aanwijzing aanwijzingen aanwinst aanzet aanzetten aanzien aanzienlijk aanzienlijke
  aanzit aanzoek aap aapje aard aardappel aardappelen aardappels aardbeien aardbeving aardbevingen aarde aarden
  aardewerk aardgas aardig aardige aardiger aardigs aardigste aardolie aardse aartsbisdom aartsbisschop aartshertog
  aarzel aarzelen aas abc abdij abnormaal abnormale abortus about absolute absoluut abstracte absurd abt academie
  academisch academische accent acceptabel accepteer accepteerde accepteert accepteren account accountant
  accountmanager accountmanagers accu accuraat ace ach acht achtbaan achten achter achteraan achteraf achterbakse
  achterbank achterblijven achterdeur achterdochtig achtereenvolgens achteren achtergelaten achtergrond achtergronden
  achterhaald achterhalen achterhoofd achterhouden achterin achterkamer achterkant achterlaat achterlaten achterliet
  achterlijf achterlijk achterlijke achterna achternaam achterom achterop achterover achterpoten achterrand
  achterstand achterste achterstevoren achtertuin achteruit achtervolg achtervolgd achtervolgde achtervolgen
  achtervolging achtervolgt achterwege achterwerk achterzijde achtste achtte achttien achttiende act acteren acteur
  acteurs actie actief actieplan actiepunt actiepunten acties actieve activa activeer activeren activist activiteit
  activiteiten actrice acts actuele acute ad addertje adel adelaar adellijke adelstand adem adembenemend ademde ademen
  ademhalen ademhaling ademt ader aderen aders adjudant adjunct administratie administratief administratieve admiraal
  adopteren adoptie adrenaline adres adressen advertentie advertenties advies adviseer adviseerde adviseren adviseur
  adviseurs advocaat advocate advocaten advocatenkantoor af afbeelding afbeeldingen afbetaald afbetalen afblazen
  afblijven afbraak afbranden afbreken afdaling afdeling afdelingen afdoen afdruk afdrukken affaire afgaan afgaat
  afgebeeld afgebrand afgebroken afgedaan afgegaan afgegeven afgehaald afgehakt afgehandeld afgekort afgelast afgelegd
  afgelegen afgeleid afgeleide afgeleverd afgelopen afgeluisterd afgemaakt afgenomen afgepakt afgeplat afgerond
  afgeronde afgeschaft afgescheiden afgeslacht afgesloten afgesneden afgesplitst afgesproken afgestaan afgestudeerd
  afgevaardigde afgevaardigden afgevallen afgeven afgevoerd afgevraagd afgevuurd afgewerkt afgewezen afgewisseld
  afgezaagd afgezant afgezegd afgezet afgezien afging afgrond afhakken afhalen afhandelen afhangt afhankelijk
  afhankelijke afhouden afkeer afkicken afkickkliniek afkoelen afkomen afkomst afkomstig afkomstige afkomt afkorting
  afleggen afleiden afleiding afleveren aflevering afleveringen afloop afloopt aflopen afluisteren afmaakt afmaken
  afmetingen afname afneemt afnemen afpakken afpersing afrekenen afrit afro afronden afschaffing afscheid afscheiding
  afschieten afschrikken afschudden afschuwelijk afschuwelijke afslaan afslachten afslag afsluiten afsluiting
  afsnijden afspeelt afspelen afsplitsing afspraak afspraakje afspraakjes afspraken afspreken afstaan afstammelingen
  afstand afstandelijk afstanden afstandsbediening afstudeerde afstuderen aftakking aftellen after aftreden aftrekken
  afval afvallen afvoer afvraagt afvragen afvuren afwachten afwachting afwas afwassen afwatering afwerken afweten
  afwezig afwezigheid afwijkend afwijkende afwijking afwijkingen afwijzen afwijzing afwisselend afzeggen afzender
  afzetten afzettingen afzien afzonderlijk afzonderlijke agenda agendapunt agent agente agenten agentschap
  agglomeratie agrarisch agrarische agressie agressief agressieve ah aha aids air airbus airco airconditioning airport
  ais akelig akelige aken akkers akkoord akkoorden akoestische akte aktetas al alarm alarmnummer album albums alcohol
  alcoholist aldaar aldoor aldus ale alert alf alfa alfabet alfabetiseringsgraad algebra algehele algemeen algemene
  algen algoritme alhoewel alias alibi alien aliens alimentatie all allang alle allebei alledaagse allee alleen
  alleenstaande allemaal allemachtig allen aller allerbeste allereerst allereerste allergie allergisch allerlaatste
  allerlei alles alliantie alligator allround almachtige alpen alpineskien als alsjeblief alsjeblieft alsmaar alsmede
  alsnog also alsof alsook alstublieft alt altaar alternatief alternatieve althans altijd alto aluminium alvast
  alvorens alwaar alweer alzheimer am amanda amandelen amaryllis amateur amateurs amazone ambacht ambassade
  ambassadeur amber ambitie ambities ambitieus ambt ambtenaar ambtenaren ambtstermijn ambulance amen amendement
  amerikaan amerikanen amfibieen amigo amper amulet amusant amuseer amusement amuseren an analist analoge analoog
  analyse analyseren analyses ananas anatomie ancien and ander andere anderen anderhalf anderhalve andermans anders
  andersom anderzijds aneurysma angel angels anglicaanse angst angstaanjagend angstaanjagende angsten angstig
  animatiefilm animatieserie anker annex annexatie anno annuleer annuleren anomalie anoniem anonieme another antenne
  antennen antennes anti antibiotica antidepressiva antiek antieke antwoord antwoordapparaat antwoordde antwoorden
  antwoordt anus any aorta apache apaches apart aparte apen apocalyps apostel apostelen apostolisch apostolische
  apotheek apotheker app apparaat apparaten apparatuur appartement appartementen appel appels appeltaart appeltje
  appje appjes applaus applicaties april apsis aquarium arabica arabier arabieren arbeid arbeider arbeiders
  arbeiderspartij archeologen archeologie archeologisch archeologische archief archieven archipel architect
  architecten architectenbureau architectuur are area arena argument argumenten argwaan ark arm armband arme armen
  armoede arrangeur arrest arrestatie arrestatiebevel arrestaties arresteer arresteerde arresteert arresteren
  arriveerde arriveerden arriveert arriveren arrogant arrogante arrogantie arrondissement arrondissementen arsenaal
  art artefact artefacten artiest artiesten artiestennaam artikel artikelen artillerie artistiek artistieke arts
  artsen as asbak asiel aspect aspecten aspirine assen assepoester assistent assistente assistenten assistentie
  assisteren associatie assortiment asteroide astma aston astronaut astronauten astronomie astronomische astronoom at
  atelier aten atheneum atlanticus atlas atleet atlete atleten atletiek atmosfeer atol atomen atoombom attent attentie
  attractie attractiepark attracties au aub audio auditie audities augurken augustus aura aurora auteur auteurs
  authentiek authentieke auto autobiografie autocoureur autodiefstal automaat automatisch automatische automatisering
  automerk autonome autonomie autonoom autopsie autorijden autoriteit autoriteiten autosleutels autosnelweg autoweg
  ava avant avatar avenue avond avonden avondeten avondje avondklok avondmaal avonds avonturen avontuur azen azijn
  baai baal baan baantje baantjes baanwielrennen baard baarmoeder baart baas baasje baat baba babbelen babe baby
  babysitten babysitter bachelor back backstage bacon bacterie bacterien bad baden badge badjas badkamer badkuip
  badminton badpak bagage bah bajes bak bakboord baken baker bakken bakker bakkerij baksteen bakstenen bakt bal balans
  balen balie balk balkon ballen ballerina ballet balletje ballingschap ballistiek ballon ballonnen bam ban banaan
  bananen band banden bandensporen bandiet bandieten bandje bandleden bands banen bang bange banger bank banken banket
  bankier bankiers bankoverval bankrekening bankrekeningen bankroet bar barbaren barbecue baren barkeeper barman barok
  barokke baron barones barriere bars barst barsten bas basaal basale base baseball baseerde basgitaar basilica
  basiliek basis basisplaats basisschool basisspeler basketbal basketballen bassist bast bastaard bat bataljon
  batterij batterijen battle bazel bazen bazig be beademing beangstigend beantwoord beantwoorden beantwoordt beat beau
  beaufort bebouwde bebouwing because bed bedacht bedank bedanken bedankje bedankt bedden bedek bedekken bedekt
  bedelen bedenk bedenken bedenkingen bedenkt bederven bediend bediende bedienden bedienen bediening bedoel bedoeld
  bedoelde bedoelen bedoeling bedoelingen bedoelt bedorven bedraagt bedrading bedrag bedragen bedreig bedreigd
  bedreigde bedreigen bedreiging bedreigingen bedreigt bedreven bedriegen bedrieger bedriegt bedrijf bedrijfsleven
  bedrijfsnaam bedrijven bedrijventerrein bedroefd bedroeg bedrog bedrogen bedroog bedtijd bedwang bedwingen beef
  beeindigd beeindigde beeindigen beek beeld beelden beeldend beeldende beeldhouwer beeldhouwkunst beeldhouwwerk
  beeldhouwwerken beeldje beeldschoon been beenderen beer beest beesten beestje beestjes beet beetje befaamde before
  begaan begaat begane begeeft begeleid begeleidde begeleiden begeleider begeleiding begeven begin beging beginjaren
  beginnen beginnend beginnende beginsel begint begon begonnen begraaf begraafplaats begraafplaatsen begrafenis
  begrafenisondernemer begrafenissen begraven begreep begrensd begrepen begrijp begrijpelijk begrijpen begrijpt begrip
  begrippen begroef begroet begroeten begroting beha behaald behaalde behaalden behaard behagen behalen behalve
  behandel behandeld behandelde behandelen behandeling behandelingen behandelt beheer beheerd beheerde beheerder
  beheers beheersen beheerst beheert beheren behield behoeden behoefte behoeften behoeftes behoeve behoor behoorde
  behoorden behoorlijk behoorlijke behoort behoren behorend behorende behoud behouden behulp behulpzaam bei beide
  beiden beieren being beinvloed beinvloeden beinvloedt bek bekeek bekeerde bekeken beken bekend bekende bekenden
  bekendgemaakt bekendheid bekendst bekendstaat bekendste bekendstond bekennen bekent bekentenis beker bekeren bekers
  bekijk bekijken bekijkt bekken beklaagde bekleed bekleedde beklimmen beklimming bekritiseerd bekrompen bekroond
  bekwaam bel belachelijk belachelijke beland belandde belanden belandt belang belangen belangrijk belangrijke
  belangrijker belangrijkere belangrijks belangrijkste belangstelling belast belasting belastingdienst belastingen
  belazerd belazeren belazert belde belden beledig beledigd beledigen beledigend belediging beledigt beleefd beleefde
  beleefdheid beleg belegerd belegering beleid belemmering beleven belfort belg belgen belle bellen beller belletje
  belofte beloften beloftes belonen beloning beloof beloofd beloofde beloofden belooft beloond beloven belt
  bemachtigen bemanning bemanningsleden bemiddeling bemoei bemoeien bemoeit ben benaderd benaderde benaderen
  benadering benadrukken benadrukt benaming benamingen benauwd bende bendeleden bendelid bendes bene beneden benen
  benieuwd benijd benodigde benoemd benoemde benoemen benoeming bent benul benutten benzine benzinestation beoefend
  beoogde beoordeeld beoordelen beoordeling bepaal bepaald bepaalde bepaalt bepalen bepaling bepalingen beperken
  beperking beperkingen beperkt beperkte bepraten beproeving berecht berechten bereid bereiden bereidt bereik
  bereikbaar bereiken bereikt bereikte bereikten berekend berekenen berekening berekeningen beren berg bergen berger
  bergketen bericht berichten berichtje berichtjes berk bermuda beroemd beroemde beroemdheden beroemdheid beroemdste
  beroep beroepen beroeps beroepshalve beroerd beroerte beroofd beroofde berooft berouw beroven beroving beruchte
  berust beschaafd beschaafde beschaamd beschadigd beschadigde beschadigen beschamend beschaving beschavingen
  bescheiden bescherm beschermd beschermde beschermen beschermend beschermende beschermengel beschermer bescherming
  beschermingsstatus beschermt beschikbaar beschikbare beschikken beschikking beschikt beschikte beschoten beschouw
  beschouwd beschouwde beschouwen beschouwt beschreef beschreven beschrijf beschrijft beschrijven beschrijvers
  beschrijving beschrijvingen beschuldig beschuldigd beschuldigde beschuldigen beschuldiging beschuldigingen
  beschuldigt besef beseffen beseft besefte beseften beslaat beslag beslis beslissen beslissende beslisser beslissers
  beslissing beslissingen beslist besliste besloot besloten besluipen besluit besluiten besmet besmette besmettelijk
  besmetten besmetting bespaar bespaard bespaart besparen bespeeld bespelen bespioneren bespot bespraken bespreek
  bespreken bespreking besproken bessen best besta bestaan bestaand bestaande bestaat bestand bestanden beste besteden
  besteed besteedde bestel besteld bestelde bestelen bestellen bestelling bestellingen bestelt bestelwagen bestemd
  bestemming bestemmingen bestempeld besten bestolen bestond bestonden bestormen bestreden bestrijden bestrijding
  bestudeer bestudeerd bestudeerde bestudeert bestuderen besturen besturing besturingssysteem bestuur bestuurd
  bestuurde bestuurder bestuurders bestuurlijk bestuurlijke bestuurslaag bestuurslid bestuurt bestwil betaal betaald
  betaalde betaalden betaalt betalen betaling betalingen betekend betekende betekenen betekenis betekenissen betekent
  beter betere beters beton betonnen betoverd betoverend betovering betrappen betrapt betrapte betreden betreffen
  betreffende betreft betrek betrekkelijk betrekken betrekking betrekkingen betreur betreuren betrof betrokken
  betrokkenheid betrouwbaar betrouwbaarheid betrouwbare betuigen between betwijfel betwist beu beugel beuken beul
  beurs beurt beurzen beval bevallen bevalling bevalt bevat bevatte bevatten bevechten beveel beveelt beveiligd
  beveiligde beveiligen beveiliging beveiligingsbeelden beveiligingscamera beveiligingssysteem bevel bevelen
  bevelhebber bevelschrift beven bevestig bevestigd bevestigde bevestigen bevestiging bevestigt beviel bevind bevinden
  bevindingen bevindt bevoegd bevoegdheden bevoegdheid bevolen bevolking bevolkingsdichtheid bevolkingsgroepen bevond
  bevonden bevooroordeeld bevorderd bevorderen bevordering bevredigen bevredigend bevriend bevriest bevriezen bevrijd
  bevrijden bevrijding bevrijdt bevroren bewaak bewaakt bewaar bewaard bewaarde bewaart bewaken bewaker bewakers
  bewaking bewakingsbeelden bewakingscamera bewapend bewapening bewaren bewaring beweeg beweegt beweer beweerd
  beweerde beweert bewees bewegen bewegende beweging bewegingen beweren bewerken bewerking bewerkingen bewerkstelligen
  bewerkt bewerkte bewezen bewijs bewijsmateriaal bewijsstuk bewijst bewijzen bewind bewogen bewonder bewonderd
  bewonderde bewonderen bewonderenswaardig bewondering bewoner bewoners bewoning bewoog bewoond bewoonde bewust
  bewuste bewusteloos bewustzijn bezat bezaten bezeerd bezem bezet bezeten bezette bezetten bezetter bezetters
  bezetting bezichtigen bezielde bezielt bezienswaardigheden bezig bezighield bezighouden bezighoudt bezit bezitten
  bezittingen bezocht bezochten bezoek bezoeken bezoeker bezoekers bezoekje bezoekt bezopen bezorg bezorgd bezorgde
  bezorgdheid bezorgen bezorger bezorgt bezuinigen bezwaar bezwaren bibliografie bibliothecaris bibliotheek
  bibliotheken bid bidden bidt bie bieb biecht biechten bied bieden bieder biedt biefstuk bier bieren biertje biertjes
  big bigband bij bijbehorende bijbel bijdehand bijdrage bijdragen bijeen bijeenkomst bijeenkomsten bijen bijenkorf
  bijgedragen bijgeloof bijgenaamd bijgestaan bijgevolg bijgewerkt bijgezet bijhouden bijkomen bijkomende bijkomt bijl
  bijles bijna bijnaam bijpraten bijrol bijstaan bijstand bijt bijten bijv bijvoorbeeld bijwerkingen bijwonen bijzijn
  bijzonder bijzondere bijzonders bikini bil biljet biljetten biljoen billboard billen bin bind binden binding bindt
  bingo bink binnen binnendringen binnengaan binnengebracht binnengedrongen binnengekomen binnengelaten binnenhalen
  binnenin binnenkant binnenkomen binnenkomt binnenkort binnenkwam binnenland binnenlandse binnenlaten binnenlopen
  binnenplaats binnenstad binnenste binnenuit binnenvallen binnenzijde biografie biologie biologisch biologische
  biopsie bioscoop bioscopen bis bisdom bisdommen bisschop bisschoppen bit bitch bits bitter bittere bizar bizarre
  blaadjes blaas blaast black blad bladen bladeren bladrollers bladzijde bladzijden blaffen blaft blanche blanco blank
  blanke blanken blaren blauw blauwdrukken blauwe blazen bleef bleek bleken blessure blessures bleven blies blij
  blijdschap blije blijf blijft blijk blijkbaar blijken blijkt blijven blijvend blijvende blik blikje blikjes blikken
  bliksem blind blinddoek blinde block bloed bloedbad bloedcellen bloedde bloeddruk bloede bloeden bloederig
  bloederige bloedgroep bloedige bloeding bloedingen bloedneus bloedonderzoek bloedt bloedtest bloedvergieten
  bloedverlies bloei bloeien bloeiende bloeit bloem bloemen blog blok blokkade blokkeer blokkeert blokken blokkeren
  blond blonde blondine blondje bloody bloot blootgesteld blootstelling blote blouse blue blues bluf bluffen bluft
  blunder blussen blut board bobo bocht bochten bod bodem bodems boden body bodyguard boe boeddha boeddhisme
  boeddhistische boef boeg boei boeien boeiend boeit boek boeken boeket boekhouder boekhouding boekje boekte boel boem
  boeman boer boerderij boerderijen boeren boete boeten boetes boeven boezem bof boffen bofkont boft bogen bok boksen
  bokser boktorren bol bom bomaanslag bombardement bombardementen bombarderen bomen bommel bommen bommenwerpers bon
  bond bondgenoot bondgenootschap bondgenoten bondscoach bonen bonjour bonnen bonnetje bono bont bonus bood boodschap
  boodschappen boodschapper boog bookmaker boom boor boord boos boosheid boot bord bordeaux bordeel borden bordje
  boren borg borgsom borgtocht borrel borst borstel borsten borstkas borstvoeding bos bosjes boss bossen boston bot
  botanicus botanische boten boter boterham boterhammen both botsen botsing botste botten boulevard bourbon bourgogne
  bourgondische bouw bouwde bouwden bouwen bouwmeester bouwplaats bouwstijl bouwt bouwwerk bouwwerken boven bovenaan
  bovenal bovendien bovengenoemde bovenkant bovennatuurlijke bovenop bovenstaande bovenste bovenzijde bowl bowlen box
  boy boys boze braaf braaksel bracht brachten brainstorm brak braken brancard branche brand brandde branden brandend
  brandende brandhout brandschoon brandstichting brandstof brandt brandweer brandweerman brandwonden brandy brave
  bravo break brede breder bredere breed breedte breek breekbaar breekt breidde breiden breien brein breken breng
  brengen brengt breuk breuken bridge brief briefing briefje briefjes brieven brievenbus brigade brigadegeneraal
  brigadier bril briljant briljante brink brits broccoli brochure broeden broeder broeders broederschap broek broeken
  broekzak broer broers broertje bron bronnen brons bronstijd bronzen brood broodje broodjes broodrooster bros
  brouwerij brug bruggen bruid bruidegom bruidsmeisje bruikbaar bruiloft bruiloften bruin bruine brunch brunette
  brutaal brutale brutaliteit brute bruut bubbelbad bubbels buddy budget budgetten buffer buffet bug buggy bui buig
  buigen buigt buik buikje buikpijn building buis buit buiten buitenaards buitenaardse buitenaardsen buitenaf
  buitengesloten buitengewone buitengewoon buitenkant buitenland buitenlander buitenlanders buitenlands buitenlandse
  buitenplaats buitenstaander buitenstaanders buitenste buitenwereld buitenzijde buizen bukken bul bullshit bult
  bumper bundel bundels bunker bunny burcht bureau bureaus buren burg burgemeester burgemeesters burgemeesterschap
  burger burgerij burgerlijk burgerlijke burgeroorlog burgers burggraaf burrito bus bushalte business busje buskruit
  buslijn buslijnen bussen busstation but butler buur buurman buurt buurten buurtschap buurtschappen buurvrouw bv by
  bye byzantijnse cabaret cabine cadeau cadeaus cadeautje cadeautjes cadet caesar cafe cafeine cafes cafetaria cake
  cakejes callen calorieen came camera camerabeelden cameraman camouflage camp campagne campagnes camper camping
  campus can canada canadees canadezen candy canon canyon cao cap capaciteit capaciteiten cape capitulatie cappuccino
  capsule captain caravan card care carnaval carriere casanova case cash casino cast cat catalogus catastrofe
  categorie categorieen catering cavalerie cd cel cellen cello cement census cent centen center centimeter centra
  centraal centrale centrum ceremonie chagrijnig champagne chance chantage chanteerde chanteren chaos charge
  charleston charmant charmante charme charmes chart chassis chateau chauffeur chauffeurs check checken cheerleader
  cheerleaders cheeseburger chef chemicalien chemie chemisch chemische chemo cheque cheques chester chet chi chic
  chick chili chillen chimpansees chinees chinezen chip chips chique chirurg chirurgen chirurgie chirurgische chocola
  chocolade chocolademelk chopper chow christelijk christelijke christen christendom christenen christus chromosomen
  chronische chronologische ciao cicero cichliden cijfer cijfers cilinder cilinders cilindrisch cinema cipier circa
  circuit circus cirkel cirkels cirri citaat citadel citeer citeren citroen city civiele claim claimen clan classic
  classificatie clean cliche client clienten clip close cloud clown clowns club clubhuis clubje clubkleuren clubs co
  coach coalitie cobra cocaine cockpit cocktail cocktails coco code codenaam codes codex cognac coke col cola cold
  collectie collectief collecties collectieve collega collegas college colleges collegiale collier colt column columns
  coma combinatie combinaties combineerde combineert combineren come comeback comedy comfort comfortabel comite
  commandant commanderen commandeur commando commentaar commercieel commerciele commissaris commissarissen commissie
  commissies commodore common commune communicatie communiceren communisme communist communisten communistische
  community compact compacte compagnie compagnon compensatie compenseren competitie competities competitiewedstrijd
  competitiewedstrijden compilatie compleet complete complex complexe complicaties compliment complimenten complot
  componeerde component componenten componeren componist componisten compositie composities compromis computer
  computers computerspel computerspellen concentratie concentratiekamp concentraties concentreer concentreerde
  concentreert concentreren concept concepten concern concert concerten concertgebouw concessie concierge concilie
  concludeerde conclusie conclusies concordia concours concrete concurrent concurrenten concurrentie concurreren
  conditie condoom condooms confederatie conference conferentie conflict conflicten conform confrontatie confronteerde
  confronteren congregatie congres congreslid connectie connecties consensus consequenties conservatief conservatieve
  conservatieven conservator conservatorium consortium constant constante constitutionele constructie constructies
  consul consulaat consult consument consumenten consumptie contact contacten contacteren contactmoment contactpersoon
  container containers contant contanten content context continent continentale continenten continu continue contra
  contract contracten contrast controle controleer controleerde controleert controlekamer controleren controverse
  controversiele conus conventie conventionele conversatie conversie cookie cool coole coordinaten cornflakes corps
  corpus correct correcte correctie correspondentie corrigeren corrupt corrupte corruptie costa could country county
  coup coupe courant coureur coureurs court cover covers cowboy cowboys cox coyote crack crackers crash crashen crazy
  creatie creatief creatieve creativiteit credit creditcard creditcards creeerde creeert creeren creme crew cricket
  crime criminaliteit crimineel criminele criminelen crisis criteria critici criticus cross cruciaal cruciale cruise
  crypte cultureel culturele culturen cultus cultuur cultuurhistorische cum cup curacao curry cursus cursussen cutter
  cyanide cyclus cynisch cyrillisch daad daadwerkelijk daag daagde daagt daalde daalt daar daaraan daarachter daarbij
  daarbinnen daarboven daarbuiten daardoor daarentegen daarginds daarheen daarin daarmee daarna daarnaar daarnaast
  daarnet daarom daaronder daarop daaropvolgende daarover daarstraks daartoe daaruit daarvan daarvoor dacht dachten
  dadelijk daden dader daders dag dagblad dagboek dagboeken dage dagelijks dagelijkse dagen dagenlang dageraad dagje
  daglicht dagvaarding dahlia daisy dak daken dakloos dakloze daklozen dal dalai dalen daling dam dame dames dammen
  dan dance dancing dank dankbaar dankbaarheid danken dankjewel dankt dankzij dans dansen dansende danser danseres
  dansers dansje danst danste dansten dansvloer dapper dappere dar darm darmen darts das dashboard dat data databank
  database date dateert daten dateren datering dates datgene datje datum datzelfde de deadline deadlines deal dealen
  dealer dealers deals death debat debiel debuteerde debuut debuutalbum decaan december decennia decennium decor
  decoratie decreet deden deed deeg deel deelde deelden deelgebieden deelgemeente deelgemeenten deelgenomen deelnam
  deelname deelnamen deelnames deelnemen deelnemende deelnemer deelnemers deelneming deels deelstaat deelstaten deelt
  deeltje deeltjes defect defensie defensieve definitie definitief definitieve degelijk degene degenen degradatie
  degradeerde degradeerden degraderen dei dek deken dekens dekken dekking dekmantel deksel dekt del dele delegatie
  delen delft delicaat delicate delict deling delta demo democraten democratie democratisch democratische demografie
  demon demonen demonstranten demonstratie demonstraties demonstreren demos den denk denkbeeldige denken denkend denkt
  deo departement departementen depot depressie depressief deprimerend der derby derde dergelijk dergelijke dergelijks
  derhalve dermate dertien dertiende dertig dertigjarige des desalniettemin design deskundige deskundigen desnoods
  desondanks dessert destijds detail details detective detectives deugd deugt deuk deur deurbel deuren deux deze
  dezelfde dezer dhr dia diabetes diagnose dialect dialecten dialoog diamant diamanten diameter diarree dicht dichtbij
  dichtdoen dichte dichten dichter dichterbij dichters dichtheid dichtst dichtstbijzijnde dictator dictatuur did die
  dieet dief diefstal diegene diegenen dien dienaar diende dienden dienen diens dienst diensten dienstensector
  dienstmeid dienstmeisje dienstplicht dienstregeling dienstverlening dient diep diepe dieper diepste diepte dier
  dierbaar dierbare dierbaren dieren dierenarts dierentuin dierlijke diersoorten diesel dieselmotor dieven diezelfde
  digitaal digitale dij dijbeen dijen dijk dijken dik dikke dikker dikkopjes dikte dikwijls dikzak dilemma dimensie
  dimensies dimmen diner dineren ding dingen dinges dingetje dingetjes dino dinosauriers dinosaurus dinosaurussen
  dinsdag dinsdagavond diploma diplomaat diplomatieke direct directe directeur directie directrice dirigeerde dirigent
  disc discipline disciplines disco discografie discreet discretie discriminatie discussie discussieren discussies
  diskrediet distributie district districten dit ditmaal diva diverse diversiteit divisie divisies dixie dj dmv do
  doceerde docent docenten doch dochter dochteronderneming dochters dochtertje doctor doctoraat document documentaire
  documentaires documenten dode dodelijk dodelijke doden dodencel doder doe doei doek doeken doekjes doel doeleinden
  doelen doelgroep doelgroepen doelman doelpunt doelpunten doelsaldo doelstelling doelstellingen doelwit doelwitten
  doen doet dog dok dokken dokter dokters doktoren dol dolblij dolfijn dolfijnen dolgraag dolk dollar dollars dolle
  dollen dolly dom dombo domein domeinen domheid dominant dominante dominee dominicaanse dominion domkop domme dommer
  domoor doms domste donatie donaties donder donderdag donderdagavond doneren dong donker donkerbruin donkerder
  donkere donkerste donor donsvlinder donsvlinders donut donuts dood doodde doodden doodeng doodga doodgaan doodgaat
  doodgegaan doodgeschoten doodgeslagen doodging doodmoe doodop doods doodsbang doodschieten doodskist doodslag
  doodsoorzaak doodstraf doodt doodvallen doodvonnis doodziek doof doofpot dooie dook doolhof doop doopvont door
  doorboord doorbraak doorbracht doorbreken doorbrengen doorbrengt doordat doordringen doorgaan doorgaande doorgaans
  doorgaat doorgang doorgebracht doorgedraaid doorgegeven doorgemaakt doorgenomen doorgesneden doorgetrokken doorgeven
  doorgevoerd doorgronden doorhad doorhebben doorheen doorkruist doorliep doorlooptijd doorlopen doormaakt doormaken
  doormidden doorn doornemen doorreis doorrijden doorsnede doorsneden doorsnee doorsnijden doorstaan doorverbinden
  doorverwijspagina doorwerken doorzetten doorzocht doorzoek doorzoeken doos doosje dope dopen doper dorp dorpelingen
  dorpen dorpje dorpscentrum dorpskern dorst dos dosis dossier dossiers dot douane douche douchen douches dove doven
  down download downloaden dozen dozijn draad draag draagbare draagt draai draaide draaien draaiende draait draak
  drachten draden dragen drager dragers dragon draken drama dramafilm dramaserie dramatisch dramatische drang drank
  drankje drankjes drastisch dreef dreigde dreigement dreigementen dreigen dreiging dreigt drempel dreun drie
  driedubbele drieen driehoek driehoekig driehoekige driehonderd driemaal drietal drijf drijft drijven drijvende dring
  dringen dringend dringende dringt drink drinken drinkt drinkwater drive droeg droegen droevig droevige droge drogen
  droger drol dromen dromer drone drones drong dronk dronkaard dronken droog droogte droom droomde droomt drop drug
  drugs drugsdealer drugsdealers drugshandel drugsverslaafde druiven druk drukke drukken drukker drukkerij drukt
  drukte drum drummer drums druppel druppels dubbel dubbele dubbelganger dubbelspel duck duel duels duet duidelijk
  duidelijke duidelijker duidelijkheid duiden duidt duif duik duikboot duiken duikers duikt duim duimen duin duinen
  duister duistere duisternis duivel duivels duivelse duiven duizelig duizend duizenden dump dumpen dumpt dumpte dun
  dunne duo dure duren durende durf durfde durft durven dus dusdanig dusver dutje duur duurde duurder duurste duurt
  duurzaam duurzame duw duwde duwen duwt duwtje dvd dwaas dwaasheid dwalen dwang dwars dwarsbomen dwarszit dwaze
  dwazen dwerg dwergen dwing dwingen dwingt dwong dwongen dynamiet dynamische dynamo dynastie each earl easy echo echt
  echte echter echtgenoot echtgenote echtgenoten echtpaar echtscheiding ecologie ecologische economie economisch
  economische econoom ede edelachtbare edele edelen edelman eden editie edities educatieve eed eekhoorn eekhoorns een
  eend eenden eender eendracht eenheden eenheid eenhoorn eenmaal eenmalig eenmalige eens eentje eenvoudig eenvoudige
  eenvoudiger eenzaam eenzaamheid eenzame eenzelfde eer eerbetoon eerder eerdere eergisteren eerlijk eerlijke
  eerlijkheid eerst eerste eerstejaars eersteklas eersteklasser eersten eervol eervolle eerwaarde eet eetkamer eetlust
  eetzaal eeuw eeuwen eeuwenlang eeuwenoude eeuwig eeuwige eeuwigheid eeuwwisseling effect effecten effectief
  effectieve efficient egel egels ego egoistisch egoistische ei eieren eigen eigenaar eigenaardig eigenaars eigenaren
  eigendom eigendommen eigenhandig eigenlijk eigenlijke eigenschap eigenschappen eigentijdse eigenwijs eik eikel
  eikels eiken eiland eilanden eilandengroep eilandje eind einde eindelijk eindeloos eindeloze eindig eindigde
  eindigden eindige eindigen eindigt eindje eindjes eindklant eindklassement eindpunt eindronde eindstand eis eisen
  eiser eist eiste eisten eitje eitjes eiwit eiwitten eland elders elegant elegante elektriciteit elektrisch
  elektrische elektromagnetische elektron elektronen elektronica elektronisch elektronische element elementen elf
  elfde elfen elftal elimineren elite elk elkaar elkaars elke ellebogen elleboog ellende ellendig ellendige elliptisch
  elpee els email emancipatie embryo emeritaat emigreerde eminentie emiraten emmer emotie emoties emotioneel
  emotionele empire en end ende endemisch endemische ene energie energiebron enerzijds eng enge engel engelen engels
  engeltje engerd engine engineering enig enige enigen enigste enigszins enkel enkele enkels enkelspel enkelvoudige
  enorm enorme ensemble entertainment enthousiasme enthousiast entree envelop enveloppe enz enzovoort enzym epidemie
  episode equivalent er era eraan erachter erachteraan eraf erbij erbuiten erdoor erdoorheen ere erectie eredienst
  eredivisie eredoctoraat erelijst eren erewoord erf erfde erfelijke erfenis erfgenaam erfgenamen erfgoed erg erge
  ergens erger ergere ergers ergs ergst ergste erheen erin erkend erkende erkennen erkenning erkent erlangs ermee
  ernaar ernaartoe ernaast ernstig ernstige ernstigs erom eromheen eronder erop eropaf erosie erotische erover
  eroverheen ertegen ertoe ertussen eruit eruitzien eruitziet ervan ervandoor ervaren ervaring ervaringen erven ervoor
  erwten escort escorte eskader espresso essay essays essen essentie essentieel essentiele est estafette etage etappe
  etappes etc eten etenstijd etentje ethiek ethisch ethische etiket etnische etter etymologie eureka euro evacuatie
  evacueren evaluatie evalueren evangelie evangelische even evenals eveneens evenement evenementen evengoed evenmin
  event eventjes eventueel eventuele evenveel evenwel evenwicht evenwijdig evolutie ex exact exacte examen examens
  excel excellent excellentie excelsior exclusief exclusieve excuseer excuseert excuseren excuses excuus executeren
  executie exemplaar exemplaren exotisch exotische expansie expeditie expedities experiment experimentele experimenten
  experimenteren expert expertise experts expliciet explodeerde explodeert exploderen exploitatie explosie explosief
  explosies explosieve explosieven expo export exposeerde expositie exposities expres externe extra extreem extreme
  ezel ezels faalde faalt faam fabriek fabrieken fabrikant fabrikanten face facebook faciliteit faciliteiten facto
  factor factoren faculteit faculteiten failliet faillissement fair fakkel falen familie familiebedrijf familieleden
  familielid familienaam families fan fanfare fans fantasie fantasieen fantastisch fantastische fantasy far farao farm
  farmaceutische farmer fascinerend fascinerende fascistische fase fasen fat fataal fatale fatsoen fatsoenlijk
  fatsoenlijke fauna favoriet favoriete favorieten fax februari federaal federale federatie fee feedback feeen feest
  feestdag feestdagen feesten feestje feestjes feestmaal feit feite feitelijk feitelijke feiten fel felicitaties
  feliciteren felle fellow feministische feng fenomeen feodale ferry festival festivals fez fiasco fiat fiches fictie
  fictief fictieve field fiets fietsen fietsers figuren figuur fijn fijne fik file files film filmde filmen
  filmfestival filmmuziek filmografie filmpje filmpjes filmproducent filmregisseur films filmster filmt filosofen
  filosofie filosofische filosoof filter fin finale finales finalist financieel financiele financien financieren
  financiering fine finish finishte firewall firma fiscale fit fitness five fjord flank flanken flarden flash flat
  flats flauw flauwe flauwekul flauwgevallen flauwvallen fles flesje flesjes flessen flexibel flik flikken flikker
  flikkers flink flinke flint flippen flipte flirt flirten flirtte flits flora fluister fluisterde fluisteren fluit
  fluiten fluitje flyer flyers focus focussen foetus fokken fokker folder folders folk folklore fonds fondsen fontein
  fooi fooien football for forceren forecast forel forensisch forensische formaat formaliteit format formatie formeel
  formele formica formule formulier formulieren fornuis fors forse fort forten fortuin forum fossiel fossiele
  fossielen foto fotograaf fotograferen fotografie fouilleren foundation fout foute fouten foutje fox fraai fraaie
  fractie fractievoorzitter fragment fragmenten frame franco frank fransman fraude freak freaks free freelance
  frequentie frequenties fresco fries friet frietjes friezen fris frisdrank frisse from front fruit frustratie
  frustrerend fuck fulltime functie functies functioneert functionele functioneren fundamentele fundamenten fungeerde
  fungeert fungeren funk fuseerde fuseerden fuseren fusie fusiegemeente future fysica fysiek fysieke fysische ga gaaf
  gaan gaande gaandeweg gaar gaasvliegen gaat gaatje gaatjes gaf gaines gala galerie galerij galg gallen galmuggen
  game games gamma gang gangbare gangen gangpad gangster gangsters gans ganse ganzen garage garandeer garandeert
  garanderen garantie garanties garde garden garderobe garnaal garnalen garnalensoort garnizoen gas gassen gast gasten
  gastenlijst gastheer gasthuis gastland gastrol gastrollen gastvrijheid gastvrouw gat gate gaten gates gauw gave
  gaven gay gazon ge geaccepteerd geacht geachte geactiveerd geadopteerd geallieerde geallieerden geanalyseerd
  geannexeerd geannuleerd geantwoord geappt gearresteerd gearriveerd geassocieerd geavanceerd geavanceerde gebaar
  gebak gebakken gebaren gebaseerd gebaseerde gebed gebeden gebel gebeld gebergte gebeten gebeurd gebeurde gebeurden
  gebeuren gebeurt gebeurtenis gebeurtenissen gebied gebieden gebit geblazen gebleken geblesseerd gebleven geblokkeerd
  geboden geboeid geboekt gebogen gebombardeerd gebonden geboorte geboortedatum geboorteland geboorteplaats
  geboortestad geboren gebouw gebouwd gebouwde gebouwen gebracht gebraden gebrand gebrek gebreken gebroeders gebroken
  gebrouwen gebruik gebruikelijk gebruikelijke gebruiken gebruiker gebruikers gebruikgemaakt gebruikmaken gebruikt
  gebruikte gebruikten gebundeld gechanteerd gecheckt geclassificeerd gecodeerd gecombineerd gecombineerde
  gecompliceerd gecompliceerde gecomponeerd geconcentreerd gecondoleerd geconfronteerd geconstateerd gecontroleerd
  gecoverd gecreeerd gecremeerd gedaagde gedaald gedaan gedacht gedachte gedachtegoed gedachten gedag gedanst
  gedateerd gedecoreerd gedeeld gedeelde gedeelte gedeeltelijk gedeeltelijke gedeelten gedefinieerd gedegradeerd
  gedeisd gedekt gedempt gedenkteken gedeporteerd gedeputeerde gedetailleerd gedetailleerde gedicht gedichten gediend
  gediskwalificeerd gedoe gedoemd gedomineerd gedonder gedood gedoopt gedoucht gedownload gedraag gedraagt gedraaid
  gedrag gedragen gedram gedreven gedroeg gedrogeerd gedronken gedroomd gedrukt gedrukte geduld geduldig gedumpt
  gedurende geduurd geduwd gedwongen geeerd geef geeft geeindigd geel geelektrificeerd geen geerfd geest geestelijk
  geestelijke geestelijken geesten geestig geevacueerd geexecuteerd geexploiteerd geexporteerd gefaald gefascineerd
  gefeliciteerd gefilmd gefinancierd geflankeerd geflikt gefocust geformuleerd gefotografeerd gefrustreerd gefuseerd
  gegaan gegarandeerd gegeten gegeven gegevens gegijzeld gegil gegokt gegooid gegoten gegraven gegrepen gegroeid
  gegroet gehaald gehaast gehaat gehackt gehad gehakt gehaktbrood gehandeld gehandhaafd gehandicapt gehangen
  gehanteerd gehecht geheel geheim geheime geheimen geheimhouding geheimpje geheimzinnig geheimzinnige gehele
  gehersenspoeld geheten geheugen geheugenverlies geholpen gehoopt gehoor gehoord gehoorzaam gehoorzamen gehore
  gehouden gehucht gehuchten gehuild gehuisvest gehuurd gehuwd geidentificeerd geidentificeerde geil geile
  geillustreerd geinfecteerd geinformeerd geinspireerd geinstalleerd geintegreerd geinteresseerd geinterpreteerd
  geintje geintjes geintroduceerd geinvesteerd geirriteerd geisoleerd geisoleerde geit geiten gejaagd gejat gejuich
  gek gekaapt gekeerd gekeken gekend gekende gekenmerkt geketend gekheid gekidnapt gekke gekken gekkenhuis gekkenwerk
  gekker geklaag geklaagd geklaard geklasseerd gekleed geklets gekletst gekleurd gekleurde geklommen geklopt geknipt
  geknoeid gekocht gekomen gekookt gekopieerd gekoppeld gekost gekozen gekraakt gekregen gekroond gekropen geks gekste
  gekte gekund gekust gekwalificeerd gekweekt gekweld gekwetst gel gelach gelachen geladen gelanceerd geland gelaten
  geld gelden geldig geldt gele geleden geleefd geleen geleend geleerd geleerde geleerden gelegd gelegen gelegenheden
  gelegenheid gelegerd geleid geleidelijk gelekt gelet geleverd gelezen geliefd geliefde geliefden gelieve gelijk
  gelijkaardige gelijke gelijken gelijkenis gelijkheid gelijknamige gelijkspel gelijktijdig gelinkt gelofte geloften
  gelogen gelokaliseerd gelokt geloof geloofd geloofde geloofden gelooft geloofwaardig geloofwaardigheid gelopen
  gelost geloven gelovig gelovigen geluid geluiden geluisd geluisterd geluk gelukkig gelukkige gelukkiger gelukkigste
  geluksdag geluksvogel gelukt gelul geluncht gemaakt gemaakte gemaal gemaild gemak gemakkelijk gemakkelijke
  gemakkelijker gemanipuleerd gemarkeerd gemarteld gemaskerde gematigd gematigde gemeen gemeenschap gemeenschappelijk
  gemeenschappelijke gemeenschappen gemeente gemeentebestuur gemeentehuis gemeentelijk gemeentelijke gemeenten
  gemeenteraad gemeenteraadslid gemeenteraadsverkiezingen gemeentes gemeentewapen gemeld gemene gemenebest gemengd
  gemengde gemerkt gemeten gemiddeld gemiddelde gemist gemiste gemoderniseerd gemogen gemold gemonteerd gemoord
  gemopper gemorst gemotiveerd gemunt gen genaaid genaamd genade genadig genant gene genees geneeskunde geneesmiddel
  geneesmiddelen geneest genegeerd genegenheid geneigd genen generaal generaals generale generatie generaties
  generator genereus genesis genetisch genetische geneukt genezen genezing geniaal geniale genie genieen geniet
  genieten genocide genoeg genoegen genoemd genoemde genomen genomineerd genoodzaakt genoot genootschap genot
  genoteerd genoten genre genres gent gentleman genua genummerd genus geobsedeerd geoefend geografie geografisch
  geografische geologie geologisch geologische geopend geopende geopereerd georganiseerd georganiseerde georienteerd
  georienteerde gepaard gepaarde gepakt geparkeerd gepasseerd gepassioneerd gepast gepaste gepensioneerd gepest
  gepijpt gepikt geplaatst geplaatste geplakt gepland geplande geplant geplast gepleegd geplet geplukt geplunderd
  gepoetst gepost gepraat gepresenteerd geprezen geprobeerd geproduceerd geproduceerde geproefd geprogrammeerd
  gepromoveerd gepubliceerd gepubliceerde geraak geraakt geraakte geraden geraken gerangschikt gerapporteerd
  gereageerd gerealiseerd gerecht gerechtelijk gerechtelijke gerechten gerechtigheid gerechtsgebouw gerechtshof
  gerechtvaardigd gered gereden gereduceerd gereed gereedschap gereformeerde geregeerd geregeld geregisseerd
  geregistreerd geregistreerde gereisd gerekend gerelateerd gerelateerde gerend gerenommeerde gerenoveerd gerepareerd
  gereserveerd gerespecteerd gerestaureerd gericht gerichte gering geringe geroepen geroken gerookt geroosterd gerucht
  geruchten geruild geruime geruineerd gerukt gerust geruststellend gesaboteerd gescand geschapen geschat gescheiden
  geschenk geschenken gescheurd gescheurde geschiedenis geschiedschrijving geschift geschikt geschikte geschilderd
  geschokt geschonden geschonken geschopt geschoren geschorst geschoten geschoven geschrapt geschreeuw geschreven
  geschriften geschrokken geschud geschut gescoord gesegmenteerd geselecteerd geserveerd gesignaleerd gesitueerd
  geslaagd geslacht geslachten geslachtscellen geslachtsnaam geslagen geslapen gesleept geslepen geslikt gesloopt
  gesloten gesmeekt gesmeerd gesmokkeld gesmolten gesnapt gesneden gesneuveld gesneuvelden gespaard gespannen
  gespecialiseerd gespecialiseerde gespeeld gespeelde gespeld gespleten gesplitst gesprek gesprekje gesprekken
  gesproken gesprongen gestaag gestaakt gestaan gestalte gestapt gestart gestationeerd gesteente gesteenten gestegen
  gesteld gestemd gesteund gesticht gestichte gestikt gestoken gestolen gestoord gestoorde gestopt gestort gestorven
  gestoten gestraft gestrand gestreden gestrest gestudeerd gestuurd gesuggereerd get getal getalenteerd getalenteerde
  getallen getekend geteld getest getikt getipt getiteld getoond getraceerd getraind getrainde getransporteerd getrapt
  getraumatiseerd getreuzel getroffen getrokken getrouwd getrouwde getto getuigde getuige getuigen getuigenbank
  getuigenbescherming getuigenis getuigt getwijfeld geul geur geuren gevaar gevaarlijk gevaarlijke gevaarlijker
  gevaarlijkste geval gevallen gevangen gevangene gevangenen gevangengenomen gevangengezet gevangenis gevangenissen
  gevangenisstraf gevangenschap gevaren gevat gevecht gevechten gevel gevels geven geverfd gevestigd gevestigde
  gevierd gevleid gevlekte gevlogen gevlucht gevochten gevoed gevoegd gevoel gevoeld gevoelens gevoelig gevoelige
  gevoelloos gevoerd gevolg gevolgd gevolge gevolgen gevonden gevormd gevormde gevraagd gevreeen gevuld gevulde
  gewaagd gewaardeerd gewaarschuwd gewacht gewapend gewapende gewassen gewed geweer geweest geweigerd gewekt geweld
  gewelddadig gewelddadige geweldig geweldige geweldigs geweldpleging gewend gewenst gewenste geweren gewerkt gewest
  gewesten geweten gewezen gewicht gewijd gewijzigd gewijzigde gewikkeld gewild gewisseld gewist gewond gewonde
  gewonden gewone gewonnen gewoon gewoond gewoonlijk gewoonte gewoonten gewoontes gewoonweg geworden geworpen gewurgd
  gezag gezagvoerder gezakt gezamenlijk gezamenlijke gezant gezegd gezegde gezegend gezegende gezeik gezellig
  gezellige gezelschap gezet gezeten gezeur gezicht gezichten gezichtje gezichtsherkenning gezichtspunt gezien gezin
  gezinnen gezocht gezochte gezoend gezogen gezond gezonde gezonden gezondheid gezondheidszorg gezondigd gezongen
  gezonken gezorgd gezuiverd gezwollen gezworen gibbons gids gieren gierig giet gieten gif gift giftig giftige
  gigantisch gigantische gij gijzelaar gijzelaars gijzeling gilde gillen gin ginder ginds ging gingen gips giro gister
  gisteravond gisteren gisterenavond gisternacht gitaar gitaren gitarist glaasje glad gladde glans glas glazen glee
  gleed gletsjer gletsjers glijden glijdt glimlach glimlachen glimlacht glimmende glimp glippen globe gloed gloednieuw
  gloednieuwe gloeiend glorie glorieuze gluiperd gluren go goal goals god godallemachtig goddank goddelijk goddelijke
  goden godin godsamme godsdienst godsnaam godver godverdomme godvergeten godzijdank goed goede goedemiddag
  goedemorgen goeden goedenacht goedenavond goedendag goederen goederenvervoer goedgekeurd goedheid goedkeuren
  goedkeuring goedkoop goedkope goedkoper goedmaken goeds goeie goeiedag goeienavond goh gok gokje gokken gokker gokt
  gold golden golf golfbaan golfclub golfen golftoernooi goliath golven goochelaar gooi gooide gooiden gooien gooit
  goor goot gootsteen gordel gordels gordijn gordijnen gore gorilla gossip got gotische goud gouda gouden goudmijn
  gouvernement gouverneur gouverneurs gozer gps graad graaf graafschap graafschappen graaft graag graal graan gracht
  grachten graden graf graffiti grafiek grafisch grafische grafmonument grafsteen gram grammatica granaat granaten
  grand grande graniet grap grapjas grapje grapjes grappen grappig grappige grappigs gras graslanden gratie gratis
  grave graven gravin gray grazen green greep gregoriaanse greintje grendel grens grenst grenzen greppel grey grieken
  griep grietje griezel griezelig griezelige grijns grijp grijpen grijpt grijs grijze grill grimes grip groef groei
  groeide groeiden groeien groeiende groeit groen groene groenland groente groenten groentje groep groepen groepering
  groeperingen groepje groepsfase groepswedstrijd groet groeten groetjes groeve groeven grof grond gronde grondels
  gronden grondgebied grondig grondige grondlegger grondslag grondstoffen grondwet groot grootgebracht groothertog
  groothertogdom grootmeester grootmoeder grootouders groots grootschalige grootse grootste grootte grootvader grosso
  grot grote grotendeels groter grotere groters grotten grove gruwel gruwelijk gruwelijke gsm gul gulden gulle gun
  gunnen gunst gunste gunsten gunstig gunstige gym gymnasium gymzaal gynaecoloog ha haag haai haaien haak haakjes
  haaks haal haalde haalden haalt haan haar haard haarzelf haas haast haasten haastig haat haatte habitat hachje hack
  hacken hacker hackers had hadden haft hagedis hagedissen hagen haha hai hak haken hakken hakt hal halen half
  halfbroer halfjaar halfrond halfuur halfvleugelig hall halleluja hallo hallucinatie hallucinaties hals halsband
  halsketting halsslagader halswervels halt halte haltes halve halverwege ham hamburger hamburgers hamer hamster han
  hand handbal handboeien handboek handdoek handdoeken handdruk handel handelaar handelaren handelde handelen
  handeling handelingen handelsblad handelsreis handelt handen handhaven handicap handig handige handje handjes
  handlanger handlangers handleiding handmatig handschoen handschoenen handschrift handschriften handtas handtekening
  handtekeningen handvat handvol hang hangar hangen hanger hangt hank hanteert hanteren hap hapje hapjes happen happy
  hard hardcore harde harder harding hardlopen hardop hardware hare haren harige harmonie harmonieorkest harnas hart
  hartaanval hartbeeld harte hartelijk harteloos harten hartje hartslag hartstikke hartstilstand hartstocht has hasj
  haten haute have haven havens havenstad havik havo hbo hbs he heavy heb hebben hebberig hebbes hebt hebzucht hecht
  hechte hechten hechtenis hechtingen hectare heden hedendaags hedendaagse hee heeft heel heelal heelhuids heen
  heengaan heengaat heengegaan heenging heer heerlijk heerlijke heerlijkheden heerlijkheid heerschappij heersen
  heersende heerser heersers heerst heerste heet heette hef heffen heft heftig heftige heide heidenen heidense heil
  heilig heiligdom heilige heiligen heiligheid heimwee hek hekel hekken heks heksen hekserij hel helaas held helden
  helder heldere helderziend helderziende heldin hele heleboel helemaal helft heli helikopter helikopters heller
  helling hellingen helm help helpe helpen helpt helse hem hemd hemel hemelen hemelobject hemels hemelse hemelsnaam
  hemeltje hemzelf hen hendel hengst hens her heraldische herberg herbergt herboren herbouw herbouwd herbouwen
  hercules herdacht herdenking herder here heren herenhuis herenigd hereniging herfst hergroeperen herhaal herhaald
  herhaalde herhaaldelijk herhaalt herhalen herhaling herindeling hering herinner herinnerd herinnerde herinneren
  herinnering herinneringen herinnert herken herkenbaar herkend herkende herkennen herkent herkomst herkozen herladen
  herleven hernieuwde hernoemd heroine heropend heropenen heropgericht heroveren heroverwegen herpes herrie herrijzen
  herschrijven hersenen hersenletsel hersens hersenschudding hersentumor herstel hersteld herstelde herstellen
  herstelt hert herten hertog hertogdom hertogen hertogin hertrouwde heruitgave hervat hervormd hervormde hervorming
  hervormingen herzien herziening hessen het hete heten heter heterdaad hetero hetgeen hetzelfde hetzij heup heupen
  heus heuvel heuvelrug heuvels hevig hevige hezbollah hield hielden hielen hielp hielpen hier hieraan hierachter
  hierarchie hierbij hierbinnen hierboven hierbuiten hierdoor hierheen hierin hierlangs hiermee hierna hiernaar
  hiernaartoe hiernaast hiernamaals hierom hieronder hierop hierover hiertoe hieruit hiervan hiervandaan hiervoor high
  hij hijs hijsen hijzelf hilarisch him himself hinderlaag hing hingen hint hints hip hiphop hippe hippie hippies his
  historici historicus historie historisch historische hit hitlijst hitlijsten hitparade hits hitte hiv hm ho hobby
  hockey hoe hoed hoedanigheid hoede hoeden hoedje hoef hoefde hoefden hoeft hoek hoeken hoekje hoelang hoepel hoer
  hoera hoeren hoerenzoon hoertje hoest hoesten hoeve hoeveel hoeveelheden hoeveelheid hoeven hoever hoewel hoezeer
  hoezo hof hofje hoge hoger hogere hogerop hogeschool hoi hok hokje hol hola holden holding hole holes holle
  holocaust hologram holt home hommels homo homoseksualiteit homoseksueel homoseksuele hond honden honderd
  honderdduizend honderdduizenden honderden hondje honger hongerig hongerige hongersnood honing honk honkbal hoofd
  hoofdbetekenis hoofdbureau hoofdcoach hoofdcommissaris hoofden hoofdgebouw hoofdingang hoofdinspecteur hoofdje
  hoofdkantoor hoofdklasse hoofdkwartier hoofdmacht hoofdpersonage hoofdpersoon hoofdpijn hoofdplaats hoofdredacteur
  hoofdrol hoofdrollen hoofdstad hoofdstedelijk hoofdstuk hoofdstukken hoofdtoernooi hoofdtrainer hoofdverdachte
  hoofdweg hoofdwond hoofdzakelijk hoog hooggerechtshof hoogheid hoogland hoogleraar hoogst hoogste hoogstens
  hoogstwaarschijnlijk hoogte hoogtepunt hoogtepunten hoogtevrees hooguit hooi hooiberg hooiwagen hooiwagens hoop
  hoopt hoopte hoopten hoopvol hoor hoorde hoorden hoorn hoorns hoorspel hoort hoorzitting hop hope hopelijk hopeloos
  hopeloze hopen hopper horde horden horeca horen horizon horizontaal horizontale horloge horloges hormonen horn
  horror horrorfilm horst hortensia hospik hospitaal hot hotdog hotdogs hotel hotelkamer hotels hou houd houden
  houding houdt hour house hout houten how hufter hufters huh huid huidig huidige huidskleur huil huilde huilen
  huilend huilende huilt huis huisarrest huisarts huisbaas huisdier huisdieren huiselijk huisgenoot huishouden
  huishoudens huishoudster huisje huisjes huiskamer huisvesting huisvrouw huiswerk huiszoeking huiszoekingsbevel huize
  huizen hulk hulp hulpeloos hulpje hulpsheriff huls hulst hulzen humeur humeurig humor humoristische hun hunebed hunt
  hunter hup huren hut huur huurauto huurbasis huurde huurder huurders huurling huurlingen huurmoordenaar
  huurmoordenaars huurt huwde huwelijk huwelijken huwelijksnacht huwelijksreis hybride hydra hyena hypnose hypocriet
  hypotheek hypothese hypothetisch hysterisch i ice id ideaal ideale idealen idee ideeen identiek identieke
  identificatie identificeer identificeerde identificeren identiteit identiteiten ideologie idioot idiote idioten ie
  ieder iedere iedereen ieders iemand iemands iets ietsje ietwat if ij ijdel ijdelheid ijs ijsbaan ijsberen ijsberg
  ijshockey ijsje ijsjes ijskast ijskoud ijskoude ijsthee ijstijd ijzer ijzeren ijzertijd ik ikke ikzelf illegaal
  illegaals illegale illusie illusies illustraties illustrator imago imbeciel imitatie immers immigranten immigratie
  immuniteit immuun immuunsysteem impact imperium implantaat implantaten imponeren import improviseren impuls
  impulsief in inademen inbeelden inbegrepen inbraak inbraken inbreken inbreker inbrekers inbrengen inbreuk inch
  incident incidenten incisie inclusief indeling indenken inderdaad indertijd index indiaan indiaanse indianen
  indicatie indien indienen indirect individu individueel individuele individuen indo indoor indringer indringers
  indruk indrukken indrukwekkend indrukwekkende industrie industrieel industriele ineen ineens infanterie
  infanteriedivisie infectie infecties infiltreren inflatie info informant informanten informatica informatie
  informeer informele informeren infrarood infrastructuur infuus ing ingaan ingaat ingang ingebouwd ingebouwde
  ingebroken ingedeeld ingediend ingegaan ingehuurd ingekort ingelicht ingelijfd ingeluisd ingenieur ingenieurs
  ingenomen ingepakt ingepikt ingericht ingerukt ingeschakeld ingeschat ingeschreven ingeslagen ingeslikt ingesloten
  ingesproken ingesteld ingestelde ingestemd ingestort ingetrokken ingevoerd ingevuld ingewanden ingewijd ingewikkeld
  ingewikkelde ingewikkelder ingezet inging ingredient ingredienten ingreep ingrijpen ingrijpend ingrijpende inhalen
  inheemse inhoud inhouden inhoudt inhuren inhuurde initialen initiatief initiatieven injecteren injectie injecties
  inkomen inkomend inkomsten inkoop inkopen inkoper inkopers inkt inktvis inladen inleiding inleveren inlichten
  inlichtingen inlichtingendienst inmiddels inname inneemt innemen innen innerlijke innovatie inpakken inrichting
  inschakelen inschatten inschenken inschrijven inschrijvingen inscriptie inscripties insect insecten insgelijks
  insigne inslaan inslag inspanning inspanningen inspecteren inspecteur inspecteurs inspectie inspiratie
  inspiratiebron inspireerde inspireert inspireren inspirerend instabiel installatie installaties installeren
  instantie instanties instappen instellen instelling instellingen instemmen instinct instincten instituten instituut
  instort instorten instorting instructeur instructies instrument instrumentale instrumenten insuline intact
  integendeel integraal integratie integriteit intellectueel intellectuele intellectuelen intelligent intelligente
  intelligentie intens intense intensief intensieve intensiteit intensive intentie interactie interbellum intercity
  interessant interessante interessanter interessants interesse interesseerde interesseert interesseren interesses
  interface interieur interim interland interlandcarriere interlands intermedia intern internationaal international
  internationale interne internet interpretatie interventie interview interviewen interviews intiem intieme
  intimidatie intimideren intimiteit into intrede intrek intrekken introduceerde introduceren introductie intuitie
  intussen inval invalide invallen invaller invasie inventaris investeerder investeerders investeren investering
  investeringen invloed invloeden invloedrijke invoeren invoering invullen inwendige inwoner inwoneraantal inwoners
  inwonertal inzake inzending inzet inzetten inzicht inzichten inzien inzit inzitten inzoomen ion ionen ipv iris
  ironie ironisch irrelevant irritant irritante irriteert irriteren is islam islamitisch islamitische isolatie
  isoleercel isoleren isotoop isotopen it italiaan italianen item ivm ja jaag jaagt jaar jaarboek jaarcijfers
  jaarlijks jaarlijkse jaarplan jaartal jaartelling jacht jack jackpot jacks jacuzzi jade jagen jager jagers jaguar
  jakkes jaloers jaloerse jaloezie jam jammer janken januari japanners jappen jaren jarenlang jarenlange jarig jarige
  jas jasje jasmijn jassen jat jatten jawel jazeker jazz je jeans jee jeep jeetje jegens jemig jersey jet jeugd
  jeugdelftallen jeugdgevangenis jeugdige jeugdopleiding jeuk jeukt jezelf jezuieten jij job jobs joch jochie joden
  jodendom joeg joepie joggen joh joint joker jong jonge jongedame jongeheer jongelui jongeman jongen jongens jonger
  jongere jongeren jongetje jongetjes jongste jood joods joodse jou journaal journalist journaliste journalisten
  journalistiek jouw jouwe jubileum judas judo juf juffers juffrouw juichen juist juiste juli jullie jungle juni
  junior junioren junk junkie junkies jura juridisch juridische jurisdictie jurist jurk jurken jury juryleden jurylid
  jus justitie juweel juwelen juwelier kaak kaal kaap kaars kaarsen kaart kaarten kaartje kaartjes kaas kabel kabels
  kabinet kachel kade kader kaken kakkerlak kakkerlakken kale kalender kalf kaliber kalkoen kalksteen kalm kalmeer
  kalmeert kalmeren kalmte kam kameel kamer kameraad kameraden kamergenoot kamermuziek kamers kammen kamp kampen
  kamperen kampioen kampioene kampioenen kampioenschap kampioenschappen kampvuur kan kanaal kanalen kandidaat
  kandidaten kandidatenlijst kandidatuur kaneel kanjer kanker kano kanon kanonnen kans kanselier kansen kansloos kant
  kanten kantine kanton kantons kantoor kantoren kanunnik kap kapel kapellen kapelmeester kapitaal kapitein kapittel
  kapot kapotgemaakt kapotmaken kapotte kappa kappen kapper kapsel kar karakter karakteristiek karakteristieke
  karakters karaoke karate kardinaal kardinalen karma karpers karretje kartel karwei kas kassa kast kasteel kastelen
  kasten kastje kat katalysator kater kathedraal katholicisme katholiek katholieke katholieken katoen katten kauwen
  kauwgom kauwgum kaviaar kazerne keek keel keen keeper keer keerde keerden keert keertje keerzijde kei keihard
  keiharde keizer keizerin keizerlijk keizerlijke keizerrijk keizers keken kelder ken kende kenden kenmerk kenmerken
  kenmerkend kenmerkende kenmerkt kennelijk kennen kennende kennis kennismaken kennismaking kennissen kennissessie
  kent kenteken keramiek kerel kerels kereltje keren kerk kerkelijk kerkelijke kerken kerker kerkgebouw kerkhof kerkje
  kerkleden kerktoren kermis kern kerncentrale kernen kernwapens kersen kerst kerstavond kerstboom kerstcadeau
  kerstfeest kerstman kerstmis ketchup ketel keten ketting kettingen keuken keur keuren keurig keurt keurvorst keus
  keuze keuzes kever kevers keversoort khan kick kid kids kiel kies kiesdistrict kieskeurig kieskring kiest kietelen
  kietelt kiezen kiezers kijk kijkcijfers kijken kijkend kijker kijkers kijkje kijkt kikker kikkers kil killer kilo
  kilogram kilometer kilometers kin kind kinderachtig kinderbescherming kinderboeken kinderen kinderkamer kinderloos
  kindermeisje kindertijd kindje kindjes king kinky kip kippen kippenvel kist kisten kistje kits klaag klaagde klaagt
  klaar klaarblijkelijk klaargemaakt klaarkomen klaarlichte klaarmaken klaarstaan klacht klachten klagen klank klanken
  klant klantcase klantcases klanten klantreis klantvraag klap klappen klaren klarinet klas klasgenoten klasse
  klassement klassen klassiek klassieke klassieker klauw klauwen kleden kledij kleding kleed kleedkamer kleedt kleef
  kleermaker klei klein kleindochter kleine kleiner kleinere kleingeld kleinkind kleinkinderen kleinood kleins
  kleinste kleintje kleintjes kleinzoon klem klep kleppen kleren klets kletsen kletst kleur kleuren kleuterschool
  kliek klif klik klikken klikt klikte klim klimaat klimmen klimt kliniek klinische klink klinken klinkers klinkt
  klojo klok klokken klokkentoren klom klonen klonk kloof klooien kloon klooster kloosters kloot klootzak klootzakken
  klop klopkevers kloppen klopt klopte klos klote kloten kluis kluisje kluns klus klusje klusjes klusjesman klussen
  knaap knal knallen knap knappe knappen knapper knapperd knapste knecht kneep knettergek kneuzingen knie knieen kniel
  knielen knijp knijpen knijpt knip knippen knipperen kniptorren knoeien knoflook knokken knoop knooppunt knop knopen
  knopje knoppen knuffel knuffelen knul knuppel knus kocht kochten koe koeien koek koekje koekjes koel koele koelen
  koelkast koepel koerier koers koest koester koesteren koets koffer kofferbak koffers koffertje koffie kogel kogels
  kogelvrij kok koken kolen kolere kolom kolommen kolonel koloniale kolonie kolonien kolonies kolonisatie kolonisten
  kom komaan komaf komedie komeet komen komende komiek komische komma kompas komst komt kon konden kondigde kondigen
  konijn konijnen konijntje koning koningen koningin koningschap koninklijk koninklijke koninkrijk koninkrijken kont
  kontje konvooi kooi kooien kook kookt kookte kool koolstof koop koopje koopman koopt koor koord koorts koos kop
  kopen koper koperen kopers kopgroep kopie kopieen kopieren kopje koppel koppelen koppeling koppels koppen koppig
  koppige koppijn koraal koraalsoort koran koren korenmolen korfbal korporaal korps korst kort korte korter kortere
  korting kortom kortsluiting kortste kortstondig kortweg kosmische kosmos kost kostbaar kostbare koste kosten
  kostschool kostte kostuum kostuums kots kotsen kou koud koude kouder kousen kozen kraag kraai kraaien kraak kraan
  krab krabben kracht krachten krachtig krachtige krachtiger krachtveld kraken kramer kramp krankzinnig krankzinnige
  krankzinnigheid krant kranten krap kras krassen krat krater kratten krediet kredietkaart kreeft kreeftachtigen kreeg
  kregen krekels kreng kreupel kreupele kriebels krijg krijgen krijger krijgers krijgsgevangenen krijgsmacht
  krijgsraad krijgt krijt krimpen kring kringen kristal kristallen kritiek kritieke kritieken kritisch kritische kroeg
  krokodil krokodillen kromme kronen kroniek kronieken kroning kroon kroonprins kroop krot kruiden kruip kruipen
  kruipt kruis kruisen kruising kruispunt kruist kruistocht kruisvaarders kruit kruk krullen krypton kubus kudde
  kuikens kuil kun kunnen kunst kunstacademie kunsten kunstenaar kunstenaars kunstenares kunstgeschiedenis kunstmatig
  kunstmatige kunstschaatsen kunstschilder kunststof kunstwerk kunstwerken kunt kus kusje kusjes kussen kussens kust
  kuste kusten kustlijn kustwacht kut kutje kutwijf kuuroord kwaad kwaadaardig kwaadaardige kwade kwadrant
  kwalificatie kwalificatieronde kwalificatietoernooi kwalificatiewedstrijd kwalificeerde kwalificeren kwalijk
  kwaliteit kwaliteiten kwaliteitslead kwam kwamen kwart kwartaal kwartaalcijfers kwartaalplan kwartet kwartfinale
  kwartfinales kwartier kwartje kweken kwellen kwelling kwestie kwesties kwetsbaar kwetsbare kwetsen kwetst kwijlen
  kwijt kwijtgeraakt kwijtraakt kwijtraken kwik la laad laag laagland laagste laan laars laarzen laat laatje laatst
  laatste laatstgenoemde lab label labels labo laboratorium labrador labs lach lachen lachend lachertje lacht lachte
  lachten ladder lade laden lading ladingen lady laf lafaard lafaards laffe lag lage lagen lager lagere lagerhuis lak
  laken lakens lam lama lamp lampen lampje lancaster lanceer lanceerde lanceren lancering land landbouw landbouwer
  landbouwgrond landde landelijk landelijke landen landenwedstrijd landerijen landgenoot landgenote landgenoten
  landgoed landgoederen landgraaf landhuis landing landingsbaan landingspagina landmacht landoppervlakte landschap
  landschappen landskampioen landskampioenschap landstitel landt lang langdurig langdurige lange langer langere
  langgerekte langlaufen langpootmuggen langs langsgaan langsgekomen langskomen langskomt langskwam langst langste
  langwerpig langwerpige langzaam langzame langzamer langzamerhand lantaarn laos lap lappen laptop laren larve larven
  las lasagne laser last laste laster lastig lastige lastiger lastigvallen lastpak lastpost lat late laten later
  latere latijn latino latte laude laurier lava law lawaai lazarus lazer lead leadgeneratie leadlijst leads leadscore
  league led ledematen leden leder leed leef leefde leefden leefgebied leefomgeving leeft leeftijd leefwijze leeg
  leegte leek leen leende leent leer leerde leerden leerling leerlingen leermeester leerstoel leert lees leest leeuw
  leeuwen lef leg legaal legale legde legden lege legen legendarisch legendarische legende legendes leger legerkorps
  legers leggen legioen legislatuur legitieme legitimatie legt lei leid leidde leidden leiden leidende leider leiders
  leiderschap leiding leidingen leidinggevende leidt lek leken lekke lekken lekker lekkerder lekkere lekkers lekkerste
  lekt lelie lelijk lelijke lemmet lenen lengte lening leningen lens lente lenzen lepel leraar leraren lerares leren
  les lesbienne lesbisch lesbische lesgeven lesje lessen let letsel lette letten letter letteren letterkunde
  letterlijk letters lettertype leugen leugenaar leugenaars leugendetector leugens leuk leuke leukemie leuker leuks
  leukste leun leunen leve level leven levend levende levenden levendig levendige levens levensduur levensgevaarlijk
  levenslang levenslange levensloop levensstijl levensverhaal levensverzekering levensvorm levensvormen levenswerk
  levenswijze leventje lever leverancier leveranciers leverbaar leverde leverden leveren levering levert lezen lezer
  lezers lezing lezingen libellen libellensoort liberaal liberale liberalen licentiaat licentie lichaam lichaamsdelen
  lichaamslengte lichamelijk lichamelijke lichamen licht lichte lichten lichter lichtere lichtjaar lichtjaren lichtjes
  lid lidmaatschap lidstaten lied liederen liedje liedjes lief liefdadigheid liefde liefdes liefdesleven liefdevol
  liefdevolle liefhebben liefhebbende liefhebbers liefje liefs liefst liefste lieftallige lieg liegen liegende liegt
  liep liepen lier liet lieten lieve lieveling liever lieverd lift liften lig liga liggen liggend liggende ligging
  ligt lijd lijden lijdt lijf lijfwacht lijfwachten lijk lijken lijkenhuis lijkschouwer lijkschouwing lijkt lijm lijn
  lijnen lijntje lijst lijsten lijstje lijsttrekker lijve lik like likken lil limiet limit limo limonade limousine
  linde linden lineaire lingerie linie linies link linkedin linken linker linkerborst linkerhand linkerkant
  linkeroever links linksaf linkse linkshandig lint lintworm lip lippen lippenstift lipstick list liter literair
  literaire literatuur litteken littekens liturgie liturgische live livealbum living lobby locatie locaties loch
  locomotief locomotieven loer lof log logboek loge logeer logeerkamer logeert logen logeren logica logisch logische
  logo lok lokaal lokaas lokale lokaliseren lokken lokt lokte lol lollig lolly lomp long longen longontsteking loo
  lood loodgieter loodrecht loods loog look loon loonlijst loont loop loopbaan loopgraven loopjongen loopkevers loopt
  loos lopen lopend lopende loper lord lords los loser losers losgelaten losgeld losgeslagen loslaat loslaten losmaken
  losse lossen losser lost loste lot loterij loting lotus lounge louter loyaal loyale loyaliteit loze lozen lsd lucht
  luchtaanval luchten luchthaven luchtje luchtmacht luchtpijp luchtruim luchtsluis luchtvaart luchtvaartmaatschappij
  lucifer lucifers lucky lui luid luidde luide luiden luider luidruchtig luidspreker luidt luie luier luiers luik
  luiken luipaard luis luister luisteraars luisterde luisterden luisteren luistert luitenant luizen lukken lukt lukte
  lul lulkoek lullen lullig lult lunch lunchen lunchpauze lunchtijd lus lust lusten lutherse lux luxe lyceum lynch ma
  maag maagd maagdelijkheid maagden maak maakt maakte maakten maal maalt maaltijd maaltijden maan maand maandag
  maandbericht maandblad maandcijfers maandelijks maanden maandenlang maanlicht maar maarschalk maart maat maatje
  maatjes maatregel maatregelen maatschappelijk maatschappelijke maatschappij macaroni machine machinegeweer
  machinegeweren machinekamer machines macho macht machteloos machten machthebbers machtig machtige machtigste mad
  madam madame made madelief maestro maf maffe maffia mafkees mag magazijn magazine mager magere magie magier magisch
  magische magistraat magneet magnetisch magnetische magnetron mail mailing mailings mailtje mais maitresse majesteit
  majeur majoor major make makelaar maken maker makers makkelijk makkelijke makkelijker makkelijkste makker makkers
  makkie mal malaria malen maling malta mam mama mamma mammie mams man management manager manche manchester mand
  mandaat mandje manen manga maniak manicure manier manieren manifest manilla manipulatie manipuleert manipuleren mank
  mankeer mankeert mankracht mannelijk mannelijke mannelijkheid mannen mannetje mannetjes mans manschappen mantel
  manuscript manuscripten many map mapje mar mara marathon marche marcheren margarita marge mariene marihuana marine
  marinier mariniers marionet maritieme mark markeren market marketing markgraaf markies markt markten marktonderzoek
  marktplan marmer marmeren mars marshmallows martelaar martelen marteling martini mascotte masker maskers massa
  massaal massage massale masseren massief master masters masturberen mat match mate maten materiaal materialen
  materie materieel materiele matig matras matrix matroos matrozen mattie mausoleum max maximaal maximale maximum
  maximumsnelheid mayo mayonaise mazzel mbt me mechanisch mechanische mechanisme medaille medailles medaillon mede
  mededeling mededogen medeleven medelijden medeoprichter medeplichtig medeplichtige medeplichtigheid medewerker
  medewerkers medewerking media medicatie medici medicijn medicijnen medio medisch medische mediteren medium mee
  meebracht meebrengen meebrengt meedelen meedoen meedoet meedogenloos meedogenloze meega meegaan meegaat meegebracht
  meegedaan meegegaan meegekomen meegemaakt meegenomen meegewerkt meeging meekomen meekomt meelopen meemaakt meemaken
  meen meenam meenamen meende meeneem meeneemt meenemen meent meer meerdere meerderen meerderheid meerijden meermaals
  meervoud meervoudig mees meeslepen meespelen meest meestal meeste meesten meester meesteres meesters meesterwerk
  meet meeting meetings meetkunde meeuw meewerken meewerkt mega mei meid meiden meineed meisje meisjes meisjesnaam
  mejuffrouw mekaar meld meldde melden melding meldingen meldt melk melkweg melodie meloen memo memoires men meneer
  meneertje menen menens meng mengeling mengen mengsel menigte mening meningen meningsuiting meningsverschil mens
  menselijk menselijke menselijkheid mensen mensenleven mensenlevens mensenrechten mensheid mentaal mentale mentor
  menu mep meppen mer merci merel meren merendeel merk merken merknaam merkt merkte merkwaardig mes messen messias
  mest met metaal metafoor metal metalen metamorfose meteen meten meteoor meteoriet meter meters metgezel methode
  methoden methodes metingen metro metrolijn metropolis metrostation meubels meubilair mevr mevrouw mezelf micro
  microfoon microscoop microscopische middag middags middel middelbaar middelbare middeleeuwen middeleeuws
  middeleeuwse middelen middelgrote middellandse middelpunt middels middelste midden middenin middenmoot middenveld
  middenvelder middernacht mieren mierenjagers mierenleeuwen mietje mietjes might migraine migranten migratie mij
  mijden mijl mijlen mijn mijnbouw mijne mijnen mijnheer mijnwerkers mijzelf mikken milaan mild milieu militair
  militaire militairen military militie miljard miljardair miljarden miljoen miljoenen miljonair milkshake mille
  millennium milligram millimeter milt min mina minachting minder mindere minderheden minderheid minderjarig
  minderjarige mineraal mineralen mineur mini miniaturen miniatuur minima minimaal minimale minimum miniserie minister
  ministerie ministers minnaar minnaars minnares minor minst minste minstens minuten minuut minuutje minuutjes mirakel
  mis misbruik misbruiken misbruikt misbruikte miscommunicatie misdaad misdaan misdaden misdadiger misdadigers
  misdrijf misdrijven misgaan misgaat misgegaan mishandeld mishandeling miskraam misleid misleiden misleiding
  mislukkeling mislukken mislukking mislukt mislukte miss misschien misselijk misselijkheid missen missie missies
  missionarissen mist miste misten misverstand mits mix mmm mobiel mobiele mobieltje mobieltjes mobile mobiliteit
  mocht mochten modder mode model modellen modern moderne modernisering moe moed moeder moeders moederschip moedervlek
  moedig moedige moedigen moeilijk moeilijke moeilijker moeilijkheden moeilijkste moeite moeizaam moer moeras
  moerassen moest moesten moet moeten moetje moffen moge mogelijk mogelijke mogelijkheden mogelijkheid mogen
  mogendheden mok mokken mol moleculaire moleculen molecuul molen molenaar molenbeek molens mollen mom moment
  momenteel momenten momentje monarchie mond monden monding mondje mondopening mondt money mongolen monitor monk
  monnik monniken monsieur monster monsters monteur monument monumentale monumenten mooi mooie mooier mooiere moois
  mooiste moord moordaanslag moorden moordenaar moordenaars moordende moordonderzoek moordwapen moordzaak moordzaken
  mop moppie moraal more moreel morele morfine morgana morgen morgenavond morgenmiddag morgenochtend morgens
  morgenvroeg morse mortuarium mos moskee moslim moslims most mosterd mot motel motie motief motieven motion motivatie
  moto motor motoren motorfiets motorfietsen motorkap motors motorsport motten motto mount mouw mouwen mql mqls much
  muffin muffins mug muggen muggensoort muis muiterij muizen mulder multifunctioneel mummie munitie munt munten muren
  musea museum music musical musicals musici musicus musketiers must mustang mutatie muts muur muze muziek muziekalbum
  muziekgroep muziekinstrumenten muziekproducent muziekschool muziekstijl muziektheorie muzikaal muzikale muzikant
  muzikanten mw my mysterie mysteries mysterieus mysterieuze mystieke mythe mythische mythologie na naai naaide naaien
  naait naakt naakte naald naalden naam naamgeving naamloze naar naargelang naarmate naartoe naast naaste naastgelegen
  nabellen nabestaanden nabij nabije nabijgelegen nabijheid nablijven naburige nacht nachtclub nachtdienst nachtelijke
  nachten nachtje nachtkastje nachtmerrie nachtmerries nachtpauwogen nachts nachtvlinder nacompetitie nadat nadeel
  nadelen nadenk nadenken nadenkt nader naderen naderhand nadert nadien nadoen nadruk nadrukkelijk nagaan nagedacht
  nagedachtenis nagekeken nagel nagelaten nagels nagenoeg nageslacht nagetrokken nageven naief najaar nakijken
  nakomelingen nakomen nalatenschap nalatigheid nam namaak name namelijk namen namens namiddag nanny naoorlogse
  napoleon napoleontische narcose narcotica nare narigheid nasleep nat natie naties nationaal nationale nationalisme
  nationalisten nationalistische nationaliteit natrekken natte natura nature natuur natuurgebied natuurgebieden
  natuurkunde natuurkundige natuurlijk natuurlijke natuurreservaat natuursteen natuurtalent nauw nauwe nauwelijks
  nauwkeurig navel navigatie navolging navraag navy nazi nazorg neder nederig nederige nederlaag nederlagen
  nederzetting nederzettingen nee neef neefje neem neemt neen neer neerbuigend neergehaald neergelegd neergeschoten
  neergeslagen neergestoken neergestort neergezet neerhalen neerleggen neerschiet neerschieten neerschoot neerslag
  neerstorten neerzetten negatief negatieve negeer negeerde negeert negen negende negentien negentiende negentig neger
  negeren negers neiging nek nemen neoclassicistische neogotische nep nerd nerds nergens nero nerveus nes nest nesten
  net netjes netwerk netwerkborrel netwerken neuk neuken neukt neukte neurale neus neushoorn neutraal neutrale
  neutraliseren neuzen nevel neven never newton nicht nichten nichtje niemand niemands niemandsland nier nieren niet
  nietes nietig niets nietsnut niettemin nietwaar nieuw nieuwbouw nieuwe nieuweling nieuwelingen nieuwere nieuwjaar
  nieuws nieuwsblad nieuwsbrief nieuwsbrieven nieuwsgierig nieuwsgierige nieuwsgierigheid nieuwste nijdig nikker
  nikkers niks nimmer ninja nippertje nipt niveau niveaus no nobel nobele noch nochtans nodig nodigde nodige nodigen
  nodigt noedels noem noemde noemden noemen noemer noemt nog nogal nogmaals noir nominatie nominaties non nonnen
  nonsens nood noodgedwongen noodgeval noodgevallen noodlot noodoproep noodsignaal noodsituatie noodzaak noodzakelijk
  noodzakelijke nooit noord noordelijk noordelijke noordelijken noordelijker noorden noordkant noordoost
  noordoostelijke noordoosten noordpool noords noordse noordwaarts noordwest noordwestelijke noordwesten noordzijde
  noors noot nootjes nor norm normaal normale normen nota notaris notatie noteer noten noteren notering notitie
  notities nou nouvelle nova novelle november now nu nuchter nucleair nucleaire nul nullen nummer nummering
  nummerplaat nummers nut nutteloos nutteloze nuttig nuttige nuttigs nv nvt ober object objecten objectief obligaties
  obscura observatie observatorium observeren obsessie obstakel obstakels oceaan oceanen och ochtend ochtends octopus
  oefen oefende oefenen oefening oefeningen oefeninterland oefent oei oen oeps oerwoud oesters oeuvre oever oevers of
  offensief offer offeren offers offerte offertes office officieel officiele officier officieren officiers offline
  oftewel ofwel ogen ogenblik ogenblikje oh oke oktober olie olieverf olifant olifanten olijven olympisch olympische
  om oma omarmen ombrengen omdat omdoen omdraaien ome omega omelet omgaan omgaat omgang omgebouwd omgebracht omgedoopt
  omgedraaid omgekeerd omgekeerde omgekocht omgekomen omgeven omgeving omgevormd omgezet omging omheen omheining
  omhelzen omhoog omhulsel omkeren omkleden omkomen omkopen omkoping omlaag omleggen omliggende omloop ompraten
  omringd omringende omroep omroepen omschreef omschreven omschrijven omschrijving omsingeld omslag omsloten
  omstandigheden omstreden omstreeks omtrek omtrent omvang omvangrijke omvat omvatte omvatten omver omweg omwille
  omzeilen omzet omzetdoel omzetten on onaangenaam onaanvaardbaar onaardig onacceptabel onafgebroken onafhankelijk
  onafhankelijke onafhankelijkheid onafhankelijkheidsoorlog onbekend onbekende onbekenden onbelangrijk onbeleefd
  onbereikbaar onbeschoft onbetaalbaar onbetrouwbaar onbewoond onbewoonde onbewust onboarding onbruikbaar ondankbaar
  ondankbare ondanks onder onderaan onderbewustzijn onderbreek onderbreken onderbreking onderbroek onderbroken
  onderdak onderdanen onderdeel onderdelen onderdrukken onderdrukking onderdrukt onderduiken onderduikers ondergaan
  ondergaat ondergang ondergebracht ondergedoken onderging ondergoed ondergrond ondergronds ondergrondse
  onderhandelaar onderhandelen onderhandeling onderhandelingen onderhield onderhoud onderhouden onderkaak onderkaken
  onderkant onderkomen onderliggende onderling onderlinge ondermijnen ondernam ondernemen ondernemer ondernemers
  onderneming ondernemingen ondernomen onderofficier onderpand onderschat onderschatten onderscheid onderscheidde
  onderscheiden onderscheidende onderscheiding onderscheidingen onderscheidt onderscheppen onderschept ondersoort
  ondersoorten onderstaand onderstaande onderste ondersteboven ondersteund ondersteunde ondersteunen ondersteuning
  ondersteunt onderteken ondertekend ondertekende ondertekenen ondertiteld ondertiteling ondertitels ondertussen
  onderuit onderverdeeld onderverdeling ondervoorzitter ondervraag ondervraagd ondervraagt ondervragen ondervraging
  onderweg onderwereld onderwerp onderwerpen onderwezen onderwijs onderwijzen onderwijzer onderworpen onderzeeer
  onderzeeers onderzijde onderzocht onderzoek onderzoeken onderzoeker onderzoekers onderzoekt ondeugend ondeugende
  ondiep ondiepe ondraaglijk onduidelijk oneens oneerlijk oneindig oneindige onenigheid onervaren oneven ongeacht
  ongeboren ongebruikelijk ongebruikelijke ongedaan ongedeerd ongedierte ongeduldig ongehoorzaam ongehuwd ongekend
  ongekende ongelegen ongelijk ongelofelijk ongelofelijke ongelooflijk ongelooflijke ongeluk ongelukje ongelukken
  ongelukkig ongelukkige ongemak ongemakkelijk ongemerkt ongepast ongeplaatste ongerust ongeschikt ongesteld
  ongestraft ongetwijfeld ongevaarlijk ongeval ongeveer ongevoelig ongewapend ongewenste ongewervelden ongewone
  ongewoon ongewoons ongezien ongezond onhandig onheil onjuist onklaar onkosten onkruid onlangs online onlogisch only
  onmenselijk onmiddellijk onmiddellijke onmisbaar onmogelijk onmogelijke onnatuurlijk onnodig onnodige onnozel
  onnozele onofficieel onopgeloste onopgemerkt onopvallend onoverwinnelijk onprofessioneel onrecht onrechte onredelijk
  onregelmatig onregelmatige onroerend onrust onrustig ons onschadelijk onschuld onschuldig onschuldige onschuldigen
  onstabiel onsterfelijk onsterfelijke onsterfelijkheid onszelf ontbeten ontbijt ontbijten ontbinding ontbonden
  ontbrak ontbreekt ontbreken ontbrekende ontcijferen ontdaan ontdek ontdekken ontdekking ontdekkingen
  ontdekkingsreiziger ontdekt ontdekte ontdekten ontdoen ontelbare onterecht ontevreden ontgonnen onthoofd onthou
  onthoud onthouden onthoudt onthuld onthullen onthult ontken ontkende ontkennen ontkenning ontkent ontkomen ontleend
  ontleent ontlopen ontmantelen ontmaskerd ontmaskeren ontmoet ontmoeten ontmoeting ontmoetingen ontmoette ontmoetten
  ontnemen ontnomen ontploffen ontploffing ontploft ontplofte ontrafelen ontroerd ontroerend ontrouw ontruimen ontsla
  ontslaan ontslaat ontslag ontslagen ontsloeg ontsnappen ontsnapping ontsnapt ontsnapte ontsnapten ontspan ontspannen
  ontspanning ontspant ontspringt ontstaan ontstaat ontstane ontsteker ontsteking ontstoken ontstond ontstonden
  onttrokken ontvang ontvangen ontvanger ontvangst ontvangt ontving ontvingen ontvluchten ontvoerd ontvoerde
  ontvoerder ontvoerders ontvoeren ontvoering ontvoeringen ontwaakt ontwaken ontwerp ontwerpen ontwerper ontwerpers
  ontwierp ontwijken ontwijkt ontwikkeld ontwikkelde ontwikkelden ontwikkelen ontwikkeling ontwikkelingen ontwikkelt
  ontworpen ontzettend onveilig onverantwoordelijk onvergeeflijk onverklaarbare onvermijdelijk onvermijdelijke
  onverwacht onverwachte onverwachts onvindbaar onvoldoende onvolwassen onvoorspelbaar onvoorstelbaar onvoorwaardelijk
  onvrede onwaarschijnlijk onweer onweerstaanbaar onwetend onwetendheid onwettig onwijs onze onzeker onzekere
  onzekerheid onzichtbaar onzichtbare onzin oog oogcontact ooggetuige ooggetuigen oogje oogpunt oogst oogsten ooit ook
  oom ooms oor oorbel oorbellen oord oordeel oordeelde oordelen oorkonde oorlog oorlogen oorlogsheld oorlogsjaren
  oorlogsmonumenten oorsprong oorspronkelijk oorspronkelijke oorzaak oorzaken oost oostelijk oostelijke oosten oosters
  oosterse oostkant oostkust oostzijde op opa opbellen opbergen opbiechten opblazen opbouw opbouwen opbrengen
  opbrengst opbrengsten opdagen opdat opdoen opdook opdraaien opdracht opdrachten opdrachtgever opdringen opdringerig
  opdrinken opduiken opduikt opeens opeenvolgende opeet opeisen open openbaar openbare openbaring opende opendoen
  openen opengesteld opening openingen openingspartij openlijk openmaken opent opera operatie operatiekamer operaties
  operationeel operationele opereert opereren opeten opfrissen opgaan opgaat opgaf opgebeld opgeblazen opgeborgen
  opgebouwd opgebroken opgedeeld opgedoken opgedragen opgeeft opgefokt opgegaan opgegeten opgegeven opgegraven
  opgegroeid opgehaald opgehangen opgeheven opgehouden opgejaagd opgeknapt opgekomen opgeladen opgelegd opgeleid
  opgelet opgeleverd opgelicht opgelopen opgelost opgelucht opgemaakt opgemerkt opgenomen opgeofferd opgepakt opgepast
  opgepikt opgericht opgerichte opgeroepen opgeruimd opgescheept opgeschreven opgeslagen opgesloten opgesplitst
  opgespoord opgestaan opgestart opgesteld opgestuurd opgetreden opgetrokken opgevallen opgevangen opgevat opgeven
  opgevoed opgevoerd opgevolgd opgewekt opgewonden opgezet opgezocht opgezwollen opging opgraven opgraving opgravingen
  opgroeide opgroeien ophalen ophangen ophef opheffen opheffing ophelderen ophield ophouden ophoudt opinie opium
  opjagen opkijken opknappen opkomen opkomende opkomst opkomt opkwam opladen oplage opleggen opleiding opleidingen
  opletten opleverde opleveren oplevert oplichten oplichter oplichterij oplichters oplichting oplopen oplosbaar
  oplossen oplossing oplossingen oplost opluchting opmaken opmars opmerkelijk opmerkelijke opmerken opmerking
  opmerkingen opnam opname opnamen opnames opneemt opnemen opnieuw opofferen opoffering oppakken oppas oppassen opper
  opperarmbeen opperbevelhebber opperhoofd oppervlak oppervlakkig oppervlakkige oppervlakte oppikken oppositie oprapen
  oprecht oprechte oprichten oprichter oprichters oprichting oprichtte oprit oproep oproepen oprotten opruimen
  opscheppen opschieten opschrift opschrijven opslaan opslag opslagplaats opslagruimte opsluiten opsluiting opsplitsen
  opsporen opsporingsbevel opspraak opstaan opstaat opstand opstandelingen opstanden opstandige opstappen opstarten
  opsteken opstel opstellen opstelling opstijgen opsturen optie opties optillen optimaal optimisme optimistisch
  optische optocht optrad optreden optredens optreedt optrekken opus opvallen opvallend opvallende opvalt opvang
  opvangen opvatten opvatting opvattingen opvoeden opvoeding opvoeren opvolgde opvolgen opvolger opvolgers opvolging
  opvolgtijd opvrolijken opwachten opwarmen opwarming opwekken opwinden opwindend opwindende opwinding opzeggen opzet
  opzettelijk opzetten opzicht opzichte opzichten opzichter opzij opzoek opzoeken or orakel oranje orchestra orde
  orden ordening order orders ordinaire oren orgaan organen organisatie organisaties organisator organisch organische
  organiseer organiseerde organiseerden organiseert organiseren organisme organismen organist orgasme orgel orgels
  orgie orientaals origine origineel originele orkaan orkest orkesten orthodox orthodoxe other oud oude ouden ouder
  ouderdom oudere ouderen ouders ouderschap ouderwets ouderwetse oudheid oudjes oudsher oudst oudste our out outdoor
  outfit ouwe ovaal ovaalvormig ovale oven over overal overbelast overblijfselen overblijft overblijvende overbodig
  overboord overbrengen overdag overdekt overdekte overdoen overdosis overdracht overdragen overdreven overdrijf
  overdrijft overdrijven overduidelijk overdwars overeen overeengekomen overeenkomen overeenkomst overeenkomsten
  overeenkomstig overeenkomt overeenstemming overeind overgaan overgaat overgang overgave overgebleven overgebracht
  overgedragen overgeeft overgegaan overgegeven overgehaald overgeheveld overgeleverd overgelopen overgemaakt
  overgenomen overgeplaatst overgeslagen overgestoken overgeven overgrootvader overgrote overhaast overhalen overhand
  overhandigen overheden overheen overheersing overheid overhemd overhoop overig overige overigens overkant
  overkoepelende overkomen overkomt overkwam overlast overlaten overleden overledene overleed overleef overleefd
  overleefde overleefden overleeft overleg overleggen overleven overlevende overlevenden overlevering overleving
  overlijden overlijdt overlopen overmacht overmorgen overnachten overnam overname overneemt overnemen overnieuw
  overplaatsen overplaatsing overreden overschat overschot overschreden overslaan overspel overspoeld overstap overste
  oversteken overstroming overstromingen overstuur overtreden overtreding overtredingen overtreedt overtreffen
  overtroffen overtuig overtuigd overtuigde overtuigen overtuigend overtuiging overtuigt overuren overval overvallen
  overvaller overvallers overviel overvloed overweeg overweegt overweg overwegen overwegend overweging overweldigd
  overweldigend overwerken overwinnen overwinning overwinningen overwintert overwogen overwonnen overzeese overzicht
  overzijde oxide pa paal paar paard paarden paardrijden paars paarse paco pact pad paddy paden padvinder page pagina
  pak pakhuis pakje pakjes pakken pakket pakketje pakt pakte pakten pal paleis palen palm palmares palmer palts pan
  panama pand panda panden paneel panelen paniek pannenkoeken pantser pantserdivisie panty pap papa papegaai papier
  papieren papiertje papierwerk pappa pappie paps papyrus par para paraat parachute parade paradijs paragraaf parallel
  parallelle paralympische paranoia paranoide paranormale paraplu parasiet parasieten parasitaire parcours pardon
  parel parels paren parfum park parkeer parkeergarage parkeerplaats parkeerterrein parken parkeren parket parking
  parlement parlementaire parlementslid parlementsverkiezingen parochie parochiekerk parochies parodie part
  particulier particuliere particulieren partij partijen partijleider partijvoorzitter partner partners partnerschap
  parttime party pas pascal pasje paso paspoort paspoorten pass passage passages passagier passagiers passeerde
  passeert passen passend passende passeren passie past pasta paste pastoor pastorie patat patent pater paters
  patholoog patient patiente patienten patriarch patriot patronen patroon patroonheilige patrouille patrouilleren
  patrouilles paus pauselijk pauselijke pauw pauze pauzeren paviljoen pc pech pedofiel peel peer peetvader peg peil
  peilingen peloton pen penarie penicilline penis pennen penning penny pensioen pension pensionering penthouse peper
  per percentage perfect perfecte perfectie performance periode perioden periodes periodiek perm permanent permanente
  permissie perron perrons pers persconferentie persen personage personages personeel personen personenvervoer persoon
  persoonlijk persoonlijke persoonlijkheid persoonlijks perspectief pervers perverse perzen pest pesten pestkop pet
  petitie petje petto peuk pi pianist pianiste piano pianoconcert picknick picknicken piek piekeren piemel piep piepen
  pieper pier pierce pijl pijlen pijlers pijlstaarten pijn pijnlijk pijnlijke pijnloos pijnstillers pijp pijpen
  pijplijn pik pikken pikt pikte pil pillen piloot pilot piloten pin pinda pindakaas pineut ping pinguin pinguins pink
  pinnen pion pionier pioniers pip pipeline piraat piramide piraten pis pissebed pissen pissig pistolen pistool pit
  pittig pittige pizza plaag plaat plaatje plaatjes plaats plaatse plaatselijk plaatselijke plaatsen plaatsgevonden
  plaatsing plaatsje plaatsnaam plaatst plaatste plaatsten plaatsvervangend plaatsvinden plaatsvindt plaatsvond
  plaatsvonden plafond plagen plak plakband plakken plan plande planeet planeten planetoide planetoiden plank planken
  plannen plannetje planning plant plantage plantages planten plantensoorten plaquette plas plasma plassen plast
  plastic plastisch plastische plat plateau platen platencontract platenlabel platenmaatschappij platform platina
  platte plattegrond platteland platworm platwormen playboy player playstation plechtig plee pleeg pleegde pleeggezin
  pleegt plegen pleidooi plein pleister pleit pleiten pleitte plek plekje plekke plekken pletter plezier plezieren
  plezierig plicht plichten ploeg ploegen ploegenachtervolging plot plots plotseling plotselinge pluk plukken
  plunderen plus plutonium podium poeder poeh poen poep poepen poes poesje poesjes poets poetsen poezie poging
  pogingen poker pokeren pokken pol polder pole polen poliep politica politici politicus politie politieagent
  politieagenten politieauto politiebureau politiek politieke politieman politiewerk politiezone polo pols polsen
  polsslag pomp pompen pompoen pond pont pony pooier pool pools poort poorten poos poosje poot pootjes pop popcorn
  pope popelen popgroep popmuziek poppen poppy populair populaire populairste populariteit populatie populaties por
  porno port portaal portefeuille portemonnee portie portier porto portret portretten poseren positie positief
  posities positieve post postbode postbus posten poster posters postkantoor postuum postzegels pot poten potentie
  potentieel potentiele potje potlood potten potter poule power praat praatje praatjes praatte praatten pracht
  prachtig prachtige praktijk praktijken praktisch praktische praten pratende pre precies precieze precisie predicaat
  predikant preek preekstoel prefect prefectuur prehistorie preken premie premiejager premier premiere prenten prepaid
  presentatie presentaties presentator presentatoren presentatrice presenteer presenteerde presenteert presenteren
  presents president presidenten presidentiele presidentschap presidentsverkiezingen prestatie prestaties prestigieuze
  pret pretpark prettig prettige priester priesters prijs prijslijst prijsopgave prijzen prijzengeld prik prikkelbaar
  prikkeldraad prikken prikt prima primair primaire prime primeur primitief primitieve principe principes prins
  prinsbisdom prinses printer prioriteit prioriteiten privacy private prive priveleven privilege privileges prix pro
  probeer probeerde probeerden probeert proberen probleem probleempje problemen procedure procedures procent proces
  processen processie processor procureur produceerde produceert producent producenten producer produceren producers
  product producten productie producties proef proefperiode proefschrift proeft proeftijd proefwerk proeven prof
  profeet professional professionals professioneel professionele professor profeten profetie proficiat profiel
  profiteren profvoetballer programma programmering progressieve project projecten prominent prominente promoten
  promotie promoveerde promoveren pronken prooi prooien proost proosten prop propaganda proper propositie proppen
  prospect prospects prostituee prostituees prostitutie protectoraat proteine protest protestanten protestants
  protestantse protesten protesteren protocol protocollen prototype provinciaal provinciale provincie
  provincieraadslid provincies proza pruik prullenbak psalmen pseudoniem psych psychiater psychiatrie psychiatrisch
  psychiatrische psychisch psychische psychologie psychologisch psychologische psycholoog psychopaat psychopaten
  psychose psychotisch pub publicatie publicaties publiceerde publiceert publiceren publiciteit publiek publieke
  publiekelijk puck pudding puin puinhoop puls punch punk punkband punt punten puntentelling puntig puntje puntjes pup
  pupillen puppy pure puree put putten puur puzzel pyjama python qua quarantaine quark quarterback quitte quiz raad
  raadhuis raadplegen raadsel raadsels raadsheer raadslid raadsman raadt raak raakt raakte raakten raam raap raar
  raars rabbi rabbijn race racen races racisme racist racistisch racistische rad radar rade radeloos raden radicaal
  radicale radicalen radio radioactief radioactieve radioprogramma radiostation radiozender rai rail rails raken raket
  raketten rally ram ramen rammel rammen ramp rampen rampzalig ranch rand randen randje rang range rangen ranglijst
  ranking rap rapen rapper rapport rapportage rapportages rapporteer rapporten rapporteren rare ras rassen rat rating
  rationeel ratten rauw rauwe raven ravijn razend re reactie reacties reactor reading reageer reageerde reageert
  reageren realiseer realiseerde realiseert realiseren realisme realistisch realistische realiteit reanimeren rebel
  rebellen recensies recent recente recentelijk recept recepten receptie receptioniste recherche rechercheur
  rechercheurs recht rechtbank rechtdoor rechte rechten rechter rechterhand rechterkant rechterlijke rechteroever
  rechters rechthoekig rechthoekige rechtmatige rechtop rechts rechtsaf rechtse rechtsgang rechtspraak rechtssysteem
  rechtstreeks rechtstreekse rechtszaak rechtszaal rechtszaken rechtvaardig rechtvaardigen rechtvaardigheid
  rechtvleugelig rechtzetten reclame reclasseringsambtenaar reconstructie reconstrueren record records recreatie
  rector red redacteur redactie redde redden redder redding reddingsteam rede redelijk redelijke reden redenen rederij
  redt reductie reed reeds reeks reeksen reekshoofd reele reep rees reet refereert referendum referentie referenties
  reflectie reflexen reformatie refrein regeerde regeerperiode regeert regel regelde regelen regelgeving regeling
  regelmaat regelmatig regelmatige regelrecht regels regelt regen regenboog regende regenen regenjas regent
  regentschap regenval regenwoud regeren regerend regerende regering regeringen regie regime regiment regio regionaal
  regionale regisseerde regisseur register registers registratie registreren reglement reguliere reiken reikt reikte
  reinigen reis reisde reisje reist reizen reiziger reizigers rek reken rekende rekenen rekening rekeningen rekent
  rekken rekruten rel relatie relatief relaties relatieve relax relaxen release releases relevant relief reliefs
  relieken religie religies religieus religieuze rellen rem remake remedie remix remmen ren renaissance renbaan rende
  rendement renden rendieren rennen renner renners renovatie rent rente reorganisatie reparatie reparaties repareer
  repareren repertoire repeteren repetitie replica reporter reptielen republiek republikein republikeinen
  republikeinse reputatie research reservaat reserve reserveren reservering reserves residentie resolutie resort
  respect respecteer respecteert respecteren respectievelijk respectloos rest restant restanten restaurant restaurants
  restauratie resten resterende restjes resultaat resultaten resulteerde resulteert retentie return reunie reus
  reusachtige reuze reuzen review revolutie revolutionair revolutionaire revolver revue rex rib ribben richel richt
  richten richter richting richtingen richtlijn richtlijnen richtte richtten rico ridder ridderorde ridderorden
  ridders ridderschap riem riemen riep riepen rietje rif rij rijbewijs rijd rijden rijder rijders rijdt rijen rijk
  rijkdom rijke rijken rijker rijksdag rijksmonument rijksmonumenten rijksmuseum rijkste rijksuniversiteit rijksweg
  rijmt rijn rijp rijst rijstroken rijtje rijtuig rijtuigen rillingen rimpels ring ringen ringweg rinkelen rio riool
  rip ripper risico riskant riskeer riskeerde riskeert riskeren rit ritje ritme rits ritten ritueel rituelen rivaal
  rivalen rivaliteit rivier rivieren riviertje rob robot robots robuust rock rockband rockster roddel roddelen roddels
  rode rodeo roedel roeien roekeloos roem roep roepen roeping roept roer roeren roes roest rok roken rol rolde rollen
  rolling rolstoel rolt romaanse roman romance romans romanticus romantiek romantisch romantische romeinse rommel
  rommelen rommelig romp rond ronde ronden rondes rondhangen rondje rondjes rondkijken rondleiden rondleiding
  rondloopt rondlopen rondneuzen rondom rondrijden ronduit rondwormen rontgenfoto rood roodbruin roodharige roof
  roofdier roofdieren roofzuchtig rooie rook rookt rookte room roomse roomservice roos rooster ros rot rotatie rotdag
  rotonde rots rotsen rotte rotten rotzak rotzakken rotzooi rotzooien rouge roulette route routes routine rouw rouwen
  rover rovers royale roze rozen rubber rubberen rubriek ruby rug rugby rugdekking ruggen ruggengraat ruggenwervels
  rugslag rugzak ruig ruige ruik ruiken ruikt ruil ruilen ruim ruime ruimen ruimt ruimte ruimtelijke ruimten ruimtes
  ruimteschip ruimtestation ruine ruineren ruines ruis ruit ruiten ruiter ruiters ruk rukken rukker rukt rum run rund
  rundvlees runnen running runt rups rupsen rus rush russen rust rusten rustig rustige rustiger ruw ruwe ruwweg ruzie
  ruzien ruzies saai saaie sabelsprinkhanen sabotage saboteren sacrale safe saga said salade salaris salon saloon
  salsa salvo same samen samengesteld samengestelde samengevoegd samengewerkt samenhang samenkomen samenleving
  samenstellen samenstelling samenvatting samenvoeging samenwerken samenwerking samenwerkingsverband samenwerkt
  samenwerkte samenwonen samenzijn samenzwering samoerai sancties sandwich sandwiches sant sap sappig sappige sarcasme
  sarcastisch satan satelliet satellieten satirische sauna saus sausje saxofonist saxofoon scala scalpel scan scannen
  scanner scanners scans scenario scenarioschrijver scenarist scene scenes sceptisch schaak schaakmat schaal schaam
  schaamde schaamt schaamte schaap schaar schaars schaatsen schacht schade schadelijk schadelijke schaden
  schadevergoeding schaduw schaduwen schakel schakelaar schakelde schakelen schakelt schaken schaker schamen schandaal
  schandalig schande schans schapen schat schatje schatjes schatkist schatten schattig schattige schatting schattingen
  schedel scheef scheelde scheelt scheen scheenbeen scheepswerf scheepvaart scheer scheermes scheet schei scheidde
  scheidden scheiden scheiding scheids scheidsrechter scheidt scheikunde scheikundige schelde schelden schelen schelp
  schema schenden schending schenk schenken schenking schenkt schep schepen schepenen scheppen schepper schepping
  schepsel schepsels schept scheren scherm schermen scherp scherpe scherpschutter scherven scheten schets schetsen
  scheur scheurde scheuren scheurt schiep schiereiland schiet schietbaan schieten schietmot schietpartij schijf schijn
  schijnbaar schijnen schijnt schijnwerpers schijt schijten schijven schikken schikking schild schilden schilder
  schilderde schilderen schilderij schilderijen schilderkunst schilders schildert schildpad schildpadden schimmel
  schimmels schip schipper schitterend schitterende schizofrenie schoen schoenen schoft schoften schok schokken
  schokkend scholen schommel schone schonk schooier school schoolbal schooldag schoolfeest schoolhoofd schoolslag
  schooltijd schoon schoongemaakt schoonheid schoonmaak schoonmaakster schoonmaken schoonmaker schoonmoeder
  schoonvader schoonzoon schoonzus schoorsteen schoot schop schoppen schopt schopte schorpioen schorsen schorsing
  schort schot schotel schoten schotse schotwond schotwonden schouder schouders schout schouwburg schrammetje schrap
  schrappen schreef schreeuw schreeuwde schreeuwen schreeuwend schreeuwt schreven schrift schriftelijke schrijf
  schrijfster schrijft schrijven schrijver schrijvers schrik schrikken schrikt schroef schroeven schroevendraaier
  schrok schroot schubben schud schudde schudden schudt schuif schuift schuil schuilen schuilkelder schuilplaats
  schuilt schuim schuin schuitje schuiven schuld schulden schuldgevoel schuldig schuldige schurk schurken schut
  schutter schutters schuur sciencefiction scoorde scoort scooter score scoren scoringsmodel scotch scout scouts
  script sculpturen seal sec second seconde seconden secret secretaresse secretariaat secretaris sectie secties sector
  sectoren seculiere secundair secundaire security sedan sedert segment segmenten sein seizoen seizoenen seks
  seksleven seksualiteit seksueel seksuele sekte selectie selectieprocedure semester seminarie senaat senator
  senatoren senior senioren senor sensatie sensor sensoren sensors sentimenteel sentimentele september sergeant serie
  seriemoordenaar seriemoordenaars serienummer series serieus serieuze serum serveerster server serveren servers
  servet service services sessie sessies set sets sexy sfeer shampoo shell sheriff shilling shirt shirts shit shock
  shop shoppen short shot shots should show shows showtime shuttle sieraden sigaar sigaren sigarenmakers sigaret
  sigaretten signaal signalement signalen signeren simpel simpele simpeler simpelweg simplex simulatie sinaasappel
  sinaasappelsap since sinds sindsdien singel single singles sint sinterklaas sir sirene sirenes site sites situatie
  situaties sjaal ska skelet skeletten ski skien skip sla slaaf slaag slaagde slaagden slaagt slaan slaap slaapkamer
  slaapkamers slaappillen slaapt slaat slachten slachthuis slachting slachtoffer slachtoffers slag slagader slagen
  slager slagroom slagveld slak slakken slakkensoort slang slangen slank slanke slap slapen slapende slaperig slappe
  slaven slavernij slecht slechte slechter slechtere slechterik slechteriken slechts slechtste slee sleep sleept
  sleepte slepen slet sletten sleur sleutel sleutelbeen sleutels sliep sliepen slijm slijmen slik slikken slikt slikte
  slim slimme slimmer slimmerik slimste slingeren slipje slippers sloeg sloegen sloerie slogan slok slokje sloop sloot
  slopen slordig slot sloten slotte sluier sluipen sluipschutter sluipvliegen sluipwespen sluis sluit sluiten sluiting
  sluitingstijd sluizen slurf sluw sluwe smaak smaakt smaakte smakelijk smaken smal small smalle smart smeden smeek
  smeekt smeekte smeer smeergeld smeerlap smeerlappen smeert smeken smelt smelten smeren smerig smerige smeris
  smerissen smid smijt smoel smoes smoesjes smoking smokkelde smokkelen sms smullen smurf snack snacks snap snappen
  snapt snapte snavel sneden snee sneed sneeuw sneeuwstorm sneeuwt sneeuwwitje snel snelheden snelheid snelle sneller
  snelste snelweg sneu sneuvelde sneuvelden snij snijd snijden snijdt snijwonden snik snoep snoepje snoepjes snoeren
  snor snot snuffelen snuit snuiven so soa soap soapserie sociaal sociaaldemocratische sociale socialisme socialisten
  socialistisch socialistische societeit society sociologie sociopaat soda sodemieter soep soepel soera soest
  soevereiniteit sofa soft software sok sokkel sokken sol soldaat soldaten solidariteit solide solist sollen
  sollicitatie sollicitatiegesprek solliciteren solo soloalbum solocarriere som somber some sommige sommigen soms son
  sonar sonde song songfestival songs songwriter soort soortaanduiding soorten soortgelijke sopraan sorry soul sound
  soundtrack sous souvenir sovjet sovjets sowieso spa spaar spaargeld spaart spaghetti spannen spannend spannende
  spannender spanners spanning spanningen spanwijdte spar sparen sparren spart speaker speciaal speciaals special
  speciale specialiseerde specialist specialisten specialiteit specifiek specifieke specifieker specimen spectaculair
  spectaculaire spectrum speculatie speculeren speech speed speeksel speel speeldag speelde speelden speelfilm
  speelgoed speelronde speelsters speelt speeltijd speeltje speeltjes speeltuin speer speet spek spektakel spel speld
  spelen speler spelers spelerscarriere spellen spelletje spelletjes spelling spenderen sperma spiegel spiegels spier
  spieren spijbelen spijker spijkerbroek spijkers spijt spijtig spike spin spinnen spinnensoort spinners spion
  spionage spioneren spionnen spiraalvormig spirit spiritueel spirituele spits split splitsen splitsing spoed
  spoedgeval spoedig spoel spoelen spoken spons sponsor spontaan spontane sponzen spook spookt spoor spoorlijn
  spoorlijnen spoorloos spoort spoorweg spoorwegen spoorwegstation sporadisch sporen sport sportclub sporten sporters
  sportief sportieve sportpark sportschool spot spotten sprak sprake sprakeloos spraken spreek spreekt spreid spreken
  sprekend spreker sprekers spreuk spreuken spring springen springer springspinnen springt sprint sprints sprong
  sprongen sprookje sprookjes spugen spuit spuiten spul spullen spuug sql sqls squadron square sta staaf staak staakt
  staal staan staande staar staarde staart staartstukje staartwervels staat staats staatse staatsgreep staatshoofd
  staatspolitie staatssecretaris stabiel stabiele stabiliseren stabiliteit stad stade stadhouder stadhuis stadion
  stadium stadje stadsbestuur stadscentrum stadsdeel stadsdelen stadsmuren stadsmuur stadsrechten staf stafchef stage
  stagiair stagiaire stak stakeholder stakeholders staken staking stakker stal stalen stalken stalker stallen stam
  stamboom stamde stammen stamnummer stamt stamvader stand standaard standaarden standbeeld standbeelden
  standbemanning standje standpunt standpunten stang stank stap stapel stapelgek stapels stapje stappen stapt stapte
  star staren stars start starten startte startten state staten station stations stationsgebouw statistiek
  statistieken statistische status statuten statuut staven steak stedelijk stedelijke steden stedenbouwkundige steeds
  steeg steegje steek steekmuggen steekt steekwonden steel steelt steen steenkool steentje steevast steile stekels
  steken stekker stel stelde stelden stelen stellen stelletje stelling stellingen stelsel stelt stem stemde stemden
  stemmen stemming stempel stemrecht stemt stenen stengel stengels step ster stereo sterf sterfgevallen sterft sterk
  sterke sterker sterkere sterkers sterkste sterkte sterling stern steroiden sterren sterrenbeeld sterrenstelsel
  sterrenstelsels sterven stervende steun steunde steunden steunen steunt stevig stevige stewardess stichten stichter
  stichting stichtte stichtten stick stiefmoeder stiefvader stiekem stier stieren stierf stierven stijf stijgen
  stijgende stijging stijgt stijl stijlen stijlvol stijve stik stikken stikstof stikt stil stilgelegd still stille
  stiller stilletjes stillevens stilstaan stilstand stilte stimuleren stink stinken stinkend stinkende stinkt stip
  stipt stoel stoelen stoep stoer stoere stof stoffen stofzuiger stok stokje stokken stom stomdronken stomerij stomkop
  stomme stommeling stomp stoms stomste stond stonden stoned stonk stoofpot stoom stoor stoorde stoornis stoort stoot
  stootte stop stopgezet stoppen stopplaats stopt stopte stopten stopzetten store storen storing storm stormen stort
  storten stortte story stoten stout stoute straal straalt straat straatverbod straf strafbaar strafblad straffen
  strafrecht strafschop strafschoppen straft strak strakke strakker straks stralen stralend straling strand strandde
  stranden strandhuis strategie strategisch strategische straten streden streed streefde streeft streek streep streken
  strekken strekt streng strenge strepen stress streven strijd strijde strijden strijder strijders strijdkrachten
  strijken strijkkwartet strik strike strikken strikt strikte string strip stripclub strippen stripper strippers
  stripreeks strips striptekenaar stripverhaal stromen stroming stromingen stront strook stroom stroomde stroomgebied
  stroomt stroop strop stropdas strot structuren structuur struikelde struiken studeer studeerde studeerkamer studeert
  student studente studenten studentenhuis studeren studie studiebeurs studies studio studioalbum stuipen stuitte
  stuiver stuk stukje stukjes stukken stuks stunt sturen stuur stuurboord stuurde stuurden stuurman stuurt stuwmeer
  sub subsidie subsidies substantie subtiel subtiele subtropische succes successen successieoorlog succesverhaal
  succesvol succesvolle succesvolste such suf sufferd suggereer suggereert suggereren suggestie suggesties suiker
  suite sukkel sukkels sul sultan super supercup superheld superhelden superieur superieure superieuren superior
  superman supermarkt supermarkten superster supervisor supporters surfen surveillance sushi svp sweater swing syfilis
  symbolen symboliek symbolische symboliseert symbool symfonie symfonieorkest symfonische sympathie sympathiek
  symptomen symptoom synagoge synchronisatie syndroom synode synoniem synthese synthetische systeem systematisch
  systematische systemen taai taaie taak taal taalgebied taalgebruik taalkunde taalkundige taart taarten tabak tabel
  tablet tachtig tachtigjarige taco tactiek tactisch tactische tafel tafels tafeltje taferelen tag tai tak take taken
  takken tal talen talent talenten taliban talloze talrijke tamelijk tand tandarts tanden tandenborstel tandpasta tang
  tango tank tanken tanks tankstation tante tantes tao tap tape tapes tapijt target targets tarief tas tasje tassen
  tast tatoeage tatoeages tattoo taxa taxi taxichauffeur taxon taxonomie taxonomische tbv te tea team teamdag
  teamgenoot teamgenoten teams teamuitje technici technicus techniek technieken technisch technische technologie
  technologische teddybeer teder tee teef teelt teen teer tegelijk tegelijkertijd tegels tegemoet tegen tegenaan
  tegenaanval tegendeel tegengehouden tegengekomen tegengestelde tegengif tegenhanger tegenhouden tegenhoudt tegenkom
  tegenkomen tegenkomt tegenkwam tegenop tegenover tegenovergestelde tegenslag tegenspoed tegenspreken tegenstand
  tegenstander tegenstanders tegenstelling tegenvaller tegenvallers tegenwoordig tegenwoordige tegoed tehuis tekeer
  teken tekenaar tekende tekenden tekenen tekening tekeningen tekens tekent tekort tekst teksten tel telde telefoneren
  telefonisch telefoon telefoonboek telefooncel telefoongegevens telefoongesprek telefoonnummer telefoonnummers
  telefoons telefoontje telefoontjes telegraaf telegram telescoop teleur teleurgesteld teleurstellen teleurstellend
  teleurstelling televisie televisiefilm televisieprogramma televisieserie televisieseries televisiezender telg telgen
  telkens tellen tellende teller telling tellingen telt temmen tempel temperaturen temperatuur tempo ten teneinde
  tenen tenminste tennis tennisspeelster tennistoernooi tenslotte tent tenten tentoongesteld tentoonstelling
  tentoonstellingen tenzij tepel tepels tequila ter terecht terechtgekomen terechtkomen terechtkwam tering term termen
  termijn terminal terra terras terrein terreinen terreur territoriale territorium terrorisme terrorist terroristen
  terroristische terug terugbellen terugbelt terugbetalen terugbrengen terugbrengt terugdraaien teruggaan teruggaat
  teruggebeld teruggebracht teruggegaan teruggegeven teruggekeerd teruggekomen teruggestuurd teruggetrokken teruggeven
  teruggevonden terughalen terughoudend terugkeer terugkeerde terugkeert terugkeren terugkerend terugkerende terugkom
  terugkomen terugkomst terugkomt terugkrijgen terugkrijgt terugkwam terugkwamen terugnemen terugpakken terugsturen
  terugtocht terugtrekken terugtrekking terugtrok terugval terugvechten terugvinden terugweg terugzien terwijl
  terzijde tesla test testament testen tests testte teveel tevens tevergeefs tevoorschijn tevoren tevreden
  tevredenheid textiel tezamen than thans that the theater theaters thee their them thema then theologie theologische
  theoloog theoretisch theoretische theorie theorieen therapeut therapie there these they this those thriller through
  thuis thuisbasis thuisblijven thuisbrengen thuisgekomen thuishaven thuishoort thuiskom thuiskomen thuiskomt
  thuiskwam thuisland thuiswedstrijd thuiswedstrijden thuiswerken ticket tickets tien tiende tienduizend tienduizenden
  tienen tiener tieners tienjaarlijkse tiental tientallen tiet tieten tij tijd tijdbom tijde tijdelijk tijdelijke
  tijden tijdens tijdgenoten tijdje tijdlang tijdlijn tijdmachine tijdperk tijdreizen tijdrijden tijdrit tijdschrift
  tijdschriften tijdstip tijdverspilling tijger tijgers tik tikje tikken tikt til tillen tilt time timer timing
  timmerman tin tip tipparade tippen tips tiran tirannie titan titel titels titelsong titelverdediger titulair tja
  tjonge to toast toch tocht toe toebedeeld toebrengen toedienen toedoen toegang toegangscode toegankelijk toegebracht
  toegediend toegeeft toegegeven toegekend toegelaten toegenomen toegepast toegepaste toegeschreven toegestaan
  toegetakeld toegeven toegevoegd toegewezen toegewijd toegewijde toekijken toekomen toekomst toekomstige toekomt
  toelaat toelaten toelating toen toename toenemen toenemende toenmalig toenmalige toentertijd toepasselijk toepassen
  toepassing toepassingen toer toerde toeren toerisme toerist toeristen toeristische toernooi toernooien toeschouwers
  toeslaan toespraak toespraken toespreken toestaan toestaat toestand toestel toestellen toestemming toetje toetreding
  toets toetsen toetsenist toetsing toeval toevallig toevertrouwd toevlucht toevluchtsoord toevoegen toevoeging
  toewijding toezegging toezicht toezien tof toffe toilet toiletpapier toiletten tok tol tolereren tolk tomaat tomaten
  tombe ton toneel toneelschrijver toneelstuk toneelstukken tonen tong tongen tonijn tonnen too toom toon
  toonaangevende toonbank toonde toonden toont toorn toost top topclub topje toppen topper toppers topscorer
  topsnelheid toren torens tornado torpedo tot totaal totale totdat totstandkoming touch tour tournee tournees tours
  touw touwen touwtjes tov tovenaar tovenaars toveren toxicologie traag traan trace traceren tracht trachtte track
  tracks tractor trad traden traditie tradities traditioneel traditionele trage tragedie trager tragisch tragische
  trailer train trainde trainen trainer training trainingen traint traject trajecten trakteer trakteren tralies tram
  tramlijn tramlijnen trams trance tranen trans transactie transacties transept transfer transfervrij transformatie
  transformeren transmissie transplantatie transport trap trappen trappenhuis trapt trapte trauma traumatische
  traveeen treden tree treed treedt tref treffen treffer treffers treft trein treindienst treindiensten treinen
  treinstation treinstel treinstellen trek trekje trekken trekker trekt trend treuren treurig trias triatlon tribunaal
  tribune trick triest trieste trilharen trillen trilogie trilt trio triomf triootje trip trivia troef troep troepen
  trof trofee trofeeen trok trokken trol trollen tromp trompet trompettist troon troost troosten tropisch tropische
  tros trots trotse trotseren trouw trouwdag trouwde trouwden trouwe trouwen trouwens trouwerij trouwjurk trouwring
  trouwt truc trucje trucjes truck trucks trucs trui trust trut tsaar tsunami tube tuberculose tuig tuin tuinen
  tuinman tumor tunnel tunnels turbo turbulentie turk turken turner tussen tussenbeide tussendoor tussenpersoon
  tussentijd tussenuit tuurlijk tv twaalf twaalfde twee tweede tweedehands tweedeklasser tweeduizend tweeen
  tweehonderd tweeling tweelingbroer tweelingen tweemaal tweeslachtig tweetal tweetjes tweevleugelige twijfel
  twijfelachtig twijfelde twijfelen twijfels twijfelt twintig twintigste twist tyfus type typen typerend types typisch
  typische u uberhaupt ufo ui uien uil uilen uit uitbarsting uitbouw uitbraak uitbracht uitbrak uitbreiden uitbreiding
  uitbreidingen uitbreken uitbrengen uitbuiten uitdagen uitdaging uitdagingen uitdelen uitdoen uitdrukken uitdrukking
  uiteen uiteenlopende uiteenvallen uiteinde uiteindelijk uiteindelijke uiteinden uiten uiteraard uiterlijk uiterlijke
  uitermate uiterst uiterste uitga uitgaan uitgaande uitgaat uitgang uitgangen uitgangspunt uitgave uitgaven
  uitgebouwd uitgebracht uitgebrachte uitgebreid uitgebreide uitgedaagd uitgedroogd uitgedrukt uitgegaan uitgegeven
  uitgegroeid uitgehaald uitgehongerd uitgekeken uitgekomen uitgekozen uitgelachen uitgeleend uitgelegd uitgemaakt
  uitgenodigd uitgeoefend uitgepakt uitgepraat uitgeput uitgereikt uitgerekend uitgeroeid uitgeroepen uitgerust
  uitgeschakeld uitgeschreven uitgesloten uitgespookt uitgesproken uitgesteld uitgestorven uitgestrekte uitgevallen
  uitgeven uitgever uitgeverij uitgevers uitgevoerd uitgevoerde uitgevonden uitgewerkt uitgewist uitgezet uitgezocht
  uitgezonden uitgezonderd uitging uitgroeien uithaalt uithalen uithangen uitholling uithouden uiting uitje uitkering
  uitkiezen uitkijk uitkijken uitkleden uitkomen uitkomst uitkomt uitkwam uitlaat uitlachen uitlaten uitleg uitleggen
  uitleveren uitlopers uitmaakt uitmaakte uitmaakten uitmaken uitmondt uitnodigen uitnodiging uitnodigingen uitoefende
  uitoefenen uitpakken uitpraten uitproberen uitreiking uitroeien uitrusten uitrusting uitschakelen uitschot
  uitschrijven uitslag uitslagen uitslapen uitsluiten uitsluitend uitsmijter uitspraak uitspraken uitspreken uitstaan
  uitstapje uitstappen uitsteeksel uitsteken uitstekend uitstekende uitstel uitstellen uitsterven uitstoot uitstraling
  uitte uittrekken uitval uitvallen uitvechten uitverkocht uitverkoop uitverkoren uitverkorene uitvinden uitvinder
  uitvinding uitvoer uitvoerde uitvoeren uitvoerend uitvoerende uitvoering uitvoeringen uitvoert uitwedstrijd uitweg
  uitwerken uitwerking uitwerpselen uitwisselen uitwisseling uitwissen uitzag uitzenden uitzending uitzendingen
  uitzetten uitzicht uitzie uitzien uitziende uitziet uitzitten uitzoeken uitzondering uitzonderingen uitzonderlijk
  uitzonderlijke ulster ultieme ultra unaniem under undercover underground unie uniek unieke uniform uniformen unit
  universele universitair universitaire universiteit universiteiten universum up update uploaden upper uranium urban
  uren urenlang urine uur uurtje uurtjes uw uwe uzelf vaag vaak vaardigheden vaardigheid vaart vaartuig vaarwel vaas
  vacature vaccin vacht vader vaderland vaders vage vagina vak vakantie vakanties vakbond vakbonden vaker vakgebied
  vakken val vale valentijn valium valk vallei vallen vallende vals valse valstrik valt vampier vampieren vampiers van
  vanaf vanavond vanbinnen vandaag vandaan vandaar vandalisme vandoor vang vangen vangst vangt vanille vanmiddag
  vanmorgen vannacht vanochtend vanouds vanuit vanwaar vanwege vanzelf vanzelfsprekend var varen variabele variabelen
  variant varianten variatie variaties varieert varieren varierend varieteit varieteiten varken varkens varkensvlees
  varkentje vast vastberaden vastberadenheid vastbesloten vastbinden vaste vasteland vastgebonden vastgehouden
  vastgelegd vastgesteld vastgezet vastgezeten vastgoed vasthield vasthouden vasthoudt vastleggen vastmaken
  vaststellen vastzat vastzit vastzitten vat vatbaar vaten vatten vecht vechten vechtend vechter vechters vechtpartij
  vedermotten vee veeg veel veelal veelbelovend veelbelovende veeleisend veelvuldig veen veer veerboot veertien
  veertiende veertig veeteelt vega vegen vegetarier vegetatie veilig veilige veiliger veiligheid veiligheidsdienst
  veiligheidsraad veiligste veiling vel veld velde velden veldkapellen veldlopen veldrijden veldslag veldslagen
  veldtocht veldwerk vele velen vellen vennoot vennootschap venster vensters vent ventilatie ventilator ventje venture
  ver veracht veranda verander veranderd veranderde veranderden veranderen verandering veranderingen verandert
  verantwoordelijk verantwoordelijke verantwoordelijkheden verantwoordelijkheid verantwoorden verantwoording verassing
  verbaasd verbaasde verbaast verband verbannen verbazen verbazend verbazing verbazingwekkend verbazingwekkende
  verbeeld verbeelding verberg verbergen verbergt verbeterd verbeterde verbeteren verbetering verbeteringen verbetert
  verbied verbieden verbiedt verbijsterd verbind verbinden verbinding verbindingen verbindt verbintenis verbitterd
  verbleef verbleven verblijf verblijfplaats verblijft verblijven verblind verbluffend verbod verboden verbond
  verbonden verbood verborg verborgen verbouwd verbouwen verbouwing verbrak verbrand verbrandde verbrande verbranden
  verbranding verbrandt verbreding verbreed verbreek verbreken verbrijzeld verbroken verdacht verdachte verdachten
  verdachts verdedig verdedigd verdedigde verdedigen verdediger verdedigers verdediging verdedigt verdeel verdeeld
  verdeelde verdelen verdeling verdenk verdenken verdenking verdenkt verder verdere verdergaan verderop verdien
  verdiend verdiende verdienden verdienen verdienste verdiensten verdient verdieping verdiepingen verdoemd verdoen
  verdoet verdoezelen verdomd verdomde verdomme verdoofd verdorie verdorven verdoven verdoving verdraaid verdrag
  verdragen verdreven verdriet verdrietig verdrijven verdrink verdrinken verdrinkt verdrongen verdronk verdronken
  verdubbel verdubbeld verdubbelen verduistering verdun verduren verdwaald verdwaalde verdwalen verdween verdwenen
  verdwijn verdwijnen verdwijning verdwijnt vereerd vereffenen vereist vereiste veren verenigd verenigde verenigen
  vereniging verenigingen verenkleed verering verf verfijnd verfilmd verfilming verfrissend vergaan vergaat vergaderen
  vergadering vergaderingen vergaderzaal vergaren vergat vergeef vergeeft vergeet vergelding vergeleken vergelijk
  vergelijkbaar vergelijkbare vergelijken vergelijking vergelijkingen vergeten vergeven vergeving vergezeld
  vergezellen vergezocht vergif vergiffenis vergiftigd vergiftigde vergiftigen vergiftiging vergis vergissen
  vergissing vergist vergoeden vergoeding vergrendeld vergroeid vergroot vergrote vergroten vergt vergunning verhaal
  verhaallijn verhaaltje verhaaltjes verhalen verhelpen verheug verheugd verheven verhinderen verhogen verhoging
  verhongeren verhoog verhoogd verhoogde verhoogt verhoor verhoord verhoorkamer verhoren verhouding verhoudingen
  verhuis verhuisd verhuisde verhuisden verhuist verhuizen verhuizing verhullen verhuren verhuurd verhuurde verjaardag
  verjaardagen verjaardagscadeau verjaardagsfeest verjaardagsfeestje verjagen verkaste verkeer verkeerd verkeerde
  verkeerds verkeert verkennen verkenner verkenners verkenning verkering verkies verkiest verkiezing verkiezingen
  verklaar verklaard verklaarde verklaarden verklaart verklappen verklaren verklaring verklaringen verkleden verkleed
  verklikker verkloot verkloten verknald verknalde verknallen verknalt verknoeid verknoeien verkocht verkochte
  verkochten verkoop verkoopcijfers verkoopgesprek verkoopkans verkoopkansen verkoopt verkoopteam verkoos verkopen
  verkoper verkopers verkouden verkoudheid verkozen verkracht verkrachten verkrachter verkrachting verkrachtte
  verkreeg verkregen verkrijgbaar verkrijgen verlaagd verlaat verlagen verlamd verlamming verlang verlangde verlangen
  verlangens verlangt verlaten verleden verleend verleende verlegd verlegen verlegenheid verleid verleidelijk
  verleiden verleiding verlenen verlengd verlengde verlengen verlenging verlicht verlichten verlichting verliefd
  verliefde verliep verlies verliest verliet verlieten verliezen verliezer verliezers verlinken verlinkt verlof
  verloofd verloofde verloop verloopt verloor verlopen verloren verlos verlossen verlosser verlossing verlost
  verloving verlovingsring verluidt vermaak vermaakt vermaken verman vermeden vermeende vermeld vermeldde vermelden
  vermelding vermeldt vermijd vermijden verminderd verminderde verminderen vermindert verminkt vermist vermiste
  vermoed vermoedde vermoedelijk vermoeden vermoedens vermoedt vermoeid vermoeiend vermogen vermomd vermomming
  vermoord vermoordde vermoordden vermoorde vermoorden vermoordt vernam vernederd vernederen vernederend vernedering
  verneukt vernield vernielde vernielen vernieling vernietig vernietigd vernietigde vernietigen vernietiging
  vernietigt vernieuwd vernieuwde vernieuwing vernoemd vernoemde vernomen veronderstel verondersteld veronderstellen
  veronderstelling verongelukt verontrust verontrustend verontschuldig verontschuldigen verontschuldiging
  verontschuldigingen veroordeel veroordeeld veroordeelde veroordeelt veroordelen veroordeling veroordelingen
  veroorloven veroorzaakt veroorzaakte veroorzaken verouderd verouderde veroverd veroverde veroverden veroveren
  verovering verpakking verpakt verpest verpesten verpestte verplaats verplaatsen verplaatsing verplaatst verplaatste
  verpleegkundige verpleegster verpleegsters verpleger verpletterd verpletteren verplicht verplichte verplichting
  verplichtingen verprutst verraad verraadde verraadt verraden verrader verraderlijke verraders verras verrassen
  verrassend verrassende verrassing verrassingen verrast verraste verre verreden verrek verrekijker verrekt verrekte
  verreweg verricht verrichten verrichtte verroer verrot verruilde verrukkelijk vers verschaffen verscheen
  verscheidene verscheidenheid verschenen verscheurd verscheuren verschijnen verschijning verschijnsel verschijnselen
  verschijnt verschil verschillen verschillend verschillende verschilt verscholen verschonen verschoven
  verschrikkelijk verschrikkelijke verschrikkelijks verschuilen verschuilt verschuldigd verse versie versierd
  versierde versieren versierselen versies versla verslaafd verslaafde verslaafden verslaan verslaat verslag verslagen
  verslaggever verslaggevers verslaving versleten verslinden versloeg versloegen versnellen versnelling versnellingen
  versnellingsbak verspil verspild verspilde verspillen verspilling verspilt verspreid verspreidde verspreide
  verspreiden verspreiding verspreidingsgebied verspreidt versta verstaan verstaat verstand verstandig verstandige
  verste versteld versterken versterking versterkingen versterkt versterkte verstikking verstikt verstond verstoord
  verstoort verstop verstoppen verstoppertje verstopt verstopte verstoren verstoring verstoten verstreken verstrekt
  verstrikt versturen verstuurd versus vertaal vertaald vertaalde vertalen vertaler vertaling vertalingen verte
  verteerd vertegenwoordig vertegenwoordigd vertegenwoordigde vertegenwoordigen vertegenwoordiger vertegenwoordigers
  vertegenwoordiging vertegenwoordigt vertel verteld vertelde vertelden vertellen verteller vertelt verteren verticaal
  verticale vertolkt vertolkte vertonen vertoning vertoond vertoonde vertoont vertraagd vertraagt vertragen vertraging
  vertrek vertrekken vertrekt vertrok vertrokken vertrouw vertrouwd vertrouwde vertrouwden vertrouwelijk
  vertrouwelijke vertrouwen vertrouwt veruit vervaardigd vervaardigde vervaardigen vervagen verval vervallen vervalsen
  vervalsing vervalst vervalste vervalt vervang vervangen vervanger vervanging vervangt verveel verveeld verveelde
  verveelt vervelen vervelend vervelende verveling verven verviel verving vervloek vervloekt vervloekte vervoer
  vervoerd vervoeren vervolg vervolgafspraak vervolgd vervolgde vervolgen vervolgens vervolggesprek vervolging
  vervroegd vervuiling vervuld vervulde vervullen vervult verwaand verwaarloosd verwacht verwachte verwachten
  verwachting verwachtingen verwachtte verwachtten verwant verwante verwanten verwantschap verward verwarde verwarming
  verwarren verwarrend verwarring verwart verwees verwekt verwelkom verwelkomen verwend verwende verwennen verwerken
  verwerking verwerkt verwerkte verwerven verwezen verwierf verwijder verwijderd verwijderde verwijderen verwijdert
  verwijst verwijt verwijten verwijzen verwijzend verwijzing verwijzingen verwikkeld verwisseld verwisselen verwoest
  verwoesten verwoesting verwond verwonden verwonding verwondingen verworpen verworven very verzachten verzamel
  verzamelaar verzamelaars verzamelalbum verzameld verzamelde verzamelen verzameling verzamelingen verzamelt verzegeld
  verzeild verzeker verzekerd verzekerde verzekeren verzekering verzekeringen verzen verzenden verzet verzetsstrijder
  verzette verzetten verziekt verzin verzinnen verzint verzocht verzoek verzoeken verzoening verzon verzonden
  verzonnen verzorg verzorgd verzorgde verzorgen verzorging verzorgt verzwakken verzwakt verzwegen verzwijgen
  verzwijgt vest vestigde vestigden vestigen vestiging vestigingen vesting vestingwerken vet vete veteraan veteranen
  veters vette vetzak vezels via viaduct viagra vice vicekampioen vicepresident vicevoorzitter video videoband
  videoclip videos videospelletjes vie viel vielen vier vierde vieren viering vierkant vierkante viermaal viert
  viertal vies viespeuk view vieze viezerik vijand vijandelijk vijandelijke vijanden vijandig vijandige vijandigheid
  vijf vijfde vijfduizend vijfentwintig vijfhonderd vijftien vijftiende vijftig vijven vijver villa vin vind vinden
  vindingrijk vindplaats vindt ving vinger vingerafdruk vingerafdrukken vingernagels vingers violet violist viool vip
  virtuele virus virussen vis visie visioen visioenen visite visitekaartje vissen visser visserij vissers vista
  visueel visuele visum vitale vitamine vizier vlag vlaggen vlak vlakbij vlakke vlakken vlakte vlam vlammen vleermuis
  vleermuizen vlees vlek vlekken vleugel vleugels vleugje vlieg vliegbasis vliegen vliegende vliegensoort vlieger
  vliegt vliegtuig vliegtuigen vliegveld vliegvelden vliesvleugelig vliesvleugeligen vliet vlinder vlinders
  vlinderslag vlindersoort vloed vloeibaar vloeibare vloeien vloeiend vloeistof vloeit vloek vloeken vloer vloeren
  vlogen vloog vlooien vloot vlot vlucht vluchteling vluchtelingen vluchten vluchtte vluchtten vlug vlugger vocale
  vocht vochten vochtig vochtige voed voedde voeden voeding voedsel voedselvergiftiging voedt voeg voegde voegen voegt
  voel voelde voelden voelen voelt voer voerde voerden voeren voert voertuig voertuigen voet voetafdrukken voetbal
  voetbalbeker voetbalbond voetbalcarriere voetbalclub voetbalclubs voetbalcompetitie voetbalde voetbalelftal
  voetbalkampioenschap voetballen voetballer voetballers voetbalstadion voetbaltrainer voetbalvereniging
  voetbalwedstrijden voeten voetgangers voetsporen voetstappen vogel vogels vogelsoort vogelsoorten vogeltje voicemail
  vol volbracht volbrengen voldaan voldeed voldoen voldoende voldoening voldoet volg volgde volgden volgelingen volgen
  volgend volgende volgens volgers volgorde volgt volhouden volhoudt volk volken volkeren volkomen volksgezondheid
  volkskerk volkslied volksmond volkspartij volksrepubliek volkstelling volkstellingen volksvertegenwoordiger
  volksvertegenwoordigers volle volledig volledige volleybal volmaakt volmacht volop volslagen volstaan volstaat
  volstrekt volt voltooid voltooide voltooien voltooiing voluit volume volwaardig volwaardige volwassen volwassene
  volwassenen vond vonden vondst vondsten vonk vonken vonnis voodoo voogd voogdij voor vooraan vooraanstaande vooraf
  voorafgaand voorafgaande voorafgegaan voorafging vooral vooraleer vooralsnog voorbarig voorbeeld voorbeelden
  voorbehouden voorbereid voorbereiden voorbereiding voorbereidingen voorbestemd voorbij voorbije voordat voordeel
  voordelen voordeur voordien voordoen voordoet voordracht voorgaande voorganger voorgangers voorgedragen voorgelogen
  voorgeschiedenis voorgeschreven voorgesteld voorgevel voorgevoel voorgoed voorgrond voorhand voorhanden voorheen
  voorhoofd voorin voorjaar voorkant voorkeur voorkomen voorkomende voorkomt voorkwam voorlaatste voorleggen voorlezen
  voorloper voorlopig voorlopige voormalig voormalige voorman voornaam voornaamste voornamelijk vooroordelen
  vooroorlogse voorop voorouder voorouders voorover voorpagina voorpoten voorproefje voorprogramma voorraad voorraden
  voorrang voorrecht voorronde voorruit voorschijn voorschot voorschriften voorschrijven voorspel voorspelbaar
  voorspeld voorspelde voorspellen voorspelling voorspellingen voorspelt voorsprong voorstad voorstander voorstanders
  voorste voorstel voorstelde voorstellen voorstelling voorstellingen voorstelt voort voortaan voortbestaan
  voortdurend voortdurende voortgang voortgekomen voortgezet voortijdig voortplanting voortreffelijk voorts
  voortvluchtig voortvluchtige voortzetten voortzetting vooruit vooruitgang vooruitzicht voorvaderen voorval
  voorwaarde voorwaardelijk voorwaardelijke voorwaarden voorwaarts voorwerp voorwerpen voorzag voorzichtig
  voorzichtiger voorzien voorzieningen voorziet voorzijde voorzitter voorzitterschap voorzorg voorzorgsmaatregelen
  vorderingen voren vorig vorige vork vorm vormde vormden vormen vormgegeven vormgeving vorming vormt vorst vorsten
  vorstendom vos vraag vraagje vraagt vracht vrachtschip vrachtwagen vrachtwagens vragen vrede vredesmacht vredesnaam
  vredesverdrag vredig vreedzaam vreedzame vreemd vreemde vreemdeling vreemdelingen vreemden vreemder vreemdgaan
  vreemds vreemdste vrees vreesde vreest vreet vreselijk vreselijke vreselijks vreten vreugde vrezen vriend
  vriendelijk vriendelijke vriendelijkheid vrienden vriendin vriendinnen vriendinnetje vriendje vriendjes vriendschap
  vriendschappelijke vriezer vrij vrijdag vrijdagavond vrije vrijen vrijgegeven vrijgekomen vrijgelaten vrijgesproken
  vrijgeven vrijgevig vrijgezel vrijgezellen vrijgezellenfeest vrijheid vrijkomen vrijkomt vrijkwam vrijlaten
  vrijlating vrijmaken vrijmetselarij vrijstaat vrijuit vrijwel vrijwillig vrijwillige vrijwilliger vrijwilligers
  vrijwilligerswerk vroedvrouw vroeg vroege vroegen vroeger vroegere vroegste vroegtijdig vrolijk vrolijke vrolijken
  vrolijker vrouw vrouwe vrouwelijk vrouwelijke vrouwen vrouwtje vrouwtjes vrucht vruchtbaar vruchtbare vruchten vuil
  vuile vuiligheid vuilnis vuilnisbak vuilnisbelt vuist vuisten vul vulde vulkaan vulkanen vulkanische vullen vulling
  vult vuren vurige vuur vuurde vuurgevecht vuurkracht vuurtje vuurtoren vuurwapen vuurwapens vuurwerk vwo vzw waag
  waagt waait waakzaam waal waanzin waanzinnig waanzinnige waar waaraan waarbij waarbinnen waard waarde waardeer
  waardeert waardeloos waardeloze waarden waarderen waardering waardevol waardevolle waardig waardige waardigheid
  waardoor waardplanten waargenomen waarheen waarheid waarin waarmaken waarmee waarna waarnaar waarnemen waarnemend
  waarneming waarnemingen waarom waaronder waarop waarover waarschijnlijk waarschuw waarschuwde waarschuwen
  waarschuwing waarschuwingen waarschuwt waartegen waartoe waaruit waarvan waarvoor wacht wachten wachtend wachter
  wachters wachtkamer wachtlijst wachtte wachtten wachtwoord wafels wagen wagens wagon wake waken wakker wal walden
  walg walgelijk walgelijke walk walker walvis walvissen wand wandel wandelde wandelen wandelende wandeling wandelt
  wanden wang wangedrag wangen wanhoop wanhopig wanhopige wanneer want wantrouwen wants wantsen wapen wapenhandelaar
  wapens wapenschild wapenstilstand war ware waren warenhuis warm warme warmen warmer warmte wars was wasbeer
  wasmachine wassen wassenaar wasserette wast waste wat water waterdicht wateren waterjuffers waterloo watermolen
  wateroppervlak waters waterschap waterstaat waterstof watertoren waterval watje watjes watts wauw wave way wazig wc
  we web webinar webinars webshop website websites wed wedden weddenschap weddenschappen wederom wederopbouw
  wederzijds wederzijdse wedstrijd wedstrijden weduwe wee weed weeen weefsel weeg weegschaal weegt week weekblad
  weekdieren weekend weekendje weer weergave weergegeven weergeven weerhouden weerhoudt weerloos weersomstandigheden
  weerstaan weerstand weerszijden weert weerwolf weerwolven weerzien weerzinwekkend wees weeshuis weet weetje weg
  wegblijven wegbrengen wegdoen wegen wegens wegga weggaan weggaat weggegaan weggegeven weggegooid weggehaald
  weggejaagd weggekomen weggelaten weggelopen weggenomen weggerend weggestuurd weggevaagd weggeven weggeweest wegging
  weggingen weggooien weghalen weghouden wegjagen wegkomen wegkomt wegliep wegloopt weglopen wegnemen wegrace
  wegrennen wegrijden wegrotten wegsturen wegwedstrijd wegwezen wei weiger weigerde weigerden weigeren weigert
  weilanden weinig weinige weinigen wek wekelijks wekelijkse weken wekenlang wekken wekker wekt wel weldra weleens
  weliswaar welk welke welkom well welles wellicht wellington welnee welnu welpen welterusten welvaart welzijn wemelt
  wen wenden wending wenen wenkbrauwen wennen wens wensen wenst wenste went werd werden were wereld wereldbeker
  wereldbekerwedstrijd werelden werelderfgoed werelderfgoedlijst wereldje wereldkampioen wereldkampioene
  wereldkampioenschap wereldkampioenschappen wereldlijke wereldoorlog wereldranglijst wereldrecord werelds
  wereldtentoonstelling wereldtitel wereldwijd wereldwijde weren werf werk werkdag werkdruk werkelijk werkelijke
  werkelijkheid werken werkend werkende werker werkers werkgelegenheid werkgever werkgevers werkgroep werking werkloos
  werkloosheid werknemer werknemers werkoverleg werkplaats werkplek werkster werkt werkte werkten werkwijze werkwoord
  werkzaam werkzaamheden werp werpen werpt wervel wervels werven west westelijk westelijke westen western westerse
  westkant westkust westzijde wet wetboek weten wetend wetende wetenschap wetenschappelijk wetenschappelijke
  wetenschappen wetenschapper wetenschappers wetgevende wetgeving wethouder wethouders wetsvoorstel wettelijk
  wettelijke wetten wettige wezel wezen wezens what where which while whiskey whisky white whitepaper whitepapers who
  wie wieg wiel wielen wielerploeg wielerwedstrijd wielrennen wielrenner wiens wier wierp wiet wii wij wijd wijdde
  wijde wijden wijf wijfje wijk wijken wijkt wijlen wijn wijngaard wijngaarden wijs wijsbegeerte wijsheid wijsmaken
  wijsneus wijst wijten wijven wijze wijzen wijzer wijzigde wijzigen wijziging wijzigingen wil wild wilde wilden
  wilder wildernis willekeurig willekeurige willen wilskracht wilt win winchester wind winden windmolen windt winkel
  winkelcentrum winkelen winkels winnaar winnaars winnares winnen winnende winning winst wint winter winters
  winterspelen winterstop wip wippen wis wiskunde wiskundige wissel wisselde wisselen wisselende wisselgeld wisselslag
  wissen wist wisten wit with without witjes witte witwassen wodka woede woedend woensdag woerden woest woeste
  woestijn wol wolf wolk wolken wolven won wond wonde wonden wonder wonderbaarlijk wonderbaarlijke wonderen wonderland
  wonen woning woningbouw woningen wonnen woog woon woonachtig woonde woonden woonhuis woonkamer woonplaats woont
  woonwijk woord woorden woordenboek woordje woordvoerder word worden wordt worm wormen wormgat worp worst worstelaar
  worstelen worsteling worstelt worstjes wortel wortels wou woud wouden would wow wraak wrak wrede wreed wreedheid
  wreken wrijf wrijven wroeging wrok wurgen xenon xtc yang yankee yankees yard yen yes yo yoga yoghurt you your yuan
  yup zaad zaag zaaien zaak zaakje zaakjes zaal zacht zachte zachter zachtjes zadel zadeldak zaden zag zagen zak
  zakdoek zake zakelijk zakelijke zaken zakendoen zakenman zakenpartner zakenreis zakgeld zakje zakjes zakken zaklamp
  zakt zakte zal zalen zalf zalig zalm zand zandsteen zang zanger zangeres zangers zangvogel zangvogels zat zaten
  zaterdag zaterdagavond ze zebra zee zeebodem zeeen zeegebied zeekomkommer zeeland zeeman zeemeermin zeeniveau zeep
  zeer zeerste zeeslag zeespiegel zeester zeewater zeg zege zegel zegen zegenen zeges zegevieren zeggen zegje zegt zei
  zeiden zeik zeiken zeil zeilen zeker zekere zekerheid zelden zeldzaam zeldzame zelf zelfbeheersing zelfde
  zelfgemaakte zelfingenomen zelfmedelijden zelfmoord zelfrespect zelfs zelfstandig zelfstandige zelfstandigheid
  zelfverdediging zelfvertrouwen zelfverzekerd zen zend zenden zender zenders zendertje zending zendt zenuw
  zenuwachtig zenuwen zenuwstelsel zeppelin zero zes zesde zessen zestien zestiende zestig zet zetel zetelde zetels
  zetje zette zetten zeur zeuren zeurt zeven zevende zeventien zeventiende zeventig zich zicht zichtbaar zichtbaarheid
  zichtbare zichzelf zie ziek zieke ziekelijk zieken ziekenboeg ziekenhuis ziekenhuizen ziekenwagen ziekmelding ziekte
  ziekten ziektes ziel zielen zielig zielige zielsveel zien ziens ziet ziezo zigeuner zigeuners zij zijbeuken zijde
  zijden zijkant zijkanten zijlijn zijn zijnde zijne zijrivier zijt zilver zilveren zin zing zingen zingt zinken zinkt
  zinloos zinloze zinnen zintuigen zinvol zit zitje zitplaatsen zitten zittend zittende zitting zo zoal zoals zocht
  zochten zodanig zodat zodoende zodra zoek zoeken zoeker zoekt zoektocht zoen zoende zoenen zoet zoete zogeheten
  zogenaamd zogenaamde zogenoemde zogezegd zoiets zojuist zolang zolder zomaar zombie zombies zomer zomerkamp zomers
  zomerspelen zon zond zondaar zondaars zondag zonde zondebok zonden zonder zone zonen zones zonet zong zongen zonk
  zonlicht zonnebril zonnen zonneschijn zonnestelsel zonnetje zonnig zonnige zonsondergang zonsopgang zoo zoogdier
  zoogdieren zooi zooitje zoom zoon zoons zoontje zootje zorg zorgde zorgden zorgen zorgt zorgvuldig zot zou zouden
  zout zoute zoveel zoveelste zover zowat zowel zozeer zucht zuid zuidelijk zuidelijke zuidelijken zuidelijker zuiden
  zuidkant zuidoost zuidoostelijk zuidoostelijke zuidoosten zuidwaarts zuidwest zuidwestelijke zuidwesten zuidzijde
  zuig zuigen zuigt zuil zuilen zuinig zuipen zuiver zuivere zuiveren zul zulk zulke zullen zult zure zus zusje zusjes
  zussen zuster zusters zuur zuurstof zwaai zwaaide zwaaien zwaait zwaan zwaar zwaard zwaarden zwaarder zwaardere
  zwaarste zwaartekracht zwaartepunt zwager zwak zwakheden zwakheid zwakke zwakken zwakker zwakste zwakte zwanger
  zwangere zwangerschap zware zwart zwarte zwarten zwavel zweden zweeft zweefvliegen zweep zweer zweert zweet zwelling
  zwem zwembad zwembroek zwemmen zwemmer zwemt zwendel zweren zwerm zwerven zwerver zwervers zweten zweven zwijg
  zwijgen zwijgt zwijn zwijnen zwoer zwom
`;
