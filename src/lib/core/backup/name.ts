import { slug } from '../slug';

/** Name of a project file: the project, the day and the ending. */
export function backupName(project: string, day: Date): string {
  return `${slug(project) || 'tamis'}-${day.toISOString().slice(0, 10)}.tamis`;
}

/** Name of a file of settings: it says what it is, for people who have both. */
export function settingsName(project: string, day: Date): string {
  return backupName(`${project} settings`, day);
}

/** Whether a file is called as project files are. */
export function isBackupName(name: string): boolean {
  return /\.tamis$/i.test(name);
}
