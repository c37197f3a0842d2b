// @ts-check
/** One message as a bubble, which can change in place without taking the focus away. */

import { el, shorten, words, iconButton } from "./dom.js";
import { fromTelegram } from "./html.js";
import { icon } from "./icons.js";
import { inlineKeyboard } from "./keyboards.js";
import { mediaView } from "./media.js";

/** @typedef {import("./types.js").Message} Message */
/** @typedef {import("./types.js").Button} Button */
/**
 * @typedef {object} Actions what can be done with a message
 * @property {(message: Message) => void} reply
 * @property {(message: Message) => void} edit
 * @property {(message: Message, button: Button, element: HTMLButtonElement) => void} press
 * @property {(text: string) => void} say
 * @property {(address: string) => boolean} follow opens a link on the phone itself; false for one that leads elsewhere
 * @property {(id: number) => Message | undefined} find
 * @property {(id: number) => void} goTo
 */

const TIME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

export class MessageView {
  /** @param {Message} message @param {Actions} actions */
  constructor(message, actions) {
    this.message = message;
    this.actions = actions;
    this.body = el("div", { class: "body", click: this.onClick.bind(this) });
    this.tools = el("div", { class: "tools", "aria-live": "off" });
    this.element = el("article", { class: `message ${message.mine ? "mine" : "theirs"}`, tabindex: "-1", "data-message": message.id,
      "data-testid": "message", "data-mine": String(message.mine) }, this.body, this.tools);
    this.fill();
  }

  /** @param {Message} message */
  update(message) {
    if (JSON.stringify(message) === JSON.stringify(this.message)) return;
    const focus = this.body.contains(document.activeElement) ? focusKey() : null;
    this.message = message;
    this.fill();
    if (focus !== null) this.restore(focus);
  }

  /** The pressed button may be gone after an edit: then the message itself keeps the place. @param {string} key */
  restore(key) {
    const again = [...this.body.querySelectorAll("[data-key]")].find((node) => node.getAttribute("data-key") === key);
    /** @type {HTMLElement} */ (again ?? this.element).focus({ preventScroll: true });
  }

  /** A link into the chat with the bot stays on the phone. @param {MouseEvent} event */
  onClick(event) {
    const link = /** @type {Element} */ (event.target).closest("a[href]");
    if (link && this.actions.follow(/** @type {HTMLAnchorElement} */ (link).href)) event.preventDefault();
  }

  fill() {
    const { message } = this;
    this.element.setAttribute("aria-label", `${this.author()}, ${TIME.format(new Date(message.date))}`);
    this.element.classList.toggle("waiting", message.mine && !message.seen);
    this.body.replaceChildren(...this.parts());
    this.tools.replaceChildren(...this.toolButtons());
    this.setCurrent(this.element.classList.contains("current"));
  }

  /** @param {boolean} on whether this is the message whose tools are in the tab order */
  setCurrent(on) {
    this.element.classList.toggle("current", on);
    for (const tool of this.tools.children) /** @type {HTMLElement} */ (tool).tabIndex = on ? 0 : -1;
  }

  author() {
    return this.message.mine ? "You" : (this.message.from ?? "Bot");
  }

  parts() {
    const { message, actions } = this;
    const bubble = el("div", { class: "bubble" },
      message.from && !message.mine && isGroup(message.chat) ? words("div", { class: "from" }, message.from) : null,
      this.quote(),
      message.media && mediaView(message.media, message.text),
      message.html ? words("div", { class: "words", "data-testid": "text" }, fromTelegram(message.html, message.mine ? null : actions.say)) : null,
      this.meta());
    if (!message.buttons.length) return [bubble];
    return [bubble, inlineKeyboard(message.buttons, (button, element) => actions.press(message, button, element))];
  }

  quote() {
    const { reply_to } = this.message;
    if (!reply_to) return null;
    const quoted = this.actions.find(reply_to);
    const text = quoted ? shorten(quoted.text, 90) || `(${quoted.media?.kind ?? "message"})` : "An earlier message";
    return words("button", { type: "button", class: "quote", "data-testid": "quote", click: () => this.actions.goTo(reply_to) },
      el("span", { class: "hidden" }, "In reply to: "), el("span", { class: "clamp" }, text));
  }

  meta() {
    const { message } = this;
    const at = new Date(message.date);
    return el("div", { class: "meta" },
      message.edited ? el("span", { "data-testid": "edited" }, "edited") : null,
      el("time", { datetime: message.date, title: at.toLocaleString("en-GB") }, TIME.format(at)),
      message.mine ? state(message.seen) : null);
  }

  toolButtons() {
    const { message, actions } = this;
    const reply = iconButton("Reply", icon("reply"), () => actions.reply(message), { "data-testid": "reply" });
    if (!message.seen) return [];
    if (!message.mine || !message.text) return [reply];
    return [reply, iconButton("Edit", icon("edit"), () => actions.edit(message), { "data-testid": "edit" })];
  }
}

/** @param {boolean} seen */
function state(seen) {
  const [drawing, meaning] = seen ? /** @type {const} */ (["sent", "received by the bot"]) : /** @type {const} */ (["clock", "not yet received by the bot"]);
  return el("span", { class: "state", title: meaning }, icon(drawing), el("span", { class: "hidden" }, meaning));
}

const focusKey = () => document.activeElement?.getAttribute("data-key") ?? "";

/** Telegram gives groups negative ids; in a private chat everybody knows who speaks. @param {number} chat */
const isGroup = (chat) => chat < 0;
