import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { bodyScopeOf } from '../bodies/body.js';
import type { Actor } from '../kernel/actor.js';
import { KnownCodesQueries } from '../plans/import/known-codes.queries.js';
import { type LoadedOffices, OfficeLoader } from './office-loader.service.js';
import { type OfficeProblem, readOffices } from './office-source.js';

/** What loading files has done, or would do; or all that is wrong with them, and then nothing was kept. */
export type OfficeLoaded =
  | { readonly done: LoadedOffices; readonly problems: null }
  | { readonly done: null; readonly problems: readonly OfficeProblem[] };

/** What ends the transaction of what is not kept. */
class NotKept extends Error {
  constructor(readonly done: LoadedOffices) {
    super('nothing of this is kept');
  }
}

/** Loads bodies, groups and accounts from files, all or nothing: for the operator's command and for the page. */
@Injectable()
export class OfficeLoading {
  constructor(
    private readonly database: DataSource,
    private readonly codes: KnownCodesQueries,
    private readonly loader: OfficeLoader,
  ) {}

  /** With `look` it is only found out what would be done. */
  async load(
    actor: Actor,
    files: readonly { readonly name: string; readonly content: Buffer }[],
    { look }: { readonly look: boolean },
  ): Promise<OfficeLoaded> {
    const known = await this.codes.within(this.database.manager, bodyScopeOf(actor));
    const source = await readOffices(files, known);
    const { file } = source;
    if (file === null) return { done: null, problems: source.problems };
    try {
      const done = await this.database.transaction(async (manager) => {
        const loaded = await this.loader.load(manager, actor, file, source);
        if (look || loaded.problems.length > 0) throw new NotKept(loaded);
        return loaded;
      });
      return { done, problems: null };
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      const { done } = error;
      return done.problems.length > 0 ? { done: null, problems: done.problems } : { done, problems: null };
    }
  }
}
