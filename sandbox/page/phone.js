// @ts-check
/** One person's phone: puts the parts together, sends what the person does and shows what happens. */

import { PersonApi, people, Refused } from "./api.js";
import { Composer } from "./composer.js";
import { el } from "./dom.js";
import { History } from "./history.js";
import { replyKeyboard } from "./keyboards.js";
import { leadsToBot } from "./links.js";
import { LiveStrip } from "./livestrip.js";
import { Toasts } from "./notices.js";
import { OfflineSwitch } from "./offline.js";
import { PhoneHead } from "./phonehead.js";
import { askPlace } from "./placepicker.js";
import { Stream } from "./stream.js";
import { TypingSign } from "./typing.js";

/** @typedef {import("./types.js").Person} Person */
/** @typedef {import("./types.js").Message} Message */
/** @typedef {import("./types.js").Button} Button */
/** @typedef {import("./types.js").ReplyKeyboard} ReplyKeyboard */

const ANSWER_MILLISECONDS = 10000;

/** @param {number | null} replyTo */
const answering = (replyTo) => (replyTo ? { reply_to: replyTo } : {});

export class Phone {
  /** @param {Person} person @param {import("./notices.js").Alerts} alerts @param {() => void} hide */
  constructor(person, alerts, hide) {
    this.person = person;
    this.alerts = alerts;
    this.api = new PersonApi(person.id);
    this.chat = person.chats[0]?.id ?? person.id;
    /** @type {Map<number, number>} */
    this.unread = new Map();
    this.toasts = new Toasts();
    this.offline = new OfflineSwitch((on) => this.act("offline", { on }));
    this.head = new PhoneHead(person, this.offline.element,
      { hide, openChat: (chat) => this.openChat(chat), block: (on) => void this.block(on) });
    this.composer = new Composer(this.sending(), `box-${person.id}`);
    this.history = new History(person.first_name, this.messageActions());
    this.typing = new TypingSign();
    this.live = new LiveStrip(person.first_name, this.history, (action, body) => this.act(action, { ...body, chat: this.chat }),
      () => this.composer.box.focus());
    this.bot = "";
    this.start = el("button", { type: "button", class: "primary start", hidden: true, click: () => void this.say("/start", null) }, "Start");
    this.blocked = el("p", { class: "banner", hidden: true }, "This person has blocked the bot. ",
      el("button", { type: "button", click: () => void this.block(false) }, "Unblock"));
    this.keyboard = replyKeyboard(null, () => undefined);
    this.element = this.frame();
    this.stream = new Stream(() => this.load(), (event) => this.onEvent(event), (connected) => this.head.setConnected(connected));
  }

  frame() {
    const { id, first_name: name } = this.person;
    return el("section", { class: "phone", "aria-labelledby": `name-${id}`, "data-testid": `phone-${id}` },
      el("a", { class: "skip", href: `#box-${id}` }, `Go to the text box of ${name}`),
      this.head.element, this.offline.notice, this.blocked, this.history.element, this.typing.element, this.toasts.element, this.start,
      this.live.element, this.keyboard, this.composer.element);
  }

  /** @returns {import("./composer.js").Sending} */
  sending() {
    return {
      say: (text, replyTo) => this.say(text, replyTo),
      edit: (message, text) => this.act("edit", { message_id: message.id, text, chat: this.chat }),
      attach: (media, caption, replyTo) => this.act("media", { ...media, caption, chat: this.chat, ...answering(replyTo) }),
      place: () => askPlace(this.person.first_name),
      lastMine: () => this.history.lastMine(),
    };
  }

  /** @returns {Omit<import("./message.js").Actions, "find" | "goTo">} */
  messageActions() {
    return {
      say: (text) => void this.say(text, null),
      follow: (address) => this.follow(address),
      reply: (message) => this.composer.reply(message),
      edit: (message) => this.composer.edit(message),
      press: (message, button, element) => void this.press(message, button, element),
    };
  }

  open() {
    void this.stream.start();
  }

  close() {
    this.stream.stop();
    this.offline.stop();
    this.live.close();
    this.element.remove();
  }

  async load() {
    await this.refreshPerson();
    const { messages, commands, reply_keyboard, seq, bot } = await this.api.messages(this.chat);
    this.bot = bot;
    this.history.reset(messages);
    this.live.refresh();
    this.composer.setCommands(commands ?? []);
    this.setKeyboard(reply_keyboard);
    this.showStart();
    return this.api.eventsAddress(seq);
  }

