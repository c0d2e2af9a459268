import type { CheckLimits, CheckSettings } from '../domain/checking.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { IsoDate } from '../domain/fact.js';
import type { Glance } from '../domain/result.js';
import type { Rule, RuleContext } from './rule.js';

/**
 * What the exceptions of the settings have to say for themselves, once every inventory that they may be about was looked at: the
 * same rules as for those of an inventory, which look at nothing else.
 */
export function reviewSettings(
  settings: CheckSettings,
  rules: readonly Rule[],
  found: RuleContext['found'],
  date: IsoDate,
): readonly Diagnostic[] {
  const always = new Set(rules.filter((rule) => rule.always).map(({ id }) => id));
  const context: RuleContext = { limits: NONE, acceptances: settings.acceptances, found, always };
  const nothing = { date } as Glance;
  return rules
    .filter(({ theme }) => theme === 'exceptions')
    .flatMap((rule) =>
      rule.find(nothing, context).map(({ pointer, args }) => {
        const severity = settings.severities[rule.id] ?? rule.severity;
        const offset = settings.spans.get(pointer)?.key;
        return {
          code: rule.id,
          severity: severity === 'ignorer' ? 'information' : severity,
          pointer,
          offset,
          args,
        };
      }),
    );
}

const NONE: CheckLimits = { domaine_jours: 0, preavis_jours: 0, fraicheur_mois: 0 };
