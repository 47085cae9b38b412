// The copies of a file that lie beside it for servers that send them: .br and .gz.
// @ts-check
import { writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** @param {string} target @param {Buffer} bytes */
export async function compress(target, bytes) {
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${target}.br`, await promisify(brotliCompress)(bytes, { params: quality }));
  writeFileSync(`${target}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}
