import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, CurrentActor, CurrentSignIn, type SessionSignIn } from '../../accounts/access.decorator.js';
import { OwnAccountService } from '../../accounts/own-account.service.js';
import { OwnPasswordService } from '../../accounts/own-password.service.js';
import { PasskeySetUpService } from '../../accounts/passkey-set-up.service.js';
import { SecondFactorsService } from '../../accounts/second-factors.service.js';
import type { Actor } from '../../kernel/actor.js';
import { PathId } from '../../platform/http/path-id.js';
import { SecretAnswer } from '../../platform/http/secret-answer.decorator.js';
import { AddPasskeyDto, AddedPasskeyDto, PasskeyOptionsDto, PasskeysDto } from './passkey.dto.js';
import { BeginTotpDto, PresentPasswordDto } from './second-factor.dto.js';
import { SignInCookies } from '../../accounts/sign-in-cookies.service.js';

/** The own passkeys, as second factors. */
@ApiTags('session')
@Controller('api/v1/me/passkeys')
export class PasskeysController {
  constructor(
    private readonly setUp: PasskeySetUpService,
    private readonly factors: SecondFactorsService,
    private readonly account: OwnAccountService,
    private readonly password: OwnPasswordService,
    private readonly cookies: SignInCookies,
  ) {}

  @Get()
  @Access('me.second-factor')
  @ApiOperation({ summary: 'The own passkeys' })
  @ApiOkResponse({ type: PasskeysDto })
  async list(@CurrentActor() actor: Actor): Promise<PasskeysDto> {
    return { items: await this.setUp.list(actor), nextCursor: null };
  }

  @Post('options')
  @ApiTooManyRequestsResponse()
  @Access('me.second-factor')
  @SecretAnswer()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Begin a passkey', description: 'It is to be added within five minutes.' })
  @ApiCreatedResponse({ type: PasskeyOptionsDto })
  async begin(
    @CurrentSignIn() signIn: SessionSignIn,
    @Body() { password }: BeginTotpDto,
  ): Promise<PasskeyOptionsDto> {
    const { actor, stage } = signIn;
    if (stage !== 'set_up') await this.password.check(actor, password ?? '', 'password');
    return { options: await this.setUp.begin(signIn, (await this.account.read(actor)).email) };
  }

  @Post()
  @Access('me.second-factor')
  @SecretAnswer()
  @ApiOperation({
    summary: 'Add a passkey',
    description:
      'Signs in where the sign-in waited for it. The session goes on under a new cookie, all other sessions end.',
  })
  @ApiCreatedResponse({ type: AddedPasskeyDto })
  async add(
    @CurrentSignIn() signIn: SessionSignIn,
    @Body() { name, response }: AddPasskeyDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AddedPasskeyDto> {
    const { email } = await this.account.read(signIn.actor);
    const { session, passkey, recoveryCodes } = await this.setUp.add(signIn, name, response);
    this.cookies.give(request, reply, session, email);
    return { passkey, recoveryCodes };
  }

  @Post(':id/remove')
  @ApiTooManyRequestsResponse()
  @HttpCode(204)
  @Access('me.secure')
  @ApiOperation({
    summary: 'Take an own passkey away',
    description: 'All other sessions end. Refused where it is the last second factor and one is required.',
  })
  @ApiNoContentResponse({ description: 'It is none any more' })
  @ApiNotFoundResponse({ description: 'There is no such passkey' })
  async remove(
    @CurrentSignIn() { actor, sessionId }: SessionSignIn,
    @Param('id', PathId) id: string,
    @Body() { password }: PresentPasswordDto,
  ): Promise<void> {
    await this.password.check(actor, password, 'password');
    await this.factors.removePasskey(actor, sessionId, id);
  }
}
