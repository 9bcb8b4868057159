import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { OwnAccountService } from '../../accounts/own-account.service.js';
import { PutFollowedBodiesDto } from '../../api/followed-bodies/followed-bodies.dto.js';
import { ChangeOwnAccountDto, ChangePasswordDto } from '../../api/sessions/session.dto.js';
import { type FormBody, typed, typedAll, versionIn } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { ProfileFollowed } from './profile-followed.service.js';
import { PROFILE, ProfilePages } from './profile-pages.service.js';
import { profileSaid } from './profile.words.js';

/** A version that no account has: where the form names none, it is refused as stale. */
const NO_VERSION = 0;

/** The own account: what it is called, its password, what its mails tell of. */
@ApiExcludeController()
@Controller('settings')
export class ProfileController {
  constructor(
    private readonly account: OwnAccountService,
    private readonly followed: ProfileFollowed,
    private readonly forms: Forms,
    private readonly pages: ProfilePages,
  ) {}

  @Get()
  @Access('me.secure')
  settings(@Page() { reply }: PageCall): void {
    void reply.redirect(PROFILE, 302);
  }

  @Get('profile')
  @Access('me.secure')
  async page(@Page() call: PageCall): Promise<string> {
    return this.pages.print(call);
  }

  @Post('profile')
  @Form()
  @Access('me.secure')
  async change(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        const given = { name: typed(body, 'name'), language: typed(body, 'language') };
        const changes = await this.forms.read(ChangeOwnAccountDto, given);
        await this.account.change(call.actor, versionIn(body) ?? NO_VERSION, changes);
        return { to: PROFILE, said: profileSaid.saved };
      },
      (problem) => this.pages.again(call, 'person', body, problem),
    );
  }

  @Post('profile/password')
  @Form()
  @Access('me.secure')
  async changePassword(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        const [current, next] = [typed(body, 'currentPassword'), typed(body, 'newPassword')];
        const given = await this.forms.read(ChangePasswordDto, {
          currentPassword: current,
          newPassword: next,
        });
        const passwords = { current: given.currentPassword, next: given.newPassword };
        await this.account.changePassword(call.actor, call.signIn?.sessionId ?? null, passwords);
        return { to: PROFILE, said: profileSaid.password };
      },
      (problem) => this.pages.again(call, 'password', body, problem),
    );
  }

  @Post('profile/followed-bodies')
  @Form()
  @Access('me.follow')
  async follow(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        const given = { bodyIds: typedAll(body, 'bodyId') };
        const { bodyIds } = await this.forms.read(PutFollowedBodiesDto, given);
        await this.followed.choose(call.actor, bodyIds);
        return { to: PROFILE, said: profileSaid.followed };
      },
      (problem) => this.pages.again(call, 'follow', body, problem),
    );
  }
}
