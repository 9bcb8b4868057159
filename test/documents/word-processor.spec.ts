import { layoutNames } from '../../src/documents/layout.js';
import { writeDocx } from '../../src/documents/docx-writer.js';
import { describeLayout } from '../support/layout-rules.js';
import { describeWithWordProcessor } from '../support/word-processor.js';

describeWithWordProcessor('a file of a word processor, printed by LibreOffice', (office) => {
  for (const layout of layoutNames)
    describeLayout(layout, async (document) => office.print(await writeDocx(document)));
});
