import type { ReportView } from '../../reports/report-view.js';
import type { ReadReportForm } from './report-form.js';

/** What is wrong, by the names of the form's fields in the place of the API's: `lines[2].text` is `text.<task>`. */
export function namedByForm(
  fields: Readonly<Record<string, string>>,
  { input, rows }: ReadReportForm,
  { indicators }: Pick<ReportView, 'indicators'>,
): Record<string, string> {
  const lines = (input.lines ?? []) as readonly { readonly taskId: string }[];
  const measured = (input.measurements ?? []) as readonly { readonly indicatorId: string }[];
  const answers = (input.answers ?? []) as readonly { readonly questionId: string }[];
  return Object.fromEntries(
    Object.entries(fields).map(([name, message]) => {
      const [, list, at = '0', part = ''] =
        /^(lines|answers|proposals|measurements|indicators)\[(\d+)\]\.(\w+)$/.exec(name) ?? [];
      const place = Number(at);
      if (list === 'lines') return [`text.${lines[place]?.taskId ?? ''}`, message];
      if (list === 'measurements') return [`${part}.${measured[place]?.indicatorId ?? ''}`, message];
      if (list === 'indicators') return [`${part}.${indicators[place]?.definition.id ?? ''}`, message];
      if (list === 'answers') return [`answer.${answers[place]?.questionId ?? ''}`, message];
      if (list === 'proposals')
        return [
          `${part === 'addressee' ? 'proposalAddressee' : 'proposalText'}.${rows[place] ?? 0}`,
          message,
        ];
      return [name, message];
    }),
  );
}
