import {
  Controller,
  Get,
  Param,
  Post,
  Query,
  Req,
  Res,
  type StreamableFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { authorize } from '../../accounts/authorize.js';
import type { Actor } from '../../kernel/actor.js';
import { contentBlanked } from '../../kernel/domain-error.js';
import { Clock } from '../../kernel/clock.js';
import { scopeOf } from '../../kernel/scope.js';
import type { Language } from '../../kernel/text.js';
import { arrivingFile } from '../../platform/http/arriving-file.js';
import { attachment } from '../../platform/http/attachment.js';
import { fileLimit } from '../../platform/http/limits.js';
import { PathId } from '../../platform/http/path-id.js';
import { EvidenceQueries, type EvidenceView } from '../../tasks/evidence.queries.js';
import { EvidenceService } from '../../tasks/evidence.service.js';
import { aTask } from '../../tasks/task-step.js';
import { type ApiCall, Call, TakesVersion } from '../call.decorator.js';
import { AnswersFile, REFUSED_FILES, TakesFile } from '../file.decorator.js';
import { ReaderLanguage } from '../reader-language.decorator.js';
import { EvidenceDto, EvidenceListDto, EvidenceQuery } from './evidence.dto.js';
import { StaleTaskInterceptor } from './stale-task.interceptor.js';

/** Files on tasks. */
@ApiTags('tasks')
@Controller('api/v1')
@UseInterceptors(StaleTaskInterceptor)
export class EvidenceController {
  constructor(
    private readonly queries: EvidenceQueries,
    private readonly evidence: EvidenceService,
    private readonly clock: Clock,
  ) {}

  @Get('tasks/:id/evidence')
  @Access('task.evidence.read')
  @ApiOperation({
    summary: "A task's files",
    description:
      'Read by the lead, cooperating and monitoring bodies only; for others who read the task the list is empty.',
  })
  @ApiOkResponse({ type: EvidenceListDto })
  async list(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) taskId: string,
  ): Promise<EvidenceListDto> {
    authorize(actor, 'task.read', (await this.queries.findTaskFacts(taskId)) ?? {}, aTask);
    const views = await this.queries.ofTask(scopeOf(actor), taskId);
    return { items: views.map((view) => evidenceIn(language, view)), nextCursor: null };
  }

  @Post('tasks/:id/evidence')
  @Access('task.evidence.add')
  @ApiOperation({
    summary: 'Add a file to an open task',
    description:
      'One file a request, 20 MB at the most, 20 files a task. pdf, docx, xlsx, doc, xls, jpg or png by name and content alike. ' +
      REFUSED_FILES,
  })
  @TakesVersion()
  @TakesFile()
  @ApiCreatedResponse({ type: EvidenceDto })
  async add(
    @Call() { actor, language, version }: ApiCall,
    @Param('id', PathId) taskId: string,
    @Query() { bodyId }: EvidenceQuery,
    @Req() request: FastifyRequest,
  ): Promise<EvidenceDto> {
    const receive = () => arrivingFile(request, 'file', fileLimit);
    const upload = { bodyId, version, receive };
    const id = await this.evidence.add(actor, taskId, upload, this.clock.now());
    return evidenceIn(language, await this.queries.get(id));
  }

  @Get('evidence/:id')
  @Access('task.evidence.read')
  @ApiOperation({
    summary: 'A file, to be saved',
    description: 'Read by the lead, cooperating and monitoring bodies of its task only.',
  })
  @AnswersFile()
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    authorize(actor, 'task.evidence.read', (await this.queries.findFacts(id)) ?? {}, aFile);
    const { name, mediaType, size, blankedOn } = await this.queries.get(id);
    if (blankedOn !== null) throw contentBlanked(name);
    const content = await this.evidence.content(id, size);
    return attachment(reply, { name, mediaType, size, content });
  }
}

const aFile = { vi: 'tài liệu minh chứng', en: 'evidence' };

function evidenceIn(language: Language, view: EvidenceView): EvidenceDto {
  return { ...view, body: { ...view.body, name: view.body.name[language] } };
}
