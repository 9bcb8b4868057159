import type { KindOfTemplate } from '../../document-templates/document-templates.service.js';
import {
  type TemplateKind,
  templateFields,
  templateKindRules,
} from '../../document-templates/template-kinds.js';
import type { TemplateField } from '../../documents/template-fields.js';
import { dayInZone, shownDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import type { Named } from '../shown/readable-bodies.queries.js';
import type { SettingsTabs } from './settings-tabs.js';
import { templatesWords } from './templates.words.js';

/** What the page shows. */
export interface TemplatesFacts {
  readonly committee: Named;
  /** All whose templates the reader sees. */
  readonly committees: readonly Named[];
  readonly kinds: readonly KindOfTemplate[];
  readonly mayChange: boolean;
  readonly zone: string;
  readonly tabs: SettingsTabs;
  /** What is wrong with the file that was sent, and for which kind. */
  readonly refused: { readonly kind: TemplateKind; readonly problem: FormProblem } | null;
}

/** A committee's own forms of documents. */
export interface TemplatesPage {
  readonly say: Said<typeof templatesWords>;
  readonly tabs: SettingsTabs;
  readonly committee: string;
  readonly committeeId: string;
  readonly others: readonly { readonly url: string; readonly name: string }[];
  readonly steps: readonly string[];
  readonly mayChange: boolean;
  readonly kinds: readonly {
    readonly kind: TemplateKind;
    readonly name: string;
    readonly file: { readonly name: string; readonly since: string } | null;
    readonly fileUrl: string;
    readonly starterUrl: string;
    readonly action: string;
    /** Where a file is sent. */
    readonly sendUrl: string;
    /** Each in pieces of one language: what is quoted of the template is Vietnamese. */
    readonly mistakes: readonly (readonly { readonly text: string; readonly lang: Language }[])[];
    readonly fields: readonly FieldRow[];
  }[];
}
export const templatesTemplate = pageTemplate<TemplatesPage>('settings/templates');

interface FieldRow {
  readonly written: string;
  readonly kind: string;
  /** The list that it stands in, as it is written. */
  readonly within: string | null;
  readonly example: string;
}

export const TEMPLATES = '/settings/templates';

export function templatesPage(language: Language, facts: TemplatesFacts): TemplatesPage {
  const { committee, committees, kinds, mayChange, zone, tabs, refused } = facts;
  const say = inLanguage(templatesWords, language);
  return {
    say,
    tabs,
    committee: committee.name[language],
    committeeId: committee.id,
    others: committees
      .filter(({ id }) => id !== committee.id)
      .map(({ id, name }) => ({ url: `${TEMPLATES}?committee=${id}`, name: name[language] })),
    steps: say.steps.split('\n'),
    mayChange,
    kinds: kinds.map(({ kind, template }) => {
      const api = `/api/v1/committees/${committee.id}/templates/${kind}`;
      return {
        kind,
        name: templateKindRules[kind].name[language],
        file: template && {
          name: template.fileName,
          since: shownDay(dayInZone(template.addedAt, zone)),
        },
        fileUrl: api,
        starterUrl: `${api}/starter.docx`,
        action: `${TEMPLATES}/${kind}`,
        sendUrl: `${TEMPLATES}?kind=${kind}&committee=${committee.id}`,
        mistakes: refused?.kind === kind ? mistakesOf(refused.problem, language) : [],
        fields: templateFields(kind).flatMap((field) => fieldRows(field, [], say)),
      };
    }),
  };
}

function mistakesOf({ fields, text }: FormProblem, language: Language) {
  return (fields['file'] ?? text).split('\n').map((line) =>
    line
      .split(/(“[^”]*”|\{[^{}]+\})/)
      .filter((piece) => piece !== '')
      .map((piece) => ({ text: piece, lang: /^[“{]./.test(piece) ? ('vi' as const) : language })),
  );
}

function fieldRows(
  { name, kind, example, fields }: TemplateField,
  within: readonly string[],
  say: Said<typeof templatesWords>,
): FieldRow[] {
  const label = { text: say.kindText, list: say.kindList, condition: say.kindCondition }[kind];
  const written = kind === 'text' ? `{${name}}` : `{#${name}} … {/${name}}`;
  return [
    { written, kind: label, within: within.length === 0 ? null : `{#${within.at(-1)}}`, example },
    ...fields.flatMap((field) => fieldRows(field, [...within, name], say)),
  ];
}
