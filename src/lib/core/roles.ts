/** What the lines of a source are about. */
export const SOURCE_KINDS = ['orders', 'customers', 'interactions', 'ignored'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export type RoleType = 'identifier' | 'text' | 'number' | 'date' | 'time' | 'flag';

export interface RoleSpec {
  readonly type: RoleType;
  /** Kinds of source in which a column may play this role. */
  readonly kinds: readonly SourceKind[];
  /** At most one column of a source plays it, unless `many`. */
  readonly many?: true;
}

const ALL: readonly SourceKind[] = ['orders', 'customers', 'interactions'];
const PERSON: readonly SourceKind[] = ['orders', 'customers'];

/**
 * Every role a column can play. Roles of kind `PERSON` describe the customer and may
 * also stand in an orders file, where the last filled value of a customer counts.
 */
export const ROLES = {
  customer_id: { type: 'identifier', kinds: ALL },
  // orders
  order_ref: { type: 'identifier', kinds: ['orders'] },
  ordered_on: { type: 'date', kinds: ['orders'] },
  order_time: { type: 'time', kinds: ['orders'] },
  amount: { type: 'number', kinds: ['orders'] },
  unit_price: { type: 'number', kinds: ['orders'] },
  quantity: { type: 'number', kinds: ['orders'] },
  discount: { type: 'number', kinds: ['orders'] },
  margin: { type: 'number', kinds: ['orders'] },
  product: { type: 'text', kinds: ['orders'] },
  product_name: { type: 'text', kinds: ['orders'] },
  category: { type: 'text', kinds: ['orders'] },
  brand: { type: 'text', kinds: ['orders'] },
  store: { type: 'text', kinds: ['orders'] },
  channel: { type: 'text', kinds: ['orders', 'interactions'] },
  // interactions
  interaction_kind: { type: 'text', kinds: ['interactions'] },
  happened_on: { type: 'date', kinds: ['interactions'] },
  interaction_value: { type: 'text', kinds: ['interactions'] },
  // the person
  full_name: { type: 'text', kinds: PERSON },
  first_name: { type: 'text', kinds: PERSON },
  last_name: { type: 'text', kinds: PERSON },
  email: { type: 'text', kinds: ALL },
  phone: { type: 'text', kinds: PERSON },
  loyalty: { type: 'identifier', kinds: PERSON },
  civility: { type: 'text', kinds: PERSON },
  gender: { type: 'text', kinds: PERSON },
  birth_date: { type: 'date', kinds: PERSON },
  address: { type: 'text', kinds: PERSON },
  postcode: { type: 'identifier', kinds: PERSON },
  city: { type: 'text', kinds: PERSON },
  region: { type: 'text', kinds: PERSON },
  country: { type: 'text', kinds: PERSON },
  country_code: { type: 'text', kinds: PERSON },
  department: { type: 'text', kinds: PERSON },
  region_name: { type: 'text', kinds: PERSON },
  home_store: { type: 'text', kinds: PERSON },
  created_on: { type: 'date', kinds: PERSON },
  company: { type: 'text', kinds: PERSON },
  sector: { type: 'text', kinds: PERSON },
  company_size: { type: 'text', kinds: PERSON },
  consent_email: { type: 'flag', kinds: PERSON },
  consent_sms: { type: 'flag', kinds: PERSON },
  consent_phone: { type: 'flag', kinds: PERSON },
  consent_post: { type: 'flag', kinds: PERSON },
  attribute: { type: 'text', kinds: PERSON, many: true },
} as const satisfies Record<string, RoleSpec>;

export type Role = keyof typeof ROLES;
export const ROLE_NAMES = Object.keys(ROLES) as readonly Role[];

export function roleSpec(role: Role): RoleSpec {
  return ROLES[role];
}

/** The roles that become one column each of the `customer` table, in its order. */
export const CUSTOMER_ROLES = [
  'full_name',
  'first_name',
  'last_name',
  'email',
  'phone',
  'loyalty',
  'civility',
  'gender',
  'birth_date',
  'address',
  'postcode',
  'city',
  'region',
  'country',
  'country_code',
  'department',
  'region_name',
  'home_store',
  'created_on',
  'company',
  'sector',
  'company_size',
  'consent_email',
  'consent_sms',
  'consent_phone',
  'consent_post',
] as const satisfies readonly Role[];
export type CustomerRole = (typeof CUSTOMER_ROLES)[number];
