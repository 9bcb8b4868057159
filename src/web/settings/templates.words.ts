import type { Text } from '../../kernel/text.js';

/** The words of the page of a committee's own forms of documents. */
export const templatesWords = {
  title: { vi: 'Mẫu văn bản', en: 'Templates' },
  lead: {
    vi: 'Văn bản được lập theo thể thức có sẵn. Cấp ủy có mẫu Word riêng thì gửi mẫu lên đây; mẫu được thử ngay, trường viết sai được chỉ rõ chỗ.',
    en: 'Documents are made in the built-in layout. A committee with a form of its own in Word sends it here; it is tried at once, and every mistake in a field is told with its place.',
  },
  how: { vi: 'Cách làm', en: 'How it is done' },
  steps: {
    vi: 'Tải mẫu khởi đầu\nMở bằng Word, sửa chữ và cách trình bày, giữ các trường trong dấu { }\nLưu thành .docx rồi gửi lên',
    en: 'Download the template to begin with\nOpen it in Word, change words and look, keep the fields between { }\nSave it as .docx and send it',
  },
  none: {
    vi: 'Chưa có mẫu riêng: dùng thể thức có sẵn.',
    en: 'No template of its own: the built-in layout.',
  },
  own: { vi: 'Mẫu riêng', en: 'Own template' },
  download: { vi: 'Tải mẫu này', en: 'Download it' },
  starter: { vi: 'Tải mẫu khởi đầu', en: 'Download a template to begin with' },
  file: { vi: 'Tệp mẫu (.docx)', en: 'The template (.docx)' },
  fileHint: {
    vi: 'Nhiều nhất 5 MB, không có macro. Mẫu gửi lên thay cho mẫu đang có.',
    en: '5 MB at the most, no macros. It takes the place of the one before.',
  },
  send: { vi: 'Gửi mẫu lên', en: 'Send the template' },
  remove: { vi: 'Bỏ mẫu riêng', en: 'Take the own template away' },
  removeHint: {
    vi: 'Văn bản sau này theo thể thức có sẵn. Mẫu không lấy lại được ở đây.',
    en: 'Later documents follow the built-in layout. It cannot be brought back here.',
  },
  readOnly: { vi: 'Chỉ cơ quan theo dõi thay được mẫu.', en: 'Only the board changes templates.' },
  fields: { vi: 'Các trường dùng được', en: 'The fields that can be used' },
  fieldsLead: {
    vi: 'Viết đúng tên, không kể chữ hoa chữ thường. Trường viết HOA được điền bằng chữ hoa. Danh sách lặp lại phần đứng giữa chỗ bắt đầu và chỗ kết thúc; điều kiện giữ hoặc bỏ phần ấy.',
    en: 'Write the name as it stands, capitals or not. A field in CAPITALS is filled in with capitals. A list repeats what stands between its beginning and its end; a condition keeps it or leaves it out.',
  },
  field: { vi: 'Trường', en: 'Field' },
  meaning: { vi: 'Là gì', en: 'What it is' },
  example: { vi: 'Ví dụ', en: 'Example' },
  kindText: { vi: 'Chữ', en: 'Text' },
  kindList: { vi: 'Danh sách', en: 'List' },
  kindCondition: { vi: 'Điều kiện', en: 'Condition' },
  within: { vi: 'trong', en: 'within' },
  noFile: { vi: 'Hãy chọn tệp mẫu.', en: 'Choose the template.' },
} as const satisfies Record<string, Text>;

/** What is said once it is done. */
export const templatesSaid = {
  put: {
    vi: 'Đã nhận mẫu. Từ nay tải được văn bản theo mẫu này.',
    en: 'The template is taken. Documents can now be made in it.',
  },
  removed: {
    vi: 'Đã bỏ mẫu riêng. Văn bản theo thể thức có sẵn.',
    en: 'The template is gone. Documents follow the built-in layout.',
  },
} as const satisfies Record<string, Text>;
