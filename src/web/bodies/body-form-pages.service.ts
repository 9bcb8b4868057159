import { Injectable } from '@nestjs/common';
import type { BodyView } from '../../bodies/body.js';
import { forbidden } from '../../kernel/domain-error.js';
import { textOf } from '../../kernel/text.js';
import { isId } from '../frame/address-fields.js';
import { type FormBody, typed } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { type FieldSpec, type FieldValues, inputFrom, typedInto } from '../plans/form-fields.js';
import { type FormGiven, formPage, formTemplate } from '../plans/form.page.js';
import { formWords } from '../plans/form.words.js';
import { worded } from '../plans/plan-words.js';
import { BodyFactsQueries } from './body-facts.queries.js';
import { bodySpecs, bodyValues, groupInput, groupSpecs, groupValues, inviteSpecs } from './body-forms.js';
import { bodyFormWords as words, bodyWords } from './body.words.js';

/** What was sent, and what is wrong with it; nothing where the form is opened. */
export interface Sent {
  readonly body: FormBody | null;
  readonly problem: FormProblem | null;
}

/** What makes one form: its fields, and what stands in them before anybody types. */
interface Making {
  readonly specs: readonly FieldSpec[];
  readonly initial: FieldValues;
  readonly given: Omit<FormGiven, 'groups' | 'values' | 'problem' | 'hidden'>;
  /** Of what is changed; null for what is made. */
  readonly version: number | null;
}

/** Prints the forms of bodies, groups and invitations, and reads what they send. */
@Injectable()
export class BodyFormPages {
  constructor(
    private readonly pages: Pages,
    private readonly facts: BodyFactsQueries,
  ) {}

  /** A new body. @throws ForbiddenError */
  async newBody(call: PageCall, parent: string, sent: Sent): Promise<string> {
    const bodies = await this.facts.ofBoard(call);
    const specs = bodySpecs(call.language, bodies, null);
    const committee = bodies.find(({ kind }) => kind === 'committee')?.id ?? '';
    const initial = { parentId: [isId(parent) ? parent : committee], kind: ['base-commune'] };
    const given = this.given(call, words.newBody, '/bodies', '/bodies/new');
    return this.print(call, { specs, initial, given, version: null }, sent);
  }

  async newBodySpecs(call: PageCall): Promise<FieldSpec[]> {
    return bodySpecs(call.language, await this.facts.ofBoard(call), null);
  }

  /** A body that is there. @throws NotFoundError, ForbiddenError */
  async editBody(call: PageCall, id: string, sent: Sent): Promise<string> {
    const body = await this.facts.changeable(call, id);
    const specs = await this.bodySpecsOf(call, body);
    const initial = bodyValues(body);
    const url = `/bodies/${id}`;
    const crumb = { url, label: worded(textOf(body.name, body.nameEn), call.language) };
    const given = { ...this.given(call, bodyWords.editBody, url, `${url}/edit`), crumb, saved: initial };
    return this.print(call, { specs, initial, given, version: body.version }, sent);
  }

  /** What the form of the body has sent. @throws NotFoundError, ForbiddenError */
  async bodyInput(call: PageCall, id: string, body: FormBody): Promise<Record<string, unknown>> {
    const specs = await this.bodySpecsOf(call, await this.facts.changeable(call, id));
    return inputFrom(specs, typedInto(specs, body));
  }

  /** A group, new where there is no id. @throws NotFoundError, ForbiddenError */
  async group(call: PageCall, id: string | null, sent: Sent): Promise<string> {
    const there = id === null ? null : await this.facts.changeableGroup(call, id);
    const specs = groupSpecs(call.language, await this.facts.ofBoard(call), there);
    const initial = there === null ? {} : groupValues(there);
    const [heading, action] =
      there === null
        ? [words.newGroup, '/bodies/groups/new']
        : [bodyWords.editGroup, `/bodies/groups/${there.id}/edit`];
    const opened = this.given(call, heading, '/bodies#groups', action);
    const given = there === null ? opened : { ...opened, saved: initial };
    return this.print(call, { specs, initial, given, version: there?.version ?? null }, sent);
  }

  /** What the form of the group has sent. @throws NotFoundError, ForbiddenError */
  async groupInput(call: PageCall, id: string | null, body: FormBody): Promise<Record<string, unknown>> {
    const there = id === null ? null : await this.facts.changeableGroup(call, id);
    const specs = groupSpecs(call.language, await this.facts.ofBoard(call), there);
    return groupInput(inputFrom(specs, typedInto(specs, body)));
  }

  /** An invitation. @throws NotFoundError, ForbiddenError */
  async invite(call: PageCall, id: string, sent: Sent): Promise<string> {
    const { body, mayInvite } = await this.facts.one(call, id);
    if (!mayInvite) throw forbidden();
    const initial = { role: ['officer'], language: ['vi'] };
    const url = `/bodies/${id}`;
    const crumb = { url, label: worded(textOf(body.name, body.nameEn), call.language) };
    const submit = words.inviteButton[call.language];
    const given = { ...this.given(call, bodyWords.invite, url, `${url}/invite`), crumb, submit };
    return this.print(call, { specs: inviteSpecs(call.language), initial, given, version: null }, sent);
  }

  private async bodySpecsOf(call: PageCall, body: BodyView): Promise<FieldSpec[]> {
    return bodySpecs(call.language, await this.facts.ofBoard(call), body);
  }

  private given(
    { language }: PageCall,
    heading: (typeof words)[keyof typeof words] | (typeof bodyWords)[keyof typeof bodyWords],
    back: string,
    action: string,
  ): Making['given'] {
    return {
      crumb: { url: back, label: { text: bodyWords.title[language], lang: language } },
      heading: heading[language],
      action,
      submit: formWords.save[language],
    };
  }

  private async print(
    call: PageCall,
    { specs, initial, given, version }: Making,
    { body, problem }: Sent,
  ): Promise<string> {
    const isFresh = body === null || problem?.status === 412;
    const hidden: Record<string, string> =
      version === null ? {} : { version: isFresh ? String(version) : typed(body, 'version') };
    const model = formPage(call.language, {
      ...given,
      hidden,
      groups: [{ legend: '', specs }],
      values: body === null ? initial : typedInto(specs, body),
      problem,
    });
    const status = problem?.status ?? 200;
    return this.pages.print(call, formTemplate, { title: model.heading, model, status });
  }
}
