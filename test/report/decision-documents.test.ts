import { describe, expect, it } from 'vitest';
import type { PlannedResult } from '../../src/domain/result.js';
import { knowledge } from '../../src/data/index.js';
import { renderDocument } from '../../src/report/index.js';
import { plannedExample } from '../support/planned-example.js';
import { blankResult, CATALOGUE, FIGURES, PLAN, plannedOf } from '../support/result-builder.js';

const render = (id: string, result: PlannedResult): string =>
  String(renderDocument(id, result, CATALOGUE, FIGURES));
const ofExample = (id: string, example: 'petite-asso' | 'moyenne-asso' | 'centre-social'): string =>
  String(renderDocument(id, plannedExample(example), knowledge.catalogue, knowledge.weights));
const blank = (): PlannedResult => ({
  ...blankResult(),
  plan: {
    ...PLAN,
    choices: [],
    steps: [],
    work: [],
    waves: [],
    hypotheses: [],
    deadlinesGivenUp: [],
    relaxations: [],
  },
});
const EXAMPLES = ['petite-asso', 'moyenne-asso', 'centre-social'] as const;

/** The same plan, whose decisions are changed. */
function decided(change: object, done?: string): PlannedResult {
  const result = plannedOf();
  const steps = result.plan.steps.map((step) =>
    step.decision === undefined
      ? step
      : { ...step, decision: { ...step.decision, ...change }, ...(done === undefined ? {} : { done }) },
  );
  return { ...result, plan: { ...result.plan, steps } };
}

describe('the note for those who decide', () => {
  it('always offers to keep and to wait, even when nothing is asked', () => {
    for (const text of [
      render('dossier-decision', blank()),
      ...EXAMPLES.map((id) => ofExample('dossier-decision', id)),
    ]) {
      expect(text.toLowerCase()).toContain('garder comme aujourd’hui');
      expect(text.toLowerCase()).toContain('pas maintenant');
    }
  });

  it('puts one question a decision', () => {
    for (const id of EXAMPLES) {
      const decisions = plannedExample(id).plan.steps.filter(({ decision }) => decision !== undefined);
      const questions = ofExample('dossier-decision', id).match(/^- \*\*Question \d+\.\*\* «/gm) ?? [];
      expect(questions).toHaveLength(decisions.length);
    }
  });

  it('says what the association does not choose, as the road map does', () => {
    const rules = 'le logiciel de la fédération ; les modèles de la CAF';
    for (const id of ['dossier-decision', 'feuille-de-route'])
      expect(ofExample(id, 'centre-social')).toMatch(new RegExp(`imposé.* : ${rules}\\.`));
    for (const id of ['dossier-decision', 'feuille-de-route'])
      expect(ofExample(id, 'petite-asso')).not.toMatch(/imposé(?: à l’association)? :/);
  });

  it('says what is asked, what happens on a no, and what it costs', () => {
    const text = ofExample('dossier-decision', 'moyenne-asso');
    expect(text).toContain('« Le conseil d’administration décide de passer de Mailchimp à Keila. »');
    expect(text).toContain('**Si l’on dit non.** Rien ne change');
    expect(text).toContain(
      '| Question 3 | on ne sait pas encore | 14\u00a0h | 0\u00a0€, puis de 240\u00a0€ à 320\u00a0€ |',
    );
    expect(text).toContain('L’ordre du jour part au plus tard le 8 janvier 2027.');
  });

  it('has a ballot with the answers that it announces', () => {
    expect(ofExample('dossier-decision', 'petite-asso')).toContain(
      '| N° | Oui | Garder | Pas maintenant | Abstention | Ne prend pas part |',
    );
  });

  it('tells the hours of those who learn beside those of the work', () => {
    expect(ofExample('dossier-decision', 'petite-asso')).toContain(
      '| 10\u00a0h\u00a015, et 15\u00a0h pour apprendre |',
    );
  });

  it('says when a price may go beyond what is foreseen, and only then', () => {
    const over = 'c’est plus que les 60\u00a0€ prévus.';
    expect(ofExample('dossier-decision', 'petite-asso')).toContain(
      `Pour Nextcloud, cela peut aller jusqu’à 900\u00a0€ par an : ${over}`,
    );
    expect(ofExample('dossier-decision', 'petite-asso')).toContain('à demander avant de voter');
    expect(ofExample('dossier-decision', 'moyenne-asso')).not.toContain('à demander avant de voter');
  });

  it('speaks of paying twice only where something is paid today', () => {
    const twice = 'l’ancien outil se paie encore';
    expect(ofExample('dossier-decision', 'petite-asso')).not.toContain(twice);
    expect(ofExample('dossier-decision', 'moyenne-asso')).toContain(twice);
  });

  it('names once each person on whom things hang', () => {
    const line = ofExample('dossier-decision', 'petite-asso')
      .split('\n')
      .find((one) => one.startsWith('- Ne tient'));
    expect(line?.match(/secrétaire/g)).toHaveLength(1);
    expect(line).toContain('Et 2 autres choses. Ce n’est pas un reproche');
  });

  it('says of a tool that takes over when the association has it already', () => {
    expect(ofExample('dossier-decision', 'petite-asso')).toContain(
      'à LibreOffice, que l’association a déjà. »',
    );
    expect(ofExample('dossier-decision', 'petite-asso')).toContain('à Nextcloud. »');
  });

  it('never lets one person decide alone', () => {
    for (const id of ['dossier-decision', 'extrait-deliberation']) {
      const text = render(id, decided({ instance: 'seul' }));
      expect(text.toLowerCase()).toContain('une rencontre à plusieurs, à fixer');
      expect(text).not.toMatch(/une personne, avec|une personne seule|seul décide/);
    }
  });

  it('asks nothing that has been decided', () => {
    expect(render('dossier-decision', decided({}, '2027-01-04'))).toContain('Aucune question n’est à voter');
  });

  it('words the motion for the instance that decides', () => {
    const opening = (instance: string): string => render('dossier-decision', decided({ instance }));
    expect(opening('ag')).toContain('« L’assemblée générale décide de passer de Google Drive à Nextcloud. »');
    expect(opening('tout-doux-cratie')).toContain('« Sauf opposition d’ici là, le groupe convient de passer');
    expect(opening('tout-doux-cratie')).toContain('Objections entendues');
    expect(opening('bureau')).not.toContain('Objections entendues');
  });
});

