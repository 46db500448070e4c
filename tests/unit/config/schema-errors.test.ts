import { describe, expect, it } from 'vitest';
import { told, toldOf } from './told.ts';

describe('what an operator is told about keys', () => {
  it('names the nearest spelling of a mistyped key', () => {
    expect(
      toldOf(`
tasks:
  - { id: a, key: a, higher_is_beter: true }
  - { id: b, key: b, higherIsBetter: true }
  - { id: c, key: c, lable: C, metirc: acc }
colunms: []
`),
    ).toMatchInlineSnapshot(`
      "leaderboard.yaml has 5 problems:
      leaderboard.yaml:3:22  tasks[0].higher_is_beter: unknown key. Did you mean "higher_is_better"?
      leaderboard.yaml:4:22  tasks[1].higherIsBetter: unknown key. Did you mean "higher_is_better"?
      leaderboard.yaml:5:22  tasks[2].lable: unknown key. Did you mean "label"?
      leaderboard.yaml:5:32  tasks[2].metirc: unknown key. Did you mean "metric"?
      leaderboard.yaml:6:1  colunms: unknown key. Did you mean "columns"?"
    `);
  });

  it('lists the keys that there are when none is near', () => {
    expect(toldOf('average: { weighting: none }')).toMatchInlineSnapshot(
      `"leaderboard.yaml:1:12  average.weighting: unknown key. Allowed: method, missing, min_coverage, normalised."`,
    );
  });

  it('says where a key belongs that stands in the wrong place', () => {
    expect(toldOf('hub: org/results\nglyph: ring\naverage: { revisions: all }')).toMatchInlineSnapshot(`
      "leaderboard.yaml has 3 problems:
      leaderboard.yaml:1:1  hub: unknown key. It belongs in datasets.results or in datasets.requests.
      leaderboard.yaml:2:1  glyph: unknown key. It belongs in model_types[].
      leaderboard.yaml:3:12  average.revisions: unknown key. It belongs at the left margin."
    `);
  });

  it('reports a missing key where its mapping starts', () => {
    expect(told('description: x\nlinks:\n  - label: Paper\ntasks:\n  - label: A\n')).toMatchInlineSnapshot(`
      "leaderboard.yaml has 5 problems:
      leaderboard.yaml:1:1  title: is missing; it must be text.
      leaderboard.yaml:1:1  datasets: is missing; it must be a mapping of keys to values.
      leaderboard.yaml:3:5  links[0].url: is missing; it must be text.
      leaderboard.yaml:5:5  tasks[0].id: is missing; it must be text.
      leaderboard.yaml:5:5  tasks[0].key: is missing; it must be text, or a list of texts."
    `);
  });
});

