import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor, CurrentSignIn, type SessionSignIn } from '../../accounts/access.decorator.js';
import { AccountIdentitiesService } from '../../accounts/account-identities.service.js';
import { OidcSignInService } from '../../accounts/oidc-sign-in.service.js';
import { OwnPasswordService } from '../../accounts/own-password.service.js';
import { SignInCookies } from '../../accounts/sign-in-cookies.service.js';
import type { Actor } from '../../kernel/actor.js';
import { PathId } from '../../platform/http/path-id.js';
import { SecretAnswer } from '../../platform/http/secret-answer.decorator.js';
import { BegunIdentityDto, IdentitiesDto } from './identity.dto.js';
import { PresentPasswordDto } from './second-factor.dto.js';

/** The own account's links with an OpenID provider. */
@ApiTags('session')
@Controller('api/v1/me/identities')
export class IdentitiesController {
  constructor(
    private readonly identities: AccountIdentitiesService,
    private readonly signIns: OidcSignInService,
    private readonly password: OwnPasswordService,
    private readonly cookies: SignInCookies,
  ) {}

  @Get()
  @Access('me.secure')
  @ApiOperation({ summary: 'Whom the own account is linked with at the OpenID provider' })
  @ApiOkResponse({ type: IdentitiesDto })
  async list(@CurrentActor() actor: Actor): Promise<IdentitiesDto> {
    return { items: await this.identities.list(actor), nextCursor: null };
  }

  @Post()
  @ApiTooManyRequestsResponse()
  @Access('me.secure')
  @SecretAnswer()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Begin a link with the OpenID provider',
    description:
      'For browsers: open the address that is answered, within ten minutes. The person signs in at the provider anew and is led back; the ' +
      'account can be signed in to through the provider from then on.',
  })
  @ApiCreatedResponse({ type: BegunIdentityDto })
  @ApiNotFoundResponse({ description: 'No provider is set up' })
  async begin(
    @CurrentSignIn() signIn: SessionSignIn,
    @Body() { password }: PresentPasswordDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BegunIdentityDto> {
    await this.password.check(signIn.actor, password, 'password');
    const { url, cookie } = await this.signIns.begin(signIn);
    this.cookies.giveBegun(reply, cookie);
    return { url };
  }

  @Post(':id/remove')
  @ApiTooManyRequestsResponse()
  @HttpCode(204)
  @Access('me.secure')
  @ApiOperation({ summary: 'Take one of the own links away' })
  @ApiNoContentResponse({ description: 'Nobody signs in by it any more' })
  @ApiNotFoundResponse({ description: 'There is no such link' })
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Body() { password }: PresentPasswordDto,
  ): Promise<void> {
    await this.password.check(actor, password, 'password');
    await this.identities.remove(actor, id);
  }
}
