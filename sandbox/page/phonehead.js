// @ts-check
/** The top of a phone: whose it is, which chat is open, whether it is connected, and what else can be done. */

import { choice, Disclosure } from "./disclosure.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";

/** @typedef {import("./types.js").Person} Person */

const LANGUAGE = new Intl.DisplayNames(["en"], { type: "language" });

export class PhoneHead {
  /**
   * @param {Person} person @param {HTMLElement} offlineSwitch
   * @param {{hide: () => void, openChat: (chat: number) => void, block: (on: boolean) => void}} actions
   */
  constructor(person, offlineSwitch, actions) {
    this.person = person;
    this.actions = actions;
    this.state = el("p", { class: "connection", role: "status" }, "Connecting…");
    this.chats = el("select", { class: "chats", "aria-label": "Chat", hidden: true,
      change: () => actions.openChat(Number(this.chats.value)) });
    this.more = new Disclosure("More", icon("more"), () => this.choices());
    this.element = el("header", { class: "phone-head" },
      el("span", { class: "avatar", "aria-hidden": "true" }, Array.from(person.first_name)[0]),
      el("div", { class: "who" }, el("h2", { id: `name-${person.id}`, dir: "auto" }, person.first_name),
        el("p", { class: "language" }, languageName(person.language_code)), this.state),
      offlineSwitch, this.more.element, this.chats);
  }

  choices() {
    const { blocked } = this.person;
    return [choice(blocked ? "Unblock the bot" : "Block the bot", () => this.actions.block(!blocked)),
      choice("Hide this phone", this.actions.hide)];
  }

  /** @param {Person} person @param {number} chat @param {Map<number, number>} unread */
  show(person, chat, unread) {
    this.person = person;
    this.chats.hidden = person.chats.length < 2;
    this.chats.replaceChildren(...person.chats.map(({ id, title }) => {
      const count = unread.get(id);
      return el("option", { value: id, selected: id === chat }, count ? `${title} (${count} new)` : title);
    }));
  }

  /** @param {boolean} connected */
  setConnected(connected) {
    this.state.textContent = connected ? "" : "Connecting…";
  }
}

/** @param {string} code */
function languageName(code) {
  try {
    return LANGUAGE.of(code) ?? code;
  } catch {
    return code;
  }
}
