const SQL = 'Wants to talk this quarter about an object they name, and fits our customer profile.';
const CRITERIA = `need: Behoefte benoemd / Need named (required)
budget: Budget bekend / Budget known (required)
phone: Telefoon bekend / Phone known = phone (required)
appointment: Afspraak gemaakt / Appointment made`;

/** Two managers from nothing to a signed SQL, and the card of the first lead after it. */
export const pictureAgreeing = async (stage) => {
  const { form, show, become, go, talkToBot, type, tap, press, fill, settle, newest, cut } = stage;
  await show('Slack');
  await become('Ruben');
  await talkToBot();
  await type('/smarketing step');
  await tap('Aanzetten');
  await become('Helen');
  await talkToBot();
  await tap('Switch on');
  await type('/smarketing lexicon propose SQL');
  await fill([
    ['What it means to both teams', SQL],
    ['What a lead must show', CRITERIA],
  ]);
  await cut('agreeing-form', form);
  await press('Propose', form);
  await become('Ruben');
  await talkToBot();
  await settle();
  await cut('agreeing-sign', newest());
  await tap('Ondertekenen');
  await become('Helen');
  await talkToBot();
  await type('/smarketing lexicon SQL');
  await cut('agreeing-word', newest());
  await press(/Verzinkerij Twente/);
  await become('Sanne');
  await go('Slack', /^sales/);
  await settle();
  await cut('agreeing-card', newest());
};

/** A goal that a week's digest has moved. */
export const picturePromises = async (stage) => {
  const { page, show, become, talkToBot, type, press, newest, cut } = stage;
  await show('Slack');
  await press('A week of leads');
  await page.getByText(/leads were sent/).waitFor({ timeout: 120_000 });
  await press('Monday 9:00');
  await become('Helen');
  await talkToBot();
  await type('/smarketing promise');
  await cut('promises-pair', newest());
  await type('/smarketing goals');
  await cut('promises-goals', newest());
};
