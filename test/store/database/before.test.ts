import { expect, test } from 'vitest';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import { VERDICTS } from '../../../src/domain/leads/verdict.ts';
import { findNameKeys } from '../../../src/domain/privacy/name-keys.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../src/domain/time.ts';
import { openDrawing } from '../../../src/flows/drawing.ts';
import { runFlows } from '../../../src/flows/engine.ts';
import type { Store } from '../../../src/store/store.ts';
import { comparable, readEverything } from '../every-read.ts';
import { asChat, claimOne, markSent } from '../makers.ts';
import { computeCode } from '../people/computed-code.ts';
import { BEFORE, openBefore, readBefore } from '../store-before.ts';
import { DIALECTS } from '../test-store.ts';

const [OWN, OTHER] = ['noordlicht', 'zuiderzon'];
/** Of check-ins: who answered, teams and yeses of a draft that says too much, goals nobody asked to have remembered. */
const KEPT_TOO_LONG: ReadonlySet<string> = new Set(['rounds', 'invitations', 'lines', 'approvals', 'rememberedGoal']);
const by = (user: string, workspace = 'T1') => ({ by: { platform: 'slack', workspace, user: `U-${user}` } }) as const;

/** The bot on the database of before, from the moment at which it ends; the clock is turned by hand. */
async function goOn(store: Store) {
  const clock = { now: BEFORE.now };
  const handle = runFlows(store, () => clock.now);
  const draw = openDrawing(store.reads, () => clock.now);
  /** Sends what is due within this time, each as what it shows then; the subjects of what had nothing to show. */
  const deliver = async (withinMs: number): Promise<string[]> => {
    const gone: string[] = [];
    for (const until = clock.now + withinMs; clock.now <= until; clock.now += SECOND_MS) {
      for (const delivery of await store.outbox.claim(clock.now, 50)) {
        const card = await draw(delivery.subject, delivery.organisation, asChat(delivery.target));
        if (card === undefined) gone.push(delivery.subject.kind);
        expect(await store.commit([markSent(delivery, clock.now)])).toBe('kept');
      }
    }
    return gone;
  };
  return { clock, handle, deliver };
}

const teamsOf = async (store: Store, organisation: string, month: string) =>
  (await store.reads.lines(organisation, month)).map(({ team }) => team);

