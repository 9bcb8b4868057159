import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { EvidenceQuery } from '../../api/tasks/evidence.dto.js';
import { Clock } from '../../kernel/clock.js';
import { arrivingFile } from '../../platform/http/arriving-file.js';
import { fileLimit } from '../../platform/http/limits.js';
import { EvidenceService } from '../../tasks/evidence.service.js';
import { Forms } from '../frame/forms.service.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { TaskPages } from './task-pages.service.js';

/** Takes a file from the page of a task. */
@Injectable()
export class UploadedFiles {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly forms: Forms,
    private readonly pages: TaskPages,
    private readonly clock: Clock,
  ) {}

  async add(
    call: PageCall,
    id: string,
    { bodyId: named }: Readonly<Record<string, string>>,
    request: FastifyRequest,
  ): Promise<string | undefined> {
    const receive = () => arrivingFile(request, 'file', fileLimit);
    return this.forms.submit(
      call,
      async () => {
        const { bodyId } = await this.forms.read(EvidenceQuery, { bodyId: named });
        const upload = { bodyId, version: null, receive };
        await this.evidence.add(call.actor, id, upload, this.clock.now());
        const said = { vi: 'Đã thêm tài liệu minh chứng.', en: 'The file is added.' };
        return { to: `/tasks/${id}`, said };
      },
      (problem) => this.pages.print(call, id, { act: 'evidence', typed: {}, problem }),
    );
  }
}
