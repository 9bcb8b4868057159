import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MeasurementsService } from '../indicators/measurements.service.js';
import { digestOf } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { type FieldProblem, InvalidInputError, refuseProblems } from '../kernel/domain-error.js';
import type { Text } from '../kernel/text.js';
import { newId } from '../kernel/new-id.js';
import { type DraftChange, type LineChange, type ProposalChange, reportTexts } from './draft-change.js';
import { Proposal, ReportLine } from './progress-report.entity.js';
import type { OpenedReport } from './report-access.service.js';
import { ReportHistoryService } from './report-history.service.js';
import { placeOfLine } from './report-line.js';
import { ReportLinesQueries, type TaskOfReport } from './report-lines.queries.js';
import { ReportsStore } from './reports.store.js';
import { withAnswers } from './review-questions.js';

/** Writes what was typed into a report. */
@Injectable()
export class ReportWritingService {
  constructor(
    private readonly store: ReportsStore,
    private readonly lines: ReportLinesQueries,
    private readonly history: ReportHistoryService,
    private readonly measurements: MeasurementsService,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidInputError naming every line, proposal and answer that cannot be written. */
  async write(
    manager: EntityManager,
    { report, facts, days }: OpenedReport,
    change: DraftChange,
    actor: Actor,
  ): Promise<void> {
    const { lines, measurements, proposals, answers, ...fields } = change;
    const answered = withAnswers(report.answers, answers ?? [], facts.review.questions);
    const written: Record<string, unknown> = {};
    if (lines) {
      const reviewed = { from: facts.review.periodFrom, to: facts.review.periodTo };
      const tasks = (await this.lines.tasksOf(manager, report.id)).filter((task) =>
        placeOfLine(task, reviewed, days.today),
      );
      await this.writeLines(manager, report.id, lines, tasks);
      written['lines'] = lines.map((line) => ({
        ...line,
        text: line.text ? digestOf(line.text) : line.text,
      }));
    }
    if (measurements) {
      written['measurements'] = await this.measurements.write(manager, facts, measurements, {
        actor,
        now: this.clock.now(),
        today: days.today,
        reason: null,
        fieldName: (index, field) => `measurements[${index}].${field}`,
        notAsked: (index, id) =>
          new InvalidInputError('not_asked', notAsked(id), [
            { name: `measurements[${index}].indicatorId`, message: notAsked(id) },
          ]),
      });
    }
    if (proposals) {
      await this.writeProposals(manager, report.id, proposals);
      written['proposals'] = proposals.length;
    }
    if (answers) written['answers'] = answers.map((one) => ({ ...one, text: digestOf(one.text) }));
    for (const name of reportTexts) {
      const text = fields[name];
      if (text !== undefined) written[name] = digestOf(text);
    }
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    await this.store.save(manager, Object.assign(report, given, { answers: answered }));
    await this.history.record(manager, facts, actor, {
      action: 'draft_saved',
      after: { ...written, version: report.version },
    });
  }

  private async writeLines(
    manager: EntityManager,
    reportId: string,
    changes: readonly LineChange[],
    tasks: readonly TaskOfReport[],
  ): Promise<void> {
    const known = new Map(tasks.map((task) => [task.id, task]));
    refuseProblems(
      changes.flatMap(({ taskId }, index) =>
        known.has(taskId) ? [] : [noSuchLine(`lines[${index}].taskId`, taskId)],
      ),
    );
    const stored = new Map((await this.store.lines(manager, reportId)).map((line) => [line.taskId, line]));
    for (const change of changes) {
      const line = stored.get(change.taskId) ?? newLine(reportId, change.taskId);
      stored.set(change.taskId, changedLine(line, change, known.get(change.taskId)));
    }
    const touched = new Set(changes.map(({ taskId }) => taskId));
    await this.store.saveLines(
      manager,
      [...stored.values()].filter(({ taskId }) => touched.has(taskId)),
    );
  }

  private async writeProposals(
    manager: EntityManager,
    reportId: string,
    changes: readonly ProposalChange[],
  ): Promise<void> {
    const standing = new Map((await this.store.proposals(manager, reportId)).map((one) => [one.id, one]));
    refuseProblems([
      ...changes.flatMap(({ id }, index) =>
        id === undefined || standing.has(id) ? [] : [noSuchProposal(`proposals[${index}].id`, id)],
      ),
      ...namedTwice(changes),
      ...answeredAndChanged([...standing.values()], changes).map(({ text }) => answered(text)),
    ]);
    const proposals = changes.map(({ id, text, addressee }, position) => {
      const before = id === undefined ? undefined : standing.get(id);
      const words = { position, text, addressee };
      if (!before)
        return Object.assign(new Proposal(), { id: newId(), reportId, status: 'open', version: 1 }, words);
      const changed = before.text !== text || before.addressee !== addressee;
      return Object.assign(before, words, { version: before.version + (changed ? 1 : 0) });
    });
    await this.store.replaceProposals(manager, reportId, proposals);
  }
}

function newLine(reportId: string, taskId: string): ReportLine {
  return Object.assign(new ReportLine(), {
    id: newId(),
    reportId,
    taskId,
    text: '',
    done: null,
    saidDone: null,
    edited: false,
    updateId: null,
    place: null,
    reportedDoneOn: null,
    takenOutReason: null,
  } satisfies Partial<ReportLine>);
}

/** A text written by hand stands from now on; null lets the line follow its task again. */
function changedLine(
  line: ReportLine,
  { text, done }: LineChange,
  task: TaskOfReport | undefined,
): ReportLine {
  if (done !== undefined) line.done = done;
  if (text === undefined) return line;
  const newest = task?.updates.at(-1)?.id ?? null;
  return Object.assign(line, { text: text ?? '', edited: text !== null, updateId: newest });
}

function noSuchLine(name: string, taskId: string): FieldProblem {
  return {
    name,
    message: {
      vi: `Nhiệm vụ “${taskId}” không có trong báo cáo này.`,
      en: `The task “${taskId}” has no line in this report.`,
    },
  };
}

function notAsked(indicatorId: string): Text {
  return {
    vi: `Kỳ báo cáo này không hỏi đơn vị về chỉ tiêu “${indicatorId}”.`,
    en: `The review does not ask the body for the indicator “${indicatorId}”.`,
  };
}

function noSuchProposal(name: string, id: string): FieldProblem {
  return {
    name,
    message: {
      vi: `Báo cáo này không có kiến nghị, đề xuất “${id}”.`,
      en: `This report has no proposal “${id}”.`,
    },
  };
}

function namedTwice(changes: readonly ProposalChange[]): FieldProblem[] {
  const ids = changes.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    id === undefined || ids.indexOf(id) === index
      ? []
      : [
          {
            name: `proposals[${index}].id`,
            message: {
              vi: `Kiến nghị, đề xuất “${id}” được nêu hai lần.`,
              en: `The proposal “${id}” is named twice.`,
            },
          },
        ],
  );
}

/** What the board has answered stays as the board read it. */
function answeredAndChanged(
  standing: readonly Proposal[],
  changes: readonly ProposalChange[],
): readonly Proposal[] {
  return standing.filter(
    ({ id, status, text, addressee }) =>
      status !== 'open' &&
      !changes.some((one) => one.id === id && one.text === text && one.addressee === addressee),
  );
}

function answered(text: string): FieldProblem {
  const shown = text.slice(0, 40);
  return {
    name: 'proposals',
    message: {
      vi: `Kiến nghị, đề xuất “${shown}” đã có trả lời, không sửa hay bỏ được.`,
      en: `The proposal “${shown}” has been answered and can neither be changed nor taken away.`,
    },
  };
}
