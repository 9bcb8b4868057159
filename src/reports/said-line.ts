/** What stands before words that a line says: its mark, the name that it begins with, how a task stands, another of its sentences. */
const BEFORE = /(?:^\s*(?:[-–#]+\s+)?|[:.;]\s+|Kết quả xử lý: [^,]*,\s+)$/u;

/** What stands after them: the report that says so in brackets, or what became of a proposal. */
const AFTER = /^(?:[.;)]?\s*$|[.;]?\s+\([^()]*(?:\([^()]*\)[^()]*)*\)\s*$|;\s|[.;]?\s+Kết quả xử lý: )/u;

/**
 * A line of a document without words that it says, as it sets them between a name and a source; also where they are too few to be
 * taken away wherever they stand. The same line where it says something else.
 */
export function withoutSaid(line: string, words: string, marker: string): string {
  const said = words.trim();
  if (said === '') return line;
  let left = '';
  let from = 0;
  for (let at = line.indexOf(said); at >= 0; at = line.indexOf(said, at + said.length)) {
    if (!BEFORE.test(line.slice(0, at)) || !AFTER.test(line.slice(at + said.length))) continue;
    left += line.slice(from, at) + marker;
    from = at + said.length;
  }
  return left + line.slice(from);
}
