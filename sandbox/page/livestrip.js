// @ts-check
/** The strip that says that this phone shares where it is, with what moves and ends it. */

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { askPlace } from "./placepicker.js";

/** @typedef {import("./types.js").Message} Message */

const TIME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const LONGEST_TIMER = 2 ** 31 - 1;

/** @param {Message} message */
export function isLive({ media }) {
  return Boolean(media?.live_until) && Date.parse(String(media?.live_until)) > Date.now();
}

export class LiveStrip {
  /**
   * @param {string} who @param {import("./history.js").History} history
   * @param {(action: string, body: object) => Promise<boolean>} act
   * @param {() => void} leave where the focus goes when the strip goes away
   */
  constructor(who, history, act, leave) {
    this.who = who;
    this.history = history;
    this.act = act;
    this.leave = leave;
    /** @type {Message | undefined} the newest one that still moves */
    this.message = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.until = el("span", { class: "until" });
    this.element = el("div", { class: "live-strip", role: "group", "aria-label": "Live position", hidden: true, "data-testid": "live-strip" },
      icon("pin"), el("span", {}, el("strong", {}, "Sharing live position"), " ", this.until),
      el("div", {}, el("button", { type: "button", click: () => this.move(), "data-testid": "live-move" }, "Move…"),
        el("button", { type: "button", click: () => this.stop(), "data-testid": "live-stop" }, "Stop")));
  }

  refresh() {
    clearTimeout(this.timer);
    const focused = this.element.contains(document.activeElement);
    this.message = this.history.shared();
    this.element.hidden = !this.message;
    if (this.message) this.follow(this.message);
    else if (focused) this.leave();
  }

  /** @param {Message} message */
  follow(message) {
    const end = new Date(String(message.media?.live_until));
    this.until.textContent = `until ${TIME.format(end)}`;
    this.timer = setTimeout(() => this.onOver(message), Math.min(end.getTime() - Date.now(), LONGEST_TIMER));
  }

  /** @param {Message} message */
  onOver(message) {
    this.history.redraw(message.id);
    this.refresh();
  }

  async move() {
    const { message } = this;
    if (!message) return;
    const { latitude, longitude } = message.media ?? {};
    const answer = await askPlace(this.who, { latitude: Number(latitude), longitude: Number(longitude) });
    if (answer) await this.act("movelive", { message_id: message.id, latitude: answer.latitude, longitude: answer.longitude });
  }

  async stop() {
    if (this.message) await this.act("stoplive", { message_id: this.message.id });
  }

  close() {
    clearTimeout(this.timer);
  }
}
