import type { Language, Text } from '../../kernel/text.js';
import type { ProblemParts } from '../../platform/http/problem.js';
import { inLanguage } from '../frame/in-language.js';
import { localPath } from '../frame/local-path.js';
import { pageTemplate } from '../frame/page-template.js';

/** A page that could not be shown, or a form that could not be taken. */
export interface ProblemPage {
  readonly heading: string;
  readonly text: string;
  /** What to do now. */
  readonly advice: string;
  readonly fields: readonly string[];
  readonly actions: readonly { readonly url: string; readonly label: string; readonly isMain: boolean }[];
  readonly requestId: string;
  readonly requestLabel: string;
}
export const problemTemplate = pageTemplate<ProblemPage>('problem/problem');

const headings: Readonly<Record<number, Text>> = {
  400: { vi: 'Dữ liệu chưa hợp lệ', en: 'The input is not valid' },
  403: { vi: 'Bạn không có quyền xem hoặc làm việc này', en: 'This is not yours to see or do' },
  404: { vi: 'Không tìm thấy trang này', en: 'There is no such page' },
  405: { vi: 'Địa chỉ này không nhận yêu cầu như vậy', en: 'This address takes no such request' },
  409: { vi: 'Việc này không còn làm được', en: 'This can no longer be done' },
  412: { vi: 'Nội dung đã được người khác thay đổi', en: 'Somebody else has changed this' },
  413: { vi: 'Tệp hoặc nội dung quá lớn', en: 'The file or text is too large' },
  429: { vi: 'Bạn thao tác quá nhanh', en: 'That was too often' },
  500: { vi: 'Hệ thống gặp lỗi', en: 'Something went wrong' },
  503: { vi: 'Hệ thống tạm thời chưa sẵn sàng', en: 'The system is not ready at present' },
};

const advices: Readonly<Record<number, Text>> = {
  400: {
    vi: 'Hãy quay lại trang trước, sửa chỗ nêu trên và gửi lại.',
    en: 'Go back to the page before, mend what is named above and send it again.',
  },
  403: {
    vi: 'Nếu bạn cần việc này cho công việc, hãy nhờ cơ quan theo dõi hoặc người quản trị giao vai trò phù hợp.',
    en: 'If your work needs it, ask the organization board or an administrator for the role.',
  },
  404: {
    vi: 'Có thể địa chỉ bị gõ thiếu, hoặc nội dung thuộc đơn vị khác. Hãy tìm từ trang đầu hoặc danh sách nhiệm vụ.',
    en: 'The address may be incomplete, or it belongs to another body. Look for it from the first page or the list of tasks.',
  },
  409: {
    vi: 'Hãy mở lại trang để xem tình trạng mới nhất.',
    en: 'Open the page again to see how it stands now.',
  },
  412: {
    vi: 'Không có gì bị ghi đè. Hãy mở lại trang, so với nội dung của bạn rồi gửi lại.',
    en: 'Nothing was overwritten. Open the page again, compare it with yours and send it again.',
  },
  413: {
    vi: 'Mỗi tệp tối đa 20 MB. Hãy giảm dung lượng ảnh hoặc chia tài liệu thành nhiều tệp.',
    en: 'A file has 20 MB at the most. Make the picture smaller, or divide the document.',
  },
  429: { vi: 'Hãy chờ rồi thử lại.', en: 'Wait, and try again.' },
  500: {
    vi: 'Lỗi đã được ghi lại. Hãy thử lại sau ít phút; nếu vẫn lỗi, hãy báo người quản trị kèm mã yêu cầu dưới đây.',
    en: 'It is on record. Try again in a few minutes; if it stays, tell an administrator the request below.',
  },
  503: { vi: 'Hãy thử lại sau ít phút.', en: 'Try again in a few minutes.' },
};

const links = {
  home: { vi: 'Về trang Việc cần xử lý', en: 'To Today' },
  tasks: { vi: 'Danh sách nhiệm vụ', en: 'List of tasks' },
  again: { vi: 'Mở lại trang này từ đầu', en: 'Open this page from its beginning' },
  request: { vi: 'Mã yêu cầu', en: 'Request' },
} as const;

const addressWords = {
  heading: { vi: 'Địa chỉ này không đúng', en: 'This address is not right' },
  text: {
    vi: 'Địa chỉ trang hỏi điều không có, có thể do gõ tay hoặc bị cắt.',
    en: 'The address asks for what there is not. It may have been typed by hand, or cut off.',
  },
  wrong: { vi: 'Chỗ không dùng được', en: 'What cannot be used' },
  advice: {
    vi: 'Hãy mở lại trang rồi chọn bộ lọc, ngày tháng ngay trên trang.',
    en: 'Open the page again and choose filters and days on it.',
  },
} as const;

/** More of a value that was typed into an address is not shown. */
const SHOWN = 60;

/** The page of a problem. */
export function problemPage(
  language: Language,
  { status, text, fields = [] }: ProblemParts,
  requestId: string,
): ProblemPage {
  const known = headings[status] === undefined ? (status < 500 ? 400 : 500) : status;
  return {
    heading: headings[known]?.[language] ?? '',
    text: text[language],
    advice: (advices[known] ?? advices[400])?.[language] ?? '',
    fields: fields.map(({ name, message }) => `${name}: ${message[language]}`),
    actions: leavings(language, true),
    requestId,
    requestLabel: links.request[language],
  };
}

/**
 * The page of an address that cannot be answered, such as one with a filter that was typed by hand: it tells what stands in the
 * address, not what a program could have sent.
 */
export function addressProblemPage(
  language: Language,
  { fields = [] }: Pick<ProblemParts, 'fields'>,
  address: string,
  requestId: string,
): ProblemPage {
  const [path = '/', ...queries] = address.split('?');
  const query = queries.join('?');
  const asked = new URLSearchParams(query);
  const wrong = new Set(fields.flatMap(({ name }) => asked.getAll(name)).filter((value) => value !== ''));
  const shown = [...wrong].map((value) => `“${value.slice(0, SHOWN)}”`).join(', ');
  const say = inLanguage(addressWords, language);
  const again = {
    url: localPath(path.replace(/\/list\.xlsx$/, '')),
    label: links.again[language],
    isMain: true,
  };
  return {
    heading: say.heading,
    text: shown === '' ? say.text : `${say.text} ${say.wrong}: ${shown}.`,
    advice: query === '' ? (advices[404]?.[language] ?? '') : say.advice,
    fields: [],
    actions: query === '' ? leavings(language, true) : [again, ...leavings(language, false)],
    requestId,
    requestLabel: links.request[language],
  };
}

/** Where to go from a page that says no more. */
function leavings(language: Language, isMain: boolean): ProblemPage['actions'] {
  return [
    { url: '/', label: links.home[language], isMain },
    { url: '/tasks', label: links.tasks[language], isMain: false },
  ];
}
