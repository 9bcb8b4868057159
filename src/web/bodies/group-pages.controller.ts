import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { ChangeGroupDto, NewGroupDto } from '../../api/bodies/group.dto.js';
import { GroupsService } from '../../bodies/groups.service.js';
import { PathId } from '../../platform/http/path-id.js';
import { type FormBody, versionIn } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { BodyFactsQueries } from './body-facts.queries.js';
import { BodyFormPages } from './body-form-pages.service.js';
import { bodySaid } from './body.words.js';

const LIST = '/bodies#groups';
const nothingSent = { body: null, problem: null } as const;

/** Groups of bodies that documents address together. */
@ApiExcludeController()
@Controller('bodies/groups')
export class GroupPagesController {
  constructor(
    private readonly formPages: BodyFormPages,
    private readonly facts: BodyFactsQueries,
    private readonly forms: Forms,
    private readonly groups: GroupsService,
  ) {}

  @Get('new')
  @Access('body.change')
  async newPage(@Page() call: PageCall): Promise<string> {
    return this.formPages.group(call, null, nothingSent);
  }

  @Post('new')
  @Form()
  @Access('body.change')
  async create(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    const given = await this.formPages.groupInput(call, null, body);
    return this.forms.submit(
      call,
      async () => {
        const input = await this.forms.read(NewGroupDto, given);
        const { nameEn = null, kinds = null, bodyIds = null } = input;
        await this.groups.create(call.actor, { ...input, nameEn, kinds, bodyIds });
        return { to: LIST, said: bodySaid.groupCreated };
      },
      (problem) => this.formPages.group(call, null, { body, problem }),
    );
  }

  @Get(':id/edit')
  @Access('body.change')
  async editPage(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    return this.formPages.group(call, id, nothingSent);
  }

  @Post(':id/edit')
  @Form()
  @Access('body.change')
  async edit(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const { code } = await this.facts.changeableGroup(call, id);
    const given = await this.formPages.groupInput(call, id, body);
    return this.forms.submit(
      call,
      async () => {
        const {
          name,
          nameEn = null,
          kinds = null,
          bodyIds = null,
        } = await this.forms.read(ChangeGroupDto, given);
        await this.groups.change(call.actor, code, versionIn(body) ?? 0, { name, nameEn, kinds, bodyIds });
        return { to: LIST, said: bodySaid.groupChanged };
      },
      (problem) => this.formPages.group(call, id, { body, problem }),
    );
  }
}
