// @ts-check
/** Where one writes: text box, send, attach, the bot's commands, and a strip that says what is replied to or edited. */

import { attachMenu } from "./attach.js";
import { choice, Disclosure } from "./disclosure.js";
import { el, iconButton, shorten } from "./dom.js";
import { icon } from "./icons.js";

/** @typedef {import("./types.js").Message} Message */
/** @typedef {import("./types.js").Command} Command */
const WITHOUT_CAPTION = new Set(["position", "venue", "live", "sticker"]);

/**
 * @typedef {object} Sending what the composer asks its phone to do; a false answer means "not sent"
 * @property {(text: string, replyTo: number | null) => Promise<boolean>} say
 * @property {(message: Message, text: string) => Promise<boolean>} edit
 * @property {(media: object, caption: string, replyTo: number | null) => Promise<boolean>} attach
 * @property {() => Promise<import("./placepicker.js").Answer | null>} place asks where the person is
 * @property {() => Message | undefined} lastMine
 */

export class Composer {
  /** @param {Sending} sending @param {string} boxId */
  constructor(sending, boxId) {
    this.sending = sending;
    /** @type {{kind: "reply" | "edit", message: Message} | null} */
    this.about = null;
    /** @type {Command[]} */
    this.commands = [];
    this.box = el("textarea", { id: boxId, rows: "1", dir: "auto", "aria-label": "Message", placeholder: "Message", "data-testid": "composer",
      autocomplete: "off", keydown: this.onKey.bind(this), input: this.grow.bind(this) });
    this.strip = el("div", { class: "strip", hidden: true });
    this.menu = new Disclosure("Commands", icon("menu"), () => this.commandChoices());
    this.attach = attachMenu((media) => void this.sendMedia(media), () => void this.sendPlace());
    this.element = el("form", { class: "composer", "aria-label": "Write", submit: this.onSubmit.bind(this) }, this.strip,
      el("div", { class: "line" }, this.menu.element, this.attach.element, this.box,
        el("button", { type: "submit", class: "icon send", "aria-label": "Send", title: "Send" }, icon("send"))));
    this.setCommands([]);
  }

  /** @param {Command[]} commands */
  setCommands(commands) {
    this.commands = commands;
    this.menu.element.hidden = !commands.length;
  }

  commandChoices() {
    return this.commands.map(({ command, description }) =>
      choice(`/${command}`, () => this.sendCommand(`/${command}`), null, description));
  }

  /** @param {string} text */
  sendCommand(text) {
    this.box.focus();
    void this.sending.say(text, null);
  }

  /** @param {string} text */
  setPlaceholder(text) {
    this.box.placeholder = text || "Message";
  }

  /** @param {Message} message */
  reply(message) {
    this.setAbout({ kind: "reply", message });
  }

  /** @param {Message} message */
  edit(message) {
    this.setAbout({ kind: "edit", message });
    this.write(message.text);
  }

  /** @param {Composer["about"]} about */
  setAbout(about) {
    if (this.about?.kind === "edit") this.write("");
    this.about = about;
    this.strip.hidden = !about;
    this.strip.replaceChildren(...(about ? this.stripParts(about.kind, about.message) : []));
    this.box.focus();
  }

  /** @param {"reply" | "edit"} kind @param {Message} message */
  stripParts(kind, message) {
    const label = kind === "edit" ? "Edit your message" : "Reply to";
    return [icon(kind), el("span", {}, el("strong", {}, `${label}: `), el("bdi", {}, shorten(message.text || (message.media?.kind ?? ""), 80))),
      iconButton("Cancel", icon("close"), () => this.setAbout(null))];
  }

  /** @param {string} text */
  write(text) {
    this.box.value = text;
    this.grow();
  }

  grow() {
    this.box.style.height = "auto";
    this.box.style.height = `${this.box.scrollHeight + 2}px`;
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) this.onSubmit(event);
    if (event.key === "Escape" && this.about) this.setAbout(null);
    if (event.key === "ArrowUp" && !this.box.value && !this.about) this.editLast(event);
  }

  /** @param {KeyboardEvent} event */
  editLast(event) {
    const message = this.sending.lastMine();
    if (!message) return;
    event.preventDefault();
    this.edit(message);
  }

  /** @param {Event} event */
  async onSubmit(event) {
    event.preventDefault();
    const text = this.box.value;
    this.box.focus();
    if (text.trim()) await this.send(text);
  }

  /** The box is free at once for the next message; a text that could not be sent comes back into it. @param {string} text */
  async send(text) {
    const { about } = this;
    this.about = null;
    this.strip.hidden = true;
    this.write("");
    const sent = about?.kind === "edit"
      ? await this.sending.edit(about.message, text)
      : await this.sending.say(text, about?.message.id ?? null);
    if (sent) return;
    this.setAbout(about);
    this.write(this.box.value ? `${text}\n${this.box.value}` : text);
  }

  /** What stands in the box becomes the caption, as in a chat app, where there can be one. @param {import("./attach.js").Body} media */
  async sendMedia(media) {
    const { about } = this;
    const caption = WITHOUT_CAPTION.has(media.kind) ? "" : this.box.value.trim();
    if (about?.kind === "reply") this.setAbout(null);
    this.box.focus();
    if (caption) this.write("");
    if (await this.sending.attach(media, caption, about?.kind === "reply" ? about.message.id : null)) return;
    if (about?.kind === "reply") this.setAbout(about);
    if (caption) this.write(caption);
  }

  async sendPlace() {
    const answer = await this.sending.place();
    if (answer) await this.sendMedia(answer);
    else this.attach.button.focus();
  }
}
