import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import {
  ExtensionProposalDto,
  ReassignDto,
  TaskNoteDto,
  TaskReasonDto,
  TaskReturnDto,
} from '../../api/tasks/task-input.dto.js';
import { PathId } from '../../platform/http/path-id.js';
import { TaskDecisions } from '../../tasks/task-decisions.service.js';
import { TaskExtensions } from '../../tasks/task-extensions.service.js';
import { TaskReassignment } from '../../tasks/task-reassignment.service.js';
import type { FormBody } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { MovedDayDto } from './moved-day.dto.js';
import { TaskForms } from './task-forms.service.js';

/** What the board decides on the page of a task. */
@ApiExcludeController()
@Controller('tasks/:id')
export class TaskDecisionPagesController {
  constructor(
    private readonly forms: TaskForms,
    private readonly decisions: TaskDecisions,
    private readonly reassignment: TaskReassignment,
    private readonly extensions: TaskExtensions,
  ) {}

  @Post('confirm')
  @Form()
  @Access('task.confirm')
  async confirm(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const form = { id, act: 'confirm', body, dto: TaskNoteDto } as const;
    return this.forms.act(call, form, ({ actor, version, input, now }) =>
      this.decisions.confirm(actor, id, version, input.note ?? '', now),
    );
  }

  @Post('return')
  @Form()
  @Access('task.decide')
  async return(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const form = { id, act: 'return', body, dto: TaskReturnDto } as const;
    return this.forms.act(call, form, ({ actor, version, input, now }) =>
      this.decisions.return(actor, id, version, input, now),
    );
  }

  @Post('cancel')
  @Form()
  @Access('task.decide')
  async cancel(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const form = { id, act: 'cancel', body, dto: TaskReasonDto } as const;
    return this.forms.act(call, form, ({ actor, version, input, now }) =>
      this.decisions.cancel(actor, id, version, input.reason, now),
    );
  }

  @Post('reopen')
  @Form()
  @Access('task.decide')
  async reopen(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const form = { id, act: 'reopen', body, dto: TaskReasonDto } as const;
    return this.forms.act(call, form, ({ actor, version, input, now }) =>
      this.decisions.reopen(actor, id, version, input.reason, now),
    );
  }

  @Post('insist')
  @Form()
  @Access('task.decide')
  async insist(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const form = { id, act: 'insist', body, dto: TaskNoteDto } as const;
    return this.forms.act(call, form, ({ actor, version, input, now }) =>
      this.decisions.insist(actor, id, version, input.note ?? '', now),
    );
  }

  @Post('reassign')
  @Form()
  @Access('task.decide')
  async reassign(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const form = { id, act: 'reassign', body, dto: ReassignDto } as const;
    return this.forms.act(call, form, ({ actor, version, input, now }) =>
      this.reassignment.reassign(actor, id, version, input, now),
    );
  }

  @Post('due-dates')
  @Form()
  @Access('task.decide')
  async moveDueDay(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const form = { id, act: 'due-dates', body, dto: MovedDayDto } as const;
    return this.forms.act(call, form, ({ actor, version, input, now }) => {
      const versions = new Map(version === null ? [] : [[id, version]]);
      return this.decisions.moveDueDays(actor, [id], { ...input, versions }, now);
    });
  }

  @Post('grant')
  @Form()
  @Access('extension.decide')
  async grant(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const form = { id, act: 'grant', body, dto: TaskNoteDto } as const;
    return this.forms.act(call, form, async ({ actor, version, input, now }) => {
      const request = await this.forms.openRequest(actor, id);
      await this.extensions.grant(actor, request, version, input.note ?? '', now);
    });
  }

  @Post('decline')
  @Form()
  @Access('extension.decide')
  async decline(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const form = { id, act: 'decline', body, dto: TaskReasonDto } as const;
    return this.forms.act(call, form, async ({ actor, version, input, now }) => {
      const request = await this.forms.openRequest(actor, id);
      await this.extensions.decline(actor, request, version, input.reason, now);
    });
  }

  @Post('propose')
  @Form()
  @Access('extension.decide')
  async propose(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const form = { id, act: 'propose', body, dto: ExtensionProposalDto } as const;
    return this.forms.act(call, form, async ({ actor, version, input, now }) => {
      const request = await this.forms.openRequest(actor, id);
      const proposal = { dueOn: input.dueOn, note: input.note ?? '' };
      await this.extensions.propose(actor, request, version, proposal, now);
    });
  }
}
