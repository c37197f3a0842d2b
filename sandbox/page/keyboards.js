// @ts-check
/** The two keyboards a bot can show: buttons under a message, and answers in place of typing. */

import { el, words } from "./dom.js";
import { icon } from "./icons.js";

/** @typedef {import("./types.js").Button} Button */
/** @typedef {import("./types.js").ReplyKeyboard} ReplyKeyboard */

/**
 * @param {Button[][]} rows
 * @param {(button: Button, element: HTMLButtonElement) => void} onPress
 */
export function inlineKeyboard(rows, onPress) {
  const keys = rows.map((row) => el("div", { class: "row" }, ...row.map((button) => inlineButton(button, onPress))));
  return el("div", { class: "inline-keyboard", role: "group", "aria-label": "Buttons", "data-testid": "inline-keyboard" }, ...keys);
}

/** @param {Button} button @param {(button: Button, element: HTMLButtonElement) => void} onPress */
function inlineButton(button, onPress) {
  const key = `${button.label} ${button.data ?? button.url ?? ""}`;
  if (button.url)
    return words("a", { class: "key", href: button.url, target: "_blank", rel: "noopener noreferrer", "data-key": key },
      button.label, icon("link"));
  const element = words("button", { type: "button", class: "key", "data-key": key }, button.label);
  element.addEventListener("click", () => onPress(button, element));
  return element;
}

/** @param {ReplyKeyboard | null} keyboard @param {(text: string) => void} onKey */
export function replyKeyboard(keyboard, onKey) {
  const rows = (keyboard?.rows ?? []).map((row) =>
    el("div", { class: "row" }, ...row.map((text) => words("button", { type: "button", class: "key", click: () => onKey(text) }, text))));
  return el("div",
    { class: "reply-keyboard", role: "group", "aria-label": "Suggested answers", "data-testid": "reply-keyboard", hidden: !rows.length },
    ...rows);
}
