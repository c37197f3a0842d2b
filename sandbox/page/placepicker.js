// @ts-check
/** The window in which somebody says where they are: on the map, by a named spot, or in degrees. */

import { el } from "./dom.js";
import { CENTRE, inWords, isInTown, keptInTown, moved, nearest, SIDE, SPOTS, toPlace } from "./town.js";
import { townMap, WHOLE } from "./townmap.js";

/** @typedef {import("./town.js").Place} Place */
/** @typedef {Place & {kind: "position" | "venue" | "live", name?: string, address?: string, minutes?: number}} Answer for the control API's `media` */

const STEP_METRES = 20;
const LONG_STEP_METRES = 100;
const LIVE_MINUTES = 15;
const ON_THE_SPOT_METRES = 15;
/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

class PlacePicker {
  constructor() {
    /** @type {Place} */
    this.place = CENTRE;
    /** @type {(answer: Answer | null) => void} */
    this.answer = () => undefined;
    this.title = el("h2", { id: "place-title" });
    this.town = townMap(WHOLE, CENTRE);
    this.spoken = el("p", { class: "aside", role: "status", id: "place-words", "data-testid": "place-words" });
    this.spot = el("select", { id: "place-spot", "data-testid": "place-spot", change: () => this.onSpot() },
      el("option", { value: "" }, "– elsewhere –"), ...SPOTS.map(({ name }, i) => el("option", { value: i }, name)));
    const typed = { inputmode: "decimal", input: () => this.wrongDegrees(), change: () => this.complain(this.wrongDegrees()) };
    this.latitude = input("latitude", typed);
    this.longitude = input("longitude", typed);
    this.name = input("name", { maxlength: "120", dir: "auto" });
    this.address = input("address", { maxlength: "120", dir: "auto" });
    this.problem = el("p", { class: "problem", role: "alert", "data-testid": "place-problem" });
    this.element = el("dialog", { class: "window place-picker", "aria-labelledby": "place-title", "data-testid": "place-picker", close: () => this.answer(null) },
      this.title, el("form", { class: "place-form", novalidate: true, submit: this.onSubmit.bind(this) }, this.mapField(), this.fields()));
    document.body.append(this.element);
  }

  mapField() {
    const map = this.town.element;
    const named = { role: "application", "aria-roledescription": "map", tabindex: "0", "aria-label": "Map of the town: arrow keys move the mark", "aria-describedby": "place-words" };
    for (const [name, value] of Object.entries(named)) map.setAttribute(name, value);
    map.addEventListener("click", this.onClick.bind(this));
    map.addEventListener("keydown", this.onKey.bind(this));
    return el("div", { class: "map-field" }, map, this.spoken, el("p", { class: "aside" }, "Click, or move with the arrow keys; with Shift in longer steps."));
  }

  fields() {
    this.toSend = el("div", { class: "buttons" }, button("position", "Send this position", "primary"),
      button("live", `Share live for ${LIVE_MINUTES} min`));
    this.toMove = el("div", { class: "buttons" }, button("position", "Move here", "primary"));
    this.asPlace = el("fieldset", {}, el("legend", {}, "As a place"), field("Name", this.name), field("Address", this.address), button("venue", "Send as a place"));
    return el("div", { class: "fields" }, field("Named spot", this.spot),
      el("div", { class: "pair" }, field("Latitude", this.latitude), field("Longitude", this.longitude)),
      this.problem, this.toSend, this.toMove, this.asPlace, button("cancel", "Cancel"));
  }

  /** @param {string} who @param {Place | null} from where a live position is moved from; null to send a new one @returns {Promise<Answer | null>} */
  ask(who, from) {
    this.title.replaceChildren("Where is ", el("bdi", {}, who), "?");
    this.name.value = this.address.value = "";
    [this.toSend.hidden, this.asPlace.hidden, this.toMove.hidden] = [!!from, !!from, !from];
    this.put(from ?? this.place);
    this.element.showModal();
    this.town.element.focus();
    return new Promise((resolve) => {
      this.answer = resolve;
    });
  }