describe('what an operator is told about values', () => {
  it('says what is allowed and what was found', () => {
    expect(
      toldOf(`
title: 2024
description: [a]
tasks:
  - { id: a, key: 0x10, label: "", few_shot: 1.5, weight: "0.5", higher_is_better: yes, range: [0], link: example.org }
  - { id: b, key: true, few_shot: -1, weight: -1, higher_is_better: Off, range: [0, one], baseline: .nan }
  - just text
links: { label: x }
columns: params
average:
revisions: newst
`),
    ).toMatchInlineSnapshot(`
      "leaderboard.yaml has 19 problems:
      leaderboard.yaml:2:8  title: must be text, found 2024. Put it in quotes.
      leaderboard.yaml:3:14  description: must be text, found a list of 1 item.
      leaderboard.yaml:5:19  tasks[0].key: must be text, or a list of texts, found 16. Put it in quotes.
      leaderboard.yaml:5:32  tasks[0].label: must be text that is not blank, found the text "".
      leaderboard.yaml:5:46  tasks[0].few_shot: must be a whole number, found 1.5.
      leaderboard.yaml:5:59  tasks[0].weight: must be a number, found the text "0.5". Remove the quotes.
      leaderboard.yaml:5:84  tasks[0].higher_is_better: must be true or false, found the text "yes". Write true.
      leaderboard.yaml:5:96  tasks[0].range: must be a list of two numbers, lowest and highest, such as [0, 1]; null for an open end, found a list of 1 item.
      leaderboard.yaml:5:107  tasks[0].link: must be an address that starts with https:// or http://, found the text "example.org".
      leaderboard.yaml:6:19  tasks[1].key: must be text, or a list of texts, found true. Put it in quotes.
      leaderboard.yaml:6:35  tasks[1].few_shot: must be at least 0, found -1.
      leaderboard.yaml:6:47  tasks[1].weight: must be at least 0, found -1.
      leaderboard.yaml:6:69  tasks[1].higher_is_better: must be true or false, found the text "Off". Write false.
      leaderboard.yaml:6:85  tasks[1].range[1]: must be a number, found the text "one".
      leaderboard.yaml:6:101  tasks[1].baseline: must be a number, found NaN.
      leaderboard.yaml:7:5  tasks[2]: must be a mapping of keys to values, found the text "just text".
      leaderboard.yaml:8:8  links: must be a list, found a mapping with "label".
      leaderboard.yaml:9:10  columns: must be a list, found the text "params". Put it in brackets: ["params"].
      leaderboard.yaml:11:12  revisions: must be "newest" or "all" or "joined", found the text "newst". Did you mean "newest"?"
    `);
  });

  it('tells which keys of the average mean nothing together', () => {
    expect(
      toldOf('average: { missing: min_coverage }') +
        toldOf('average: { min_coverage: 0.5 }') +
        toldOf('average: { method: win_rate, normalised: true, min_coverage: 1.5, missing: min_coverage }'),
    ).toMatchInlineSnapshot(`
      "leaderboard.yaml:1:21  average.missing: \`missing: min_coverage\` needs to know how much is enough. Write \`min_coverage: 0.8\` below it, for four in five tasks.leaderboard.yaml:1:26  average.min_coverage: \`min_coverage\` has no meaning with \`missing: strict\`. Write \`missing: min_coverage\`, or take it out.leaderboard.yaml has 2 problems:
      leaderboard.yaml:1:42  average.normalised: \`win_rate\` only counts places in each task, which normalising does not change. Take \`normalised\` out, or choose the method \`mean\`.
      leaderboard.yaml:1:62  average.min_coverage: must be at most 1, found 1.5."
    `);
  });

  it('tells what flags, references, days and proportions lack', () => {
    expect(
      toldOf(`
tasks: [{ id: a, key: a, proportion: true }, { id: b, key: b, proportion: true, range: [0, null] }]
flags: [{ id: seen }, { id: Not an id, where: { a: b } }, { id: x, tone: red, models: [{ name: a }] }]
references: [{ label: Human }, { label: Both, model: a, scores: baseline }, { label: C, scores: guessing }]
history: { days: 0, at: [2026-02-30, yesterday, { day: 2026-02-03 }, 2026-02-03, { title: a }, { day: 2026-01-01, revision: a/b }, { day: 2026-01-01, revision: v1 }] }
charts: [{ y: params }]
average: { missing: min_coverage, min_coverage: 0 }
`),
    ).toMatchInlineSnapshot(`
      "leaderboard.yaml has 19 problems:
      leaderboard.yaml:2:38  tasks[0].proportion: a proportion needs to know which scores stand for none and for all. Write \`range: [0, 1]\`, or [0, 100] if the files give percent.
      leaderboard.yaml:2:75  tasks[1].proportion: a proportion needs to know which scores stand for none and for all. Write \`range: [0, 1]\`, or [0, 100] if the files give percent.
      leaderboard.yaml:3:9  flags[0]: nothing says which rows have this flag. Write \`where: { contaminated: true }\` for a key of your files, or name \`models\`.
      leaderboard.yaml:3:29  flags[1].id: must be small letters, digits and single "-", found the text "Not an id".
      leaderboard.yaml:3:74  flags[2].tone: must be "good" or "neutral" or "bad", found the text "red".
      leaderboard.yaml:3:88  flags[2].models[0].model: is missing; it must be text.
      leaderboard.yaml:3:90  flags[2].models[0].name: unknown key. Allowed: model, revision, precision, reason, url.
      leaderboard.yaml:4:14  references[0]: nothing says what it scores. Name a \`model\` of the results, or write its \`scores\` by task id, or \`scores: baseline\`.
      leaderboard.yaml:4:32  references[1]: \`model\` and \`scores\` are both given. Name a \`model\` of the results, or write its \`scores\` by task id, or \`scores: baseline\`.
      leaderboard.yaml:4:97  references[2].scores: must be "baseline", found the text "guessing".
      leaderboard.yaml:5:18  history.days: must be at least 1, found 0.
      leaderboard.yaml:5:26  history.at[0]: must be a day that there is, such as 2026-03-31, found the text "2026-02-30".
      leaderboard.yaml:5:38  history.at[1]: must be a day that there is, such as 2026-03-31, found the text "yesterday".
      leaderboard.yaml:5:70  history.at[3]: the board "2026-02-03" is taken by [2]. Change or remove one of the two.
      leaderboard.yaml:5:82  history.at[4]: nothing says which board is meant. Write \`day: 2026-03-31\`, or \`revision: v1.0\` for a tag of the results dataset.
      leaderboard.yaml:5:125  history.at[5].revision: must be a tag or a commit, of letters, digits, ".", "_" and "-", found the text "a/b".
      leaderboard.yaml:5:132  history.at[6]: \`day\` and \`revision\` are both given. Write \`day: 2026-03-31\`, or \`revision: v1.0\` for a tag of the results dataset.
      leaderboard.yaml:6:10  charts[0].x: is missing; it must be text.
      leaderboard.yaml:7:49  average.min_coverage: must be more than 0, found 0."
    `);
  });

  it('tells that a folder has no revisions', () => {
    expect(toldOf('history: { at: [2026-01-01, { revision: v1.0 }] }')).toMatchInlineSnapshot(
      `"leaderboard.yaml:1:41  history.at[1].revision: a folder has no revisions. Write \`day\`, for the board at the end of a day as the run times tell it."`,
    );
  });

  it('lists the methods of averaging that there are', () => {
    expect(toldOf('average: { method: bordas, missing: stirct }')).toMatchInlineSnapshot(`
      "leaderboard.yaml has 2 problems:
      leaderboard.yaml:1:20  average.method: must be "mean" or "group_mean" or "borda" or "mean_rank" or "win_rate", found the text "bordas". Did you mean "borda"?
      leaderboard.yaml:1:37  average.missing: must be "strict" or "available" or "min_coverage", found the text "stirct". Did you mean "strict"?"
    `);
  });

  it('knows one kind of mistake from another where a value may be text or a mapping', () => {
    expect(
      toldOf(`
columns: [7, { label: x }, { key: x, decimals: 11, type: int }, { key: y, deflt: false }, [z]]
filters: [{ column: x, choices: [{ label: y }, null] }, { column: z, choices: [] }]
pages: [about.md, { file: ../about }]
`),
    ).toMatchInlineSnapshot(`
      "leaderboard.yaml has 11 problems:
      leaderboard.yaml:2:11  columns[0]: must be a metadata key, or a mapping with \`key\`, found 7. Put it in quotes.
      leaderboard.yaml:2:14  columns[1].key: is missing; it must be text.
      leaderboard.yaml:2:48  columns[2].decimals: must be at most 10, found 11.
      leaderboard.yaml:2:58  columns[2].type: must be "number" or "text" or "boolean", found the text "int".
      leaderboard.yaml:2:75  columns[3].deflt: unknown key. Did you mean "default"?
      leaderboard.yaml:2:91  columns[4]: must be a metadata key, or a mapping with \`key\`, found a list of 1 item.
      leaderboard.yaml:3:34  filters[0].choices[0].value: is missing; it must be text, a number, or true or false.
      leaderboard.yaml:3:48  filters[0].choices[1]: must be a value, or a mapping with \`value\`, found nothing.
      leaderboard.yaml:3:79  filters[1].choices: must be a list of at least 1 item, found an empty list.
      leaderboard.yaml:4:9  pages[0]: must be the name of a file in pages/, without .md, found the text "about.md".
      leaderboard.yaml:4:27  pages[1].file: must be the name of a file in pages/, without .md, found the text "../about"."
    `);
  });

  it('takes only http(s) addresses', () => {
    expect(
      toldOf(`
url: https://user:secret@example.org/board
links: [{ label: a, url: "javascript:alert(1)" }, { label: b, url: //example.org }, { label: c, url: "https://" }]
tasks: [{ id: a, key: a, link: "data:text/html,x" }]
`),
    ).toMatchInlineSnapshot(`
      "leaderboard.yaml has 5 problems:
      leaderboard.yaml:2:6  url: must be an address such as https://example.org/board, without a query, a # or a password, found the text "https://user:[redacted]@example.org/board".
      leaderboard.yaml:3:26  links[0].url: must be an address that starts with https:// or http://, found the text "javascript:alert(1)".
      leaderboard.yaml:3:68  links[1].url: must be an address that starts with https:// or http://, found the text "//example.org".
      leaderboard.yaml:3:102  links[2].url: must be an address that starts with https:// or http://, found the text "https://".
      leaderboard.yaml:4:32  tasks[0].link: must be an address that starts with https:// or http://, found the text "data:text/html,x"."
    `);
    expect(toldOf('url: https://example.org/?a=b')).toContain('without a query');
    expect(toldOf('url: https://example.org/#top')).toContain('without a query');
  });

  it('takes only task ids that can stand in an address', () => {
    const wrong = ['.', '..', 'a/b', '-a', 'a b', 'ä', 'a.', 'a'.repeat(65)];
    const tasks = wrong.map((id) => `  - { id: ${JSON.stringify(id)}, key: k }`).join('\n');
    expect(toldOf(`tasks:\n${tasks}`)).toMatchInlineSnapshot(`
      "leaderboard.yaml has 8 problems:
      leaderboard.yaml:2:11  tasks[0].id: must be letters, digits, ".", "_" and "-", with a letter or digit first and no "." last, found the text ".".
      leaderboard.yaml:3:11  tasks[1].id: must be letters, digits, ".", "_" and "-", with a letter or digit first and no "." last, found the text "..".
      leaderboard.yaml:4:11  tasks[2].id: must be letters, digits, ".", "_" and "-", with a letter or digit first and no "." last, found the text "a/b".
      leaderboard.yaml:5:11  tasks[3].id: must be letters, digits, ".", "_" and "-", with a letter or digit first and no "." last, found the text "-a".
      leaderboard.yaml:6:11  tasks[4].id: must be letters, digits, ".", "_" and "-", with a letter or digit first and no "." last, found the text "a b".
      leaderboard.yaml:7:11  tasks[5].id: must be letters, digits, ".", "_" and "-", with a letter or digit first and no "." last, found the text "ä".
      leaderboard.yaml:8:11  tasks[6].id: must be letters, digits, ".", "_" and "-", with a letter or digit first and no "." last, found the text "a.".
      leaderboard.yaml:9:11  tasks[7].id: must be text of at most 64 characters, found the text "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"."
    `);
  });

  it('wants at least one task', () => {
    expect(toldOf('tasks: []')).toMatchInlineSnapshot(
      `"leaderboard.yaml:1:8  tasks: must be a list of at least 1 item, found an empty list."`,
    );
  });
});
