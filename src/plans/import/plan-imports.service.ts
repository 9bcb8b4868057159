import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorize } from '../../accounts/authorize.js';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { digestOf, HistoryService } from '../../history/history.service.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { notFound, staleVersion } from '../../kernel/domain-error.js';
import { newId } from '../../kernel/new-id.js';
import type { Text } from '../../kernel/text.js';
import { aPlan } from '../plan-rules.js';
import { PlansStore } from '../plans.store.js';
import { beginDraft } from './checking/begin-draft.js';
import { bodyWords } from './checking/body-words.js';
import { requireFewDuties, requireFewTargets } from './checking/draft-size.js';
import type { ImportDraft } from './checking/import-draft.js';
import { chosenIds, matchedAgain } from './checking/match-again.js';
import { codeOf } from './checking/short-title.js';
import { readApart } from './document/read-apart.service.js';
import { KnownBodiesQueries } from './known-bodies.queries.js';
import { PlanImport } from './plan-import.entity.js';
import { PlanImportsStore } from './plan-imports.store.js';
import type { PlanDraft } from './reading/text/plan-draft.js';

/** What the answers call it. */
const anImport: Text = { vi: 'văn bản đang kiểm tra', en: 'document being checked' };

/** A document that was brought, as words. */
export interface BroughtDocument {
  readonly committeeId: string;
  /** Null where the text was pasted. */
  readonly fileName: string | null;
  readonly source: string;
  /** Milliseconds that reading it may take, where finding its words has taken some. */
  readonly workLeft?: number;
}

/** A signed plan that is being checked. */
export type CheckedDocument = Readonly<PlanImport>;

/** Signed plans that are read and checked, until plans are made of them. */
@Injectable()
export class PlanImportsService {
  constructor(
    private readonly database: DataSource,
    private readonly store: PlanImportsStore,
    private readonly plans: PlansStore,
    private readonly bodies: BodiesQueries,
    private readonly known: KnownBodiesQueries,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /** Reads the document and keeps it with its draft. @returns its id. @throws ForbiddenError, InvalidInputError (too many duties) */
  async begin(actor: Actor, brought: BroughtDocument): Promise<string> {
    const { committeeId, fileName, source: given, workLeft } = brought;
    authorize(actor, 'plan.create', { committeeId }, aPlan);
    // what a database does not hold stands for nothing; every offset stays
    const source = given.replaceAll('\0', ' ').toWellFormed();
    const field = fileName === null ? 'text' : 'file';
    const read = await readApart(source, field, workLeft);
    requireFewDuties(
      read.bodies.reduce((sum, { duties }) => sum + duties.length, 0),
      field,
    );
    requireFewTargets({ targets: read.targets.length, indicators: 0 }, field);
    return this.database.transaction(async (manager) => {
      const [known, committee] = [
        await this.known.of(manager, actor, committeeId),
        await this.bodies.getBody(manager, committeeId),
      ];
      const code = await this.freeCode(manager, read);
      const row: PlanImport = {
        id: newId(),
        committeeId,
        fileName,
        source,
        read,
        draft: beginDraft(read, { code, committee: committee.name, known }),
        addedAt: this.clock.now(),
        version: 1,
      };
      await this.store.insert(manager, row);
      await this.record(manager, actor, row, 'read', {
        fileName,
        digest: digestOf(source),
        duties: row.draft.duties.length,
      });
      return row.id;
    });
  }

  /** With its names as they stand for the bodies of today. @throws NotFoundError, ForbiddenError */
  async get(actor: Actor, id: string): Promise<CheckedDocument> {
    const { manager } = this.database;
    return this.matched(manager, actor, this.allowed(actor, await this.store.find(manager, id)));
  }

  /** What the present bodies and groups are called that the document may mean, by the words that tell one name from another. */
  async namesTaken(
    actor: Actor,
    { committeeId }: Pick<CheckedDocument, 'committeeId'>,
  ): Promise<ReadonlyMap<string, string>> {
    const known = await this.known.of(this.database.manager, actor, committeeId);
    return new Map(known.map(({ name }) => [bodyWords(name), name]));
  }

  /**
   * Changes the draft that stands at `version`; nothing different changes nothing. `what` is told by the history.
   * @throws NotFoundError, ForbiddenError, StaleVersionError, and as `change` does
   */
  async correct(
    actor: Actor,
    id: string,
    { version, what }: { readonly version: number; readonly what: string },
    change: (draft: ImportDraft, source: string) => ImportDraft,
  ): Promise<void> {
    await this.database.transaction(async (manager) => {
      const row = await this.lockIn(manager, actor, id, version);
      const draft = change(row.draft, row.source);
      requireFewDuties(draft.duties.length, 'text');
      if (JSON.stringify(draft) === JSON.stringify(row.draft)) return;
      await this.store.save(manager, id, draft);
      await this.record(manager, actor, row, 'correct', { what });
    });
  }

  /** Takes the document and its draft away; that it was there stays in the history. @throws NotFoundError, ForbiddenError */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (manager) => {
      const row = await this.lockIn(manager, actor, id, null);
      await this.store.delete(manager, id);
      await this.record(manager, actor, row, 'discard', null);
    });
  }

  /** The document, locked, where the actor may change it and has seen its present version (null: any). */
  async lockIn(
    manager: EntityManager,
    actor: Actor,
    id: string,
    version: number | null,
  ): Promise<PlanImport> {
    const row = this.allowed(actor, await this.store.lock(manager, id));
    if (version !== null && version !== row.version) {
      throw staleVersion(version, row.version, { version: row.version });
    }
    return this.matched(manager, actor, row);
  }

  private async matched(manager: EntityManager, actor: Actor, row: PlanImport): Promise<PlanImport> {
    const { draft, committeeId } = row;
    const known = await this.known.of(manager, actor, committeeId);
    const { name } = await this.bodies.getBody(manager, committeeId);
    const called = await this.known.called(manager, chosenIds(draft));
    return { ...row, draft: matchedAgain(draft, known, name, called) };
  }

  /** Tells in the document's history what was done. */
  async record(
    manager: EntityManager,
    actor: Actor,
    { id, committeeId }: Pick<PlanImport, 'id' | 'committeeId'>,
    action: 'read' | 'correct' | 'discard' | 'make-plan',
    after: Readonly<Record<string, unknown>> | null,
  ): Promise<void> {
    const at = this.clock.now();
    await this.history.record(manager, {
      objectType: 'plan-import',
      objectId: id,
      action,
      actor,
      at,
      committeeId,
      after,
    });
  }

  private allowed(actor: Actor, row: PlanImport | null): PlanImport {
    authorize(actor, 'plan.change', row === null ? {} : { committeeId: row.committeeId }, anImport);
    if (row === null) throw notFound(anImport);
    // drafts of before had no indicators
    return { ...row, draft: { ...row.draft, indicators: row.draft.indicators ?? [] } };
  }

  /** A code that no plan has: of its symbol, else of its title. */
  private async freeCode(manager: EntityManager, { symbol, type, title }: PlanDraft): Promise<string> {
    const words = codeOf([type, symbol ?? title].filter((part) => part !== null).join(' '), 50);
    for (let number = 1; ; number += 1) {
      const code = number === 1 ? words : `${words}-${number}`;
      if ((await this.plans.findByCode(manager, code)) === null) return code;
    }
  }
}
