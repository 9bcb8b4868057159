import { Injectable, type Type } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { ConflictError } from '../../kernel/domain-error.js';
import type { Text } from '../../kernel/text.js';
import { TaskDetailQueries } from '../../tasks/task-detail.queries.js';
import { isOpenRequest } from '../../tasks/task-extension.js';
import { type FormBody, fieldsOf, typedAll, versionIn } from '../frame/form-body.js';
import { Forms } from '../frame/forms.service.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { TaskPages } from './task-pages.service.js';
import { actWords } from './task.words.js';

type FormAct = keyof typeof actWords;

/** The field of files: without script the form of a text has it, and sends the names of what is chosen. */
const FILE = 'file';

/** An act on a task that was asked for by its form. */
export interface TaskAsked<Dto> {
  readonly actor: Actor;
  readonly id: string;
  /** The version that the page showed: of the task, or of its request. */
  readonly version: number | null;
  readonly input: Dto;
  readonly now: Date;
}

/** Does what the forms of a task ask for. */
@Injectable()
export class TaskForms {
  constructor(
    private readonly forms: Forms,
    private readonly pages: TaskPages,
    private readonly details: TaskDetailQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * Checks the form by the DTO and does the act; then the task's page says so, or shows the form again.
   * @param run may answer the id of the task that is shown from then on
   */
  async act<Dto extends object>(
    call: PageCall,
    { id, act, body, dto }: { id: string; act: FormAct; body: FormBody; dto: Type<Dto> },
    run: (asked: TaskAsked<Dto>) => Promise<unknown>,
  ): Promise<string | undefined> {
    const fields = fieldsOf(body).filter(({ name }) => name !== 'version' && name !== FILE);
    const typed = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    const { done } = actWords[act];
    const filesLeft = typedAll(body, FILE).filter((name) => name !== '');
    const said: Text = filesLeft.length === 0 ? done : withFilesLeft(done);
    return this.forms.submit(
      call,
      async () => {
        const input = await this.forms.read(dto, valuesOf(typed));
        const asked = { actor: call.actor, id, version: versionIn(body), input, now: this.clock.now() };
        const next = await run(asked);
        return { to: `/tasks/${typeof next === 'string' ? next : id}`, said };
      },
      (problem) => this.pages.print(call, id, { act, typed, problem, filesLeft }),
    );
  }

  /** The id of the task's open request. @throws ConflictError where there is none any more */
  async openRequest(actor: Actor, taskId: string): Promise<string> {
    const { extensionRequests } = await this.details.get(actor, taskId);
    const open = extensionRequests.find(({ status }) => isOpenRequest(status));
    if (open) return open.id;
    throw new ConflictError('no_open_request', {
      vi: 'Đề nghị gia hạn này đã được giải quyết hoặc đã rút.',
      en: 'The request was answered or withdrawn meanwhile.',
    });
  }
}

/** What was left empty was not given; numbers are numbers. */
function valuesOf(typed: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(typed)
      .filter(([, value]) => value.trim() !== '')
      .map(([name, value]) => [name, name === 'percent' ? numberOf(value) : value]),
  );
}

/** As it was typed where it is no number: the check says so. */
function numberOf(value: string): number | string {
  const number = Number(value.replace(',', '.'));
  return Number.isNaN(number) ? value : number;
}

/** Without script files are sent by their own button, not with the text. */
function withFilesLeft({ vi, en }: Text): Text {
  return {
    vi: `${vi} Tài liệu đã chọn chưa được gửi: hãy chọn lại và bấm “Gửi tài liệu”.`,
    en: `${en} The files that were chosen were not sent: choose them again and press “Send the files”.`,
  };
}
