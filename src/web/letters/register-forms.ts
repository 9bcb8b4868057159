import { type Language, textOf } from '../../kernel/text.js';
import { documentTypeLabels, documentTypes } from '../../letters/document-types.js';
import { notedStates, numberStateLabels } from '../../letters/number-state.js';
import { nextNumber } from '../../letters/register-rules.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { type Field, field, type FormView, problemIn } from '../shown/field.js';
import type { RegisterFacts } from './registers.page.js';
import { registerWords } from './registers.words.js';

type Words = Said<typeof registerWords>;
type Given = Parameters<typeof field>[0];

/** What can be done to the register that is open, and beside it. */
export function registerForms(language: Language, facts: RegisterFacts): FormView[] {
  const { issuers, committees } = facts;
  const register = facts.mayChange ? facts.register : null;
  const say = inLanguage(registerWords, language);
  return [
    ...(register ? [noteForm(language, facts, say)] : []),
    ...(register && register.last === null ? [beginForm(language, facts, say)] : []),
    ...(register && register.last !== null ? [voidForm(language, facts, say)] : []),
    ...(issuers.length > 0 ? [openForm(language, facts, say)] : []),
    ...(committees.length > 0 ? [termForm(language, facts, say)] : []),
  ];
}

function noteForm(language: Language, facts: RegisterFacts, say: Words): FormView {
  const { register, today } = facts;
  const next = String(register ? nextNumber(register.beginsAt, register.last) : 1);
  const states = notedStates.map((value) => ({ value, label: numberStateLabels[value][language] }));
  return form(language, facts, 'numbers', { heading: say.note, note: say.noteHint, button: say.noteButton }, [
    { name: 'noted', label: say.what, kind: 'select', value: 'elsewhere', options: states },
    { name: 'from', label: say.fromNumber, kind: 'number', value: next, max: 99_999, isRequired: true },
    { name: 'to', label: say.toNumber, kind: 'number', value: next, max: 99_999, isRequired: true },
    {
      name: 'issuerCode',
      label: say.issuerCode,
      kind: 'text',
      value: register?.issuerCode ?? '',
      lang: 'vi',
      hint: say.issuerCodeHint,
    },
    { name: 'day', label: say.day, kind: 'day', value: today, isRequired: true },
    { name: 'reason', label: say.reason, kind: 'text', isRequired: true },
    { name: 'subject', label: say.subject, kind: 'text' },
    { name: 'addressees', label: say.addressees, kind: 'text' },
    { name: 'signer', label: say.signer, kind: 'text' },
  ]);
}

function beginForm(language: Language, facts: RegisterFacts, say: Words): FormView {
  const value = String(facts.register?.beginsAt ?? 1);
  return form(
    language,
    facts,
    'begin',
    { heading: say.begin, note: say.beginHint, button: say.beginButton },
    [{ name: 'beginsAt', label: say.beginsAt, kind: 'number', value, max: 99_999, isRequired: true }],
  );
}

function voidForm(language: Language, facts: RegisterFacts, say: Words): FormView {
  return form(language, facts, 'void', { heading: say.void, note: say.voidHint, button: say.voidButton }, [
    { name: 'number', label: say.number, kind: 'number', max: 99_999, isRequired: true },
    { name: 'reason', label: say.reason, kind: 'text', isRequired: true },
  ]);
}

function openForm(language: Language, facts: RegisterFacts, say: Words): FormView {
  const issuers = facts.issuers.map(({ committeeId, id, name, nameEn }) => ({
    value: `${committeeId}/${id}`,
    label: textOf(name, nameEn)[language],
  }));
  const types = documentTypes.map((value) => ({
    value,
    label: documentTypeLabels[value][language],
  }));
  return form(language, facts, 'open', { heading: say.open, button: say.openButton }, [
    { name: 'issuer', label: say.issuer, kind: 'select', value: issuers[0]?.value ?? '', options: issuers },
    { name: 'typeCode', label: say.type, kind: 'select', value: 'CV', options: types },
  ]);
}

function termForm(language: Language, facts: RegisterFacts, say: Words): FormView {
  const { committees } = facts;
  const [first] = committees;
  const names = committees.map(({ id, name }) => ({ value: id, label: name[language] }));
  return form(language, facts, 'term', { heading: say.term, note: say.termHint, button: say.termButton }, [
    { name: 'committeeId', label: say.committee, kind: 'select', value: first?.id ?? '', options: names },
    { name: 'beganOn', label: say.beganOn, kind: 'day', value: first?.termFrom ?? '', isRequired: true },
  ]);
}

/** A form of the page, with the version of the register that it is about. */
function form(
  language: Language,
  { register, refused }: RegisterFacts,
  id: string,
  words: { readonly heading: string; readonly note?: string; readonly button: string },
  fields: readonly Given[],
): FormView {
  const own = refused?.form === id ? refused : null;
  const given = own && typedIn(own.given, fields);
  const ofRegister = id !== 'open' && id !== 'term';
  const hidden: Field[] = ofRegister
    ? [
        field(
          { name: 'version', label: '', kind: 'hidden', value: String(register?.version ?? 0) },
          null,
          null,
        ),
      ]
    : [];
  return {
    id,
    url: ofRegister ? `/monitoring/registers/${register?.id ?? ''}/${id}` : `/monitoring/registers/${id}`,
    ...words,
    note: words.note,
    isMain: false,
    isOpen: own !== null,
    fields: [...hidden, ...fields.map((one) => field(one, given, own?.problem ?? null))],
    problem: problemIn(language, own?.problem ?? null, fields),
  };
}

function typedIn(given: FormBody, fields: readonly Given[]): Record<string, string> {
  return Object.fromEntries(fields.map(({ name }) => [name, typed(given, name)]));
}
