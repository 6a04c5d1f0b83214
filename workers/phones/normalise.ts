import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { WrittenPhone } from '../../src/lib/contracts/phones';

/** E.164 of a number; null when it is no valid number of its country or of the one it names. */
export function toE164({ number, country }: WrittenPhone): string | null {
  const written = number.replace(/^00(?=[1-9])/, '+');
  const known = country !== null && isSupportedCountry(country) ? country : undefined;
  const phone = parsePhoneNumberFromString(written, known);
  return phone?.isValid() ? phone.number : null;
}