for (const name of DIALECTS) {
  const onBefore = (sentence: string, body: (store: Store) => Promise<void>): void => {
    test(`a database of the version before: ${sentence} (${name})`, async () => {
      const store = await openBefore(name);
      await body(store).finally(() => store.close());
    });
  };

  onBefore('every read answers what that version read, but for what it kept too long', async (store) => {
    const before = Object.entries(readBefore()).filter(([read]) => !KEPT_TOO_LONG.has(read));
    expect(comparable(await readEverything(store.reads, BEFORE.now))).toMatchObject(Object.fromEntries(before));
  });

  onBefore('of its check-ins nothing is kept that would not be kept now', async (store) => {
    const [OPEN, REVIEW, PUBLISHED, SHORT] = ['2026-06', '2026-05', '2026-05', '2026-06'];
    const [own, other] = await Promise.all([OWN, OTHER].map((id) => store.reads.rounds(id)));
    expect(own?.map((round) => [round.state, round.version, round.touches])).toEqual([
      ['open', 1, 5],
      ['published', 3, 0],
      ['cancelled', 1, 0],
    ]);
    expect(other?.map((round) => [round.state, round.version, round.touches])).toEqual([
      ['short', 1, 2],
      ['review', 2, 0],
      ['discarded', 1, 0],
    ]);
    for (const rounds of [own, other]) expect(rounds?.[1]?.participation).toEqual({ asked: 8, kind: 'most' });
    // Of six of whom three shared theirs, three and three are too few to be shown apart; a yes to that is none to this.
    expect(await teamsOf(store, OTHER, REVIEW)).toEqual(Array(12).fill(undefined));
    expect(await store.reads.approvals(OTHER, REVIEW)).toEqual([]);
    expect(await teamsOf(store, OWN, PUBLISHED)).toContain('sales');
    expect(await store.reads.lines(OTHER, SHORT)).toEqual([]);
    const flags = async (id: string, month: string) =>
      (await store.reads.invitations(id, month)).filter(({ hasAnswered }) => hasAnswered).length;
    expect(
      await Promise.all([flags(OWN, OPEN), flags(OWN, PUBLISHED), flags(OTHER, REVIEW), flags(OTHER, SHORT)]),
    ).toEqual([4, 0, 0, 0]);
    const shared = (await store.reads.answered(OWN, OPEN)).filter(({ wasShared }) => wasShared);
    expect(shared).toHaveLength(2);
    for (const person of ['sanne', 'bram']) {
      expect(await store.reads.rememberedGoal(OWN, person, [OPEN, PUBLISHED])).toBeUndefined();
    }
  });

  onBefore('its digests say no more why something was held back, and its weeks are in no month', async (store) => {
    const { clock, handle } = await goOn(store);
    const newest = await store.reads.newestDigest(OWN);
    expect(newest?.digest).toBeDefined();
    expect(newest?.digest).not.toHaveProperty('withheld');
    const { weeks } = await store.reads.weeksEnding(OWN, { after: '2026-01-01', last: newest?.until ?? '' });
    expect(weeks.at(-1)).toMatchObject({ until: newest?.until, record: 'before' });
    // The end of the running week is fixed at once, so that no setting moves it.
    expect(newest).not.toHaveProperty('next');
    for (const _until of ['overdue', 'planned']) {
      await handle({ kind: 'time.passed' });
      clock.now += MINUTE_MS;
    }
    expect((await store.reads.newestDigest(OWN))?.next?.untilAt).toBeGreaterThan(clock.now);
  });

  onBefore('a text that names a lead of then leads to its company and its contact', async (store) => {
    const leads = await store.reads.leadsOf(OWN, 'sanne');
    expect(leads.length).toBeGreaterThan(10);
    for (const { company, contact } of leads.map(({ facts }) => facts)) {
      const found = await store.reads.namesAmong(OWN, findNameKeys(`${company} en ${contact.name ?? contact.email}`));
      expect(found).toContainEqual({ kind: 'company', name: company });
      const own =
        contact.name === undefined ? { kind: 'address', name: contact.email } : { kind: 'contact', name: contact.name };
      expect(found).toContainEqual(own);
      expect(await store.reads.namesAmong('another', findNameKeys(company))).toEqual([]);
    }
  });

  onBefore('leads are judged, and have outcomes, as they were', async (store) => {
    const { handle } = await goOn(store);
    const isNew = ({ receivedAt }: Lead) => receivedAt > BEFORE.now - 7 * DAY_MS;
    const leads = (await store.reads.leadsOf(OWN, 'sanne')).filter(isNew);
    expect(leads.length).toBeGreaterThan(10);
    for (const { id } of leads) {
      const [counts, own] = await Promise.all([
        store.reads.counts('noordlicht', id),
        store.reads.judgement('noordlicht', id, 'sanne'),
      ]);
      const verdict = VERDICTS.find((each) => each !== own?.verdict) ?? 'good';
      await handle({ kind: 'lead.judged', lead: id, verdict, ...by('sanne') });
      const taken = own === undefined ? {} : { [own.verdict]: counts[own.verdict] - 1 };
      expect(await store.reads.counts('noordlicht', id)).toEqual({
        ...counts,
        ...taken,
        [verdict]: counts[verdict] + 1,
      });
    }
    const lost = leads.find(({ outcome }) => outcome?.kind === 'lost');
    await handle({ kind: 'lead.outcome-told', lead: lost?.id ?? '', outcome: 'opportunity', ...by('sanne') });
    expect((await store.reads.lead('noordlicht', lost?.id ?? ''))?.outcome).toEqual({ kind: 'opportunity' });
  });

  onBefore('what waited leaves, and what was on its way is looked after', async (store) => {
    const lines = await store.outbox.lines(1000);
    const states = (of: typeof lines) => [...new Set(of.map(({ state }) => state))].sort();
    expect(states(lines)).toEqual(['expired', 'queued', 'refused', 'retry', 'sending', 'sent', 'unknown']);
    const { clock, deliver } = await goOn(store);
    const onItsWay = lines.filter(({ state }) => state === 'sending').map(({ id }) => id);
    await deliver(25 * SECOND_MS);
    clock.now += 10 * SECOND_MS;
    const again = await claimOne(store, clock.now);
    expect({ ids: [`${again.id}`], doubts: again.doubts }).toEqual({ ids: onItsWay, doubts: 1 });
    await store.commit([markSent(again, clock.now)]);
    clock.now += DAY_MS;
    expect(await deliver(10 * SECOND_MS)).toEqual([]);
    expect(states(await store.outbox.lines(1000))).toEqual(['expired', 'refused', 'sent']);
  });

  onBefore('its open round closes, and its draft in review is published', async (store) => {
    const { handle, deliver } = await goOn(store);
    const answers = {
      month: '2026-06',
      lost: '',
      learning: '',
      goal: '',
      readers: 'anonymised',
      remember: false,
    } as const;
    for (const person of ['fleur', 'noor']) {
      await handle({ kind: 'checkin.answered', ...answers, gained: `what ${person} says`, ...by(person) });
    }
    await handle({ kind: 'checkin.close-confirmed', month: '2026-06', ...by('ruben') });
    for (const person of ['helen', 'ruben']) {
      await handle({ kind: 'checkin.approved', month: '2026-05', version: 2, ...by(person, 'T2') });
    }
    await handle({ kind: 'checkin.publish-asked', version: 2, ...by('ruben', 'T2') });
    const rounds = [...(await store.reads.rounds(OWN)), ...(await store.reads.rounds('zuiderzon'))];
    expect(rounds.map(({ organisation, month, state }) => `${organisation} ${month} ${state}`)).toEqual([
      'noordlicht 2026-06 review',
      'noordlicht 2026-05 published',
      'noordlicht 2026-04 cancelled',
      'zuiderzon 2026-06 short',
      'zuiderzon 2026-05 published',
      'zuiderzon 2026-04 discarded',
    ]);
    // Of “gained” alone k are left of whom nobody knows what they said.
    expect(await store.reads.lines(OWN, '2026-06')).toHaveLength(6);
    await deliver(HOUR_MS / 60);
    const shown = (await store.outbox.lines(1000)).filter(({ subject }) => subject.includes('"summary"'));
    expect(shown.map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  onBefore('somebody gets all that is theirs, and is forgotten', async (store) => {
    const { handle } = await goOn(store);
    const readPage = async (page: number) =>
      JSON.stringify(await handle({ kind: 'privacy.export-read', page, ...by('sanne') }));
    const text = (await readPage(0)) + (await readPage(1));
    for (const word of ['Meer bellen 1', 'Dank voor de goede leads', 'Een mooie deal 1']) expect(text).toContain(word);
    await handle({ kind: 'privacy.erase-confirmed', ...by('sanne') });
    expect(await store.reads.personById('noordlicht', 'sanne')).toBeUndefined();
    expect(await store.reads.judgementsBy('noordlicht', 'sanne')).toEqual([]);
    expect((await store.reads.ownFindings('noordlicht', 'sanne')).thanks).toEqual([]);
  });

  onBefore('a code that was given is good no longer, since it could be computed', async (store) => {
    const { handle } = await goOn(store);
    const account = { platform: 'teams', workspace: '5a6d1c2e-0000-4000-8000-000000000001', user: 'aad-bram' } as const;
    const code = computeCode(BEFORE.secret, OWN, 'bram', BEFORE.now - 4 * SECOND_MS);
    await handle({ kind: 'link.given', code, by: account });
    expect(await store.reads.person(account)).toBeUndefined();
  });

  onBefore('the clock goes on through a quarter, and forgets what was promised to be gone', async (store) => {
    const { clock, handle, deliver } = await goOn(store);
    for (let week = 0; week < 14; week += 1) {
      clock.now += 7 * DAY_MS;
      await handle({ kind: 'time.passed' });
      await deliver(3 * SECOND_MS);
    }
    expect((await store.reads.newestDigest(OWN))?.until).toBe('2026-09-07');
    expect(await store.reads.sharedBy(OWN, 'sanne')).toEqual([]);
    expect(await store.reads.lines(OWN, '2026-05')).toEqual([]);
    expect(await store.reads.rememberedGoal(OWN, 'sanne', ['2026-05'])).toBeUndefined();
  });
}
