import type { Dimension } from '../../core/quality/scores';
import type { SensitiveKind } from '../../core/quality/sensitive';
import { sentence, text, type Message } from '../message';

/** What article 9 of the GDPR names. */
export const sensitiveNames: Record<SensitiveKind, Message> = {
  health: text('santé', 'health'),
  belief: text('convictions religieuses ou philosophiques', 'religious or philosophical beliefs'),
  politics: text('opinions politiques', 'political opinions'),
  origin: text('origine ethnique ou raciale', 'racial or ethnic origin'),
  union: text('appartenance syndicale', 'trade union membership'),
  orientation: text('vie ou orientation sexuelle', 'sex life or sexual orientation'),
  biometric: text('données génétiques ou biométriques', 'genetic or biometric data'),
};

export const dimensionNames: Record<Dimension, Message> = {
  completeness: text('Complétude', 'Completeness'),
  validity: text('Validité', 'Validity'),
  consistency: text('Cohérence', 'Consistency'),
  uniqueness: text('Unicité', 'Uniqueness'),
  freshness: text('Fraîcheur', 'Freshness'),
  coverage: text('Historique', 'History'),
};

export const dimensionMeanings: Record<Dimension, Message> = {
  completeness: text('Les cellules utiles sont remplies.', 'The cells in use are filled.'),
  validity: text('Ce qui est rempli se lit.', 'What is filled can be read.'),
  consistency: text('Les fichiers se répondent.', 'The files agree with each other.'),
  uniqueness: text('Rien n’est compté deux fois.', 'Nothing is counted twice.'),
  freshness: text('Les fichiers sont à jour.', 'The files are up to date.'),
  coverage: text('La période est longue et sans trou.', 'The period is long and without gaps.'),
};

