/** An entity that keeps what it was asked for: many rules ask for the same, for many moves. */
export class Asked {
  private readonly answers = new Map<unknown, unknown>();
  private other: object | undefined;
  private readonly toOther = new Map<unknown, unknown>();

  /** Makes room: what is asked for again is computed again. */
  forget(): void {
    this.answers.clear();
    this.toOther.clear();
  }

  /** The answer of a function to this entity; each function is run once. */
  once<T extends object>(ask: (entity: this) => T): T {
    const known = this.answers.get(ask) as T | undefined;
    if (known !== undefined) return known;
    const found = ask(this);
    this.answers.set(ask, found);
    return found;
  }

  /** The same where one function answers several questions, each with a name of its own. */
  onceNamed<T extends object>(name: string, ask: () => T): T {
    const known = this.answers.get(name) as T | undefined;
    if (known !== undefined) return known;
    const found = ask();
    this.answers.set(name, found);
    return found;
  }

  /** The same beside another entity. Kept for the one that was asked about last: of all pairs there are too many. */
  onceBeside<T extends object>(other: object, key: unknown, ask: () => T): T {
    if (this.other !== other) this.toOther.clear();
    this.other = other;
    const known = this.toOther.get(key) as T | undefined;
    if (known !== undefined) return known;
    const found = ask();
    this.toOther.set(key, found);
    return found;
  }
}
