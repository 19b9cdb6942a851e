// Medians with spread, and how they are printed. Pure.
import type { Round } from './shares';

/** A figure measured several times. */
export interface Figure {
  median: number;
  least: number;
  most: number;
}

/** The middle of some numbers, with the least and the most. */
export function figureOf(values: number[]): Figure {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  return { median, least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0 };
}

/** The figures of several rounds, by what was measured. */
export function figuresOf(rounds: Round[]): Record<keyof Round, Figure> {
  const keys = Object.keys(rounds[0] ?? {}) as (keyof Round)[];
  const entries = keys.map((key) => [key, figureOf(rounds.map((round) => round[key]))]);
  return Object.fromEntries(entries) as Record<keyof Round, Figure>;
}

/** “1.23 (1.10–1.40)”. */
export function written({ median, least, most }: Figure): string {
  return `${digits(median)} (${digits(least)}–${digits(most)})`;
}

/** A number with as many digits as it is worth: three. */
export function digits(value: number): string {
  if (value === 0) return '0';
  return Math.abs(value) < 0.01 ? value.toFixed(4) : Number(value.toPrecision(3)).toString();
}

/** A table with columns as wide as their contents. */
export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
