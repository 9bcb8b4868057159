import { Injectable, type Type } from '@nestjs/common';
import { RefusalsService } from '../../accounts/refusals.service.js';
import { DomainError, NotFoundError, toldAtField } from '../../kernel/domain-error.js';
import type { Language, Text } from '../../kernel/text.js';
import { problemOf } from '../../platform/http/problem-status.js';
import type { ProblemParts } from '../../platform/http/problem.js';
import { inputValidation } from '../../platform/http/validation.js';
import { Flashes } from './flash.service.js';
import { KeptWords } from './kept-words.service.js';
import type { PageCall } from './page-call.decorator.js';

/** What is wrong with a form, in the reader's language. */
export interface FormProblem {
  readonly status: number;
  readonly code: string;
  readonly text: string;
  /** By the names of the fields; what is wrong elsewhere stands in `text` alone. */
  readonly fields: Readonly<Record<string, string>>;
  readonly extra: Readonly<Record<string, unknown>>;
}

/** Where a form leads once it is done, and what is said there. */
export interface FormDone {
  readonly to: string;
  readonly said?: Text;
}

/** Does what forms ask for: POST, then on to a page by GET; or the same form again, with what was typed and what is wrong. */
@Injectable()
export class Forms {
  private readonly validation = inputValidation();

  constructor(
    private readonly flashes: Flashes,
    private readonly refusals: RefusalsService,
    private readonly kept: KeptWords,
  ) {}

  /** The fields checked by the DTO. @throws InvalidInputError with all problems */
  async read<Dto extends object>(type: Type<Dto>, values: Readonly<Record<string, unknown>>): Promise<Dto> {
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    return (await this.validation.transform(given, { type: 'body', metatype: type })) as Dto;
  }

  /**
   * Does it. @param again prints the form once more
   * @throws NotFoundError, and what is no refusal
   */
  async submit(
    call: PageCall,
    act: () => Promise<FormDone>,
    again: (problem: FormProblem) => Promise<string>,
  ): Promise<string | undefined> {
    const done = async () => {
      const { to, said } = await act();
      if (said) this.flashes.leave(call.reply, said);
      void call.reply.redirect(to, 303);
      return undefined;
    };
    return this.answer(call, done, again);
  }

  /** As `submit`, where what was done is answered by a page of its own. */
  async answer<Answer extends string | undefined>(
    { language, request }: PageCall,
    act: () => Promise<Answer>,
    again: (problem: FormProblem) => Promise<string>,
  ): Promise<Answer | string> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof DomainError) || error instanceof NotFoundError) throw error;
      // past this page nobody sees the error, who would tell of it
      await this.refusals.tell(error, request);
      const problem = formProblem(problemOf(error), language);
      const page = await again(problem);
      return this.kept.keepMissing(request, page) ? again(problem) : page;
    }
  }
}

/** What is told above a form instead of the names by which programs call its fields. */
const marked: Text = { vi: 'Hãy sửa các ô được đánh dấu.', en: 'Please mend the marked fields.' };

/** The problem as a form shows it. */
function formProblem(
  { status, code, text, fields = [], extra = {} }: ProblemParts,
  language: Language,
): FormProblem {
  const byName = fields.map((field) => [field.name, toldAtField(field)[language]] as const);
  const namesFields = code === 'invalid_input' && fields.every(({ message }) => message !== text);
  return {
    status,
    code,
    text: (namesFields ? marked : text)[language],
    fields: Object.fromEntries(byName),
    extra,
  };
}
