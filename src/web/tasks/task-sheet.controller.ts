import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../../accounts/access.decorator.js';
import { writtenAnswer } from '../../api/written.decorator.js';
import { asXlsx } from '../../documents/xlsx-writer.js';
import { scopeOf } from '../../kernel/scope.js';
import { placeOf } from '../../tasks/task-list.queries.js';
import type { TaskItem } from '../../tasks/task-view.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { filtersOf, TaskListReading } from './task-list-reading.service.js';
import { taskListWords } from './task-list.words.js';
import { taskSheet } from './task-sheet.js';

/** Rows that are read at once. */
const AT_ONCE = 2000;
/** Rows that a file holds at most; the filters make the list shorter. */
const MOST = 50_000;

/** The list of tasks for a spreadsheet program: the rows that its filters show, on all pages. */
@ApiExcludeController()
@Controller('tasks')
export class TaskSheetController {
  constructor(private readonly reading: TaskListReading) {}

  @Get('list.xlsx')
  @Access('task.list')
  async sheet(
    @Page() { actor, language }: PageCall,
    @Query() query: Record<string, string>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const filters = filtersOf(query);
    const tasks: TaskItem[] = [];
    for (let after: ReturnType<typeof placeOf> | null = null; tasks.length < MOST;) {
      const page = { limit: AT_ONCE, after };
      const { sort, rows } = await this.reading.page(scopeOf(actor), filters, page);
      tasks.push(...rows);
      const last = rows.at(-1);
      if (last === undefined || rows.length < AT_ONCE) break;
      after = placeOf(last, sort);
    }
    return writtenAnswer(reply, await asXlsx(taskSheet(language, tasks), taskListWords.title[language]));
  }
}
