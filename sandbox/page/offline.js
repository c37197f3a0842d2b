// @ts-check
/** The switch that takes a phone off the net, and the clock that shows for how long. */

import { clockFace, el } from "./dom.js";

export class OfflineSwitch {
  /** @param {(on: boolean) => Promise<boolean>} change */
  constructor(change) {
    this.change = change;
    /** @type {number | null} milliseconds since 1970 */
    this.since = null;
    /** @type {ReturnType<typeof setInterval> | undefined} */
    this.timer = undefined;
    this.clock = el("span", { class: "clock", "aria-hidden": "true", "data-testid": "offline-clock" });
    this.element = el("button", { type: "button", class: "switch", role: "switch", "aria-checked": "false",
      click: () => this.flip() }, el("span", { class: "knob", "aria-hidden": "true" }), el("span", {}, "Offline"));
    this.notice = el("p", { class: "banner", hidden: true, "data-testid": "offline-banner" },
      el("strong", {}, "Offline "), this.clock, el("span", {}, " Messages wait until you are back online."));
  }

  async flip() {
    const on = this.since === null;
    if (await this.change(on)) this.set(on ? Date.now() : null);
  }

  /** @param {number | null} since when the phone went offline; null when it is online */
  set(since) {
    this.since = since;
    this.element.setAttribute("aria-checked", String(since !== null));
    this.notice.hidden = since === null;
    clearInterval(this.timer);
    if (since === null) return;
    this.tick();
    this.timer = setInterval(() => this.tick(), 1000);
  }

  tick() {
    this.clock.textContent = clockFace(Date.now() - (this.since ?? Date.now()));
  }

  stop() {
    clearInterval(this.timer);
  }
}
