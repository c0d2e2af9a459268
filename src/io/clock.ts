import { isDate } from '../domain/dates.js';
import { isNearDate, type IsoDate } from '../domain/fact.js';
import { UserError } from '../domain/user-error.js';

/**
 * The day that counts as today: the option, else SOURCE_DATE_EPOCH (seconds), else the machine's clock, in that order.
 * @throws UserError `date-option` for a day that does not exist.
 */
export function todayFrom(option: string | undefined, environment: NodeJS.ProcessEnv, now: Date): IsoDate {
  if (option !== undefined) return checkedDay(option);
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return localDay(now);
  if (!/^\d{1,12}$/.test(epoch)) throw new UserError('date-option', { valeur: epoch });
  return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
}

function checkedDay(text: string): IsoDate {
  if (isDate(text) && isNearDate(text)) return text;
  throw new UserError('date-option', { valeur: text });
}

function localDay(now: Date): IsoDate {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
