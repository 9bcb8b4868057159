import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { EvidenceQuery } from '../../api/tasks/evidence.dto.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError, NotFoundError } from '../../kernel/domain-error.js';
import { type ArrivingFile, arrivingFiles } from '../../platform/http/arriving-file.js';
import { fileLimit } from '../../platform/http/limits.js';
import { EVIDENCE_FILES } from '../../tasks/evidence-file.js';
import { EvidenceService } from '../../tasks/evidence.service.js';
import { Forms } from '../frame/forms.service.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { type RefusedFile, filesAdded, filesRefused } from './sent-files.js';
import { TaskPages } from './task-pages.service.js';

/** Takes files from the page of a task. */
@Injectable()
export class UploadedFiles {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly forms: Forms,
    private readonly pages: TaskPages,
    private readonly clock: Clock,
  ) {}

  /** Each file by itself: one that is refused holds no other up. */
  async add(
    call: PageCall,
    id: string,
    { bodyId: named }: Readonly<Record<string, string>>,
    request: FastifyRequest,
  ): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        const { bodyId } = await this.forms.read(EvidenceQuery, { bodyId: named });
        const added: string[] = [];
        const refused: RefusedFile[] = [];
        for await (const file of arrivingFiles(request, 'file', {
          maxBytes: fileLimit,
          most: EVIDENCE_FILES,
        })) {
          const error = await this.refusalOf(call, id, bodyId, file);
          if (error === null) added.push(file.name);
          else refused.push({ name: file.name, error });
        }
        const [first, ...others] = refused;
        if (first) throw filesRefused(added, [first, ...others]);
        return { to: `/tasks/${id}`, said: filesAdded(added.length) };
      },
      (problem) => this.pages.print(call, id, { act: 'evidence', typed: {}, problem }),
    );
  }

  /** Adds the file. @returns why it was refused; null where it was not */
  private async refusalOf(
    { actor }: PageCall,
    id: string,
    bodyId: string | undefined,
    file: ArrivingFile,
  ): Promise<DomainError | null> {
    try {
      const upload = { bodyId, version: null, receive: () => Promise.resolve(file) };
      await this.evidence.add(actor, id, upload, this.clock.now());
      return null;
    } catch (error) {
      if (error instanceof DomainError && !(error instanceof NotFoundError)) return error;
      throw error;
    }
  }
}
