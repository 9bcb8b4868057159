import type { Text } from '../../kernel/text.js';

const kinds: readonly (readonly [readonly string[], Text])[] = [
  [
    ['exe', 'elf', 'macho', 'jar', 'apk', 'deb', 'rpm', 'wasm', 'class'],
    { vi: 'một chương trình máy tính', en: 'a program' },
  ],
  [['pdf'], { vi: 'tệp PDF', en: 'a PDF' }],
  [['doc', 'docx', 'odt', 'rtf'], { vi: 'văn bản Word', en: 'a Word document' }],
  [['xls', 'xlsx', 'ods'], { vi: 'bảng tính Excel', en: 'an Excel sheet' }],
  [['pptx', 'odp'], { vi: 'bài trình chiếu', en: 'a presentation' }],
  [['jpg', 'png', 'gif', 'webp', 'bmp', 'tif', 'heic', 'avif'], { vi: 'ảnh', en: 'a picture' }],
  [['zip', 'rar', '7z', 'gz', 'tar', 'bz2', 'xz'], { vi: 'tệp nén', en: 'an archive' }],
  [['mp4', 'mov', 'avi', 'mkv', 'webm', '3gp', 'm4v'], { vi: 'video', en: 'a video' }],
  [['mp3', 'wav', 'm4a', 'ogg', 'flac', 'amr', 'aac'], { vi: 'tệp âm thanh', en: 'a recording' }],
];

/** What a file holds, in words for people, by the kind that `kindOfFile` tells; null where it is none that people have a word for. */
export function contentWords(kind: string): Text | null {
  return kinds.find(([names]) => names.includes(kind))?.[1] ?? null;
}
