import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { OwnAccountService } from '../../accounts/own-account.service.js';
import { SecondStageService } from '../../accounts/second-stage.service.js';
import { SessionsService } from '../../accounts/sessions.service.js';
import { SignInCookies } from '../../accounts/sign-in-cookies.service.js';
import { SignInService } from '../../accounts/sign-in.service.js';
import type { StartedSession } from '../../accounts/session-starts.service.js';
import { signInRequired } from '../../kernel/domain-error.js';
import { inLanguageAsked } from '../frame/chosen-language.js';
import { Flashes } from '../frame/flash.service.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { Form, OpenForm } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { localPath } from '../frame/local-path.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { carriedBy } from './carried-form.js';
import { SignInPages } from './sign-in-pages.service.js';
import { signInWords } from './sign-in.words.js';

const STAGE_PATHS = { second_factor: '/sign-in/code', set_up: '/sign-in/set-up' } as const;

/** The way in: password, then a code. Signing out. */
@ApiExcludeController()
@Controller()
export class SignInPageController {
  constructor(
    private readonly signIns: SignInService,
    private readonly secondStage: SecondStageService,
    private readonly sessions: SessionsService,
    private readonly account: OwnAccountService,
    private readonly cookies: SignInCookies,
    private readonly forms: Forms,
    private readonly pages: SignInPages,
    private readonly flashes: Flashes,
  ) {}

  @Get('sign-in')
  @Access('public.use')
  async page(
    @Page() at: PageCall,
    @Query('next') next: unknown,
    @Query('language') asked: unknown,
  ): Promise<string | undefined> {
    const call = inLanguageAsked(at, asked);
    const to = localPath(next);
    if (call.signIn === null) return this.pages.signIn(call, { next: to });
    void call.reply.redirect(stagePath(call.signIn.stage, to), 302);
    return undefined;
  }

  @Post('sign-in')
  @OpenForm()
  @Access('public.use')
  async signIn(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    const [email = '', password = '', to] = ['email', 'password', 'next'].map((name) => typed(body, name));
    return this.forms.answer(
      call,
      async () => {
        const device = this.cookies.deviceOf(call.request, email);
        const started = await this.signIns.signIn(email, password, device);
        if (call.signIn !== null) await this.sessions.end(call.signIn.actor, call.signIn.sessionId);
        return this.goOn(call, started, email, body);
      },
      (problem) => this.pages.signIn(call, { next: localPath(to), email, carried: carriedBy(body), problem }),
    );
  }

  @Get('sign-in/code')
  @Access('session.prove')
  async codePage(@Page() call: PageCall, @Query('next') next: unknown): Promise<string> {
    return this.pages.code(call, { next: localPath(next) });
  }

  @Post('sign-in/code')
  @Form()
  @Access('session.prove')
  async code(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    const { signIn } = call;
    if (signIn === null) throw signInRequired();
    const method = typed(body, 'method') === 'recovery_code' ? 'recovery_code' : 'code';
    return this.forms.answer(
      call,
      async () => {
        const { email } = await this.account.read(signIn.actor);
        const by = { email, device: this.cookies.deviceOf(call.request, email) };
        const given = { method, code: typed(body, 'code') } as const;
        return this.goOn(call, await this.secondStage.prove(signIn, given, by), email, body);
      },
      (problem) => {
        const at = { next: localPath(typed(body, 'next')), carried: carriedBy(body) };
        return this.pages.code(call, { ...at, problem });
      },
    );
  }

  @Post('sign-out')
  @Form()
  @Access('session.use')
  async signOut(@Page() call: PageCall, @Body() form: FormBody): Promise<void> {
    // it brings nothing but its token, which was looked at
    void form;
    if (call.signIn === null) throw signInRequired();
    await this.sessions.signOut(call.signIn);
    this.cookies.takeBack(call.reply);
    this.flashes.leave(call.reply, signInWords.signedOut);
    void call.reply.redirect('/sign-in', 303);
  }

  /** To the next stage; once signed in to the form that was carried, else to where the person wanted to go. */
  private async goOn(
    call: PageCall,
    started: StartedSession,
    email: string,
    body: FormBody,
  ): Promise<string | undefined> {
    this.cookies.give(call.request, call.reply, started, email);
    const next = localPath(typed(body, 'next'));
    const carried = carriedBy(body);
    if (carried !== null) {
      const signIn = await this.sessions.identify(started.secret);
      const now = { ...call, signIn, actor: started.actor };
      if (started.stage === 'second_factor') return this.pages.code(now, { next, carried });
      if (started.stage === 'set_up') return this.pages.setUp(now, { next, carried });
      return this.pages.carried(now, carried);
    }
    void call.reply.redirect(stagePath(started.stage, next), 303);
    return undefined;
  }
}

function stagePath(stage: StartedSession['stage'], next: string): string {
  if (stage === 'signed_in') return next;
  return `${STAGE_PATHS[stage]}?next=${encodeURIComponent(next)}`;
}
