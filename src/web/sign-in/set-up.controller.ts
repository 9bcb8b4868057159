import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { OwnAccountService } from '../../accounts/own-account.service.js';
import { SecondFactorSetUpService } from '../../accounts/second-factor-set-up.service.js';
import { SignInCookies } from '../../accounts/sign-in-cookies.service.js';
import { signInRequired } from '../../kernel/domain-error.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { localPath } from '../frame/local-path.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { carriedBy } from './carried-form.js';
import { SignInPages } from './sign-in-pages.service.js';

/** A second factor that a sign-in waits for, or that somebody signed in sets up. */
@ApiExcludeController()
@Controller('sign-in/set-up')
export class SetUpPageController {
  constructor(
    private readonly factors: SecondFactorSetUpService,
    private readonly account: OwnAccountService,
    private readonly cookies: SignInCookies,
    private readonly forms: Forms,
    private readonly pages: SignInPages,
  ) {}

  @Get()
  @Access('me.second-factor')
  async page(@Page() call: PageCall, @Query('next') next: unknown): Promise<string | undefined> {
    const to = localPath(next);
    if (call.signIn?.stage === 'set_up') return this.pages.setUp(call, { next: to });
    void call.reply.redirect(to, 302);
    return undefined;
  }

  @Post()
  @Form()
  @Access('me.second-factor')
  async confirm(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    const { signIn } = call;
    if (signIn === null) throw signInRequired();
    const next = localPath(typed(body, 'next'));
    const secret = typed(body, 'secret').replaceAll(' ', '');
    return this.forms.answer(
      call,
      async () => {
        const { email } = await this.account.read(signIn.actor);
        const { session, recoveryCodes } = await this.factors.confirm(signIn, typed(body, 'code'), email);
        this.cookies.give(call.request, call.reply, session, email);
        return this.pages.recoveryCodes(call, carriedBy(body)?.to ?? next, recoveryCodes);
      },
      (problem) => this.pages.setUp(call, { next, secret, carried: carriedBy(body), problem }),
    );
  }
}
