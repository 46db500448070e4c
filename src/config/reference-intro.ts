/** What stands before the keys in `docs/configuration.md`. */
export const referenceIntroduction = `<!-- Written by \`npm run schema\` from src/config/schema; change it there. -->

# Configuration

A board is described by one file, \`content/leaderboard.yaml\`. This is a whole one:

\`\`\`yaml
# yaml-language-server: $schema=../public/leaderboard.schema.json
title: My leaderboard
datasets:
  results: { hub: my-org/results } # or { folder: results }, beside this file
  requests: { hub: my-org/requests } # optional
tasks:
  - id: ifeval
    label: IFEval
    key: leaderboard_ifeval # the task's key in the result files
    metric: inst_level_strict_acc,none # the metric's key there
    range: [0, 1]
  - id: perplexity
    label: Perplexity
    key: wikitext
    metric: word_perplexity,none
    higher_is_better: false
    weight: 0 # shown, but no part of the average
columns: [params, license]
filters: [model_type, license]
\`\`\`

The first line makes editors with a YAML language server (VS Code with the YAML extension, for example) explain and
check every key as you type. \`npm run doctor\` reads the file and both datasets and says what is wrong with them.

The folder is \`content\`, or the one that the environment variable \`LEADERBOARD_CONTENT\` names.

**When something is wrong**, everything that is wrong is told at once, with file, line and column:

\`\`\`text
content/leaderboard.yaml has 2 problems:
content/leaderboard.yaml:10:5  tasks[0].metirc: unknown key. Did you mean "metric"?
content/leaderboard.yaml:11:12  tasks[0].range: the range starts at 1 and ends at 0. Write the lowest possible score first, then the highest.
\`\`\`

The file is YAML 1.2: only \`true\` and \`false\` are truth values, and \`yes\` is a text. A key that is left empty counts
as left out. Anchors (\`&name\`), references (\`*name\`) and \`<<\` work.`;
