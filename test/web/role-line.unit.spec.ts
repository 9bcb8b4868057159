import { expect, it } from '@jest/globals';
import { roleLine } from '../../src/web/shown/role-line.js';

it('a role is told in the language of the reader, with the body’s name in Vietnamese where it has no other', () => {
  const commune = { name: 'Đảng ủy xã Lát', nameEn: 'Party Committee of Lát commune' };
  expect(roleLine({ role: 'officer', body: commune }, 'vi')).toBe('cán bộ đầu mối, Đảng ủy xã Lát');
  expect(roleLine({ role: 'officer', body: commune }, 'en')).toBe('officer, Party Committee of Lát commune');
  expect(roleLine({ role: 'officer', body: { ...commune, nameEn: null } }, 'en')).toBe(
    'officer, Đảng ủy xã Lát',
  );
  expect(roleLine({ role: 'admin', body: null }, 'en')).toBe('administrator');
});
