import { countryCode, FRENCH_CODES } from '../geo/country';
import { INTERACTION_KINDS, type InteractionKind } from './interactions';
import { isMonthDay, type YearlyWindow } from './seasons';

/** What a person may change in the catalogue; figures made with other settings are other figures. */
export interface FeatureSettings {
  /** First age of each band, ascending; the last band is open upwards, those below the first are one more. */
  readonly ageBands: readonly number[];
  /** ISO 3166-1 code of the country of the company; FR holds its overseas parts. */
  readonly homeCountry: string;
  /** What the discount of a line is: money taken off, or a share (0.2) or percentage (20) of the price before. */
  readonly discount: 'money' | 'share' | 'percent';
  readonly seasons: {
    readonly christmas: YearlyWindow;
    readonly backToSchool: YearlyWindow;
    /** `french`: the days of the law; else the same windows every year. */
    readonly sales: 'french' | readonly YearlyWindow[];
  };
  readonly engagement: EngagementSettings;
}

export interface EngagementSettings {
  readonly weights: Readonly<Record<InteractionKind, number>>;
  /** Days after which an interaction counts half. */
  readonly halfLifeDays: number;
  /** Share of the customers with positive points whose level is high. */
  readonly highShare: number;
  /** Kinds that the dictionary does not know or gets wrong, as they are written in the files; null: none. */
  readonly written: Readonly<Record<string, InteractionKind | null>>;
}

/** Engagement as in the reference of the 360° segmentation; an NPS rating is a survey answered. */
export const DEFAULT_SETTINGS: FeatureSettings = {
  ageBands: [15, 26, 36, 46, 60],
  homeCountry: 'FR',
  discount: 'money',
  seasons: {
    christmas: { from: '11-15', to: '12-24' },
    backToSchool: { from: '08-15', to: '09-15' },
    sales: 'french',
  },
  engagement: {
    weights: {
      referral: 10,
      review: 8,
      event: 8,
      card: 6,
      'store-visit': 5,
      survey: 5,
      nps: 5,
      click: 3,
      visit: 2,
      open: 1,
      complaint: -4,
      unsubscribe: -10,
    },
    halfLifeDays: 90,
    highShare: 0.25,
    written: {},
  },
};

/** Above this mean amount, discounts of no more than 1 are no money. */
const NO_SMALL_CHANGE = 5;

/**
 * What the discounts of a base are, by the largest of them and the mean amount of their lines:
 * shares where none is above 1 although amounts are. A percentage looks like money and is for a
 * person to say.
 */
export function discountUnit(largest: number, meanAmount: number): FeatureSettings['discount'] {
  return largest > 0 && largest <= 1 && meanAmount >= NO_SMALL_CHANGE ? 'share' : 'money';
}

/** The country of the company: that of most customers, where more than half of those who say one say it. */
export function homeCountryOf(country: string, customers: number, saying: number): string {
  const code = customers * 2 > saying ? countryCode(country) : null;
  return code === null || FRENCH_CODES.includes(code) ? DEFAULT_SETTINGS.homeCountry : code;
}

/** What is wrong with a setting. */
export type SettingProblem =
  | 'age-bands-order'
  | 'age-bands-range'
  | 'home-country'
  | 'christmas-days'
  | 'back-to-school-days'
  | 'sales-days'
  | 'weights'
  | 'half-life'
  | 'high-share';

/** Everything that is wrong, in the order of the settings; empty when they can be used. */
export function settingProblems(settings: FeatureSettings): readonly SettingProblem[] {
  const { ageBands, homeCountry, seasons, engagement } = settings;
  const isWindow = ({ from, to }: YearlyWindow) => isMonthDay(from) && isMonthDay(to);
  const weights = INTERACTION_KINDS.map((kind) => engagement.weights[kind]);
  const checks: readonly (readonly [SettingProblem, boolean])[] = [
    ['home-country', countryCode(homeCountry) === homeCountry],
    ['christmas-days', isWindow(seasons.christmas)],
    ['back-to-school-days', isWindow(seasons.backToSchool)],
    ['sales-days', seasons.sales === 'french' || seasons.sales.every(isWindow)],
    ['weights', weights.every((weight) => Number.isFinite(weight) && Math.abs(weight) <= 1000)],
    ['half-life', engagement.halfLifeDays >= 1 && engagement.halfLifeDays <= 3650],
    ['high-share', engagement.highShare > 0 && engagement.highShare < 1],
  ];
  const others = checks.filter(([, fine]) => !fine).map(([problem]) => problem);
  return [...ageProblems(ageBands), ...others];
}

/** What is wrong with the first ages of bands. */
export function ageProblems(
  ageBands: readonly number[],
): readonly Extract<SettingProblem, `age-${string}`>[] {
  const isAge = (age: number) => Number.isInteger(age) && age >= 1 && age <= 120;
  const rising = ageBands.every((age, i) => i === 0 || age > (ageBands[i - 1] ?? 0));
  return [
    ...(ageBands.length > 0 && ageBands.every(isAge) ? [] : (['age-bands-range'] as const)),
    ...(rising ? [] : (['age-bands-order'] as const)),
  ];
}

/** A band of ages: from its first to its last age, both included; null where it is open. */
interface AgeBand {
  readonly id: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** The bands of the settings, youngest first: `<15`, `15-25`... `60+`. */
export function ageBandsOf(starts: readonly number[]): readonly AgeBand[] {
  const [first = 0] = starts;
  const below = { id: `<${first}`, from: null, to: first - 1 };
  return [
    below,
    ...starts.map((from, i) => {
      const next = starts[i + 1];
      return next === undefined
        ? { id: `${from}+`, from, to: null }
        : { id: next - 1 === from ? `${from}` : `${from}-${next - 1}`, from, to: next - 1 };
    }),
  ];
}
