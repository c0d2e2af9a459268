/** How the forges and their machines are called. */
const NAMES: Readonly<Record<string, string>> = {
  forgejo: 'Forgejo Actions',
  gitea: 'Gitea Actions',
  github: 'GitHub Actions',
  gitlab: 'GitLab CI',
  woodpecker: 'Woodpecker',
};

const SHOWN: Readonly<Record<string, string>> = {
  github: 'les constats sont montrés à côté des lignes.',
};

/** Which continuous integration was recognised, and what it changes. */
export function ciWords(name: string, written: readonly string[]): string {
  const files = written.length === 0 ? '' : ` Rapports écrits dans ${written.join(' et ')}.`;
  const shown = SHOWN[name] ?? 'les constats sont dans ce journal.';
  return `${NAMES[name] ?? name} est reconnu : ${shown}${files} Pour choisir : --format`;
}
