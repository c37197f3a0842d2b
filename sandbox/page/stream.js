// @ts-check
/** News for one phone, as it happens: loads what is there, follows what comes, and starts over when the server was gone. */

const FIRST_WAIT = 500;
const LONGEST_WAIT = 8000;

export class Stream {
  /**
   * @param {() => Promise<string>} load shows what is there now; gives the address of the events that follow it
   * @param {(event: any) => void} onEvent
   * @param {(connected: boolean) => void} onState
   */
  constructor(load, onEvent, onState) {
    this.load = load;
    this.onEvent = onEvent;
    this.onState = onState;
    this.wait = FIRST_WAIT;
    this.turn = 0;
    /** @type {EventSource | null} */
    this.source = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  async start() {
    this.stop();
    const turn = this.turn;
    try {
      const address = await this.load();
      if (turn === this.turn) this.follow(address);
    } catch {
      if (turn === this.turn) this.retry();
    }
  }

  /** Browsers allow about six connections to one server: a phone that nobody looks at must not hold one. */
  stop() {
    this.turn += 1;
    clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }

  /** @param {string} address */
  follow(address) {
    const source = new EventSource(address);
    this.source = source;
    source.onopen = () => {
      this.wait = FIRST_WAIT;
      this.onState(true);
    };
    source.onmessage = (message) => this.onEvent(JSON.parse(message.data));
    source.onerror = () => this.retry();
  }

  retry() {
    this.stop();
    this.onState(false);
    this.timer = setTimeout(() => this.start(), this.wait);
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }
}
