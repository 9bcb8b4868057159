import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { OwnPasswordService } from '../../accounts/own-password.service.js';
import { SecondFactorSetUpService } from '../../accounts/second-factor-set-up.service.js';
import { SecondFactorsService } from '../../accounts/second-factors.service.js';
import { signInRequired } from '../../kernel/domain-error.js';
import { PathId } from '../../platform/http/path-id.js';
import { SecretAnswer } from '../../platform/http/secret-answer.decorator.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { SignInPages } from '../sign-in/sign-in-pages.service.js';
import { PROFILE, ProfilePages } from './profile-pages.service.js';
import { profileSaid } from './profile.words.js';

/** The own second factor. Each form takes the present password. */
@ApiExcludeController()
@Controller('settings/profile')
export class ProfileFactorsController {
  constructor(
    private readonly password: OwnPasswordService,
    private readonly setUp: SecondFactorSetUpService,
    private readonly factors: SecondFactorsService,
    private readonly signInPages: SignInPages,
    private readonly forms: Forms,
    private readonly pages: ProfilePages,
  ) {}

  /** Answers the page on which an authenticator app is set up; its form is the one of the way in. */
  @Post('second-factor')
  @Form()
  @SecretAnswer()
  @Access('me.secure')
  async begin(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    return this.forms.answer(
      call,
      async () => {
        await this.password.check(call.actor, typed(body, 'password'), 'password');
        return this.signInPages.setUp(call, { next: PROFILE });
      },
      (problem) => this.pages.again(call, 'factor', body, problem),
    );
  }

  @Post('second-factor/remove')
  @Form()
  @Access('me.secure')
  async remove(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        await this.password.check(call.actor, typed(body, 'password'), 'password');
        await this.factors.removeOwn(call.actor, sessionOf(call));
        return { to: PROFILE, said: profileSaid.factorRemoved };
      },
      (problem) => this.pages.again(call, 'factor-remove', body, problem),
    );
  }

  @Post('recovery-codes')
  @Form()
  @SecretAnswer()
  @Access('me.secure')
  async renewCodes(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    return this.forms.answer(
      call,
      async () => {
        await this.password.check(call.actor, typed(body, 'password'), 'password');
        return this.signInPages.recoveryCodes(call, PROFILE, await this.setUp.renewRecoveryCodes(call.actor));
      },
      (problem) => this.pages.again(call, 'codes', body, problem),
    );
  }

  @Post('passkeys/:id/remove')
  @Form()
  @Access('me.secure')
  async removePasskey(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        await this.password.check(call.actor, typed(body, 'password'), 'password');
        await this.factors.removePasskey(call.actor, sessionOf(call), id);
        return { to: PROFILE, said: profileSaid.passkeyRemoved };
      },
      (problem) => this.pages.again(call, `passkey-${id}`, body, problem),
    );
  }
}

function sessionOf({ signIn }: PageCall): string {
  if (signIn === null) throw signInRequired();
  return signIn.sessionId;
}
