import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, CurrentSignIn, type SessionSignIn } from '../../accounts/access.decorator.js';
import { OIDC_PATH } from '../../accounts/oidc-provider.service.js';
import { OidcSignInService } from '../../accounts/oidc-sign-in.service.js';
import { OwnAccountService } from '../../accounts/own-account.service.js';
import { SessionsService } from '../../accounts/sessions.service.js';
import { SignInCookies } from '../../accounts/sign-in-cookies.service.js';
import { SETTINGS } from '../../platform/config/settings.module.js';
import type { Settings } from '../../platform/config/settings.js';

/** The way of a browser to the OpenID provider and back. */
@ApiExcludeController()
@Controller(OIDC_PATH)
export class OpenidController {
  constructor(
    private readonly signIns: OidcSignInService,
    private readonly sessions: SessionsService,
    private readonly account: OwnAccountService,
    private readonly cookies: SignInCookies,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Access('public.use')
  async begin(@Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { url, cookie } = await this.signIns.begin(null);
    this.cookies.giveBegun(reply, cookie);
    void reply.redirect(url, 302);
  }

  /** Where the provider leads back to. The cookie of the way counts once; a session of before ends where another one begins. */
  @Get('callback')
  @Access('public.use')
  async finish(
    // providers add parameters of their own: the checks of the protocol read what came as it came
    @Query() _: Record<string, string>,
    @CurrentSignIn() present: SessionSignIn | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const query = request.originalUrl.split('?')[1] ?? '';
    const begun = this.cookies.takeBegun(request, reply);
    const started = await this.signIns.finish(query, begun, present);
    if (started !== null) {
      if (present !== null) await this.sessions.end(present.actor, present.sessionId);
      const { email } = await this.account.read(started.actor);
      this.cookies.give(request, reply, started, email);
    }
    void reply.redirect(`${this.settings.publicUrl}/`, 302);
  }
}
