import type { Role } from '../kernel/actor.js';
import type { Language } from '../kernel/text.js';
import type { Receiver } from './rule-setting.js';

/** An open account with the roles it holds. */
export interface RoleHolder {
  readonly accountId: string;
  readonly address: string;
  readonly language: Language;
  readonly roles: readonly { readonly role: Role; readonly bodyId: string }[];
}

/** Whom mails of one committee can go to. */
export interface Directory {
  readonly committeeId: string;
  readonly holders: readonly RoleHolder[];
  /** Mailboxes by body; bodies without one are left out. */
  readonly mailboxes: ReadonlyMap<string, string>;
}

/** Somebody who gets mail: an account, or a body's mailbox. */
export interface Recipient {
  /** The same for good: the account's id, or the body's with a prefix. */
  readonly id: string;
  readonly accountId: string | null;
  /** The body whose mailbox it is. */
  readonly bodyId: string | null;
  /** In lower case. */
  readonly address: string;
  readonly language: Language;
}

/** How mail for a body gets there: by an account of its own, by its mailbox alone, or by the board, which passes it on. */
export type Reach = 'account' | 'mailbox' | 'board';

/** Whoever can open it himself in one capacity can; the board and leaders, who stand for no body, always can. */
export function nearestReach(reaches: readonly Reach[]): Reach {
  const known = ['account', 'mailbox', 'board'] as const;
  return known.find((reach) => reaches.includes(reach)) ?? 'account';
}

/** The mailbox of a body is read in the language of its documents. */
export const MAILBOX_LANGUAGE: Language = 'vi';

/** Who gets what a receiver of these bodies is to hear. One address stands there once. */
export function recipientsOf(
  receiver: Receiver,
  bodyIds: readonly string[],
  directory: Directory,
): Recipient[] {
  const { committeeId } = directory;
  switch (receiver) {
    case 'body':
    case 'cooperating':
      return distinct(bodyIds.flatMap((bodyId) => ofBody(bodyId, directory)));
    case 'head':
      return distinct(bodyIds.flatMap((bodyId) => ofHead(bodyId, directory)));
    case 'board':
      return distinct(holders('board', committeeId, directory));
    case 'leaders':
      return distinct(holders('observer', committeeId, directory));
  }
}

/** How mail for the body reaches it, where it goes to that address. */
export function reachOf(bodyId: string, address: string, directory: Directory): Reach {
  const own = [...holders('officer', bodyId, directory), ...holders('head', bodyId, directory)];
  if (own.some((one) => one.address === address)) return 'account';
  return directory.mailboxes.get(bodyId)?.toLowerCase() === address ? 'mailbox' : 'board';
}

/** A body: its officers, else its heads, else its mailbox, else the board's accounts. */
function ofBody(bodyId: string, directory: Directory): Recipient[] {
  return (
    [
      holders('officer', bodyId, directory),
      holders('head', bodyId, directory),
      mailbox(bodyId, directory),
      holders('board', directory.committeeId, directory),
    ].find((found) => found.length > 0) ?? []
  );
}

/** A body's head: its heads, else its mailbox. */
function ofHead(bodyId: string, directory: Directory): Recipient[] {
  const heads = holders('head', bodyId, directory);
  return heads.length > 0 ? heads : mailbox(bodyId, directory);
}

function holders(role: Role, bodyId: string, directory: Directory): Recipient[] {
  return directory.holders
    .filter(({ roles }) => roles.some((held) => held.role === role && held.bodyId === bodyId))
    .map(({ accountId, address, language }) => ({
      id: accountId,
      accountId,
      bodyId: null,
      address: address.toLowerCase(),
      language,
    }));
}

function mailbox(bodyId: string, directory: Directory): Recipient[] {
  const address = directory.mailboxes.get(bodyId)?.toLowerCase();
  if (address === undefined) return [];
  // A mailbox that is an account's address too is that account: it gets one message, in its own language.
  const account = directory.holders.find((holder) => holder.address.toLowerCase() === address);
  if (account) {
    const { accountId, language } = account;
    return [{ id: accountId, accountId, bodyId: null, address, language }];
  }
  return [{ id: `mailbox:${bodyId}`, accountId: null, bodyId, address, language: MAILBOX_LANGUAGE }];
}

function distinct(recipients: readonly Recipient[]): Recipient[] {
  return [...new Map(recipients.map((one) => [one.address, one])).values()];
}