  async refreshPerson() {
    this.person = (await people()).find(({ id }) => id === this.person.id) ?? this.person;
    this.blocked.hidden = !this.person.blocked;
    this.offline.set(this.person.offline_since ? Date.parse(this.person.offline_since) : null);
    this.head.show(this.person, this.chat, this.unread);
  }

  /** @param {any} event */
  onEvent(event) {
    const handle = this.handlers()[event.type];
    if (handle) handle(event);
  }

  /** @returns {Record<string, (event: any) => void>} */
  handlers() {
    return {
      message: (event) => this.onMessage(event.message),
      edit: ({ message }) => this.onEdit(message),
      delete: (event) => event.chat === this.chat && this.history.remove(event.id),
      typing: (event) => event.chat === this.chat && this.typing.show(),
      toast: (event) => this.onAnswer(() => event.text && this.toasts.show(event.text)),
      alert: (event) => this.onAnswer(() => this.alerts.show(this.person.first_name, event.text)),
      commands: ({ commands }) => this.composer.setCommands(commands),
      keyboard: (event) => event.chat === this.chat && this.setKeyboard(event.reply_keyboard),
    };
  }

  /** @param {Message} message */
  onMessage(message) {
    if (message.chat !== this.chat) return this.countUnread(message.chat);
    if (!message.mine) this.typing.hide();
    this.history.put(message);
    this.live.refresh();
    this.showStart();
  }

  /** @param {Message} message */
  onEdit(message) {
    if (message.chat !== this.chat) return;
    this.history.put(message);
    this.live.refresh();
  }

  /** @param {number} chat */
  countUnread(chat) {
    this.unread.set(chat, (this.unread.get(chat) ?? 0) + 1);
    void this.refreshPerson();
  }

  /** @param {number} chat */
  openChat(chat) {
    this.chat = chat;
    this.unread.delete(chat);
    this.history.clear();
    void this.stream.start();
  }

  showStart() {
    this.start.hidden = !(this.history.empty && this.chat === this.person.id);
  }

  /** @param {ReplyKeyboard | null} keyboard */
  setKeyboard(keyboard) {
    const focused = this.keyboard.contains(document.activeElement);
    const made = replyKeyboard(keyboard, (text) => void this.key(text));
    this.keyboard.replaceWith(made);
    this.keyboard = made;
    this.composer.setPlaceholder(keyboard?.placeholder ?? "");
    if (focused) this.composer.box.focus();
  }

  /** @param {string} text @param {number | null} replyTo */
  say(text, replyTo) {
    return this.act("say", { text, chat: this.chat, ...answering(replyTo) });
  }

  /** @param {string} text */
  async key(text) {
    await this.act("key", { text, chat: this.chat });
  }

  /** @param {Message} message @param {Button} button @param {HTMLButtonElement} element */
  async press(message, button, element) {
    element.setAttribute("aria-busy", "true");
    setTimeout(() => element.removeAttribute("aria-busy"), ANSWER_MILLISECONDS);
    await this.act("press", { message_id: message.id, data: button.data, chat: this.chat });
  }

  /** @param {string} address @returns {boolean} whether this phone opens it */
  follow(address) {
    if (!leadsToBot(address, this.bot)) return false;
    if (this.chat !== this.person.id) this.openChat(this.person.id);
    void this.act("open", { url: address });
    return true;
  }

  /** @param {() => void} show */
  onAnswer(show) {
    for (const busy of this.element.querySelectorAll("[aria-busy]")) busy.removeAttribute("aria-busy");
    show();
  }

  /** @param {boolean} on */
  async block(on) {
    if (await this.act(on ? "block" : "unblock", {})) this.blocked.hidden = !on;
    this.person = { ...this.person, blocked: !this.blocked.hidden };
    this.head.show(this.person, this.chat, this.unread);
    this.composer.box.focus();
  }

  /** Whatever goes wrong is said on the phone where it was tried. @param {string} action @param {object} body */
  async act(action, body) {
    try {
      await this.api.act(action, body);
      return true;
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      this.toasts.show(`That did not work. ${problem.message}`, "problem");
      return false;
    }
  }
}
