import { describe, expect, it } from '@jest/globals';
import { contentDisposition } from '../../../src/platform/http/attachment.js';

describe('the name of a file to be saved', () => {
  it('is given in full, and without diacritics for old programs', () => {
    expect(contentDisposition('Báo cáo quý I – Đảng bộ.pdf')).toBe(
      `attachment; filename="Bao cao quy I _ Dang bo.pdf"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20qu%C3%BD%20I%20%E2%80%93%20%C4%90%E1%BA%A3ng%20b%E1%BB%99.pdf`,
    );
  });

  it('cannot end its quotes or begin another parameter', () => {
    expect(contentDisposition('a"; filename=x\\%41.exe (1)\'.pdf')).toBe(
      `attachment; filename="a__ filename=x__41.exe (1)'.pdf"; filename*=UTF-8''a%22%3B%20filename%3Dx%5C%2541.exe%20%281%29%27.pdf`,
    );
  });
});
