import type { Language } from './text.js';

export const roles = ['officer', 'head', 'board', 'observer', 'admin'] as const;
export type Role = (typeof roles)[number];

/** A role held at a body; `admin` at none. `approve` is the observer's right to confirm what the board's own body leads. */
export interface HeldRole {
  readonly role: Role;
  readonly bodyId: string | null;
  readonly approve: boolean;
}

/**
 * Who does something: an account with its rights of this moment, or the program itself.
 * `ownBodies` are the bodies that it is officer or head of; `readBodies` those and all bodies under them;
 * `boardOf` and `observerOf` are committees.
 */
export interface Actor {
  readonly accountId: string | null;
  readonly language: Language;
  readonly roles: readonly HeldRole[];
  readonly ownBodies: readonly string[];
  readonly readBodies: readonly string[];
  readonly boardOf: readonly string[];
  readonly observerOf: readonly string[];
  readonly approverOf: readonly string[];
  readonly isAdmin: boolean;
  /** The program acting by itself: background passes and the operator's commands. */
  readonly isSystem: boolean;
}

const nobody = {
  accountId: null,
  language: 'vi',
  roles: [],
  ownBodies: [],
  readBodies: [],
  boardOf: [],
  observerOf: [],
  approverOf: [],
  isAdmin: false,
  isSystem: false,
} as const satisfies Actor;

/** Not signed in: may do only what is open to everybody. */
export const visitor: Actor = nobody;

/** The program itself. Its acts are in the history without an account. */
export const system: Actor = { ...nobody, isSystem: true };

/** Whether the actor keeps accounts and the system, and has no part in any plan. */
export function isOnlyAdmin({ isAdmin, roles: held }: Actor): boolean {
  return isAdmin && held.every(({ role }) => role === 'admin');
}
