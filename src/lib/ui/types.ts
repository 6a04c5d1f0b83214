import type { SegmentTone } from '../core/segmentation/definition';
import type { IconName } from './icons';

/** One choice of a Segmented or a Select. */
export interface Option<V extends string = string> {
  readonly value: V;
  readonly label: string;
  readonly disabled?: boolean;
  /** Heading under which a Select lists it; options of one group stand together. */
  readonly group?: string;
}

/** `checked` makes it one of a set of which one is on. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly checked?: boolean;
  readonly run: () => void;
}

export interface NavItem {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly icon: IconName;
  /** As it is written on screen: `8 214`. */
  readonly count?: string;
}

export type SaveState =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'failed' };

/** Whether the app can start without a network. */
export type OfflineState = 'ready' | 'preparing' | 'unavailable';

export type Theme = 'auto' | 'light' | 'dark';

/** A share of a whole in the colour of its segment. */
export interface Part {
  readonly id: string;
  readonly name: string;
  readonly tone: SegmentTone;
  readonly value: number;
}

export interface Command {
  readonly id: string;
  readonly label: string;
  /** Heading it is listed under. */
  readonly group: string;
  /** Its shortcut, or what tells it from a namesake. */
  readonly hint?: string;
  /** Other words that find it, which are not shown. */
  readonly also?: string;
  readonly icon?: IconName;
  readonly run: () => void;
}

export interface Shortcut {
  /** `Ctrl`, `Z`: one key each. */
  readonly keys: readonly string[];
  readonly label: string;
}

export type SortDirection = 'asc' | 'desc';

export interface Sort {
  readonly column: string;
  readonly direction: SortDirection;
}
