/**
 * The SQL of a text as `searchText` folds it, but for what is neither letter nor digit, to be looked for by the words of `searchWords`.
 * For tables of few rows: it is made when it is asked for.
 */
export function foldedSql(text: string): string {
  return `regexp_replace(lower(translate(normalize(${text}, NFD), 'Đđ', 'dd')), '[\\u0300-\\u036F]', '', 'g')`;
}
