import type { FakeCrm } from '../fake-crm/contract.ts';
import type { FakeListener } from '../fake-listener/open.ts';
import type { FakeSlack } from '../fake-slack/contract.ts';
import type { FakeTeams } from '../fake-teams/contract.ts';
import type { SandboxClock } from './clock.ts';
import type { WeekPlayer } from './colleagues/week.ts';
import type { FirstStepsRecorder } from './first-steps.ts';
import type { Intake, LeadSender } from './lead-sender.ts';
import type { CommandHint, LeadClockRow, OutboxRow, Shortcut } from './protocol.ts';

/** What the page shows and drives. */
export type PageParts = {
  slack: FakeSlack;
  /** Shown beside Slack when there is one: the same people, known by their e-mail. */
  teams?: FakeTeams | undefined;
  /** Where leads come from, and what became of them goes; none when absent. */
  crm?: FakeCrm;
  /** Who is told what becomes of leads; nobody when absent. */
  listener?: FakeListener;
  /** 0 = any free port. Always 127.0.0.1. */
  port: number;
  clock: SandboxClock;
  intake: Intake;
  /** Newest first; at most 100 are shown. */
  outbox(): Promise<OutboxRow[]>;
  /** Whether leads can come already; they can when absent. */
  isSetUp?(): Promise<boolean>;
  /** The follow-up clocks that run; none when absent. */
  leadClocks?(): Promise<LeadClockRow[]>;
  /** Suggested while typing `/`; a short list of its own when absent. */
  commands?: CommandHint[];
  /** None when absent. */
  shortcuts?: Shortcut[];
  /** In which language the bot writes in a channel, by its id. */
  languages?: Record<string, 'nl' | 'en'>;
  /** Where "next Monday 9:00" is; Europe/Amsterdam when absent. */
  zone?: string;
};

/** The parts, and what the page's server itself remembers. */
export type PageContext = PageParts & { firstSteps: FirstStepsRecorder; leads: LeadSender; week: WeekPlayer };
