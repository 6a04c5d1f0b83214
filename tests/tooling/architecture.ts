import ts from 'typescript';

/** One source file: its path from the root of the repository, with forward slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

interface Room {
  /** Rooms it may import; `type:` in front of a name lets types through and nothing else. */
  readonly imports: readonly string[];
  /** Neither svelte nor SvelteKit's modules. */
  readonly plain?: true;
  /** No window, no document. */
  readonly headless?: true;
  /** Never asks the clock: the day is an argument. */
  readonly timeless?: true;
}

export const ROOMS: Readonly<Record<string, Room>> = {
  core: { imports: [], plain: true, headless: true, timeless: true },
  contracts: { imports: ['core'], plain: true, headless: true },
  sql: { imports: ['core', 'contracts'], plain: true, headless: true, timeless: true },
  models: { imports: ['core'], plain: true, headless: true, timeless: true },
  demo: { imports: ['core'], plain: true, headless: true, timeless: true },
  engine: { imports: ['contracts', 'core'], plain: true },
  bridge: { imports: ['contracts', 'core'], plain: true },
  storage: { imports: ['contracts', 'core'], plain: true },
  flows: { imports: ['core', 'contracts', 'sql', 'models'], plain: true },
  compose: { imports: ['engine', 'bridge', 'storage', 'flows', 'demo', 'contracts', 'core'] },
  i18n: { imports: ['core', 'type:contracts'] },
  state: { imports: ['flows', 'contracts', 'core', 'i18n'] },
  charts: { imports: ['core', 'i18n'] },
  ui: { imports: ['i18n', 'core', 'type:contracts'] },
  routes: {
    imports: ['state', 'ui', 'charts', 'i18n', 'compose', 'core', 'type:contracts', 'type:flows'],
  },
  workers: { imports: ['core', 'contracts', 'models', 'demo'], plain: true, headless: true },
  'service-worker': { imports: [], headless: true },
};

/** Packages that only some rooms may import. */
const OWNED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(@duckdb\/|apache-arrow)/, ['engine']],
  [/^idb(\/|$)/, ['storage']],
  [/^comlink(\/|$)/, ['bridge', 'workers']],
  [/^papaparse(\/|$)/, ['workers']],
  [/^(libphonenumber-js|hucre|hyparquet|hyparquet-compressors|fflate)(\/|$)/, ['workers']],
  [/^d3(-|\/|$)/, ['charts']],
  [/^\$service-worker$/, ['service-worker']],
  [/^node:/, []],
];
const FRAMEWORK = /^(svelte(\/|$)|\$app\/|\$env\/)/;

