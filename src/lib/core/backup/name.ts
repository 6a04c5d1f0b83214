import { slug } from '../slug';

/** Name of a project file: the project, the day and the ending. */
export function backupName(project: string, day: Date): string {
  return `${slug(project) || 'tamis'}-${day.toISOString().slice(0, 10)}.tamis`;
}

/** Whether a file is called as project files are. */
export function isBackupName(name: string): boolean {
  return /\.tamis$/i.test(name);
}
