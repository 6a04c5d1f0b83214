import type { Page } from '@playwright/test';
import { expect } from './person';

/** A file on the person's disk. */
export interface DiskFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** One order line of a tiny base made by hand. */
export interface Line {
  readonly customer: string;
  readonly day: string;
  readonly amount: number;
  readonly name?: string;
}

/** The lines as a file that needs no question; every line is an order of its own. */
export function ordersFile(lines: readonly Line[], name = 'orders.csv'): DiskFile {
  const named = lines.some((line) => line.name !== undefined);
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = lines.map((line, i) =>
    [
      cell(line.customer),
      ...(named ? [cell(line.name ?? '')] : []),
      `o${i + 1}`,
      line.day,
      line.amount.toFixed(2),
    ].join(','),
  );
  const header = `customer_id,${named ? 'customer_name,' : ''}order_id,order_date,amount`;
  return { name, content: [header, ...rows, ''].join('\n') };
}

/** Lets files fall on the window, as a file manager does: the page gets drag events with real files. */
export async function drop(page: Page, files: readonly DiskFile[]): Promise<void> {
  const carried = files.map(({ name, content }) => ({
    name,
    base64: Buffer.from(content).toString('base64'),
  }));
  await expect(page.getByRole('heading').first()).toBeVisible();
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      const event = new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      if (!event.defaultPrevented && kind !== 'dragenter') throw new Error(`${kind} not taken`);
    }
  }, carried);
}

/** Chooses files in the file picker: paths on the disk, or contents. */
export async function choose(page: Page, files: readonly (DiskFile | string)[]): Promise<void> {
  const paths = files.filter((file) => typeof file === 'string');
  const contents = files.filter((file) => typeof file !== 'string');
  const picker = page.locator('input[type=file]');
  if (paths.length > 0) await picker.setInputFiles(paths);
  else
    await picker.setInputFiles(
      contents.map(({ name, content }) => ({
        name,
        mimeType: 'text/csv',
        buffer: Buffer.from(content),
      })),
    );
}
