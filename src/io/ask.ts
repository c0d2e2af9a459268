import type { Choice, KeyWords, Prompter } from '../domain/prompter.js';

/** The one place where somebody is asked something. Loaded only in front of a person; Ctrl-C gives undefined. */
export async function terminalPrompter(words: KeyWords): Promise<Prompter> {
  const { default: inquirer } = await import('inquirer');
  const asked = async <T>(prompt: Promise<{ readonly answer: T }>): Promise<T | undefined> => {
    try {
      return (await prompt).answer;
    } catch (error) {
      if (error instanceof Error && ENDED.includes(error.name)) return undefined;
      throw error;
    }
  };
  const keys = (pairs: readonly (readonly [string, string])[]) => ({
    style: { keysHelpTip: () => pairs.map(([key, action]) => `${key} ${action}`).join(' · ') },
  });
  const listed = (choices: readonly Choice[], told: readonly string[] = []) =>
    choices.map((choice) => ({ ...choice, checked: told.includes(choice.value) }));
  return {
    choose: (message, choices) =>
      asked<string>(
        inquirer.prompt({
          type: 'select',
          name: 'answer',
          message,
          choices: listed(choices),
          pageSize: PAGE,
          loop: false,
          theme: keys([
            ['↑↓', words.move],
            ['⏎', words.choose],
          ]),
        }),
      ),
    check: (message, choices, told) =>
      asked<readonly string[]>(
        inquirer.prompt({
          type: 'checkbox',
          name: 'answer',
          message,
          choices: listed(choices, told),
          pageSize: PAGE,
          loop: false,
          theme: keys([
            ['↑↓', words.move],
            ['␣', words.tick],
            ['⏎', words.confirm],
          ]),
        }),
      ),
    type: (message, refuse) =>
      asked<string>(
        inquirer.prompt({
          type: 'input',
          name: 'answer',
          message,
          validate: (text: string) => refuse(text) ?? true,
        }),
      ),
  };
}

/** As many lines as an old screen has room for. */
const PAGE = 14;

/** Ctrl-C, and a terminal that goes away. */
const ENDED: readonly string[] = ['ExitPromptError', 'AbortPromptError', 'CancelPromptError'];
