import type { AppError } from '../core/errors';
import type { CopyPlan } from '../flows/privacy/copy';
import { language, t } from '../i18n/language.svelte';
import { copyHeadings, copyLabels, sharing as words } from '../i18n/messages/sharing';
import { csvStyle } from '../i18n/names';
import type { OpenProject } from './open-project.svelte';

/** A copy of the open project for others: what it would tell, and its files. */
export class Sharing {
  readonly #project: OpenProject;
  #plan = $state.raw<(CopyPlan & { readonly asked: number }) | null>(null);
  #error = $state.raw<AppError | null>(null);
  #busy = $state.raw(false);

  constructor(project: OpenProject) {
    this.#project = project;
  }

  get plan(): CopyPlan | null {
    return this.#plan;
  }

  get error(): AppError | null {
    return this.#error;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Puts away a plan for other settings. */
  forget(): void {
    this.#plan = null;
  }

  /** Finds what the copy would tell; `share` of the people may be left out. */
  async look(k: number, share: number): Promise<void> {
    this.#busy = true;
    const { session, record, referenceDate } = this.#project;
    const { planCopy } = await import('../flows/privacy/copy');
    const plan = await planCopy(session, record.dataset, referenceDate, k, share);
    this.#busy = false;
    this.#error = plan.ok ? null : plan.error;
    this.#plan = plan.ok ? { ...plan.value, asked: k } : null;
  }

  /** The files of the copy, to be imported as a new project; null where they cannot be written. */
  async files(): Promise<readonly File[] | null> {
    const plan = this.#plan;
    if (!plan) return null;
    this.#busy = true;
    const { session, record, referenceDate } = this.#project;
    const { writeCopy } = await import('../flows/privacy/copy');
    const headings = copyHeadings[language()];
    const labels = {
      customer: headings.customer,
      quasi: {
        age: t(copyLabels.age),
        gender: t(copyLabels.gender),
        department: t(copyLabels.department),
        created: t(copyLabels.created),
      },
      lines: [
        headings.order,
        headings.date,
        headings.amount,
        headings.quantity,
        headings.product,
        headings.category,
        headings.channel,
      ],
    };
    const { dataset, name } = record;
    const made = await writeCopy(
      session,
      dataset,
      referenceDate,
      plan,
      plan.asked,
      labels,
      csvStyle(),
    );
    this.#busy = false;
    this.#error = made.ok ? null : made.error;
    if (!made.ok) return null;
    return [
      new File([made.value.people], `${t(words.name, name)}.csv`),
      new File([made.value.lines], `${t(words.linesName)}.csv`),
    ];
  }
}
