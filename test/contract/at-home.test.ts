import { execa } from 'execa';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load, loadAll } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../e2e/run.js';

const PERSONAL = 'bascule: 1\noutils:\n  framaforms: { compte: { au_nom_de: personne } }\n';
const PROGRAM = resolve('dist/bascule.js');
const text = (path: string): string => readFileSync(path, 'utf8');

/** A checkout with one inventory at its root and one in a folder whose name holds a blank. */
function checkout(): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'a b'));
  writeFileSync(join(folder, 'inventaire.yaml'), PERSONAL);
  writeFileSync(join(folder, 'a b/inventaire.yaml'), PERSONAL);
  return folder;
}

type Env = Readonly<Record<string, string>>;

interface Ran {
  readonly code: number | undefined;
  readonly log: string;
}

/** A script in a shell, with these variables and nothing that the machine of the test may say of itself. */
async function shell(argv: readonly string[], script: string, cwd: string, given: Env): Promise<Ran> {
  const [program = '', ...options] = argv;
  const env = { PATH: process.env['PATH'] ?? '', HOME: cwd, ...given };
  const { exitCode, all } = await execa(program, [...options, script], {
    cwd,
    reject: false,
    all: true,
    env,
    extendEnv: false,
  });
  return { code: exitCode, log: all };
}

describe('the action', () => {
  interface Step {
    readonly id: string;
    readonly shell: string;
    readonly env: Env;
    readonly run: string;
  }
  interface Action {
    readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
    readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
    readonly runs: { readonly using: string; readonly steps: readonly Step[] };
  }
  const action = load(text('action.yml')) as Action;
  const defaults = Object.fromEntries(
    Object.entries(action.inputs).map(([id, input]) => [id, input.default]),
  );

  /** Runs the steps one after the other as a runner does: expressions first, then `bash -e`, then what was put in the files. */
  async function runAction(given: Env, machine: Env = {}, cwd = checkout()) {
    const summary = join(emptyFolder(), 'summary');
    const values: Record<string, string> = {};
    Object.entries({ ...defaults, ...given }).forEach(([id, value]) => (values[`inputs.${id}`] = value));
    let ran: Ran = { code: 0, log: '' };
    for (const { id, env, run } of action.runs.steps) {
      if (ran.code !== 0) break;
      const output = join(emptyFolder(), 'output');
      writeFileSync(output, '');
      const filled = Object.entries(env).map(([name, value]) => [
        name,
        value.replaceAll(/\$\{\{ (\S+) \}\}/g, (_, path: string) => values[path] ?? ''),
      ]);
      const variables = {
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: cwd,
        GITHUB_ACTION_PATH: resolve('.'),
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        ...machine,
        ...(Object.fromEntries(filled) as Env),
      };
      const now = await shell(
        ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c'],
        run,
        cwd,
        variables,
      );
      ran = { code: now.code, log: ran.log + now.log };
      for (const [, name = '', value = ''] of text(output).matchAll(/^(\w+)=(.*)$/gm))
        values[`steps.${id}.outputs.${name}`] = value;
    }
    const outputs = Object.fromEntries(
      Object.entries(action.outputs).map(([id, { value }]) => [id, values[value.slice(4, -3)] ?? '']),
    );
    return { ...ran, cwd, outputs, summary: text(summary) };
  }

  it('annotates, writes SARIF and sums up on GitHub', async () => {
    const { code, log, cwd, outputs, summary } = await runAction({});
    expect(code).toBe(0);
    expect(log).toMatch(/^::warning file=inventaire\.yaml,line=3/m);
    expect(log).not.toContain('a b');
    expect(text(join(cwd, 'bascule.sarif'))).toContain('"version": "2.1.0"');
    expect(outputs).toEqual({ code: '0', sarif: 'bascule.sarif' });
    expect(summary).toContain('\n    1 fichier vérifié : 0 erreur, 1 avertissement.\n');
  }, 30_000);

  it.each(['FORGEJO_ACTIONS', 'GITEA_ACTIONS'])(
    'writes text where %s says that no annotation is shown',
    async (name) => {
      const { log } = await runAction({}, { [name]: 'true' });
      expect(log).toMatch(/^inventaire\.yaml:3/m);
      expect(log).not.toContain('::warning');
    },
    30_000,
  );

  it('takes names with blanks and patterns, one a line, and fails at the threshold', async () => {
    const { code, log, outputs } = await runAction({
      fichiers: 'a b/*.yaml\r\n\n  \ninventaire.yaml\n',
      seuil: 'avertissement',
      sarif: '',
    });
    expect(code).toBe(1);
    expect(log).toMatch(/::warning file=a b\/inventaire\.yaml/);
    expect(log).toMatch(/::warning file=inventaire\.yaml/);
    expect(outputs).toEqual({ code: '1', sarif: '' });
  }, 30_000);

  it('counts only what is new beside a reference', async () => {
    const cwd = checkout();
    await execa(process.execPath, [PROGRAM, 'check', '--ecrire-reference', 'r.json'], { cwd, reject: false });
    const given = { reference: 'r.json', seuil: 'avertissement', sarif: '' };
    expect((await runAction(given, {}, cwd)).code).toBe(0);
  }, 30_000);

  it('hands over what people give as words, never as commands or options', async () => {
    const odd = '$(touch vu)`touch vu`;touch vu';
    const { code, cwd } = await runAction({ fichiers: odd, seuil: odd, reference: odd, sarif: odd });
    expect(code).toBe(2);
    const option = await runAction({ fichiers: '--help', sarif: '' }, {}, cwd);
    expect(option.code).toBe(2);
    expect(() => text(join(cwd, 'vu'))).toThrow();
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
  }, 30_000);

  it('says what each input and output is, and names its shells, as composite actions must', () => {
    for (const one of [...Object.values(action.inputs), ...Object.values(action.outputs)])
      expect(one.description).not.toBe('');
    expect(action.runs.using).toBe('composite');
    expect(action.runs.steps.map((step) => step.shell)).toEqual(['bash', 'bash']);
  });
});

