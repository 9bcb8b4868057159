import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import { scopeOf } from '../../kernel/scope.js';
import { aRegister, nextNumber } from '../../letters/register-rules.js';
import { type NumberView, RegistersQueries, type RegisterView } from '../../letters/registers.queries.js';
import { RegistersService } from '../../letters/registers.service.js';
import { cursorValues, pageOf } from '../../platform/http/page.js';
import { PathId } from '../../platform/http/path-id.js';
import { etagOf } from '../../platform/http/version-header.js';
import { type ApiCall, Call, type Caller, Calling, TakesVersion } from '../call.decorator.js';
import {
  BeginRegisterDto,
  NotedNumbersDto,
  OpenRegisterDto,
  RegisterDto,
  type RegisterNumberDto,
  RegisterNumberPageDto,
  RegisterNumberQuery,
  RegistersDto,
  CommitteeTermDto,
  VoidNumberDto,
} from './register.dto.js';

/** The numbers of documents (sổ văn bản đi). */
@ApiTags('letters')
@Controller('api/v1/registers')
export class RegistersController {
  constructor(
    private readonly registers: RegistersService,
    private readonly queries: RegistersQueries,
  ) {}

  @Get()
  @Access('letter.read')
  @ApiOperation({
    summary: 'Registers of the committees that one follows',
    description:
      'One for each issuing body and type of document, within the term for Party bodies and the year for State bodies. A number is ' +
      'given once, and each says what became of it.',
  })
  @ApiOkResponse({ type: RegistersDto })
  async list(@CurrentActor() actor: Actor): Promise<RegistersDto> {
    return { items: (await this.queries.list(scopeOf(actor))).map(registerIn) };
  }

  @Post()
  @Access('letter.use')
  @ApiOperation({
    summary: 'Open the register of the present term or year',
    description: 'The same one where it is open already. Letters open theirs by themselves.',
  })
  @ApiCreatedResponse({ type: RegisterDto })
  async open(@Calling() caller: Caller, @Body() input: OpenRegisterDto): Promise<RegisterDto> {
    return this.answer(caller, await this.registers.open(caller.actor, input));
  }

  @Put('term')
  @Access('letter.use')
  @ApiOperation({
    summary: 'Say when the present term of a committee began',
    description:
      'Documents of the Party are numbered by term. It can be said anew only while no numbers of another term would come again: a term with numbers is followed by one that begins at least 4 years later.',
  })
  @ApiOkResponse({ type: CommitteeTermDto })
  async term(@CurrentActor() actor: Actor, @Body() input: CommitteeTermDto): Promise<CommitteeTermDto> {
    await this.registers.beginTerm(actor, input.committeeId, input.beganOn);
    return { ...input };
  }

  @Get(':id')
  @Access('letter.read')
  @ApiOperation({ summary: 'A register' })
  @ApiOkResponse({ type: RegisterDto })
  async read(@Calling() caller: Caller, @Param('id', PathId) id: string): Promise<RegisterDto> {
    return this.answer(caller, id);
  }

  @Patch(':id')
  @Access('letter.use')
  @ApiOperation({
    summary: 'Say with which number a register begins',
    description: 'Where the paper register stands already; only while it holds no number.',
  })
  @TakesVersion()
  @ApiOkResponse({ type: RegisterDto })
  async begin(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() { beginsAt }: BeginRegisterDto,
  ): Promise<RegisterDto> {
    await this.registers.beginAt(call.actor, id, call.version, beginsAt);
    return this.answer(call, id);
  }

  @Get(':id/numbers')
  @Access('letter.read')
  @ApiOperation({ summary: 'The numbers of a register, the highest first' })
  @ApiOkResponse({ type: RegisterNumberPageDto })
  async numbers(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Query() { limit, cursor, ...filter }: RegisterNumberQuery,
  ): Promise<RegisterNumberPageDto> {
    await this.get(actor, id);
    const [after] = cursorValues(cursor, 'int') ?? [null];
    const rows = await this.queries.numbers(id, filter, { limit: limit + 1, after });
    const { items, nextCursor } = pageOf(rows, limit, ({ number }) => [number]);
    return { items: items.map(numberIn), nextCursor };
  }

  @Post(':id/numbers')
  @Access('letter.use')
  @ApiOperation({
    summary: 'Write in numbers that were used on paper, or are left out',
    description: 'They follow the last one, so that no number stays unexplained.',
  })
  @TakesVersion()
  @ApiCreatedResponse({ type: RegisterDto })
  async note(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() input: NotedNumbersDto,
  ): Promise<RegisterDto> {
    await this.registers.note(call.actor, id, call.version, { ...input });
    return this.answer(call, id);
  }

  @Post(':id/void')
  @Access('letter.use')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take back a number that was written in by hand',
    description: 'It stays in the register with the reason.',
  })
  @TakesVersion()
  @ApiOkResponse({ type: RegisterDto })
  async void(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() input: VoidNumberDto,
  ): Promise<RegisterDto> {
    await this.registers.void(call.actor, id, call.version, input);
    return this.answer(call, id);
  }

  private async answer({ actor, reply }: Caller, id: string): Promise<RegisterDto> {
    const register = await this.get(actor, id);
    void reply.header('etag', etagOf(register.version));
    return registerIn(register);
  }

  private async get(actor: Actor, id: string): Promise<RegisterView> {
    const [register] = await this.queries.list(scopeOf(actor), id);
    if (!register) throw notFound(aRegister);
    return register;
  }
}

function numberIn({ review, ...number }: NumberView): RegisterNumberDto {
  return { ...number, reviewId: review?.id ?? null, document: review?.document ?? null };
}

function registerIn(register: RegisterView): RegisterDto {
  const { id, committeeId, issuer, typeCode, span, issuerCode, beginsAt, last, version } = register;
  const next = nextNumber(beginsAt, last);
  return {
    id,
    committeeId,
    issuer: { id: issuer.id, name: issuer.name },
    typeCode,
    span,
    issuerCode,
    beginsAt,
    next,
    version,
  };
}
