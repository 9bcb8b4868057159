import { Injectable } from '@nestjs/common';
import { can } from '../../accounts/policy.js';
import { IssueLetterDto, LetterPatchDto } from '../../api/letters/letter-input.dto.js';
import { DocumentTemplatesService } from '../../document-templates/document-templates.service.js';
import type { Actor } from '../../kernel/actor.js';
import { isCalendarDay } from '../../kernel/calendar-day.js';
import { type FieldProblem, InvalidInputError } from '../../kernel/domain-error.js';
import { LetterIssuing } from '../../letters/letter-issuing.service.js';
import { LettersService } from '../../letters/letters.service.js';
import { letterTextNames } from '../../letters/letter-text.js';
import { RegistersService } from '../../letters/registers.service.js';
import { PlansQueries } from '../../plans/plans.queries.js';
import { scopeOf } from '../../kernel/scope.js';
import { LetterUrging } from '../../reminders/letter-urging.service.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { type FormDone, Forms } from '../frame/forms.service.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { plain, versionOf } from '../reports/report-form.js';
import { letterPage, letterTemplate, type RefusedLetter } from './letter.page.js';
import { letterSaid } from './letters.words.js';

/** Prints letters, and does what their form asks for. */
@Injectable()
export class LetterPages {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly letters: LettersService,
    private readonly issuing: LetterIssuing,
    private readonly registers: RegistersService,
    private readonly urging: LetterUrging,
    private readonly plans: PlansQueries,
    private readonly templates: DocumentTemplatesService,
  ) {}

  /** The page, or its form once more. @throws NotFoundError, ForbiddenError */
  async print(call: PageCall, id: string, refused: RefusedLetter | null): Promise<string> {
    const { actor, language } = call;
    const { letter, lines } = await this.letters.read(actor, id);
    const plan = await this.plans.find(scopeOf(actor), letter.planId);
    const asksTerm =
      letter.layout === 'party-2018' && (await this.registers.term(letter.committeeId)) === null;
    const model = letterPage(language, {
      letter,
      lines,
      plan: plan?.title[language] ?? '',
      asksTerm,
      mayChange: can(actor, 'letter.use', { committeeId: letter.committeeId }),
      hasTemplate: (await this.templates.kindsOf(letter.committeeId)).has('urging-letter'),
      refused,
    });
    const status = refused?.problem.status ?? 200;
    return this.pages.print(call, letterTemplate, { title: model.heading, model, status });
  }

  /** Does what the form of a draft asks for. What is refused once its words are saved shows those that are saved. */
  async write(call: PageCall, id: string, body: FormBody): Promise<string | undefined> {
    let given = body;
    return this.forms.submit(
      call,
      async () => {
        const { actor } = call;
        const version = versionOf(body);
        const act = typed(body, 'act');
        if (act === 'discard') {
          await this.letters.discard(actor, id, version);
          return { to: '/monitoring/letters', said: letterSaid.discarded };
        }
        if (act === 'renew') {
          await this.letters.remake(actor, id, version, false);
          return { to: pathOf(id), said: letterSaid.remade };
        }
        await this.save(actor, id, version, body).catch(async (error: unknown) => {
          throw act === 'issue' ? await this.withIssue(error, actor, id, body) : error;
        });
        given = unsavedOf(body);
        // nothing of what is saved has to be kept for whoever typed it
        call.request.body = given;
        return this.goOn(actor, id, version, body);
      },
      (problem) => this.print(call, id, { given, problem }),
    );
  }

  /** Goes on with what is saved, as the button says. @throws as the services */
  private async goOn(actor: Actor, id: string, version: number, body: FormBody): Promise<FormDone> {
    const to = pathOf(id);
    const act = typed(body, 'act');
    if (act === 'remake') {
      await this.letters.remake(actor, id, version + 1, true);
      return { to, said: letterSaid.remade };
    }
    if (act !== 'issue') return { to, said: letterSaid.saved };
    await this.issue(actor, id, version + 1, body);
    return { to, said: letterSaid.issued };
  }

  private async save(actor: Actor, id: string, version: number, body: FormBody): Promise<void> {
    const { lines } = await this.letters.read(actor, id);
    const given = (name: string) => (body[name] === undefined ? undefined : plain(typed(body, name)));
    const {
      answerBy,
      lines: changed,
      ...text
    } = await this.forms.read(LetterPatchDto, {
      ...Object.fromEntries(letterTextNames.map((name) => [name, given(name)])),
      answerBy: given('answerBy'),
      lines: lines.map((line) => ({ id: line.id, text: given(`line.${line.id}`) ?? line.text })),
    });
    const told = Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined));
    await this.letters.change(actor, id, version, { text: told, answerBy, lines: changed });
  }

  private async issue(actor: Actor, id: string, version: number, body: FormBody): Promise<void> {
    await this.urging.issue(actor, id, { ...(await this.issueIn(body)), version });
  }

  /** @throws InvalidInputError */
  private issueIn(body: FormBody): Promise<IssueLetterDto> {
    const given = (name: string) => (typed(body, name) === '' ? undefined : typed(body, name));
    const unsigned = given('unsigned') !== undefined;
    return this.forms.read(IssueLetterDto, {
      issuedOn: given('issuedOn'),
      beganOn: given('beganOn'),
      unsigned,
    });
  }

  /** The refusal of the words, with what would be refused next. */
  private async withIssue(error: unknown, actor: Actor, id: string, body: FormBody): Promise<unknown> {
    if (!(error instanceof InvalidInputError)) return error;
    const more = await this.refusedNext(actor, id, body);
    const others = more.filter(({ name }) => error.fields.every((one) => one.name !== name));
    if (others.length === 0) return error;
    return new InvalidInputError('invalid_input', error.text, [...error.fields, ...others]);
  }

  private async refusedNext(actor: Actor, id: string, body: FormBody): Promise<readonly FieldProblem[]> {
    try {
      const { issuedOn, unsigned } = await this.issueIn(body);
      const answerBy = typed(body, 'answerBy');
      const asked = {
        issuedOn,
        unsigned,
        answerBy: isCalendarDay(answerBy) ? answerBy : undefined,
        signer: body['signer'] === undefined ? undefined : plain(typed(body, 'signer')).trim(),
      };
      return (await this.issuing.refusals(actor, id, asked)).flatMap(({ fields }) => fields);
    } catch (error) {
      if (error instanceof InvalidInputError) return error.fields;
      throw error;
    }
  }
}

/** Asked for where a letter is issued, and nothing of the draft. */
const ofIssuing = ['issuedOn', 'beganOn'] as const;

function unsavedOf(body: FormBody): FormBody {
  return Object.fromEntries(ofIssuing.map((name) => [name, typed(body, name)]));
}

function pathOf(id: string): string {
  return `/monitoring/letters/${id}`;
}
