import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, CurrentSignIn, type SessionSignIn } from '../../accounts/access.decorator.js';
import type { AccountView } from '../../accounts/accounts.queries.js';
import { OwnAccountService } from '../../accounts/own-account.service.js';
import { PasskeyStageService } from '../../accounts/passkey-stage.service.js';
import { SecondStageService } from '../../accounts/second-stage.service.js';
import type { CodeMethod } from '../../accounts/session-stage.js';
import { SessionsService } from '../../accounts/sessions.service.js';
import { SignInService } from '../../accounts/sign-in.service.js';
import { SecretAnswer } from '../../platform/http/secret-answer.decorator.js';
import { PasskeyAnswerDto, PasskeyOptionsDto } from './passkey.dto.js';
import { CodeDto, SignInDto, SignInStageDto } from './session.dto.js';
import { SignInCookies } from '../../accounts/sign-in-cookies.service.js';

/** `SignInStageDto` as the services give it. */
interface SignInStage extends Omit<SignInStageDto, 'account'> {
  readonly account: AccountView | null;
}

/** Sign-in by cookie, in stages. */
@ApiTags('session')
@Controller('api/v1/session')
export class SignInController {
  constructor(
    private readonly signIns: SignInService,
    private readonly secondStage: SecondStageService,
    private readonly passkeys: PasskeyStageService,
    private readonly sessions: SessionsService,
    private readonly account: OwnAccountService,
    private readonly cookies: SignInCookies,
  ) {}

  @Post()
  @ApiTooManyRequestsResponse()
  @Access('public.use')
  @SecretAnswer()
  @ApiOperation({
    summary: 'Sign in',
    description:
      'Sets the session cookie (HttpOnly, SameSite=Lax). With a second factor the session waits for its code (`second_factor`); where one is ' +
      'required and missing, it has to be set up first (`set_up`). A session ends after 30 days without use, after 90 in any case; of accounts ' +
      'that hold board or admin after 12 hours and 7 days. A session that the request brings along ends.',
  })
  @ApiCreatedResponse({ type: SignInStageDto, description: 'The password is right' })
  @ApiUnauthorizedResponse({ description: 'The address or the password is wrong' })
  async signIn(
    @Body() { email, password }: SignInDto,
    @CurrentSignIn() before: SessionSignIn | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInStage> {
    const started = await this.signIns.signIn(email, password, this.cookies.deviceOf(request, email));
    if (before !== null) await this.sessions.end(before.actor, before.sessionId);
    this.cookies.give(request, reply, started, email);
    return this.answer(started);
  }

  @Get()
  @Access('session.use')
  @ApiOperation({ summary: 'How far the own sign-in has come' })
  @ApiOkResponse({ type: SignInStageDto })
  async present(@CurrentSignIn() signIn: SessionSignIn): Promise<SignInStage> {
    return this.answer(signIn);
  }

  @Post('code')
  @ApiTooManyRequestsResponse()
  @HttpCode(200)
  @Access('session.prove')
  @SecretAnswer()
  @ApiOperation({
    summary: 'Finish the sign-in with a code of the authenticator app',
    description: 'Each code is taken once. The session goes on under a new cookie.',
  })
  @ApiOkResponse({ type: SignInStageDto, description: 'Signed in' })
  @ApiUnauthorizedResponse({ description: 'The code is wrong, too old or was used already' })
  async code(
    @Body() { code }: CodeDto,
    @CurrentSignIn() signIn: SessionSignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInStage> {
    return this.prove(signIn, { method: 'code', code }, request, reply);
  }

  @Post('recovery-code')
  @ApiTooManyRequestsResponse()
  @HttpCode(200)
  @Access('session.prove')
  @SecretAnswer()
  @ApiOperation({
    summary: 'Finish the sign-in with a recovery code',
    description: 'It is used up. The session goes on under a new cookie.',
  })
  @ApiOkResponse({ type: SignInStageDto, description: 'Signed in' })
  @ApiUnauthorizedResponse({ description: 'The code is wrong or was used already' })
  async recoveryCode(
    @Body() { code }: CodeDto,
    @CurrentSignIn() signIn: SessionSignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInStage> {
    return this.prove(signIn, { method: 'recovery_code', code }, request, reply);
  }

  @Post('passkey/options')
  @HttpCode(200)
  @Access('session.prove')
  @SecretAnswer()
  @ApiOperation({ summary: 'What a passkey is asked by', description: 'It counts for five minutes, once.' })
  @ApiOkResponse({ type: PasskeyOptionsDto })
  async passkeyOptions(@CurrentSignIn() signIn: SessionSignIn): Promise<PasskeyOptionsDto> {
    return { options: await this.passkeys.begin(signIn) };
  }

  @Post('passkey')
  @ApiTooManyRequestsResponse()
  @HttpCode(200)
  @Access('session.prove')
  @SecretAnswer()
  @ApiOperation({
    summary: 'Finish the sign-in with a passkey',
    description: 'The session goes on under a new cookie.',
  })
  @ApiOkResponse({ type: SignInStageDto, description: 'Signed in' })
  @ApiUnauthorizedResponse({ description: 'The passkey is wrong, or was asked for too long ago' })
  async passkey(
    @Body() { response }: PasskeyAnswerDto,
    @CurrentSignIn() signIn: SessionSignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInStage> {
    const { email } = await this.account.read(signIn.actor);
    const by = { email, device: this.cookies.deviceOf(request, email) };
    const finished = await this.passkeys.prove(signIn, response, by);
    this.cookies.give(request, reply, finished, email);
    return this.answer(finished);
  }

  @Delete()
  @HttpCode(204)
  @Access('session.use')
  @ApiOperation({
    summary: 'Sign out',
    description: 'Ends the session of the cookie and takes the cookie back.',
  })
  @ApiNoContentResponse({ description: 'Signed out' })
  async signOut(
    @CurrentSignIn() signIn: SessionSignIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.signOut(signIn);
    this.cookies.takeBack(reply);
  }

  private async prove(
    signIn: SessionSignIn,
    given: { readonly method: CodeMethod; readonly code: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SignInStage> {
    const { email } = await this.account.read(signIn.actor);
    const by = { email, device: this.cookies.deviceOf(request, email) };
    const finished = await this.secondStage.prove(signIn, given, by);
    this.cookies.give(request, reply, finished, email);
    return this.answer(finished);
  }

  private async answer(at: Pick<SessionSignIn, 'actor' | 'stage'>): Promise<SignInStage> {
    return {
      stage: at.stage,
      account: at.stage === 'signed_in' ? await this.account.read(at.actor) : null,
      methods: await this.sessions.methods(at),
    };
  }
}
