export interface TurnstileLimits {
  readonly insideMax: number;
  readonly waitingMax: number;
  /** Of whoever comes under one name: the others of theirs wait behind, and stand in line when one has left. */
  readonly insideOfOneMax: number;
  readonly waitingOfOneMax: number;
}
interface Comer {
  readonly who: string;
  enter(): void;
}

/**
 * Lets so many in at a time; the others wait before it in the order they came. On registration day hundreds ask for the
 * same places in one instant: at work all together, they would leave no turn to whoever browses or pays meanwhile, and
 * nobody would be served sooner. Nobody has all the turns: whoever asks a thousand times at once stands in line with a few.
 */
export class Turnstile {
  private inside = 0;
  private readonly before: Comer[] = [];
  /** Of those who wait, the first who has not been let in. */
  private first = 0;
  /** By name: how many are inside or in line, and those who wait behind them. */
  private readonly of = new Map<string, { turns: number; readonly behind: Comer[] }>();
  private behind = 0;

  constructor(private readonly limits: TurnstileLimits) {}

  get waiting(): number {
    return this.before.length - this.first + this.behind;
  }

  /** Calls `enter` now or when it is their turn; false when too many wait already, in all or of theirs. Whoever was let in leaves. */
  ask(who: string, enter: () => void): boolean {
    const own = this.of.get(who) ?? { turns: 0, behind: [] };
    const { insideMax, waitingMax, insideOfOneMax, waitingOfOneMax } = this.limits;
    const waits = own.turns >= insideOfOneMax || this.inside >= insideMax;
    if (waits && (this.waiting >= waitingMax || own.behind.length >= waitingOfOneMax)) return false;
    this.of.set(who, own);
    if (own.turns >= insideOfOneMax) {
      own.behind.push({ who, enter });
      this.behind += 1;
    } else {
      own.turns += 1;
      this.standInLine({ who, enter });
    }
    return true;
  }

  /** One of theirs leaves, and the next comes in. */
  leave(who: string): void {
    this.inside -= 1;
    const own = this.of.get(who);
    if (own !== undefined) {
      const nextOfTheirs = own.behind.shift();
      if (nextOfTheirs !== undefined) {
        this.behind -= 1;
        this.before.push(nextOfTheirs);
      } else {
        own.turns -= 1;
        if (own.turns === 0) this.of.delete(who);
      }
    }
    this.letIn();
  }

  private standInLine(comer: Comer): void {
    this.before.push(comer);
    this.letIn();
  }

  private letIn(): void {
    while (this.inside < this.limits.insideMax) {
      const next = this.before[this.first];
      if (next === undefined) return;
      this.first += 1;
      if (this.first === this.before.length || this.first > 1_000) {
        this.before.splice(0, this.first);
        this.first = 0;
      }
      this.inside += 1;
      next.enter();
    }
  }
}
