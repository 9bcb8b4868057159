import { serialize } from 'node:v8';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import type { CommitteeDocument } from '../documents/committee-document.js';
import { DOCX_TYPE, writeDocx } from '../documents/docx-writer.js';
import { fileSlug } from '../documents/file-slug.js';
import type { OfficialDocument } from '../documents/official-document.js';
import { templateData } from '../documents/template-data.js';
import type { WrittenDocument } from '../documents/written-document.js';
import { digestOf, HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { ConflictError, type InvalidInputError, invalidField, notFound } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import type { Language, Text } from '../kernel/text.js';
import { dangers } from '../platform/files/active-content.js';
import { dangerInDocument } from '../platform/files/cleaned-file.js';
import { shownName } from '../platform/files/given-file.js';
import { ContainedFailure, runContained } from '../platform/threads/contained-run.js';
import type { DocumentTemplate } from './document-template.entity.js';
import { DocumentTemplatesStore } from './document-templates.store.js';
import { starterDocument } from './starter-document.js';
import { type TemplateKind, templateFields, templateKindRules, templateKinds } from './template-kinds.js';
import { type TemplateProblem, templateProblems } from './template-problems.js';
import type { FilledTemplate, TemplateTask } from './template-run.js';

/** The largest template, in bytes. */
export const TEMPLATE_BYTES = 5 * 1024 * 1024;

/** What the answers call it. */
export const aTemplate: Text = { vi: 'mẫu văn bản', en: 'template' };

/** A kind of document, and the committee's template for it; null where it has none. */
export interface KindOfTemplate {
  readonly kind: TemplateKind;
  readonly template: Pick<DocumentTemplate, 'id' | 'fileName' | 'addedAt'> | null;
}

/** Committees' own forms of the documents that are made, with fields where the program fills them in. */
@Injectable()
export class DocumentTemplatesService {
  constructor(
    private readonly database: DataSource,
    private readonly store: DocumentTemplatesStore,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /** All kinds of documents. @throws ForbiddenError, NotFoundError */
  async list(actor: Actor, committeeId: string): Promise<KindOfTemplate[]> {
    authorize(actor, 'template.read', { committeeId }, aTemplate);
    const own = await this.store.list(this.database.manager, committeeId);
    return templateKinds.map((kind) => ({
      kind,
      template: own.find((one) => one.kind === kind) ?? null,
    }));
  }

  /**
   * Takes a file as the committee's template of that kind, in the place of the one before, if its fields are known and it can be
   * filled in. @throws ForbiddenError, NotFoundError, InvalidInputError with every mistake and its place
   */
  async put(
    actor: Actor,
    committeeId: string,
    kind: TemplateKind,
    file: { readonly name: string; readonly content: Buffer },
  ): Promise<void> {
    this.requireMayChange(actor, committeeId);
    await checked(kind, file.content);
    await this.database.transaction(async (manager) => {
      const before = await this.findHeld(manager, committeeId, kind);
      const row: DocumentTemplate = {
        id: newId(),
        committeeId,
        kind,
        fileName: shownName(file.name),
        content: file.content,
        addedAt: this.clock.now(),
      };
      const id = await this.store.put(manager, row);
      await this.record(manager, actor, { ...row, id }, 'put', before);
    });
  }

  /** To be asked before a file is read at all. @throws ForbiddenError, NotFoundError */
  requireMayChange(actor: Actor, committeeId: string): void {
    authorize(actor, 'template.change', { committeeId }, aTemplate);
  }

  /** Goes back to the built-in layout. @throws ForbiddenError, NotFoundError */
  async remove(actor: Actor, committeeId: string, kind: TemplateKind): Promise<void> {
    this.requireMayChange(actor, committeeId);
    await this.database.transaction(async (manager) => {
      const row = await this.findHeld(manager, committeeId, kind);
      if (row === null) throw notFound(aTemplate);
      await this.store.delete(manager, row.id);
      await this.record(manager, actor, row, 'remove', row);
    });
  }

  /** The template itself. @throws ForbiddenError, NotFoundError */
  async file(actor: Actor, committeeId: string, kind: TemplateKind): Promise<WrittenDocument> {
    authorize(actor, 'template.read', { committeeId }, aTemplate);
    const row = await this.store.find(this.database.manager, committeeId, kind);
    if (row === null) throw notFound(aTemplate);
    return { name: row.fileName, mediaType: DOCX_TYPE, content: row.content };
  }

  /** A template to begin with: the built-in layout with all fields. */
  async starter(kind: TemplateKind): Promise<WrittenDocument> {
    const document = starterDocument(templateKindRules[kind].specimen());
    const name = fileSlug('docx', 'mẫu', templateKindRules[kind].name.vi);
    return { name, mediaType: DOCX_TYPE, content: await writeDocx(document) };
  }

  /** The kinds of documents that the committee has a template for. Who may know is decided by the caller. */
  async kindsOf(committeeId: string): Promise<ReadonlySet<TemplateKind>> {
    const own = await this.store.list(this.database.manager, committeeId);
    return new Set(own.map(({ kind }) => kind));
  }

  /**
   * The document in the committee's template, named by its words. Who may is decided by the caller.
   * @throws NotFoundError where there is no template, ConflictError where it cannot hold that document, or the document was taken back: a
   * template need not have a place that says so
   */
  async fill(
    kind: TemplateKind,
    { committeeId, document, words }: CommitteeDocument,
  ): Promise<WrittenDocument> {
    const row = await this.store.find(this.database.manager, committeeId, kind);
    if (row === null) throw notFound(aTemplate);
    if (document.voided) throw wasVoided();
    const { content } = await filledIn(row.content, document, (cause) => cannotHold(cause));
    if (content === null) throw cannotHold();
    return { name: fileSlug('docx', ...words), mediaType: DOCX_TYPE, content: Buffer.from(content) };
  }

  /** Whoever else changes templates of the committee waits until the transaction ends, also where there is none yet. */
  private async findHeld(
    manager: EntityManager,
    committeeId: string,
    kind: TemplateKind,
  ): Promise<DocumentTemplate | null> {
    await this.history.hold(manager, [committeeId]);
    return this.store.find(manager, committeeId, kind);
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    { id, committeeId, kind, fileName, content }: DocumentTemplate,
    action: 'put' | 'remove',
    before: DocumentTemplate | null,
  ): Promise<void> {
    const told = (name: string, bytes: Buffer) => ({ kind, fileName: name, digest: digestOf(bytes) });
    await this.history.record(manager, {
      objectType: 'template',
      objectId: id,
      action,
      actor,
      at: this.clock.now(),
      committeeId,
      before: before && told(before.fileName, before.content),
      after: action === 'put' ? told(fileName, content) : null,
    });
  }
}

/** @throws InvalidInputError */
async function checked(kind: TemplateKind, content: Buffer): Promise<void> {
  if (content.length === 0) throw refused('empty_file');
  if (!content.subarray(0, 2).equals(Buffer.from('PK'))) throw refused('no_docx');
  const danger = await dangerInDocument(content);
  if (danger !== null) {
    const { vi, en } = dangers[danger];
    throw invalidField('file', `file_${danger.replace('-', '_')}`, {
      vi: `Tệp ${vi}.`,
      en: `The file ${en}.`,
    });
  }
  const problems = templateProblems(
    await filledIn(content, templateKindRules[kind].specimen(), (cause) =>
      refused(cause.reason === 'thrown' ? 'no_docx' : 'too_much', cause),
    ),
    templateFields(kind),
  );
  const [first] = problems;
  if (first) throw invalidField('file', `template_${first.code}`, allSaid(problems));
}

/** A line each. */
function allSaid(problems: readonly TemplateProblem[]): Text {
  const lines = (language: Language): string => problems.map(({ message }) => message[language]).join('\n');
  return { vi: lines('vi'), en: lines('en') };
}

/** @throws what `failed` makes of it where it is no document that can be read, or takes too much */
async function filledIn(
  template: Buffer,
  document: OfficialDocument,
  failed: (cause: ContainedFailure) => Error,
): Promise<FilledTemplate> {
  const task: TemplateTask = { template, data: templateData(document) };
  try {
    const { posted } = await runContained<FilledTemplate>('document-templates/template', serialize(task));
    return posted;
  } catch (error) {
    if (!(error instanceof ContainedFailure)) throw error;
    throw failed(error);
  }
}

const refusals = {
  empty_file: { vi: 'Tệp không có nội dung.', en: 'The file is empty.' },
  no_docx: {
    vi: 'Mẫu phải là tệp Word .docx đọc được. Hãy mở tệp trong Word và lưu lại thành .docx.',
    en: 'A template is a .docx file that can be read. Open it in Word and save it as .docx.',
  },
  too_much: {
    vi: 'Mẫu quá nặng để điền: có quá nhiều phần lặp lại hoặc nội dung quá lớn.',
    en: 'The template takes too long to be filled in: too many repetitions, or too much content.',
  },
} satisfies Record<string, Text>;

function refused(code: keyof typeof refusals, cause?: unknown): InvalidInputError {
  const error = invalidField('file', code, refusals[code]);
  if (cause !== undefined) error.cause = cause;
  return error;
}

function wasVoided(): ConflictError {
  return new ConflictError('document_voided', {
    vi: 'Văn bản này đã hủy, mẫu của cấp ủy không có chỗ ghi điều đó. Hãy tải bản theo thể thức có sẵn, có ghi ĐÃ HỦY.',
    en: "This document was voided, and the committee's template has no place to say so. Take the built-in layout, which bears the mark.",
  });
}

function cannotHold(cause?: unknown): ConflictError {
  const error = new ConflictError('template_not_fillable', {
    vi: 'Mẫu của cấp ủy không điền được văn bản này. Hãy tải bản theo thể thức có sẵn, và sửa lại mẫu.',
    en: "The committee's template cannot be filled in with this document. Take the built-in layout, and mend the template.",
  });
  if (cause !== undefined) error.cause = cause;
  return error;
}
