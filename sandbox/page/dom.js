// @ts-check
/** Building page elements from code. Foreign text only ever enters as text nodes. */

/**
 * @param {string} tag
 * @param {Record<string, unknown>} [props] attributes; a function is an event listener; null, undefined and false are left out
 * @param {...(Node | string | null)} children
 * @returns {any} the element, ready to be put somewhere
 */
export function el(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) set(element, name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** @param {HTMLElement} element @param {string} name @param {unknown} value */
function set(element, name, value) {
  if (typeof value === "function") element.addEventListener(name, /** @type {EventListener} */ (value));
  else if (value === true) element.setAttribute(name, "");
  else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, String(value));
}

/** Words that people wrote: each paragraph reads in the direction of its own script.
 * @param {string} tag @param {Record<string, unknown>} props @param {...(Node | string | null)} children */
export function words(tag, props, ...children) {
  return el(tag, { dir: "auto", ...props }, ...children);
}

/** A button that is only an icon: its name is read aloud and shown on hover.
 * @param {string} name @param {SVGElement} picture @param {(event: Event) => void} click
 * @param {Record<string, unknown>} [props] */
export function iconButton(name, picture, click, props = {}) {
  return el("button", { type: "button", class: "icon", "aria-label": name, title: name, click, ...props }, picture);
}

/** Hours, minutes and seconds as a clock face would say it: 0:07, 12:30, 1:02:03.
 * @param {number} milliseconds */
export function clockFace(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] ? parts : parts.slice(1);
  return shown.map((part, i) => (i ? String(part).padStart(2, "0") : String(part))).join(":");
}

/** @param {string} text @param {number} length */
export function shorten(text, length) {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = Array.from(line);
  return letters.length > length ? `${letters.slice(0, length - 1).join("")}…` : line;
}
