import { describe, expect, it } from '@jest/globals';
import { addressProblemPage } from '../../src/web/problem/problem.page.js';

const message = { vi: 'phải là một trong các giá trị: assigned, done', en: 'must be one of: assigned, done' };

describe('the page of an address that asks for what there is not', () => {
  it('tells what stands in the address, nothing that only programs know, and leads to the page without it', () => {
    const fields = [{ name: 'status', message }];
    const page = addressProblemPage('vi', { fields }, '/tasks/list.xlsx?status=wrong&q=a', 'r1');
    expect(page.text).toBe(
      'Địa chỉ trang hỏi điều không có, có thể do gõ tay hoặc bị cắt. Chỗ không dùng được: “wrong”.',
    );
    expect(page.fields).toEqual([]);
    expect(page.actions[0]).toMatchObject({ url: '/tasks', isMain: true });
    expect(page.actions.filter(({ isMain }) => isMain)).toHaveLength(1);
  });

  it('tells the wrong value of a query that holds a question', () => {
    const page = addressProblemPage(
      'vi',
      { fields: [{ name: 'sort', message }] },
      '/tasks?q=a?&sort=zz',
      'r1',
    );
    expect(page.text).toContain('“zz”');
    expect(page.advice).toContain('bộ lọc');
  });

  it('names nothing where it is no value of the query, and leads nowhere else', () => {
    const page = addressProblemPage('en', {}, '/tasks/abc', 'r1');
    expect(page.text).toBe(
      'The address asks for what there is not. It may have been typed by hand, or cut off.',
    );
    expect(page.actions[0]).toMatchObject({ url: '/', isMain: true });
    expect(page.advice).toContain('Look for it from the first page');
    const elsewhere = addressProblemPage('en', {}, '//evil.example/x?q=1', 'r1');
    expect(elsewhere.actions[0]?.url).toBe('/');
  });
});
