/**
 * Lets so many in at a time; the others wait before it in the order they came. On registration day hundreds ask for the
 * same places in one instant: at work all together, they would leave no turn to whoever browses or pays meanwhile, and
 * nobody would be served sooner.
 */
export class Turnstile {
  private inside = 0;
  private readonly before: (() => void)[] = [];
  /** Of those who wait, the first who has not been let in. */
  private first = 0;

  constructor(private readonly limits: { readonly insideMax: number; readonly waitingMax: number }) {}

  get waiting(): number {
    return this.before.length - this.first;
  }

  /** Calls `enter` now or when it is their turn; false when too many wait already. Whoever was let in leaves. */
  ask(enter: () => void): boolean {
    if (this.inside < this.limits.insideMax) {
      this.inside += 1;
      enter();
      return true;
    }
    if (this.waiting >= this.limits.waitingMax) return false;
    this.before.push(enter);
    return true;
  }

  /** One leaves, and the next comes in. */
  leave(): void {
    const next = this.before[this.first];
    if (next === undefined) {
      this.inside -= 1;
      return;
    }
    this.first += 1;
    if (this.first === this.before.length || this.first > 1_000) {
      this.before.splice(0, this.first);
      this.first = 0;
    }
    next();
  }
}
