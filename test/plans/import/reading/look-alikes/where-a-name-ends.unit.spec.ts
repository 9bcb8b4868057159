import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../../src/plans/import/reading/read-plan.js';
import { HEAD } from './small-plan.js';

/** Whom a plan with these words names, with their roles. */
const led = (text: string): string[] =>
  readPlan(HEAD + text).bodies.flatMap(({ name, duties }) => duties.map(({ role }) => `${name} | ${role}`));

describe('where a name ends', () => {
  it.each(['hằng năm', 'định kỳ', 'khẩn trương', 'đồng', 'mỗi quý', 'trước mắt', 'khi cần', 'tham gia và'])(
    'ahead of how a body leads: %s',
    (how) => {
      expect(led(`1. Sở Y tế ${how} chủ trì họp về tre.\n`)).toEqual(['Sở Y tế | lead']);
    },
  );

  it.each(['đôn đốc các đơn vị', 'hướng dẫn đơn vị', 'mời lãnh đạo'])(
    'ahead of whom it asks to lead: %s',
    (whom) => {
      expect(led(`1. Sở Y tế ${whom} chủ trì gửi báo cáo về tre.\n`)[0]).toMatch(/^Sở Y tế \|/u);
    },
  );
});
