type Answers = Map<unknown, unknown>;

/**
 * An entity that keeps what it was asked for: many rules ask for the same, for many moves. What is forgotten is let go whole: a
 * map that is cleared after it became old still holds what was in it, until the next full collection.
 */
export class Asked {
  private answers: Answers | undefined;
  private other: object | undefined;
  private toOther: Answers | undefined;

  /** Makes room: what is asked for again is computed again. */
  forget(): void {
    this.answers = undefined;
    this.other = undefined;
    this.toOther = undefined;
  }

  /** The answer of a function to this entity; each function is run once. */
  once<T extends object>(ask: (entity: this) => T): T {
    const answers = (this.answers ??= new Map());
    const known = answers.get(ask) as T | undefined;
    if (known !== undefined) return known;
    const found = ask(this);
    answers.set(ask, found);
    return found;
  }

  /** The same where one function answers several questions, each with a name of its own. */
  onceNamed<N extends string, T extends object>(name: N, ask: (entity: this, name: N) => T): T {
    const answers = (this.answers ??= new Map());
    const known = answers.get(name) as T | undefined;
    if (known !== undefined) return known;
    const found = ask(this, name);
    answers.set(name, found);
    return found;
  }

  /** The same beside another entity. Kept for the one that was asked about last: of all pairs there are too many. */
  onceBeside<T extends object>(other: object, key: unknown, ask: () => T): T {
    if (this.other !== other || this.toOther === undefined) this.toOther = new Map();
    this.other = other;
    const answers = this.toOther;
    const known = answers.get(key) as T | undefined;
    if (known !== undefined) return known;
    const found = ask();
    answers.set(key, found);
    return found;
  }
}
