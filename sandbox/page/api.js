// @ts-check
/** The control API of the local Telegram: one function per thing that a person can do. */

/** @typedef {import("./types.js").Person} Person */
/** @typedef {import("./types.js").Message} Message */

export class Refused extends Error {}

/** @param {string} path @param {RequestInit} [options] @returns {Promise<any>} */
async function call(path, options) {
  const response = await fetch(path, options).catch(() => null);
  if (!response) throw new Refused("The local Telegram does not answer.");
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(answer.description ?? answer.error ?? `The local Telegram refused (${response.status}).`);
  return answer;
}

/** @param {string} path @param {object} [body] */
const post = (path, body = {}) =>
  call(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

/** @returns {Promise<Person[]>} */
export const people = () => call("sandbox/phones");

/** @param {{id: number, first_name: string, language_code: string}} person @returns {Promise<Person>} */
export const addPerson = (person) => post("sandbox/phones", person);

/** What one person can do. Calls go one after another, so that messages keep the order in which they were written. */
export class PersonApi {
  /** @param {number} id */
  constructor(id) {
    this.base = `sandbox/phones/${id}`;
    /** @type {Promise<unknown>} */
    this.last = Promise.resolve();
  }

  /** @param {number} chat */
  messages(chat) {
    return call(`${this.base}/messages?chat=${chat}`);
  }

  /** @param {number} seq */
  eventsAddress(seq) {
    return `${this.base}/events?after=${seq}`;
  }

  /** @param {string} action the last part of the address @param {object} [body] */
  act(action, body) {
    const done = this.last.then(() => post(`${this.base}/${action}`, body));
    this.last = done.catch(() => undefined);
    return done;
  }
}
