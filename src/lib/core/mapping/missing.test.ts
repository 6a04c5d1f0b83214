import { expect, test } from 'vitest';
import { CSV } from '../../../../tests/helpers/records';
import { DEFAULT_BUILD_OPTIONS } from '../recipe';
import type { Role, SourceKind } from '../roles';
import type { SourceRecipe } from '../source';
import { missingFromRecipe } from './missing';

const source = (kind: SourceKind, ...roles: Role[]): SourceRecipe => ({
  id: 's1',
  fileName: 'f.csv',
  kind,
  dialect: CSV,
  columns: roles.map((role) => ({ label: role, role, format: { kind: 'text' } })),
});
const missing = (...sources: SourceRecipe[]) =>
  missingFromRecipe({ sources, options: DEFAULT_BUILD_OPTIONS }).map((error) => error.code);

test('what a recipe lacks', () => {
  expect(missing()).toEqual(['no-orders-source']);
  expect(missing(source('customers', 'email'))).toEqual(['no-orders-source']);
  expect(missing(source('orders'))).toEqual([
    'no-date-column',
    'no-customer-column',
    'no-amount-column',
  ]);
  expect(missing(source('orders', 'customer_id', 'ordered_on', 'unit_price'))).toEqual([
    'no-amount-column',
  ]);
  expect(missing(source('orders', 'customer_id', 'ordered_on', 'unit_price', 'quantity'))).toEqual(
    [],
  );
  const orders = source('orders', 'email', 'ordered_on', 'amount');
  expect(missing(orders, source('customers', 'city'))).toEqual(['no-customer-column']);
  expect(missing(orders, source('interactions', 'customer_id'))).toEqual(['no-date-column']);
});
