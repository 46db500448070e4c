import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editObject } from '../../../../src/submission/moderation/edit-object.ts';

it('sets and takes away members, and leaves all others in their order, whatever they hold', () => {
  const key = fc.oneof(fc.constantFrom('status', 'error_msg', 'traceback', 'a"b', '{,'), fc.string());
  fc.assert(
    fc.property(
      fc.dictionary(key, fc.jsonValue({ noUnicodeString: false }), { noNullPrototype: true }),
      fc.constantFrom(undefined, 1, 2, 4, '\t'),
      fc.dictionary(
        fc.constantFrom('status', 'error_msg', 'traceback'),
        fc.option(fc.string(), { nil: undefined }),
      ),
      (object, indent, changes) => {
        const text = JSON.stringify(object, null, indent);
        const entries = Object.entries(JSON.parse(text) as Record<string, unknown>);
        const kept = entries.filter(
          ([name]) => !(Object.hasOwn(changes, name) && changes[name] === undefined),
        );
        const added = Object.entries(changes).filter(
          ([name, value]) => value !== undefined && !entries.some(([present]) => present === name),
        );
        const expected = [
          ...kept.map(([name, value]) => [name, Object.hasOwn(changes, name) ? changes[name] : value]),
          ...added,
        ];
        const edited = editObject(text, changes);
        expect(Object.entries(JSON.parse(edited) as object)).toEqual(
          Object.entries(Object.fromEntries(expected) as object),
        );
        // Written as it was, it is again what a program would write.
        if (entries.length > 1 && indent !== undefined && kept.length > 0) {
          expect(edited).toBe(JSON.stringify(Object.fromEntries(expected), null, indent));
        }
      },
    ),
  );
});

it.each([
  [
    '{"model": "a", "status": "RUNNING", "params": 7.0, "job_id": 12345678901234567890, "x": NaN}\n',
    '{"model": "a", "status": "FAILED", "params": 7.0, "job_id": 12345678901234567890, "x": NaN, "error_msg": "caf\\u00e9"}\n',
  ],
  [
    '\uFEFF{\r\n  "model" : "é",\r\n  "status" : "RUNNING",\r\n  "traceback" : "old"\r\n}',
    '\uFEFF{\r\n  "model" : "é",\r\n  "status" : "FAILED",\r\n  "error_msg" : "café"\r\n}',
  ],
  ['{"status":"A","status":"B"}', '{"status":"FAILED","status":"FAILED","error_msg":"caf\\u00e9"}'],
  ['{}', '{"status": "FAILED", "error_msg": "caf\\u00e9"}'],
  ['{"traceback": [{"status": 1}], "status": "A"}', '{"status": "FAILED", "error_msg": "caf\\u00e9"}'],
])('keeps the rest of %j to the byte', (text, expected) => {
  expect(editObject(text, { status: 'FAILED', error_msg: 'café', traceback: undefined })).toBe(expected);
});
