/** Whether a tab may change a project, or only shows it because another one does. */
export type TabRole = 'writer' | 'reader';

/** The other tabs of this browser. */
export interface Tabs {
  /**
   * Asks to be the one tab that changes a project. `onrole` is told at once, and again when the
   * tab that was the writer gives it up or dies. Answers how to give it up. A browser without
   * locks makes every tab a writer: what is stored is guarded by its revision.
   */
  claim(projectId: string, onrole: (role: TabRole) => void): () => void;
  /** Tells the other tabs that what is stored of a project is new. */
  announce(projectId: string): void;
  /** Hears of what other tabs stored. Answers how to stop. */
  onStored(listener: (projectId: string) => void): () => void;
  /** Tells the other tabs to lock what they have unlocked. */
  lock(): void;
  /** Hears that another tab asks to lock. Answers how to stop. */
  onLock(listener: () => void): () => void;
}
