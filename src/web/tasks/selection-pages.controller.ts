import { Body, Controller, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import type { Actor } from '../../kernel/actor.js';
import { forbidden, notFound } from '../../kernel/domain-error.js';
import { scopeOf } from '../../kernel/scope.js';
import type { TaskDetail } from '../../tasks/task-detail.js';
import { TaskDetailQueries } from '../../tasks/task-detail.queries.js';
import { idsOf } from '../frame/address-fields.js';
import { type FormBody, fieldsOf, typed } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { type FormProblem, Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import {
  MOST_SELECTED,
  mayBeDone,
  type SelectionAct,
  selectionActs,
  selectionWords,
  tasksCounted,
  whyLeftOut,
} from './selection-acts.js';
import { selectionPage, selectionResult, selectionTemplate } from './selection.page.js';
import { SelectionService } from './selection.service.js';
import { listUrl } from '../shown/list-filters.js';
import { filtersOf, TaskListReading } from './task-list-reading.service.js';

/** What the board does with many tasks of the list: first a page that says with which, then the act. */
@ApiExcludeController()
@Controller('tasks/selected')
export class SelectionPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly reading: TaskListReading,
    private readonly details: TaskDetailQueries,
    private readonly selection: SelectionService,
  ) {}

  @Post()
  @Form()
  @Access('task.decide')
  async look(@Page() call: PageCall, @Body() body: FormBody): Promise<string> {
    return this.print(call, body, null);
  }

  @Post('done')
  @Form()
  @Access('task.decide')
  @Limited('urging')
  async act(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    return this.forms.answer(
      call,
      () => this.run(call, body),
      (problem) => this.print(call, body, problem),
    );
  }

  private async run(call: PageCall, body: FormBody): Promise<string | undefined> {
    const act = actOf(body);
    const { tasks } = await this.chosen(call.actor, body);
    const able = tasks.filter((task) => mayBeDone(act, task));
    if (able.length === 0) return this.print(call, body, null);
    const versions = new Map(
      able.map(({ id, version }) => [id, Number(typed(body, `version.${id}`)) || version]),
    );
    const { done, failed } = await this.selection.run(call.actor, act, {
      tasks: able,
      versions,
      values: valuesOf(body),
    });
    // what the page showed and stands otherwise by now was left out
    const out = tasks.filter((task) => !able.includes(task));
    const backUrl = backOf(body);
    if (failed.length === 0 && out.length === 0) {
      const [what, count] = [selectionWords[act].done, tasksCounted(done.length)];
      const said = { vi: `${what.vi}: ${count.vi}.`, en: `${what.en}: ${count.en}.` };
      return this.forms.submit(
        call,
        () => Promise.resolve({ to: backUrl, said }),
        (problem) => this.print(call, body, problem),
      );
    }
    const model = selectionResult(call.language, { act, backUrl }, done, [
      ...failed,
      ...out.map((task) => ({ task, why: whyLeftOut(act, task) })),
    ]);
    return this.pages.print(call, selectionTemplate, { title: model.title, model });
  }

  private async print(call: PageCall, body: FormBody, problem: FormProblem | null): Promise<string> {
    const { tasks, hasMore } = await this.chosen(call.actor, body);
    const all = fieldsOf(body);
    const model = selectionPage(call.language, {
      act: actOf(body),
      tasks,
      hasMore,
      backUrl: backOf(body),
      carried: all.filter(({ name }) => name === 'query'),
      sent: problem && { typed: Object.fromEntries(all.map(({ name, value }) => [name, value])), problem },
    });
    return this.pages.print(call, selectionTemplate, { title: model.title, model, status: problem?.status });
  }

  /** The ticked tasks, or all that the filter finds. @throws NotFoundError, ForbiddenError for who is no board */
  private async chosen(actor: Actor, body: FormBody) {
    const found =
      typed(body, 'all') === 'true' ? await this.found(actor, body) : [...new Set(idsOf(body, 'taskId'))];
    const tasks: TaskDetail[] = [];
    for (const id of found.slice(0, MOST_SELECTED)) tasks.push(await this.details.get(actor, id));
    if (actor.boardOf.length === 0) throw forbidden();
    return { tasks, hasMore: found.length > MOST_SELECTED };
  }

  private async found(actor: Actor, body: FormBody): Promise<string[]> {
    const page = { limit: MOST_SELECTED + 1, after: null };
    return (await this.reading.list(scopeOf(actor), askedIn(body), page)).map(({ id }) => id);
  }
}

/** The act that was asked for. @throws NotFoundError where there is none of that name */
function actOf(body: FormBody): SelectionAct {
  const act = selectionActs.find((one) => one === typed(body, 'act'));
  if (act === undefined) throw notFound({ vi: 'việc cần làm', en: 'act' });
  return act;
}

/** The filters of the list that the tasks were chosen in. */
const askedIn = (body: FormBody) => filtersOf(Object.fromEntries(new URLSearchParams(typed(body, 'query'))));
const backOf = (body: FormBody) => listUrl('/tasks', askedIn(body), null);

/** What was left empty was not given. */
function valuesOf(body: FormBody): Record<string, string | undefined> {
  return Object.fromEntries(
    ['note', 'reason', 'by', 'text', 'dueOn'].map((name) => [
      name,
      typed(body, name).trim() === '' ? undefined : typed(body, name),
    ]),
  );
}
