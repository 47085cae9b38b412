// Node's tests, reported so that the end of a long log says everything: a line for each file, failures where they happen
// and all of them once more at the end.
import { inspect } from 'node:util';
import { relative } from 'node:path';

/** @param {number} milliseconds */
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/** @param {AsyncIterable<{ type: string, data: any }>} events */
export default async function* report(events) {
  const files = /** @type {Map<string, { passed: number, failed: number, time: number }>} */ (new Map());
  const failures = /** @type {string[]} */ ([]);
  let skipped = 0;
  let current = '';
  const line = () => {
    const { passed, failed, time } = /** @type {{ passed: number, failed: number, time: number }} */ (files.get(current));
    return `${failed ? 'not ok' : 'ok'} ${current}: ${passed} passed${failed ? `, ${failed} failed` : ''}, ${seconds(time)}\n`;
  };
  for await (const { type, data } of events) {
    if (type === 'test:stderr') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.skip !== undefined || data.todo !== undefined) skipped += 1;
    const file = relative(process.cwd(), data.file ?? '');
    if (file !== current) {
      if (current) yield line();
      current = file;
      if (!files.has(file)) files.set(file, { passed: 0, failed: 0, time: 0 });
    }
    const count = /** @type {{ passed: number, failed: number, time: number }} */ (files.get(file));
    if (data.nesting === 0) count.time += data.details.duration_ms;
    if (type === 'test:pass') {
      count.passed += 1;
      continue;
    }
    count.failed += 1;
    failures.push(`not ok ${file}: ${data.name}`);
    yield `not ok ${file}: ${data.name}\n${inspect(data.details.error.cause ?? data.details.error)}\n`;
  }
  if (current) yield line();
  const passed = [...files.values()].reduce((sum, file) => sum + file.passed, 0);
  yield `\n${passed} tests passed, ${failures.length} failed, ${skipped} of them skipped\n`;
  for (const failure of failures) yield `${failure}\n`;
}
