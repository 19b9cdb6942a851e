// Numbers of a report as words, in the reader's language.
import { i18n } from '#i18n';

/** “2 actions”; undefined: it could not be counted. */
export function actions(count: number | undefined): string {
  return count === undefined
    ? i18n.t('evidence.unknown_count')
    : i18n.t('evidence.actions', count, { count });
}

/** “5 key presses” */
export function presses(count: number | undefined): string {
  return count === undefined
    ? i18n.t('evidence.unknown_count')
    : i18n.t('evidence.presses', count, { count });
}

/** “16.1:1” */
export function ratioText(ratio: number, language: string): string {
  return `${numberText(ratio, language, 1)}:1`;
}

/** A number with at most so many decimals. */
export function numberText(value: number, language: string, decimals = 1): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: decimals }).format(value);
}

/** “312 ms”, “4.2 s” or “3 min” */
export function durationText(ms: number, language: string): string {
  const [value, unit] =
    ms < 1000
      ? ([ms, 'millisecond'] as const)
      : ms < 60_000
        ? ([ms / 1000, 'second'] as const)
        : ([ms / 60_000, 'minute'] as const);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: unit === 'second' ? 1 : 0,
  }).format(value);
}
