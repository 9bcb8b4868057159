import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import {
  IndicatorInputDto,
  IndicatorPatchDto,
  IndicatorRemovalQuery,
} from '../../api/indicators/indicator-input.dto.js';
import { indicatorChange, indicatorDetails } from '../../api/indicators/indicator-given.dto.js';
import { IndicatorChanges } from '../../indicators/indicator-changes.service.js';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import { Clock } from '../../kernel/clock.js';
import { PathId } from '../../platform/http/path-id.js';
import { type FormBody, typed, versionIn } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { detailsOfDefinition, IndicatorFormPages } from './indicator-form-pages.service.js';
import { indicatorInput } from './indicator-form.js';
import { indicatorEditingWords as words } from './indicators.words.js';

const OPENED = { body: null, problem: null };

/** Adding, changing and taking out indicators by hand. */
@ApiExcludeController()
@Controller()
export class IndicatorPagesController {
  constructor(
    private readonly pages: IndicatorFormPages,
    private readonly forms: Forms,
    private readonly indicators: IndicatorsService,
    private readonly changes: IndicatorChanges,
    private readonly clock: Clock,
  ) {}

  @Get('plans/:id/indicators/new')
  @Access('plan.change')
  async newPage(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    return this.pages.newPage(call, id, OPENED);
  }

  @Post('plans/:id/indicators/new')
  @Form()
  @Access('plan.change')
  async add(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const specs = await this.pages.specs(call, id, true);
    return this.forms.submit(
      call,
      async () => {
        const input = await this.forms.read(IndicatorInputDto, indicatorInput(call.language, specs, body));
        const { amendingDocument = null } = input;
        const details = indicatorDetails(input);
        const added = await this.changes.add(call.actor, id, details, amendingDocument, this.clock.now());
        return { to: `/indicators?plan=${id}#i-${added}`, said: words.added };
      },
      (problem) => this.pages.newPage(call, id, { body, problem }),
    );
  }

  @Get('indicators/:id/edit')
  @Access('plan.change')
  async editPage(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    return this.pages.editPage(call, id, OPENED);
  }

  @Post('indicators/:id/edit')
  @Form()
  @Access('plan.change')
  async edit(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const { definition, planId } = await this.indicators.definition(call.actor, id);
    const specs = await this.pages.specs(call, planId, false);
    return this.forms.submit(
      call,
      async () => {
        const { exempt } = detailsOfDefinition(definition);
        const input = await this.forms.read(
          IndicatorPatchDto,
          indicatorInput(call.language, specs, body, exempt),
        );
        const { amendingDocument = null, holdsFrom = null } = input;
        const amendment = { amendingDocument, holdsFrom };
        const change = { version: versionIn(body) ?? 0, change: indicatorChange(input), ...amendment };
        await this.changes.change(call.actor, id, change, this.clock.now());
        return { to: `/indicators?plan=${planId}#i-${id}`, said: words.saved };
      },
      (problem) => this.pages.editPage(call, id, { body, problem }),
    );
  }

  @Get('indicators/:id/remove')
  @Access('plan.change')
  async removePage(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    return this.pages.removePage(call, id, OPENED);
  }

  @Post('indicators/:id/remove')
  @Form()
  @Access('plan.change')
  async remove(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const { planId } = await this.indicators.definition(call.actor, id);
    return this.forms.submit(
      call,
      async () => {
        const day = typed(body, 'holdsFrom');
        const { holdsFrom } = await this.forms.read(
          IndicatorRemovalQuery,
          day === '' ? {} : { holdsFrom: day },
        );
        const removal = { ...amendmentIn(body), holdsFrom: holdsFrom ?? null };
        const done = await this.changes.remove(call.actor, id, removal, this.clock.now());
        return done === 'ended'
          ? { to: `/indicators?plan=${planId}#i-${id}`, said: words.ended }
          : { to: `/indicators?plan=${planId}`, said: words.removed };
      },
      (problem) => this.pages.removePage(call, id, { body, problem }),
    );
  }

  @Get('indicators/:id/resume')
  @Access('plan.change')
  async resumePage(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    return this.pages.resumePage(call, id, OPENED);
  }

  @Post('indicators/:id/resume')
  @Form()
  @Access('plan.change')
  async resume(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const { planId } = await this.indicators.definition(call.actor, id);
    return this.forms.submit(
      call,
      async () => {
        await this.changes.resume(call.actor, id, amendmentIn(body), this.clock.now());
        return { to: `/indicators?plan=${planId}#i-${id}`, said: words.resumed };
      },
      (problem) => this.pages.resumePage(call, id, { body, problem }),
    );
  }
}

function amendmentIn(body: FormBody) {
  const amendingDocument = typed(body, 'amendingDocument').trim().slice(0, 300) || null;
  return { version: versionIn(body) ?? 0, amendingDocument };
}
