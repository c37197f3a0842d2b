// @ts-check
/** A button that opens a short list of things to do: Escape or a click elsewhere closes it and gives the focus back. */

import { el } from "./dom.js";

export class Disclosure {
  /** @param {string} name @param {SVGElement} picture @param {() => HTMLElement[]} items made anew each time it opens */
  constructor(name, picture, items) {
    this.items = items;
    this.list = el("div", { class: "choices", role: "group", "aria-label": name, hidden: true, keydown: this.onKey.bind(this),
      click: () => this.close(), mousedown: (/** @type {Event} */ event) => event.preventDefault() });
    this.button = el("button", { type: "button", class: "icon", "aria-label": name, title: name, "aria-expanded": "false",
      click: () => this.toggle() }, picture);
    this.element = el("div", { class: "disclosure", focusout: this.onLeave.bind(this) }, this.button, this.list);
  }

  toggle() {
    if (!this.list.hidden) return this.close();
    this.list.replaceChildren(...this.items());
    this.list.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    this.choices()[0]?.focus();
  }

  close() {
    const focused = this.list.contains(document.activeElement);
    this.list.hidden = true;
    this.button.setAttribute("aria-expanded", "false");
    if (focused) this.button.focus();
  }

  /** @returns {HTMLElement[]} */
  choices() {
    return [...this.list.querySelectorAll("button")];
  }

  /** @param {FocusEvent} event */
  onLeave(event) {
    const next = /** @type {Node | null} */ (event.relatedTarget);
    if (!this.element.contains(next)) this.close();
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0;
    if (event.key === "Escape") this.close();
    if (!step) return;
    event.preventDefault();
    const choices = this.choices();
    const at = choices.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    choices[(at + step + choices.length) % choices.length]?.focus();
  }
}

/** @param {string} label @param {() => void} act @param {SVGElement | null} [picture] @param {string} [more] */
export function choice(label, act, picture = null, more = "") {
  return el("button", { type: "button", class: "choice", click: act }, picture, el("span", { dir: "auto" }, label),
    more ? el("span", { class: "aside", dir: "auto" }, more) : null);
}
