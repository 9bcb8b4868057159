import { Injectable } from '@nestjs/common';
import { CalendarService } from '../../calendar/calendar.service.js';
import { PlanImportsQueries } from '../../plans/import/plan-imports.queries.js';
import { pageOf } from '../../platform/http/page.js';
import type { FormProblem } from '../frame/forms.service.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { importListPage, importListTemplate } from './import-list.page.js';
import { PlanFormFactsQueries } from './plan-form-facts.queries.js';

/** So many are listed on one page. */
const LISTED = 50;

/** What is shown of the list, and of a form that was sent from its page. */
export interface ImportListLook {
  readonly committeeId: string;
  /** The document that the page begins after; null from the first one on. */
  readonly after: string | null;
  readonly problem: FormProblem | null;
  /** What was pasted. */
  readonly text: string;
}

/** Prints where signed plans are brought. */
@Injectable()
export class ImportListPages {
  constructor(
    private readonly pages: Pages,
    private readonly imports: PlanImportsQueries,
    private readonly facts: PlanFormFactsQueries,
    private readonly calendars: CalendarService,
  ) {}

  async print(call: PageCall, { committeeId, after, problem, text }: ImportListLook): Promise<string> {
    const { actor, language } = call;
    const rows = await this.imports.list(actor.boardOf, { limit: LISTED + 1, after });
    const { items, nextCursor } = pageOf(rows, LISTED, ({ id }) => [id]);
    const committees = await this.facts.committees(actor, language);
    const { zone } = await this.calendars.forCommittee(committeeId);
    const model = importListPage(language, {
      items,
      nextCursor,
      isFirst: after === null,
      committees,
      committeeId,
      zone,
      text,
      problem,
    });
    const status = problem?.status ?? 200;
    return this.pages.print(call, importListTemplate, { title: model.say.title, model, status });
  }
}
