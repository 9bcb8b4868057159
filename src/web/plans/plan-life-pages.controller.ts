import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { ActivationDto } from '../../api/plans/activation.dto.js';
import { PlanCloseDto } from '../../api/plans/plan-fields.dto.js';
import { Clock } from '../../kernel/clock.js';
import { invalidField } from '../../kernel/domain-error.js';
import { PathId } from '../../platform/http/path-id.js';
import { PlanActivationService } from '../../reviews/plan-activation.service.js';
import { PlanChangesService } from '../../reviews/plan-changes.service.js';
import { type FormBody, typed, versionIn } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { type FormProblem, Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { editingWords as words } from './plan-editing.words.js';
import { OTHER_DAY, PlanLifePages } from './plan-life-pages.service.js';

/** Putting a plan into force, dropping its draft, and ending it: each looked at, then done by one button. */
@ApiExcludeController()
@Controller('plans/:id')
export class PlanLifePagesController {
  constructor(
    private readonly pages: PlanLifePages,
    private readonly forms: Forms,
    private readonly activation: PlanActivationService,
    private readonly changes: PlanChangesService,
    private readonly clock: Clock,
  ) {}

  @Get('activate')
  @Access('plan.change')
  async activatePage(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Query('inForceOn') inForceOn: unknown,
  ): Promise<string | undefined> {
    const day = typeof inForceOn === 'string' ? inForceOn : '';
    return this.forms.answer(
      call,
      () => this.pages.activation(call, id, day, null),
      (problem) => this.pages.activation(call, id, day, problem),
    );
  }

  @Post('activate')
  @Form()
  @Access('plan.change')
  async activate(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const day = typed(body, 'inForceOn');
    return this.forms.submit(
      call,
      async () => {
        if (typed(body, 'look') !== '')
          return { to: `/plans/${id}/activate?inForceOn=${encodeURIComponent(day)}` };
        const shownFor = typed(body, 'shownFor');
        if (shownFor !== '' && shownFor !== day) throw invalidField('inForceOn', OTHER_DAY, words.otherDay);
        const { inForceOn = null } = await this.forms.read(ActivationDto, { inForceOn: day || undefined });
        const entry = { inForceOn, version: versionIn(body) };
        await this.activation.activate(call.actor, id, entry, this.clock.now());
        return { to: `/plans/${id}`, said: words.activated };
      },
      (problem) => this.lookAgain(call, problem, (told) => this.pages.activation(call, id, day, told)),
    );
  }

  @Get('drop')
  @Access('plan.change')
  async dropPage(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string | undefined> {
    return this.forms.answer(
      call,
      () => this.pages.dropping(call, id, null),
      (problem) => this.pages.dropping(call, id, problem),
    );
  }

  @Post('drop')
  @Form()
  @Access('plan.change')
  async drop(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        await this.changes.drop(call.actor, id, versionIn(body), this.clock.now());
        return { to: '/plans', said: words.dropped };
      },
      (problem) => this.lookAgain(call, problem, (told) => this.pages.dropping(call, id, told)),
    );
  }

  @Get('close')
  @Access('plan.change')
  async closePage(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string | undefined> {
    return this.forms.answer(
      call,
      () => this.pages.closing(call, id, '', null),
      (problem) => this.pages.closing(call, id, '', problem),
    );
  }

  @Post('close')
  @Form()
  @Access('plan.change')
  async close(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const successor = typed(body, 'successorId');
    return this.forms.submit(
      call,
      async () => {
        const { successorId = null } = await this.forms.read(PlanCloseDto, {
          successorId: successor || undefined,
        });
        const closing = { version: versionIn(body), successorId };
        await this.changes.close(call.actor, id, closing, this.clock.now());
        return { to: `/plans/${id}`, said: words.closed };
      },
      (problem) => this.lookAgain(call, problem, (told) => this.pages.closing(call, id, successor, told)),
    );
  }

  /** Prints the page with the problem, or with what forbids to look at what would happen now. */
  private async lookAgain(
    call: PageCall,
    problem: FormProblem,
    print: (problem: FormProblem) => Promise<string>,
  ): Promise<string> {
    return this.forms.answer(call, () => print(problem), print);
  }
}
