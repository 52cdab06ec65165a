import type { FieldName, FormKind, FormTap, FormTapOf, Tap } from '../domain/event.ts';
import type { LeadFate } from '../domain/leads/lists/lead-list.ts';
import type { Channel, Locale, Platform } from '../domain/organisation.ts';
import type { Identity, Person } from '../domain/people/person.ts';
import { sayChannelName } from '../words/say.ts';
import type { ChatPick } from './chat-pick.ts';
import { findCutPlaceholder } from './cut-placeholder.ts';

/** A piece of text. A plain string is somebody's words: it is shown as it is, never as markup. */
export type Span =
  | string
  | { kind: 'strong'; text: string }
  | { kind: 'link'; text: string; url: string; isStrong?: true }
  | { kind: 'person'; name: string; identities: Identity[] }
  /** `id`: the platform’s own, in that workspace. */
  | { kind: 'channel'; name: string; platform: Platform; workspace: string; id: string };
export type Text = Span[];

export type Fact = { label: string; value: Text };

export type Choice = { label: string; tap: Tap } | { label: string; url: string };

export type Menu = { kind: 'menu'; label: string; choices: Choice[] };

export type TapButton = { kind: 'tap'; label: string; tap: Tap; style?: 'primary' | 'danger' };

export type Button =
  | TapButton
  | { kind: 'link'; label: string; url: string }
  | Menu
  /** A menu that shows what it is for; `submit`: where what is chosen counts only with a button beside it. */
  | { kind: 'select'; label: string; submit: string; choices: { label: string; tap: Tap }[] };

/** Leads by verdict, in counts, drawn as shares of the bar; `note` is written at its end. */
export type Bar = { label: string; note: string; good: number; fair: number; poor: number };

/** Stacked bars, one under another; `legend` says what the colours mean. */
export type Chart = { title: string; legend: { good: string; fair: string; poor: string }; bars: Bar[] };

export type Part =
  /** `url`: where it leads. */
  | { kind: 'title'; text: string; url?: string }
  /** A menu or a button stands at its end; on Slack such a text is plain. */
  | { kind: 'text'; text: Text; menu?: Menu; button?: TapButton }
  /** Labelled values, a few to a line. */
  | { kind: 'facts'; rows: Fact[][] }
  | { kind: 'small'; text: Text }
  /** Points, one under another. */
  | { kind: 'list'; items: Text[] }
  | { kind: 'line' }
  /** Bars for who would rather look; `rows` say the same, and stand in its place where it cannot be drawn: never both. */
  | { kind: 'picture'; alt: string; chart: Chart; rows: Text[] }
  | { kind: 'buttons'; buttons: Button[] };

export type Picture = Extract<Part, { kind: 'picture' }>;

/** A message as everybody on every platform sees it. `summary` is what a notification or a screen reader says. */
export type Card = { summary: string; parts: Part[] };

/**
 * What a form or a private answer is about, as its reader calls it: a company, a month’s check-in, a note. `mark`: by
 * what it is recognised in a sentence, where that is shorter. Without a name it is about whoever reads it.
 */
export type About = { locale: Locale; name?: string; mark?: string };

/** A card for one person, in which it can be read what it is about. Made by `nameCard` alone. */
export type NamedCard = Card & { about: About };

/** A field of a form; its name is one that the event's shape declares. */
export type Field<Name extends string = string> =
  | {
      kind: 'text';
      name: Name;
      label: string;
      hint?: string;
      isRequired: boolean;
      isLong: boolean;
      max: number;
      /** What is filled in already. */
      value?: string;
    }
  /** A day, `YYYY-MM-DD`; where the platform can, only days from `earliest` until `latest` are offered. */
  | {
      kind: 'date';
      name: Name;
      label: string;
      isRequired: boolean;
      earliest?: string;
      latest?: string;
      value?: string;
    }
  | { kind: 'tick'; name: Name; label: string; hint?: string; choice: string; isTicked?: boolean }
  /** One of a few. */
  | { kind: 'choice'; name: Name; label: string; options: Option[]; value: string }
  /** One or, where `isMany`, several of many; none where it is optional. */
  | { kind: 'pick'; name: Name; label: string; options: Option[]; isMany: boolean; isOptional?: true }
  | ChatPick<Name>
  /** A part of a card among the fields: nothing is asked there. */
  | { kind: 'part'; part: Part };

