import type { Finding } from '../../domain/findings/finding.ts';
import type { Change } from '../change.ts';
import { bind, type Step } from '../database/query.ts';
import {
  addAction,
  addCelebration,
  addNote,
  addReceipt,
  addThanks,
  dropNote,
  forgetCelebrations,
  forgetReceipts,
  forgetThanks,
  moveAction,
  rewordCelebration,
  unword,
  useCelebration,
  wordNote,
} from './statements.ts';

type FindingChange = Extract<
  Change,
  {
    kind:
      | `note.${string}`
      | `action.${string}`
      | `celebration.${string}`
      | 'receipt.given'
      | 'thanks.kept'
      | 'findings.forgotten';
  }
>;

export function findingSteps(change: FindingChange): Step[] {
  switch (change.kind) {
    case 'note.kept':
    case 'note.worded':
    case 'note.undone':
      return noteSteps(change);
    case 'action.recorded':
    case 'action.moved':
    case 'receipt.given':
      return actionSteps(change);
    case 'thanks.kept': {
      const { from, to, ...rest } = change.thanks;
      return [bind(addThanks, { ...rest, person: from, recipient: to }, 'repeated')];
    }
    case 'celebration.kept':
    case 'celebration.reworded':
    case 'celebration.used':
      return celebrationSteps(change);
    case 'findings.forgotten': {
      const { organisation, before } = change;
      return [unword, forgetReceipts, forgetThanks, forgetCelebrations].map((each) =>
        bind(each, { organisation, before }),
      );
    }
  }
}

function noteSteps(change: Extract<FindingChange, { kind: `note.${string}` }>): Step[] {
  switch (change.kind) {
    case 'note.kept': {
      const { lead = null, words = null, mayBeQuoted, ...rest } = change.note;
      return [bind(addNote, { ...rest, lead, words, quoted: mayBeQuoted ? 1 : 0 }, 'repeated')];
    }
    case 'note.worded': {
      const { note, person, words = null, mayBeQuoted } = change;
      return [bind(wordNote, { note, person, words, quoted: mayBeQuoted ? 1 : 0 }, 'outrun')];
    }
    case 'note.undone':
      return [bind(dropNote, { note: change.note, person: change.person })];
  }
}

function actionSteps(change: Extract<FindingChange, { kind: `action.${string}` | 'receipt.given' }>): Step[] {
  switch (change.kind) {
    case 'action.recorded': {
      const { about, by: person, why = null, changedAt, ...rest } = change.action;
      const values = { ...rest, person, why, changed: changedAt, aboutKind: about.kind, about: aboutOf(about) };
      return [bind(addAction, values, 'repeated')];
    }
    case 'action.moved': {
      const { action, was, state, why = null, by: person, at } = change;
      return [bind(moveAction, { action, was, state, why, person, at }, 'outrun')];
    }
    case 'receipt.given': {
      const { organisation, action, person, at } = change;
      return [bind(addReceipt, { organisation, action, person, at }, 'outrun')];
    }
  }
}

function aboutOf(about: Finding): string {
  switch (about.kind) {
    case 'reason':
      return about.reason;
    case 'campaign':
      return about.campaign;
    case 'topic':
      return about.topic;
    case 'finding':
      return about.words;
  }
}

function celebrationSteps(change: Extract<FindingChange, { kind: `celebration.${string}` }>): Step[] {
  switch (change.kind) {
    case 'celebration.kept': {
      const { fromTeam = null, toTeam = null, ...rest } = change.celebration;
      return [bind(addCelebration, { ...rest, fromTeam, toTeam, person: change.person }, 'repeated')];
    }
    case 'celebration.reworded': {
      const { celebration, person, words } = change;
      return [bind(rewordCelebration, { celebration, person, words }, 'outrun')];
    }
    case 'celebration.used': {
      const { celebration, organisation, at } = change;
      return [bind(useCelebration, { celebration, organisation, at }, 'outrun')];
    }
  }
}
