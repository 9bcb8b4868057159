import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { AccountsService } from '../../accounts/accounts.service.js';
import { InvitationsService } from '../../accounts/invitations.service.js';
import { heldRole, NewAccountDto } from '../../api/accounts/account.dto.js';
import { notFound } from '../../kernel/domain-error.js';
import { PathId } from '../../platform/http/path-id.js';
import { SecretAnswer } from '../../platform/http/secret-answer.decorator.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { AccountPages } from '../settings/account-pages.service.js';
import { BodyFactsQueries } from './body-facts.queries.js';
import { BodyFormPages } from './body-form-pages.service.js';
import { answering } from './body-state.js';
import { bodyPage, bodyTemplate } from './body.page.js';
import { bodySaid } from './body.words.js';

/** The officers and heads of a body: inviting them, and letting them in where mail does not reach. */
@ApiExcludeController()
@Controller('bodies/:id')
export class BodyAccountPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly facts: BodyFactsQueries,
    private readonly formPages: BodyFormPages,
    private readonly forms: Forms,
    private readonly accounts: AccountsService,
    private readonly invitations: InvitationsService,
    private readonly accountPages: AccountPages,
  ) {}

  @Get('invite')
  @Access('account.grant')
  async invitePage(@Page() call: PageCall, @Param('id', PathId) id: string): Promise<string> {
    return this.formPages.invite(call, id, { body: null, problem: null });
  }

  /** With an address the person is invited by mail; a sign-in name waits for a one-time code. */
  @Post('invite')
  @Form()
  @Access('account.grant')
  async invite(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    await this.facts.one(call, id);
    return this.forms.submit(
      call,
      async () => {
        const [name, email, role, language] = ['name', 'email', 'role', 'language'].map((field) =>
          typed(body, field),
        );
        const roles = [{ role, bodyId: id }];
        const input = await this.forms.read(NewAccountDto, { name, email, language, roles });
        const account = { ...input, language: input.language ?? 'vi', roles: input.roles.map(heldRole) };
        const byMail = input.email.includes('@');
        if (byMail) await this.invitations.invite(call.actor, account);
        else await this.accounts.create(call.actor, account);
        return { to: `/bodies/${id}`, said: byMail ? bodySaid.invited : bodySaid.madeWithoutMail };
      },
      (problem) => this.formPages.invite(call, id, { body, problem }),
    );
  }

  @Post('accounts/:account/invitation')
  @Form()
  @Access('account.grant')
  async inviteAgain(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Param('account', PathId) account: string,
    @Body() _form: FormBody,
  ): Promise<string | undefined> {
    await this.find(call, id, account);
    return this.forms.submit(
      call,
      async () => {
        await this.invitations.inviteAgain(call.actor, account);
        return { to: `/bodies/${id}`, said: bodySaid.invitedAgain };
      },
      (problem) => this.again(call, id, problem),
    );
  }

  /** Answers the code, to be printed. */
  @Post('accounts/:account/one-time-code')
  @Form()
  @SecretAnswer()
  @Access('account.grant')
  async oneTimeCode(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Param('account', PathId) account: string,
    @Body() _form: FormBody,
  ): Promise<string | undefined> {
    const found = await this.find(call, id, account);
    return this.forms.answer(
      call,
      async () => {
        const code = await this.invitations.oneTimeCode(call.actor, account);
        return this.accountPages.code(call, found, code, `/bodies/${id}`);
      },
      (problem) => this.again(call, id, problem),
    );
  }

  /** The account, where it answers for the body. @throws NotFoundError */
  private async find(call: PageCall, id: string, accountId: string) {
    const { accounts } = await this.facts.one(call, id);
    const found = answering(id, accounts ?? []).find(({ account }) => account.id === accountId);
    if (!found) throw notFound({ vi: 'tài khoản', en: 'account' });
    return found.account;
  }

  private async again(call: PageCall, id: string, problem: Parameters<typeof bodyPage>[2]): Promise<string> {
    const model = bodyPage(call.language, await this.facts.one(call, id), problem);
    const status = problem?.status ?? 200;
    return this.pages.print(call, bodyTemplate, { title: model.name.text, model, status });
  }
}
