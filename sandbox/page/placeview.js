// @ts-check
/** A position in a message: on the map of the town if it lies there, and in degrees. */

import { el, words } from "./dom.js";
import { icon } from "./icons.js";
import { degrees, inWords, isInTown } from "./town.js";
import { around, townMap } from "./townmap.js";

/** @typedef {import("./types.js").Media} Media */

const WIDTH = 520;
const HEIGHT = 300;
const TIME = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** @param {Media} media */
export function placeView(media) {
  const place = { latitude: Number(media.latitude), longitude: Number(media.longitude) };
  const title = media.kind === "venue" ? (media.name ?? "Place") : media.live_until ? "Live position" : "Position";
  const about = words("div", { class: "card place" }, icon("pin"), el("span", {}, el("strong", {}, title), ...lines(media, place)));
  return el("div", { class: "placed" }, isInTown(place) ? small(place, title) : null, about);
}

/** @param {Media} media @param {import("./town.js").Place} place @returns {HTMLElement[]} */
function lines({ address, live_until }, place) {
  const until = live_until && Date.parse(live_until) > Date.now() ? `until ${TIME.format(new Date(live_until))}` : "";
  return [address ?? "", until, degrees(place)].filter(Boolean).map((line) => el("span", { class: "detail" }, line));
}

/** @param {import("./town.js").Place} place @param {string} title */
function small(place, title) {
  const { element } = townMap(around(place, WIDTH, HEIGHT), place);
  element.setAttribute("role", "img");
  element.setAttribute("aria-label", `Map: ${title}, ${inWords(place)}`);
  element.classList.add("small");
  return element;
}
