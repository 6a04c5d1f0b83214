import { appError, type AppError, type ErrorCode } from '../errors';
import type { Recipe } from '../recipe';
import type { Role } from '../roles';
import type { SourceRecipe } from '../source';

/** What a recipe lacks before a dataset can be built, in the order in which to say it; empty when nothing. */
export function missingFromRecipe(recipe: Recipe): readonly AppError[] {
  const orders = recipe.sources.filter((source) => source.kind === 'orders');
  if (orders.length === 0) return [appError('no-orders-source')];
  return [
    ...orders.flatMap(missingFromOrders),
    ...recipe.sources.flatMap((source) =>
      (source.kind === 'customers' || source.kind === 'interactions') && !knowsCustomer(source)
        ? [about(source, 'no-customer-column')]
        : [],
    ),
    ...recipe.sources.flatMap((source) =>
      source.kind === 'interactions' && !plays(source, 'happened_on')
        ? [about(source, 'no-date-column')]
        : [],
    ),
  ];
}

function missingFromOrders(source: SourceRecipe): AppError[] {
  const priced =
    plays(source, 'amount') || (plays(source, 'unit_price') && plays(source, 'quantity'));
  return [
    ...(plays(source, 'ordered_on') ? [] : [about(source, 'no-date-column')]),
    ...(knowsCustomer(source) ? [] : [about(source, 'no-customer-column')]),
    ...(priced ? [] : [about(source, 'no-amount-column')]),
  ];
}

function knowsCustomer(source: SourceRecipe): boolean {
  return plays(source, 'customer_id') || plays(source, 'email');
}

function plays(source: SourceRecipe, role: Role): boolean {
  return source.columns.some((column) => column.role === role);
}

function about(source: SourceRecipe, code: ErrorCode): AppError {
  return appError(code, { fileName: source.fileName, sourceId: source.id });
}

/** Failures that other columns or formats may mend. */
export function isAboutMapping({ code }: AppError): boolean {
  return /^(no|date|amount|number)-/.test(code) || code === 'only-returns';
}
