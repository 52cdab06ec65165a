/** What Sanne answers; the names and the number are taken out. */
const ANSWERS = [
  [/energie gegeven/, 'Met Lotte naar Brugrenovatie Zuid: dezelfde vragen gehoord.'],
  [/energie gekost/, 'Drie keer bellen met 06-12345678 voor één datum.'],
  [/belangrijkste learning/, 'Eerst vragen naar de ondergrond, dan pas naar de prijs.'],
  [/grootste doel/, 'Elke offerte in dezelfde week nabellen.'],
];

/** A lead that a team judges, in Slack and in Teams. */
export const pictureLeads = async (stage) => {
  const { teams, show, become, press, settle, take } = stage;
  await show('Slack');
  await press('Send “Brugrenovatie Zuid”');
  await press('👎 Zwak');
  await take('judging');
  await press('Geen budget');
  await become('Bram');
  await press('👍 Goed');
  await become('Jack');
  await press('👍 Goed');
  await press('Contact opgenomen');
  await press(/Botlek Terminals/);
  await show('Both');
  await become('Fleur');
  await teams.getByRole('button', { name: '👍 Goed' }).last().click();
  await settle();
  await take('both');
  await show('Slack');
};

/** A check-in from its opening to the summary. */
export const pictureCheckin = async (stage) => {
  const { page, stream, form, become, go, talkToBot, type, tap, fill, settle, take } = stage;
  await become('Ruben');
  await talkToBot();
  await type('/checkin start');
  await tap('Check-in openen');
  await become('Sanne');
  await talkToBot();
  await tap('Antwoorden');
  await fill(ANSWERS);
  await form.getByRole('button', { name: 'Opslaan' }).click();
  await settle();
  await take('checkin');
  await form.getByRole('button', { name: 'Klaar' }).click();
  await page.getByRole('button', { name: 'Everybody answers' }).click();
  await page.getByText(/people answered/).waitFor({ timeout: 120_000 });
  await settle();
  await become('Ruben');
  await talkToBot();
  await type('/checkin close');
  await tap('Check-in sluiten');
  await tap(/Bewerken 🔋/);
  for (const line of [/^2\. /, /^5\. /, /^7\. /]) await form.getByRole('checkbox', { name: line }).check();
  await form.getByRole('textbox', { name: 'Titel van het thema' }).fill('Samen bij de klant');
  await form.getByRole('button', { name: 'Opslaan' }).click();
  await settle();
  await form.getByRole('button', { name: 'Sluiten' }).last().click();
  await settle();
  await tap(/Akkoord met versie 2/);
  await become('Helen');
  await talkToBot();
  await tap(/Approve version 2/);
  await tap('Publish');
  await go('Slack', /sales-marketing/);
  await page.setViewportSize({ width: 1440, height: 1150 });
  await settle();
  await stream.getByText('Check-in november', { exact: false }).first().scrollIntoViewIfNeeded();
  await stream
    .getByText(/voortgangsgesprek/i)
    .last()
    .scrollIntoViewIfNeeded();
  await take('checkin-summary');
};

/** The week as both teams read it. It takes half a minute at Slack's pace; the digest waits for nobody in #marketing. */
export const pictureDigest = async (stage) => {
  const { page, stream, teams, become, go, take } = stage;
  await page.getByRole('button', { name: 'A week of leads' }).click();
  await page.getByText(/leads were sent/).waitFor({ timeout: 120_000 });
  await become('Noor');
  await go('Slack', /marketing/);
  await page.getByRole('button', { name: 'Monday 9:00' }).click();
  await stream.getByText('Eerst de kwaliteit').waitFor({ timeout: 120_000 });
  await stream.getByRole('img').last().waitFor({ timeout: 30_000 });
  await take('digest');
  await go('Teams', /^marketing/);
  await teams.getByText('Eerst de kwaliteit').waitFor({ timeout: 120_000 });
  await teams.getByRole('img').last().waitFor({ timeout: 30_000 });
  await stream.getByText('Eerst de kwaliteit').evaluate((words) => words.scrollIntoView({ block: 'start' }));
  await teams.getByText('Eerst de kwaliteit').evaluate((words) => words.scrollIntoView({ block: 'start' }));
  await take('digest-both');
};