/** Statements that are not built in sql/: how the engine opens and closes databases. */
const OWN_SQL: readonly (readonly [string, RegExp])[] = [
  ['engine', /^(SET [a-z_]+ =|ATTACH '|DETACH |CHECKPOINT |SELECT (1|current_database\(\))$)/],
  ['engine', /^((CREATE|DROP) SCHEMA tamis_|DROP TABLE IF EXISTS temp\.main\.)/],
];

const WORDS =
  'select|with|insert into|create( or replace)?|attach|detach|copy|update|delete from|drop|alter|pragma|explain|install|load|set|export|import|describe|summarize|pivot|unpivot|checkpoint|vacuum|begin|call';
const SHOUTED = new RegExp(`^\\s*(${WORDS.toUpperCase()})\\s+\\S`);
const WHISPERED =
  /^\s*(select\s[\s\S]+\sfrom\s|with\s+\w+\s+as\s*\(|insert\s+into\s|create\s+(or\s+replace\s+)?(temp(orary)?\s+)?(table|view|macro)\s|drop\s+(table|view)\s|delete\s+from\s+\w+\s+where\s|attach\s+'|copy\s*\()/;
const CLOCK_IN_SQL = /\b(current_date|current_timestamp|now\s*\(\s*\)|today\s*\(\s*\))/i;

const isTest = (path: string) => /\.test\.ts$/.test(path);

/** The room a path of the repository is in. */
export function roomOf(path: string): string | undefined {
  if (/^src\/lib\/compose(\.|$)/.test(path)) return 'compose';
  const [, room] =
    /^src\/lib\/([^/]+)/.exec(path) ??
    /^src\/(routes|service-worker)(?:\/|$)/.exec(path) ??
    /^(workers)(?:\/|$)/.exec(path) ??
    [];
  return room;
}

function resolve(from: string, specifier: string): string | undefined {
  if (specifier === '$lib' || specifier.startsWith('$lib/')) return `src/lib${specifier.slice(4)}`;
  if (!specifier.startsWith('.')) return undefined;
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const onlyTypes = (clause: ts.ImportClause): boolean => {
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  return (
    !clause.name &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.length > 0 &&
    bindings.elements.every((e) => e.isTypeOnly)
  );
};

function importOf(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const typeOnly = node.importClause !== undefined && onlyTypes(node.importClause);
    return { specifier: node.moduleSpecifier.text, typeOnly };
  }
  if (
    ts.isExportDeclaration(node) &&
    node.moduleSpecifier &&
    ts.isStringLiteral(node.moduleSpecifier)
  ) {
    return { specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    const literal = node.argument.literal;
    return ts.isStringLiteral(literal) ? { specifier: literal.text, typeOnly: true } : undefined;
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    return argument && ts.isStringLiteralLike(argument)
      ? { specifier: argument.text, typeOnly: false }
      : undefined;
  }
  return undefined;
}

function importFault(source: Source, room: string, found: Import): string | undefined {
  const { specifier, typeOnly } = found;
  const target = resolve(source.path, specifier);
  if (target === undefined) {
    const owner = OWNED.find(([name]) => name.test(specifier));
    if (owner && !owner[1].includes(room) && !isTest(source.path)) return `imports ${specifier}`;
    if (FRAMEWORK.test(specifier) && ROOMS[room]?.plain) return `imports ${specifier}`;
    return undefined;
  }
  if (isTest(source.path) && target.startsWith('tests/')) return undefined;
  const other = roomOf(target);
  const styles = target.endsWith('.css') && (room === 'routes' || isTest(source.path));
  if (other === room || styles) return undefined;
  if (other === 'workers' && room === 'bridge' && /\?worker(&url)?$|\?url$/.test(specifier))
    return undefined;
  const allowed = ROOMS[room]?.imports ?? [];
  if (other !== undefined && allowed.includes(other)) return undefined;
  if (other !== undefined && typeOnly && allowed.includes(`type:${other}`)) return undefined;
  return `imports ${specifier}`;
}

const literalText = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map((span) => `x${span.literal.text}`).join('');
  }
  return undefined;
};

function textFault(room: string, text: string): string | undefined {
  if (room === 'sql') return CLOCK_IN_SQL.test(text) ? 'asks the clock in SQL' : undefined;
  if (room === 'i18n' || !(SHOUTED.test(text) || WHISPERED.test(text))) return undefined;
  const own = OWN_SQL.some(([owner, pattern]) => owner === room && pattern.test(text));
  return own ? undefined : `holds SQL: ${text.trim().slice(0, 40)}`;
}

const nameOf = (node: ts.Node) => (ts.isIdentifier(node) ? node.text : undefined);

function evalFault(node: ts.Node): string | undefined {
  if (ts.isCallExpression(node) && nameOf(node.expression) === 'eval') return 'calls eval';
  const makes = ts.isNewExpression(node) || ts.isCallExpression(node);
  return makes && nameOf(node.expression) === 'Function' ? 'makes a Function' : undefined;
}

function clockFault(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && nameOf(node.expression) === 'Date' && !node.arguments?.length)
    return 'asks the clock';
  const isNow = ts.isPropertyAccessExpression(node) && node.name.text === 'now';
  return isNow && ['Date', 'performance'].includes(nameOf(node.expression) ?? '')
    ? 'asks the clock'
    : undefined;
}

const GLOBALS = new Set(['window', 'document']);

function globalFault(node: ts.Node, declared: ReadonlySet<string>): string | undefined {
  if (!ts.isIdentifier(node) || !GLOBALS.has(node.text) || declared.has(node.text))
    return undefined;
  const { parent } = node;
  const isName =
    (ts.isPropertyAccessExpression(parent) &&
      parent.name === node &&
      nameOf(parent.expression) !== 'globalThis') ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isLiteralTypeNode(parent);
  return isName ? undefined : `uses ${node.text}`;
}

function declaredNames(file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const declares = ts.isParameter(node) || ts.isVariableDeclaration(node);
    if ((declares || ts.isBindingElement(node)) && ts.isIdentifier(node.name))
      names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

const scriptsOf = ({ path, text }: Source): string =>
  path.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((m) => m[1]).join('\n')
    : text;

/** Everything in one source that the house does not allow, as sentences. */
export function faultsOf(source: Source): string[] {
  const room = roomOf(source.path);
  if (room === undefined) return [];
  const rules = ROOMS[room];
  if (!rules) return [`${source.path} is in no room that the house knows`];
  const file = ts.createSourceFile('x.ts', scriptsOf(source), ts.ScriptTarget.ESNext, true);
  const declared = declaredNames(file);
  const test = isTest(source.path);
  const faults = new Set<string>();
  const note = (fault: string | undefined) => fault && faults.add(`${source.path} ${fault}`);
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found) note(importFault(source, room, found));
    note(evalFault(node));
    if (!test) {
      const text = literalText(node);
      if (text !== undefined) note(textFault(room, text));
      if (rules.headless) note(globalFault(node, declared));
      if (rules.timeless) note(clockFault(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  if (source.path.endsWith('.svelte') && source.text.includes('{@html')) note('uses {@html}');
  return [...faults];
}