export type Option = { label: string; value: string };

/**
 * A question with fields: a modal in Slack, a card with inputs on Teams. Its tap, completed by the fields, is the event.
 * As the reply to a filled form it takes that one's place; another `step` then makes its fields begin anew. Without
 * `submit` nothing is asked. This is a form as platforms see it; cards build the `FormOf` its event. `saved`: what was
 * filled in is kept, and this is all that stays of the form where it would stay.
 */
export type Form = {
  about: About;
  title: string;
  submit?: string;
  cancel: string;
  tap: FormTap;
  fields: Field[];
  step?: string;
  saved?: string;
};

/** A form whose fields have the names that its event's shape declares: renamed in one place it does not compile. */
export type FormOf<K extends FormKind> = Omit<Form, 'tap' | 'fields'> & {
  tap: FormTapOf<K>;
  fields: Field<FieldName<K>>[];
};

/** What the person who did something sees at once. */
export type Reply =
  | { kind: 'nothing'; about?: About }
  /** It was heard before, and answered then. */
  | { kind: 'repeated'; about?: About }
  /** Takes the place of the private message that was tapped. */
  | { kind: 'card'; card: NamedCard }
  /** Private to the person. */
  | { kind: 'notice'; card: NamedCard }
  /** Private too: it cannot be done. What they typed must not be lost by it. */
  | { kind: 'refusal'; card: NamedCard; to?: 'stranger' }
  /** They may be the one who sets up the bot here: their platform is to say who they are (`setup.asked`). */
  | { kind: 'unset' }
  | { kind: 'form'; form: Form }
  | { kind: 'form-errors'; errors: Record<string, string> }
  /** To a caller that is no person, such as the intake: it cannot be done, and why; without `because` only for now. */
  | { kind: 'declined'; why: string; because?: 'unknown' | 'conflict'; field?: string }
  /** To whoever reads a file: what became of each lead, in its order. */
  | { kind: 'imported'; fates: LeadFate[] };

export const NOTHING: Reply = { kind: 'nothing' };

/** A short card of one text. */
export function briefCard(text: Text, ...more: Part[]): Card {
  return { summary: flattenText(text), parts: [{ kind: 'text', text }, ...more] };
}

/** A card for one person, with a title and buttons where needed. */
export function titledCard(title: string, ...parts: Part[]): Card {
  return { summary: title, parts: [{ kind: 'title', text: title }, ...parts] };
}

/** A person, notified where the platform knows them. */
export function mentionPerson({ name, identities }: Person): Span {
  return { kind: 'person', name, identities };
}

/** A channel, a link to it where the platform makes one of it. */
export function mentionChannel({ platform, workspace, id, name }: Channel): Span {
  return { kind: 'channel', name: sayChannelName(platform, name), platform, workspace, id };
}

/** Text without its marks, for notifications. */
export function flattenText(text: Text): string {
  return text.map((span) => (typeof span === 'string' ? span : 'name' in span ? span.name : span.text)).join('');
}

const CHARACTERS = new Intl.Segmenter();

/** At most `max` characters, cut between characters as people see them and marked with an ellipsis. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  for (const { segment } of CHARACTERS.segment(text.slice(0, max + 50))) {
    if (kept.length + segment.length > max - 1) break;
    kept += segment;
  }
  return `${kept.slice(0, findCutPlaceholder(kept, text)).trimEnd()}…`;
}

/** Scripts that are written from right to left, and marks that turn the direction of what follows. */
const TURNS = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Somebody's words beside figures: however they are written, the figures keep their order. */
export function isolateText(text: string): string {
  return TURNS.test(text) ? `\u2068${text}\u2069` : text;
}
