// @ts-check
/** What a bot answers to a pressed button: a short notice that goes away, or a window that wants an OK. */

import { el, words } from "./dom.js";

const TOAST_MILLISECONDS = 7000;

/** Short notices of one phone, read aloud as they come. */
export class Toasts {
  constructor() {
    this.element = el("div", { class: "toasts", role: "status", "data-testid": "toasts" });
  }

  /** @param {string} text @param {"" | "problem"} [kind] */
  show(text, kind = "") {
    const toast = words("p", { class: `toast ${kind}` }, text);
    this.element.append(toast);
    setTimeout(() => toast.remove(), TOAST_MILLISECONDS);
  }
}

/** A window over the whole page; several wait for each other. */
export class Alerts {
  constructor() {
    /** @type {{to: string, text: string}[]} */
    this.waiting = [];
    this.title = el("h2", { id: "alert-title" });
    this.text = words("p", { id: "alert-text" });
    this.element = el("dialog", { class: "window", "aria-labelledby": "alert-title", "aria-describedby": "alert-text", "data-testid": "alert",
      close: () => this.next() }, this.title, this.text,
      el("form", { method: "dialog" }, el("button", { type: "submit", class: "primary", autofocus: true }, "OK")));
  }

  /** @param {string} to the person's first name @param {string} text */
  show(to, text) {
    this.waiting.push({ to, text });
    if (!this.element.open) this.next();
  }

  next() {
    const alert = this.waiting.shift();
    if (!alert) return;
    this.title.textContent = `To ${alert.to}`;
    this.text.textContent = alert.text;
    this.element.showModal();
  }
}
