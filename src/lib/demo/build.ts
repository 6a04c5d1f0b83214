import { Accounts } from './accounts';
import { makeCatalogue } from './catalogue';
import { isOrdinary, repeatSome, spoil, type SalesRow } from './dirt';
import { makeCopies } from './duplicates';
import { Diary } from './interactions';
import { makeJournal, numberTickets } from './journal';
import { makePeople } from './people';
import { Random } from './random';
import { Clerk } from './rows';
import { Till } from './sales';
import { Seasons } from './seasons';
import { peopleTruth, salesTruth, type DemoTruth } from './truth';
import type { DemoFile, DemoLanguage, DemoOptions } from './types';
import { Planner } from './visits';
import { en } from './words/en';
import { fr } from './words/fr';
import { writeCsv } from './write';

const WORDS = { fr, en };
const REPEATED_SHARE = 0.001;

/** Invents a shop's base: its three files, and the truth behind them. */
export function buildDemo(
  language: DemoLanguage,
  { seed = 2026, customers = 8000 }: DemoOptions = {},
): { readonly files: readonly DemoFile[]; readonly truth: DemoTruth } {
  const words = WORDS[language];
  const { format } = words;
  const draw = (label: string): Random => new Random(seed, `${language} ${label}`);
  const clerk = new Clerk(words);
  const seasons = new Seasons(language);

  const people = makePeople(words, seasons, draw('people'), customers);
  const planner = new Planner(words.places, seasons, draw('visits'));
  const visits = people.map((person) => planner.visits(person));
  const accounts = new Accounts(people, makeCopies(words, people, visits, draw('copies')));
  const till = new Till(makeCatalogue(words.catalogue, draw('catalogue')), seasons, draw('sales'));
  const journal = makeJournal(people, visits, accounts, planner, till, draw('journal'));
  const numbers = numberTickets(journal);
  const diary = new Diary(accounts, format, draw('diary'));
  people.forEach((person, i) => diary.follow(i, person, visits[i] ?? []));

  const dirt = draw('dirt');
  const sales = repeatSome(
    journal.flatMap((ticket) =>
      ticket.lines.map((line): SalesRow => ({
        ticket,
        line,
        cells: clerk.line(ticket, line, numbers),
        repeated: false,
      })),
    ),
    dirt,
    REPEATED_SHARE,
  );
  const customerRows = accounts.list.map((account) => clerk.account(account));
  const interactionRows = diary.entries().map((entry) => clerk.interaction(entry));

  const salesRows = sales.map(({ cells }) => cells);
  const spoiled = new Set<number>();
  const spoilable = (at: number): boolean => {
    const row = sales[at];
    return (
      row !== undefined && isOrdinary(row) && !row.repeated && sales[at + 1]?.repeated !== true
    );
  };
  const {
    unreadable,
    customers: customerFile,
    lines: salesFile,
    interactions: interactionFile,
  } = format;
  const [dateColumn = '', quantityColumn = '', amountColumn = ''] = [1, 10, 13].map(
    (i) => salesFile.header[i],
  );
  const inSales = (column: string, values: readonly string[]) =>
    spoil(salesFile, salesRows, column, values, spoilable, dirt, spoiled);
  const amounts = inSales(amountColumn, unreadable.amounts);
  const amountLines = new Set(amounts.map(({ line }) => line - 2));
  const rejects = [
    ...spoil(
      customerFile,
      customerRows,
      customerFile.header[4] ?? '',
      unreadable.births,
      () => true,
      dirt,
    ),
    ...inSales(dateColumn, unreadable.dates),
    ...inSales(quantityColumn, unreadable.quantities),
    ...amounts,
    ...spoil(
      interactionFile,
      interactionRows,
      interactionFile.header[2] ?? '',
      unreadable.times,
      () => true,
      dirt,
    ),
  ];
  const places = new Map(sales.map((row, i) => [row, i]));
  const at = (row: SalesRow): number => places.get(row) ?? -1;

  return {
    files: [
      writeCsv(customerFile, customerRows),
      writeCsv(salesFile, salesRows),
      writeCsv(interactionFile, interactionRows),
    ],
    truth: {
      ...peopleTruth(people, accounts),
      ...salesTruth(
        sales,
        (row) => spoiled.has(at(row)),
        (row) => amountLines.has(at(row)),
      ),
      interactions: interactionRows.length,
      rejects,
    },
  };
}
