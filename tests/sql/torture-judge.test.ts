import { describe, expect, it } from 'vitest';
import { cleanOrders } from '../torture/clean';
import { expectedLine, judge, tidy, type Built, type BuiltLine } from '../torture/judge';

const orders = cleanOrders().slice(0, 3);
const lineOf = new Map(orders.map(({ order }, i) => [order, i + 2]));
const lines = orders.map(expectedLine);
const built = (change: Partial<Built>): Built => ({ lines, rejects: [], said: [], ...change });
const outcome = (change: Partial<Built>) => judge(orders, built(change), lineOf, []).outcome;
const altered = (change: Partial<BuiltLine>) =>
  lines.map((line, i) => (i === 1 ? { ...line, ...change } : line));
const reject = (line: number, column: string | null = null, value = 'x') => ({
  line,
  column,
  value,
  reason: 'not-a-number',
});

describe('the judge', () => {
  it('knows the clean table from any other', () => {
    expect(outcome({})).toBe('exact');
    expect(outcome({ lines: lines.slice(1) })).toBe('wrong');
    expect(outcome({ lines: [...lines, ...lines.slice(0, 1)] })).toBe('wrong');
    expect(outcome({ lines: altered({ cents: 1 }) })).toBe('wrong');
    expect(outcome({ lines: altered({ name: 'Somebody' }) })).toBe('wrong');
    expect(outcome({ lines: altered({ day: '2020-01-01' }) })).toBe('wrong');
  });

  it('takes a loss for said only when it is at its own line', () => {
    const lost = { lines: lines.filter((_, i) => i !== 1) };
    expect(outcome({ ...lost, rejects: [reject(3)] })).toBe('said');
    expect(outcome({ ...lost, rejects: [reject(2)] })).toBe('wrong');
    expect(outcome({ ...lost, rejects: [reject(2, null, 'x\ny')] })).toBe('said');
    const emptied = { lines: altered({ quantity: null }) };
    expect(outcome({ ...emptied, rejects: [reject(3, 'quantity')] })).toBe('said');
    expect(outcome({ ...emptied, rejects: [reject(3)] })).toBe('wrong');
    expect(outcome({ lines: altered({ quantity: 9 }), rejects: [reject(3, 'quantity')] })).toBe(
      'wrong',
    );
  });

  it('holds a file to the fields that it tells, and to its refused lines', () => {
    const tells = new Set(['order', 'quantity']);
    const part = (change: Partial<Built>) =>
      judge(orders, built(change), lineOf, [], tells).outcome;
    expect(part({ lines: altered({ product: null }) })).toBe('exact');
    expect(part({ lines: altered({ quantity: 9 }) })).toBe('wrong');
    const lost = lines.filter((_, i) => i !== 1);
    expect(part({ lines: lost })).toBe('wrong');
    expect(part({ lines: lost, rejects: [reject(3)] })).toBe('said');
    expect(part({ lines: lost, rejects: [reject(2)] })).toBe('wrong');
    expect(part({ lines: [...lines, ...lost] })).toBe('wrong');
    const emptied = altered({ quantity: null });
    expect(part({ lines: emptied, rejects: [reject(3, 'quantity')] })).toBe('said');
    expect(part({ lines: emptied, rejects: [reject(3)] })).toBe('wrong');
    expect(part({ lines: altered({ quantity: 9 }), rejects: [reject(3, 'quantity')] })).toBe(
      'wrong',
    );
  });

  it('takes other characters for said only where the encoding is doubtful', () => {
    const other = built({ lines: altered({ city: 'Saint-?tienne' }), said: ['encoding'] });
    const city = { ...orders[1], city: 'Saint-Étienne' } as (typeof orders)[number];
    const truth = orders.map((order, i) => (i === 1 ? city : order));
    expect(judge(truth, other, lineOf, ['encoding']).outcome).toBe('said');
    expect(judge(truth, other, lineOf, []).outcome).toBe('wrong');
    expect(judge(truth, { ...other, said: [] }, lineOf, ['encoding']).outcome).toBe('wrong');
  });

  it('expects text as the cleaning steps leave it', () => {
    expect(tidy(' Lot de\n2\tcoussins ')).toBe('Lot de 2 coussins');
    expect(tidy('  ')).toBeNull();
  });
});
