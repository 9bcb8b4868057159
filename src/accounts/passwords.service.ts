import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { readTemplate } from '../platform/files/template-file.js';
import { newSecret } from '../platform/secrets/opaque-secret.js';
import { isCommonPassword, readCommonPasswords } from './common-passwords.js';
import { isWeakerHash } from './password-cost.js';
import { commonPasswordProblem, normalizedPassword, passwordProblem } from './password-rules.js';

/**
 * argon2id, the library's default kind, at the least memory that OWASP's Password Storage Cheat Sheet advises, so that many who
 * sign in at once do not fill a small machine: 7 MiB, 5 passes, 1 lane.
 */
const COST = { memoryCost: 7168, timeCost: 5, parallelism: 1 };

/** Hashes and checks passwords. */
@Injectable()
export class PasswordsService implements OnModuleInit {
  private nobodysHash = '';

  async onModuleInit(): Promise<void> {
    this.nobodysHash = await hash(newSecret(), COST);
  }

  /**
   * The argon2id hash of a new password; `field` is its name in the input, `ownerWords` the owner's address and name.
   * @throws InvalidInputError for its length, or where it is easily guessed
   */
  async hashed(password: string, field = 'password', ownerWords: readonly string[] = []): Promise<string> {
    await this.requireGood(password, field, ownerWords);
    return hash(normalizedPassword(password), COST);
  }

  /** So many hashes of one new password, each with a salt of its own. Errors as those of `hashed`. */
  async hashes(password: string, count: number): Promise<string[]> {
    await this.requireGood(password, 'password', []);
    const hashes: string[] = [];
    const lane = async (): Promise<void> => {
      while (hashes.length < count) hashes.push(await hash(normalizedPassword(password), COST));
    };
    // each takes 7 MiB while it is made
    await Promise.all([lane(), lane()]);
    return hashes.slice(0, count);
  }

  private async requireGood(password: string, field: string, ownerWords: readonly string[]): Promise<void> {
    const problem = passwordProblem(password, field);
    if (problem) throw problem;
    // read when needed only: it is large, and new passwords are rare
    const listed = readCommonPasswords(await readTemplate('passwords/common.txt'));
    if (isCommonPassword(password, listed, ownerWords)) throw commonPasswordProblem(field);
  }

  /** A new hash of a password that was found right, where its present one costs less to guess than new ones do; else null. */
  async stronger(passwordHash: string, password: string): Promise<string | null> {
    return isWeakerHash(passwordHash, COST) ? hash(normalizedPassword(password), COST) : null;
  }

  /** Whether it is that account's password. Takes as long where there is no account or no password. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    const right = await this.belongs(passwordHash ?? this.nobodysHash, password);
    return right && passwordHash !== null;
  }

  /** Whether a hash was made of that password: the work that a sign-in costs. */
  async belongs(passwordHash: string, password: string): Promise<boolean> {
    return verify(passwordHash, normalizedPassword(password));
  }
}
