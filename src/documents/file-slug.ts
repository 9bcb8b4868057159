import { searchText } from '../kernel/search-text.js';

/** The name of a file from words, without diacritics: "bao-cao-tong-hop-so-ket-6-thang". At most 100 letters before the ending. */
export function fileSlug(ending: 'docx' | 'pdf' | 'xlsx', ...words: readonly string[]): string {
  const slug = searchText(...words)
    .replaceAll(/[^a-z0-9 ]/g, '')
    .replaceAll(' ', '-')
    .slice(0, 100)
    .replace(/-+$/, '');
  return `${slug === '' ? 'tai-lieu' : slug}.${ending}`;
}
