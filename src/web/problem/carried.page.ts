import type { Language } from '../../kernel/text.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import type { CarriedForm } from '../sign-in/carried-form.js';

const words = {
  title: { vi: 'Nội dung bạn đã nhập vẫn còn', en: 'What you typed is kept' },
  lead: {
    vi: 'Nội dung dưới đây chưa được ghi nhận vì phiên đăng nhập trước đã kết thúc. Hãy xem lại rồi gửi.',
    en: 'This was not saved, as the session of before had ended. Look it over and send it.',
  },
  send: { vi: 'Gửi lại', en: 'Send again' },
  drop: { vi: 'Bỏ, không gửi', en: 'Do not send' },
} as const;

/** A form that was not taken, with all that was typed. */
export interface CarriedPage {
  readonly say: Said<typeof words>;
  readonly form: CarriedForm;
  /** What was typed, without what the form itself brought. */
  readonly typed: readonly string[];
  readonly dropUrl: string;
}
export const carriedTemplate = pageTemplate<CarriedPage>('problem/carried');

/** The page of a form that can be sent again. */
export function carriedPage(language: Language, form: CarriedForm): CarriedPage {
  const typed = form.fields.map(({ value }) => value).filter((value) => /\s/.test(value.trim()));
  return { say: inLanguage(words, language), form, typed, dropUrl: '/' };
}
