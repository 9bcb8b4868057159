import { addDays, shownDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import { shownGiven, shownGoal, yesNo } from '../../indicators/indicator-words.js';
import { goalOfBody } from '../../indicators/indicator-view.js';
import { readNumber, shownNumber } from '../../indicators/measured-number.js';
import { bodyVerdict } from '../../indicators/adding-up.js';
import { figureOf, isWhole } from '../../indicators/measured.js';
import type { MeasurementChange } from '../../indicators/measurement-change.js';
import type { AskedIndicator } from '../../indicators/measurements.service.js';
import { shownPlace } from '../../plans/shown-place.js';
import type { ReportView } from '../../reports/report-view.js';
import { type FormBody, typed } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import type { Chip } from '../shown/chip.js';
import { worded } from '../plans/plan-words.js';
import { standingChip } from '../shown/standing-chip.js';
import { measurementWords as words } from './measurement.words.js';

/** A number of the form. */
export interface ShownNumber {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** Of the label, where it is the plan's own words. */
  readonly lang: Language | null;
  readonly value: string;
  readonly hint: string | null;
  readonly mistake: string | null;
  /** Which keys a telephone offers: all of them where it is left out. */
  readonly inputMode?: 'numeric' | 'decimal';
}

/** An indicator of a report, to be given, corrected or only read. */
export interface ShownIndicator {
  readonly id: string;
  readonly title: string;
  readonly stated: string;
  readonly goal: string;
  /** Why it is not asked for; null where it is. */
  readonly notDue: string | null;
  readonly chip: Chip | null;
  readonly numbers: readonly ShownNumber[];
  /** Of yes-no: what may be chosen; empty for all others. */
  readonly choices: readonly {
    readonly value: '1' | '0' | '';
    readonly label: string;
    readonly isChosen: boolean;
  }[];
  readonly choiceMistake: string | null;
  readonly note: ShownNumber;
  /** What is given, to be read; null where nothing is. */
  readonly given: string | null;
  readonly givenNote: string;
  /** What is saved now, where that differs from what was typed. */
  readonly standing: string | null;
  /** Each correction as a line; why it was made is somebody's own words. */
  readonly corrections: readonly { readonly said: string; readonly reason: string }[];
  readonly version: number;
  readonly reason: ShownNumber;
  /** The correction was refused: it is shown open. */
  readonly isOpen: boolean;
}

type Field = 'value' | 'part' | 'whole';

/** The indicators with what was typed of them. */
export function shownIndicators(
  language: Language,
  { indicators, facts }: ReportView,
  given: FormBody | null,
  problem: FormProblem | null,
): ShownIndicator[] {
  return indicators.map((one) => {
    const { definition, value, asked } = one;
    const { id } = definition;
    const typing = { given, problem, language };
    const saved = shownGiven(language, definition, value);
    const goal = goalOfBody(definition) ?? definition.goal;
    return {
      id,
      title: definition.title[language],
      stated: shownPlace(definition.place, language),
      goal: `${words.goal[language]}: ${
        definition.measure === 'yes-no'
          ? yesNo.yes[language]
          : shownGoal(language, definition, goal, definition.addingUp === 'reaching')
      }`,
      notDue: asked ? null : notDueText(language, one, lastDay(facts.review.periodTo)),
      chip: chipOf(language, one),
      numbers: numbersOf(one, typing),
      choices: definition.measure === 'yes-no' ? choicesOf(one, typing) : [],
      choiceMistake: problem?.fields[`value.${id}`] ?? null,
      note: field(`note.${id}`, words.note[language], value.note, typing),
      given: saved,
      givenNote: value.note,
      standing:
        problem?.status === 412 && readMeasurement(language, given ?? {}, one) !== null
          ? (saved ?? words.nothing[language])
          : null,
      corrections: correctionsOf(language, one),
      version: value.version,
      reason: field(`why.${id}`, words.reason[language], '', typing),
      isOpen: Object.keys(problem?.fields ?? {}).some((name) => name.endsWith(`.${id}`)),
    };
  });
}

/**
 * What the form changes of an indicator, its numbers in the notation of the language; null where nothing. A text that is no number
 * stays one, for the check to refuse.
 */
export function readMeasurement(
  language: Language,
  body: FormBody,
  { definition, value, asked }: AskedIndicator,
): (Omit<MeasurementChange, Field> & { readonly [Name in Field]?: unknown }) | null {
  if (!asked) return null;
  const { id } = definition;
  const changes = (['value', 'part', 'whole'] as const).flatMap((name): (readonly [Field, unknown])[] => {
    if (body[`${name}.${id}`] === undefined) return [];
    const text = typed(body, `${name}.${id}`);
    // shown with fewer decimals than it may have, it comes back as it was shown where nobody touched it
    const saved = value[name];
    if (saved !== null && text.trim() === shownNumber(language, saved)) return [];
    const number = readNumber(language, text);
    if (number === undefined) return [[name, text] as const];
    return number === saved ? [] : [[name, number] as const];
  });
  const note =
    body[`note.${id}`] === undefined ? value.note : typed(body, `note.${id}`).replaceAll('\r\n', '\n').trim();
  if (changes.length === 0 && note === value.note) return null;
  return { indicatorId: id, ...Object.fromEntries(changes), ...(note === value.note ? {} : { note }) };
}

/** What is wrong by the fields of the form; where a number is, what the draft says of the indicator until it is mended. */
export function withStanding(
  language: Language,
  { wrong, given }: { readonly wrong: Readonly<Record<string, string>>; readonly given: FormBody },
  { indicators }: Pick<ReportView, 'indicators'>,
): Record<string, string> {
  const told = Object.fromEntries(
    Object.entries(wrong).map(([name, message]) => {
      if (!isNoNumber(language, name, given)) return [name, message];
      const of = indicators.find(({ definition }) => name.endsWith(`.${definition.id}`));
      return [name, noNumber(language, of?.definition.measure ?? 'value')];
    }),
  );
  for (const { definition, value } of indicators) {
    const standing = shownGiven(language, definition, value);
    const name = ['value', 'part', 'whole']
      .map((one) => `${one}.${definition.id}`)
      .find((one) => told[one] !== undefined);
    if (standing !== null && name !== undefined)
      told[name] = `${told[name]} ${words.draftSays[language]} ${standing}.`;
  }
  return told;
}

function isNoNumber(language: Language, name: string, given: FormBody): boolean {
  return /^(?:value|part|whole)\./.test(name) && readNumber(language, typed(given, name)) === undefined;
}

interface Typing {
  readonly given: FormBody | null;
  readonly problem: FormProblem | null;
  readonly language: Language;
}

function numbersOf({ definition, value }: AskedIndicator, typing: Typing): ShownNumber[] {
  const { id, measure, unit, part, whole } = definition;
  const { language } = typing;
  if (measure === 'yes-no') return [];
  const number = (name: Field, { text, lang }: { text: string; lang: Language | null }): ShownNumber => {
    const saved = value[name] === null ? '' : shownNumber(language, value[name]);
    const one = field(`${name}.${id}`, text, saved, typing);
    const isNone = readNumber(language, one.value) === undefined;
    return {
      ...one,
      lang,
      inputMode: measure === 'value' ? 'decimal' : 'numeric',
      hint: isNone ? null : hintOf(language, measure, name),
      mistake: isNone ? noNumber(language, measure) : one.mistake,
    };
  };
  if (measure === 'share') {
    return [
      number('part', part ? worded(part, language) : { text: words.part[language], lang: null }),
      number('whole', whole ? worded(whole, language) : { text: words.whole[language], lang: null }),
    ];
  }
  const label = unit === null ? words.value[language] : `${words.value[language]} (${unit[language]})`;
  return [number('value', { text: label, lang: null })];
}

/** What is allowed in the place of what is no number. */
function noNumber(language: Language, measure: AskedIndicator['definition']['measure']): string {
  return words[measure === 'value' ? 'notNumber' : 'notWholeNumber'][language];
}

/** What is right in the field: counts are whole numbers, and a share of nothing is said so. */
function hintOf(language: Language, measure: AskedIndicator['definition']['measure'], name: Field): string {
  if (measure === 'value') return words.notation[language];
  const hint = words.counted[language];
  return name === 'whole' ? `${hint}. ${words.ofNothing[language]}` : hint;
}

function choicesOf(
  { definition, value }: AskedIndicator,
  { given, language }: Typing,
): ShownIndicator['choices'] {
  const name = `value.${definition.id}`;
  const chosen = given?.[name] === undefined ? String(value.value ?? '') : typed(given, name);
  return [
    { value: '1' as const, label: yesNo.yes[language] },
    { value: '0' as const, label: yesNo.no[language] },
    { value: '' as const, label: words.unsaid[language] },
  ].map((one) => ({ ...one, isChosen: one.value === chosen }));
}

function field(name: string, label: string, saved: string, { given, problem }: Typing): ShownNumber {
  return {
    id: `f-${name.replace('.', '-')}`,
    name,
    label,
    lang: null,
    value: given?.[name] === undefined ? saved : typed(given, name),
    hint: null,
    mistake: problem?.fields[name] ?? null,
  };
}

function chipOf(language: Language, { definition, value, asked, ended }: AskedIndicator): Chip | null {
  if (ended) return standingChip(language, 'ended');
  if (!asked) return standingChip(language, 'not-due');
  if (isWhole(definition.measure, value) && figureOf(definition.measure, value) === null)
    return standingChip(language, 'nothing');
  const verdict = bodyVerdict(definition, value);
  return verdict === null || definition.byYear !== null ? null : standingChip(language, verdict);
}

function notDueText(
  language: Language,
  { periodEndsOn, definition, ended, value }: AskedIndicator,
  until: string,
): string {
  if (ended) {
    const given = shownGiven(language, definition, value);
    const kept = given === null ? '' : ` ${words.gave[language]} ${given}.`;
    return `${words.ended[language]}.${kept}`;
  }
  const { label } = standingChip(language, 'not-due');
  if (periodEndsOn === null || periodEndsOn <= until) {
    return definition.period === 'term' ? `${label}: ${words.termOpen[language]}` : label;
  }
  return `${label}: ${words.periodEnds[language]} ${shownDay(periodEndsOn)}`;
}

function lastDay(to: ReportView['facts']['review']['periodTo']): string {
  return addDays(to, -1);
}

function correctionsOf(
  language: Language,
  { definition, value }: AskedIndicator,
): ShownIndicator['corrections'] {
  return value.corrections.map(({ on, before, reason }) => {
    const was = shownGiven(language, definition, before) ?? words.nothing[language];
    const said = `${words.corrected[language]} ${shownDay(on)}, ${words.before[language]} ${was}. ${words.reason[language]}:`;
    return { said, reason };
  });
}
