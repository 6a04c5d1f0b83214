import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sql } from '../../src/lib/contracts/sql';
import * as values from '../../src/lib/sql/matching/values';
import { sql, text } from '../../src/lib/sql/text';
import { createTestEngine, type TestEngine } from '../helpers/engine';
import { rowsOf } from '../bench/matching-run';

let engine: TestEngine;
beforeAll(async () => {
  engine = await createTestEngine();
}, 60_000);
afterAll(() => engine.close());

async function of(build: (value: Sql) => Sql, value: string) {
  return (
    await rowsOf(engine, sql`SELECT ${build(sql`v`)} FROM (SELECT ${text(value)} AS v)`)
  )[0]?.[0];
}

const name = (value: Sql) => values.compact(values.words(value));
const area = (value: Sql) => values.postalArea(values.postcode(value));

describe('values in comparable form', () => {
  it.each<[string, (value: Sql) => Sql, string, string | null]>([
    ['words', values.words, '  Jean-Pierre  O’Neil ', 'jean pierre o neil'],
    ['words', values.words, 'ŒUVRÉE Straße', 'oeuvree strasse'],
    ['words', values.words, 'Ольга', 'ольга'],
    ['words', values.words, " '; DROP TABLE person; --", 'drop table person'],
    ['words', values.words, '— …', null],
    ['name', name, 'Jean-Pierre', 'jeanpierre'],
    ['civility', values.withoutCivility, 'mme dupont', 'dupont'],
    ['civility', values.withoutCivility, 'mr', 'mr'],
    ['particles', values.withoutParticles, 'de la tour', 'tour'],
    ['particles', values.withoutParticles, 'le', 'le'],
    ['first of full', values.firstOfFull, 'DUPONT Jean', 'Jean'],
    ['first of full', values.firstOfFull, 'LE GOFF Jean Marie', 'Jean Marie'],
    ['first of full', values.firstOfFull, 'Jean Dupont', 'Jean'],
    ['first of full', values.firstOfFull, 'Dupont, Jean', ' Jean'],
    ['last of full', values.lastOfFull, 'DUPONT Jean', 'DUPONT '],
    ['last of full', values.lastOfFull, 'Jean de La Tour', 'de La Tour'],
    ['full name', values.fullName, 'M.  Jean   Dupont', 'Jean Dupont'],
    ['e-mail', values.email, ' Jean.D@Mail.Example ', 'jean.d@mail.example'],
    ['e-mail', values.email, 'none', null],
    ['box', values.emailBox, 'jean.d+shop@mail.example', 'jeand'],
    ['phone', values.phone, '+33 (0)6 12 34 56 78', '0612345678'],
    ['phone', values.phone, '0033612345678', '0612345678'],
    ['phone', values.phone, '612345678', '0612345678'],
    ['phone', values.phone, '+44 7700 900123', '07700900123'],
    ['phone', values.phone, '0000000000', null],
    ['phone', values.phone, '0666666666', null],
    ['phone', values.phone, '12', null],
    ['postcode', values.postcode, 'sw1a 1aa', 'SW1A1AA'],
    ['area', area, '69003', '69'],
    ['area', area, 'SW1A 1AA', 'SW'],
    ['street', values.streetKey, '12 bis, av. du Général Leclerc', '12 leclerc'],
    ['street', values.streetKey, '12 AVENUE GENERAL LECLERC', '12 leclerc'],
    ['gender', values.gender, 'Mme.', 'f'],
    ['gender', values.gender, 'M.', 'm'],
    ['gender', values.gender, 'Maître', null],

    ['sound', values.sound, 'lefevre', 'l16'],
    ['sound', values.sound, 'lefebvre', 'l16'],
  ])('%s: %#', async (_, build, value, expected) => {
    expect(await of(build, value)).toBe(expected);
  });
});
