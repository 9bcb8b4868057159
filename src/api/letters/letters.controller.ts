import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import type { Actor } from '../../kernel/actor.js';
import { scopeOf } from '../../kernel/scope.js';
import type { Language } from '../../kernel/text.js';
import { LetterIssuing } from '../../letters/letter-issuing.service.js';
import { LettersQueries } from '../../letters/letters.queries.js';
import { LettersService } from '../../letters/letters.service.js';
import { cursorValues, pageOf } from '../../platform/http/page.js';
import { PathId } from '../../platform/http/path-id.js';
import { etagOf } from '../../platform/http/version-header.js';
import { LetterUrging } from '../../reminders/letter-urging.service.js';
import {
  type ApiCall,
  Call,
  type Caller,
  Calling,
  requiredVersionOf,
  TakesVersion,
} from '../call.decorator.js';
import { ReaderLanguage } from '../reader-language.decorator.js';
import { letterAnswer, letterItemIn } from './letter-answer.js';
import {
  IssueLetterDto,
  LetterInputDto,
  LetterPatchDto,
  RemakeLetterDto,
  VoidLetterDto,
} from './letter-input.dto.js';
import { LetterDto, LetterListQuery, LetterPageDto } from './letter.dto.js';

/** Urging letters (công văn đôn đốc). */
@ApiTags('letters')
@Controller('api/v1/letters')
export class LettersController {
  constructor(
    private readonly letters: LettersService,
    private readonly issuing: LetterIssuing,
    private readonly urging: LetterUrging,
    private readonly queries: LettersQueries,
  ) {}

  @Get()
  @Access('letter.read')
  @ApiOperation({ summary: 'Urging letters of the committees that one follows, the newest first' })
  @ApiOkResponse({ type: LetterPageDto })
  async list(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Query() { limit, cursor, ...filter }: LetterListQuery,
  ): Promise<LetterPageDto> {
    const page = { limit: limit + 1, after: cursorValues(cursor, 'day', 'id') };
    const rows = await this.queries.list(scopeOf(actor), filter, page);
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.draftedOn, row.id]);
    return { items: items.map((item) => letterItemIn(language, item)), nextCursor };
  }

  @Post()
  @Access('letter.use')
  @Limited('urging')
  @ApiOperation({
    summary: 'Write a letter about tasks and reports, from the facts of today',
    description:
      'A draft, in Vietnamese: to whom, after which plan, what is late since when, what is asked and by which day. All of it can be ' +
      'changed until it is issued. Only what is still owed, of one plan; what the body that issues the letter owes itself is left out.',
  })
  @ApiCreatedResponse({ type: LetterDto })
  async draft(@Calling() caller: Caller, @Body() input: LetterInputDto): Promise<LetterDto> {
    const { taskIds = [], reportIds = [], answerBy } = input;
    return this.answer(caller, await this.letters.draft(caller.actor, { taskIds, reportIds, answerBy }));
  }

  @Get(':id')
  @Access('letter.read')
  @ApiOperation({ summary: 'A letter with what it asks for' })
  @ApiOkResponse({ type: LetterDto })
  async read(@Calling() caller: Caller, @Param('id', PathId) id: string): Promise<LetterDto> {
    return this.answer(caller, id);
  }

  @Patch(':id')
  @Access('letter.use')
  @ApiOperation({ summary: 'Change the words of a draft' })
  @TakesVersion({ required: true })
  @ApiOkResponse({ type: LetterDto })
  async change(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() { answerBy, lines, ...text }: LetterPatchDto,
  ): Promise<LetterDto> {
    const given = Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined));
    await this.letters.change(call.actor, id, requiredVersionOf(call), { text: given, answerBy, lines });
    return this.answer(call, id);
  }

  @Delete(':id')
  @Access('letter.use')
  @HttpCode(204)
  @ApiOperation({ summary: 'Throw a draft away', description: 'It has no number yet, so none is lost.' })
  @TakesVersion()
  @ApiNoContentResponse({ description: 'It is gone' })
  async discard(@Call() { actor, version }: ApiCall, @Param('id', PathId) id: string): Promise<void> {
    await this.letters.discard(actor, id, version);
  }

  @Post(':id/remake')
  @Access('letter.use')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Write a draft again from the facts of today',
    description: 'What is done meanwhile is left out.',
  })
  @TakesVersion()
  @ApiOkResponse({ type: LetterDto })
  async remake(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() { keep }: RemakeLetterDto,
  ): Promise<LetterDto> {
    await this.letters.remake(call.actor, id, call.version, keep);
    return this.answer(call, id);
  }

  @Post(':id/issue')
  @Access('letter.use')
  @Limited('urging')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Issue a letter: it takes its number and stands as it is',
    description:
      'The number is the next one of the register. Each body is noted as urged by letter about all that it is asked for. Refused where ' +
      'something of it is done meanwhile (`letter_outdated`), where nobody has said when the term began (`term_unknown`), or, as 400, where ' +
      'it names nobody who signs and that is not meant so (`signer_missing`, `unsigned`).',
  })
  @TakesVersion()
  @ApiOkResponse({ type: LetterDto })
  async issue(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() issue: IssueLetterDto,
  ): Promise<LetterDto> {
    await this.urging.issue(call.actor, id, { ...issue, version: call.version });
    return this.answer(call, id);
  }

  @Post(':id/void')
  @Access('letter.use')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take an issued letter back',
    description: 'Its number stays in the register with the reason, and is never given again.',
  })
  @TakesVersion()
  @ApiOkResponse({ type: LetterDto })
  async void(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() { reason }: VoidLetterDto,
  ): Promise<LetterDto> {
    await this.issuing.void(call.actor, id, call.version, reason);
    return this.answer(call, id);
  }

  private async answer({ actor, reply }: Caller, id: string): Promise<LetterDto> {
    const read = await this.letters.read(actor, id);
    void reply.header('etag', etagOf(read.letter.version));
    return letterAnswer(read);
  }
}
