// @ts-check
/** The drawn map: plain shapes whose colours follow the page, and nothing fetched from anywhere. */

import { el } from "./dom.js";
import { LAKE, SIDE, SPOTS, toPoint } from "./town.js";

/** @typedef {import("./town.js").Place} Place */
/** @typedef {{x: number, y: number, width: number, height: number}} View the part of the map that is seen */

export const WHOLE = { x: 0, y: 0, width: SIDE, height: SIDE };
const SVG = "http://www.w3.org/2000/svg";
const ROADS = [
  "M0 440C130 470 200 505 285 505L745 505C850 505 920 560 1000 590",
  "M500 500L405 275C400 190 520 110 560 0",
  "M500 500L705 285C790 200 850 130 1000 110",
  "M500 505C500 610 470 690 400 740C340 790 380 890 400 1000",
  "M745 505C760 640 700 780 740 1000",
];
/** Each shape is a class for its colour and a path. @type {[string, string][]} */
const SHAPES = [
  ["wood", "M780 0C740 60 790 130 870 150C930 165 960 220 1000 230V0Z"],
  ["wood", "M830 660C780 720 850 790 820 860C800 910 840 960 830 1000H1000V640C940 620 880 620 830 660Z"],
  ["wood", "M0 0V260C60 280 120 220 150 150C175 90 150 40 160 0Z"],
  ["river", "M380 0C390 90 280 130 265 230C250 330 300 420 285 505C275 590 250 660 180 720"],
  ["water", "M0 650C80 630 170 640 240 700C310 760 270 850 300 910C315 945 310 975 305 1000H0Z"],
];
/** Corners of houses, all of one size. @type {[number, number][]} */
const HOUSES = [
  [455, 395], [520, 400], [560, 440], [600, 530], [660, 530], [430, 545], [340, 450], [395, 450],
  [660, 445], [790, 450], [850, 540], [610, 330], [775, 310], [800, 230], [560, 320], [350, 210], [455, 225], [430, 120], [580, 110],
  [540, 620], [430, 650], [520, 700], [700, 600], [790, 620], [780, 740], [660, 720], [460, 800], [440, 900], [150, 420],
  [210, 545], [90, 500], [60, 395], [690, 860],
];

/**
 * @param {View} view
 * @param {Place | null} mark where the pin stands
 * @returns {{element: HTMLElement, setMark: (place: Place) => void}}
 */
export function townMap(view, mark) {
  const pin = drawn("svg", { class: "mark", viewBox: "0 0 24 32", "aria-hidden": "true" },
    drawn("path", { d: "M12 31C9 24 2 19 2 11.5a10 10 0 0 1 20 0C22 19 15 24 12 31Z" }), drawn("circle", { cx: 12, cy: 11.5, r: 3.6 }));
  pin.setAttribute("data-testid", "mark");
  const names = SPOTS.filter((spot) => isSeen(toPoint(spot), view)).map((spot) => at(el("span", { class: "spot-name" }, spot.name), spot, view));
  const lake = isSeen(toPoint(LAKE), view) ? [at(el("span", { class: "lake-name" }, LAKE.name), LAKE, view)] : [];
  const element = el("div", { class: "map", "data-testid": "map" }, drawing(view), ...lake, ...names, pin);
  const setMark = (/** @type {Place} */ place) => void at(pin, place, view);
  if (mark) setMark(mark);
  return { element, setMark };
}

/** @param {View} view */
function drawing(view) {
  const box = `${view.x} ${view.y} ${view.width} ${view.height}`;
  return drawn("svg", { class: "town", viewBox: box, "aria-hidden": "true" },
    drawn("rect", { class: "land", x: 0, y: 0, width: SIDE, height: SIDE }),
    ...SHAPES.map(([kind, path]) => drawn("path", { class: kind, d: path })),
    ...ROADS.map((path) => drawn("path", { class: "road-edge", d: path })),
    ...ROADS.map((path) => drawn("path", { class: "road", d: path })),
    ...HOUSES.map(([x, y]) => drawn("rect", { class: "house", x, y, width: 30, height: 22, rx: 3 })),
    ...SPOTS.map(toPoint).map(({ x, y }) => drawn("circle", { class: "spot", cx: x, cy: y, r: 13 })));
}

/** @param {string} tag @param {Record<string, string | number>} attributes @param {...SVGElement} children @returns {SVGElement} */
function drawn(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** @template {HTMLElement | SVGElement} T @param {T} element @param {Place} place @param {View} view @returns {T} */
function at(element, place, view) {
  const { x, y } = toPoint(place);
  element.style.left = `${((x - view.x) / view.width) * 100}%`;
  element.style.top = `${((y - view.y) / view.height) * 100}%`;
  return element;
}

/** Names near the edge would be cut off. @param {import("./town.js").Point} point @param {View} view */
function isSeen({ x, y }, view) {
  const margin = view.width * 0.08;
  return x > view.x + margin && x < view.x + view.width - margin && y > view.y && y < view.y + view.height - margin;
}

/** The part of the map around a place, as far as the map goes. @param {Place} place @param {number} width @param {number} height @returns {View} */
export function around(place, width, height) {
  const { x, y } = toPoint(place);
  const kept = (/** @type {number} */ middle, /** @type {number} */ size) => Math.min(Math.max(middle - size / 2, 0), SIDE - size);
  return { x: kept(x, width), y: kept(y, height), width, height };
}
