import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { SessionsService } from '../../accounts/sessions.service.js';
import { TokensService } from '../../accounts/tokens.service.js';
import { NewTokenDto } from '../../api/sessions/token.dto.js';
import { signInRequired } from '../../kernel/domain-error.js';
import { PathId } from '../../platform/http/path-id.js';
import { SecretAnswer } from '../../platform/http/secret-answer.decorator.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { PROFILE, ProfilePages } from './profile-pages.service.js';
import { othersEnded, profileSaid } from './profile.words.js';

/** The own sessions and tokens. */
@ApiExcludeController()
@Controller('settings/profile')
export class ProfileSessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly tokens: TokensService,
    private readonly forms: Forms,
    private readonly pages: ProfilePages,
  ) {}

  @Post('sessions/end-others')
  @Form()
  @Access('me.secure')
  async endOthers(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        if (call.signIn === null) throw signInRequired();
        const ended = await this.sessions.endOthers(call.actor, call.signIn.sessionId);
        return { to: `${PROFILE}#sessions`, said: othersEnded(ended) };
      },
      (problem) => this.pages.again(call, 'sessions', body, problem),
    );
  }

  @Post('sessions/:id/end')
  @Form()
  @Access('me.secure')
  async end(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        await this.sessions.end(call.actor, id);
        return { to: `${PROFILE}#sessions`, said: profileSaid.sessionEnded };
      },
      (problem) => this.pages.again(call, 'sessions', body, problem),
    );
  }

  /** Answers the token, which is shown this once. */
  @Post('tokens')
  @Form()
  @SecretAnswer()
  @Access('me.secure')
  async makeToken(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    return this.forms.answer(
      call,
      async () => {
        const [name, scope, days] = ['name', 'scope', 'days'].map((field) => typed(body, field));
        const input = await this.forms.read(NewTokenDto, { name, scope, days: Number(days) });
        const { secret } = await this.tokens.create(call.actor, input);
        return this.pages.token(call, { name: input.name, secret });
      },
      (problem) => this.pages.again(call, 'token', body, problem),
    );
  }

  @Post('tokens/:id/end')
  @Form()
  @Access('me.secure')
  async endToken(
    @Page() call: PageCall,
    @Param('id', PathId) id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        await this.tokens.end(call.actor, id);
        return { to: `${PROFILE}#tokens`, said: profileSaid.tokenEnded };
      },
      (problem) => this.pages.again(call, 'tokens', body, problem),
    );
  }
}
