/**
 * First names that stand for one another, a family a line: whole names, short forms and nicknames as they are used in
 * the Netherlands, Belgium and the English-speaking countries.
 */
export const FIRST_NAME_FAMILIES = `
  abdel abdul abdullah abdelkader abdelaziz abdelhak
  abraham abe bram braam ham bam
  adam ad
  adriaan adrian adrianus ad arie aad adri janus riaan
  adriana adrienne ariane jaan jana adri arja
  ahmed achmed ahmad ahmet achmet hamed
  ali aly alie
  agnes agneta nies inez
  albert alberto al ab appie bert bertie abbe albertus
  alexander alex al lex sander xander sandy sascha alec sasha alexandre alejandro
  alexandra alexa alex lexi sandra xandra sandy sasha
  alfred alf al fred freddy
  alice alicia ali alies lies
  alida aleida lida ali alie
  allison alison ali ally
  amanda mandy manda
  amelia amelie millie mel emmy
  andrea andy drea
  andreas andre andries andrew andy dries drew anders andrej andrzej
  angela angelique angie ang ange
  anna anne annie ann ans anja anneke anouk annika an anita nan nancy hannah hanna hanne
  annemarie annemie annemieke mieke rie
  annemieke annemiek miek mieke
  anthonia antonia toni tonia tosca toos
  antonius anton antoine antoon antonie anthony antoni ton toon tony teun toine twan theun
  archibald archie
  arend arjan arjen aart
  arnold arnoud arnout nol arne noud
  arthur art artie tuur
  augustus august gust guus gus augustin augustine
  balthazar balt balthasar
  barbara barb babs barbie babette barbra bar
  bartholomeus bartholomew bart mees bartel barthold
  bas sebastiaan sebastian sebastien seb bastian bastiaan seppe
  beatrix beatrice beatrijs bea trix trixie
  benedict benedictus ben bennie benno
  benjamin ben benji benny bennie
  bernadette bernie detta
  bernard bernardus bernhard ben bernd bert bernie barney nardus
  berta bertha bep
  bertrand bert bertram
  bonifatius bonne
  bridget bridgit biddy
  calvin cal
  cameron cam
  carolina caroline carolien carol lien line carla caro carrie lina
  catharina catherina katharina catherine katherine kathryn trijntje tina rina toos to trien katrien catrien katelijne kate katie kathy cato kaat kat kitty cathy cat katja karin karen katinka tineke
  cecilia cecile celia cil sil cilla silke
  charlotte lotte lot charlie lottie sjarlot
  christiaan christian christian chris kris kristian krist christiaen
  christina christine christien kristina kristin kirsten chris stien stine tina tineke chrissie kris krista
  christoffel christophe christopher christof chris kristof kit stof topher
  clara klaartje klara claire claar
  clemens clement clem
  constantijn constantin stan stijn
  constance constanze connie stans
  cornelia corrie cor nel nelly neeltje cornelie lia kee nellie
  cornelis cornelius corneel kees cor cees nelis neel cornel
  cynthia cyn cindy
  daniel dan danny daan dani daniil
  danielle daniela dani daan danny
  david dave davey daaf davide
  deborah debora deb debbie debby
  derek dirk diederik dick rik theodoric rick derk
  dominicus dominic dominique dom nick
  donald don donnie donny
  dorothea dorothy dora dorien doortje dot dottie dorothee thea door dory
  douglas doug dougie
  edith edie
  edmund ed eddie ned
  edward eduard edouard ed eddy eddie ted teddy ned ward eduardo
  edwin ed eddy win
  eleanor eleonora ellie nel nelly nora lenore nell
  elias eli elie
  elisabeth elizabeth elise elsbeth els elly lies liesbeth lisbeth betty bep bets betsy bettie liz lizzy lizzie beth eliza elsje liza lisa lise elle ellen lijsbeth lissy libby lilibet elsa ilse bessie eliska elizaveta lieske liesje liese betje
  emanuel emmanuel manuel manus manu immanuel
  emilia emily emilie emmy emma em milly millie
  engelbert bert engel
  erasmus ras rasmus
  ernest ernst ernie erno
  eugene eugenius gene sjeng eugenio
  evelien eveline evelyn evi eef eefje lien evie
  everhard evert everard eef
  fatima fatma faten fati timma fatimah fatoumata
  ferdinand ferdi ferry nando fer dinand
  florentinus florentijn floris floor flor florian
  florence florentina flo floor flossie
  franciscus francis frans frank franciscus francois ciske sies frankie franz francesco cis franky
  francisca francine francina cisca sies fran frances francesca frannie fransje sisca
  frederik frederick fred frits freddy freek rik frederic freddie fritz fedde rick frederico
  frederika frederica fredi rika freddie
  gabriel gabe gaby
  gabriella gabrielle gaby gabby brielle
  geert gerard gerardus gerhard gerrit ger gerry geer sjra gerd gerd
  geertruida gertrude truus trui geertje truida trudy gerda trude truusje
  genevieve gen gennie viv
  geoffrey jeff geoff
  george georgius joris sjors juul georges jorgen jurgen jurriaan jorg jurre jerry jorrit yuri
  georgina georgia gina georgie
  gerald jerry gerry
  gilbert gil bert gijs gijsbert gijsbrecht bertie
  giovanni gio vanni
  giuseppe beppe peppe
  godfried godfrey frits
  gregorius gregory greg gregor goris
  guillaume guus
  gustaaf gustav gustavus guus gust gus staf
  harold harrold harry hal
  harriet harriette hattie
  hassan hasan hassane
  heleen helena helene helen leen lena leni ellen nel elena lenie nellie
  hendrica hendrika henrica henriette riek rika hennie jet jetje drika henny rietje etta
  hendrik henricus hendricus henri henk rik henry harry hein heino driek henny hennie harrie hank henning heinrich hal heintje
  herman hermanus harm manus herm ermano
  hieronymus jeroen jerome
  hillegonda hilde hilda gonda
  hubertus hubert huub bert huib hub hubrecht hubertina
  hussein hoessein houssine hussain
  ibrahim brahim ibo bram
  ignatius ignace igna naas
  isaac isaak ike zac sjaak
  isabella isabelle isabel bella belle izzy isa bel bibi
  jacob jacobus jaap jack coos koos co ko jake cobus jacques sjaak james jim jimmy jaco jacco jakob kobus kobe
  jacqueline jackie jacq sjaan jacky
  jacoba coba cootje jacomina co jacobien
  james jim jimmy jamie jem jamey
  jane jean jeanne sjaan janice janet jen
  janneke jannie jantien jannetje jans jaan
  jasmine yasmin yasmine jas yas yasmina
  jason jay jase
  jeffrey jeff jeffry sjef
  jennifer jen jenny jenna jenn jennie
  jeremias jeremy jerry jem jeremie jerom
  jessica jess jessie jes
  joanna johanna joanne jo jopie hanna anna annie jans hanneke janna jannie joke annechien joan jo hans josje
  jochem joachim jo jochen achim joakim
  johannes johan jan hans john hannes jo joop jannes sjon ivan ian jean johnny jonny jack giovanni juan jens joannes jannis han
  jonathan jon jonny nathan john jo johnny
  joris jorrit
  josephus jozef joseph josef jos joost jef sjef joe joep zef joey joseph jupp jup pepijn jo jozua
  josephina josephine josefien jose fien josje fientje jo josie fina jozefien
  joshua josh joosua
  joyce joy
  judith juut jude judy
  julia juliana julie liaan juul jule julienne jules
  julius julian juliaan jules juul julien
  justin just joost justus
  karel carl karl charles charlie chuck carel sjarel carlos chas charly chaz
  kenneth ken kenny
  kimberly kimberley kim kimmy
  klaas nicolaas nicholas nicolas claas nico nick niek claus niels klaus nicky nik colin nikolai klaasje
  khalid kal
  kristof stof
  lambertus lambert bert lammert bertus
  laurens laurentius lourens lau rens lars laurent lawrence larry laurence laurie lorenzo renzo lor lorentz
  leah lea
  leonard leonardus leendert leo len lenny leon leonhard nardo leonardo
  leopold leo pol poldi
  lidwina lidwien ida wina
  lillian lilian lily lil lilly
  linda lin lindy
  lodewijk louis ludwig lode wiek lou louie lowie luigi lewis lew ludovicus
  louise louisa lou wies lowieke loes louisje wiesje
  lucas luuk luc luke lukas luca luka
  lucia lucie lucy luus lus lucinda cia
  magdalena madeleine leen lena magda madelon maddy maud madelief
  marcel marcellus mars cel
  marcus mark marc markus marco
  margaretha margaret margriet griet marga greet gretha margot meg maggie peggy rita greetje grietje gre marjo marjan maaike magriet margarita mariette marijke madge daisy gretchen margje margo
  marianne marjan janne marian
  maria marie mary marieke maaike mieke mia ria rie riet marijke marja miep mies miet mitzi miek mimi molly polly maura marietje mariska marika mariam maryam miriam mirjam
  marinus rien rinus marijn marino
  martha marte marthe patty
  martin martinus maarten marten martijn tinus mart marty tijn martien marti
  matilda mathilde tilly tilda til mattie thilde machteld
  matthias matthijs matthew mathijs thijs mathieu ties mathis mat matt matty tijs theis matteo mateusz mats tjeu hies
  maurice maurits maus mauro morris moritz mo
  maximiliaan maximilian max maxim maxime
  melanie mel
  melissa mel missy lissa
  michael michiel michel mike mick mickey giel chiel miguel mikael maikel mikey mischa michal mihai misha
  michelle shelly mich michele
  mohammed mohamed muhammad mohammad mohamad muhammed muhamed mehmet mo moh moes moham mohamud mohammadi hamed hamid med momo
  monique monica monika mo moon
  mustafa mustapha moes musti mus
  nadine nadia nad
  natalia natalie nathalie nat natasja natasha nath tasha nataly
  nathaniel nate nathan nat
  nehemia miah
  nicole nicolette niek nikki nick colette nicky nic nico nicola
  noortje eleonora noor nora
  olivia liv livia ollie livvy
  oliver olivier ollie olli vier oli
  omar oemar omer umar
  oscar oskar os okkie
  pamela pam pammy
  patricia pat patty trish tricia patries patsy tries
  patrick pat paddy patrik patje
  paulus paul pauwel pol pauli pavel pablo
  paulina pauline paulien lien polly paula
  petra pietje piet petronella
  petronella nel petra nelleke pieternel pietronella nelly
  petrus peter pieter piet pete pier peer peet piotr pjotr peterke pietro pedro piter pierre perry
  philippus philip philippe filip flip phil fil pip
  philippa pippa pip
  quirinus krijn quirijn
  rachel rachelle rach shelly
  raymond raimond ray mon
  rebecca rebekka becky bekka becca bec
  regina reina gina ina regine
  reinier reinder reinout rein renier rainer reindert
  remigius remi remy remco
  renate rena
  ricardo rick richie riccardo ric rico cardo
  richard rick dick rich richie rik ricky ritchie ries
  robert bob rob robbie robby bobby robin robrecht bert bobbie roberto robbert rubert dob
  roderick rod roddy roderik rik
  rodney rod
  roeland roland roel rolly orlando
  roelof rudolf ruud roel rolf rudi rudy dolf rodolfo ruedi olaf
  ronald ron ronnie ronny reinoud
  rosalie rosalind rosa roos roosje rose rosie roosmarijn rosanne rosemary
  rosamunde roos
  rutger rut rogier roger
  said sayed saied
  salomon sal sol salomo
  samantha sam sammy
  samuel sam sammy samy sami
  sandra xandra cassandra
  sarah sara saar sally saartje sadie sare
  servatius servaas vaas
  sharon shar
  sietske siets
  sigrid siri
  silvester sylvester sil vester
  simon siem symen simeon sim siemen simone
  simone siem moon monie
  sofia sophia sofie sophie fie fieke fien sof soof soph
  stefanie stephanie stef fanny steffi steph fannie
  stephanus stephan stefan stephen steven stef steve fan steef stevie steffen stephane estevan
  susanna suzanne susan sanne suus sanna suze suzan sue suzy susie suzie susanne zus sjuul
  sybrand sybren sieb siebe sijbrand
  tamara tam tammy mara
  teresia theresa therese teresa tess trees resi thea terry tessa treesje
  terence terry terrence
  theodoor theodorus theodore theo thé dorus theodor door teddy ted fjodor
  theodora thea dora doortje
  thomas tom tommy maas tomas tommie thom tomasz
  timotheus timothy tim timmy timo timon
  tobias tobie toby tobi
  ulrich uli utz
  urbanus urbain urb
  ursula uschi ulla ursel
  valentijn valentin val tijn valentino
  valerie val
  vanessa nessa ness
  veronica veronika vera roni ronnie nika
  vicky victoria vic viktoria vikki
  victor viktor vic vik
  vincent vincentius vin vince vinnie cent vinny
  virginia ginny ginger gin
  walter wouter wout wolter wally walt
  wendelien wendela wendy
  wenceslaus wenzel
  wilhelmina willemijn wil mina mien mientje helma willy willemien minnie wilma mina
  wilhelmus willem william wim wil will bill billy willy pim helmus willie guillaume guus liam jelle wills willum wiliam
  winfried win fried
  yvonne ivonne yvon von
  youssef yusuf yousef yussef yoessef joesoef joseph
  zachary zach zack zac
  zoe zo
`;
