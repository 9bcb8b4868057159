import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import {
  ContributionInputDto,
  ExtensionInputDto,
  MisaddressedInputDto,
  TaskNoteDto,
  TaskUpdateDto,
} from '../../api/tasks/task-input.dto.js';
import { fileLimit } from '../../platform/http/limits.js';
import { PathId } from '../../platform/http/path-id.js';
import { EVIDENCE_FILES } from '../../tasks/evidence-file.js';
import { TaskAssignmentService } from '../../tasks/task-assignment.service.js';
import { TaskExtensions } from '../../tasks/task-extensions.service.js';
import { TaskProgressService } from '../../tasks/task-progress.service.js';
import type { FormBody } from '../frame/form-body.js';
import { FileForm, Form } from '../frame/form.decorator.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { TaskForms } from './task-forms.service.js';
import { TaskPages } from './task-pages.service.js';
import { UploadedFiles } from './uploaded-files.service.js';

/** A task, and what its bodies do with it. */
@ApiExcludeController()
@Controller('tasks/:id')
export class TaskWorkPagesController {
  constructor(
    private readonly pages: TaskPages,
    private readonly forms: TaskForms,
    private readonly progress: TaskProgressService,
    private readonly assignment: TaskAssignmentService,
    private readonly extensions: TaskExtensions,
    private readonly uploads: UploadedFiles,
  ) {}

  @Get()
  @Access('task.read')
  async page(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    return this.pages.print(call, id);
  }

  @Post('updates')
  @Form()
  @Access('task.update')
  async update(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const form = { id, act: 'updates', body, dto: TaskUpdateDto } as const;
    return this.forms.act(call, form, (asked) =>
      this.progress.update(asked.actor, id, asked.version, asked.input, asked.now),
    );
  }

  @Post('take-back')
  @Form()
  @Access('task.update')
  async takeBack(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const form = { id, act: 'take-back', body, dto: TaskNoteDto } as const;
    return this.forms.act(call, form, ({ actor, version, input, now }) =>
      this.progress.takeBack(actor, id, version, input.note ?? '', now),
    );
  }

  @Post('acknowledge')
  @Form()
  @Access('task.acknowledge')
  async acknowledge(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const form = { id, act: 'acknowledge', body, dto: TaskNoteDto } as const;
    return this.forms.act(call, form, ({ actor, version, now }) =>
      this.assignment.acknowledge(actor, id, version, now),
    );
  }

  @Post('misaddressed')
  @Form()
  @Access('task.misaddressed')
  async misaddressed(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const form = { id, act: 'misaddressed', body, dto: MisaddressedInputDto } as const;
    return this.forms.act(call, form, ({ actor, version, input, now }) =>
      this.assignment.misaddressed(actor, id, version, input, now),
    );
  }

  @Post('contributions')
  @Form()
  @Access('task.contribute')
  async contribute(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const form = { id, act: 'contributions', body, dto: ContributionInputDto } as const;
    return this.forms.act(call, form, async ({ actor, version, input, now }) => {
      await this.progress.contribute(actor, id, version, input, now);
    });
  }

  @Post('extension-requests')
  @Form()
  @Access('extension.ask')
  async ask(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const form = { id, act: 'extension-requests', body, dto: ExtensionInputDto } as const;
    return this.forms.act(call, form, async ({ actor, version, input, now }) => {
      await this.extensions.ask(actor, id, version, input, now);
    });
  }

  @Post('accept')
  @Form()
  @Access('extension.answer')
  async accept(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const form = { id, act: 'accept', body, dto: TaskNoteDto } as const;
    return this.forms.act(call, form, async ({ actor, version, now }) => {
      await this.extensions.accept(actor, await this.forms.openRequest(actor, id), version, now);
    });
  }

  @Post('withdraw')
  @Form()
  @Access('extension.answer')
  async withdraw(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const form = { id, act: 'withdraw', body, dto: TaskNoteDto } as const;
    return this.forms.act(call, form, async ({ actor, version, now }) => {
      await this.extensions.withdraw(actor, await this.forms.openRequest(actor, id), version, now);
    });
  }

  @Post('evidence')
  @FileForm(fileLimit, EVIDENCE_FILES)
  @Limited('upload')
  @Access('task.evidence.add')
  async addFile(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Query() query: Record<string, string>,
    @Req() request: FastifyRequest,
  ): Promise<string | undefined> {
    return this.uploads.add(call, id, query, request);
  }
}
