import { type ErrorCode, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Text } from '../../kernel/text.js';
import { type Reading, Spot } from './yaml-spot.js';

/** Characters; the largest plan known has a hundredth of it. */
const largestFile = 1_000_000;

/** Faults after which the rest of the file can still be understood. */
const readableFaults: readonly ErrorCode[] = ['DUPLICATE_KEY'];

/**
 * Reads a YAML text. Syntax faults are told to the reading, each with its line; `root` is null where they (or its size)
 * leave nothing to check.
 */
export function readYaml(source: string): { readonly reading: Reading; readonly root: Spot | null } {
  const lines = new LineCounter();
  const reading: Reading = { lines, problems: [] };
  const whole = new Spot(reading, null, '', 1);
  if (source.length > largestFile) {
    whole.tell({
      vi: `tệp dài ${source.length} ký tự; tối đa ${largestFile}`,
      en: `the file has ${source.length} characters; at most ${largestFile}`,
    });
    return { reading, root: null };
  }
  if (source.trim() === '') {
    whole.tell({
      vi: 'tệp trống; cách viết tệp kế hoạch: docs/plan-file.md',
      en: 'the file is empty; how a plan file is written: docs/plan-file.md',
    });
    return { reading, root: null };
  }
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const faults: YAMLError[] = [...document.errors, ...document.warnings];
  for (const fault of faults) {
    new Spot(reading, null, '', lines.linePos(fault.pos[0]).line).tell(faultText(fault));
  }
  const readable = faults.every((fault) => readableFaults.includes(fault.code));
  return { reading, root: readable ? new Spot(reading, document.contents, '', 1) : null };
}

function faultText(fault: YAMLError): Text {
  const detail = fault.message.replaceAll(/\s+/g, ' ');
  return {
    vi: `không đúng cú pháp YAML: ${faultsInVietnamese[fault.code]}`,
    en: `not valid YAML: ${detail}`,
  };
}

const faultsInVietnamese: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'tham chiếu (*) không được kèm nhãn hay neo',
  BAD_ALIAS: 'tham chiếu (*) không hợp lệ',
  BAD_COLLECTION_TYPE: 'nhãn không hợp với danh sách hay nhóm khóa',
  BAD_DIRECTIVE: 'chỉ thị (%) không hợp lệ',
  BAD_DQ_ESCAPE: 'ký tự thoát (\\) không hợp lệ trong ngoặc kép',
  BAD_INDENT: 'thụt lề không đúng',
  BAD_PROP_ORDER: 'nhãn hoặc neo đặt sai chỗ',
  BAD_SCALAR_START: 'giá trị bắt đầu bằng ký tự không được phép; hãy đặt trong ngoặc kép',
  BLOCK_AS_IMPLICIT_KEY: 'thiếu dấu hai chấm, hoặc dấu hai chấm trong giá trị chưa đặt trong ngoặc kép',
  BLOCK_IN_FLOW: 'không được xuống dòng theo kiểu danh sách bên trong [ ] hoặc { }',
  DUPLICATE_KEY: 'khóa bị lặp lại',
  IMPOSSIBLE: 'không đọc được',
  KEY_OVER_1024_CHARS: 'khóa dài quá 1024 ký tự',
  MISSING_CHAR: 'thiếu một dấu (ngoặc, phẩy hoặc hai chấm)',
  MULTILINE_IMPLICIT_KEY: 'khóa không được xuống dòng; có thể thiếu dấu hai chấm',
  MULTIPLE_ANCHORS: 'một giá trị có hai neo (&)',
  MULTIPLE_DOCS: 'tệp chứa nhiều tài liệu (---); chỉ được một',
  MULTIPLE_TAGS: 'một giá trị có hai nhãn (!)',
  NON_STRING_KEY: 'khóa phải là chữ',
  RESOURCE_EXHAUSTION: 'lồng nhau quá sâu',
  TAB_AS_INDENT: 'thụt lề bằng phím tab; hãy dùng dấu cách',
  TAG_RESOLVE_FAILED: 'nhãn (!) không được dùng',
  UNEXPECTED_TOKEN: 'có ký tự không đúng chỗ',
};
