import { sentence, text } from '../message';

/** The page on which rules are written. */
export const ruleEditor = {
  startTitle: text('Écrivez votre première règle', 'Write your first rule'),
  startHint: text(
    'Une règle dit qui vous cherchez\u00a0: «\u00a0a dépensé plus de 200\u00a0€ depuis un an\u00a0», «\u00a0n’a jamais acheté de vin\u00a0», «\u00a0fête son anniversaire le mois prochain\u00a0». Chaque règle devient un segment\u00a0; qui ne répond à aucune va dans «\u00a0Les autres\u00a0».',
    'A rule says whom you are looking for: “spent more than €200 in a year”, “has never bought wine”, “has a birthday next month”. Each rule becomes a segment; whoever meets none goes to “Everyone else”.',
  ),
  startBlank: text('Partir d’une règle vide', 'Start from an empty rule'),
  startReady: text('Ou partir d’une règle prête', 'Or start from a ready rule'),
  startAll: text('Voir toutes les règles prêtes', 'See every ready rule'),
  startAnswer: text(
    'Aucune règle encore\u00a0: tout le monde est dans **Les autres**.',
    'No rule yet: everybody is in **Everyone else**.',
  ),
  list: text('Vos règles, par priorité', 'Your rules, by priority'),
  listHint: text(
    'Un client va dans la première règle qu’il remplit.',
    'A customer goes to the first rule that they meet.',
  ),
  add: text('Ajouter une règle', 'Add a rule'),
  addReady: text('Depuis les règles prêtes', 'From the ready rules'),
  full: text('Cinquante règles au plus.', 'Fifty rules at most.'),
  newName: sentence<[place: number]>(
    (f, n) => `Règle ${f.number(n)}`,
    (f, n) => `Rule ${f.number(n)}`,
  ),
  copyName: sentence<[name: string]>(
    (_, name) => `${name} (copie)`,
    (_, name) => `${name} (copy)`,
  ),
  rename: text('Nom de la règle', 'Name of the rule'),
  renameRest: text('Nom de ceux qui restent', 'Name of those who remain'),
  restHint: text('Aucune règle ne leur convient', 'No rule matches them'),
  up: sentence<[name: string]>(
    (_, name) => `Monter «\u00a0${name}\u00a0»`,
    (_, name) => `Move “${name}” up`,
  ),
  down: sentence<[name: string]>(
    (_, name) => `Descendre «\u00a0${name}\u00a0»`,
    (_, name) => `Move “${name}” down`,
  ),
  moved: sentence<[name: string, place: number, count: number]>(
    (f, name, place, count) =>
      `«\u00a0${name}\u00a0» est maintenant en place ${f.number(place)} sur ${f.number(count)}.`,
    (f, name, place, count) => `“${name}” is now ${f.number(place)} of ${f.number(count)}.`,
  ),
  keys: text(
    'Alt + flèche haut ou bas déplace la règle choisie.',
    'Alt + up or down arrow moves the chosen rule.',
  ),
  actions: sentence<[name: string]>(
    (_, name) => `Actions sur «\u00a0${name}\u00a0»`,
    (_, name) => `Actions on “${name}”`,
  ),
  duplicate: text('Dupliquer', 'Duplicate'),
  remove: text('Supprimer la règle', 'Delete the rule'),
  removed: sentence<[name: string]>(
    (_, name) => `Règle «\u00a0${name}\u00a0» supprimée.`,
    (_, name) => `Rule “${name}” deleted.`,
  ),
  first: sentence<[customers: number]>(
    (f, n) => `${f.number(n)} ${f.plural(n, 'client', 'clients')}`,
    (f, n) => `${f.number(n)} ${f.plural(n, 'customer', 'customers')}`,
  ),
  alone: sentence<[customers: number]>(
    (f, n) => `${f.number(n)} à elle seule`,
    (f, n) => `${f.number(n)} by itself`,
  ),
  taken: sentence<[customers: number]>(
    (f, n) =>
      n === 0
        ? 'Aucun n’est pris par une règle placée avant elle.'
        : `**${f.number(n)}** ${f.plural(n, 'est pris', 'sont pris')} par une règle placée avant elle.`,
    (f, n) =>
      n === 0
        ? 'None is taken by a rule placed before it.'
        : `**${f.number(n)}** ${f.plural(n, 'is', 'are')} taken by a rule placed before it.`,
  ),
  live: sentence<[customers: number, share: number, revenue: string]>(
    (f, n, share, revenue) =>
      `**${f.number(n)} ${f.plural(n, 'client', 'clients')}** (${f.percent(share)} de la base), **${revenue}** de chiffre d’affaires.`,
    (f, n, share, revenue) =>
      `**${f.number(n)} ${f.plural(n, 'customer', 'customers')}** (${f.percent(share)} of the base), **${revenue}** of revenue.`,
  ),
  counting: text('On compte…', 'Counting…'),
  uncounted: text(
    'À compléter\u00a0: tant qu’une condition est incomplète, cette règle ne retient personne.',
    'To be completed: as long as a condition is incomplete, this rule keeps nobody.',
  ),
  blank: text(
    'Ajoutez une première condition\u00a0: une règle vide ne retient personne.',
    'Add a first condition: an empty rule keeps nobody.',
  ),
  blankRule: text('Vide pour l’instant', 'Empty for now'),
  answerNone: text(
    'Vos règles ne retiennent encore personne\u00a0: tout le monde est dans **Les autres**.',
    'Your rules keep nobody yet: everybody is in **Everyone else**.',
  ),
  wrongRule: text('À compléter', 'To be completed'),
  nobody: text(
    'Personne ne remplit cette règle. Essayez un client pour voir quelle condition manque.',
    'Nobody meets this rule. Try a customer to see which condition is missing.',
  ),
  everybody: text('Tout le monde remplit cette règle.', 'Everybody meets this rule.'),
  sql: text('Voir la requête (SQL)', 'See the query (SQL)'),
  ofAll: text('Toutes', 'All'),
  ofAny: text('Au moins une', 'At least one'),
  ofNone: text('Aucune', 'None'),
  ofGroup: text('Ce que le groupe demande', 'What the group asks'),
  groupAll: text('Remplir toutes ces conditions', 'Meet all of these conditions'),
  groupAny: text('Remplir au moins une de ces conditions', 'Meet at least one of these conditions'),
  groupNone: text('Ne remplir aucune de ces conditions', 'Meet none of these conditions'),
  emptyGroup: text('Aucune condition encore.', 'No condition yet.'),
  addCondition: text('Ajouter une condition', 'Add a condition'),
  addFeature: text('Un chiffre ou une caractéristique…', 'A figure or an attribute…'),
  addBought: text('A acheté…', 'Has bought…'),
  addNever: text('N’a jamais acheté…', 'Has never bought…'),
  addFirst: text('Son premier achat était…', 'Their first purchase was…'),
  addInteraction: text('A réagi (ouverture, visite, avis…)', 'Responded (open, visit, review…)'),
  addTag: text('Porte une étiquette', 'Has a tag'),
  addSegment: text(
    'Est dans un segment d’une autre segmentation',
    'Is in a segment of another one',
  ),
  addGroup: text('Un groupe de conditions', 'A group of conditions'),
  addNone: text('Une exception (sauf ceux qui…)', 'An exception (except those who…)'),
  condition: sentence<[what: string]>(
    (_, what) => `Condition\u00a0: ${what}`,
    (_, what) => `Condition: ${what}`,
  ),
  conditionActions: text('Actions sur la condition', 'Actions on the condition'),
  groupActions: text('Actions sur le groupe', 'Actions on the group'),
  moveUp: text('Monter', 'Move up'),
  moveDown: text('Descendre', 'Move down'),
  wrap: text('Mettre dans un groupe', 'Put into a group'),
  unwrap: text('Défaire le groupe', 'Dissolve the group'),
  intoGroup: text('Entrer dans le groupe suivant', 'Move into the next group'),
  outOfGroup: text('Sortir du groupe', 'Move out of the group'),
  copyCondition: text('Dupliquer', 'Duplicate'),
  removeCondition: text('Retirer', 'Remove'),
  removeNamed: sentence<[what: string]>(
    (_, what) => `Retirer\u00a0: ${what}`,
    (_, what) => `Remove: ${what}`,
  ),
  trial: text('Essayer sur un client', 'Try on a customer'),
  trialHint: text(
    'Cherchez quelqu’un\u00a0: chaque condition dit si elle est remplie, et avec quelle valeur.',
    'Look somebody up: each condition says whether it is met, and with which value.',
  ),
  trialSearch: text('Identifiant, nom ou e-mail', 'Identifier, name or e-mail'),
  trialNobody: text('Personne à ce nom.', 'Nobody by that name.'),
  trialMeets: text('Quelqu’un qui la remplit', 'Somebody who meets it'),
  trialFails: text('Quelqu’un qui ne la remplit pas', 'Somebody who does not'),
  trialNoMeets: text('Personne ne la remplit.', 'Nobody meets it.'),
  trialNoFails: text('Tout le monde la remplit.', 'Everybody meets it.'),
  trialStop: text('Arrêter l’essai', 'Stop trying'),
  trialYes: sentence<[who: string]>(
    (_, who) => `**${who}** remplit cette règle.`,
    (_, who) => `**${who}** meets this rule.`,
  ),
  trialNo: sentence<[who: string]>(
    (_, who) => `**${who}** ne remplit pas cette règle.`,
    (_, who) => `**${who}** does not meet this rule.`,
  ),
  met: text('Remplie', 'Met'),
  notMet: text('Non remplie', 'Not met'),
  foundValue: sentence<[value: string]>(
    (_, value) => `trouvé\u00a0: ${value}`,
    (_, value) => `found: ${value}`,
  ),
  unknownValue: text('valeur inconnue', 'value unknown'),
  nothingBought: text('aucun achat de ce genre', 'no such purchase'),
  times: sentence<[n: number]>(
    (f, n) => `${f.number(n)} fois`,
    (f, n) => `${f.number(n)} ${f.plural(n, 'time', 'times')}`,
  ),
  overlaps: text('Recouvrements', 'Overlaps'),
  overlapsHint: text(
    'Chaque règle prise à elle seule\u00a0: qui remplit à la fois celle de la ligne et celle de la colonne.',
    'Each rule by itself: who meets both the one of the row and the one of the column.',
  ),
  overlapsAlone: text('Elle seule', 'This one only'),
  overlapsCell: sentence<[customers: number, share: number, row: string, column: string]>(
    (f, n, share, row, column) =>
      `${f.number(n)} ${f.plural(n, 'client', 'clients')} dans «\u00a0${row}\u00a0» et «\u00a0${column}\u00a0»\u00a0: ${f.percent(share)} de «\u00a0${row}\u00a0»`,
    (f, n, share, row, column) =>
      `${f.number(n)} ${f.plural(n, 'customer', 'customers')} in “${row}” and “${column}”: ${f.percent(share)} of “${row}”`,
  ),
  overlapsOutside: sentence<[customers: number]>(
    (f, n) =>
      `**${f.number(n)} ${f.plural(n, 'client ne remplit', 'clients ne remplissent')}** aucune règle.`,
    (f, n) => `**${f.number(n)} ${f.plural(n, 'customer meets', 'customers meet')}** no rule.`,
  ),
  overlapsStrong: sentence<[row: string, column: string, share: number]>(
    (f, row, column, share) =>
      `Le plus fort\u00a0: **${f.percent(share)}** de «\u00a0${row}\u00a0» remplissent aussi «\u00a0${column}\u00a0».`,
    (f, row, column, share) =>
      `The strongest: **${f.percent(share)}** of “${row}” also meet “${column}”.`,
  ),
  overlapsNone: text(
    'Aucun client ne remplit deux règles\u00a0: leur ordre ne change rien.',
    'No customer meets two rules: their order changes nothing.',
  ),
  use: text('Utiliser', 'Use'),
  useNamed: sentence<[title: string]>(
    (_, title) => `Utiliser «\u00a0${title}\u00a0»`,
    (_, title) => `Use “${title}”`,
  ),
  useName: text('Nom du segment', 'Name of the segment'),
  useWhere: text('Où la mettre', 'Where to put it'),
  useNew: text('Une nouvelle segmentation', 'A new segmentation'),
  useExisting: sentence<[name: string, rules: number]>(
    (f, name, n) => `${name} (${f.number(n)} ${f.plural(n, 'règle', 'règles')})`,
    (f, name, n) => `${name} (${f.number(n)} ${f.plural(n, 'rule', 'rules')})`,
  ),
  useDo: text('Ajouter', 'Add'),
  useAdapt: text(
    'Adaptez-la dès maintenant, ou plus tard\u00a0: tout reste modifiable.',
    'Adapt it now, or later: everything can still be changed.',
  ),
  noName: text('Donnez un nom.', 'Give a name.'),
};
