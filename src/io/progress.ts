import type { Terminal } from './terminal.js';

/** Shows that work goes on, where somebody is watching; elsewhere just works. */
export async function whileWorking<T>(
  terminal: Terminal,
  text: string,
  work: () => T | Promise<T>,
): Promise<T> {
  if (!terminal.interactive) return work();
  const { default: ora } = await import('ora');
  const spinner = ora({ text, stream: process.stderr, discardStdin: false }).start();
  // One turn of the event loop, so that the sentence is on screen before the work holds everything up.
  await new Promise((resolve) => setImmediate(resolve));
  try {
    return await work();
  } finally {
    spinner.stop();
  }
}
