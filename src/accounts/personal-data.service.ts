import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What one feature keeps about the person of an account. */
export interface PersonalDataPart {
  /** Its name in the export. */
  readonly name: string;
  /** All of it, as JSON can hold it; no secrets. */
  collect(manager: EntityManager, accountId: string): Promise<unknown>;
  /** Takes it away for good, where it is personal; twice is as once. Left out where it is the office's own word, kept under the id. */
  erase?(manager: EntityManager, accountId: string): Promise<void>;
}

/** Everything that is kept about persons, feature by feature. Features that keep some enter themselves here. */
@Injectable()
export class PersonalData {
  private readonly parts = new Map<string, PersonalDataPart>();

  register(part: PersonalDataPart): void {
    this.parts.set(part.name, part);
  }

  /** By the names of the parts, in order. */
  async collect(manager: EntityManager, accountId: string): Promise<Record<string, unknown>> {
    const found: [string, unknown][] = [];
    for (const [name, part] of [...this.parts].sort(([a], [b]) => a.localeCompare(b))) {
      found.push([name, await part.collect(manager, accountId)]);
    }
    return Object.fromEntries(found);
  }

  async erase(manager: EntityManager, accountId: string): Promise<void> {
    for (const part of this.parts.values()) await part.erase?.(manager, accountId);
  }
}
