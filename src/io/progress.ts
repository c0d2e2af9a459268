import type { Terminal } from './terminal.js';

/**
 * Dots that come one by one while another program works. Our own work holds everything up: they then stand still, as a sentence
 * does, where a wheel would look broken.
 */
const DOTS = { interval: 300, frames: ['·  ', '·· ', '···'] };

/** Shows that work goes on, where somebody is watching; elsewhere just works. */
export async function whileWorking<T>(
  terminal: Terminal,
  text: string,
  work: () => T | Promise<T>,
): Promise<T> {
  if (!terminal.interactive) return work();
  // A terminal that tells no width makes the library erase lines for ever.
  if (!(process.stderr.columns > 0)) {
    terminal.err(`${text}\n`);
    return work();
  }
  const { default: ora } = await import('ora');
  const spinner = ora({ text, spinner: DOTS, stream: process.stderr, discardStdin: false }).start();
  // One turn of the event loop, so that the sentence is on screen before the work holds everything up.
  await new Promise((resolve) => setImmediate(resolve));
  try {
    return await work();
  } finally {
    spinner.stop();
  }
}
