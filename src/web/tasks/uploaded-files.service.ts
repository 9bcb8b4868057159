import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { EvidenceQuery } from '../../api/tasks/evidence.dto.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError, NotFoundError, invalidField } from '../../kernel/domain-error.js';
import { type ArrivingFile, arrivingFiles } from '../../platform/http/arriving-file.js';
import { fileLimit } from '../../platform/http/limits.js';
import { EVIDENCE_FILES } from '../../tasks/evidence-file.js';
import { EvidenceService } from '../../tasks/evidence.service.js';
import { FORM_TOKEN } from '../frame/form-body.js';
import { Forms } from '../frame/forms.service.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { type RefusedFile, filesAdded, filesRefused } from './sent-files.js';
import type { Draft } from './task.page.js';
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

  /** Each file by itself: one that is refused holds no other up. A text that came along is not saved: it stands in its form again. */
  async add(
    call: PageCall,
    id: string,
    { bodyId: named }: Readonly<Record<string, string>>,
    request: FastifyRequest,
  ): Promise<string | undefined> {
    const along = new Map<string, string>();
    return this.forms.answer(
      call,
      async () => {
        const { bodyId } = await this.forms.read(EvidenceQuery, { bodyId: named });
        const said = filesAdded(await this.take(call, { id, bodyId, along }, request));
        const draft = draftIn(along);
        if (draft) return this.pages.print(call, id, null, { draft, said });
        const done = () => Promise.resolve({ to: `/tasks/${id}`, said });
        return this.forms.submit(call, done, () => this.pages.print(call, id));
      },
      (problem) => {
        // where the page has no form for it any more it is shown to be copied
        request.body = Object.fromEntries(along);
        return this.pages.print(call, id, { act: 'evidence', typed: {}, problem }, { draft: draftIn(along) });
      },
    );
  }

  /** @returns how many were added. @throws DomainError where any was refused, when all have been read */
  private async take(
    call: PageCall,
    { id, bodyId, along }: { id: string; bodyId: string | undefined; along: Map<string, string> },
    request: FastifyRequest,
  ): Promise<number> {
    const added: string[] = [];
    const refused: RefusedFile[] = [];
    const limits = { maxBytes: fileLimit, most: EVIDENCE_FILES, along };
    for await (const file of arrivingFiles(request, 'file', limits)) {
      // what a browser sends for a field that was left empty
      if (file.name === '') continue;
      const error = await this.refusalOf(call, id, bodyId, file);
      if (error === null) added.push(file.name);
      else refused.push({ name: file.name, error });
    }
    const [first, ...others] = refused;
    if (first) throw filesRefused(added, [first, ...others]);
    if (added.length === 0) throw noneChosen();
    return added.length;
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

/** The text that came along with files; null where none was typed. */
function draftIn(along: ReadonlyMap<string, string>): Draft | null {
  const text = along.get('note') ?? along.get('text') ?? '';
  if (text.trim() === '') return null;
  const typed = Object.fromEntries([...along].filter(([name]) => name !== FORM_TOKEN));
  return { act: along.has('note') ? 'updates' : 'contributions', typed };
}

function noneChosen(): DomainError {
  return invalidField('file', 'file_missing', {
    vi: 'Chưa chọn tệp nào.',
    en: 'No file was chosen.',
  });
}
