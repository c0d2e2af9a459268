import { InvalidArgumentError, Option } from 'commander';

/**
 * An option that may be said several times, or once with commas; a list after it would swallow the file that follows. The words
 * of the refusal are commander's, so that the command line explains it as it does for any other choice.
 */
export function repeatable(flags: string, description: string, choices: readonly string[]): Option {
  const option = new Option(flags, description).choices(choices);
  return option.argParser((value: string, previous: readonly string[] | undefined): readonly string[] => {
    const asked = value.split(',').map((one) => one.trim());
    const unknown = asked.find((one) => !choices.includes(one));
    if (unknown !== undefined)
      throw new InvalidArgumentError(`'${unknown}'. Allowed choices are ${choices.join(', ')}.`);
    return [...new Set([...(previous ?? []), ...asked])];
  });
}
