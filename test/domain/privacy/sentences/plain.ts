/** Everyday sentences, full of words that are also names: every word of them stays. */
export const PLAIN_SENTENCES = `
Meer leads, dat is wat we nodig hebben.
Meer is niet altijd beter.
Will we win this one?
Will it be ready in time?
Wit vel voor mijn neus, en dan de cijfers.
Wit is de nieuwe kleur van de website.
Els en beuken in de tuin, daar word ik rustig van.
May I ask for more budget?
May was a busy month.
In May we start the new campaign.
Since March and May the pipeline grows.
Mark my words: this will work.
Mark the date in your calendar.
We should mark these leads as cold.
Bill the client on time.
The bill was too high.
Hope this helps.
I hope we will grow.
Hope is not a strategy.
Grace under pressure is what I learned.
Grant us more time.
We got a grant for the project.
The sky is the limit.
Sky high ambitions cost me energy.
Rob ze niet van hun energie.
Nobody should rob us of our time.
Roos op de taart was leuk.
De roos van de beurs.
Iris scan bij de ingang duurde lang.
De iris bloeit.
Bos en hei geven me energie.
Door de bomen het bos niet meer zien.
De berg werk wordt hoger.
Berg je spullen op.
Een berg aanvragen.
Hart voor de zaak, dat telt.
Met hart en ziel gewerkt.
Boer zoekt vrouw op tv gekeken.
De boer belde niet terug.
Bakker om de hoek is weg.
De bakker had taart.
Max 10 leads per week.
Max. 3 gesprekken op een dag.
Maximaal tien minuten.
Open vragen stellen werkt.
Open staan voor feedback.
Ik wil een open gesprek.
Focus op kwaliteit is mijn doel.
Meer focus dit kwartaal.
Next steps are clear.
Next month I want to call more.
Apple pie for everybody.
Een appel per dag, an apple a day.
Blauw is niet mijn kleur.
De knop moet blauw worden.
De markt is stil in jan-feb.
Van jan t/m mrt was het rustig.
In jan. beginnen we weer.
15 jan is de deadline.
Eind Jan of begin Feb is het klaar.
De Coöperatie en de Stichting doen mee.
De Benelux is onze markt.
Jan 2027 is het doel.
In januari en in juni.
De groep wil een holding.
Nederland en Europa groeien.
Bouw en transport blijven achter.
Transport is een lastige branche.
Consulting en solutions zeggen niets.
De hotels in het zuiden zitten vol.
Industries like these are slow.
Een bank op het terras.
De bank zei nee.
Staalbouw is een moeilijke markt.
Brugrenovatie is een niche.
Het hart van de campagne is groen.
Groene energie verkoopt goed.
De post kwam te laat.
Koninklijke aanpak, royal treatment.
Auto rijden en dan bellen.
Delta tussen plan en cijfers.
Plus een extra demo.
De werken aan de weg kosten tijd.
Motoren en machines op de beurs.
Broers en zussen van het team.
Een deal van 12.500 euro.
Een omzet van € 1.250.000,00 in 2025-2026.
Groei van 12 000 000 naar 14 000 000.
Versie 2.4.1 van de app, build 10293847.
Om 09:30 - 10:45 overleg, daarna 13.30-14.15.
Op 06-07-2026 en 08-07-2026 beurs.
Van 01/02/2026 tot 03/04/2026.
In 2024-2025 haalden we 34,5 %.
Tussen 9.00 en 17.30 uur bereikbaar.
06:30 opstaan is niks voor mij.
Kwartaal Q3 en Q4 van FY26.
Score 82, 3-4 keer per week, 24/7.
Order 2026-00123 is verstuurd.
20260706 is de datum in het bestand.
1.000.000 contacten in het CRM.
Pagina 3/4 en hoofdstuk 2.10.5.
1 op 1 gesprekken, 2 x 2 uur.
De top 10 van 2025, 100 procent.
Op dat punt nl. dat het te laat was.
Een belangrijk punt de klant voorleggen.
At this point com plete silence.
We look at it later.
We look at the market.
Klaar.De volgende stap is bellen.
Node.js en README.md en v1.2.3 en e.g. dit.
O.a. bellen, d.w.z. meer doen, bijv. mailen.
De sfeer in het team was goed.
Ik leerde dat luisteren beter werkt dan praten.
Cold calling gaf me energie.
De samenwerking met sales loopt.
Ik wil leren nee te zeggen.
Mijn doel is drie nieuwe klanten.
De webinars leverden veel leads op.
Te veel meetings zonder agenda.
Feedback krijgen duurt te lang.
The handover from marketing is slow.
I want to learn how to say no.
Too many meetings without an agenda.
Our best campaign was the webinar.
I lost energy on reports nobody reads.
My goal is to call every lead within a day.
The pipeline looks good, but quality is low.
Sales en marketing samen is sterker.
Wat een winst, wat een tempo!
Ik ben trots op het resultaat.
Zo is dat, en zo blijft het.
Toen en nu, daar en hier.
An idea for all: do less.
Al met al een goede maand.
Do not forget the follow-up.
Ad hoc werk kost energie.
Een ton aan omzet.
Lot of work, lot of fun.
Guy from the event never called back.
De kok, de visser en de smid.
De koning is jarig.
Dag en nacht bezig.
Een prins op het witte paard.
Storm in een glas water.
De storm ging liggen.
Vos in het kippenhok.
Noord, zuid, oost en west.
Noorwegen en Zweden groeien.
Noorse klanten zijn direct.
Brambos en jandorp zijn geen namen.
Samen sterk, samenwerking telt.
Timmerman op dak, tomaten op brood.
Daarna gedaan wat gedaan moest worden.
Thuiswerken op dinsdag en vrijdag.
Jong en oud deed mee.
De jongen van de beurs was aardig.
De graaf in het verhaal.
Dijk en duin, wind en water.
Het hof oordeelde anders.
Van het hof hoorden we niets.
Van de berg af, de wit besneeuwde berg.
De wit geverfde muur.
Vissers en boeren als doelgroep.
De CRM-integratie met API en SSO.
KPI, ROI, SQL en MQL: te veel afkortingen.
HR, IT en PR moeten mee.
OK, ik bel NL en BE na.
TV en radio werken niet meer.
De CEO en CFO beslissen.
ABC-analyse gemaakt.
I was ill in June, August was fine.
April and August were slow.
Summer was slow, winter will be better.
Joy at work matters.
Faith in the product helps.
A rose by any other name.
Daisy chain of approvals.
Het was een feest met taart.
Lekker lunchen met het team.
Ik miste de deadline door ziekte.
Een frisse blik van buiten.
De nieuwe landingspagina converteert.
Prijs is altijd het bezwaar.
Klanten willen sneller antwoord.
Plannen, bellen, opvolgen.
Kortom: meer rust.
Doel: meer leads, minder ruis.
Tip: bel op dinsdag.
- Meer bellen
- Wit papier
* Open deuren intrappen
1. Bos in, telefoon uit
2) Meer lef
“Meer leads” zei iedereen.
Iedereen riep “Open de deuren”.
Hoi allemaal, dank voor de feedback.
Meer Leads, Betere Gesprekken En Mooie Deals
MEER LEADS EN MEER DEALS
Vandaag leerde ik dat een korte demo beter werkt dan een lange.
De reactie op de nieuwsbrief viel tegen, maar het webinar was top.
Minder vergaderen en meer bellen gaf me veel energie.
De lead uit Gent was niet rijp, die uit Brugge wel.
Ik wil leren om sneller op te volgen na een beurs.
Het gesprek over targets met mijn manager was eerlijk en open.
Mijn grootste uitdaging: focus houden in een drukke maand.
De samenwerking tussen sales en marketing wordt steeds beter.
Te veel losse vragen via Slack op vrijdagmiddag.
Klanten vragen vaker naar duurzaamheid en kosten.
De nieuwe prijslijst zorgt voor verwarring bij klanten.
Salesforce is traag en HubSpot mist velden.
Google Ads en LinkedIn werken beter dan Facebook.
We hadden een leuke borrel in Amsterdam.
Volgende maand wil ik tien nieuwe afspraken maken.
Een collega hielp me met Excel en PowerBI.
De Belgische markt reageert anders dan de Nederlandse.
What gave me energy was the kickoff in London.
Our content on pricing got many replies.
I spent too much time on admin work in Salesforce.
My learning: short emails work, long ones do not.
I want to focus on fewer, better leads next quarter.
The trade show in Berlin was worth it.
Customers asked about security and GDPR a lot.
The new onboarding flow saves time.
Working from home on Fridays helps me focus.
Pipeline reviews every Monday are too long.
Het CRM staat vol dubbele contacten.
Bellen voor tien uur werkt het best.
Marketing levert kwaliteit, sales moet sneller reageren.
Ik ben blij met de nieuwe leadscore.
Chapeau voor het team, wat een maand!
Bravo, mooi werk.
Van Gogh museum bezocht met het team.
Een weekje Spanje deed me goed.
De Tour de France volgen tijdens de lunch.
Kerst en Pasen zijn lastige weken.
Corona heeft ons veel geleerd.
Teams en Slack naast elkaar is onhandig.
ChatGPT helpt me met schrijven.
Python en SQL leren staat op mijn lijst.
Zoom vergaderingen kosten energie.
Canva is handig voor snelle visuals.
Feedback van klanten in de Randstad was positief.
Black Friday was druk, Cyber Monday niet.
De Efteling was een mooi uitje.
Vrijdag is pizzadag.
Klatnen willen meer horen.
Smaen gaat het beter.
Marketnig leverde goed werk.
Volgende mand weer een beurs.
Ik wil de muur sanen.
Dinsadg is de demo.
Custmoers ask for less.
Febraury was slow.
Volgens Gartenr groeit de markt.
De Rabobnak app werkt goed.
[naam] zei tegen [bedrijf] dat [telefoon] niet werkt.
`
  .trim()
  .split('\n');
