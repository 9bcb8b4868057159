import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { newSecret } from '../platform/secrets/opaque-secret.js';
import { normalizedPassword, passwordProblem } from './password-rules.js';

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

  /** The argon2id hash of a new password; `field` is its name in the input. @throws InvalidInputError for its length. */
  async hashed(password: string, field = 'password'): Promise<string> {
    const problem = passwordProblem(password, field);
    if (problem) throw problem;
    return hash(normalizedPassword(password), COST);
  }

  /** Whether it is that account's password. Takes as long where there is no account or no password. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    const right = await verify(passwordHash ?? this.nobodysHash, normalizedPassword(password));
    return right && passwordHash !== null;
  }
}
