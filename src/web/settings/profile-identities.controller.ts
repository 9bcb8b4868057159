import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { AccountIdentitiesService } from '../../accounts/account-identities.service.js';
import { OidcSignInService } from '../../accounts/oidc-sign-in.service.js';
import { OwnPasswordService } from '../../accounts/own-password.service.js';
import { SignInCookies } from '../../accounts/sign-in-cookies.service.js';
import { PathId } from '../../platform/http/path-id.js';
import { SecretAnswer } from '../../platform/http/secret-answer.decorator.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { PROFILE, ProfilePages } from './profile-pages.service.js';
import { profileSaid } from './profile.words.js';

/** The own account's links with the OpenID provider. Each form takes the present password. */
@ApiExcludeController()
@Controller('settings/profile/identities')
export class ProfileIdentitiesController {
  constructor(
    private readonly password: OwnPasswordService,
    private readonly identities: AccountIdentitiesService,
    private readonly signIns: OidcSignInService,
    private readonly cookies: SignInCookies,
    private readonly forms: Forms,
    private readonly pages: ProfilePages,
  ) {}

  @Post()
  @Form()
  @SecretAnswer()
  @Access('me.secure')
  async begin(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    return this.forms.answer(
      call,
      async () => {
        await this.password.check(call.actor, typed(body, 'password'), 'password');
        const { url, cookie } = await this.signIns.begin(call.signIn);
        this.cookies.giveBegun(call.reply, cookie);
        return this.pages.link(call, url);
      },
      (problem) => this.pages.again(call, 'link', body, problem),
    );
  }

  @Post(':id/remove')
  @Form()
  @Access('me.secure')
  async remove(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        await this.password.check(call.actor, typed(body, 'password'), 'password');
        await this.identities.remove(call.actor, id);
        return { to: PROFILE, said: profileSaid.unlinked };
      },
      (problem) => this.pages.again(call, `identity-${id}`, body, problem),
    );
  }
}
