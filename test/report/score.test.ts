import { describe, expect, it } from 'vitest';
import {
  PLAIN,
  renderDeparture,
  renderPlanSummary,
  renderScore,
  SCORE_FORMATS,
  type Paint,
} from '../../src/report/index.js';
import { expectGolden } from '../support/golden.js';
import {
  blankResult,
  CATALOGUE,
  CHOIR,
  departureOf,
  FAMILIES,
  FIGURES,
  plannedOf,
  resultOf,
} from '../support/result-builder.js';

const base = { catalogue: CATALOGUE, weights: FIGURES, width: 100, paint: PLAIN };
const text = (result = resultOf(), width = 100): string =>
  renderScore(result, { ...base, format: 'text', width });
const before = (whole: string, first: string, second: string): boolean =>
  whole.includes(first) && whole.includes(second) && whole.indexOf(first) < whole.indexOf(second);

describe('the score as text', () => {
  it('is what the golden file holds', () => {
    expectGolden('report/score.txt', text());
  });

  it('opens with what cannot be recovered, then what hangs on one person, then exits, then figures', () => {
    const whole = text();
    expect(before(whole, 'Ce qui ne se récupère pas', 'Ne tient qu’à une personne')).toBe(true);
    expect(before(whole, 'Ne tient qu’à une personne', 'Sorties jamais essayées')).toBe(true);
    expect(before(whole, 'Sorties jamais essayées', 'Les fragilités')).toBe(true);
  });

  it('says whether a list of holders was said to be complete', () => {
    const whole = text();
    expect(whole).toContain(
      'Google Drive (vital) : la secrétaire ; compte au nom d’une personne (la secrétaire) ; une seule',
    );
    expect(whole).toContain('WhatsApp (utile) : la secrétaire ; une seule personne connue a l’accès');
  });

  it('names the things whose holder nobody has told', () => {
    expect(text()).toContain('On ne sait pas encore qui peut ouvrir : HelloAsso.');
  });

  it('puts what is known to be bad before what nobody knows', () => {
    const unknown = 'On ne sait pas encore : le temps d’apprendre.';
    expect(before(text(), 'Si une personne n’est plus là    ', unknown)).toBe(true);
  });

  it('tells the main reason from what is told, not from an open list', () => {
    expect(text()).toContain(
      'Google Drive : le compte est au nom d’une personne, et ne tient qu’à elle inventaire.yaml:19',
    );
  });

  it('puts what nobody can get back into before all other actions', () => {
    expect(text()).toMatch(/ {2}1\. Le nom du site : donner l’accès/);
  });

  it('labels what has to be verified', () => {
    expect(text()).toContain('essayer d’en sortir les données (à vérifier)');
  });

  it('says kindly that little is known, and asks first, when the inventory is nearly blank', () => {
    const whole = text(blankResult());
    expectGolden('report/score-vide.txt', whole);
    expect(before(whole, 'c’est normal', 'Quels outils utilisez-vous')).toBe(true);
  });

  it('says in one line each which families are unknown, and which ask for nothing', () => {
    const [known] = FAMILIES;
    const nothing = blankResult().families[0];
    if (known === undefined || nothing === undefined) throw new Error('no family');
    const calm = { low: 0, high: 12 };
    const families = [
      known,
      { ...nothing, family: 'discours' as const, side: 'migrer' as const },
      {
        ...known,
        family: 'decision' as const,
        side: 'migrer' as const,
        score: calm,
        told: calm,
        levels: { low: 'faible' as const, high: 'faible' as const },
      },
    ];
    const whole = text(resultOf(CHOIR, { families }));
    expect(whole).toContain(
      'On ne sait pas encore : la façon d’en parler.\nTranquille pour l’instant : la façon de décider.',
    );
    expect(whole).not.toContain('0 à 12');
  });

  it('never shows zero for a side of which nothing was told', () => {
    const untold = blankResult().families.map((score) => ({
      ...score,
      family: 'bus-factor' as const,
      side: 'migrer' as const,
    }));
    const lines = text(resultOf(CHOIR, { families: [...FAMILIES.slice(0, 1), ...untold] })).split('\n');
    const line = lines.findIndex((one) => one.startsWith('Si une personne n’est plus là'));
    expect(lines[line]).toContain('on ne sait pas encore, 0 à 100');
    expect(lines[line + 1]).toContain('rien n’est encore dit');
  });

  it.each([40, 60, 80, 100, 200])('keeps within %i columns', (width) => {
    const widest = Math.min(width, 100);
    for (const line of text(resultOf(), width).split('\n'))
      expect([...line].length).toBeLessThanOrEqual(widest);
  });

  it('holds no word of jargon', () => {
    const request = { ...base, format: 'text' as const };
    const all = [
      text(),
      text(blankResult()),
      renderDeparture(departureOf(), request),
      renderPlanSummary(plannedOf(), request),
    ].join('\n');
    expect(all).not.toMatch(
      /bus.?factor|intervalle|provenance|pointeur|undefined|\bnull\b|\bnan\b|infinity|\[object/i,
    );
  });

  it('paints without changing a word', () => {
    const codes: Paint = Object.fromEntries(
      Object.keys(PLAIN).map((key) => [key, (part: string) => `\u001b[1m${part}\u001b[0m`]),
    ) as never;
    const painted = renderScore(resultOf(), { ...base, paint: codes, format: 'text' });
    expect(painted).toContain('\u001b[1m');
    // eslint-disable-next-line no-control-regex
    expect(painted.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '')).toBe(text());
  });
});

describe('the score in its forms', () => {
  it.each(SCORE_FORMATS.map(({ id }) => id))(
    'as %s comes out the same twice and ends with one newline',
    (format) => {
      const once = renderScore(resultOf(), { ...base, format });
      expect(once).toBe(renderScore(resultOf(), { ...base, format }));
      expect(once).toMatch(/[^\n]\n$/);
    },
  );

  it('as Markdown is what the golden file holds', () => {
    expectGolden('report/score.md', renderScore(resultOf(), { ...base, format: 'markdown' }));
  });

  it('shows no figure in another level than its score', () => {
    const families = FAMILIES.slice(0, 1).map((score) => ({
      ...score,
      score: { low: 49.9, high: 74.7 },
      told: { low: 49.9, high: 74.7 },
      levels: { low: 'modere' as const, high: 'eleve' as const },
    }));
    expect(text(resultOf(CHOIR, { families }))).toContain('modéré à élevé, 49 à 74');
  });
});

describe('a departure', () => {
  it('is what the golden file holds', () => {
    expectGolden('report/depart.txt', renderDeparture(departureOf(), { ...base, format: 'text' }));
  });

  it('tells what is certain from what an untold person might still carry', () => {
    const whole = renderDeparture(departureOf(), { ...base, format: 'text' });
    expect(before(whole, 'Plus personne ne pourrait s’en occuper', 'Google Drive')).toBe(true);
    expect(before(whole, 'à moins qu’une personne non citée', 'WhatsApp')).toBe(true);
  });

  it('leaves out what was lost before anybody left', () => {
    expect(renderDeparture(departureOf(), { ...base, format: 'text' })).not.toContain('Le nom du site');
  });

  it('proposes nobody who leaves too', () => {
    const both = { ...departureOf(), people: ['secretaire', 'tresorier'] };
    expect(renderDeparture(both, { ...base, format: 'text' })).not.toContain(
      'À transmettre en premier\n  1. Google Drive',
    );
  });
});

describe('the road map in one screen', () => {
  it('is what the golden file holds', () => {
    expectGolden('report/plan.txt', renderPlanSummary(plannedOf(), { ...base, format: 'text' }));
  });
});
