/** Things to carry, by number: who carries each (numbers of people) and how much it weighs. No two have the same carriers. */
export interface Things {
  readonly people: number;
  readonly carriers: readonly (readonly number[])[];
  readonly weights: readonly number[];
}

// Weights are sums of decimal coefficients: equality up to rounding is equality.
const EPSILON = 1e-9;
/** Times that weights are shared out again for the bound: more costs more than it cuts off (see bench:bus-factor). */
const ROUNDS = 8;

const UNDECIDED = 0;
const GONE = 1;
const THERE = 2;

/**
 * Who has left and who stays for good, kept up to date step by step: the search makes tens of thousands of steps, and
 * copying sets at each of them took most of its time. A class, because all of it changes together.
 */
export class SearchState {
  gone = 0;
  readonly #status: Uint8Array;
  readonly #thingsOf: readonly (readonly number[])[];
  /** Carriers of each thing who have not left. */
  readonly #left: number[];
  /** Carriers of each thing who stay for good: above zero, it cannot fall. */
  readonly #held: number[];
  #orphaned = 0;
  #open: number;

  constructor(
    readonly things: Things,
    readonly needed: number,
  ) {
    this.#status = new Uint8Array(things.people);
    this.#left = things.carriers.map(({ length }) => length);
    this.#held = things.carriers.map(() => 0);
    this.#open = things.weights.reduce((sum, weight) => sum + weight, 0);
    this.#thingsOf = Array.from({ length: things.people }, (_none, person) =>
      things.carriers.flatMap((carriers, thing) => (carriers.includes(person) ? [thing] : [])),
    );
  }

  enough(): boolean {
    return this.#orphaned > this.needed + EPSILON;
  }

  /** Even if everybody undecided left. */
  possible(): boolean {
    return this.#open > this.needed + EPSILON;
  }

  groupGone(): readonly number[] {
    return [...this.#status.keys()].filter((person) => this.#status[person] === GONE);
  }

  leave(person: number): void {
    this.#status[person] = GONE;
    this.gone += 1;
    for (const thing of this.#of(person)) {
      this.#left[thing] = this.#leftOf(thing) - 1;
      if (this.#leftOf(thing) === 0 && this.#held[thing] === 0) this.#orphaned += this.#weight(thing);
    }
  }

  comeBack(person: number): void {
    this.#status[person] = UNDECIDED;
    this.gone -= 1;
    for (const thing of this.#of(person)) {
      if (this.#leftOf(thing) === 0 && this.#held[thing] === 0) this.#orphaned -= this.#weight(thing);
      this.#left[thing] = this.#leftOf(thing) + 1;
    }
  }

  stay(person: number): void {
    this.#status[person] = THERE;
    for (const thing of this.#of(person)) {
      const held = this.#held[thing] ?? 0;
      if (held === 0) this.#open -= this.#weight(thing);
      this.#held[thing] = held + 1;
    }
  }

  unsettle(person: number): void {
    this.#status[person] = UNDECIDED;
    for (const thing of this.#of(person)) {
      const held = (this.#held[thing] ?? 0) - 1;
      if (held === 0) this.#open += this.#weight(thing);
      this.#held[thing] = held;
    }
  }

  /**
   * The undecided person on the heaviest things that may still fall, each thing divided by its remaining carriers to this
   * power. Undefined when nothing may fall.
   */
  heaviest(room: number, power: number): number | undefined {
    const load = new Float64Array(this.things.people);
    for (const thing of this.#mayFall(room)) {
      const share = this.#weight(thing) / this.#leftOf(thing) ** power;
      for (const person of this.#undecided(thing)) load[person] = (load[person] ?? 0) + share;
    }
    let heaviest: number | undefined;
    let most = 0;
    for (const [person, weight] of load.entries()) {
      if (weight > most + EPSILON) [heaviest, most] = [person, weight];
    }
    return heaviest;
  }

  /**
   * At least this many more people must leave. However the weight of each thing is shared among its remaining carriers,
   * nobody brings more than their shares; the flatter the shares, the sharper the bound. They start even, then each round
   * gives every thing to its least laden carrier, and the mean of the rounds is a sharing too. Stops above `room`.
   */
  leastToAdd(room: number): number {
    const missing = this.needed - this.#orphaned;
    const things = this.#mayFall(room).map((thing) => ({
      weight: this.#weight(thing),
      people: this.#undecided(thing),
    }));
    const load = new Float64Array(this.things.people);
    for (const { weight, people } of things)
      for (const person of people) load[person] = (load[person] ?? 0) + weight / people.length;
    let least = fewest(load, 1, missing);
    for (let round = 1; round <= ROUNDS && least <= room; round += 1) {
      for (const { weight, people } of things) {
        const person = leastLaden(load, people);
        load[person] = (load[person] ?? 0) + weight;
      }
      if (round % (ROUNDS / 2) === 0) least = Math.max(least, fewest(load, round + 1, missing));
    }
    return least;
  }

  /** Things that nobody holds for good, and whose remaining carriers are few enough to leave. */
  #mayFall(room: number): readonly number[] {
    return [...this.#left.keys()].filter(
      (thing) => this.#held[thing] === 0 && this.#leftOf(thing) > 0 && this.#leftOf(thing) <= room,
    );
  }

  #undecided(thing: number): readonly number[] {
    return (this.things.carriers[thing] ?? []).filter((person) => this.#status[person] === UNDECIDED);
  }

  #of(person: number): readonly number[] {
    return this.#thingsOf[person] ?? [];
  }

  #leftOf(thing: number): number {
    return this.#left[thing] ?? 0;
  }

  #weight(thing: number): number {
    return this.things.weights[thing] ?? 0;
  }
}

function leastLaden(load: Float64Array, people: readonly number[]): number {
  return people.reduce((least, person) => ((load[person] ?? 0) < (load[least] ?? 0) ? person : least));
}

/** How many of the largest loads it takes to exceed what is missing; Infinity when all of them do not. */
function fewest(load: Float64Array, rounds: number, missing: number): number {
  let rest = missing * rounds;
  let people = 0;
  for (const value of load.toSorted().reverse()) {
    if (rest < -EPSILON) break;
    if (value === 0) return Infinity;
    rest -= value;
    people += 1;
  }
  return rest < -EPSILON ? people : Infinity;
}
