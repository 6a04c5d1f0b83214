import type { ProjectSummary } from '../../../src/lib/core/project';
import type { SegmentTone } from '../../../src/lib/core/segmentation/definition';
import type { NavItem } from '../../../src/lib/ui/types';

export interface SegmentRow {
  readonly name: string;
  readonly tone: SegmentTone;
  readonly share: number;
}

const NAMES = ['Champions', 'Fidèles', 'Fidèles potentiels', 'Nouveaux', 'À risque', 'Perdus'];

export const SEGMENTS: readonly SegmentRow[] = NAMES.map((name, i) => ({
  name,
  tone: (i * 2) as SegmentTone,
  share: (i + 1) / 21,
}));

export const OPTIONS = [
  { value: 'rfm', label: 'RFM' },
  { value: 'cycle', label: 'Cycle de vie' },
];

export const NAV: readonly NavItem[] = [
  { id: 'data', label: 'Données', href: '#/data', icon: 'data', count: '3' },
  { id: 'customers', label: 'Clients', href: '#/customers', icon: 'customers', count: '8 214' },
  { id: 'segments', label: 'Segments', href: '#/segments', icon: 'segments' },
  { id: 'movements', label: 'Mouvements', href: '#/movements', icon: 'movements' },
  { id: 'actions', label: 'Actions', href: '#/actions', icon: 'actions' },
  { id: 'present', label: 'Présenter', href: '#/present', icon: 'present' },
];

export const PROJECTS: readonly ProjectSummary[] = [
  {
    id: 'p',
    name: 'Maison Lumen',
    demo: true,
    savedAt: 0,
    customers: 8_214,
    sources: 3,
    bytes: 4_200_000,
    card: SEGMENTS.map((segment, i) => ({ segmentId: String(i), customers: segment.share * 1e4 })),
  },
];
