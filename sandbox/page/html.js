// @ts-check
/** Telegram's small HTML to page elements. Nothing here parses real HTML: what is not on the list stays plain text. */

import { el } from "./dom.js";

/** Telegram's tags and the element that shows each. @type {Record<string, string>} */
const SHOWN_AS = {
  b: "b", strong: "b", i: "i", em: "i", u: "u", ins: "u", s: "s", strike: "s", del: "s",
  code: "code", pre: "pre", blockquote: "blockquote", a: "a", "tg-spoiler": "spoiler", span: "span", "tg-emoji": "span",
};
const TAG = /<(\/?)([a-z][a-z-]*)((?:\s+[a-z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*>/gi;
const ENTITY = /&(lt|gt|amp|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});/gi;
const NAMED = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const SAFE_LINK = /^(https?|tg|mailto|tel):/i;
const COMMAND = /(?<=^|\s)\/[a-z0-9_]{1,32}(?=$|[\s.,;:!?)])/gi;

/**
 * @param {string} html as the control API gives it
 * @param {((command: string) => void) | null} onCommand makes commands in the text pressable and is called when one is pressed
 * @returns {DocumentFragment}
 */
export function fromTelegram(html, onCommand) {
  const root = document.createDocumentFragment();
  /** @type {{tag: string, node: Node}[]} */
  const open = [{ tag: "", node: root }];
  let at = 0;
  for (const found of html.matchAll(TAG)) {
    const tag = found[2].toLowerCase();
    if (!(tag in SHOWN_AS)) continue;
    addText(open, html.slice(at, found.index), onCommand);
    at = found.index + found[0].length;
    if (found[1]) close(open, tag);
    else open.push({ tag, node: top(open).appendChild(element(tag, found[3])) });
  }
  addText(open, html.slice(at), onCommand);
  return root;
}

/** @param {{node: Node}[]} open */
const top = (open) => open[open.length - 1].node;

/** @param {{tag: string, node: Node}[]} open @param {string} tag */
function close(open, tag) {
  if (open[open.length - 1].tag === tag) open.pop();
}

/** @param {string} tag @param {string} attributes */
function element(tag, attributes) {
  const shown = SHOWN_AS[tag];
  if (shown === "spoiler" || /class\s*=\s*["']tg-spoiler["']/.test(attributes)) return spoiler();
  if (shown === "a") return link(/href\s*=\s*["']([^"']*)["']/i.exec(attributes)?.[1] ?? "");
  return el(shown);
}

/** @param {string} address */
function link(address) {
  const target = decode(address);
  if (!SAFE_LINK.test(target)) return el("span");
  return el("a", { href: target, target: "_blank", rel: "noopener noreferrer", title: target });
}

/** Hidden until pressed; the words are there for a screen reader only once they are there for the eye. */
function spoiler() {
  const cover = el("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden words, press to show" });
  const reveal = (/** @type {Event} */ event) => {
    if (event instanceof KeyboardEvent && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    for (const name of ["role", "aria-label"]) cover.removeAttribute(name);
    cover.setAttribute("tabindex", "-1");
    cover.classList.add("shown");
  };
  cover.addEventListener("click", reveal);
  cover.addEventListener("keydown", reveal);
  return cover;
}

/** @param {{tag: string, node: Node}[]} open @param {string} raw @param {((command: string) => void) | null} onCommand */
function addText(open, raw, onCommand) {
  if (!raw) return;
  const text = decode(raw);
  const pressable = onCommand && !open.some(({ tag }) => ["a", "code", "pre"].includes(tag));
  let at = 0;
  for (const found of pressable ? text.matchAll(COMMAND) : []) {
    top(open).appendChild(document.createTextNode(text.slice(at, found.index)));
    top(open).appendChild(el("button", { type: "button", class: "command", click: () => onCommand?.(found[0]) }, found[0]));
    at = found.index + found[0].length;
  }
  top(open).appendChild(document.createTextNode(text.slice(at)));
}

/** @param {string} text */
function decode(text) {
  return text.replace(ENTITY, (whole, name) => {
    if (!name.startsWith("#")) return NAMED[/** @type {keyof typeof NAMED} */ (name.toLowerCase())] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
