import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { AcknowledgementsDto } from '../../api/tasks/task-input.dto.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { Clock } from '../../kernel/clock.js';
import { scopeOf } from '../../kernel/scope.js';
import { cursorValues, pageOf } from '../../platform/http/page.js';
import { placeOf } from '../../tasks/task-list.queries.js';
import { TaskAssignmentService } from '../../tasks/task-assignment.service.js';
import { type FormBody, typedAll } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { TaskListChoices } from './task-list-choices.queries.js';
import { filtersOf, TaskListReading } from './task-list-reading.service.js';
import { taskListPage, taskListTemplate } from './task-list.page.js';

const ON_A_PAGE = 50;

/** The list of tasks. */
@ApiExcludeController()
@Controller('tasks')
export class TaskListPagesController {
  constructor(
    private readonly clock: Clock,
    private readonly reading: TaskListReading,
    private readonly choices: TaskListChoices,
    private readonly calendars: CalendarService,
    private readonly assignment: TaskAssignmentService,
    private readonly forms: Forms,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Access('task.list')
  async page(@Page() call: PageCall, @Query() query: Record<string, string>): Promise<string> {
    return this.print(call, query);
  }

  private async print(
    call: PageCall,
    query: Readonly<Record<string, string>>,
    status?: number,
  ): Promise<string> {
    const { actor, language } = call;
    const scope = scopeOf(actor);
    const filters = filtersOf(query);
    const after = cursorValues(query['cursor'], 'day', 'id');
    const { sort, rows } = await this.reading.page(scope, filters, { limit: ON_A_PAGE + 1, after });
    const { items, nextCursor } = pageOf(rows, ON_A_PAGE, (task) => placeOf(task, sort));
    const model = taskListPage(language, {
      tasks: items,
      today: this.calendars.defaultToday(),
      filters,
      choices: await this.choices.of(actor, query),
      nextCursor,
      isFirst: after === null,
      isBoard: actor.boardOf.length > 0,
    });
    const hasListFile = items.length > 0;
    return this.pages.print(call, taskListTemplate, { title: model.say.title, model, status, hasListFile });
  }

  @Post('acknowledgements')
  @Form()
  @Access('task.acknowledge')
  async acknowledgeAll(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    const now = this.clock.now();
    return this.forms.submit(
      call,
      async () => {
        let count = 0;
        for (const bodyId of typedAll(body, 'bodyId')) {
          const asked = await this.forms.read(AcknowledgementsDto, { bodyId });
          count += (await this.assignment.acknowledgeAll(call.actor, asked.bodyId, now)).length;
        }
        const said = {
          vi: `Đã xác nhận nhận ${count} nhiệm vụ.`,
          en: count === 1 ? '1 task is acknowledged.' : `${count} tasks are acknowledged.`,
        };
        return { to: '/', said };
      },
      ({ status }) => this.print(call, { unacknowledged: 'true' }, status),
    );
  }
}