describe('the component of GitLab', () => {
  interface Job {
    readonly stage: string;
    readonly image: string;
    readonly variables: Env;
    readonly script: readonly string[];
    readonly artifacts: { readonly paths: readonly string[]; readonly reports: Env };
  }
  type Inputs = Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  const whole = text('templates/bascule-check/template.yml');
  const [header, body = ''] = whole.split(/^---\n/m);
  const { inputs } = (load(header ?? '') as { readonly spec: { readonly inputs: Inputs } }).spec;

  /** Inputs are put in the text, as GitLab does, before it is read as YAML. */
  function filled(given: Env): Readonly<Record<string, Job>> {
    return load(
      body.replaceAll(
        /\$\[\[ inputs\.(\w+) \]\]/g,
        (_, id: string) => given[id] ?? inputs[id]?.default ?? '',
      ),
    ) as Readonly<Record<string, Job>>;
  }

  /** The script as one shell runs it, without what only fetches the program. */
  async function runJob(given: Env, cwd = checkout()) {
    const job = filled(given)['bascule-check'];
    const [install = '', ...script] = job?.script ?? [];
    const bin = join(cwd, '.bascule-ci/node_modules/.bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'bascule'), `#!/bin/sh\nexec node "${PROGRAM}" "$@"\n`, { mode: 0o755 });
    const variables = { CI: 'true', GITLAB_CI: 'true', CI_PROJECT_DIR: cwd, ...job?.variables };
    return { ...(await shell(['sh', '-ec'], script.join('\n'), cwd, variables)), install, cwd };
  }

  it('is two documents: what it takes, then one job', () => {
    expect(loadAll(whole)).toHaveLength(2);
    const used = [...body.matchAll(/inputs\.(\w+)/g)].map(([, id]) => id);
    expect(new Set(used)).toEqual(new Set(Object.keys(inputs)));
    expect(Object.keys(filled({ nom: 'autre' }))).toEqual(['autre']);
    for (const { description } of Object.values(inputs)) expect(description).not.toBe('');
  });

  it('uses only keywords that GitLab documents for a job', () => {
    const keywords = ['stage', 'image', 'variables', 'script', 'artifacts'];
    expect(Object.keys(filled({})['bascule-check'] ?? {}).sort()).toEqual(keywords.sort());
    const { artifacts } = filled({})['bascule-check'] as Job;
    expect(Object.keys(artifacts.reports)).toEqual(['codequality', 'junit']);
    expect(artifacts.paths).toEqual(Object.values(artifacts.reports));
  });

  it('writes the reports that GitLab collects, and fails at the threshold', async () => {
    const { code, log, cwd, install } = await runJob({
      paquet: 'x',
      fichiers: 'inventaire.yaml a?b/*.yaml',
      seuil: 'avertissement',
    });
    expect(code, log).toBe(1);
    expect(log).toContain('2 fichiers vérifiés');
    expect(JSON.parse(text(join(cwd, 'bascule-qualite.json')))).toHaveLength(2);
    expect(text(join(cwd, 'bascule-junit.xml'))).toContain('<testsuites');
    expect(install).toMatch(/^npm install (?!.*--global).*"\$BASCULE_PAQUET"$/);
  }, 30_000);

  it('hands over what people give as words, never as commands', async () => {
    const odd = "$(touch vu)`touch vu`;touch vu 'é: [";
    const { code, cwd } = await runJob({ paquet: odd, fichiers: odd, seuil: odd, reference: odd });
    expect(code).toBe(2);
    expect(() => text(join(cwd, 'vu'))).toThrow();
  }, 30_000);
});

describe('the hook of pre-commit', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly language: string;
    readonly files: string;
    readonly require_serial: boolean;
  }
  const [hook] = load(text('.pre-commit-hooks.yaml')) as readonly [Hook];

  it('calls the command of the package, once for all files', () => {
    const { bin } = JSON.parse(text('package.json')) as { readonly bin: Env };
    expect(hook).toMatchObject({ id: 'bascule-check', language: 'node', require_serial: true });
    expect(hook.entry.split(' ')).toEqual([Object.keys(bin)[0], 'check']);
  });

  it.each([
    ['inventaire.yaml', true],
    ['associations/a/inventaire.yml', true],
    ['associations/club.inventaire.yaml', true],
    ['plan.yaml', false],
    ['.bascule/check.yaml', false],
    ['inventaire.yaml.orig', false],
  ])('looks at %s: %s', (path, expected) => {
    expect(new RegExp(hook.files).test(path)).toBe(expected);
  });

  it('gets the name of the packed file and nothing else, which is how pre-commit installs', () => {
    expect(text('.npmrc')).toMatch(/^foreground-scripts=false$/m);
  });
});
