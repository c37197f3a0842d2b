// @ts-check
/** An invented town of two by two kilometres: its named spots, and the way between degrees and points on its map. */

/** @typedef {{latitude: number, longitude: number}} Place in degrees */
/** @typedef {{x: number, y: number}} Point on the map, which is SIDE wide and high, y downwards */
/** @typedef {Place & {name: string, address: string}} Spot */

/** @type {Place} */
export const CENTRE = { latitude: 59.8389, longitude: 13.1442 };
export const SIDE = 1000;
const METRES = 2000;
const PER_DEGREE = 111_320;
const LATITUDE_METRES = PER_DEGREE;
const LONGITUDE_METRES = PER_DEGREE * Math.cos((CENTRE.latitude * Math.PI) / 180);
const DECIMALS = 6;

/** @param {Place} place @returns {Point} */
export function toPoint({ latitude, longitude }) {
  const scale = SIDE / METRES;
  return {
    x: SIDE / 2 + (longitude - CENTRE.longitude) * LONGITUDE_METRES * scale,
    y: SIDE / 2 - (latitude - CENTRE.latitude) * LATITUDE_METRES * scale,
  };
}

/** @param {Point} point @returns {Place} */
export function toPlace({ x, y }) {
  const scale = METRES / SIDE;
  return {
    latitude: rounded(CENTRE.latitude - ((y - SIDE / 2) * scale) / LATITUDE_METRES),
    longitude: rounded(CENTRE.longitude + ((x - SIDE / 2) * scale) / LONGITUDE_METRES),
  };
}

/** @param {number} degrees */
const rounded = (degrees) => Number(degrees.toFixed(DECIMALS));

/** @param {Place} place */
export function isInTown(place) {
  const { x, y } = toPoint(place);
  return x >= 0 && x <= SIDE && y >= 0 && y <= SIDE;
}

/** The place, or where the town ends on the way there. @param {Place} place @returns {Place} */
export function keptInTown(place) {
  if (isInTown(place)) return place;
  const { x, y } = toPoint(place);
  const inside = (/** @type {number} */ n) => Math.min(Math.max(n, 0), SIDE);
  return toPlace({ x: inside(x), y: inside(y) });
}

/** @param {Place} place @param {number} east in metres @param {number} north in metres */
export function moved(place, east, north) {
  return { latitude: rounded(place.latitude + north / LATITUDE_METRES), longitude: rounded(place.longitude + east / LONGITUDE_METRES) };
}

/** @param {Place} one @param {Place} other */
function metresBetween(one, other) {
  return Math.hypot((one.latitude - other.latitude) * LATITUDE_METRES, (one.longitude - other.longitude) * LONGITUDE_METRES);
}

/** @type {Spot[]} */
export const SPOTS = [
  spot("Torget", "Torget 1", 500, 500),
  spot("Kyrkan", "Kyrkvägen 2", 405, 275),
  spot("Skolan", "Skolgatan 5", 705, 285),
  spot("Affären", "Storgatan 12", 745, 505),
  spot("Bron", "Ågatan 7", 285, 505),
  spot("Badplatsen", "Strandvägen 9", 310, 790),
];

/** Where the lake's name stands; nobody is asked to meet in the water. */
export const LAKE = { name: "Lillsjön", ...toPlace({ x: 115, y: 720 }) };

/** @param {string} name @param {string} address @param {number} x @param {number} y @returns {Spot} */
function spot(name, address, x, y) {
  return { name, address, ...toPlace({ x, y }) };
}

/** @param {Place} place @returns {{spot: Spot, metres: number}} */
export function nearest(place) {
  const measured = SPOTS.map((one) => ({ spot: one, metres: metresBetween(one, place) }));
  return measured.reduce((best, one) => (one.metres < best.metres ? one : best));
}

/** A position in words, for who does not see the map. @param {Place} place */
export function inWords(place) {
  if (!isInTown(place)) return "outside of the map";
  const { spot: found, metres } = nearest(place);
  return metres < 15 ? found.name : `${Math.round(metres / 10) * 10} m from ${found.name}`;
}

/** @param {Place} place */
export const degrees = ({ latitude, longitude }) => `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
