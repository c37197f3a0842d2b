// @ts-check
/** A picture as large as the window allows. */

import { el } from "./dom.js";

class Viewer {
  constructor() {
    this.title = el("h2", { id: "viewer-title", class: "hidden" }, "Picture");
    this.image = el("img", { alt: "" });
    this.words = el("p", { dir: "auto" });
    this.open = el("a", { target: "_blank", rel: "noopener" }, "Open in a new tab");
    this.element = el("dialog", { class: "window viewer", "aria-labelledby": "viewer-title", "data-testid": "viewer", click: this.onClick.bind(this) },
      this.title, this.image, this.words,
      el("form", { method: "dialog" }, this.open, el("button", { type: "submit", class: "primary", autofocus: true }, "Close")));
    document.body.append(this.element);
  }

  /** @param {MouseEvent} event */
  onClick(event) {
    if (event.target === this.element) this.element.close();
  }

  /** @param {string} address @param {string} description */
  show(address, description) {
    this.image.src = this.open.href = address;
    this.image.alt = this.words.textContent = description;
    this.element.showModal();
  }
}

/** @type {Viewer | undefined} */
let viewer;

/** @param {string} address @param {string} description */
export function enlarge(address, description) {
  viewer ??= new Viewer();
  viewer.show(address, description);
}