describe.each(['dossier-decision', 'extrait-deliberation', 'note-financement'])(
  'money and hours in %s',
  (id) => {
    it('are never in one sum, nor one turned into the other', () => {
      for (const example of EXAMPLES) {
        const text = ofExample(id, example);
        expect(text).not.toMatch(/€ (?:de|par) (?:l’heure|travail)|€\s*\+|€ \/ h|soit \d+[^.]*€/);
        const lines = text.split('\n').filter((line) => line.startsWith('|'));
        for (const cell of lines.flatMap((line) => line.split('|')))
          expect(cell.includes('€') && /\d\u00a0h\b/.test(cell)).toBe(false);
      }
    });
  },
);

describe('the extract of minutes', () => {
  it('has a mandate, a result and signatures for each decision', () => {
    const text = ofExample('extrait-deliberation', 'petite-asso');
    for (const words of [
      'Oui : …… Garder comme aujourd’hui : …… Pas maintenant : ……',
      'Signatures :',
      'Qui peut y mettre fin avant',
    ])
      expect(text.split(words)).toHaveLength(5);
  });
});

describe('the note on funding', () => {
  it('tells where each price comes from', () => {
    const text = ofExample('note-financement', 'centre-social');
    expect(text).toMatch(/\| Nextcloud \| de 0\u00a0€ à 900\u00a0€ \| .*frama\.space/);
    expect(text).toContain('| Zoom | 168\u00a0€ | d’après l’inventaire |');
  });

  it('tells apart what is paid besides the tools', () => {
    expect(ofExample('note-financement', 'moyenne-asso')).toContain('96\u00a0€ par an');
  });
});

describe('the charter', () => {
  it('gives the closing date of each channel that leaves', () => {
    const text = ofExample('charte-usage', 'petite-asso');
    for (const tool of ['Doodle', 'Framateam', 'Google Drive', 'Google Sheets'])
      expect(text).toMatch(new RegExp(`^- ${tool} : plus rien de nouveau à partir du .* 2027`, 'm'));
    expect(text).not.toMatch(/^- WhatsApp :/m);
  });
});

describe('the letters to partners', () => {
  it('are one a partner, and keep a format that is imposed', () => {
    const text = ofExample('lettre-partenaires', 'moyenne-asso');
    expect(text.match(/^À : /gm)).toHaveLength(3);
    expect(text).toContain('Nous continuerons donc à vous envoyer des documents au format xlsx');
    expect(text).toContain('Pouvez-vous nous le dire ?');
  });
});

describe('the needs for a host', () => {
  it('leave a blank for each answer', () => {
    const [, questions = ''] = render('besoins-hebergeur', blank()).split('## Nos questions');
    const lines = questions.split('\n').filter((line) => line.includes('?'));
    expect(lines.length).toBeGreaterThan(9);
    for (const line of lines) expect(line).toMatch(/\| ………………\s*\|$/);
  });
});
