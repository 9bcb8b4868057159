import { Injectable } from '@nestjs/common';
import { ReportPatchDto } from '../../api/reports/report-input.dto.js';
import { DocumentTemplatesService } from '../../document-templates/document-templates.service.js';
import { InvalidInputError, toldAtField } from '../../kernel/domain-error.js';
import type { Language, Text } from '../../kernel/text.js';
import { invalidFields } from '../../platform/http/validation.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { AssessmentsService } from '../../reviews/assessments.service.js';
import { ReportDraftService } from '../../reports/report-draft.service.js';
import { ReportReadingService } from '../../reports/report-reading.service.js';
import type { ReportView } from '../../reports/report-view.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { type FormProblem, Forms } from '../frame/forms.service.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { type ReadReportForm, readReportForm, versionOf } from './report-form.js';
import { namedByForm } from './report-form-fields.js';
import { withoutWrong } from './right-parts.js';
import { rightsOf } from './report-rights.js';
import { withStanding } from './report-indicators.js';
import { type ReportPage, reportPage, reportTemplate } from './report.page.js';
import { valueProblems } from './value-problems.js';

/** What was typed, and why it was not taken. */
export interface RefusedForm {
  readonly given: FormBody;
  readonly problem: FormProblem;
  /** Whether what is right of it was saved. */
  readonly isRestSaved?: boolean;
  /** Whether it asked for another state of the report, and for nothing to be written in it. */
  readonly isMove?: boolean;
}

/** What was saved of a form, and what was not as it is wrong. */
export interface SavedParts {
  readonly saved: ReportView;
  /** Null where nothing is. `fields`: by their names in the form; `text`: by their labels; `refusal` of the whole form. */
  readonly wrong: {
    readonly fields: Readonly<Record<string, string>>;
    readonly text: string;
    readonly refusal: InvalidInputError;
  } | null;
}

/** Prints reports, and saves what their forms bring. */
@Injectable()
export class ReportPages {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly reading: ReportReadingService,
    private readonly drafts: ReportDraftService,
    private readonly calendars: CalendarService,
    private readonly assessments: AssessmentsService,
    private readonly templates: DocumentTemplatesService,
  ) {}

  /** The page of the report, or its form once more. @throws NotFoundError */
  async print(call: PageCall, id: string, refused: RefusedForm | null = null): Promise<string> {
    const { model, status } = await this.model(call, id, refused);
    return this.pages.print(call, reportTemplate, { title: model.heading, model, status });
  }

  private async model(
    call: PageCall,
    id: string,
    refused: RefusedForm | null,
  ): Promise<{ readonly model: ReportPage; readonly status: number }> {
    const view = await this.reading.read(call.actor, id);
    const { today } = await this.calendars.forCommittee(view.facts.committeeId);
    const problem = refused && named(call.language, refused, view);
    const { reviewId, bodyId } = view.facts;
    const assessment = await this.assessments.find(call.actor, { reviewId, bodyId });
    const rights = rightsOf(call, view);
    const templates = await this.templates.kindsOf(view.facts.committeeId);
    const facts = {
      view,
      rights,
      templates,
      assessment,
      today,
      given: refused?.given ?? null,
      problem,
      isRestSaved: refused?.isRestSaved === true,
      isMove: refused?.isMove === true,
    };
    return { model: reportPage(call.language, facts), status: problem?.status ?? 200 };
  }

  /**
   * Does an act that a form of the report asks for: its page says what was done, or shows the form again.
   * @param form `given`: what was typed; `place` on the page; `named` gives problems the names of the form's fields; `isMove` as of
   * `RefusedForm`
   */
  async act(
    call: PageCall,
    id: string,
    form: {
      readonly given: FormBody;
      readonly said: Text;
      readonly place?: string;
      readonly named?: (problem: FormProblem) => FormProblem;
      readonly isMove?: boolean;
    },
    run: () => Promise<unknown>,
  ): Promise<string | undefined> {
    const { given, said, place = '', named: inForm = (problem) => problem, isMove = false } = form;
    return this.forms.submit(
      call,
      async () => {
        await run();
        return { to: `/reports/${id}${place}`, said };
      },
      (problem) => this.print(call, id, { given, problem: inForm(problem), isMove }),
    );
  }

  /**
   * Saves what is right of the form, also where something else of it is wrong; nothing where it changes nothing. A draft holds no wrong
   * figure: what stood in its place stands on, and is told.
   * @throws InvalidInputError where nothing of it is right, and as `ReportDraftService.save`
   */
  async saveRight(call: PageCall, id: string, body: FormBody): Promise<SavedParts> {
    const { language } = call;
    const view = await this.reading.read(call.actor, id);
    const wrong: Record<string, string> = {};
    let first: InvalidInputError | null = null;
    let read: ReadReportForm | null = readReportForm(language, body, view);
    while (read !== null) {
      const error = await this.write(call, id, body, view, read).then(() => null, refusal);
      if (error === null) break;
      first ??= error;
      const names = error.fields.map(({ name }) => name);
      const told = error.fields.map((field) => [field.name, toldAtField(field)[language]] as const);
      Object.assign(wrong, namedByForm(Object.fromEntries(told), read, view));
      read = withoutWrong(read, names, view);
      if (read === null) throw error;
    }
    const saved = await this.reading.read(call.actor, id);
    if (first === null) return { saved, wrong: null };
    const fields = withStanding(language, { wrong, given: body }, view);
    return { saved, wrong: { fields, text: await this.told(call, id, body, fields), refusal: first } };
  }

  /** What is wrong, by the labels of the fields. */
  private async told(
    call: PageCall,
    id: string,
    given: FormBody,
    fields: Readonly<Record<string, string>>,
  ): Promise<string> {
    const problem = { status: 400, code: 'invalid_input', text: '', fields, extra: {} };
    return (await this.model(call, id, { given, problem })).model.problem?.text ?? '';
  }

  private async write(
    call: PageCall,
    id: string,
    body: FormBody,
    view: ReportView,
    { input }: ReadReportForm,
  ): Promise<void> {
    const { answers, ...change } = await this.read(input, view, typed(body, 'act') === 'send');
    const said = answers?.map(({ questionId, answer }) => ({ questionId, text: answer }));
    const saved = { ...change, ...(said ? { answers: said } : {}) };
    await this.drafts.save(call.actor, id, versionOf(body), saved);
  }

  /** The form as input; where anything of it cannot be saved, all that is wrong with it is told. @throws InvalidInputError */
  private async read(
    input: ReadReportForm['input'],
    { indicators }: ReportView,
    isSent: boolean,
  ): Promise<ReportPatchDto> {
    const changes = (input.measurements ?? []) as Parameters<typeof valueProblems>[1];
    const inValues = (complete: boolean) => valueProblems(indicators, changes, complete);
    const read = await this.forms.read(ReportPatchDto, input).catch(refusal);
    if (read instanceof InvalidInputError) throw invalidFields([...read.fields, ...inValues(isSent)]);
    if (inValues(false).length > 0) throw invalidFields(inValues(isSent));
    return read;
  }
}

/** What was refused as a value; all else stays an error. */
function refusal(error: unknown): InvalidInputError {
  if (error instanceof InvalidInputError) return error;
  throw error;
}

/** The problem with the names that the fields have in the form. */
function named(language: Language, { given, problem }: RefusedForm, view: ReportView): FormProblem {
  const read: ReadReportForm = readReportForm(language, given, view);
  return { ...problem, fields: namedByForm(problem.fields, read, view) };
}
