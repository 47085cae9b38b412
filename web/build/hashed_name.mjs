// A file's name with a hash of its content, so that it may be cached for ever.
// @ts-check
import { createHash } from "node:crypto";

/** @param {string} name @param {Uint8Array | string} content */
export const hashedName = (name, content) =>
  name.replace(/(?=\.[a-z]+$)/u, `.${createHash("sha256").update(content).digest("hex").slice(0, 10)}`);

export const hashedFile = /\.[0-9a-f]{10}\.[a-z]+$/u;
