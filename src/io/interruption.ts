/** What is to be done before the program ends because a person, or the machine, has had enough; gives back how to forget it. */
export function whenInterrupted(tidy: () => void): () => void {
  const interrupted = (): void => {
    tidy();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  return () => void process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
}
