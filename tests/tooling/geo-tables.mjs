// Writes the tables of src/lib/core/geo: French departments and regions out of a registry
// package (MIT), country names out of Node's own language data (Unicode CLDR).
// `node tests/tooling/geo-tables.mjs` rewrites them; geo-tables.test.ts checks them.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const FOLDER = new URL('../../src/lib/core/geo/', import.meta.url);

/** ISO 3166-1: two letters, then three. */
const ISO = `AD AND AE ARE AF AFG AG ATG AI AIA AL ALB AM ARM AO AGO AQ ATA AR ARG AS ASM AT AUT AU AUS AW ABW AX ALA
AZ AZE BA BIH BB BRB BD BGD BE BEL BF BFA BG BGR BH BHR BI BDI BJ BEN BL BLM BM BMU BN BRN BO BOL BQ BES BR BRA BS BHS
BT BTN BV BVT BW BWA BY BLR BZ BLZ CA CAN CC CCK CD COD CF CAF CG COG CH CHE CI CIV CK COK CL CHL CM CMR CN CHN CO COL
CR CRI CU CUB CV CPV CW CUW CX CXR CY CYP CZ CZE DE DEU DJ DJI DK DNK DM DMA DO DOM DZ DZA EC ECU EE EST EG EGY EH ESH
ER ERI ES ESP ET ETH FI FIN FJ FJI FK FLK FM FSM FO FRO FR FRA GA GAB GB GBR GD GRD GE GEO GF GUF GG GGY GH GHA GI GIB
GL GRL GM GMB GN GIN GP GLP GQ GNQ GR GRC GS SGS GT GTM GU GUM GW GNB GY GUY HK HKG HM HMD HN HND HR HRV HT HTI HU HUN
ID IDN IE IRL IL ISR IM IMN IN IND IO IOT IQ IRQ IR IRN IS ISL IT ITA JE JEY JM JAM JO JOR JP JPN KE KEN KG KGZ KH KHM
KI KIR KM COM KN KNA KP PRK KR KOR KW KWT KY CYM KZ KAZ LA LAO LB LBN LC LCA LI LIE LK LKA LR LBR LS LSO LT LTU LU LUX
LV LVA LY LBY MA MAR MC MCO MD MDA ME MNE MF MAF MG MDG MH MHL MK MKD ML MLI MM MMR MN MNG MO MAC MP MNP MQ MTQ MR MRT
MS MSR MT MLT MU MUS MV MDV MW MWI MX MEX MY MYS MZ MOZ NA NAM NC NCL NE NER NF NFK NG NGA NI NIC NL NLD NO NOR NP NPL
NR NRU NU NIU NZ NZL OM OMN PA PAN PE PER PF PYF PG PNG PH PHL PK PAK PL POL PM SPM PN PCN PR PRI PS PSE PT PRT PW PLW
PY PRY QA QAT RE REU RO ROU RS SRB RU RUS RW RWA SA SAU SB SLB SC SYC SD SDN SE SWE SG SGP SH SHN SI SVN SJ SJM SK SVK
SL SLE SM SMR SN SEN SO SOM SR SUR SS SSD ST STP SV SLV SX SXM SY SYR SZ SWZ TC TCA TD TCD TF ATF TG TGO TH THA TJ TJK
TK TKL TL TLS TM TKM TN TUN TO TON TR TUR TT TTO TV TUV TW TWN TZ TZA UA UKR UG UGA UM UMI US USA UY URY UZ UZB VA VAT
VC VCT VE VEN VG VGB VI VIR VN VNM VU VUT WF WLF WS WSM YE YEM YT MYT ZA ZAF ZM ZMB ZW ZWE`;

/** @param {string} text */
const literal = (text) => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);

/** @param {string} name */
const read = (name) =>
  JSON.parse(
    readFileSync(require.resolve(`@etalab/decoupage-administratif/data/${name}.json`), 'utf8'),
  );

/** A postcode begins with the number of its department, nearly always. @param {string} code */
const prefixOf = (code) => {
  if (/^9[78]/.test(code)) return code.slice(0, 3);
  if (code.startsWith('20')) return /^20[01]/.test(code) ? '2A' : '2B';
  return code.slice(0, 2);
};

export function departmentsTable() {
  /** @type {{ code: string, nom: string }[]} */
  const regions = read('regions');
  const names = new Map(regions.map((r) => [r.code, r.nom]));
  /** @type {{ code: string, nom: string, region: string }[]} */
  const departments = read('departements');
  const rows = departments
    .map(({ code, nom, region }) => ({ code, name: nom, region: names.get(region) ?? nom }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((d) => `  ${literal([d.code, d.name, d.region].join(';'))},`);
  return `/**
 * Departments of France, overseas ones too: number, name, region. Written by
 * tests/tooling/geo-tables.mjs out of @etalab/decoupage-administratif (MIT licence; INSEE's
 * official geographic code).
 */
export const FR_DEPARTMENTS: readonly string[] = [
${rows.join('\n')}
];

/** Postcodes that do not begin with the number of the department where most of their people live. */
export const FR_POSTCODE_EXCEPTIONS: Readonly<Record<string, string>> = {
${exceptions()
  .map(({ postcode, department }) => `  ${postcode}: '${department}',`)
  .join('\n')}
};
`;
}

/** Postcodes of which most people live in another department than the number says. */
function exceptions() {
  /** @type {{ departement?: string, collectivite?: { code: string }, code: string, codesPostaux?: string[], population?: number }[]} */
  const communes = read('communes');
  /** @type {Map<string, Map<string, number>>} */
  const people = new Map();
  for (const commune of communes) {
    const department =
      commune.departement ?? commune.collectivite?.code ?? commune.code.slice(0, 3);
    for (const postcode of commune.codesPostaux ?? []) {
      const shares = people.get(postcode) ?? new Map();
      people.set(postcode, shares);
      shares.set(department, (shares.get(department) ?? 0) + (commune.population ?? 0));
    }
  }
  return [...people]
    .map(([postcode, shares]) => {
      const [most] = [...shares].sort((x, y) => y[1] - x[1]);
      return { postcode, department: most?.[0] ?? '' };
    })
    .filter(({ postcode, department }) => department !== prefixOf(postcode))
    .sort((x, y) => (x.postcode < y.postcode ? -1 : 1));
}

/** @returns {[string, string, string, string][]} two letters, three letters, French name, English name */
export function countryRows() {
  const french = new Intl.DisplayNames('fr', { type: 'region' });
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const codes = ISO.split(/\s+/);
  return codes.flatMap((code, i) =>
    i % 2 === 0
      ? [[code, codes[i + 1] ?? '', french.of(code) ?? code, english.of(code) ?? code]]
      : [],
  );
}

export function countriesTable() {
  const rows = countryRows().map((row) => `  ${literal(row.join(';').replaceAll('’', "'"))},`);
  return `/**
 * ISO 3166-1 countries: two letters, three letters, name in French, name in English. Written by
 * tests/tooling/geo-tables.mjs out of Node's language data (Unicode CLDR, Unicode licence).
 */
export const COUNTRIES: readonly string[] = [
${rows.join('\n')}
];
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('fr-departments.ts', FOLDER), departmentsTable());
  writeFileSync(new URL('countries.ts', FOLDER), countriesTable());
}
