import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/schemas/catalog.js';
import { compileTallies, type SqlDialect } from '../../src/sql/index.js';

const title = { vi: 'Nhóm', en: 'Group' };
const catalog: Catalog = {
  id: 'catalog',
  title,
  populations: [{ id: 'planned', title, of: 'personnel', where: { successionPlans: { some: {} } } }],
  indicators: [],
};

function statements(dialect: SqlDialect, id = 'u'): string {
  const units = [{ id, name: 'U', kind: 'department' }];
  const { counts, audit } = compileTallies(catalog, { dialect, units, asOf: '2019-12-31' });
  return [...counts, ...audit].map(({ text }) => text).join('\n');
}

describe('mariadb', () => {
  it('joins by texts of a collation, since bytes have no key', () => {
    expect(statements('mariadb')).toContain('collate utf8mb4_nopad_bin');
    expect(statements('mariadb')).not.toContain('.id = cast(');
  });

  it('keeps each query with records or units apart, so that it gets a key', () => {
    const texts = statements('mariadb');
    const queries = texts.match(/^(?:with )?gi_\w+ as \(/gmu) ?? [];
    expect(queries.length).toBeGreaterThan(2);
    expect(texts.match(/limit 18446744073709551615\)/gu)).toHaveLength(queries.length);
  });

  it.each([
    ['u', 'id varchar(1)'],
    ['u'.repeat(512), 'id varchar(512)'],
    ['u'.repeat(513), 'id longtext'],
  ])('takes ids as long as they are', (id, column) => {
    expect(statements('mariadb', id)).toContain(column);
  });
});

describe('mysql', () => {
  it('has no collation of MariaDB', () => {
    expect(statements('mysql')).not.toContain('nopad');
    expect(statements('mysql')).toContain('cast(e.id as binary)');
  });
});
