import type { Role } from '../roles';

/** A role, or `none` for a label known to play no role (`Row ID`, `Ship Date`). */
export type LabelRole = Role | 'none';

/**
 * Phrases in canonical words (words.ts), any order of words, best first. The same
 * phrase may stand under several roles: the kind of source then decides.
 */
export const PHRASES: Readonly<Partial<Record<LabelRole, string>>> = {
  none: 'line|line id|line num|num line|line order|line order id|ship date|ship mode|mode ship|ship|date due|due date|date payment|date update|payment mode|payment|payment type|customer type|type customer|segment|status|order status|last order date|last order|order count|date last order',
  customer_id:
    'customer id|customer num|customer code|customer ref|id customer num|customer card|customer card num|card num|loyalty id|loyalty num|loyalty card|card fidelite|card fidelite num|num card fidelite|master id|person id|household id|contact id|account id|account num|compte|compte num|customer|id|code',
  order_ref:
    'order num|order id|order ref|order code|invoice num|invoice id|invoice|invoice ref|ticket num|ticket id|ticket|ticket caisse|ticket caisse num|transaction id|transaction num|transaction ref|sale id|sale num|basket id|panier id|panier num|piece num|piece|doc num|document num|order|transaction|ref|num',
  ordered_on:
    'order date|date order|invoice date|ticket date|date ticket caisse|transaction date|sale date|sales date|date time order|order date time|piece date|date time|date heure|order time date|date encaissement|invoicedate|orderdate|date created order|order created|date',
  order_time:
    'order time|time order|sale time|ticket time|time ticket|transaction time|invoice time|time',
  amount:
    'amount|line amount|total line|line total|order amount|amount order|total amount|sale amount|sales amount|invoice amount|ticket amount|transaction amount|turnover|turnover amount|sales|revenue|order value|dollar value|line value|total price|price total|total|total order|order total|total sales|value|spend|amount spend|ticket total|basket value|purchase amount|order revenue|net sales',
  unit_price:
    'unit price|price unit|price|product price|price product|sale price|unit|unit cost price|price list',
  quantity:
    'qty|order qty|qty order|product qty|count product|count unit|num cds|num product|sale qty|count|volume|units',
  discount:
    'discount|discount amount|amount discount|discount rate|taux discount|promo|promotion|line discount|percent discount|discount percent',
  margin: 'margin|amount margin|gross margin|line margin|margin amount',
  product:
    'product id|product code|product ref|product num|sku|ean|ean13|gencod|gencode|stock code|stockcode|upc|asin|barcode|code barre|code barres|product|ref',
  product_name:
    'product name|product label|name product|label|description|product description|description product|model|modele|label product|product title',
  category:
    'category|product category|category product|category name|category label|label category|product type|collection|line product|sub category|category sub|product family|gamme',
  brand: 'brand|product brand|brand name|brand label',
  store:
    'store|store id|store code|store name|store num|store label|sale store|order store|point sale|point sale name|store ref',
  channel:
    'channel|sale channel|sales channel|order channel|channel order|source|medium|device|plateforme|platform',
  interaction_kind:
    'event|event type|type event|event name|action|action type|interaction type|type action|type contact|contact type|event kind|nature|nature contact|type message|type',
  happened_on:
    'event date|date event|action date|date action|contact date|visit date|date visite|open date|date ouverture|click date|date clic|send date|date time|event time|date',
  interaction_value:
    'event value|value|campaign|campagne|campaign name|page|url|subject|objet|score|note|rating|motif|details|label',
  full_name:
    'customer name|name customer|full name|name complet|name prenom|complete name|name surname|contact name|name contact|customer label|name',
  first_name:
    'prenom|first|first name|prenom customer|customer prenom name|customer first|customer first name|contact first name|prenom contact',
  last_name:
    'last name|surname|name family|family name|name customer last|name usual|customer last name|name naissance|contact last name|name birth|name',
  email:
    'email|email address|address email|customer email|email customer|e email|address e email|contact email|email perso|email pro',
  phone:
    'phone|phone num|num phone|phone phone|customer phone|phone customer|phone perso|phone domicile|home phone|phone pro',
  loyalty:
    'loyalty card|loyalty card num|loyalty num|loyalty id|customer card|customer card num|card num|card fidelite|card fidelite num|num card fidelite|num fidelite',
  civility:
    'civility|customer civility|civility customer|code civility|name title|courtesy title|title',
  gender: 'gender|customer gender|gender customer|code gender',
  birth_date: 'birth date|date birth|birth|date birth customer|customer birth date',
  address:
    'address|address line|address 1|address1|line 1|postal address|customer address|address customer|address postale|num address|address line 1',
  postcode:
    'postcode|code postal|postal code|postcode code|customer postcode|code postal customer|postal|post code',
  city: 'city|customer city|city customer|city name|address city|residence city',
  region:
    'region|customer region|province|state|department|code department|department code|customer state|land',
  country:
    'country|country code|code country|customer country|country customer|country name|country residence',
  home_store:
    'home store|store home|store origin|customer store|store customer|store created|store|store code|store name',
  created_on:
    'created date|date created|customer created|created at|customer since|date created customer|created|date account created|compte created date|date card|date',
  company:
    'company|company name|name company|raison sociale|account name|account|business name|customer company',
  sector: 'sector|sector sector|sector name|code naf|naf|ape|code ape|sector code|business sector',
  company_size:
    'size|company size|size company|size salarie|size salaries|tranche size|count salaries',
  consent_email:
    'consent email|email consent|email opt in|opt email|opt in email|consent|opt|opt in|consent email marketing|email consent marketing|consent marketing|email ok',
  consent_sms: 'consent sms|sms|sms opt|opt sms|opt in sms|sms consent|sms ok|consent phone sms',
  consent_phone:
    'consent phone|opt phone|phone opt|opt in phone|phone consent|phone ok|consent appel',
  consent_post:
    'consent post|opt post|post consent|opt in post|consent postal|post ok|postal consent|consent address',
  attribute: 'profession|job|metier|csp|age|points|loyalty level|niveau|tier',
};
