import type { Annex, Block, OfficialDocument } from './official-document.js';

type Change = (text: string) => string;

/** The document with each of its texts as `change` makes it: of its lines, its blocks and the cells of its tables. Numbers, codes and days stay. */
export function withTexts(document: OfficialDocument, change: Change): OfficialDocument {
  const all = (texts: readonly string[]): string[] => texts.map(change);
  const { head, subject, addressees, signature, recipients, archive, blocks, annexes } = document;
  return {
    ...document,
    head: { ...head, place: change(head.place) },
    subject: all(subject),
    addressees: all(addressees),
    blocks: blocks.map((block) => blockWith(block, change)),
    signature: {
      capacity: all(signature.capacity),
      office: change(signature.office),
      name: signature.name === null ? null : change(signature.name),
    },
    recipients: all(recipients),
    archive: change(archive),
    annexes: annexes.map((annex) => annexWith(annex, change)),
  };
}

function annexWith({ title, blocks, ...annex }: Annex, change: Change): Annex {
  return { ...annex, title: change(title), blocks: blocks.map((block) => blockWith(block, change)) };
}

function blockWith(block: Block, change: Change): Block {
  if (block.kind === 'table') {
    const rows = block.table.rows.map((row) => row.map(change));
    return { ...block, table: { ...block.table, rows } };
  }
  return { ...block, text: change(block.text) };
}
