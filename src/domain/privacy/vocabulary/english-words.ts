/**
 * English words that are written with a small letter: everyday language, also where somebody is called so. Taken from the SCOWL word lists (free to use),
 * those that are used most (OpenSubtitles and Wikipedia), without accents and without what is first of all a name.
 */
export const ENGLISH_WORDS = `
  abandon abandoned abandoning abbey abbot abbreviated abbreviation abdomen abdominal abducted abduction abide
  abilities ability able abnormal aboard abolished abolition abomination aboriginal abort abortion about above abroad
  abruptly absence absent absolute absolutely absorb absorbed absorption abstract absurd abundance abundant abuse
  abused abusing abusive abyss academia academic academics academy accelerate accelerated acceleration accelerator
  accent accept acceptable acceptance accepted accepting accepts access accessed accessible accession accessories
  accessory accident accidental accidentally accidents acclaim acclaimed accolades accommodate accommodation
  accompanied accompany accompanying accomplice accomplices accomplish accomplished accomplishment accomplishments
  accord accordance according accordingly account accountability accountable accountant accounted accounting accounts
  accreditation accredited accumulated accuracy accurate accurately accusation accusations accuse accused accusing
  accustomed ace aces ache aches achieve achieved achievement achievements achieving aching acid acids acknowledge
  acknowledged acoustic acquaintance acquaintances acquainted acquire acquired acquiring acquisition acquisitions
  acquitted acre acres acronym across act acted acting action actions activate activated activation active actively
  activism activist activists activities activity actor actors actress actresses acts actual actually acute ad adamant
  adapt adaptation adaptations adapted adaptive add added addict addicted addiction addictive addicts adding addition
  additional additionally additions address addressed addresses addressing adds adequate adjacent adjoining adjourned
  adjust adjusted adjusting adjustment adjustments administer administered administration administrative administrator
  administrators admirable admiral admiralty admiration admire admired admirer admiring admission admissions admit
  admits admitted admitting ado adobe adopt adopted adopting adoption adorable adore adored adores adrenaline ads
  adult adultery adults advance advanced advancement advances advancing advantage advantages adventure adventures
  adventurous adversary adverse advertise advertised advertisement advertisements advertising advice advise advised
  adviser advisor advisors advisory advocacy advocate advocated advocates aerial aerospace aesthetic afar affair
  affairs affect affected affecting affection affectionate affects affidavit affiliate affiliated affiliates
  affiliation affinity affirmative afford affordable afghan afloat aforementioned afraid aft after afterlife aftermath
  afternoon afterward afterwards again against age aged agencies agency agenda agent agents ages aggravated aggregate
  aggression aggressive aging agitated ago agony agree agreeable agreed agreeing agreement agreements agrees
  agricultural agriculture ah aha ahead ahem ahoy ai aid aide aided aids aim aimed aiming aims air airborne aircraft
  aired airfield airing airline airlines airplane airplanes airport airports airs airspace airways aisle alarm alarmed
  alarming alarms alas albeit album albums alcohol alcoholic ale alert alerted algae algebra algebraic algorithm
  algorithms alias alibi alien aliens align aligned alignment alike alimony alive all allegations alleged allegedly
  allegiance allergic allergies allergy alley alliance allied allies alligator allocated allocation allow allowance
  allowed allowing allows alloy ally almighty almond almost aloha alone along alongside aloud alpha alphabet already
  alright also altar alter alterations altered alternate alternating alternative alternatively alternatives although
  altitude alto altogether aluminium aluminum alumni alumnus always am amalgamated amateur amateurs amaze amazed
  amazing amazingly amazon ambassador ambassadors amber ambient ambition ambitions ambitious ambulance ambush ambushed
  amen amended amendment amendments amends amenities amigo amino amity ammo ammunition amnesia amnesty among amongst
  amount amounted amounts amp amphibious ample amulet amuse amused amusement amusing an anal analog analogous analyses
  analysis analyst analysts analytical analytics analyze analyzed analyzing anarchist anarchy anatomy ancestor
  ancestors ancestral ancestry anchor anchored ancient and android anesthesia anesthetic aneurysm anew angel angels
  anger angle angles angrily angry anguish angular animal animals animated animation ankle ankles annals annex
  annexation annexed anniversary announce announced announcement announcer announcing annoy annoyed annoying annual
  annually anomalies anomaly anonymous another answer answered answering answers ant antagonist antarctic antenna
  anterior anthem anthology anthropology anti antibiotics anticipate anticipated anticipation antidote antique
  antiques antiquity ants anus anxiety anxious any anybody anyhow anymore anyone anyplace anything anytime anyway
  anywhere apart apartheid apartment apartments ape aperture apes apex api apiece apocalypse apologies apologise
  apologize apologized apologizing apology apostles apostolic app appalling apparatus apparent apparently appeal
  appealed appealing appeals appear appearance appearances appeared appearing appears appendix appetite applaud
  applauding applauds applause apple apples applicable applicants application applications applied applies apply
  applying appoint appointed appointment appointments appreciate appreciated appreciates appreciation apprehend
  apprehended apprentice apprenticeship approach approached approaches approaching appropriate approval approve
  approved approximate approximately approximation apps april apron aquarium aquatic arbitrary arbitration arc arcade
  arch archaeological archaeologist archaeologists archaeology archaic archbishop archdiocese arched archer arches
  archipelago architect architects architectural architecture archive archives arctic are area areas arena ares
  arguably argue argued argues arguing argument arguments arise arises arising aristocratic arithmetic ark arm
  armament armed armies armistice armor armored armory armour armoured arms army aroma arose around aroused arrange
  arranged arrangement arrangements arranging array arrest arrested arresting arrests arrival arrive arrived arrives
  arriving arrogance arrogant arrow arrows arse arsehole arsenal arson art arteries artery arthritis article articles
  artifact artifacts artificial artillery artist artistic artists arts artwork as ascend ascent ash ashamed ashes
  ashore ashtray aside ask asked asking asks asleep aspect aspects aspirin ass assailant assassin assassinate
  assassinated assassination assassins assault assaulted assaulting assemble assembled assemblies assembly asserted
  asserts asses assess assessed assessment asset assets asshole assholes assign assigned assignment assignments assist
  assistance assistant assistants assisted assisting assists associate associated associates association associations
  assume assumed assumes assuming assumption assumptions assurance assure assured asteroid asthma astonishing astray
  astronaut astronauts astronomer astronomical astronomy asylum at ate athlete athletes athletic athletics atlas
  atmosphere atmospheric atom atomic atoms atone atop atrocities attach attached attachment attack attacked attacker
  attacking attacks attain attained attempt attempted attempting attempts attend attendance attendant attended
  attending attention attentive attested attic attire attitude attitudes attorney attorneys attract attracted
  attracting attraction attractions attractive attracts attribute attributed attributes auction audible audience
  audiences audio audit audition auditions auditorium augmented august aunt aunts aura auspices auspicious authentic
  author authored authorised authorities authority authorization authorize authorized authors autism auto
  autobiographical autobiography autograph automated automatic automatically automation automobile automobiles
  automotive autonomous autonomy autopsy autumn auxiliary availability available avalanche avatar avenge avengers
  avenue average averaged averages averaging aviation avocado avoid avoided avoiding await awaiting awaits awake
  awaken awakened awakening award awarded awards aware awareness away awe awesome awful awfully awhile awkward awol ax
  axe axis aye babbling babe babes babies baby babysit babysitter babysitting bachelor back backbone backed background
  backgrounds backing backlog backpack backs backside backstage backup backward backwards backyard bacon bacteria
  bacterial bad badge badges badly badminton bag bagel baggage bags bah bail bailed bailing bait bake baked baker
  bakers bakery baking balance balanced balcony bald ball ballad ballads ballet ballistic ballistics balloon balloons
  ballot ballots ballroom balls bamboo ban banana bananas band bandage bandages bandit bandits bands bandwidth bang
  banged banging bangs banish banished bank banker bankers banking bankrupt bankruptcy banks banned banner banquet
  banter baptism baptist baptized bar barb barbarian barbarians barbaric barbecue barber bare barefoot barely bargain
  bargaining barge bark barker barking barks barn barney baron baroness baronet baroque barracks barred barrel barrels
  barren barricade barrier barriers barrister barrow bars bartender basal base baseball based baseman basement bases
  bash bashed basic basically basics basil basilica basin basis basket basketball baskets bass bassist bastard
  bastards bat batch bates bath bathe bathed bathing bathroom bathrooms baths bathtub baton bats batsman battalion
  battalions batted batter battered batteries battery batting battle battlefield battles battleship battling bay be
  beach beaches beacon bead beads beak beam beams bean beans bear beard bearer bearing bearings bears beast beasts
  beat beaten beating beats beau beauties beautiful beautifully beauty beaver became because beck become becomes
  becoming bed bedroom bedrooms beds bedside bedtime bee beef been beep beeping beeps beer beers bees beetle beetles
  before beforehand beg began beggar beggars begged begging begin beginning beginnings begins begs begun behalf behave
  behaved behaves behaving behavior behavioral behaviour beheaded behind behold being beings belief beliefs believable
  believe believed believer believers believes believing bell belle bellies bells belly belong belonged belonging
  belongings belongs beloved below belt belts bench benchmark bend bender bending bends beneath benefactor beneficial
  benefit benefited benefits bent berries berry berth beseech beside besides besieged best bestowed bet beta betcha
  betray betrayal betrayed betraying bets better betting between beverage beware beyond bias biased bible biblical
  bibliography bicycle bid bidder bidding bids biff big bigger biggest biggie bike biker bikes bikini bilateral
  bilingual bill billboard billed billion billionaire billions bills bin binary bind binding bingo binoculars
  biodiversity biographer biographical biography biological biology biopsy biotech bird birdie birds birth birthday
  birthdays birthplace births biscuit biscuits bishop bishops bit bitch bitches bitching bite bites biting bits bitten
  bitter bitterness bizarre black blacked blackmail blackmailed blackmailing blackout blacks blacksmith bladder blade
  blades blah blame blamed blames blaming bland blank blanket blankets blanks blares blaring blast blasted blasting
  blasts blaze blazing bleach bleak bleating bled bleed bleeding bleeds bleep blend blender bless blessed blessing
  blessings blew blind blinded blindfold blindfolded blinding blindly blindness blinds blink blinking bliss blizzard
  bloated bloc block blockade blocked blocking blocks blog blogs blond blonde blood bloodshed bloodstream bloody bloom
  blooming blossom blossoms blouse blow blowing blown blows blue blueberry blueprint blueprints blues bluff bluffing
  blunt blur blurry blush blushing boar board boarded boarding boards boast boasts boat boats bodies bodily body
  bodyguard bodyguards bog bogus bohemian boil boiled boiler boilers boiling boils bold bolt bolted bolts bomb
  bombardment bombed bomber bombers bombing bombings bombs bond bonded bonding bonds bone boner bones bonfire bong
  bonnet bonnie bonus boo boob boobs booby boogie booing book booked bookie booking books bookstore boom booming boost
  booster boot booth booths boots booty booze bop border bordered bordering borderline borders bore bored boredom
  boring born borne borough boroughs borrow borrowed borrowing bosom boss bosses bossy bot botanical botanist botany
  both bother bothered bothering bothers bottle bottled bottles bottom bottoms bought boulder boulevard bounce bounced
  bouncing bound boundaries boundary bounded bounds bounty bouquet bourbon bourgeois bout boutique bow bowel bowels
  bowl bowled bowling bowls bowman bows box boxed boxer boxers boxes boxing boy boycott boyfriend boyfriends boys bra
  brace bracelet bracelets braces brag bragging brain brains brainwashed brake brakes branch branches brand branded
  branding brands brandy brass brat brats brave bravely bravery bravest bravo brawl breach breached bread break
  breakdown breaker breakfast breaking breaks breakthrough breakup breast breasts breath breathe breathed breather
  breathes breathing breaths breathtaking bred breed breeding breeds breeze brethren brew brewers brewery brewing
  bribe bribed bribery bribes brick bricks bridal bride bridesmaid bridge bridges brief briefcase briefed briefing
  briefly brig brigade brigades bright brighter brightest brightly brilliance brilliant brilliantly bring bringing
  brings brink broad broadband broadcast broadcaster broadcasters broadcasting broadcasts broader broadly broads
  broccoli brochure broke broken broker bronze brooding brook brooks broom broth brothel brother brotherhood brothers
  brought brow brown brownies browser bruise bruised bruises bruising brunch brunette brush brushed brushes brushing
  brutal brutality brutally brute bubble bubbles bubbling bubbly buck bucket buckets buckle bucks bud buddies buddy
  budge budget budgets buds buff buffalo buffet bug bugged bugger bugging buggy bugs build builder builders building
  buildings builds built bulb bulbs bulk bull bullet bulletin bulletproof bullets bullied bullies bullock bulls
  bullshit bully bullying bum bummed bummer bump bumped bumper bumping bumps bumpy bums bun bunch bundle bungalow bunk
  bunker bunnies bunny buns burden bureau burger burgers burglar burglary burial buried burn burned burner burning
  burns burnt burrito burst bursting bursts bury burying bus buses bush bushes busiest business businesses businessman
  businessmen bust busted buster busting busy but butch butcher butchered butler buts butt butter butterflies
  butterfly butters buttocks button buttons butts buy buyer buyers buying buys buzz buzzer buzzes buzzing by bye
  bygones bypass cab cabbage cabin cabinet cabinets cabins cable cables cache cackles cackling cactus cadet cadets
  cafe cafeteria caffeine cage cages cake cakes cal calcium calculate calculated calculating calculation calculations
  calculus calendar calf caliber call called caller calling calls calm calmed calming calmly calories calves cam came
  camel camels cameo camera cameraman cameras camouflage camp campaign campaigned campaigning campaigns camper
  campfire camping camps campus campuses cams can canal canals canary cancel canceled canceling cancellation cancelled
  cancer candidacy candidate candidates candle candles candy cane canister cannabis canned cannon cannons cannot canoe
  canonical canopy cans cant canteen canton canvas canyon cap capabilities capability capable capacity cape capital
  capitalism capitalist capitol capped cappuccino caprice caps capsule captain captained captains captioned captioning
  captive captivity capture captured capturing car caramel caravan carbon carcass card cardboard cardiac cardinal
  cardinals cards care cared career careers carefree careful carefully careless cares caress caretaker cargo caring
  carmine carnage carnival carpenter carpet carriage carriages carried carrier carriers carries carrot carrots carry
  carrying cars cart cartel cartoon cartoonist cartoons cartridge carts carve carved carver carving case cases cash
  cashier casing casings casino casinos casket casserole cassette cast caste casting castle castles casual casually
  casualties casualty cat catalog catalogue catalyst catastrophe catastrophic catch catcher catches catching catchy
  categories categorized category catering catfish cathedral catholic cats cattle caucus caught cause caused causes
  causing caution cautious cavalry cave caves caviar cavity cawing cease ceased cedar ceded ceiling celebrate
  celebrated celebrating celebration celebrations celebrities celebrity celestial cell cellar cello cells cellular
  cement cemeteries cemetery censorship census cent centenary centennial center centered centers centimeters central
  centre centred centres cents centuries century ceo ceramic ceramics cereal cerebral ceremonial ceremonies ceremony
  certain certainly certainty certificate certificates certification certified cfo chad chain chained chains chainsaw
  chair chaired chairman chairs chalk challenge challenged challenger challenges challenging chamber chamberlain
  chambers champ champagne champion champions championship championships chance chancel chancellor chances chandler
  change changed changes changing channel channels chant chanting chaos chaotic chap chapel chaperone chaplain chaps
  chapter chapters character characterised characteristic characteristics characterized characters charade charcoal
  charge charged charger charges charging chariot charisma charismatic charitable charities charity charm charmed
  charming charms chart charted charter chartered charting charts chase chased chasing chassis chat chatter chattering
  chatting chauffeur cheap cheaper cheat cheated cheater cheating cheats check checked checking checkmate checkpoint
  checks checkup cheek cheeks cheeky cheer cheerful cheering cheerleader cheerleaders cheers cheese cheeseburger
  cheesecake cheesy chef chefs chemical chemicals chemist chemistry cheque cherish cherished cherries cherry chess
  chest chew chewed chewing chi chic chick chicken chickens chicks chief chiefly chiefs child childbirth childhood
  childish children chile chili chill chilled chilling chills chilly chime chimes chiming chimney chin china chino
  chip chipped chips chirp chirping chirps chloride chocolate chocolates choice choices choir choke choked choking
  cholesterol choose chooses choosing chop chopped chopper chopping chops chopsticks choral chord chords choreographer
  choreography chores chorus chose chosen chow christian chromosome chronic chronicle chronicles chubby chuck chuckle
  chuckles chuckling chug chum chump chunk chunks church churches churchyard churn chute cider cigar cigarette
  cigarettes cigars cinema cinemas cinematography cinnamon cipher circa circle circles circling circuit circuits
  circular circulated circulation circumstance circumstances circumstantial circus citation citations cited cites
  cities citing citizen citizens citizenship city civic civil civilian civilians civilisation civilization
  civilizations civilized clacking claim claimed claiming claims clam clamoring clamp clams clan clang clanging clangs
  clanking clanks clans clap clapping claps clarify clarity clash clashes class classes classic classical classics
  classification classified classmate classmates classroom classrooms classy clatter clattering clatters clause claw
  claws clay clean cleaned cleaner cleaners cleaning cleans cleanse cleansing cleanup clear clearance cleared clearer
  clearing clearly clears clergy clerk clever cliche click clicked clicking clicks client clients cliff cliffs climate
  climax climb climbed climbing cling clinging clinic clinical clinics clink clinking clinks clip clipped clips cloak
  clock clocks clockwork clone clones close closed closely closer closes closest closet closing closure clot cloth
  clothes clothing cloud clouds cloudy clover clown clowns club clubs clucking clue clueless clues clumsy cluster
  clusters clutch cmo coach coached coaches coaching coal coalition coast coastal coaster coastline coasts coat coats
  cobra cocaine cock cocking cockpit cockroach cockroaches cocks cocksucker cocktail cocktails cocky cocoa coconut
  coconuts cod code coded codes codex coding coefficient coffee coffees coffin coffins cognac cognitive coil coin
  coincide coincided coincidence coincidences coined coins coke cold colder coliseum collaborated collaborating
  collaboration collaborations collaborative collaborator collapse collapsed collapses collapsing collar collateral
  colleague colleagues collect collected collecting collection collections collective collectively collector
  collectors collects colleen college colleges collegiate collier colliery collision cologne colon colonel colonial
  colonies colonists colonization colony color colored colorful coloring colors colossal colour coloured colours colt
  colts column columnist columns coma comb combat combination combinations combine combined combines combining combo
  combustion come comeback comedian comedy comes comet comfort comfortable comfortably comforting comforts comfy comic
  comics coming comm command commandant commanded commander commanders commanding commands commemorate commemorated
  commemorative commence commenced commend comment commentary commentator commentators commented commenting comments
  commerce commercial commercially commercials commission commissioned commissioner commissioners commissioning
  commissions commit commitment commitments committed committee committees committing commodity commodore common
  commonly commons commonwealth commotion communal commune communes communicate communicating communication
  communications communion communism communist communists communities community commuter compact companies companion
  companions company comparable comparative comparatively compare compared comparing comparison comparisons
  compartment compass compassion compassionate compatible compelled compelling compensate compensation compete
  competed competent competes competing competition competitions competitive competitor competitors compilation
  compiled complain complained complaining complaint complaints complement complete completed completely completing
  completion complex complexes complexion complexity compliance complicate complicated complication complications
  compliment complimentary compliments comply component components compose composed composer composers composing
  composite composition compositions compound compounds comprehend comprehensive compressed compression comprise
  comprised comprises comprising compromise compromised compromising compulsory computational computer computers
  computing comrade comrades con conceal concealed conceded conceive conceived concentrate concentrated concentrating
  concentration concentrations concept conception concepts conceptual concern concerned concerning concerns concert
  concerto concerts concession concierge conclude concluded concludes concluding conclusion conclusions conclusive
  concrete concubine concurrent concurrently concussion condemn condemned condition conditional conditioner
  conditioning conditions condo condolences condom condoms conduct conducted conducting conductor conducts cone
  confederacy confederate confederation conference conferences conferred confess confessed confessing confession
  confessions confide confidence confident confidential confidentiality configuration confined confinement confirm
  confirmation confirmed confirming confirms confiscated conflict conflicts confluence confront confrontation
  confronted confronts confuse confused confusing confusion congestion congratulate congratulations congregation
  congregational congregations congress congressional congressman conjunction connect connected connecting connection
  connections connector connects conned conquer conquered conquest cons conscience conscious consciousness consecrated
  consecutive consensus consent consequence consequences consequently conservation conservative conservatives
  conservatory consider considerable considerably considerate consideration considerations considered considering
  considers consist consisted consistency consistent consistently consisting consists consolation console consolidated
  consolidation consonant consonants consort consortium conspiracy conspired constable constancy constant constantly
  constellation constituencies constituency constituent constitute constituted constitutes constitution constitutional
  constraints construct constructed constructing construction constructive consul consulate consult consultancy
  consultant consultation consulted consulting consume consumed consumer consumers consuming consumption contact
  contacted contacting contacts contagious contain contained container containers containing containment contains
  contaminated contamination contemporaries contemporary contempt contender content contention contents contest
  contestant contestants contested contests context contexts continent continental continents contingency contingent
  continually continuation continue continued continues continuing continuity continuous continuously contraband
  contract contracted contractions contractor contractors contracts contrary contrast contribute contributed
  contributes contributing contribution contributions contributor contributors control controlled controller
  controlling controls controversial controversies controversy convened convenience convenient conveniently convent
  convention conventional conventions convergence conversation conversations conversely conversion conversions convert
  converted convertible converting converts convex convey convict convicted conviction convictions convince convinced
  convinces convincing convoy cooing cook cooked cookie cookies cooking cooks cool cooled cooler coolest cooling coop
  cooped cooper cooperate cooperating cooperation cooperative coordinate coordinated coordinates coordination
  coordinator cop cope copied copies coping copper coppers cops copy copycat copying copyright coral cord cords core
  cork corn corner cornered corners corny coronation coroner corporal corporate corporation corporations corps corpse
  corpses corpus correct corrected correction correctional corrections correctly correlation correspond correspondence
  correspondent corresponding corresponds corridor corridors corrupt corrupted corruption cortex cosmetics cosmic
  cosmos cost costing costly costs costume costumes cot cottage cottages cotton couch cough coughing coughs could
  council councillor councillors councilman councils counsel counseling counselor count countdown counted counter
  counterfeit counterpart counterparts countess counties counting countless countries country countrymen countryside
  counts county coup coupe couple coupled couples coupling coupon coupons courage courageous courier course courses
  court courtesy courthouse courting courtroom courts courtyard cousin cousins cove coven covenant cover coverage
  covered covering covers covert cow coward cowardly cowards cowboy cowboys coworkers cows cox coyote cozy crab crabs
  crack cracked cracker crackers cracking crackles crackling cracks cradle craft crafts crafty cramp cramped cramps
  crane crank cranky crap crappy crash crashed crashes crashing crate crater crates crave craving crawl crawled
  crawling crazier craziest craziness crazy creaking creaks cream creamy create created creates creating creation
  creative creativity creator creators creature creatures credentials credibility credible credit credited credits
  creed creek creep creeping creeps creepy cremated crest crew crews crib cricket cricketer crickets cried cries crime
  crimes criminal criminals crimson cripple crippled crisis crisp crispy criteria criterion critic critical critically
  criticised criticism criticisms criticize criticized critics critique crm crocodile crook crooked crooks crop crops
  cross crossed crosses crossing crossings crossover crossroads crotch crow crowd crowded crowds crown crowned crowns
  crows crucial crucified crude cruel cruelty cruise cruiser cruisers cruising crumble crumbling crumbs crummy crunch
  crunching crunchy crusade crusaders crush crushed crushing crust cry crying crypt crystal crystals cto cub cube
  cubes cubic cubs cuckoo cucumber cuddle cue cuff cuffs cuisine culinary culminated culminating culprit cult
  cultivate cultivated cultivation cultural culturally culture cultures cum cunning cunt cup cupboard cupcake cupcakes
  cupid cups curator curb cure cured curfew curiosity curious curl curling curly currency current currently currents
  curriculum curry curse cursed curses cursing curt curtain curtains curve curved curves cushion custard custody
  custom customary customer customers customs cut cute cuter cutest cuts cutter cutting cyanide cycle cycles cycling
  cyclist cyclists cylinder cylinders cylindrical cynical dad daddy dads daft dagger daily dairy daisy dale dam damage
  damaged damages damaging dame damn damned damp dams dance danced dancer dancers dances dancing dandy danger
  dangerous dangerously dangers dangling dare dared dares daring dark darker darkest darkness darling darlings darn
  dart darts dash dashboard dashboards dashing data database databases date dated dates dating daughter daughters
  davenport dawn day daylight days daytime dazzling deacon dead deadline deadlines deadly deaf deal dealer dealers
  dealership dealing dealings deals dealt dean dear dearest dearly death deathbed deaths debate debated debates
  debating debris debt debts debut debuted decade decades decay deceased deceit deceive deceived deceiving decency
  decent deception decide decided decides deciding decipher decision decisions decisive deck decks declaration declare
  declared declaring decline declined declining decommissioned decorate decorated decorating decoration decorations
  decorative decoy decrease decreased decreases decreasing decree dedicate dedicated dedication deed deeds deemed deep
  deeper deepest deeply deer default defeat defeated defeating defeats defect defective defects defence defences
  defend defendant defendants defended defender defenders defending defense defenseless defenses defensive deficiency
  deficit define defined defines defining definite definitely definition definitions definitive defunct defy
  degenerate degradation degree degrees dehydrated deities deity delay delayed delays delegate delegates delegation
  delete deleted deli deliberate deliberately delicacy delicate delicious delight delighted delightful delirious
  deliver delivered deliveries delivering delivers delivery dell delta delusion delusions demand demanded demanding
  demands dementia demise demo democracy democrat democratic democrats demographic demographics demolished demolition
  demon demonic demons demonstrate demonstrated demonstrates demonstrating demonstration demonstrations demos den
  denial denied denies denomination denominations denote denoted denotes denounced dense densely density dent dental
  dentist deny denying depart departed departing department departments departure depend depended dependence dependent
  depending depends depict depicted depicting depiction depictions depicts deploy deployed deployment deported deposed
  deposit deposited deposition deposits depot depressed depressing depression deprived depth depths deputies deputy
  deranged derby derivative derivatives derive derived derives derrick descend descendant descendants descended
  descending descent describe described describes describing description descriptions desert deserted deserve deserved
  deserves deserving design designated designation designed designer designers designing designs desirable desire
  desired desires desk desks despair desperate desperately desperation despicable despise despised despite dessert
  desserts destination destinations destined destiny destroy destroyed destroyer destroyers destroying destroys
  destruction destructive detached detachment detail detailed detailing details detain detained detect detected
  detecting detection detective detectives detector detectors detention deteriorated determination determine
  determined determines determining detonate detonation detonator detour devastated devastating develop developed
  developer developers developing development developmental developments develops device devices devil devils devious
  devised devops devote devoted devotion devour dew diabetes diabetic diagnosed diagnosis diagnostic diagram dial
  dialect dialects dialed dialing dialogue diameter diamond diamonds diaper diapers diarrhea diary dice dick dickie
  dicks dictate dictator dictatorship dictionary did die died dies diesel diet differ differed difference differences
  different differential differently differing differs difficult difficulties difficulty diffusion dig digest digger
  digging digit digital digitally digits dignified dignity digs dilemma diligence dim dime dimension dimensional
  dimensions diminished dine diner ding dinging dings dining dinner dinners dinosaur dinosaurs diocesan diocese
  dioxide dip diploma diplomacy diplomat diplomatic dipped dipping dire direct directed directing direction directions
  directive directly director directorate directors directory dirt dirty disabilities disability disable disabled
  disadvantage disagree disagreement disambiguation disappear disappearance disappeared disappearing disappears
  disappoint disappointed disappointing disappointment disarm disaster disasters disastrous disbanded disc discarded
  discharge discharged disciple disciples disciplinary discipline disciplined disciplines disclose disclosure disco
  discomfort disconnect disconnected discontinued discount discounts discouraged discourse discover discovered
  discoveries discovering discovers discovery discreet discrete discretion discrimination discs discuss discussed
  discusses discussing discussion discussions disease diseases disgrace disgraced disgraceful disguise disguised
  disgust disgusted disgusting dish dishes dishonest dishwasher disk dislike dismantled dismiss dismissal dismissed
  disobey disobeyed disorder disorders dispatch dispatched dispatcher disperse dispersed displaced displacement
  display displayed displaying displays disposable disposal dispose disposed disposition dispute disputed disputes
  disqualified disregard disrespect disrespectful disrupt dissertation dissolution dissolve dissolved distance
  distances distant distinct distinction distinctive distinctly distinguish distinguished distinguishing distorted
  distract distracted distracting distraction distractions distraught distress distressed distribute distributed
  distributing distribution distributions distributor district districts disturb disturbance disturbed disturbing
  ditch ditched diva dive diver divers diverse diversion diversity divert diverted divide divided divides dividing
  divine diving divinity division divisional divisions divorce divorced dizzy do doc dock docking docks doctor
  doctoral doctorate doctors doctrine document documentaries documentary documentation documented documents dodge
  dodged dodgers dodging dodgy doe does dog doggie doggy dogs doing doll dollar dollars dolls dolly dolphin dolphins
  domain domains dome domestic dominance dominant dominate dominated domination don donate donated donating donation
  donations done donkey donor donors donut donuts doom doomed door doorbell doorknob doorman doors doorstep doorway
  dope dork dorm dormant dorsal dory dosage dose doses dot doth dots double doubled doubles doubt doubted doubting
  doubts douche dough doughnut doughnuts dove dowager down downfall downhill download downloaded downright downs
  downstairs downstream downtown dowry dozen dozens draft drafted drag dragged dragging dragon dragons drain drainage
  drained draining drains drake drama dramas dramatic dramatically drank drapes drastic draw drawer drawers drawing
  drawings drawn draws dread dreadful dream dreamed dreamer dreaming dreams dreamt dreamy dredge drenched dress
  dressed dresser dresses dressing drew dried drift drifted drifting drill drilling drills drink drinker drinking
  drinks drip dripping drive driven driver drivers drives driveway driving droid droids drone drones drool drooling
  drop dropped dropping drops drought drove drown drowned drowning drug drugged drugs drugstore drum drummer drumming
  drums drunk drunkard drunken drunks dry dryer drying dual dubbed duchess duchy duck ducks duct dude dudes due duel
  dues duet dug duh duke dull dumb dumbest dummy dump dumped dumping dumplings dumps dumpster dunes dung dungeon
  dungeons dunk dunno duo duplicate duration during dusk dust dusty duties duty dwarf dwell dwelling dwellings dye
  dying dynamic dynamics dynamite dynasty each eager eagle eagles ear earl earlier earliest early earn earned earnest
  earning earnings earns earring earrings ears earth earthly earthquake earthquakes ease easier easiest easily east
  eastern eastward easy eat eaten eater eating eats eavesdropping ebony ebook eccentric ecclesiastical echo echoes
  echoing eclipse ecological ecology economic economically economics economies economist economy ecosystem ecstasy
  ecstatic edge edged edges edgy edible edit edited editing edition editions editor editorial editors edtech educate
  educated education educational educator educators eel eerie effect effective effectively effectiveness effects
  efficiency efficient efficiently effort efforts egg eggs ego eight eighteen eighteenth eighth either elaborate elbow
  elbows elder elderly elders eldest elect elected election elections electoral electorate electric electrical
  electrician electricity electrified electromagnetic electronic electronics electrons elegance elegant element
  elementary elements elephant elephants elevated elevation elevations elevator elevators eleven eleventh elf
  eligibility eligible eliminate eliminated eliminating elimination elite elongated elope else elsewhere elusive elves
  email emails embarked embarrass embarrassed embarrassing embarrassment embassy embedded emblem embrace embraced
  embracing emerald emerge emerged emergence emergencies emergency emerging emeritus emigrated emigration eminence
  eminent emirates emission emissions emotion emotional emotionally emotions empathy emperor emperors emphasis
  emphasize emphasized emphasizes empire empirical employ employed employee employees employer employers employing
  employment employs empress emptied emptiness empty enable enabled enables enabling enacted enchanted enclosed
  enclosure encoded encoding encompasses encompassing encounter encountered encounters encourage encouraged
  encouragement encourages encouraging encrypted encryption encyclopedia end endanger endangered endeavor ended
  endemic ending endings endless endlessly endorsed endorsement endowed endowment ends endurance endure endured
  enduring enemies enemy energetic energies energy enforce enforced enforcement engage engaged engagement engagements
  engaging engine engineer engineered engineering engineers engines engraved enhance enhanced enjoy enjoyable enjoyed
  enjoying enjoys enlarged enlighten enlightened enlightenment enlist enlisted enormous enough enrolled enrollment
  ensemble ensembles ensign enslaved ensued ensuing ensure ensured ensuring enter entered entering enterprise
  enterprises enters entertain entertained entertaining entertainment enthusiasm enthusiastic enthusiasts entire
  entirely entirety entities entitled entity entrance entrances entrants entrepreneur entrepreneurs entries entrust
  entrusted entry envelope envelopes envious environment environmental environments envoy envy enzyme enzymes epic
  epidemic episcopal episode episodes equal equality equally equals equation equations equestrian equilibrium
  equipment equipped equity equivalent era erase erased ere erect erected erection erosion erotic erp errand errands
  erratic error errors erupted eruption escape escaped escapes escaping escort escorted especially espionage espresso
  essay essays essence essential essentially est establish established establishing establishment establishments
  estate estates esteemed estimate estimated estimates estuary eta etc eternal eternally eternity ethereal ethical
  ethics ethnic ethnicity etiquette etymology eunuch eureka euro euros evacuate evacuated evacuation evaluate
  evaluated evaluation evangelical eve even evening evenings evenly event events eventual eventually ever evergreen
  everlasting every everybody everyday everyone everything everywhere evicted eviction evidence evident evidently evil
  evolution evolutionary evolve evolved evolving ex exact exactly exaggerate exaggerated exaggerating exam examination
  examinations examine examined examiner examining example examples exams excavated excavation excavations exceed
  exceeded exceeding excellence excellent except exception exceptional exceptionally exceptions excess excessive
  exchange exchanged exchanges excited excitement exciting exclaiming exclaims excluded excluding exclusion exclusive
  exclusively excuse excused excuses execute executed execution executioner executive executives exempt exemption
  exercise exercised exercises exercising exhale exhales exhaling exhaust exhausted exhausting exhaustion exhibit
  exhibited exhibition exhibitions exhibits exile exiled exist existed existence existing exists exit exits exorcism
  exotic expand expanded expanding expansion expect expectation expectations expected expecting expects expedition
  expeditionary expeditions expel expelled expense expenses expensive experience experienced experiences experiencing
  experiment experimental experimenting experiments expert expertise experts expired explain explained explaining
  explains explanation explanations explicit explicitly explode exploded explodes exploding exploit exploitation
  exploited exploration explore explored explorer explorers explores exploring explosion explosions explosive
  explosives export exported exports expose exposed exposing exposition exposure express expressed expresses
  expressing expression expressions expressway expulsion exquisite extant extend extended extending extends extension
  extensions extensive extensively extent exterior external extinct extinction extortion extra extract extracted
  extraction extradition extraordinary extras extraterrestrial extraterrestrials extravagant extreme extremely eye
  eyeball eyeballs eyebrows eyelids eyes eyesight eyewitness fabric fabricated fabulous facade face faced faces facial
  facilitate facilitated facilities facility facing fact faction factions factor factories factors factory facts
  faculties faculty fad fade faded fades fading fag faggot fail failed failing fails failure failures faint fainted
  faintly fair fairies fairly fairness fairy faith faithful faithfully fake faked fakes faking falcon fall fallen
  falling fallout falls false falsely fame famed familiar families family famine famous famously fan fancy fanfare
  fang fangs fanny fans fantasies fantastic fantasy faq far faraway farce fare farewell farm farmer farmers farmhouse
  farming farmland farms fart farther farting farts fascinated fascinating fascination fascist fashion fashionable
  fashioned fast fasten faster fastest fat fatal fatalities fate fated fates father fathers fathom fatigue fatty
  faucet fault faults faulty fauna favor favorable favored favorite favorites favors favour favourable favoured
  favourite favours fax fear feared fearful fearing fearless fears fearsome feast feat feather feathers feature
  featured features featuring fed federal federally federation feds fee feeble feed feedback feeding feeds feel
  feeling feelings feels fees feet feisty felicity fell fellow fellows fellowship felon felony felt female females
  feminine feminist fence fences fencing fend fern ferocious ferries ferry fertile fertility fertilizer festival
  festivals festive festivities fetch fetish fetus feud feudal fever few fewer fiance fiancee fiber fibers fiction
  fictional fiddle field fields fiend fierce fiery fifteen fifteenth fifth fifty fight fighter fighters fighting
  fights figure figured figures figuring file filed files filing fill filled filling fills film filmed filming
  filmmaker filmmakers films filter filters filth filthy fin final finale finalist finalists finally finals finance
  financed finances financial financially financing finch find finding findings finds fine fined finer finest finger
  fingernails fingerprint fingerprints fingers fingertips finish finished finishes finishing finite fintech fire
  firearm firearms fired firefighter firefighters fireman firemen fireplace firepower fires firewall firewood
  fireworks firing firm firmly firms first firsthand firstly fiscal fish fisher fisheries fisherman fishermen fishes
  fishing fishy fist fists fit fitness fits fitted fitting five fix fixed fixing fixture fixtures flag flagged flags
  flagship flair flame flames flaming flank flanked flap flapping flare flares flash flashes flashing flashlight
  flashy flat flats flatter flattered flattering flavor flavors flavour flaw flawed flawless flaws flea fleas fled
  flee fleeing fleet fleeting flesh flew flex flexibility flexible flick flies flight flights fling flint flip flipped
  flipping flirt flirting float floated floating floats flock flood flooded flooding floods floor floors flop flora
  florist floss flotilla flour flourish flourished flow flower flowering flowers flowing flown flows flu fluent fluffy
  fluid fluids flush flushed flushing flustered flute fly flyer flyers flying foam focal focus focused focuses
  focusing foe fog foil fold folded folder folding folk folklore folks follow followed followers following follows
  folly fond font food foods fool fooled fooling foolish foolishness fools foot footage football footballer foothills
  footing footprint footprints footsteps for forbid forbidden force forced forces forcing ford foreboding forecast
  forecasts forehead foreign foreigner foreigners foreman foremost forensic forensics forest forested forestry forests
  forever forfeit forgave forge forged forgery forget forgets forgetting forgive forgiven forgiveness forgiving forgot
  forgotten fork forks form formal formalities formality formally format formation formations formats formed former
  formerly formidable forming forms formula formulated formulation forsaken fort forth forthcoming fortifications
  fortified fortnight fortress forts fortunate fortunately fortune fortunes forty forum forums forward forwards fossil
  fossils foster fought foul found foundation foundations founded founder founders founding foundry fountain four
  fours fourteen fourteenth fourth fox fraction fracture fractured fractures fragile fragment fragments fragrance
  fragrant frail frame framed frames framework framing franchise francs frank frankly frantic frat fraternity fraud
  freak freaked freaking freaks freaky free freed freedom freelance freely freeman freestyle freeway freeze freezer
  freezing freight freighter french frenzy frequencies frequency frequent frequently fresh freshen freshly freshman
  freshwater fret friction fridge fried friend friendly friends friendship friendships fries frigate fright frighten
  frightened frightening fringe frog frogs from front frontal frontier fronts frost frosting frown froze frozen fruit
  fruits frustrated frustrating frustration fry frying fuck fucked fucker fuckers fucking fucks fudge fuel fuels
  fugitive fugitives fulfil fulfill fulfilled fulfilling full fuller fullest fully fumes fun function functional
  functionality functioning functions fund fundamental funded funding funds funeral funerals fungi fungus funk funky
  funnel funnels funnier funniest funny fur furious furnace furniture furry further furthermore fury fuse fuselage
  fusion fuss fussing fussy futile future futures fuzzy gabby gag gage gagging gags gain gained gaining gains gal gala
  galaxies galaxy gale gall gallant galleries gallery galley gallon gallons gallows gals gamble gambler gambling game
  games gaming gamma gang gangs gangster gangsters gap gaps garage garbage garden gardener gardening gardens garlic
  garment garnered garret garrison gas gases gasoline gasp gasping gasps gate gates gateway gather gathered gathering
  gauge gave gavel gay gays gaze gazette gear gears gee geek geese geez geezer gel gem gems gender gene genera general
  generalized generally generals generate generated generates generating generation generations generator generators
  generosity generous genes genesis genetic genetically genetics genie genitals genius geniuses genocide genome genre
  genres gentle gentleman gentlemen gently gents genuine genuinely genus geographic geographical geographically
  geography geologic geological geology geometric geometry germs gesture gestures get getaway gets getting ghastly
  ghetto ghost ghosts giant giants gibberish giddy gift gifted gifts gig gigantic giggle giggles giggling gigs gill
  gimme gin ginger gingerbread ginseng giraffe girl girlfriend girlfriends girls give given gives giving glacial
  glacier glaciers glad gladly glamorous glamour glance glass glasses glee glen glimpse glitch glitter global globally
  globe gloomy glorious glory glove gloves glow glowing glucose glue glued go goal goalkeeper goals goat goats goblin
  god goddamn goddamned goddess godfather godmother gods goes goggles going gold golden goldfish golf golly gone gong
  gonna goo good goodbye goodbyes goodies goodness goodnight goods goodwill goody goofy google gook goon goons goose
  gore gorge gorgeous gorilla gosh gospel gossip got gotcha gotta gotten gourmet govern governance governed governing
  government governmental governments governor governors gown grab grabbed grabbing grabs grace graceful gracious grad
  grade grades gradient gradual gradually graduate graduated graduates graduating graduation graffiti graft grail
  grain grains gram grammar grams grand grandchild grandchildren granddad granddaughter grandfather grandma
  grandmother grandpa grandparents grandson grange granite granny grant granted granting grants grape grapes graph
  graphic graphical graphics graphs grasp grass grassland grateful gratitude grave gravel graves graveyard
  gravitational gravity gravy gray grazing grease greasy great greater greatest greatly greatness greed greedy green
  greenhouse greens greet greeted greeting greetings grenade grenades grew grey grid grief grieve grieving griffin
  grill grilled grim grimes grin grind grinding gringo grip grizzly groan groaning groans groceries grocery groom
  groove groovy gross grossed grossing ground grounded grounds group grouped grouping groups grove grow growing growl
  growling growls grown grows growth grub grudge grudges gruesome grumbling grumpy grunt grunting grunts guarantee
  guaranteed guarantees guard guarded guardian guardians guarding guards gubernatorial guerrilla guess guessed guesses
  guessing guest guests guidance guide guided guidelines guides guiding guild guilt guilty guinea guitar guitarist
  gulf gullible gulps gum gun gunfire gunman gunned gunning gunpoint gunpowder guns gunshot gunshots gurgling guru
  gusty gut guts gutted gutter guy guys gym gymnasium gymnastics gypsy ha habit habitat habitats habits hack hacked
  hacker hackers hacking had hag hah hail hailed hair haircut hairdresser hairs hairstyle hairy hale half halftime
  halfway hall hallelujah hallowed halls hallucinating hallucination hallucinations hallway halt halted ham hamburger
  hamburgers hamlet hamlets hammer hammered hammering hamster hand handbag handbook handcuffed handcuffs handed
  handful handicap handicapped handing handkerchief handle handled handler handles handling handover hands handshake
  handsome handwriting handy handyman hang hangar hanged hanging hangover hangs hank happen happened happening happens
  happier happiest happily happiness happy harass harassed harassing harassment harbor harbour hard hardened harder
  hardest hardly hardship hardships hardware hardy hare harem harm harmed harmful harmless harmonic harmony harness
  harp harsh hart harvest has hash hassle haste hasty hat hatch hatched hatchet hate hated hateful hates hath hating
  hatred hats haul hauled hauling haunt haunted haunting haunts have haven having havoc hawk hay haystack hazard
  hazardous hazel he head headache headaches headed heading headlights headline headlines headmaster headphones
  headquarters heads heal healed healer healing heals health healthcare healthier healthtech healthy heap hear heard
  hearing hearings hears heart heartache heartbeat heartbreak heartbreaking heartbroken heartfelt heartless hearts
  hearty heat heated heater heath heather heating heats heave heaven heavenly heavens heavier heavily heavy
  heavyweight heck hectares hectic hector hedge heed heel heels height heights heinous heir heirloom heirs heist held
  helicopter helicopters hell hello helm helmet helmets help helped helper helpful helping helpless helps hemisphere
  hemorrhage hen hence hens her herald herb herbal herbs herd here hereby hereditary heritage hero heroes heroic
  heroin heroine herring hers herself hesitant hesitate hesitated hesitating hesitation hey hi hiatus hiccup hiccups
  hicks hid hidden hide hideous hideout hides hiding hierarchy high higher highest highlands highlight highlighted
  highlights highly highness highway highways hijacked hike hiking hilarious hill hills him himself hinges hint hints
  hip hippie hips hire hired hiring his hisses hissing historian historians historic historical historically histories
  history hit hitch hitched hits hitter hitting hive ho hoax hobbies hobby hockey hog hogan hold holder holders
  holding holdings holds holdup hole holed holes holiday holidays holiness holler hollow holly holocaust hologram holy
  homage home homecoming homeland homeless homemade homer homes homesick homestead hometown homework homey homicidal
  homicide homicides homie homosexual homosexuality honest honestly honesty honey honeymoon honk honking honks honor
  honorable honorary honored honors honour honourable honoured honours hood hoodie hook hooked hooker hookers hooking
  hooks hoop hoops hooray hoot hooting hooves hop hope hoped hopeful hopefully hopeless hopes hoping hopped hopper
  hopping horizon horizontal hormone hormones horn horns horny horoscope horrible horribly horrid horrific horrified
  horrifying horror horrors horse horseback horsepower horses hose hospital hospitality hospitalized hospitals host
  hostage hostages hosted hostel hostess hostile hostilities hostility hosting hosts hot hotel hotels hotshot hotter
  hottest hound hounds hour hours house housed household householder households housekeeper houses housewife housework
  housing hovering how howdy however howl howling howls hr hub hubby hug huge hugged hugging hugs huh hulk hull hum
  human humane humanitarian humanities humanity humans humble humbly humid humidity humiliate humiliated humiliating
  humiliation humility humming humor humorous humour hump hums hunch hundred hundreds hung hunger hungry hunk hunt
  hunted hunter hunters hunting hunts hurdles hurling hurrah hurray hurricane hurricanes hurry hurt hurtful hurting
  hurts husband husbands hush hustle hustler hut hutch hyacinth hybrid hydra hydraulic hydroelectric hydrogen hygiene
  hymn hymns hype hypnosis hypnotized hypocrisy hypocrite hypothesis hypothetical hysteria hysterical ice iceberg iced
  icing icon icons icy id idea ideal ideals ideas identical identification identified identifies identify identifying
  identities identity ideological ideology idiot idiotic idiots idle idol idols ids if ifs ignite ignition ignorance
  ignorant ignore ignored ignoring iii ill illegal illegally illegitimate illiterate illness illusion illusions
  illustrate illustrated illustration illustrations illustrator image imagery images imaginary imagination imagine
  imagined imaging imagining imbecile imitate imitates imitating imitation immature immediate immediately immense
  immigrant immigrants immigrated immigration imminent immoral immortal immortality immune immunity impact impacts
  impaired impatient impeccable imperative imperial implant implanted implants implement implementation implemented
  implementing implicated implications implied implies imply implying import importance important importantly imported
  imports impose imposed imposing impossible imposter impostor impotent impress impressed impression impressions
  impressive imprint imprisoned imprisonment improve improved improvement improvements improving improvise impulse
  impulses impulsive in inability inactive inadequate inappropriate inaudible inaugural inaugurated inauguration
  inbound inbox inc incapable incarcerated incarnation incense incentive inception inch inches incidence incident
  incidents incision inclined include included includes including inclusion inclusive income incoming incompetence
  incompetent incomplete inconvenience inconvenient incorporate incorporated incorporates incorporating incorporation
  incorrect incorrectly increase increased increases increasing increasingly incredible incredibly incriminating
  incumbent indebted indecent indeed indefinitely independence independent independently indestructible index indicate
  indicated indicates indicating indication indicator indicators indicted indictment indifferent indigenous
  indigestion indirect indirectly indistinct indistinctly individual individually individuals indoor indoors induced
  inducted induction indulge industrial industries industry inequality inevitable inevitably inexperienced infamous
  infant infantry infants infect infected infection infections infectious inferior infiltrate infiltrated infinite
  infinity infirmary inflation inflict inflicted influence influenced influences influential influx info inform
  informal informant information informed informer informing informs infrared infrastructure infringement ingenious
  ingredient ingredients inhabitants inhabited inhale inhales inherent inherit inheritance inherited inhuman initial
  initially initials initiate initiated initiation initiative initiatives inject injected injection injections injured
  injuries injury injustice ink inland inlet inmate inmates inn inner inning innings innocence innocent innocents
  innovation innovations innovative input inputs inquire inquiries inquiry insane insanely insanity inscribed
  inscription inscriptions insect insects insecure insensitive inseparable insert inserted inside insider insides
  insight insights insignia insignificant insist insisted insisting insists insolent insomnia inspect inspection
  inspector inspiration inspirational inspire inspired inspiring instability install installation installations
  installed instance instances instant instantly instead instinct instincts institute instituted institutes
  institution institutional institutions instruct instructed instruction instructions instructor instructors
  instrument instrumental instrumentation instruments insufficient insulin insult insulted insulting insults insurance
  insured insurgents intact intake integer integral integrate integrated integration integrity intel intellect
  intellectual intellectuals intelligence intelligent intend intended intends intense intensified intensifies
  intensity intensive intent intention intentional intentionally intentions inter interact interaction interactions
  interactive intercept intercepted interception interceptions interchange intercollegiate intercom intercontinental
  intercourse interdisciplinary interest interested interesting interests interface interfaces interfere interfered
  interference interfering interim interior intermediate intern internal internally international internationally
  internet interns internship interpret interpretation interpretations interpreted interpreter interred interrogate
  interrogated interrogating interrogation interrupt interrupted interrupting interruption intersection intersects
  interstate interval intervals intervene intervention interventions interview interviewed interviewer interviewing
  interviews intestines intimacy intimate intimidate intimidated intimidating into intoxicated intrigued intriguing
  intro introduce introduced introduces introducing introduction intrude intruder intruders intruding intrusion
  intuition invade invaded invaders invading invalid invaluable invasion invasive invent invented invention inventions
  inventor inventory inverse invest invested investigate investigated investigating investigation investigations
  investigative investigator investigators investing investment investments investor investors invincible invisible
  invitation invitations invite invited invites inviting invoice invoices involve involved involvement involves
  involving ions iris iron ironic ironically irony irrational irregular irrelevant irresistible irresponsible
  irrigation irritated irritating is island islanders islands isle isles isolate isolated isolation issue issued
  issues issuing it itch itching itchy item items itinerary its itself ivory ivy jab jack jackass jacked jacket
  jackets jackpot jade jaguar jail jam jammed jamming janitor january japan jar jars jasmine jaw jaws jay jazz jealous
  jealousy jeans jeep jeez jelly jellyfish jeopardize jeopardy jerk jerking jerks jerky jersey jet jets jewel
  jewellery jewelry jewels jingle jingles jingling jinx job jobs jock jockey jog jogging johns join joined joining
  joins joint jointly joints joke joker jokes joking jolly journal journalism journalist journalists journals journey
  journeys joy joyful joyous joys judge judged judgement judges judging judgment judgmental judicial judiciary jug
  juice juices juicy jukebox july jumbo jump jumped jumper jumping jumps jumpy junction june jungle junior juniors
  junk junkie junkies junkyard jurisdiction juror jurors jury just justice justices justified justify juvenile
  kangaroo karaoke karate karma keen keep keeper keeping keeps keg ken kept ketchup kettle key keyboard keyboards keys
  khan kick kicked kicking kickoff kicks kid kidding kiddo kidnap kidnapped kidnapper kidnappers kidnapping kidney
  kidneys kids kill killed killer killers killing killings kills kilo kilometers kilometres kilos kin kind kinda
  kindergarten kindly kindness kinds king kingdom kingdoms kings kinky kiss kissed kisser kisses kissing kitchen kite
  kitten kittens kitty knack knee kneel kneeling knees knew knickers knife knight knighted knights knit knitting
  knives knob knock knocked knocking knockout knocks knot knots know knowing knowledge known knows knuckles kook
  kosher kpi krypton la lab label labeled labelled labels labor laboratories laboratory labour labs labyrinth lace
  lack lacked lacking lacks lad ladder laden ladies lads lady ladyship lag lagoon laid lair lake lakes lam lamb lame
  lamp lamps lance land landed landfall landing landings landlady landlord landmark landmarks landowners lands
  landscape landscapes lane lanes language languages lantern lap laps laptop large largely larger largest lark larvae
  lasagna laser lasers lash lass lassie last lasted lasting lasts latch late lately later lateral latest latitude
  latte latter lattice laugh laughed laughing laughs laughter launch launched launches launching laundering laundry
  laurel lava lavender law lawful lawn laws lawsuit lawsuits lawyer lawyers lay layer layers laying layout lays lazy
  lea lead leader leaders leadership leading leads leaf league leagues leak leaked leaking leaks lean leaned leaning
  leap learn learned learner learning learns learnt lease leased leash least leather leave leaves leaving lecture
  lectured lecturer lectures led ledge ledger left leftover leftovers leg legacy legal legally legend legendary
  legends legion legislation legislative legislature legit legitimate legs lei leisure lemme lemon lemonade lemons
  lend lending length lengths lengthy lens lenses lent leopard lesbian lesbians less lesser lesson lessons lest let
  lethal lets letter letters letting lettuce leukemia level levels lever leverage liability liable liaison liar liars
  liberal liberals liberated liberation libertarian liberties liberty librarian libraries library lice licence license
  licensed licenses licensing lick licked licking lid lie lied lies lieutenant life lifeless lifeline lifelong
  lifestyle lifetime lift lifted lifting lifts light lighten lighter lighthouse lighting lightly lightning lights
  lightweight like liked likelihood likely likeness likes likewise liking lily limb limbo limbs lime limerick
  limestone limit limitations limited limiting limits limo limousine limp line lineage linear linebacker lined linen
  liner lines lineup linger lingerie lingering linguistic linguistics lining link linked linkedin linking links lion
  lions lip lips lipstick liquid liquor lire list listed listen listened listener listeners listening listens listing
  listings lists lit literacy literal literally literary literature liters litigation litre litter little liturgical
  liturgy live lived livelihood lively liver livery lives livestock living lizard lizards lo load loaded loading loads
  loaf loan loaned loans loathe lobby lobbying lobe lobster local localities locality locally locals locate located
  location locations lock locked locker lockers locket locking locks lockup locomotive locomotives lodge lodged loft
  log logged logging logic logical logistic logistics logo logs lollipop lone loneliness lonely loner lonesome long
  longed longer longest longing longitude longtime look looked looking lookout looks loony loop loops loose loosely
  loosen loot lord lords lordship lorry lose loser losers loses losing loss losses lost lot lotion lots lottery lotus
  loud louder loudly lounge lousy lovable love lovebirds loved lovely lover lovers loves loving low lower lowered
  lowest lowland lowly loyal loyalty luck luckiest luckily lucky lucrative luggage lullaby lumber lump lumps lunar
  lunatic lunatics lunch luncheon lunches lunchtime lung lungs lupin lure lured lurking lust luxurious luxury lying
  lynch lyric lyrical lyrics ma macaroni mace machete machine machinery machines macho mackerel mad madam madame made
  mademoiselle madly madman madness madras maestro magazine magazines maggots magic magical magically magician
  magistrate magnet magnetic magnificent magnitude magnum maid maiden maids mail mailbox mailed mailing mailman main
  mainframe mainland mainline mainly mainstream maintain maintained maintaining maintains maintenance majestic majesty
  major majority make maker makers makes makeup making malaria male males malfunction malicious mall malt mama mamma
  mammals man manage managed management manager managerial managers manages managing mandarin mandate mandated
  mandatory maneuver manga mango manhood manhunt maniac manifest manifesto manifold manipulate manipulated
  manipulating manipulation manipulative mankind manly manned manner manners manning manor manpower mans mansion
  manslaughter mantle manual manually manufacture manufactured manufacturer manufacturers manufacturing manure
  manuscript manuscripts many map maple mapped mapping maps marathon marble marbles march marched marching mare
  margarita margin marginal margins marigold marijuana marine marines marital maritime mark marked marker markers
  market marketed marketer marketers marketing marketplace markets marking markings marks marquess marquis marriage
  marriages married marries marrow marry marrying mars marsh marshal marshes marshmallows mart martech martial martian
  martini martyr marvel marvellous marvelous mascot masculine mash mashed mask masked masks mason masonry mass
  massacre massage masses massive mast master mastered mastermind masterpiece masters masturbate mat match matched
  matches matching mate material materials maternal maternity mates math mathematical mathematician mathematics maths
  mating matrimony matrix matter mattered matters mattress mature maturity maverick max maximum may maybe mayday
  mayhem mayo mayonnaise mayor mayors maze me meadow meal meals mean meaning meaningful meaningless meanings means
  meant meantime meanwhile measure measured measurement measurements measures measuring meat meatballs mechanic
  mechanical mechanics mechanism mechanisms med medal medalist medallion medals meddle meddling media median medic
  medical medication medications medicinal medicine medicines medieval mediocre meditate meditation medium meet
  meeting meetings meets melancholy mellow melodic melodies melody melon melt meltdown melted melting melts member
  members membership membrane memo memoir memoirs memorable memorial memories memorize memorized memory men menace
  menacing mend mental mentality mentally mention mentioned mentioning mentions mentor menu menus meow meows
  mercenaries mercenary merchandise merchant merchants merciful merciless mercury mercy mere merely merge merged
  merger merging merit merits mermaid merry mess message messages messaging messed messenger messes messiah messing
  messy met metabolism metal metallic metals metaphor meteor meteorite meteorological meter meters methane method
  methodology methods meticulous metre metres metric metrics metro metropolis metropolitan mice mickey microphone
  microscope microwave mid midday middle middleweight midget midland midlands midnight midst midwife might mighty
  migraine migrants migrated migration mil mild mile miles milestone militant militants military militia milk
  milkshake milky mill millennium miller milligrams millimeter million millionaire millions mills mimics min mind
  minded minding mindless minds mine miner mineral minerals miners mines mingle mini miniature minimal minimize
  minimum mining miniseries minister ministerial ministers ministries ministry minor minorities minority minors mint
  minus minute minutes miracle miracles miraculous mirror mirrors miscarriage mischief mischievous misconduct
  miserable misery misfortune misguided misjudged misplaced miss missed misses missile missiles missing mission
  missionaries missionary missions mist mistake mistaken mistakes mister mistook mistress misty misunderstand
  misunderstanding misunderstood mix mixed mixer mixing mixture moan moaning moans mob mobile mobility mock mockery
  mocking mode model modeled modeling modelling models moderate moderately modern modernist modernization modes modest
  modesty modification modifications modified modify modular module modules moist moisture mold mole molecular
  molecule molecules molested mollusk mom moment momentarily moments momentum momma mommy moms monarchs monarchy
  monasteries monastery monastic monday monetary money monitor monitored monitoring monitors monk monkey monkeys monks
  monsieur monster monsters monstrous month monthly months monument monumental monuments moo mood moods moody moon
  moonlight moons moonshine moose mop moral morale morality morally morals morbid more moreover morgue morning
  mornings morocco moron morons morphine morphology mortal mortality mortals mortar mortgage mosaic mosque mosquito
  mosquitoes moss most mostly motel moth mother motherfucker motherfuckers motherfucking mothers moths motif motifs
  motion motions motivated motivation motive motives motor motorbike motorcycle motorcycles motors motorway motto
  mound mount mountain mountainous mountains mounted mounting mourn mourning mouse moustache mouth mouthful mouthing
  mouths move moved movement movements moves movie movies moving mql mqls much muck mud muddy muffin muffins muffled
  mug mugged mugs mule mules multi multimedia multiplayer multiple multiply mum mumbles mumbling mummy municipal
  municipalities municipality murals murder murdered murderer murderers murdering murderous murders murmuring murmurs
  muscle muscles muscular muse museum museums mush mushroom mushrooms music musical musicals musician musicians must
  mustache mustang mustard muster mutant mutants mutation mutations mute mutilated mutiny mutt muttering mutters
  mutual my myrtle myself mysteries mysterious mysteriously mystery mystic mystical myth mythology myths nag nagging
  nail nailed nails naive naked name named namely names namesake naming nanny nap napkin napkins narcotics narrated
  narrating narrative narrator narrow narrowed narrowly nasty nation national nationalism nationalist nationalists
  nationality nationally nationals nations nationwide native natives natural naturally nature naughty nausea nauseous
  nautical naval navigate navigation navy nay near nearby nearer nearest nearing nearly neat neatly necessarily
  necessary necessity neck necklace necks nectar need needed needing needle needles needs needy negative neglect
  neglected negligence negotiate negotiated negotiating negotiation negotiations negotiator neighbor neighborhood
  neighborhoods neighboring neighbors neighbour neighbourhood neighbouring neighbours neighing neighs neither neon
  nephew nerd nerds nerve nerves nervous nervously nest nests net nets nettle network networking networks neural
  neurological neurons neutral neutralize never nevertheless new newbie newborn newer newest newly newlyweds news
  newscast newsletter newsletters newspaper newspapers newt newton next nice nicely nicer nicest niche nicked nickel
  nickelodeon nickname nicknamed niece nigga niggas nigger niggers night nightclub nightfall nightingale nightmare
  nightmares nights nighttime nine nineteen nineteenth ninja ninjas ninth nip nipple nipples nitrogen no nobility
  noble nobleman nobles nobody nod node nodes noise noises noisy nomenclature nominal nominated nomination nominations
  nominee nominees non none nonetheless nonprofit nonsense nonstop noodle noodles noon noose nope nor norm normal
  normally norms north northbound northeast northeastern northern northward northwest northwestern nose noses
  nostalgic nostrils nosy not notable notably notation notch note notebook noted notes noteworthy nothing notice
  noticed notices noticing notification notified notify noting notion notorious noun nouns nova novel novelist novels
  novelty now nowadays nowhere nuclear nucleus nude nuggets nuisance nuke numb number numbered numbering numbers
  numerical numerous nun nuns nurse nursery nurses nursing nurture nut nutrients nutrition nuts nutty oak oath oatmeal
  obedience obedient obey obeyed object objected objection objections objective objectives objects obligated
  obligation obligations oblige obliged oblivion obnoxious obscene obscure observation observations observatory
  observe observed observer observers observing obsessed obsession obsessive obsolete obstacle obstacles obstruction
  obtain obtained obtaining obvious obviously occasion occasional occasionally occasions occupation occupational
  occupied occupies occupy occupying occur occurred occurrence occurring occurs ocean oceanic oceans octopus odd oddly
  odds odor of off offence offences offend offended offender offenders offense offensive offer offered offering
  offerings offers office officer officers offices official officially officials offline offs offset offshore
  offspring often ogre oh oil ointment ok okay old older oldest olive olives omega omelet omen ominous omitted on
  onboarding once one ones oneself ongoing onion onions online only onset onto onward onwards oops op opal open opened
  opener opening openings openly opens opera operas operate operated operates operating operation operational
  operations operative operatives operator operators opinion opinions opium opponent opponents opportunities
  opportunity oppose opposed opposing opposite opposition oppressed oppression ops opted optical optimal optimism
  optimistic option optional options or oracle oral orange oranges orb orbit orbital orchard orchestra orchestral
  orchestras orchid ordained ordeal order ordered ordering orderly orders ordinance ordinary ordination ordnance ore
  organ organic organisation organisations organise organised organism organisms organist organization organizational
  organizations organize organized organizer organizers organizing organs orgasm orgy oriental orientation oriented
  origin original originally originated originates originating origins ornament ornamental ornaments orphan orphanage
  orphans orthodox other others otherwise ottoman ottomans ouch ought ounce ounces our ours ourselves out outbound
  outbreak outcome outcomes outdated outdoor outdoors outer outfit outfits outgoing outing outlaw outlaws outlet
  outlets outline outlined outlook outnumbered outpost output outrage outrageous outreach outright outrun outs outside
  outsider outsiders outskirts outstanding oval oven over overall overboard overcome overdo overdose overdue overhaul
  overhead overheard overlap overlapping overload overlook overlooked overlooking overly overnight overrated
  overreacted overreacting override overruled overrun overs oversaw overseas oversee oversight overthrow overtime
  overturned overview overwhelmed overwhelming owe owed owes owing owl own owned owner owners ownership owning owns ox
  oxford oxidation oxide oxygen oyster oysters pa pace paces pacific pack package packages packaging packed packet
  packets packing packs pact pad paddle paddy padre pads pagan page pageant paged pager pages paid pain painful
  painfully painkillers painless pains paint painted painter painters painting paintings paints pair paired pairs
  pajamas pal palace palate pale palm palms pals pan pancake pancakes panda pandemic panel panels panic panicked
  panicking pans pansy panther panties panting pantry pants papa papal paper paperback papers paperwork par parachute
  parade paradise paradox paragraph parallel parallels paralysis paralyzed paramedic paramedics parameter parameters
  paramount paranoia paranoid paranormal parasite parasites parcel pardon parent parental parenting parents parish
  parishes park parked parking parks parkway parliament parliamentary parlor parody parole parrot parsons part parted
  partial partially participant participants participate participated participates participating participation
  particle particles particular particularly parties parting partisan partition partly partner partnered partners
  partnership partnerships parts party partying pas pasha pass passage passages passed passenger passengers passes
  passing passion passionate passions passive passport passports password past pasta paste pastor pastoral pastries
  pastry pasture pat patch patched patches patent patented patents paternal paternity path pathetic pathologist
  pathology paths pathway pathways patience patient patiently patients patio patriarch patriot patriotic patrol
  patrolling patrols patron patronage patrons patsy pattering pattern patterns patty pause paved pavement pavilion paw
  pawn paws pay paycheck payday paying payload payment payments payoff payroll pays pdf pea peace peaceful peacefully
  peach peaches peacock peak peaked peaking peaks peanut peanuts pear pearl pearls peas peasant peasants peck peculiar
  pedal pedestrian pee peed peeing peek peeking peel peeled peeling peep peer peerage peers peg pegged pelvis pen
  penal penalties penalty penance pencil pencils pendant pending penetrate penetrated penguin penguins peninsula penis
  penned pennies penniless penny pens pension pensive pentagon penthouse people peoples pep pepper peppers per
  perceive perceived percent percentage perception percussion perennial perfect perfection perfectly perform
  performance performances performed performer performers performing performs perfume perhaps peril perimeter period
  periodic periodically periods peripheral perish perished perjury perks permanent permanently permission permit
  permits permitted perpendicular perpetrator persecution persistent person persona personal personalities personality
  personally personas personnel persons perspective perspectives persuade persuaded persuasion persuasive pervert
  perverted pesos pest pet petals petition petrol petroleum pets petty petunia phantom pharaoh pharmaceutical pharmacy
  phase phases phenomena phenomenal phenomenon philanthropist philanthropy philharmonic philosopher philosophers
  philosophical philosophy phoebe phoenix phone phoned phones phony phosphate photo photograph photographed
  photographer photographers photographic photographs photography photos phrase phrases physical physically physician
  physicians physicist physics physiological physiology pi pianist piano pick picked picket picking pickle pickled
  pickles picks pickup picky picnic picture pictured pictures pie piece pieces pier pierce pierced piercing piers pies
  pig pigeon pigeons piggy pigs pike pile piled piles pilgrimage pilgrims piling pill pillar pillars pillow pillows
  pills pilot pilots pimp pin pinch pinched pine pineapple ping pink pinky pinned pinpoint pins pint pints pioneer
  pioneered pioneering pioneers pip pipe pipeline piper pipes pirate pirates piss pissed pisses pissing pistol pistols
  pit pitch pitched pitcher pitches pitching pitiful pits pity pivotal pizza pizzas place placed placement places
  placing plague plagued plain plainly plains plaintiff plan plane planes planet planetary planets plank planned
  planner planning plans plant plantation plantations planted planting plants plaque plasma plaster plastic plate
  plateau plates platform platforms platinum platoon platter plausible play playable playbook playboy played player
  players playful playground playhouse playing playoff playoffs plays playwright plaza plea plead pleaded pleading
  pleasant please pleased pleases pleasing pleasure pleasures pledge pledged plenty plight plot plots plotted plotting
  plow ploy pluck plucked plug plugged plugs plum plumber plumbing plunge plural plus plutonium pneumonia pocket
  pockets pod podcast podium pods poem poems poet poetic poetry poets point pointed pointing pointless points pointy
  poison poisoned poisoning poisonous poisons poke poked poker poking pol polar pole poles police policeman policemen
  policies policy polish polished polite politely political politically politician politicians politics poll pollen
  polls pollution polo polygraph polymer polynomial polytechnic pompous pond ponds ponies pony poodle pooh pool pools
  poop poor poorly pop popcorn pope popped popping poppy pops populace popular popularity popularized popularly
  populated population populations populous porcelain porch pork porn porno pornography porridge port portable portal
  porter portfolio portion portions portrait portraits portray portrayal portrayed portraying portrays ports pose
  posed poses posh posing position positioned positioning positions positive positively posse possess possessed
  possesses possession possessions possibilities possibility possible possibly possum post postcard postcards posted
  poster posterior posters postgraduate posthumous posthumously posting postman postmortem postpone postponed posts
  posture postwar pot potassium potato potatoes potent potential potentially potion pots potter pottery potty pouch
  pound pounding pounds pour poured pouring pours poverty powder powdered power powered powerful powering powerless
  powers practical practically practice practiced practices practicing practise practised practising practitioner
  practitioners prairie praise praised praises praising prank pranks pray prayed prayer prayers praying preach
  preacher preaching precaution precautions preceded precedent preceding precinct precious precipitation precise
  precisely precision precursor predator predators predecessor predecessors predicament predict predictable predicted
  prediction predominant predominantly prefecture prefer preference preferences preferred prefers prefix pregnancy
  pregnant prehistoric prejudice preliminary premature premier premiere premiered premise premises premium preoccupied
  prep preparation preparations preparatory prepare prepared prepares preparing preposterous prepped prepping
  prescribe prescribed prescription presence present presentation presentations presented presenter presenting
  presently presents preservation preserve preserved preserves preserving presided presidency president presidential
  presidents presiding press pressed presses pressing pressure pressured pressures prestige prestigious presumably
  presume presumed pretend pretended pretending pretends pretentious prettier prettiest pretty prevail prevailed
  prevailing prevalence prevalent prevent prevented preventing prevention prevents preview previous previously prey
  price priceless prices pricing prick pricks pride priest priesthood priests primarily primary prime primitive prince
  princes princess princesses principal principality principally principle principles print printed printer printing
  prints prior priorities priority priors priory prison prisoner prisoners prisons privacy private privately privilege
  privileged privileges privy prize prized prizes pro probability probable probably probation probe problem
  problematic problems procedure procedures proceed proceeded proceeding proceedings proceeds process processed
  processes processing procession processor processors proclaimed proclamation proctor procurement produce produced
  producer producers produces producing product production productions productive productivity products profession
  professional professionally professionals professor professors profile profiles profit profitable profits profound
  program programme programmed programmes programming programs progress progressed progressing progression progressive
  prohibited prohibition project projected projection projector projects proliferation prolific prolonged prom
  prominence prominent prominently promise promised promises promising promote promoted promoter promotes promoting
  promotion promotional promotions prompted prompting promptly prone pronounce pronounced pronto pronunciation proof
  prop propaganda propagation propelled propeller proper properly properties property prophecy prophet proponents
  proportion proportional proportions proposal proposals propose proposed proposes proposing proposition proprietary
  props proptech propulsion pros prose prosecute prosecuted prosecution prosecutor prosecutors prospect prospecting
  prospective prospects prosper prosperity prosperous prostate prostitute prostitutes prostitution protagonist protect
  protected protecting protection protective protector protects protein proteins protest protestant protestants
  protested protesters protesting protests protocol protocols prototype prototypes proud proudly prove proved proven
  proves provide provided providence provider providers provides providing province provinces provincial proving
  provision provisional provisions provoke provoked proximity proxy prudence prudent pry pseudo pseudonym psst psych
  psyched psychedelic psychiatric psychiatrist psychic psycho psychological psychologist psychology psychopath
  psychotic pub puberty public publication publications publicity publicly publish published publisher publishers
  publishes publishing puck pudding puddle pueblo puff puffs puke pull pulled pulling pulls pulp pulse pump pumped
  pumping pumpkin pumps pun punch punched punches punching puncture punish punished punishing punishment punk punks
  pup pupil pupils puppet puppets puppies puppy pups purchase purchased purchases purchasing pure purely purge purity
  purple purpose purposely purposes purse pursue pursued pursuing pursuit push pushed pushes pushing pushy puss
  pussies pussy put puts putting puzzle puzzles pyramid pyramids quack quadrant quaint qualification qualifications
  qualified qualifier qualifiers qualify qualifying qualities quality quantitative quantities quantity quantum
  quarantine quarrel quarry quarter quarterback quarterfinals quarterly quarters quartet quasi queen queens queer
  quest question questionable questioned questioning questions queue quick quicker quickest quickly quid quiet quieter
  quietly quirky quit quite quits quitting quiz quota quotas quote quoted quotes quoting rabbi rabbit rabbits rabies
  raccoon race racecourse raced racer races racial racing racism racist rack racket radar radial radiant radiation
  radiator radical radio radioactive radios radish radius raft rag rage ragged raging rags raid raided raids rail
  railing railroad railroads rails railway railways rain rainbow rained rainfall rainforest raining rains rainy raise
  raised raises raising raja rake rally ram rambling ramp rams ran ranch random randomly randy rang range ranged
  ranger rangers ranges ranging rank ranked ranking rankings ranks ransom rap rape raped rapid rapidly rapids raping
  rapist rapper rapping rare rarely rascal rash raspberry rat rate rated rates rather ratified rating ratings ratio
  ration rational rations rats ratted rattle rattled rattles rattling rave raven ravine raving raw ray rays razor re
  reach reached reaches reaching react reacted reacting reaction reactions reactor reacts read reader readers readily
  reading readings reads ready real realise realised realism realistic realities reality realize realized realizes
  realizing really realm realms reap reaper rear reason reasonable reasonably reasoning reasons reassigned reassure
  reassuring rebel rebellion rebellious rebels rebirth reborn rebound rebounds rebuild rebuilding rebuilt recall
  recalled recalls receipt receipts receive received receiver receivers receives receiving recent recently reception
  receptionist receptions receptor receptors recess recession recipe recipes recipient recipients recital recite
  reckless reckon reckoning reclaim recognise recognised recognition recognize recognized recognizes recognizing
  recollection recommend recommendation recommendations recommended reconcile reconciliation reconnaissance reconnect
  reconsider reconstructed reconstruction record recorded recorder recording recordings records recover recovered
  recovering recovery recreate recreation recreational recruit recruited recruiting recruitment recruits rectangular
  recurring recycling red reddish redeem redemption redesigned redevelopment redhead redo reduce reduced reduces
  reducing reduction reed reef reel reelected reelection reeves refer referee reference referenced references
  referendum referral referrals referred referring refers refill refined reflect reflected reflecting reflection
  reflects reflex reflexes reform reformation reformed reforms refrain refresh refreshing refrigerator refuge refugee
  refugees refund refurbished refusal refuse refused refuses refusing regain regained regard regarded regarding
  regardless regards regency regeneration regent regime regiment regimental regiments region regional regions register
  registered registers registration registry regret regrets regretted regretting regroup regular regularly regulars
  regulate regulated regulation regulations regulatory rehab rehabilitation rehearsal rehearsals rehearse rehearsed
  rehearsing reign reigning reincarnation reindeer reinforce reinforced reinforcements reins reinstated reissued
  reject rejected rejecting rejection rejects rejoice rejoined relate related relates relating relation relations
  relationship relationships relative relatively relatives relativity relax relaxed relaxing relay release released
  releases releasing relegated relegation relentless relevant reliability reliable reliance relic relics relied relief
  relies relieve relieved religion religions religious relish relive relocated relocation reluctant reluctantly rely
  relying remain remainder remained remaining remains remake remark remarkable remarkably remarked remarks remarried
  rematch remedy remember remembered remembering remembers remind reminded reminder reminding reminds reminiscent
  remnants remorse remote remotely removal remove removed removing renaissance renamed render rendered rendering
  rendezvous rendition renew renewable renewal renewals renewed renounce renovated renovation renovations renowned
  rent rental rented renting reopen reopened reorganization reorganized rep repaid repair repaired repairing repairs
  repay repeat repeated repeatedly repeating repeats repent repertoire replace replaced replacement replacing replay
  replica replicate replied reply report reported reportedly reporter reporters reporting reports represent
  representation representations representative representatives represented representing represents reprinted
  reproduce reproduction reproductive reps republic republican republicans repulsive reputation request requested
  requesting requests require required requirement requirements requires requiring reschedule rescue rescued rescuing
  research researched researcher researchers researching resemblance resemble resembles resembling resent resentment
  reservation reservations reserve reserved reserves reservoir reset reside resided residence residences residency
  resident residential residents resides residing residue resign resignation resigned resist resistance resistant
  resisted resisting resolution resolutions resolve resolved resonance resort resorts resource resourceful resources
  respect respectable respected respectful respectfully respective respectively respects respiratory respond responded
  responding responds response responses responsibilities responsibility responsible rest restart restaurant
  restaurants rested resting restless restoration restore restored restoring restrain restraining restraint restricted
  restriction restrictions restroom restructuring rests result resulted resulting results resume resumed resumes
  resurrection retail retailer retailers retain retained retainer retaining retains retaliation retard retarded
  retention rethink retire retired retirement retiring retreat retreated retreating retribution retrieve retrieved
  retro retrospective return returned returning returns reunion reunite reunited reveal revealed revealing reveals
  revelation revenge revenue revenues reverend reverse reversed reverted review reviewed reviewer reviewers reviewing
  reviews revised revision revival revive revived revoked revolt revolting revolution revolutionary revolver revolves
  revs revue revving reward rewarded rewarding rewards rewind rewrite rhetoric rhino rhyme rhymes rhythm rhythmic
  rhythms rib ribbon ribbons ribs rice rich richer riches richest rid riddance ridden riddle riddles ride rider riders
  rides ridge ridges ridiculous riding rifle rifles rift rig rigged right righteous righteousness rightful rightfully
  rightly rights rigid rigorous rim ring ringer ringing rings ringtone rink rinse riot riots rip ripe ripped ripper
  ripping rips rise risen rises rising risk risked risking risks risky rite rites ritual rituals rival rivalry rivals
  river rivers riverside road roadblock roadmap roads roam roaming roar roaring roars roast roasted rob robbed robber
  robberies robbers robbery robbing robe robes robin robot robots robust rock rocked rocket rockets rocking rocks
  rocky rod rode rodeo rods rogers rogue roi role roles roll rolled roller rolling rolls roman romance romantic roof
  roofs rooftop rook rookie room roommate roommates rooms rooster root rooted rooting roots rope ropes rose rosemary
  roses roster rot rotate rotating rotation rotten rotting rouge rough roughly roulette round rounded rounds route
  routed routes routine routinely routing rover row rowing rows royal royalist royalty rub rubbed rubber rubbing
  rubbish rubble ruby ruckus rudder rude rue rug rugby rugged ruin ruined ruining ruins rule ruled ruler rulers rules
  ruling rum rumble rumbles rumbling rumor rumors rumour rumours run runaway rung runner runners running runoff runs
  runt runway rupees ruptured rural ruse rush rushed rushing rust rustling rusty ruthless rye saas sabotage sabotaged
  sack sacked sacks sacred sacrifice sacrificed sacrifices sacrificing sad saddest saddle sadistic sadly sadness safe
  safely safer safest safety saga sage said sail sailed sailing sailor sailors sails saint saints sake salad salary
  sale sales salesman salesperson saline saliva salmon salon saloon salsa salt salty salute salvage salvation same
  sample samples sampling samurai sanctioned sanctions sanctuary sand sandals sanders sands sandstone sandwich
  sandwiches sandy sane sang sanitation sanity sank sap sapphire sarcasm sarcastic sari sat satellite satellites
  satire satirical satisfaction satisfactory satisfied satisfy satisfying sauce saucer sauna sausage sausages savage
  savages savannah save saved saves saving savings savior saw sawyer saxophone say saying says scale scales scalp
  scalpel scam scan scandal scanned scanner scanners scanning scans scapegoat scar scarce scare scared scares scarf
  scarier scariest scaring scarlet scarred scars scary scatter scattered scenario scenarios scene scenery scenes
  scenic scent schedule scheduled schedules scheduling scheme schemes scheming schmuck scholar scholarly scholars
  scholarship scholarships school schooling schools science sciences scientific scientist scientists scissors scoffs
  scold scolded scolding scoop scoot scooter scope score scored scorer scores scoring scorpion scotch scoundrel scout
  scouting scouts scram scramble scrambled scrap scrape scraped scrapes scraping scrapped scraps scratch scratched
  scratches scratching scream screamed screaming screams screech screeches screeching screen screened screening
  screenplay screens screenwriter screw screwdriver screwed screwing screws script scripts scripture scroll scrooge
  scrub scrubbed scrubbing scrutiny sculptor sculpture sculptures scum scumbag scumbags sdr sdrs sea seafood seal
  sealed seals search searched searches searching seas season seasonal seasoned seasoning seasons seat seated seating
  seats seaweed sec second secondary secondly seconds secrecy secret secretariat secretary secretive secretly secrets
  sect section sections sector sectors secular secure secured securing securities security sedan sedated sedative
  sediment seduce seduced see seed seeded seeds seeing seek seeker seeking seeks seem seemed seemingly seems seen sees
  segment segments segregation seize seized seizure seizures seldom select selected selecting selection selections
  selective self selfie selfish selfless sell seller selling sells selves semen semester semi semiconductor semifinal
  semifinals seminal seminar seminars seminary senate senator senators send sending sends senile senior seniors
  sensation sensational sense sensed senseless senses sensible sensing sensitive sensitivity sensor sensors sensory
  sensual sent sentence sentenced sentences sentencing sentiment sentimental seo separate separated separately
  separates separating separation september sequel sequence sequences serene sergeant serial series serious seriously
  seriousness sermon serpent serum servant servants serve served server servers serves service services serving sesame
  session sessions set setback sets setting settings settle settled settlement settlements settler settlers settles
  settling setup seven seventeen seventeenth seventh sever several severe severed severely sew sewage sewer sewers
  sewing sewn sex sexist sexual sexuality sexually sexy shabby shack shackles shade shades shadow shadows shady shaft
  shag shaggy shah shake shaken shakes shakily shaking shaky shale shall shallow shalt sham shaman shame shameful
  shameless shampoo shanghai shape shaped shapes shaping share shared shareholder shareholders shares sharing shark
  sharks sharp sharply shatter shattered shattering shatters shave shaved shaving she shear shed sheep sheer sheet
  sheets sheikh shelf shell shells shelter shelters shelves shepherd sheriff shield shields shift shifted shifting
  shifts shillings shim shin shine shines shining shiny ship shipbuilding shipment shipped shipping ships shipyard
  shire shirt shirts shit shits shitting shitty shivering shock shocked shocking shocks shoe shoes shogun shoo shook
  shoot shooter shooters shooting shootings shootout shoots shop shopping shops shore shoreline shores short shortage
  shortcut shortened shorter shortest shortly shorts shot shotgun shots should shoulder shoulders shout shouted
  shouting shouts shove shoved shovel shoving show showcase showdown showed shower showered showers showing shown
  shows shrapnel shred shredded shreds shrieking shrieks shrimp shrine shrink shrinking shrub shuffle shun shush
  shushing shut shutdown shuts shutter shutters shutting shuttle shy sibling siblings sick sickness side sided
  sidekick sidelines sides sidewalk sideways siding siege sierra sigh sighing sighs sight sighted sighting sightings
  sights sign signal signaling signals signature signatures signed significance significant significantly signing
  signs silence silenced silent silently silicon silk silly silver sim similar similarities similarity similarly
  simple simpler simplest simplicity simplified simply simulation simultaneous simultaneously sin since sincere
  sincerely sincerity sinful sing singer singers singing single singles sings singular sinister sink sinking sinks
  sinned sinner sinners sins sip sir sire siren sirens sis sissy sister sisters sit sitcom site sites sits sitter
  sitting situated situation situations six sixteen sixteenth sixth sixty size sized sizes sizzling skate skateboard
  skates skating skeleton skeletons skeptical sketch sketches sketchy ski skies skiing skill skilled skills skin
  skinny skins skip skipped skipper skipping skirt skirts skis skull skulls skunk sky sla slab slack slain slalom slam
  slammed slamming slams slander slap slapped slapping slaps slash slashed slate slated slaughter slaughtered slave
  slavery slaves slay slayer sled sleep sleeper sleeping sleepless sleeps sleepy sleeve sleeves sleigh slender slept
  slice sliced slices slick slide slides sliding slight slightest slightly slim slime slimy sling slip slipped slipper
  slippers slippery slipping slips slit slob slogan slope slopes sloppy slot slow slowed slower slowing slowly slows
  slug slugs slum slumber slurping slut sly smack smacked smacking smacks small smaller smallest smallpox smart
  smarter smartest smash smashed smashing smear smell smelled smelling smells smelly smile smiled smiles smiling smith
  smoke smoked smoker smokes smoking smooth smoothie smoothly sms smug smuggle smuggled smuggler smuggling smurf snack
  snacks snag snail snails snake snakes snap snapped snapping snappy snaps snarling snarls snatch snatched sneak
  sneaked sneakers sneaking sneaky sneeze sneezes snickers sniff sniffing sniffles sniffling sniffs sniper snipers
  snitch snob snoop snooping snore snoring snorting snorts snot snout snow snowing snowman snuck snuff so soak soaked
  soaking soap soar sob sobbing sober sobs soccer social socialism socialist socially societies society sociology
  sociopath sock socket socks sod soda sodium sofa soft softball soften softer softly software soil soils sol solace
  solar sold soldier soldiers sole solely solemn solemnly solicitor solid solidarity solitary solitude solo soloist
  solution solutions solve solved solving somber some somebody someday somehow someone someplace something sometime
  sometimes somewhat somewhere son sonar song songs songwriter sonic sonny sons soon sooner soothing sophisticated
  sophomore sorcerer sordid sore sorority sorrow sorrows sorry sort sorta sorted sorting sorts sought soul souls sound
  sounded sounding sounds soundtrack soup sour source sources south southbound southeast southeastern southern
  southwest southwestern souvenir souvenirs sovereign sovereignty soviet soviets sow sox soy spa space spacecraft
  spaces spaceship spades spaghetti span spank spanned spanning spans spare spared spark sparked sparkle sparkling
  sparks sparrow spartan spat spatial spawned speak speaker speakers speaking speaks spear spears special specialised
  specialist specialists specialize specialized specializes specializing specially specials specialty species specific
  specifically specification specifications specifics specified specimen specimens speck specs spectacle spectacular
  spectators spectral spectrum speculate speculated speculation speech speeches speechless speed speeding speeds
  speedway speedy spell spelled spelling spells spend spending spends spent sperm sphere spherical spice spices spicy
  spider spiders spies spike spiked spikes spill spilled spilling spin spinach spinal spine spinning spins spiral
  spirit spirits spiritual spit spite spits spitting splash splashes splashing spleen splendid split splits splitting
  spoil spoiled spoiling spoils spoilt spoke spoken spokesman spokesperson sponge sponsor sponsored sponsors
  sponsorship spontaneous spook spooked spooky spoon spoons sport sporting sports spot spotlight spots spotted spouse
  sprained spray sprayed spraying spread spreading spreads spreadsheet spree spring springs sprinkle sprint sprints
  sprouts sprung spun spur sputtering spy spying sql sqls squad squadron squadrons squads square squared squares
  squash squat squawking squawks squeak squeaking squeaks squeaky squeal squealing squeals squeeze squeezed squeezing
  squid squirrel squirrels squirt stab stabbed stabbing stability stabilize stabilized stable stables stack stacked
  stacks stadium staff stag stage staged stages staggering staging stain stained stains staircase stairs stairwell
  stake stakeholder stakeholders stakeout stakes stale stalk stalker stalking stall stalling stallion stamina
  stammering stammers stamp stamped stamps stance stand standard standardized standards standby standing standings
  stands standup staple star starboard stare stared stares staring stark starling starred starring stars start started
  starter starters starting startle startled starts startup starvation starve starved starving stash stashed stat
  state stated statement statements states statesman statewide static stating station stationary stationed stations
  statistical statistics stats statue statues stature status statute statutes statutory stay stayed staying stays
  steadily steady steak steaks steal stealing steals stealth steam steamed steamer steaming steed steel steep steer
  steering stein stem stems stench step stepfather stepmother stepped stepping steps stereo sterile sterling stern
  steroids stew steward stewardess stick sticker stickers sticking sticks sticky stiff stiles still stimulating
  stimulus sting stings stingy stink stinking stinks stint stir stirred stirring stitch stitched stitches stock
  stocking stockings stocks stoke stoked stokes stole stolen stomach stomp stomping stone stoned stones stood stool
  stoop stop stopped stopping stops storage store stored stores stories storm stormed storms stormy story stove
  straight straightaway straighten straightened straightforward strain strained straining strains straits strand
  stranded strange strangely stranger strangers strangest strangle strangled strap strapped straps strategic
  strategies strategy straw strawberries strawberry straws stray streak stream streaming streams street streets
  strength strengthen strengthened strengthening strengths stress stressed stressful stressing stretch stretched
  stretcher stretches stretching strict strictly stride strike strikeouts striker strikes striking string strings
  strip stripes stripped stripper strippers stripping strips strive stroke strokes stroll strong stronger strongest
  stronghold strongly struck structural structure structured structures struggle struggled struggles struggling strung
  stubborn stuck stud student students studied studies studio studios study studying stuff stuffed stuffing stuffy
  stumble stumbled stump stun stung stunned stunning stunt stunts stupid stupidest stupidity sturdy stuttering style
  styled styles stylish stylist sub subconscious subdivided subdivision subdivisions subject subjected subjects
  sublime submarine submarines submerged submission submit submitted subordinate subpoena subscribers subscription
  subsequent subsequently subset subsidiaries subsidiary subspace substance substances substantial substantially
  substitute substituted substrate subtitle subtitles subtle subtropical suburb suburban suburbs subway succeed
  succeeded succeeding succeeds success successes successful successfully succession successive successor successors
  such suck sucked sucker suckers sucking sucks suction sudden suddenly sue sued suffer suffered suffering suffers
  suffice sufficient sufficiently suffix suffocate suffocated suffocating suffrage sugar suggest suggested suggesting
  suggestion suggestions suggests suicidal suicide suicides suing suit suitable suitcase suitcases suite suited suits
  sulfur sulking sully sultan sum summary summer summers summit summon summoned summons sums sun sundown sung
  sunglasses sunk sunlight sunny sunrise sunset sunshine sup super superb superficial superintendent superior
  superiors superman supermarket supernatural superpower superpowers superseded superstar superstition superstitious
  supervise supervised supervision supervisor supper supplement supplemented supplied supplier suppliers supplies
  supply supplying support supported supporter supporters supporting supportive supports suppose supposed supposedly
  suppress suppressed suppression supreme sure surely surf surface surfaced surfaces surfer surfing surge surgeon
  surgeons surgeries surgery surgical surname surpassed surplus surprise surprised surprises surprising surprisingly
  surreal surrender surrendered surrey surrogate surround surrounded surrounding surroundings surveillance survey
  surveyed surveys survival survive survived survives surviving survivor survivors susceptible sushi suspect suspected
  suspecting suspects suspend suspended suspense suspenseful suspension suspicion suspicions suspicious sustain
  sustainable sustained swab swallow swallowed swallowing swallows swam swami swamp swamped swan swap swapped swarm
  swat sway swear swearing swears sweat sweater sweaters sweating sweatshirt sweaty sweep sweeping sweet sweeter
  sweetest sweetheart sweetie sweetness sweets swell swelling swells swept swift swiftly swim swimmer swimmers
  swimming swimsuit swine swing swinging swings swipe switch switched switches switching swollen swoop sword swords
  swordsman swore sworn swung syllable symbol symbolic symbols symmetric symmetry sympathetic sympathize sympathy
  symphonic symphony symptom symptoms synagogue sync synced syndicate syndicated syndrome synod synopsis syntax
  synthesis synthetic syringe syrup system systematic systems tab table tables tablet tablets tabs tack tackle tackles
  tacky taco tacos tactic tactical tactics tad tag tagged tags tail tailed tailing tailor tails tainted take taken
  takeoff takeout takeover takes taking tale talent talented talents tales talisman talk talked talker talking talks
  tall taller tallest tally talon tam tame tampered tampering tan tandem tang tangled tango tank tanker tanks tanner
  tantrum tap tape taped tapes taping tapped tapping taps tar target targeted targeting targets tart task tasked tasks
  taste tasted tastes tasting tasty tattoo tattooed tattoos taught tavern tax taxation taxes taxi taxonomy tea teach
  teacher teachers teaches teaching teachings teal team teamed teammate teammates teams teamwork tear tearing tears
  tease teasing tech technical technically technician technique techniques technological technologies technology
  tedious tee teen teenage teenager teenagers teens teeny teeth tel telecommunications telegram telegraph telephone
  telephoned telescope televised television tell teller telling tells temp temper temperate temperature temperatures
  template templates temple temples tempo temporal temporarily temporary tempt temptation tempted tempting ten tenant
  tenants tend tended tendency tender tenderness tends tennis tenor tens tense tensed tension tensions tent tenth
  tents tenure tequila term termed terminal terminals terminate terminated termination terminology terminus terms
  terrace terrain terrestrial terrible terribly terrific terrified terrifying territorial territories territory terror
  terrorism terrorist terrorists tertiary test testament tested testicles testified testify testifying testimonial
  testimony testing testosterone tests text textbook textbooks texted textile textiles texting texts texture than
  thank thanked thankful thankfully thanking thanks thanksgiving that the theater theaters theatre theatres theatrical
  thee theft their theirs them theme themes themselves then theologian theological theology theorem theoretical
  theories theorists theory therapeutic therapist therapy there thereafter thereby therefore thermal these thesis they
  thick thicker thickness thief thieves thieving thigh thighs thin thine thing things think thinking thinks thinner
  third thirds thirst thirsty thirteen thirteenth thirty this thorn thorns thorough thoroughbred thoroughly those thou
  though thought thoughtful thoughts thousand thousands thrash thread threads threat threaten threatened threatening
  threatens threats three threesome threshold threw thrill thrilled thriller thrilling thrive thriving throat throats
  throne throttle through throughout throw throwing thrown throws thrust thud thudding thuds thug thugs thumb thumbs
  thump thumping thunder thus thy tick ticket tickets ticking tickle tickles ticks tidal tide tides tidy tie tied tier
  ties tiger tigers tight tighten tighter tightly tights tile tiles till tilt timber time timed timeline timer times
  timid timing tin ting tiniest tiny tip tipped tipping tips tire tired tires tiring tissue tissues tit titan titanic
  titans title titled titles tits titular to toad toast toaster tobacco today toe toes tofu together toilet toilets
  token told tolerance tolerate tolerated toll tolling tomato tomatoes tomb tombs tomorrow ton tone tones tong tongue
  tongues tonic tonight tonnes tons too took tool tooling tools tooth toothbrush toothpaste top topic topics
  topography topology topped tops torch torches tore torment tormented torn tornado torpedo torpedoes torque torso
  tortoise torture tortured torturing toss tossed tossing total totally totals totem touch touchdown touchdowns
  touched touches touching touchpoint touchpoints touchy tough tougher toughest tour toured touring tourism tourist
  tourists tournament tournaments tours tow toward towards towed towel towels tower towers town towns township
  townships toxic toxin toxins toy toys trace traced traces tracing track tracked tracker tracking tracks tract
  traction tractor trade traded trademark trader traders trades trading tradition traditional traditionally traditions
  traffic trafficking tragedy tragic trail trailer trailing trails train trained trainee trainer trainers training
  trains trait traitor traitors traits trajectory tram tramp trampled trams trance trans transaction transactions
  transcript transcription transfer transferred transferring transfers transform transformation transformed
  transformers transforming transfusion transit transition transitional translate translated translates translation
  translations translator transmission transmissions transmit transmitted transmitter transmitting transparency
  transparent transplant transport transportation transported transporter transporting transports transverse trap
  trapped traps trash trashed trauma traumatic traumatized travel traveled traveler travelers traveling travelled
  travelling travels tray treacherous treachery tread treason treasure treasurer treasures treasury treat treated
  treaties treating treatise treatment treatments treats treaty tree trees trek tremble trembling tremendous trench
  trenches trend trends trespass trespassing trial trials triangle triangular tribal tribe tribes tribunal tribune
  tributaries tributary tribute trick tricked tricks tricky tried tries trifle trigger triggered triggers trilling
  trillion trilogy trim trinity trio trip triple tripped tripping trips triumph triumphant trivial troll trolley
  trolls troop trooper troopers troops trophies trophy tropical trouble troubled troublemaker troubles troublesome
  troubling troupe trousers trout troy truce truck trucks true truly trump trumpet trunk trunks trust trusted trustee
  trustees trusting trusts trustworthy truth truthful truthfully truths try trying tsunami tub tube tuberculosis tubes
  tuck tucked tucker tug tuition tumble tummy tumor tuna tune tuned tunes tuning tunnel tunnels turbine turbines
  turbulence turd turf turkey turmoil turn turned turner turning turnout turnpike turns turret turtle turtles tutor
  tutoring tux tuxedo tweet twelfth twelve twentieth twenty twice twilight twin twinkle twins twist twisted twisting
  twists twitter two tying type typed types typewriter typical typically typing tyranny tyrant tyre tyres ugh ugly ui
  ulcer ultimate ultimately ultimatum ultra ultrasound um umbrella unable unacceptable unanimous unanimously
  unannounced unarmed unauthorized unavailable unaware unbearable unbeaten unbelievable unbelievably unborn uncertain
  uncertainty unchanged uncle unclear uncles uncomfortable uncommon unconscious uncover uncovered undefeated under
  underage undercover underestimate underestimated undergo undergoing undergone undergraduate underground underlying
  undermine underneath underpants understand understandable understanding understands understatement understood
  undertake undertaken undertaking undertook underwater underwear underwent underworld undisclosed undo undone
  undoubtedly undress undressed uneasy unemployed unemployment unethical unexpected unexpectedly unexplained unfair
  unfaithful unfamiliar unfinished unfit unfold unforgettable unforgivable unfortunate unfortunately ungrateful
  unhappy unharmed unhealthy unheard unicorn unidentified unification unified uniform uniforms unimaginable
  unimportant uninvited union unions unique unit unite united units unity universal universally universe universities
  university unjust unkind unknown unleash unleashed unless unlike unlikely unlimited unload unlock unlocked unlucky
  unmarried unnamed unnatural unnecessarily unnecessary unnoticed unofficial unopposed unpack unpaid unpleasant
  unpopular unprecedented unpredictable unprofessional unravel unreal unreasonable unrelated unreleased unreliable
  unrest unsafe unseen unsettling unsolved unspeakable unstable unstoppable unsuccessful unsuccessfully unsure
  unthinkable untie until unto untouchable untouched untrue unused unusual unusually unveiled unwanted unwell
  unwilling unworthy up upbeat upbringing upcoming update updated updates upgrade upgraded upgrades upheld uphill
  uphold uplifting upload uploaded upon upper upright uprising ups upsell upset upsets upsetting upside upstairs
  upstate upstream uptight uptown upwards uranium urban urge urged urgency urgent urgently urges urging urine urn us
  usage use used useful useless user users uses using usual usually uterus utilities utility utilize utilized
  utilizing utmost utter utterly ux vacancy vacant vacate vacated vacation vacations vaccine vacuum vagina vague
  vaguely vain vale valentine valet valiant valid validity valley valleys valuable valuables value valued values valve
  valves vampire vampires van vanilla vanish vanished vanity vans variable variables variant variants variation
  variations varied varies varieties variety various variously varsity vary varying vase vast vault veal vector
  vectors veer vegan vegetable vegetables vegetarian vegetation vehicle vehicles veil vein veins velocity velvet
  vendetta vending vendor vendors vengeance venom vent ventilation vents venture ventures venue venues verb verbal
  verbs verdict verge verified verify vermin vernacular verse verses version versions versus vertex vertical vertices
  very vessel vessels vest vested vet veteran veterans veterinary via viable viaduct vial vibe vibes vibrant vibrates
  vibrating vibration vibrations vicar vice viceroy vicinity vicious victim victims victories victorious victory video
  videos videotape view viewed viewer viewers viewing views vigilant vigilante viii vile villa village villagers
  villages villain villains vine vinegar vines vineyard vineyards vintage vinyl viola violate violated violating
  violation violations violence violent violently violet violin violinist viper viral virgin virginity virgins virtual
  virtually virtue virtues virtuous virus viruses visa viscount visibility visible vision visions visit visitation
  visited visiting visitor visitors visits vista visual visually vital vitals vitamin vitamins viva vivid vocabulary
  vocal vocalist vocalizing vocals vocational vodka vogue voice voiced voicemail voices void volatile volcanic volcano
  volcanoes volleyball voltage volume volumes voluntarily voluntary volunteer volunteered volunteering volunteers
  vomit vomiting voodoo vortex vote voted voter voters votes voting vouch vow vowed vowel vowels vows voyage voyager
  vulgar vulnerability vulnerable vultures waffle waffles wage wager wages wagon wagons wailing wails waist wait
  waited waiter waiting waitress waits waived wake wakes waking waldo wales walk walked walker walkers walking walks
  wall walled wallet wallets wallpaper walls waltz wan wand wander wandered wanderers wandering wanna wannabe want
  wanted wanting wants war ward warden wardrobe wards warehouse warfare warhead warm warmed warmer warming warmth warn
  warned warning warnings warp warrant warrants warrior warriors wars warships wartime wary was wash washed washer
  washes washing washroom waste wasted wasting watch watched watches watching watchman water waterfall waterfront
  watering watermelon waters watershed watts wave waved wavelength waves waving wax way ways we weak weaken weakened
  weaker weakest weakly weakness weaknesses wealth wealthy weapon weaponry weapons wear wearing wears weary weasel
  weather weave weaver weaving web webinar webinars website websites wed wedded wedding weddings wedge wee weed weeds
  week weekday weekend weekends weekly weeks weep weeping weigh weighed weighing weighs weight weights weir weird
  weirder weirdest weirdo welcome welcomed welcoming welfare well wellington wells welsh wen wench went wept were
  werewolf werewolves west western westward wet wetlands whack whacked whale whales wharf what whatever whatnot whats
  whatsoever wheat wheel wheelchair wheeler wheels wheezing when whenever where whereabouts whereas whereby wherein
  wherever whether whew which whichever whiff while whilst whim whimpering whimpers whimsical whine whines whining
  whinnies whip whipped whipping whirring whirs whiskey whisky whisper whispered whispering whispers whistle whistles
  whistling white whitepaper whitepapers whites whitish whiz who whoa whoever whole wholesale wholly whom whomever
  whoop whooping whoops whoosh whooshes whooshing whore whores whose why wick wicked wicket wickets wide widely wider
  widespread widow widows width wield wife wig wiggle wigs wild wilder wilderness wildest wildlife wildly will willing
  willingly willow wills wimp win wind winding window windows winds windshield windy wine wines wing winged wings
  wingspan wink winner winners winning winnings wins winter winters wipe wiped wipes wiping wire wired wireless wires
  wiring wisdom wise wisely wiser wish wished wishes wishing wit witch witchcraft witches with withdraw withdrawal
  withdrawn withdrew within without withstand witness witnessed witnesses witnessing wits witty wives wizard woe woke
  woken wolf wolves woman womb women won wonder wondered wonderful wonderfully wondering wonderland wonders wondrous
  wont woo wood wooded wooden woodlands woods woody woof wool word words wore work worked worker workers workflow
  workflows workforce working workload workout workplace works workshop workshops workspace world worldly worlds
  worldwide worm wormhole worms worn worried worries worry worrying worse worship worshipped worst worth worthless
  worthwhile worthy would wound wounded wounds wow wraith wrap wrapped wrapping wraps wrath wreck wreckage wrecked
  wrecking wren wrench wrestle wrestler wrestlers wrestling wretch wretched wright wrinkles wrist wrists write writer
  writers writes writing writings written wrong wronged wrongly wrongs wrote yacht yahoo yank yard yards yawns yea
  yeah year yearbook yearly yearning years yeast yell yelled yelling yellow yellowish yells yelps yen yep yes
  yesterday yet yield yielded yields yo yoga yogi yogurt yonder you young younger youngest youngsters your yours
  yourself yourselves yous youth youthful yuck yum yummy yup zap zapping zebra zed zen zero zinc zip zipper zodiac
  zombie zombies zone zones zoo zoom
`;
