import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { AccountErasureService } from '../../accounts/account-erasure.service.js';
import { AccountsService } from '../../accounts/accounts.service.js';
import { InvitationsService } from '../../accounts/invitations.service.js';
import { SecondFactorsService } from '../../accounts/second-factors.service.js';
import { SessionsService } from '../../accounts/sessions.service.js';
import { TokensService } from '../../accounts/tokens.service.js';
import type { Text } from '../../kernel/text.js';
import { PathId } from '../../platform/http/path-id.js';
import { SecretAnswer } from '../../platform/http/secret-answer.decorator.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { AccountPages, refusedForm } from './account-pages.service.js';
import { accountSaid } from './account.words.js';

/** What is done for the owner of an account who cannot do it, or against whoever else uses it. */
@ApiExcludeController()
@Controller('settings/accounts/:id')
export class AccountActsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly sessions: SessionsService,
    private readonly tokens: TokensService,
    private readonly factors: SecondFactorsService,
    private readonly erasure: AccountErasureService,
    private readonly accounts: AccountsService,
    private readonly forms: Forms,
    private readonly pages: AccountPages,
  ) {}

  @Post('invitation')
  @Form()
  @Access('account.grant')
  async invite(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const done = { form: 'invitation', body, said: accountSaid.invitedAgain };
    return this.submit(call, id, done, () => this.invitations.inviteAgain(call.actor, id));
  }

  /** Answers the code, to be printed. */
  @Post('one-time-code')
  @Form()
  @SecretAnswer()
  @Access('account.grant')
  async code(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    return this.forms.answer(
      call,
      async () => {
        const { account } = await this.accounts.read(call.actor, id);
        const code = await this.invitations.oneTimeCode(call.actor, id);
        return this.pages.code(call, account, code, `/settings/accounts/${id}`);
      },
      (problem) => this.pages.print(call, id, refusedForm('one-time-code', body, problem)),
    );
  }

  @Post('sessions/end')
  @Form()
  @Access('account.session.end')
  async endSessions(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const done = { form: 'sessions-end', body, said: accountSaid.sessions };
    return this.submit(call, id, done, () => this.sessions.endAllOf(call.actor, id));
  }

  @Post('tokens/end')
  @Form()
  @Access('account.token.end')
  async endTokens(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const done = { form: 'tokens-end', body, said: accountSaid.tokens };
    return this.submit(call, id, done, () => this.tokens.endAllOf(call.actor, id));
  }

  @Post('second-factor/remove')
  @Form()
  @Access('account.factor.remove')
  async removeFactor(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const done = { form: 'second-factor-remove', body, said: accountSaid.factor };
    return this.submit(call, id, done, () => this.factors.removeOf(call.actor, id));
  }

  @Post('erase')
  @Form()
  @Access('account.erase')
  async erase(@Page() call: PageCall, @Param('id', PathId) id: string, @Body() body: FormBody) {
    const done = { form: 'erase', body, said: accountSaid.erased };
    return this.submit(call, id, done, () => this.erasure.eraseEnded(call.actor, id, typed(body, 'email')));
  }

  private async submit(
    call: PageCall,
    id: string,
    { form, body, said }: { readonly form: string; readonly body: FormBody; readonly said: Text },
    act: () => Promise<unknown>,
  ): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        await act();
        return { to: `/settings/accounts/${id}`, said };
      },
      (problem) => this.pages.print(call, id, refusedForm(form, body, problem)),
    );
  }
}
