import { featuresIn } from './feature';

const answer = featuresIn('answers');

/** What a base without any survey lacks; the questions of one that has some are made by their labels. */
export const ANSWER_FEATURES = [
  answer(
    'survey_answer',
    'category',
    'text',
    ['answers'],
    ['Réponse à une question', 'Réponse donnée à une question d’enquête.'],
    ['Answer to a question', 'Answer given to a question of a survey.'],
  ),
] as const;
