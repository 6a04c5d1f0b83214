import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../src/lib/core/dialect';
import { importInNode, readInNode } from '../helpers/pipeline';

const MONTHS = [
  'Code client;Ville;janv. 2024;févr. 2024;mars 2024',
  'C1;Lyon;10,50;;30',
  'C2;Nice;5;6;7',
  'C3;Lyon;;;100',
].join('\n');
const file = () => new File([MONTHS], 'mois.csv');
const source = (dialect: Partial<Dialect>) => [{ id: 's1', file: file(), dialect }];

describe('months as columns', { timeout: 60_000 }, () => {
  it('are offered as lines, and become sales of each month when that is accepted', async () => {
    const { result, engine } = await readInNode([file()]);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const [offer] = result.value.staged[0]?.preview.repairs ?? [];
    expect([offer?.kind, offer?.count, offer?.accepted]).toEqual(['unpivot-months', 3, false]);
    expect(offer?.after[0]).toEqual(['Code client', 'Ville', 'mois', 'montant']);
    engine.close();

    const { summary, reading, close } = await importInNode(source({ repairs: ['unpivot-months'] }));
    expect(reading.recipe.sources[0]?.dialect.repairs).toEqual(['unpivot-months']);
    // Six filled months: 10.50 + 30 + 5 + 6 + 7 + 100.
    expect(summary).toMatchObject({
      customers: 3,
      orderLines: 6,
      amount: 158.5,
      firstOrder: '2024-01-01',
      lastOrder: '2024-03-01',
    });
    expect(summary.sources[0]?.repairs).toMatchObject([{ kind: 'unpivot-months', accepted: true }]);
    close();
  });

  it('keep samples short enough for a project', async () => {
    const wide = Array.from({ length: 40 }, (_, i) => `colonne ${i}`).join(';');
    const long = Array.from({ length: 40 }, (_, i) => (i === 0 ? 'x'.repeat(5000) : '1')).join(';');
    const table = ['Client;Date;Montant', ...[1, 2, 3].map((n) => `C${n};2024-01-0${n};${n}`)];
    const rows = table.map((line, i) => `${line};${i === 0 ? wide : long}`);
    const { summary, close } = await importInNode([
      new File([`Titre\n${rows.join('\n')}\n`], 'large.csv'),
    ]);
    const [repair] = summary.sources[0]?.repairs ?? [];
    expect(repair?.kind).toBe('title-lines');
    expect(Math.max(...(repair?.before ?? []).map((row) => row.length))).toBe(8);
    expect(Math.max(...(repair?.before ?? []).flat().map((cell) => cell.length))).toBe(60);
    close();
  });
});
