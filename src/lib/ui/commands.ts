import { fold } from './fold';
import type { Command } from './types';

/**
 * The commands whose words hold every typed one, without regard to accents or case.
 * Groups keep the order they came in; in each, labels that begin with the text come first.
 */
export function matching(commands: readonly Command[], query: string): Command[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const whole = words.join(' ');
  const kept = commands
    .map((command) => ({
      command,
      label: fold(`${command.label} ${command.hint ?? ''} ${command.also ?? ''}`),
    }))
    .filter(({ label }) => words.every((word) => label.includes(word)));
  const groups = [...new Set(kept.map(({ command }) => command.group))];
  return groups.flatMap((group) => {
    const own = kept.filter(({ command }) => command.group === group);
    const starts = own.filter(({ label }) => label.startsWith(whole));
    return [...starts, ...own.filter((one) => !starts.includes(one))].map(({ command }) => command);
  });
}
