import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
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
import { SecondFactorSetUpService } from '../../accounts/second-factor-set-up.service.js';
import { SecondFactorsService } from '../../accounts/second-factors.service.js';
import type { Actor } from '../../kernel/actor.js';
import { PathId } from '../../platform/http/path-id.js';
import { SecretAnswer } from '../../platform/http/secret-answer.decorator.js';
import {
  BeginTotpDto,
  BegunTotpDto,
  PresentPasswordDto,
  RecoveryCodesDto,
  SecondFactorsDto,
} from './second-factor.dto.js';
import { CodeDto } from './session.dto.js';
import { SignInCookies } from '../../accounts/sign-in-cookies.service.js';

/** Second factors: time-based codes, and recovery codes in their place. */
@ApiTags('session')
@Controller('api/v1')
export class SecondFactorsController {
  constructor(
    private readonly factors: SecondFactorsService,
    private readonly setUp: SecondFactorSetUpService,
    private readonly account: OwnAccountService,
    private readonly password: OwnPasswordService,
    private readonly cookies: SignInCookies,
  ) {}

  @Get('me/second-factors')
  @Access('me.second-factor')
  @ApiOperation({ summary: 'The own second factor' })
  @ApiOkResponse({ type: SecondFactorsDto })
  async read(@CurrentActor() actor: Actor): Promise<SecondFactorsDto> {
    return this.factors.read(actor);
  }

  @Post('me/second-factors/totp')
  @ApiTooManyRequestsResponse()
  @Access('me.second-factor')
  @SecretAnswer()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Begin a second factor',
    description:
      'The secret is for an authenticator app and in this answer only; it counts once a code of it is given within an hour. One that is there goes on until then.',
  })
  @ApiCreatedResponse({ type: BegunTotpDto })
  async begin(
    @CurrentSignIn() { actor, stage }: SessionSignIn,
    @Body() { password }: BeginTotpDto,
  ): Promise<BegunTotpDto> {
    if (stage !== 'set_up') await this.password.check(actor, password ?? '', 'password');
    return this.setUp.begin(actor, (await this.account.read(actor)).email);
  }

  @Post('me/second-factors/totp/confirm')
  @ApiTooManyRequestsResponse()
  @Access('me.second-factor')
  @SecretAnswer()
  @ApiOperation({
    summary: 'Confirm the second factor with a code of it',
    description:
      'Signs in where the sign-in waited for it. The session goes on under a new cookie, all other sessions end. Recovery codes of before are void.',
  })
  @ApiCreatedResponse({ type: RecoveryCodesDto })
  async confirm(
    @CurrentSignIn() signIn: SessionSignIn,
    @Body() { code }: CodeDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodesDto> {
    const { email } = await this.account.read(signIn.actor);
    const { session, recoveryCodes } = await this.setUp.confirm(signIn, code, email);
    this.cookies.give(request, reply, session, email);
    return { recoveryCodes };
  }

  @Post('me/second-factors/totp/remove')
  @ApiTooManyRequestsResponse()
  @HttpCode(204)
  @Access('me.secure')
  @ApiOperation({
    summary: 'Take the own second factor away',
    description: 'With its recovery codes. All other sessions end. Refused where the account must have one.',
  })
  @ApiNoContentResponse({ description: 'The password is enough from now on' })
  @ApiNotFoundResponse({ description: 'There is no second factor' })
  async remove(
    @CurrentSignIn() { actor, sessionId }: SessionSignIn,
    @Body() { password }: PresentPasswordDto,
  ): Promise<void> {
    await this.password.check(actor, password, 'password');
    await this.factors.removeOwn(actor, sessionId);
  }

  @Post('me/recovery-codes')
  @ApiTooManyRequestsResponse()
  @Access('me.secure')
  @SecretAnswer()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Make new recovery codes', description: 'Those of before are void.' })
  @ApiCreatedResponse({ type: RecoveryCodesDto })
  @ApiNotFoundResponse({ description: 'There is no second factor' })
  async renew(
    @CurrentActor() actor: Actor,
    @Body() { password }: PresentPasswordDto,
  ): Promise<RecoveryCodesDto> {
    await this.password.check(actor, password, 'password');
    return { recoveryCodes: await this.setUp.renewRecoveryCodes(actor) };
  }

  @Delete('accounts/:id/second-factors')
  @HttpCode(204)
  @Access('account.factor.remove')
  @ApiTags('accounts')
  @ApiOperation({
    summary: 'Take a lost second factor away from an account',
    description:
      'From somebody else’s, whose sessions all end. Where one is required, it is set up anew at the next sign-in.',
  })
  @ApiNoContentResponse({ description: 'The account has no second factor any more' })
  async removeOf(@CurrentActor() actor: Actor, @Param('id', PathId) id: string): Promise<void> {
    await this.factors.removeOf(actor, id);
  }
}