  /** Every way of choosing ends here. @param {Place} place @param {boolean} [typed] whether the fields hold it already */
  put(place, typed = false) {
    this.place = place;
    const known = isInTown(place) && nearest(place).metres < ON_THE_SPOT_METRES ? nearest(place).spot : null;
    if (!typed) [this.latitude.value, this.longitude.value] = [place.latitude, place.longitude];
    this.rename(known);
    this.spot.value = known ? SPOTS.indexOf(known) : "";
    this.town.setMark(keptInTown(place));
    this.town.element.classList.toggle("beyond", !isInTown(place));
    this.spoken.textContent = `The mark: ${inWords(place)}`;
    this.problem.textContent = "";
    for (const one of [this.latitude, this.longitude]) one.removeAttribute("aria-invalid");
  }

  /** A spot brings its name and address, and takes them away again; what was written by hand stays. @param {import("./town.js").Spot | null} spot */
  rename(spot) {
    const own = this.name.value && !SPOTS.some(({ name, address }) => name === this.name.value && address === this.address.value);
    if (own) return;
    [this.name.value, this.address.value] = [spot?.name ?? "", spot?.address ?? ""];
  }

  onSpot() {
    const chosen = SPOTS[Number(this.spot.value)];
    if (!this.spot.value || !chosen) return;
    this.name.value = this.address.value = "";
    this.put({ latitude: chosen.latitude, longitude: chosen.longitude });
  }

  /** @param {MouseEvent} event */
  onClick(event) {
    const box = this.town.element.getBoundingClientRect();
    this.put(toPlace({ x: ((event.clientX - box.left) / box.width) * SIDE, y: ((event.clientY - box.top) / box.height) * SIDE }));
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const direction = ARROWS[event.key];
    if (!direction) return;
    event.preventDefault();
    const step = event.shiftKey ? LONG_STEP_METRES : STEP_METRES;
    this.put(keptInTown(moved(this.place, direction[0] * step, direction[1] * step)));
  }

  /** The mark follows what is typed as soon as it is a place. @returns {HTMLInputElement | null} the field that holds no degrees */
  wrongDegrees() {
    const [latitude, longitude] = [this.latitude, this.longitude].map(({ value }) => (value.trim() ? Number(value.replace(",", ".")) : NaN));
    if (!(Math.abs(latitude) <= 90)) return this.latitude;
    if (!(Math.abs(longitude) <= 180)) return this.longitude;
    this.put({ latitude, longitude }, true);
    return null;
  }

  /** @param {HTMLInputElement | null} wrong */
  complain(wrong) {
    const [name, most] = wrong === this.latitude ? ["latitude", 90] : ["longitude", 180];
    this.problem.textContent = wrong ? `The ${name} is a number from −${most} to ${most}.` : "";
    wrong?.setAttribute("aria-invalid", "true");
  }

  /** @param {SubmitEvent} event */
  onSubmit(event) {
    event.preventDefault();
    const wanted = /** @type {HTMLButtonElement | null} */ (event.submitter)?.value;
    if (wanted === "cancel") return this.element.close();
    const wrong = this.wrongDegrees();
    this.complain(wrong);
    if (wrong) return wrong.focus();
    if (wanted === "venue") return this.sendVenue();
    this.send(wanted === "live" ? { kind: "live", minutes: LIVE_MINUTES, ...this.place } : { kind: "position", ...this.place });
  }

  sendVenue() {
    const missing = [this.name, this.address].find((one) => !one.value.trim());
    if (!missing) return this.send({ kind: "venue", name: this.name.value.trim(), address: this.address.value.trim(), ...this.place });
    this.problem.textContent = "A place needs a name and an address.";
    missing.focus();
  }

  /** @param {Answer} answer */
  send(answer) {
    this.answer(answer);
    this.answer = () => undefined;
    this.element.close();
  }
}

/** @param {string} name @param {Record<string, unknown>} props */
const input = (name, props) => el("input", { id: `place-${name}`, autocomplete: "off", "data-testid": `place-${name}`, ...props });

/** @param {string} label @param {HTMLElement} control */
const field = (label, control) => el("div", { class: "field" }, el("label", { for: control.id }, label), control);

/** @param {string} value @param {string} label @param {string} [kind] */
const button = (value, label, kind = "") => el("button", { type: "submit", value, class: kind || null, "data-testid": `place-${value}` }, label);

/** @type {PlacePicker | undefined} */
let picker;

/** One window for all phones, made when it is first needed. @param {string} who @param {Place | null} [from] */
export function askPlace(who, from = null) {
  picker ??= new PlacePicker();
  return picker.ask(who, from);
}
