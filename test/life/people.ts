import { writePlainText } from '../../src/cards/plain.ts';
import { MINUTE_MS } from '../../src/domain/time.ts';
import type { Living } from './living.ts';

/** The organisation is described, people come by, are away, link an account, ask, and one has their data erased. */
export async function livePeople(living: Living): Promise<void> {
  const { cast, happen, do: let_ } = living;
  const describe = () =>
    happen({ kind: 'organisation.described', organisation: cast.organisation, people: cast.people });
  await describe();
  const { organisation, people } = cast;
  for (const hours of [8, 4])
    await happen({ kind: 'organisation.described', organisation: { ...organisation, followUp: { hours } }, people });
  await describe();
  for (const person of ['pq-teamser', 'pq-second']) {
    const { user: id, ...place } = cast.identity(person, 'teams');
    const reached = { serviceUrl: 'https://teams.example', conversation: `chat-of-${person}`, member: `29:${person}` };
    await happen({ kind: 'address.seen', address: { ...place, kind: 'person', id, ...reached } });
  }
  const { user: id, ...place } = cast.identity('pq-head', 'teams');
  const address = { ...place, kind: 'person', id, serviceUrl: 'https://teams.example' } as const;
  await happen({ kind: 'app.installed', address });
  await happen({ kind: 'channel.joined', place: { ...place, id: '19:general' }, isTeam: true });
  await happen({ kind: 'app.removed', place: { ...place, kind: 'person', id } });
  await install(living, 'pq-head');
  await link(living, 'pq-second');
  await let_('pq-second', { kind: 'link.undone', ...cast.identity('pq-second', 'teams') });
  await link(living, 'pq-second');
  await happen({ kind: 'language.seen', who: cast.identity('pq-teamser', 'teams'), language: 'nl' });
  await let_('pq-second', { kind: 'language.asked' });
  await let_('pq-second', { kind: 'language.chosen', language: 'en' });
  await let_('pq-second', { kind: 'language.chosen', language: 'none' });
  await let_('pq-rep', { kind: 'help.asked' });
  await let_('pq-rep', { kind: 'command.mistyped', text: 'wat' });
  await let_('pq-head', { kind: 'command.confirm-asked', command: 'remind' });
  await let_('pq-rep', { kind: 'button.unknown' });
  await let_('pq-rep', { kind: 'form.misread', faults: [{ fault: 'old' }] });
  await let_('pq-rep', { kind: 'privacy.asked' });
  await let_('pq-rep', { kind: 'privacy.export-asked' });
  await let_('pq-rep', { kind: 'privacy.export-read', page: 0 });
  await let_('pq-maker', { kind: 'privacy.erase-asked' });
  await let_('pq-maker', { kind: 'privacy.erase-confirmed' });
  // The set-up still names them: they are back as somebody new.
  await describe();
  for (const person of ['pq-third', 'pq-head'])
    for (const days of ['2030-04-06 2030-04-07', '2030-07-01 2030-07-14', 'today'])
      await let_(person, { kind: 'person.away-told', days });
  await let_('pq-third', { kind: 'absence.form-asked' });
  await let_('pq-third', { kind: 'absence.given', from: '2030-09-02', to: '2030-09-06' });
  await let_('pq-third', { kind: 'person.back-told' });
  await let_('pq-third', { kind: 'absence.removed', from: '2030-04-06', to: '2030-04-06' });
  // Somebody begins to set up what others have set up already.
  const basics = { standing: 'administrator', name: 'pq-late', zone: 'Europe/Amsterdam', locale: 'en' } as const;
  await let_('pq-rep', { kind: 'setup.asked', newcomer: basics });
  await let_('pq-rep', { kind: 'setup.begin-asked', ...basics });
  await let_('pq-rep', { kind: 'organisation.founded', ...basics, hours: '9:00-17:30' });
  await let_('pq-head', { kind: 'setup.people-asked' });
  await let_('pq-head', { kind: 'test-lead.asked' });
  const at = living.now();
  for (const kind of ['test-lead.approved', 'test-lead.removed'] as const) await let_('pq-head', { kind, at });
  for (const kind of ['intake.asked', 'intake.renewed'] as const) await let_('pq-head', { kind });
  await living.turn(MINUTE_MS);
}

/** An account on Teams, after a code that was mistyped. */
async function link({ do: let_ }: Living, person: string): Promise<void> {
  const offered = await let_(person, { kind: 'link.asked' });
  const code =
    offered.kind === 'notice' ? /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(writePlainText(offered.card))?.[0] : undefined;
  await let_(person, { kind: 'link.given', code: '00000-00000' }, 'teams');
  await let_(person, { kind: 'link.given', code: code ?? '' }, 'teams');
}

/** The app comes into their workspace by OAuth, is removed, and comes back; its tokens are renewed. */
async function install({ cast, commit, happen, now }: Living, person: string): Promise<void> {
  const { user: installer, platform, workspace } = cast.identity(person, 'slack');
  for (const id of ['first', 'second']) {
    const grant = { workspace, id, name: 'Slack', scopes: ['chat:write'], installer, secret: '{}', at: now() };
    await commit({ kind: 'grant.kept', grant, expiresAt: now() });
    await happen({ kind: 'workspace.installed', workspace: { platform, id: workspace }, name: 'Slack', installer });
    await commit({ kind: 'grant.renewed', grant, expiresAt: now() + MINUTE_MS });
    if (id === 'first')
      await happen({ kind: 'workspace.uninstalled', workspace: { platform, id: workspace }, grant: id });
  }
  await commit({ kind: 'workspace.resumed', workspace: { platform, id: workspace }, at: now() });
}
