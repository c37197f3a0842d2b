// @ts-check
/** That the bot is writing: it goes away by itself if nothing comes, as in Telegram. */

import { el } from "./dom.js";

const MILLISECONDS = 5500;

export class TypingSign {
  constructor() {
    this.element = el("p", { class: "typing", role: "status", "data-testid": "typing" });
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  show() {
    this.element.textContent = "The bot is writing…";
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.hide(), MILLISECONDS);
  }

  hide() {
    this.element.textContent = "";
  }
}
