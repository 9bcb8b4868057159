import { describe, expect, it } from '@jest/globals';
import { authorize } from '../../src/accounts/authorize.js';
import {
  type Action,
  type Facts,
  actions,
  can,
  mayCall,
  mayKnow,
  stageCounts,
  tokensMayCall,
} from '../../src/accounts/policy.js';
import type { SessionStage } from '../../src/accounts/session-stage.js';
import { type Actor, system, visitor } from '../../src/kernel/actor.js';
import { ForbiddenError, NotFoundError, UnauthenticatedError } from '../../src/kernel/domain-error.js';

const someone = (rights: Partial<Actor>): Actor => ({ ...visitor, accountId: 'someone', ...rights });

/** Everybody, seen from a task or report of the unit, which a partner cooperates on. */
const people = {
  visitor,
  officer: someone({ accountId: 'officer', ownBodies: ['unit'], readBodies: ['unit', 'below'] }),
  partner: someone({ ownBodies: ['partner'], readBodies: ['partner'] }),
  above: someone({ ownBodies: ['above'], readBodies: ['above', 'unit', 'below'] }),
  neighbour: someone({ ownBodies: ['neighbour'], readBodies: ['neighbour'] }),
  board: someone({ accountId: 'board', boardOf: ['committee'] }),
  observer: someone({ observerOf: ['committee'] }),
  approver: someone({ observerOf: ['committee'], approverOf: ['committee'] }),
  admin: someone({ isAdmin: true }),
  stranger: someone({ boardOf: ['other'], observerOf: ['other'], approverOf: ['other'] }),
  system,
} as const satisfies Record<string, Actor>;
type Person = keyof typeof people;

const task: Facts = {
  committeeId: 'committee',
  bodyId: 'unit',
  cooperatingBodies: ['partner'],
  monitoringBodyId: 'monitor',
};
const plan: Facts = { committeeId: 'committee', inForce: true, addressedBodies: ['unit', 'partner'] };
const report: Facts = { committeeId: 'committee', bodyId: 'unit', draft: false };
const silent: Facts = { ...task, bodyWithoutAccounts: true };
const withoutAccounts: Facts = { ...report, draft: true, bodyWithoutAccounts: true };

const names = Object.keys(people) as Person[];
const whoMay = (action: Action, facts: Facts) => names.filter((name) => can(people[name], action, facts));
const whoKnows = (action: Action, facts: Facts) =>
  names.filter((name) => mayKnow(people[name], action, facts));

const committee: Person[] = ['board', 'observer', 'approver'];
const rule = (title: string, action: Action, facts: Facts, expected: readonly Person[]) =>
  it(`${action}: ${title}`, () =>
    expect(whoMay(action, facts).sort()).toEqual([...expected, 'system'].sort()));

describe('a plan', () => {
  rule(
    'in force is read by its committee, the bodies that it addresses and those above them',
    'plan.read',
    plan,
    [...committee, 'officer', 'partner', 'above'],
  );
  rule('that is a draft is read by its committee alone', 'plan.read', { ...plan, inForce: false }, committee);
  rule('is changed by its board alone', 'plan.change', plan, ['board']);
  rule('is made by the board alone', 'plan.create', { committeeId: 'committee' }, ['board']);
});

describe('the documents of a review', () => {
  rule('are its committee’s alone, though bodies know of the review', 'review.document', plan, committee);
});

describe('letters and registers of numbers', () => {
  const letter = { committeeId: 'committee' };
  rule('are read by who follows the committee', 'letter.read', letter, committee);
  rule('are changed by its board alone', 'letter.use', letter, ['board']);
  it('are known to who may read them, though they may not change them', () =>
    expect(whoKnows('letter.use', letter).sort()).toEqual([...committee, 'system'].sort()));
});

describe('a task', () => {
  const readers: Person[] = [...committee, 'officer', 'partner', 'above'];
  rule(
    'is read by its committee, its lead and cooperating bodies and those above them',
    'task.read',
    task,
    readers,
  );
  rule('is updated by its lead body, or by the board for it', 'task.update', task, ['officer', 'board']);
  rule('is acknowledged by its lead body', 'task.acknowledge', task, ['officer']);
  rule('of a body without accounts is acknowledged by the board for it', 'task.acknowledge', silent, [
    'officer',
    'board',
  ]);
  rule('is called misaddressed by its lead body', 'task.misaddressed', task, ['officer']);
  rule('gets contributions from cooperating bodies, or from the board for them', 'task.contribute', task, [
    'partner',
    'board',
  ]);
  rule('gets files from lead and cooperating bodies and the board', 'task.evidence.add', task, [
    'officer',
    'partner',
    'board',
  ]);
  rule(
    'has files that lead, cooperating and monitoring bodies read, not those above',
    'task.evidence.read',
    task,
    [...committee, 'officer', 'partner'],
  );
  rule('is decided on by the board', 'task.decide', task, ['board']);
  rule('is confirmed by the board', 'task.confirm', task, ['board']);
  rule(
    'that the board’s own body leads is confirmed by an observer with that right too',
    'task.confirm',
    { ...task, bodyId: 'monitor' },
    ['board', 'approver'],
  );

  it('is unknown to bodies that have no part in it, administrators and other committees', () => {
    expect(whoKnows('task.update', task).sort()).toEqual([...readers, 'system'].sort());
  });
});

