import type { Message } from '../message';
import { text } from '../message';

/** The offer of a newer version. */
export const updates = {
  title: text('Nouvelle version', 'New version'),
  ready: text('Une nouvelle version de Tamis est prête.', 'A new version of Tamis is ready.'),
  keeps: text(
    'Elle est déjà sur cet ordinateur\u00a0; vos projets restent tels quels.',
    'It is on this computer already; your projects stay as they are.',
  ),
  changes: text('Ce qui change', 'What changes'),
  install: text('L’installer maintenant', 'Install it now'),
  later: text('Plus tard', 'Later'),
  /** What has to end first. */
  after: {
    import: text(
      'Elle s’installera quand vous le direz, une fois l’import terminé ou annulé.',
      'It can be installed when you say so, once the import is finished or cancelled.',
    ),
    backup: text(
      'Elle s’installera quand vous le direz, une fois la sauvegarde terminée ou fermée.',
      'It can be installed when you say so, once the backup is finished or closed.',
    ),
    unsaved: text(
      'Elle s’installera quand vous le direz, une fois vos changements enregistrés.',
      'It can be installed when you say so, once your changes are saved.',
    ),
  } satisfies Record<string, Message>,
};
