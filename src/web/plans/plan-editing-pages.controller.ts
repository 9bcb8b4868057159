import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { authorize } from '../../accounts/authorize.js';
import { PlanCopyDto, PlanInputDto, PlanPatchDto } from '../../api/plans/plan-fields.dto.js';
import { newTerm, planChange, planDetails } from '../../api/plans/plan-input.dto.js';
import { Clock } from '../../kernel/clock.js';
import { PathId } from '../../platform/http/path-id.js';
import { aPlan } from '../../plans/plan-rules.js';
import { PlanChangesService } from '../../reviews/plan-changes.service.js';
import { type FormBody, typed, versionIn } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { editingWords as words } from './plan-editing.words.js';
import { inputFrom, typedInto } from './form-fields.js';
import { newTermSpecs, planInput } from './plan-form.js';
import { PlanFormPages } from './plan-form-pages.service.js';
import { PlanPreviewPages } from './plan-preview-pages.service.js';

/** Making and changing plans by hand. */
@ApiExcludeController()
@Controller('plans')
export class PlanEditingPagesController {
  constructor(
    private readonly pages: PlanFormPages,
    private readonly forms: Forms,
    private readonly changes: PlanChangesService,
    private readonly looks: PlanPreviewPages,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  @Access('plan.create')
  async newPage(@Page() call: PageCall): Promise<string> {
    authorize(call.actor, 'plan.create', { committeeId: call.actor.boardOf[0] ?? null }, aPlan);
    return this.pages.newPlan(call, { body: null, problem: null });
  }

  @Post('new')
  @Form()
  @Access('plan.create')
  async create(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    authorize(call.actor, 'plan.create', { committeeId: call.actor.boardOf[0] ?? null }, aPlan);
    if (typed(body, 'more') !== '') return this.pages.newPlan(call, { body, problem: null });
    return this.forms.submit(
      call,
      async () => {
        const input = await this.forms.read(
          PlanInputDto,
          planInput(await this.pages.newSpecs(call, body), body),
        );
        const { committeeId, code } = input;
        const plan = { committeeId, code, details: planDetails(input) };
        const id = await this.changes.create(call.actor, plan, this.clock.now());
        return { to: `/plans/${id}`, said: words.created };
      },
      (problem) => this.pages.newPlan(call, { body, problem }),
    );
  }

  @Get(':id/copy')
  @Access('plan.change')
  async copyPage(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    return this.pages.copyPlan(call, id, { body: null, problem: null });
  }

  @Post(':id/copy')
  @Form()
  @Access('plan.change')
  async copy(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        const given = inputFrom(newTermSpecs, typedInto(newTermSpecs, body));
        const asked = newTerm(await this.forms.read(PlanCopyDto, given));
        const made = await this.changes.copy(call.actor, id, asked, this.clock.now());
        return { to: `/plans/${made}`, said: words.copied };
      },
      (problem) => this.pages.copyPlan(call, id, { body, problem }),
    );
  }

  @Get(':id/edit')
  @Access('plan.change')
  async editPage(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    return this.pages.editPlan(call, id, { body: null, problem: null });
  }

  @Post(':id/edit')
  @Form()
  @Access('plan.change')
  async edit(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const specs = await this.pages.editSpecs(call, id, body);
    if (typed(body, 'more') !== '') return this.pages.editPlan(call, id, { body, problem: null });
    const { actor } = call;
    return this.looks.lookOrDo(call, {
      planId: id,
      action: `/plans/${id}/edit`,
      heading: words.amendPlan,
      submit: words.amendSubmit,
      body,
      read: async () => {
        const input = await this.forms.read(PlanPatchDto, planInput(specs, body));
        const version = versionIn(body) ?? 0;
        return { version, change: planChange(input), amendingDocument: input.amendingDocument ?? null };
      },
      rehearse: (manager, amendment, now) => this.changes.changeIn(manager, actor, id, amendment, now),
      act: async (amendment, now) => {
        await this.changes.change(actor, id, amendment, now);
        return { to: `/plans/${id}`, said: words.saved };
      },
      again: (problem) => this.pages.editPlan(call, id, { body, problem }),
    });
  }
}
