/** A number with all its digits, a decimal point and no exponent. */
export function numberText(value: number): string {
  const text = String(value === 0 ? 0 : value);
  const [, sign = '', whole = '', fraction = '', power = ''] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (power === '') return text;
  const digits = whole + fraction;
  const point = 1 + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.slice(0, point).padEnd(point, '0') + dotted(digits.slice(point));
}

const dotted = (digits: string) => (digits === '' ? '' : `.${digits}`);
const two = (value: number) => String(value).padStart(2, '0');

/** A whole number of smallest units with its decimal point: exact, trailing zeros kept off. */
export function decimalText(units: bigint, scale: number): string {
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return sign + whole + dotted(digits.slice(digits.length - scale).replace(/0+$/, ''));
}

/** `YYYY-MM-DD`, of the date as UTC. */
export function dayText(date: Date): string {
  return date.toISOString().slice(0, -14);
}

/** `HH:MM:SS`, of the date as UTC. */
export function timeText(date: Date): string {
  return date.toISOString().slice(-13, -5);
}

/** Hours may exceed a day. */
export function durationText(seconds: number): string {
  const whole = Math.round(seconds);
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}
