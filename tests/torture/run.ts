import type { DatasetSession, Row } from '../../src/lib/contracts/engine';
import type { AppError } from '../../src/lib/core/errors';
import type { Reading } from '../../src/lib/flows/import/reading';
import { listRejects } from '../../src/lib/flows/import/rejects';
import { sql } from '../../src/lib/sql/text';
import type { TestEngine } from '../helpers/engine';
import { readInNode } from '../helpers/pipeline';
import { draftOf } from './combine';
import { judge, type Built, type BuiltLine, type Verdict } from './judge';
import type { Pollution, Saying } from './pollution';
import { writeDraft } from './write';

/** Longer than this for 400 lines is as good as never. */
const HANG_MS = 20_000;

/** Writes the clean table with these pollutions, reads it with nothing chosen by hand, and judges. */
export async function torture(
  pollutions: readonly Pollution[],
  engine: TestEngine,
): Promise<Verdict> {
  const draft = draftOf(pollutions);
  const allowed = pollutions.flatMap(({ says }) => says ?? []);
  const told = pollutions.flatMap((p) => (p.tells ? [new Set<string>(p.tells)] : []));
  const tells = told[0]
    ? new Set([...told[0]].filter((field) => told.every((set) => set.has(field))))
    : null;
  const { file, lineOf } = await writeDraft(draft);
  const started = performance.now();
  const verdict = await readAndJudge(file, allowed, engine, (built) =>
    judge(draft.truth, built, lineOf, allowed, tells),
  ).catch((thrown: unknown): Verdict => ({ outcome: 'trap', because: String(thrown) }));
  return performance.now() - started > HANG_MS ? { outcome: 'hang', because: '' } : verdict;
}

async function readAndJudge(
  file: File,
  allowed: readonly Saying[],
  engine: TestEngine,
  judged: (built: Built) => Verdict,
): Promise<Verdict> {
  engine.reset();
  const { result, session } = await readInNode([file], engine);
  if (!result.ok) return refused(result.error, allowed);
  const reading = result.value;
  if (reading.failed[0]) return refused(reading.failed[0].error, allowed);
  const { questions, recipe } = reading;
  if (questions.length > 0) {
    await reading.abandon();
    return asked(reading, allowed);
  }
  const built = await reading.build(recipe);
  if (!built.ok) {
    const offered = offeredBy(reading).filter((repair) => allowed.includes(repair));
    return offered.length > 0
      ? { outcome: 'said', because: offered.join(', ') }
      : refused(built.error, allowed);
  }
  return judged({
    ...(await readBuilt(session, new Set<string>(built.value.summary.attributes))),
    said: notesOf(reading),
  });
}

function refused({ code, detail }: AppError, allowed: readonly Saying[]): Verdict {
  const because = `error ${code}`;
  if (code.startsWith('engine-')) return { outcome: 'trap', because: `${because} ${detail ?? ''}` };
  return { outcome: allowed.includes(`error ${code}`) ? 'said' : 'wrong', because };
}

/** A question counts when one of them is about what is open; a repair when it is offered beside a question. */
function asked(reading: Reading, allowed: readonly Saying[]): Verdict {
  const questions = reading.questions.map(
    ({ target, role }): Saying =>
      `question ${target === 'format' ? 'format' : 'role'} ${role ?? 'kind'}`,
  );
  const fits = [...questions, ...offeredBy(reading)].filter((one) => allowed.includes(one));
  return {
    outcome: fits.length > 0 ? 'said' : 'wrong',
    because: (fits.length > 0 ? fits : questions).join(', '),
  };
}

function offeredBy(reading: Reading): readonly Saying[] {
  return reading.staged.flatMap(({ preview }) =>
    preview.repairs.map(({ kind }): Saying => `repair ${kind}`),
  );
}

function notesOf(reading: Reading): readonly Saying[] {
  return reading.guesses.some(
    ({ target, certainty }) => target === 'encoding' && certainty === 'ambiguous',
  )
    ? ['encoding']
    : [];
}

async function readBuilt(
  session: DatasetSession,
  names: ReadonlySet<string>,
): Promise<Omit<Built, 'said'>> {
  const column = (name: string) => (names.has(name) ? name : `NULL`);
  const person = `customer_id, ${column('full_name')} AS full_name, ${column('city')} AS city, ${column('consent_email')} AS consent_email`;
  const line = `order_ref, ordered_on::VARCHAR, product_name, quantity::DOUBLE, (amount * 100)::DOUBLE, store`;
  const statement = sql`${`SELECT ${person}, ${line} FROM order_line JOIN customer USING (customer_key) UNION ALL SELECT NULL, NULL, NULL, NULL, ${line} FROM anonymous_line` as ReturnType<typeof sql>}`;
  const result = await session.run(statement);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const listing = await listRejects(session, null);
  const page = listing.ok ? await listing.value.page(0, 100_000) : listing;
  if (!page.ok) throw new Error(JSON.stringify(page.error));
  return { lines: result.value.rows.map(lineOf), rejects: page.value };
}

function lineOf(row: Row): BuiltLine {
  const text = (i: number) => (row[i] === null ? null : String(row[i]));
  return {
    customer: text(0),
    name: text(1),
    city: text(2),
    optIn: row[3] === null ? null : row[3] === true || row[3] === 'true',
    order: text(4),
    day: text(5) ?? '',
    product: text(6),
    quantity: row[7] === null ? null : Number(row[7]),
    cents: Math.round(Number(row[8]) * 100) / 100,
    store: text(9),
  };
}