describe('a request for a later deadline', () => {
  rule('is made by the lead body', 'extension.ask', task, ['officer']);
  rule('of a body without accounts is made by the board for it', 'extension.ask', silent, [
    'officer',
    'board',
  ]);
  rule(
    'is accepted or withdrawn by the lead body, never by the board that proposed',
    'extension.answer',
    task,
    ['officer'],
  );
  rule('is decided by the board', 'extension.decide', { ...task, accountId: 'officer' }, ['board']);
  rule('is not decided by the account that made it', 'extension.decide', { ...task, accountId: 'board' }, []);
});

describe('a report', () => {
  rule('once submitted is read by its committee, its body and those above', 'report.read', report, [
    ...committee,
    'officer',
    'above',
  ]);
  rule(
    'that is a draft is read and written by its own body alone',
    'report.edit',
    { ...report, draft: true },
    ['officer'],
  );
  rule('of a body without accounts is written by the board', 'report.edit', withoutAccounts, [
    'officer',
    'board',
  ]);
  rule('is accepted or returned by the board', 'report.decide', report, ['board']);
  rule(
    'has a signed paper that its body and its committee read, not those above',
    'report.paper.read',
    report,
    [...committee, 'officer'],
  );
  rule(
    'that is a draft has a signed paper that its own body reads alone',
    'report.paper.read',
    { ...report, draft: true },
    ['officer'],
  );
});

describe('an administrator', () => {
  rule('alone manages accounts', 'account.change', {}, ['admin']);
  rule('sees the mail log as boards and observers do', 'message.list', {}, [
    ...committee,
    'stranger',
    'admin',
  ]);
  rule('sends mail again as its board does', 'message.retry', { committeeId: 'committee' }, [
    'admin',
    'board',
  ]);

  it('reads no plans, tasks or reports', () => {
    const reads: [Action, Facts][] = [
      ['plan.read', plan],
      ['task.read', task],
      ['task.evidence.read', task],
      ['report.read', report],
      ['report.paper.read', report],
    ];
    expect(reads.filter(([action, facts]) => can(people.admin, action, facts))).toEqual([]);
  });
});

describe('a body', () => {
  const facts = { committees: ['unit-committee', 'committee'] };
  rule('is changed by the boards of the committees above it', 'body.change', facts, ['board']);
  rule('outside all committees is changed by nobody', 'body.change', { committees: [] }, []);
});

describe('every action', () => {
  it('is refused to everybody but the program where nothing is known of its object, unless it has none', () => {
    const open = actions.filter((action) => can(people.officer, action) || can(people.stranger, action));
    expect(open.sort()).toEqual([
      'body.list',
      'body.read',
      'calendar.read',
      'history.read',
      'me.export',
      'me.follow',
      'me.second-factor',
      'me.secure',
      'me.use',
      'message.list',
      'metrics.read',
      'monitoring.read',
      'plan.list',
      'public.use',
      'session.prove',
      'session.use',
      'task.list',
      'urging.list',
    ]);
  });

  it('that somebody may do is one whose object they may know of', () => {
    const objects = [
      task,
      plan,
      report,
      { ...report, draft: true },
      { ...report, bodyWithoutAccounts: true },
      {},
    ];
    const blind = actions.flatMap((action) =>
      objects.flatMap((facts) =>
        names
          .filter((name) => can(people[name], action, facts) && !mayKnow(people[name], action, facts))
          .map((name) => `${name} ${action}`),
      ),
    );
    expect(blind).toEqual([]);
  });

  it('takes a sign-in, but for what is open to everybody', () => {
    expect(actions.filter((action) => mayCall(visitor, action)).sort()).toEqual([
      'metrics.read',
      'public.use',
    ]);
  });

  it('takes a whole sign-in, but for the sign-in itself and, where it is missing, the second factor', () => {
    const at = (stage: SessionStage) => actions.filter((action) => stageCounts(stage, action)).sort();
    expect(at('signed_in')).toEqual([...actions].sort());
    expect(at('second_factor')).toEqual(['session.prove', 'session.use']);
    expect(at('set_up')).toEqual(['me.second-factor', 'session.use']);
  });

  it('takes tokens, but for accounts, passwords, tokens, security events and what is taken away for good', () => {
    const refused = actions.filter((action) => !tokensMayCall(action));
    expect(refused.sort()).toEqual([
      'account.change',
      'account.erase',
      'account.factor.remove',
      'account.grant',
      'account.read',
      'account.session.end',
      'account.token.end',
      'content.blank',
      'me.export',
      'me.second-factor',
      'me.secure',
      'security-event.list',
      'session.prove',
      'session.use',
    ]);
  });
});

describe('a refusal', () => {
  const aTask = { vi: 'nhiệm vụ', en: 'task' };
  const attempt = (who: Person) => () => authorize(people[who], 'task.decide', task, aTask);

  it('says to sign in to a visitor, "no such task" to who may not know of it, and "not allowed" to who may', () => {
    expect(attempt('visitor')).toThrow(UnauthenticatedError);
    expect(attempt('stranger')).toThrow(NotFoundError);
    expect(attempt('officer')).toThrow(ForbiddenError);
    expect(attempt('board')).not.toThrow();
  });
});
