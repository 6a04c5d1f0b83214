import { rhythmOf } from '../../src/lib/core/quality/calendar';
import type { QualityBase } from '../../src/lib/core/quality/inputs';
import { qualityFacts } from '../../src/lib/flows/quality/report';
import type { Imported } from './pipeline';

/** The report of an import, as the page makes it. Throws when it cannot be read. */
export async function qualityOf(base: Imported): Promise<QualityBase> {
  const dataset = { ...base.summary, id: 'd', builtAt: 0, bytes: 0 };
  const { recipe } = base;
  const facts = await qualityFacts(base.session, dataset, recipe);
  if (!facts.ok) throw new Error(JSON.stringify(facts.error));
  return {
    dataset,
    recipe,
    referenceDate: dataset.lastOrder,
    columns: facts.value.measured?.columns ?? [],
    sources: facts.value.measured?.sources ?? [],
    base: facts.value.base,
    rhythm: rhythmOf(facts.value.base.days),
  };
}
