// @ts-check
/** The window in which phones are shown, hidden and added. */

import { addPerson, people, Refused } from "./api.js";
import { el } from "./dom.js";

/** @typedef {import("./types.js").Person} Person */

/** Each open phone holds one of the about six connections that a browser allows. */
export const MOST_PHONES = 4;
const MOST_LISTED = 50;
const FIRST_NEW_ID = 201;
const LANGUAGES = { sv: "Swedish", en: "English", ar: "Arabic", so: "Somali", fi: "Finnish", fa: "Persian", uk: "Ukrainian", de: "German", pl: "Polish" };

export class Picker {
  /** @param {() => Set<number>} shown @param {(person: Person, on: boolean) => void} change */
  constructor(shown, change) {
    this.shown = shown;
    this.change = change;
    /** @type {Person[]} */
    this.people = [];
    this.filter = el("input", { type: "search", id: "find-person", input: () => this.list() });
    this.rows = el("fieldset", { class: "people" });
    this.problem = el("p", { role: "alert", class: "problem" });
    this.element = el("dialog", { class: "window picker", "aria-labelledby": "picker-title" },
      el("h2", { id: "picker-title" }, "Phones"),
      el("p", {}, `Choose whose phones you see, at most ${MOST_PHONES} at a time.`),
      el("label", { for: "find-person" }, "Find by name or number"), this.filter, this.rows, this.newPerson(), this.problem,
      el("form", { method: "dialog" }, el("button", { type: "submit", class: "primary" }, "Done")));
  }

  async open() {
    this.element.showModal();
    await this.trying(async () => {
      this.people = await people();
    });
  }

  /** @param {() => Promise<void>} act */
  async trying(act) {
    this.problem.textContent = "";
    try {
      await act();
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      this.problem.textContent = problem.message;
    }
    this.list();
  }

  list() {
    const wanted = this.filter.value.trim().toLowerCase();
    const found = this.people.filter(({ id, first_name }) => `${first_name} ${id}`.toLowerCase().includes(wanted));
    this.rows.replaceChildren(el("legend", {}, "Shown phones"), ...found.slice(0, MOST_LISTED).map((person) => this.row(person)));
    if (found.length > MOST_LISTED) this.rows.append(el("p", {}, `and ${found.length - MOST_LISTED} more: write a name to find them`));
    this.limit();
  }

  /** @param {Person} person */
  row(person) {
    const box = el("input", { type: "checkbox", value: person.id, checked: this.shown().has(person.id) });
    box.addEventListener("change", () => {
      this.change(person, box.checked);
      this.limit();
    });
    return el("label", { class: "person" }, box, el("span", { dir: "auto" }, person.first_name),
      el("span", { class: "aside" }, ` ${person.language_code} · ${person.id}`));
  }

  /** Rows beyond the limit wait until another is unticked. */
  limit() {
    const full = this.shown().size >= MOST_PHONES;
    for (const box of this.rows.querySelectorAll("input")) box.disabled = full && !box.checked;
  }

  newPerson() {
    const name = el("input", { id: "new-name", required: true, maxlength: "64", autocomplete: "off", dir: "auto" });
    const language = el("select", { id: "new-language" },
      ...Object.entries(LANGUAGES).map(([code, label]) => el("option", { value: code }, label)));
    const add = (/** @type {Event} */ event) => {
      event.preventDefault();
      void this.trying(() => this.add(name, language.value));
    };
    return el("form", { class: "new-person", "aria-label": "New person", submit: add },
      el("label", { for: "new-name" }, "First name"), name, el("label", { for: "new-language" }, "Language"), language,
      el("button", { type: "submit" }, "Add person"));
  }

  /** @param {HTMLInputElement} name @param {string} language */
  async add(name, language) {
    const taken = new Set(this.people.map(({ id }) => id));
    let id = FIRST_NEW_ID;
    while (taken.has(id)) id += 1;
    await addPerson({ id, first_name: name.value.trim(), language_code: language });
    name.value = "";
    this.people = await people();
    const person = this.people.find((one) => one.id === id);
    if (this.shown().size >= MOST_PHONES) throw new Refused("The person is added. To see the phone, hide another one first.");
    if (person) this.change(person, true);
  }
}
