import type { FormatWords } from '../types';

/** How the British shop's three systems export. */
export const format: FormatWords = {
  customers: {
    name: 'customers.csv', encoding: 'utf-8', delimiter: ',', lineEnd: '\n', date: 'iso',
    header: [
      'Customer ID', 'Title', 'Last name', 'First name', 'Date of birth', 'Address', 'Postcode', 'Town', 'Country',
      'Email', 'Phone', 'Home store', 'Created on', 'Email opt-in', 'SMS opt-in', 'Occupation',
    ],
  },
  lines: {
    name: 'sales_lines.csv', encoding: 'utf-8-bom', delimiter: ',', lineEnd: '\r\n', date: 'short-slash',
    header: [
      'Order no.', 'Date', 'Time', 'Customer ID', 'Store', 'Channel', 'SKU', 'Description', 'Category', 'Brand',
      'Quantity', 'Unit price', 'Discount (£)', 'Amount (£)', 'Original order',
    ],
  },
  interactions: {
    name: 'interactions.csv', encoding: 'utf-8', delimiter: ',', lineEnd: '\n', date: 'iso',
    header: ['Customer ID', 'Email', 'Date and time', 'Type', 'Campaign', 'Rating', 'Comment'],
  },
  decimal: '.',
  yes: 'Y',
  no: 'N',
  channels: { store: 'Store', online: 'Online', marketplace: 'Marketplace' },
  interactionKinds: {
    open: 'open', click: 'click', visit: 'site visit', review: 'review', referral: 'referral',
    complaint: 'complaint', unsubscribe: 'unsubscribe', event: 'store event',
  },
  letter: 'Newsletter',
  praises: [
    "Lovely, I'd buy it again!", 'As described', 'Warm welcome in store, thank you Zoë', 'A much loved gift',
    'Good quality, a little dear', 'Beautifully wrapped',
  ],
  regrets: ['Not the colour I expected', "Not up to scratch, I'd hoped for better", 'A bit fragile'],
  complaints: [
    'Parcel never arrived', 'Item damaged on arrival, photo attached', "Refund still hasn't come",
    'I was told to "come back tomorrow"', 'Wrong size sent',
  ],
  unreadable: {
    dates: ['31/2/2024', '0/0/0000', '12/15/2023', 'yesterday'],
    amounts: ['free', '#N/A', 'see receipt', '12.9O'],
    quantities: ['two', '?'],
    births: ['1980-02-31', '0000-00-00', '1975-02-29'],
    times: ['2024-04-31 10:15', 'soon'],
  },
};
