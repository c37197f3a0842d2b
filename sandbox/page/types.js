// @ts-check
/** The shapes that the control API (`/sandbox/…`) speaks; types only, nothing runs. */

/** @typedef {{id: number, title: string, type: string}} Chat */
/** @typedef {{id: number, first_name: string, language_code: string, chats: Chat[], blocked?: boolean,
 *   offline_since?: string | null}} Person */
/** @typedef {{label: string, data?: string | null, url?: string | null}} Button */
/** @typedef {{kind: string, url: string | null, name?: string | null, latitude?: number | null,
 *   longitude?: number | null, address?: string | null, live_until?: string | null, size?: number | null,
 *   mime?: string | null}} Media */
/** @typedef {{id: number, chat: number, mine: boolean, html: string, text: string, buttons: Button[][],
 *   edited: boolean, reply_to: number | null, media: Media | null, date: string, seen: boolean,
 *   from?: string | null}} Message */
/** @typedef {{command: string, description: string}} Command */
/** @typedef {{rows: string[][], one_time: boolean, placeholder: string}} ReplyKeyboard */

export {};
