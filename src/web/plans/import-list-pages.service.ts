import { Injectable } from '@nestjs/common';
import { CalendarService } from '../../calendar/calendar.service.js';
import { PlanImportsQueries } from '../../plans/import/plan-imports.queries.js';
import type { FormProblem } from '../frame/forms.service.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { importListPage, importListTemplate } from './import-list.page.js';
import { PlanFormFactsQueries } from './plan-form-facts.queries.js';

/** Prints where signed plans are brought. */
@Injectable()
export class ImportListPages {
  constructor(
    private readonly pages: Pages,
    private readonly imports: PlanImportsQueries,
    private readonly facts: PlanFormFactsQueries,
    private readonly calendars: CalendarService,
  ) {}

  /** @param text what was pasted */
  async print(
    call: PageCall,
    committeeId: string,
    problem: FormProblem | null,
    text: string,
  ): Promise<string> {
    const { actor, language } = call;
    const items = await this.imports.list(actor.boardOf);
    const committees = await this.facts.committees(actor, language);
    const { zone } = await this.calendars.forCommittee(committeeId);
    const model = importListPage(language, { items, committees, committeeId, zone, text, problem });
    const status = problem?.status ?? 200;
    return this.pages.print(call, importListTemplate, { title: model.say.title, model, status });
  }
}
