// @ts-check
/** The page: which phones are shown, and on a narrow screen which one of them is in front. */

import { people } from "./api.js";
import { el } from "./dom.js";
import { Alerts } from "./notices.js";
import { Phone } from "./phone.js";
import { MOST_PHONES, Picker } from "./picker.js";

/** @typedef {import("./types.js").Person} Person */

const REMEMBERED = "phones";
const SHOWN_AT_FIRST = 2;
const RETRY_MILLISECONDS = 1500;

/** @type {Map<number, Phone>} */
const phones = new Map();
const alerts = new Alerts();
const picker = new Picker(() => new Set(phones.keys()), (person, on) => (on ? show(person) : hide(person.id)));
const main = byId("phones");
const tabs = byId("tabs");

/** @param {string} id */
function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** @param {Person} person */
function show(person) {
  if (phones.has(person.id)) return;
  const phone = new Phone(person, alerts, () => hide(person.id));
  phones.set(person.id, phone);
  main.append(phone.element);
  phone.open();
  bringForward(person.id);
  remember();
}

/** @param {number} id */
function hide(id) {
  const focused = phones.get(id)?.element.contains(document.activeElement);
  phones.get(id)?.close();
  phones.delete(id);
  bringForward([...phones.keys()][0]);
  remember();
  if (focused) byId("choose").focus();
}

/** @param {number | undefined} id whose phone a narrow screen shows */
function bringForward(id) {
  for (const [other, phone] of phones) phone.element.classList.toggle("behind", other !== id);
  tabs.replaceChildren(...[...phones.values()].map(({ person }) =>
    el("button", { type: "button", dir: "auto", "aria-pressed": String(person.id === id), click: () => select(person.id) }, person.first_name)));
  byId("nobody").hidden = phones.size > 0;
}

/** @param {number} id */
function select(id) {
  bringForward(id);
  /** @type {HTMLElement | null} */ (tabs.querySelector('[aria-pressed="true"]'))?.focus();
}

function remember() {
  try {
    localStorage.setItem(REMEMBERED, JSON.stringify([...phones.keys()]));
  } catch {
    return; // a browser that keeps nothing shows the first phones next time
  }
}

/** Whose phones to begin with: the address (`?phones=101,102`), else those of last time, else the first people.
 * @param {Person[]} everybody @returns {Person[]} */
function chosen(everybody) {
  const asked = new URLSearchParams(location.search).get("phones")?.split(",").map(Number) ?? remembered();
  const found = asked.flatMap((id) => everybody.find((person) => person.id === id) ?? []);
  return found.length ? found.slice(0, MOST_PHONES) : everybody.slice(0, SHOWN_AT_FIRST);
}

/** @returns {number[]} */
function remembered() {
  try {
    return JSON.parse(localStorage.getItem(REMEMBERED) ?? "[]");
  } catch {
    return [];
  }
}

async function begin() {
  const status = byId("page-status");
  try {
    const everybody = await people();
    status.textContent = "";
    const first = chosen(everybody);
    for (const person of first) show(person);
    bringForward(first[0]?.id);
  } catch {
    status.textContent = "Connecting…";
    setTimeout(begin, RETRY_MILLISECONDS);
  }
}

/** A tab in the background gives its connections to the tab that is looked at. */
function onVisibility() {
  for (const phone of phones.values()) document.hidden ? phone.stream.stop() : phone.open();
}

document.body.append(alerts.element, picker.element);
byId("choose").addEventListener("click", () => void picker.open());
document.addEventListener("visibilitychange", onVisibility);
void begin();
