import { Body, Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { ChangeBodyDto, NewBodyDto } from '../../api/bodies/body.dto.js';
import { BodiesService } from '../../bodies/bodies.service.js';
import { bodyChangesOf, newBodyOf } from '../../bodies/told-body.js';
import { Clock } from '../../kernel/clock.js';
import { PathId } from '../../platform/http/path-id.js';
import { SuccessionService } from '../../reviews/succession.service.js';
import { type FormBody, typed, versionIn } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { listFile } from '../frame/list-file.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { askedFilters } from '../shown/list-filters.js';
import { inputFrom, typedInto } from '../plans/form-fields.js';
import { BodyFactsQueries } from './body-facts.queries.js';
import { BodyFormPages } from './body-form-pages.service.js';
import { bodyListSheets } from './body-list-sheet.js';
import { bodyFilterNames, type BodyListFacts, bodyListPage, bodyListTemplate } from './body-list.page.js';
import { bodyPage, bodyTemplate } from './body.page.js';
import { bodySaid } from './body.words.js';

const nothingSent = { body: null, problem: null } as const;

/** The tree of bodies, and each of them. */
@ApiExcludeController()
@Controller('bodies')
export class BodyPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly facts: BodyFactsQueries,
    private readonly formPages: BodyFormPages,
    private readonly forms: Forms,
    private readonly bodies: BodiesService,
    private readonly succession: SuccessionService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('body.list')
  async list(@Page() call: PageCall, @Query() query: Record<string, unknown>): Promise<string> {
    const model = bodyListPage(call.language, await this.listed(call, query));
    const hasListFile = model.nothing === null;
    return this.pages.print(call, bodyListTemplate, { title: model.say.title, model, hasListFile });
  }

  @Get('list.xlsx')
  @Access('body.list')
  @Limited('export')
  async listFile(@Page() call: PageCall, @Query() query: Record<string, unknown>): Promise<StreamableFile> {
    return listFile(call, ...bodyListSheets(call.language, await this.listed(call, query)));
  }

  private async listed(call: PageCall, query: Readonly<Record<string, unknown>>): Promise<BodyListFacts> {
    return {
      ...(await this.facts.all(call)),
      filters: askedFilters(bodyFilterNames, query),
      boardOf: call.actor.boardOf,
    };
  }

  @Get('new')
  @Access('body.change')
  async newPage(@Page() call: PageCall, @Query('parent') parent: unknown): Promise<string> {
    return this.formPages.newBody(call, typeof parent === 'string' ? parent : '', nothingSent);
  }

  @Post('new')
  @Form()
  @Access('body.change')
  async create(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    const specs = await this.formPages.newBodySpecs(call);
    return this.forms.submit(
      call,
      async () => {
        const input = await this.forms.read(NewBodyDto, inputFrom(specs, typedInto(specs, body)));
        const made = await this.bodies.create(call.actor, newBodyOf(input));
        return { to: `/bodies/${made.id}`, said: bodySaid.created };
      },
      (problem) => this.formPages.newBody(call, typed(body, 'parentId'), { body, problem }),
    );
  }

  @Get(':id')
  @Access('body.read')
  async page(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    const model = bodyPage(call.language, await this.facts.one(call, id));
    return this.pages.print(call, bodyTemplate, { title: model.name.text, model });
  }

  @Get(':id/edit')
  @Access('body.change')
  async editPage(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    return this.formPages.editBody(call, id, nothingSent);
  }

  @Post(':id/edit')
  @Form()
  @Access('body.change')
  async edit(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const given = await this.formPages.bodyInput(call, id, body);
    return this.forms.submit(
      call,
      async () => {
        const { from = null, to = null, ...others } = await this.forms.read(ChangeBodyDto, given);
        const changes = bodyChangesOf({ ...others, from, to });
        const version = versionIn(body) ?? 0;
        await this.succession.changeBody(call.actor, id, version, changes, this.clock.now());
        return { to: `/bodies/${id}`, said: bodySaid.changed };
      },
      (problem) => this.formPages.editBody(call, id, { body, problem }),
    );
  }
}
