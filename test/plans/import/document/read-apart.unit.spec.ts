import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  DOCUMENT_WORK,
  PlanDocuments,
} from '../../../../src/plans/import/document/plan-documents.service.js';
import { readApart } from '../../../../src/plans/import/document/read-apart.service.js';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import { AT_ONCE, LIMITS } from '../../../../src/platform/threads/contained-run.js';
import { docxOf, paragraph, pdfOf } from './made-files.js';

const plan = readFileSync(new URL('../reading/documents/tinh-nuoc-sach.txt', import.meta.url), 'utf8');
/** Some 40 pages. */
const long = plan.repeat(Math.ceil(120_000 / plan.length));

describe('a text that is read apart', () => {
  it('gives what the reader gives, of a short text and of a long one', async () => {
    expect(await readApart(plan, 'text')).toEqual(readPlan(plan));
    expect(await readApart(long, 'text')).toEqual(readPlan(long));
  });

  it('lets the program do its other work meanwhile', async () => {
    let turns = 0;
    const other = setInterval(() => (turns += 1), 1);
    await readApart(long, 'text');
    clearInterval(other);
    expect(turns).toBeGreaterThan(20);
  });

  it('is given what finding its words has left, and refused where that is nothing', async () => {
    const refused = { code: 'bloated' };
    await expect(readApart(long, 'file', 0)).rejects.toMatchObject(refused);
    await expect(readApart(long, 'file', -300)).rejects.toMatchObject(refused);
  });

  it('is not read while many wait, pasted or in a file, unless its words took work to be found', async () => {
    const text = 'Sở Y tế lập danh sách.\n'.repeat(600);
    const taken = Array.from({ length: AT_ONCE + LIMITS.before + 1 }, () => readApart(text, 'file'));
    await expect(readApart(text, 'file')).rejects.toMatchObject({ code: 'busy' });
    await expect(readApart(text, 'text')).rejects.toMatchObject({ code: 'busy' });
    taken.push(readApart(text, 'file', DOCUMENT_WORK - 1));
    expect(await Promise.all(taken)).toHaveLength(AT_ONCE + LIMITS.before + 2);
  });

  it('may be one paragraph of very many sentences', async () => {
    const sentences = 'Sở Tài chính rà soát kinh phí. Sở Y tế lập danh sách; '.repeat(8_000);
    const { bodies } = await readApart(`KẾ HOẠCH\nII. TỔ CHỨC THỰC HIỆN\n1. ${sentences}`, 'text');
    expect(bodies.length).toBeGreaterThan(15_000);
  });

  it('may be very many lines that each begin like the title of a column, parted by blank lines', async () => {
    const lines = Array.from({ length: 3000 }, (_, at) => `Nhiệm vụ ${at}`).join('\n\n');
    const duty = 'Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính lập danh sách trước ngày 30/6/2026.';
    const { bodies } = await readApart(`${duty}\n\n${lines}`, 'text');
    expect(bodies.map(({ name }) => name)).toEqual(['Sở Y tế']);
  });

  it('keeps every offset where the text holds half a character', async () => {
    const broken = `\uD800${long}`;
    const spans = (await readApart(broken, 'file')).bodies.flatMap(({ duties }) =>
      duties.map(({ span }) => span),
    );
    expect(spans).toEqual(
      readPlan(`?${long}`).bodies.flatMap(({ duties }) => duties.map(({ span }) => span)),
    );
  });

  it('has its reader loaded while the words of a long file are found, and only then', async () => {
    let begun = 0;
    const count = (): void => void (begun += 1);
    subscribe('child_process', count);
    const documents = new PlanDocuments();
    const lines = long.split('\n').filter((line) => line.trim() !== '');
    const pages = Array.from({ length: 40 }, (_, at) =>
      lines.slice(at * 40, at * 40 + 40).map((text, line) => ({ text, x: 60, y: 60 + line * 18 })),
    );
    try {
      await documents.words(await docxOf(paragraph(plan)));
      expect(begun).toBe(1);
      for (const file of [await docxOf(lines.map((line) => paragraph(line)).join('')), pdfOf(pages)]) {
        begun = 0;
        const { text, workLeft } = await documents.words(file);
        expect(begun).toBe(1 + (AT_ONCE > 1 ? 1 : 0));
        expect((await readApart(text, 'file', workLeft)).bodies).not.toHaveLength(0);
        expect(begun).toBe(2);
      }
    } finally {
      unsubscribe('child_process', count);
    }
  });
});
