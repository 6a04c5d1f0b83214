import { roleSpec, type Role, type SourceKind } from '../../core/roles';
import { t } from '../language.svelte';
import { text, type Message } from '../message';
import { roleName } from './roles';

const GROUPS: readonly { readonly label: Message; readonly roles: readonly Role[] }[] = [
  { label: text('Qui', 'Who'), roles: ['customer_id', 'email'] },
  { label: text('Quand', 'When'), roles: ['ordered_on', 'order_time', 'happened_on'] },
  {
    label: text('Combien', 'How much'),
    roles: ['amount', 'unit_price', 'quantity', 'discount', 'margin'],
  },
  {
    label: text('Quoi', 'What'),
    roles: [
      'order_ref',
      'product',
      'product_name',
      'category',
      'brand',
      'store',
      'channel',
      'interaction_kind',
      'interaction_value',
    ],
  },
  {
    label: text('La personne', 'The person'),
    roles: [
      'full_name',
      'first_name',
      'last_name',
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
      'attribute',
    ],
  },
  {
    label: text('Accords', 'Consents'),
    roles: ['consent_email', 'consent_sms', 'consent_phone', 'consent_post'],
  },
];

export interface RoleGroup {
  readonly label: string;
  readonly options: readonly { readonly value: Role; readonly label: string }[];
}

/** The roles that a column of such a source may play, grouped for a list. */
export function roleGroups(kind: SourceKind): readonly RoleGroup[] {
  return GROUPS.map((group) => ({
    label: t(group.label),
    options: group.roles
      .filter((r) => roleSpec(r).kinds.includes(kind))
      .map((r) => ({ value: r, label: roleName(r) })),
  })).filter((group) => group.options.length > 0);
}