/** The page about the quality of a base. */
export const quality = {
  tab: text('Qualité', 'Quality'),
  question: text('Peut-on se fier à cette base\u00a0?', 'Can you trust this base?'),
  answer: sentence<[good: number, all: number, lowest: string, score: number]>(
    (f, good, all, lowest, score) =>
      good === all
        ? `Oui\u00a0: **les ${f.number(all)} notes sont à 90 ou plus**, la plus basse est «\u00a0${lowest}\u00a0», **${f.number(score)}/100**.`
        : good === 0
          ? `Avec prudence\u00a0: **aucune note n’atteint 90**. La plus basse, «\u00a0${lowest}\u00a0», est à **${f.number(score)}/100**.`
          : `En partie\u00a0: **${f.number(good)} ${f.plural(good, 'note', 'notes')} sur ${f.number(all)} ${f.plural(good, 'est', 'sont')} à 90 ou plus**. La plus basse, «\u00a0${lowest}\u00a0», est à **${f.number(score)}/100**.`,
    (f, good, all, lowest, score) =>
      good === all
        ? `Yes: **all ${f.number(all)} scores are at 90 or more**, the lowest is ${lowest.toLowerCase()}, **${f.number(score)}/100**.`
        : good === 0
          ? `With care: **no score reaches 90**. The lowest is ${lowest.toLowerCase()}, **${f.number(score)}/100**.`
          : `In part: **${f.number(good)} of ${f.number(all)} scores ${f.plural(good, 'is', 'are')} at 90 or more**. The lowest is ${lowest.toLowerCase()}, **${f.number(score)}/100**.`,
  ),
  answerFix: sentence<[share: number]>(
    (f, share) => `La première correction concerne **${f.percent(share)}** du chiffre d’affaires.`,
    (f, share) => `The first fix concerns **${f.percent(share)}** of revenue.`,
  ),
  answerSensitive: sentence<[kept: number, out: number]>(
    (f, kept, out) =>
      kept > 0
        ? `**${f.number(kept)} ${f.plural(kept, 'colonne peut-être sensible est gardée', 'colonnes peut-être sensibles sont gardées')}.**`
        : `**${f.number(out)} ${f.plural(out, 'colonne peut-être sensible a été laissée', 'colonnes peut-être sensibles ont été laissées')} de côté.**`,
    (f, kept, out) =>
      kept > 0
        ? `**${f.number(kept)} possibly sensitive ${f.plural(kept, 'column is', 'columns are')} kept.**`
        : `**${f.number(out)} possibly sensitive ${f.plural(out, 'column was', 'columns were')} left out.**`,
  ),
  how: text(
    'Les colonnes sont mesurées quand les fichiers sont lus, sur toutes leurs lignes\u00a0; le reste l’est sur la base, à l’ouverture de cette page. Aucune note ne résume les autres\u00a0: chacune dit sa formule. Les corrections sont classées par la part du chiffre d’affaires concernée ou par les points gagnés sur l’ensemble des notes divisés par 100, la plus grande des deux valeurs.',
    'Columns are measured when the files are read, on all of their lines; the rest is measured on the base when this page opens. No score sums up the others: each states its formula. Fixes are ranked by the share of revenue concerned or by the points gained over all scores divided by 100, whichever is larger.',
  ),
  notMeasured: text(
    'Cette base a été construite avant la mesure des colonnes\u00a0: relisez les fichiers pour l’obtenir.',
    'This base was built before columns were measured: read the files again to have the figures.',
  ),
  readAgain: text('Relire les fichiers', 'Read the files again'),

  scores: text('Les notes', 'The scores'),
  scoresHint: text('Sur 100, une par dimension.', 'Out of 100, one per dimension.'),
  howScore: text('Le calcul', 'The formula'),
  scoreOf: sentence<[name: string, score: number]>(
    (f, name, score) => `${name}\u00a0: ${f.number(score)} sur 100`,
    (f, name, score) => `${name}: ${f.number(score)} out of 100`,
  ),
  noScore: text('Rien à noter', 'Nothing to score'),

  fixes: text(
    'Les trois corrections qui aideraient le plus',
    'The three fixes that would help most',
  ),
  fixesHint: text(
    'Les plus utiles d’abord, selon le chiffre d’affaires concerné et les points gagnés.',
    'The most useful first, by the revenue concerned and the points gained.',
  ),
  noFix: text('Rien à corriger.', 'Nothing to fix.'),
  gain: sentence<[dimension: string, from: number, to: number]>(
    (f, dimension, from, to) => `${dimension}\u00a0: ${f.number(from, 1)} → ${f.number(to, 1)}`,
    (f, dimension, from, to) => `${dimension}: ${f.number(from, 1)} → ${f.number(to, 1)}`,
  ),

  sensitive: text('Données peut-être sensibles', 'Possibly sensitive data'),
  sensitiveHint: text(
    'L’article 9 du RGPD interdit de traiter ces données, sauf consentement explicite ou autre exception. Elles sont laissées de côté à la lecture tant que vous ne dites pas de les garder\u00a0; le fichier d’origine, lui, n’est pas changé.',
    'Article 9 of the GDPR forbids processing these data, except with explicit consent or under another exemption. They are left out on reading until you say to keep them; the original file itself is not changed.',
  ),
  sensitiveRow: sentence<[kind: string, filled: number, file: string]>(
    (f, kind, filled, file) =>
      `${kind} · ${f.number(filled)} ${f.plural(filled, 'cellule remplie', 'cellules remplies')} · ${file}`,
    (f, kind, filled, file) =>
      `${kind} · ${f.number(filled)} filled ${f.plural(filled, 'cell', 'cells')} · ${file}`,
  ),
  keepColumn: sentence<[label: string]>(
    (_, label) => `Garder ${label}`,
    (_, label) => `Keep ${label}`,
  ),
  sensitiveMark: sentence<[kind: string]>(
    (_, kind) => `Peut-être sensible\u00a0: ${kind}`,
    (_, kind) => `Possibly sensitive: ${kind}`,
  ),
  sensitiveShort: text('Peut-être sensible', 'Possibly sensitive'),
  sensitiveOut: sentence<[kind: string]>(
    (_, kind) =>
      `${kind} (RGPD, article 9)\u00a0: laissée de côté. Donnez-lui un rôle pour la garder.`,
    (_, kind) => `${kind} (GDPR, article 9): left out. Give it a role to keep it.`,
  ),
  sensitiveKept: sentence<[kind: string]>(
    (_, kind) => `${kind} (RGPD, article 9)\u00a0: gardée dans la base.`,
    (_, kind) => `${kind} (GDPR, article 9): kept in the base.`,
  ),

  findings: text('Ce que disent les fichiers mis côte à côte', 'What the files say side by side'),
  nothingElse: sentence<[list: string]>(
    (_, list) => `Vérifié, rien à signaler\u00a0: ${list}.`,
    (_, list) => `Checked, nothing to report: ${list}.`,
  ),
};
