import { goto } from '$app/navigation';
import { formatCustomerFilter, type CustomerFilter } from '$lib/core/customer-filter';
import { ALL_CUSTOMERS } from '$lib/core/customers';
import { listedSegmentations, RFM_ID } from '$lib/core/segmentation/listed';
import { namedSegments } from '$lib/core/segmentation/named';
import { formats, t } from '$lib/i18n/language.svelte';
import { masking, shownCustomer } from '$lib/i18n/masking.svelte';
import { shell } from '$lib/i18n/messages/shell';
import { tagWords } from '$lib/i18n/messages/tags';
import { plainText } from '$lib/i18n/quote';
import { segmentLabel } from '$lib/i18n/segment-label';
import { segmentationName } from '$lib/i18n/segmentation-name';
import type { Workbench } from '$lib/state/app.svelte';
import { CustomerList } from '$lib/state/customer-list.svelte';
import { ShownSegments } from '$lib/state/shown-segments.svelte';
import { matching } from '$lib/ui/commands';
import type { Command } from '$lib/ui/types';
import { resolve } from '../links';

const MOST = 8;

/** Finds what is too many to list at once: segments of every segmentation, tags, customers. */
export function finderOf(bench: Workbench): (text: string) => Promise<readonly Command[]> {
  const customers = customersOf(bench);
  return async (text) => {
    if (text.trim().length < 2) return [];
    const places = matching([...segmentsOf(bench), ...tagsOf(bench)], text).slice(0, MOST);
    return [...places, ...(await customers(text))];
  };
}

const listOf =
  ({ project }: Workbench, filter: CustomerFilter) =>
  () =>
    void goto(
      resolve('/project/[id]/customers/[[filter]]', {
        id: project.record.id,
        filter: formatCustomerFilter(filter) ?? '',
      }),
    );

function segmentsOf(bench: Workbench): Command[] {
  const { record } = bench.project;
  return listedSegmentations(record)
    .filter(({ id }) => id !== RFM_ID)
    .flatMap((listed) => [
      {
        id: `segmentation-${listed.id}`,
        label: segmentationName(listed),
        group: t(shell.groupSegments),
        run: () =>
          void goto(resolve('/project/[id]/segments/[which]', { id: record.id, which: listed.id })),
      },
      ...namedSegments(listed.def, record.tags).map((segment) => ({
        id: `segment-${listed.id}-${segment.id}`,
        label: segmentLabel(segment, formats()),
        hint: segmentationName(listed),
        group: t(shell.groupSegments),
        run: listOf(bench, { kind: 'segment', which: listed.id, id: segment.id }),
      })),
    ]);
}

function tagsOf(bench: Workbench): Command[] {
  return (bench.project.record.tags ?? []).map(({ id, name }) => ({
    id: `tag-${id}`,
    label: plainText(name),
    group: t(tagWords.tab),
    run: listOf(bench, { kind: 'tag', id }),
  }));
}

/** By name, identifier or e-mail. */
function customersOf({ project, studio }: Workbench): (search: string) => Promise<Command[]> {
  const list = new CustomerList(project);
  const shown = new ShownSegments(project, studio);
  return async (search) => {
    if (!shown.context) return [];
    await list.show({ ...ALL_CUSTOMERS, search }, shown.context);
    const rows = Array.from({ length: Math.min(MOST, list.total ?? 0) }, (_, i) => list.rowAt(i));
    return rows.flatMap((row) =>
      row
        ? [
            {
              id: `customer-${row.key}`,
              label: shownCustomer(row),
              hint: masking() ? '' : row.customerId,
              group: t(shell.groupCustomers),
              run: () =>
                void goto(
                  `${resolve('/project/[id]/customers', { id: project.record.id })}?customer=${row.key}`,
                ),
            },
          ]
        : [],
    );
  };
}
