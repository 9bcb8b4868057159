import { withoutNumbersAtFeeds } from './lines/numbers-at-feeds.js';
import { withoutPageNotes } from './lines/page-notes.js';
import { withoutRunOns } from './lines/run-on-lines.js';
import { withoutRunTogether } from './lines/run-together.js';
import { withoutRunningHeads } from './lines/running-heads.js';
import { withoutTornHeads } from './lines/torn-heads.js';
import { withoutTornWords } from './lines/torn-words.js';
import { withoutWebLeftovers } from './parts/web-leftovers.js';
import { withTitlesOfSections } from './lines/titles-run-on.js';
import { withBarredCells } from './tables/barred-cells.js';
import { withNamesApart } from './tables/broken-cells.js';
import { withBlankCells } from './tables/cells-with-blanks.js';
import { withGridRows } from './tables/grid-rows.js';
import { withFlatRows } from './tables/flat-rows.js';
import { withTitlesApart } from './tables/joined-titles.js';
import { withLoneHeaders } from './tables/lone-headers.js';
import { withSpacedTables } from './tables/spaced-tables.js';
import { withTornRows } from './tables/torn-rows.js';
import { type SourceLine, sourceLines } from './text/source-lines.js';

/** The lines of a text that are of documents, each as it was meant. */
export function planLines(source: string): readonly SourceLine[] {
  const lines = withoutTornHeads(
    withBarredCells(
      withoutRunningHeads(
        withTitlesOfSections(
          withoutRunOns(withoutRunTogether(withoutTornWords(withGridRows(cellLines(source))))),
        ),
      ),
    ),
  );
  return withFlatRows(
    withSpacedTables(
      withTitlesApart(withLoneHeaders(withoutNumbersAtFeeds(withoutWebLeftovers(lines), source))),
      source,
    ),
  );
}

/** The lines without notes, each row of a table between tabs or bars with the lines of its cells. */
function cellLines(source: string): readonly SourceLine[] {
  return withNamesApart(
    withTornRows(withBlankCells(withoutPageNotes(sourceLines(source), source), source), source),
    source,
  );
}
