/** Who joins (by role), and what takes over the tool. */
export interface ActionNames {
  readonly partner: string;
  readonly target: string;
}

/** How an action is said. */
export interface ActionText {
  readonly title: (subject: string, names: ActionNames) => string;
  readonly why: string;
  readonly how: string;
  /** What its result hangs on, where it is no trial: « selon le vote ». */
  readonly pending?: string;
}
