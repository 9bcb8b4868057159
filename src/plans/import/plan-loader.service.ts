import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import { ConflictError } from '../../kernel/domain-error.js';
import { DutiesService } from '../duties.service.js';
import { DutyWordsService } from '../duty-words.service.js';
import { PlansService } from '../plans.service.js';
import { PlansStore } from '../plans.store.js';
import { BodyLoaderService } from './body-loader.service.js';
import { fileChanged } from './file-changed.js';
import { KnownCodesQueries } from './known-codes.queries.js';
import { newWords, withWords, type Words, wordsOf } from './loaded-words.js';
import { planDifferences } from './plan-differences.js';
import type { PlanFile } from './plan-file.js';
import { dutyDetailsIn, planDetailsIn } from './plan-from-file.js';

/** Who loads a plan file, when, and whether it is the sample. */
export interface Loading {
  readonly actor: Actor;
  readonly now: Date;
  readonly sample?: boolean;
}

/** What loading a file has done. */
export interface LoadedPlan {
  readonly planId: string;
  /** `words`: the plan was there and lacked nothing but its exact words. */
  readonly outcome: 'loaded' | 'unchanged' | 'words';
  readonly bodies: number;
  readonly groups: number;
  readonly duties: number;
  /** Places that were given their exact words. */
  readonly words: number;
}

/** Loads a checked plan file, whole or not at all, in the caller's transaction. */
@Injectable()
export class PlanLoaderService {
  constructor(
    private readonly bodies: BodyLoaderService,
    private readonly codes: KnownCodesQueries,
    private readonly plans: PlansService,
    private readonly store: PlansStore,
    private readonly duties: DutiesService,
    private readonly words: DutyWordsService,
  ) {}

  /**
   * Makes the file's bodies, groups, plan and duties. Loading the same file again changes nothing, but words that were
   * missing are added.
   * @throws ConflictError where a plan, body or group of the same code says otherwise, with every difference.
   */
  async load(manager: EntityManager, file: PlanFile, loading: Loading): Promise<LoadedPlan> {
    // Two loaders of one file take turns, so that the second finds the plan.
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('plan.load', 0))`);
    const there = await this.store.findByCode(manager, file.code);
    if (there === null) return this.make(manager, file, loading);
    if (there.loadedFrom === null) throw madeByHand(file.code);
    const loaded = there.loadedFrom as unknown as PlanFile;
    const [before, after] = [wordsOf(loaded), wordsOf(file)];
    const differences = planDifferences({ ...withWords(loaded, after) }, withWords(file, before));
    if (differences.length > 0) throw fileChanged(differences);
    return this.addWords(manager, there.id, withWords(loaded, after), newWords(before, after), loading);
  }

  private async make(manager: EntityManager, file: PlanFile, loading: Loading): Promise<LoadedPlan> {
    const { actor, now, sample } = loading;
    const made = await this.bodies.load(manager, actor, file, file.issuer);
    const ids = await this.codes.ids(manager, codesIn(file));
    const planId = await this.plans.create(
      manager,
      actor,
      {
        committeeId: ids.get(file.issuer) ?? '',
        code: file.code,
        details: planDetailsIn(file, ids),
        loadedFrom: { ...file },
        sample,
      },
      now,
    );
    for (const duty of file.duties) {
      const details = dutyDetailsIn(file, duty, ids);
      await this.duties.add(manager, actor, planId, { details, position: null, amendingDocument: null }, now);
    }
    return { planId, outcome: 'loaded', ...made, duties: file.duties.length, words: wordsOf(file).size };
  }

  private async addWords(
    manager: EntityManager,
    planId: string,
    file: PlanFile,
    words: Words,
    { actor, now }: Loading,
  ): Promise<LoadedPlan> {
    const nothing = { planId, bodies: 0, groups: 0, duties: 0 };
    if (words.size === 0) return { ...nothing, outcome: 'unchanged', words: 0 };
    await this.store.set(manager, planId, { loadedFrom: { ...file } });
    const filled = await this.words.fill(manager, actor, planId, words, now);
    return { ...nothing, outcome: 'words', words: filled };
  }
}

function codesIn(file: PlanFile): string[] {
  const addressed = file.duties.flatMap(({ lead, cooperating }) => [...lead, ...cooperating]);
  return [...new Set([file.issuer, file.monitoredBy, ...addressed])];
}

function madeByHand(code: string): ConflictError {
  return new ConflictError('code_taken', {
    vi: `Đã có kế hoạch mang mã “${code}”, không nạp từ tệp.`,
    en: `There is a plan with the code “${code}” already; it was not loaded from a file.`,
  });
}
