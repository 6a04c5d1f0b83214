import type { Sql } from '../../contracts/sql';
import type { LineField } from '../../core/dataset';
import type { FeatureRule, Rule } from '../../core/rules/rule';
import type { AsOf } from '../features/table';
import { ident, join, sql } from '../text';
import { interactionCondition, segmentCondition, tagCondition } from './events';
import { purchaseCondition, type Reading } from './purchases';
import { categorySql, dateSql, flagSql, numberSql } from './tests';

/** Where a rule finds what it asks for. */
export interface RuleFrame {
  readonly asOf: AsOf;
  /** Relation with one row per customer: `customer_key` and the features that the rule asks for. */
  readonly features: Sql;
  /** Relation `(customer_key, tag)` of tags by id. */
  readonly tags: Sql;
  /** Relation `(customer_key, segment_id)` of another segmentation. Throws RangeError for one that is not known. */
  readonly membership: (segmentation: string) => Sql;
  /** Optional columns of the lines that are filled; unknown, all of them may be. */
  readonly lineFields?: readonly LineField[];
  /** Looks into long tables for this customer alone; the frame is narrowed by who reads it. */
  readonly only?: number;
}

/** A rule as a condition on one row of `frame.features`; NULL, like FALSE, where it does not hold. */
export function ruleSql(rule: Rule, frame: RuleFrame): Sql {
  switch (rule.of) {
    case 'all':
      return connected(rule.rules, ' AND ', sql`TRUE`, frame);
    case 'any':
      return connected(rule.rules, ' OR ', sql`FALSE`, frame);
    case 'none':
      return sql`NOT coalesce(${connected(rule.rules, ' OR ', sql`FALSE`, frame)}, FALSE)`;
    case 'feature':
      return featureSql(rule, frame);
    case 'purchases':
      return purchaseCondition(rule, readingOf(frame));
    case 'interactions':
      return interactionCondition(rule, readingOf(frame));
    case 'tag':
      return tagCondition(rule, frame.tags);
    case 'segment':
      return segmentCondition(rule, frame.membership(rule.segmentation));
  }
}

export function readingOf({ asOf, only, lineFields }: RuleFrame): Reading {
  return {
    referenceDate: asOf.referenceDate,
    namedProducts: lineFields?.includes('product_name') ?? true,
    ...(only === undefined ? {} : { only }),
  };
}

function connected(rules: readonly Rule[], word: string, none: Sql, frame: RuleFrame): Sql {
  return rules.length === 0
    ? none
    : sql`(${join(
        rules.map((rule) => ruleSql(rule, frame)),
        word,
      )})`;
}

function featureSql({ feature, test }: FeatureRule, frame: RuleFrame): Sql {
  const value = ident(feature);
  switch (test.kind) {
    case 'number':
      return numberSql(test, value, frame.features);
    case 'date':
      return dateSql(test, value, frame.asOf.referenceDate);
    case 'category':
      return categorySql(test, value, frame.asOf.referenceDate);
    case 'flag':
      return flagSql(test, value);
  }
}
