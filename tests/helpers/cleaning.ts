import { afterAll, beforeAll } from 'vitest';
import type { CleaningKind, CleaningReport, CleaningStep } from '../../src/lib/core/cleaning/step';
import { switchSteps } from '../../src/lib/core/cleaning/edit';
import type { Recipe } from '../../src/lib/core/recipe';
import type { Sql } from '../../src/lib/contracts/sql';
import { importInNode, type Imported } from './pipeline';

export const ORDERS = () =>
  new File(
    [
      'id_client;date_commande;montant\nA1;15/01/2025;10,00\nA2;16/01/2025;20,00\nA3;28/02/2025;30,00\n',
    ],
    'ventes.csv',
  );

export const ORDERS_EN = () =>
  new File(
    ['customer_id,order_date,amount\nA1,2025-01-15,10.00\nA2,2025-01-16,20.00\n'],
    'sales.csv',
  );

/** A customers file of a French base, one line per customer A1, A2... */
export function customers(labels: string, ...lines: string[]): File {
  const body = lines.map((line, i) => `A${i + 1};${line}`).join('\n');
  return new File([`id_client;${labels}\n${body}\n`], 'clients.csv');
}

export async function values(
  base: Imported,
  columns: string,
): Promise<readonly (readonly unknown[])[]> {
  const result = await base.session.run(
    `SELECT ${columns} FROM customer ORDER BY length(customer_id), customer_id LIMIT 6` as Sql,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.rows;
}

const steps = (base: Imported): readonly CleaningStep[] =>
  base.reading.recipe.sources.flatMap((s) => s.cleaning ?? []);
export const stepOf = (base: Imported, kind: CleaningKind) =>
  steps(base).find((s) => s.kind === kind);
export function reportOf(base: Imported, kind: CleaningKind): CleaningReport | undefined {
  const id = stepOf(base, kind)?.id;
  return base.summary.cleaning?.find((r) => r.stepId === id);
}

/** Switches every step of these kinds. */
export const switched =
  (on: boolean, ...kinds: CleaningKind[]) =>
  (recipe: Recipe): Recipe =>
    switchSteps(
      recipe,
      new Map(
        recipe.sources.flatMap((s) =>
          (s.cleaning ?? []).flatMap((c) => (kinds.includes(c.kind) ? [[c.id, on] as const] : [])),
        ),
      ),
    );

/** Imports once for the tests of a suite. */
export function imported(files: () => readonly File[], change?: (recipe: Recipe) => Recipe) {
  let done: Imported | undefined;
  beforeAll(async () => {
    done = await importInNode(files(), change);
  }, 60_000);
  afterAll(() => done?.close());
  return () => {
    if (!done) throw new Error('not imported');
    return done;
  };
}
