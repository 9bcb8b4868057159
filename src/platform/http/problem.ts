import type { FieldProblem } from '../../kernel/domain-error.js';
import type { Language, Text } from '../../kernel/text.js';

/** An error answer as in RFC 9457, with the fields that are wrong. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly fields: readonly { readonly name: string; readonly message: string }[];
  readonly [extra: string]: unknown;
}

const titles: Readonly<Record<number, Text>> = {
  400: { vi: 'Dữ liệu chưa hợp lệ', en: 'Bad input' },
  401: { vi: 'Chưa đăng nhập', en: 'Not signed in' },
  403: { vi: 'Không được phép', en: 'Not allowed' },
  404: { vi: 'Không tìm thấy', en: 'Not found' },
  405: { vi: 'Phương thức không được hỗ trợ', en: 'Method not supported' },
  406: { vi: 'Không có dạng trả lời phù hợp', en: 'Not acceptable' },
  408: { vi: 'Yêu cầu đến quá chậm', en: 'Too slow' },
  409: { vi: 'Không thực hiện được ở trạng thái hiện tại', en: 'Not possible in the present state' },
  412: { vi: 'Nội dung đã thay đổi', en: 'Changed meanwhile' },
  413: { vi: 'Dữ liệu quá lớn', en: 'Too large' },
  414: { vi: 'Địa chỉ quá dài', en: 'Address too long' },
  415: { vi: 'Loại dữ liệu không được hỗ trợ', en: 'Unsupported media type' },
  422: { vi: 'Không xử lý được', en: 'Cannot be processed' },
  428: { vi: 'Thiếu phiên bản', en: 'Version required' },
  429: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
  431: { vi: 'Phần đầu quá lớn', en: 'Headers too large' },
  500: { vi: 'Lỗi của hệ thống', en: 'Internal error' },
  503: { vi: 'Chưa sẵn sàng', en: 'Not ready' },
};

export interface ProblemParts {
  readonly status: number;
  readonly code: string;
  readonly text: Text;
  readonly fields?: readonly FieldProblem[];
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** Puts a problem into the reader's language. */
export function problemIn(language: Language, parts: ProblemParts): Problem {
  const { status, code, text, fields = [], extra = {} } = parts;
  return {
    ...extra,
    type: `urn:dondoc:problem:${code}`,
    title: (titles[status] ?? titles[status < 500 ? 400 : 500])?.[language] ?? '',
    status,
    detail: text[language],
    code,
    fields: fields.map((field) => ({ name: field.name, message: field.message[language] })),
  };
}

/** The language that an `Accept-Language` header asks for; Vietnamese unless English comes first. */
export function languageOf(header: string | undefined, fallback: Language = 'vi'): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find(Boolean);
      return { tag: tag.slice(0, 2), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => (tag === 'vi' || tag === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return (wanted[0]?.tag as Language | undefined) ?? fallback;
}
