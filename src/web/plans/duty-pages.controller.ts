import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { DutyInputDto, DutyPatchDto, DutyTriggerDto } from '../../api/plans/duty-fields.dto.js';
import { dutyChange, dutyDetails } from '../../api/plans/plan-input.dto.js';
import type { Text } from '../../kernel/text.js';
import type { DutyDetails } from '../../plans/duty-rules.js';
import type { Amendment } from '../../plans/plans.service.js';
import { PathId } from '../../platform/http/path-id.js';
import { PlanChangesService } from '../../reviews/plan-changes.service.js';
import { type FormBody, typed, versionIn } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { DutyFormPages } from './duty-form-pages.service.js';
import { dutyInput } from './duty-form.js';
import { inputFrom, typedInto } from './form-fields.js';
import { editingWords as words } from './plan-editing.words.js';
import { type LookedAt, PlanPreviewPages } from './plan-preview-pages.service.js';

const OPENED = { body: null, problem: null };

/** A change of a duty, under the last part of its form's address. */
interface Amending extends Pick<
  LookedAt<Amendment<DutyDetails>>,
  'heading' | 'submit' | 'body' | 'read' | 'again'
> {
  readonly act: 'edit' | 'end';
  readonly said: Text;
}

/** Adding, changing and ending duties by hand, and recording the guidance that one waited for. */
@ApiExcludeController()
@Controller()
export class DutyPagesController {
  constructor(
    private readonly pages: DutyFormPages,
    private readonly forms: Forms,
    private readonly changes: PlanChangesService,
    private readonly looks: PlanPreviewPages,
  ) {}

  @Get('plans/:id/duties/new')
  @Access('plan.change')
  async newPage(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    return this.pages.newDuty(call, id, OPENED);
  }

  @Post('plans/:id/duties/new')
  @Form()
  @Access('plan.change')
  async add(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const specs = await this.pages.newSpecs(call, id);
    const { actor } = call;
    return this.looks.lookOrDo(call, {
      planId: id,
      action: `/plans/${id}/duties/new`,
      heading: words.newDuty,
      submit: words.addDutySubmit,
      body,
      read: async () => {
        const given = dutyInput(inputFrom(specs, typedInto(specs, body)));
        const input = await this.forms.read(DutyInputDto, given);
        const { position = null, amendingDocument = null } = input;
        return { details: dutyDetails(input), position, amendingDocument };
      },
      rehearse: (manager, duty, now) => this.changes.addDutyIn(manager, actor, id, duty, now),
      act: async (duty, now) => {
        const added = await this.changes.addDuty(actor, id, duty, now);
        return { to: `/plans/${id}#d-${added}`, said: words.dutyAdded };
      },
      again: (problem) => this.pages.newDuty(call, id, { body, problem }),
    });
  }

  @Get('duties/:id/edit')
  @Access('plan.change')
  async editPage(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    return this.pages.editDuty(call, id, OPENED);
  }

  @Post('duties/:id/edit')
  @Form()
  @Access('plan.change')
  async edit(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const specs = await this.pages.editSpecs(call, id);
    return this.lookOrAmend(call, id, {
      act: 'edit',
      heading: words.editDuty,
      submit: words.amendSubmit,
      said: words.dutySaved,
      body,
      read: async () => {
        const given = dutyInput(inputFrom(specs, typedInto(specs, body)));
        const input = await this.forms.read(DutyPatchDto, given);
        const version = versionIn(body) ?? 0;
        return { version, change: dutyChange(input), amendingDocument: input.amendingDocument ?? null };
      },
      again: (problem) => this.pages.editDuty(call, id, { body, problem }),
    });
  }

  @Get('duties/:id/end')
  @Access('plan.change')
  async endPage(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    await this.pages.requireEndable(call, id);
    return this.pages.ending(call, id, OPENED);
  }

  /** Its words stay in the plan; from now on it is followed no more. */
  @Post('duties/:id/end')
  @Form()
  @Access('plan.change')
  async end(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.lookOrAmend(call, id, {
      act: 'end',
      heading: words.endTitle,
      submit: words.endSubmit,
      said: words.dutyEnded,
      body,
      read: async () => {
        await this.pages.requireEndable(call, id);
        const given = { amendingDocument: typed(body, 'amendingDocument') || undefined };
        const { amendingDocument = null } = await this.forms.read(DutyPatchDto, given);
        const change = { statedOnly: true, cadence: null, ownDay: null };
        return { version: versionIn(body) ?? 0, change, amendingDocument };
      },
      again: (problem) => this.pages.ending(call, id, { body, problem }),
    });
  }

  @Get('duties/:id/trigger')
  @Access('plan.change')
  async triggerPage(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    return this.pages.trigger(call, id, OPENED);
  }

  @Post('duties/:id/trigger')
  @Form()
  @Access('plan.change')
  async trigger(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const planId = await this.pages.planOf(call, id);
    const { actor } = call;
    return this.looks.lookOrDo(call, {
      planId,
      action: `/duties/${id}/trigger`,
      heading: words.triggerTitle,
      submit: words.triggerSubmit,
      body,
      read: async () => {
        const fields = { document: typed(body, 'document'), dueOn: typed(body, 'dueOn') };
        const { document, dueOn } = await this.forms.read(DutyTriggerDto, fields);
        return { document, dueOn, version: versionIn(body) ?? 0 };
      },
      rehearse: (manager, trigger, now) => this.changes.triggerDutyIn(manager, actor, id, trigger, now),
      act: async (trigger, now) => {
        await this.changes.triggerDuty(actor, id, trigger, now);
        return { to: `/plans/${planId}#d-${id}`, said: words.triggered };
      },
      again: (problem) => this.pages.trigger(call, id, { body, problem }),
    });
  }

  /** A change of a duty, looked at first, then done. */
  private async lookOrAmend(
    call: PageCall,
    id: string,
    { act, said, ...look }: Amending,
  ): Promise<string | undefined> {
    const planId = await this.pages.planOf(call, id);
    const { actor } = call;
    return this.looks.lookOrDo(call, {
      ...look,
      planId,
      action: `/duties/${id}/${act}`,
      rehearse: (manager, amendment, now) => this.changes.changeDutyIn(manager, actor, id, amendment, now),
      act: async (amendment, now) => {
        await this.changes.changeDuty(actor, id, amendment, now);
        return { to: `/plans/${planId}#d-${id}`, said };
      },
    });
  }
}
