// @ts-check
/** The conversation: every message once, in order, scrolled as a chat app does and reachable by arrow keys. */

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { isLive } from "./livestrip.js";
import { MessageView } from "./message.js";

/** @typedef {import("./types.js").Message} Message */

const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });
const NEAR_THE_END = 80;

export class History {
  /** @param {string} owner @param {Omit<import("./message.js").Actions, "find" | "goTo">} actions */
  constructor(owner, actions) {
    this.actions = { ...actions, find: this.find.bind(this), goTo: this.goTo.bind(this) };
    /** @type {Map<number, MessageView>} */
    this.views = new Map();
    /** @type {MessageView | undefined} */
    this.current = undefined;
    this.log = el("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0", "aria-label": `Messages of ${owner}`,
      "data-testid": "messages", keydown: this.onKey.bind(this), focusin: this.onFocus.bind(this), scroll: this.onScroll.bind(this) });
    this.newest = el("button", { type: "button", class: "newest", hidden: true, click: () => this.toEnd() }, icon("down"), "New messages");
    this.element = el("div", { class: "history" }, this.log, this.newest);
    this.following = true;
    this.top = 0;
    this.day = "";
    this.resized = new ResizeObserver(() => this.keepEnd());
    this.resized.observe(this.log);
  }

  /** Shows exactly these messages; those that are there already keep their place and focus. @param {Message[]} messages */
  reset(messages) {
    const kept = new Set(messages.map((message) => message.id));
    for (const id of this.views.keys()) if (!kept.has(id)) this.remove(id);
    for (const message of messages) this.place(message);
    this.toEnd();
  }

  clear() {
    this.reset([]);
    this.log.replaceChildren();
    this.day = "";
  }

  /** @param {Message} message */
  put(message) {
    const follow = this.following || message.mine;
    const fresh = !this.views.has(message.id);
    this.place(message);
    if (follow) this.toEnd();
    else if (fresh) this.newest.hidden = false;
  }

  /** @param {Message} message */
  place(message) {
    const view = this.views.get(message.id);
    if (view) return view.update(message);
    const added = new MessageView(message, this.actions);
    this.views.set(message.id, added);
    this.startDay(message);
    this.log.append(added.element);
    this.resized.observe(added.element);
    this.setCurrent(added);
  }

  /** @param {Message} message */
  startDay(message) {
    const day = DAY.format(new Date(message.date));
    if (day !== this.day) this.log.append(el("div", { class: "day" }, day));
    this.day = day;
  }

  /** @param {number} id */
  remove(id) {
    const view = this.views.get(id);
    if (!view) return;
    const focused = view.element.contains(document.activeElement);
    this.resized.unobserve(view.element);
    view.element.remove();
    this.views.delete(id);
    if (focused) this.log.focus();
  }

  /** @param {number} id */
  find(id) {
    return this.views.get(id)?.message;
  }

  /** @param {number} id */
  goTo(id) {
    this.views.get(id)?.element.focus();
  }

  /** The newest message of one's own, for "arrow up edits what I just wrote". */
  lastMine() {
    return [...this.views.values()].map((view) => view.message).filter((message) => message.mine && message.seen && message.text).pop();
  }

  /** The newest live position of one's own that still moves. */
  shared() {
    return [...this.views.values()].map((view) => view.message).filter((message) => message.mine && isLive(message)).pop();
  }

  /** @param {number} id draws a message anew whose time is over */
  redraw(id) {
    this.views.get(id)?.fill();
  }

  get empty() {
    return this.views.size === 0;
  }

  atEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR_THE_END;
  }

  toEnd() {
    this.following = true;
    this.log.scrollTop = this.log.scrollHeight;
    this.newest.hidden = true;
  }

  /** A picture that has loaded or a keyboard that has opened must not push the newest words out of sight. */
  keepEnd() {
    if (this.following) this.toEnd();
  }

  /** Only a person scrolls up; that the end has moved away because something grew is no wish to stay behind. */
  onScroll() {
    const up = this.log.scrollTop < this.top;
    this.top = this.log.scrollTop;
    if (this.atEnd()) this.following = true;
    else if (up) this.following = false;
    if (this.following) this.newest.hidden = true;
  }

  /** Only one message's reply and edit buttons are in the tab order, else a long chat would be hundreds of tab stops.
   * @param {MessageView} view */
  setCurrent(view) {
    this.current?.setCurrent(false);
    this.current = view;
    view.setCurrent(true);
  }

  /** @param {FocusEvent} event */
  onFocus(event) {
    const article = /** @type {Element} */ (event.target).closest("[data-message]");
    const view = article && this.views.get(Number(article.getAttribute("data-message")));
    if (view) this.setCurrent(view);
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const views = [...this.views.values()];
    if (!step || !views.length) return;
    event.preventDefault();
    const inside = views.findIndex((view) => view.element.contains(document.activeElement));
    const next = inside < 0 ? views.length - 1 : Math.min(Math.max(inside + step, 0), views.length - 1);
    views[next].element.focus();
  }
}
