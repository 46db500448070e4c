import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTemplate, TEMPLATE_FILES } from '../../../../src/init/template/read-template.ts';
import { boardOf, notesOf } from './space.ts';

const space = new URL('../../../fixtures/template-space/', import.meta.url);
const inSpace = ['src/about.py', 'src/envs.py', 'src/display/utils.py', 'README.md'];
const files = inSpace.map((path) => ({ path, text: readFileSync(new URL(path, space), 'utf8') }));

describe('a Space made of the template', () => {
  const board = readTemplate(files);

  it('has its files among those that are worth asking for', () => {
    expect(TEMPLATE_FILES).toEqual(expect.arrayContaining(inSpace));
  });

  it('gives its tasks, but none that is commented out', () => {
    expect(board.tasks).toEqual([
      { key: 'anli_r1', metric: 'acc', label: 'ANLI', group: null },
      { key: 'logiqa', metric: 'acc_norm', label: 'LogiQA', group: null },
    ]);
    expect(board.fewShot).toBe(3);
  });

  it('gives its texts', () => {
    const { title, introduction, about, submitting, bibtex } = board;
    expect({ title, introduction, about, submitting, bibtex }).toMatchInlineSnapshot(`
      {
        "about": "## Method

      Every model answers in 3 shots. Results are in \`open-boards/results\`.

      The tasks are {", ".join(t.value.col_name for t in Tasks)}.",
        "bibtex": "@misc{harbour2024,
        title = {The harbour board},
        author = {M{\\"u}ller, Ada},
      }",
        "introduction": "Which small model finds its way in a **harbour**?",
        "submitting": "## Before you ask for a run

      - The weights have to be public.",
        "title": "Harbour & reasoning",
      }
    `);
  });

  it('gives its datasets', () => {
    expect([board.resultsRepo, board.requestsRepo]).toEqual(['open-boards/results', 'open-boards/requests']);
  });

  it("gives columns of the models' metadata, by the names that files have for them", () => {
    expect(board.columns.map(({ key, label, type }) => `${key}: ${label}, ${type}`)).toEqual([
      'model_type: Type, text',
      'architectures: Architecture, text',
      'precision: Precision, text',
      'license: License, text',
      'params: #Params (B), number',
      'likes: Likes, number',
      'revision: Revision, text',
    ]);
    expect(board.columns.filter(({ isDefault }) => isDefault).map(({ key }) => key)).toEqual(['params']);
  });

  it('gives types of models', () => {
    expect(board.modelTypes).toEqual([
      { id: 'pretrained', label: 'pretrained', symbol: '🟢' },
      { id: 'instruction-tuned', label: 'instruction-tuned', symbol: '⭕' },
      { id: 'unknown', label: 'Unknown', symbol: '?' },
    ]);
  });

  it('gives what its card says', () => {
    expect(board.card).toEqual({
      emoji: '⚓',
      colorFrom: 'blue',
      colorTo: 'indigo',
      shortDescription: 'Small models on questions about harbours',
      thumbnail: 'https://example.org/harbour.png',
      license: 'apache-2.0',
      tags: ['leaderboard', 'reasoning'],
    });
  });

  it('says what is not carried over', () => {
    expect(notesOf(board)).toMatchInlineSnapshot(`
      [
        "src/about.py:34: \`{", ".join(t.value.col_name for t in Tasks)}\` in \`LLM_BENCHMARKS_TEXT\` is only known when the Space runs, and stands in the text as it is. Write there what it stands for.",
        "src/display/utils.py:33: The column “On the Hub” is left out: a flag says of models that they are gone. Nothing has to be done: the flag \`deleted\` is there by itself.",
      ]
    `);
  });
});

describe('a copy of the template', () => {
  it('may have moved things: the first file that defines a name counts', () => {
    const board = boardOf('from src.words import TITLE\n', {
      'src/words.py': 'TITLE = "First"\n',
      'app.py': 'TITLE = "Second"\nRESULTS_REPO = "a/b"\n',
    });
    expect([board.title, board.resultsRepo]).toEqual(['First', 'a/b']);
  });

  it('has the title of its README where it has no other', () => {
    const readme = '---\ntitle: "Reefs"\n---\n';
    expect(boardOf('', { 'README.md': readme }).title).toBe('Reefs');
    const board = boardOf('TITLE = make_title()\n', { 'README.md': readme });
    expect(board.title).toBe('Reefs');
    expect(notesOf(board)).toEqual([
      'src/about.py:1: `TITLE` is no constant: it is only known when the Space runs, and nothing is run here. ' +
        'Write `title` of leaderboard.yaml.',
    ]);
  });

  it.each([
    ['"""<div><h1 align="center">A <b>reef</b> board</h1><p>by us</p></div>"""', 'A reef board'],
    ['"<center>Caf&eacute;<br>board</center>"', 'Café board'],
    ['"# Reef board"', 'Reef board'],
    ['"<style>h1 { color: red }</style>Reefs"', 'Reefs'],
    ['"<img src=logo.png>"', null],
  ])('has the title of %s', (title, expected) => {
    expect(boardOf(`TITLE = ${title}\n`).title).toBe(expected);
  });

  it('has texts without the indentation of the file', () => {
    const board = boardOf('INTRODUCTION_TEXT = """\n    ## A\n\n      code\n    b\n    """\n');
    expect(board.introduction).toBe('## A\n\n  code\nb');
  });

  it('has only BibTeX as its citation', () => {
    const fenced = 'CITATION_BUTTON_TEXT = r"""Cite:\n```\n@article{a, title={\\"A}}\n```\n"""\n';
    expect(boardOf(fenced).bibtex).toBe('@article{a, title={\\"A}}');
    expect(boardOf('CITATION_BUTTON_TEXT = r"""\n"""\n')).toMatchObject({ bibtex: null });
    const board = boardOf('CITATION_BUTTON_TEXT = "Ask us"\n');
    expect(board.bibtex).toBeNull();
    expect(notesOf(board)).toEqual([
      'src/about.py:1: `CITATION_BUTTON_TEXT` holds no BibTeX entry. Write `cite.bibtex` of leaderboard.yaml.',
    ]);
  });

  it('may lack everything', () => {
    expect(readTemplate([])).toMatchObject({
      title: null,
      tasks: [],
      columns: [],
      notes: [
        {
          where: 'src/about.py',
          message: 'No file has a class `Tasks`.',
          remedy: 'Write `tasks` of leaderboard.yaml.',
        },
      ],
    });
  });

  it('may have values of other kinds', () => {
    const board = boardOf('NUM_FEWSHOT = "five"\nRESULTS_REPO = os.environ.get("RESULTS")\nTITLE = 1\n');
    expect(notesOf(board)).toEqual([
      'src/about.py:3: `TITLE` is no text. Write `title` of leaderboard.yaml.',
      'src/about.py:1: `NUM_FEWSHOT` is no small whole number. ' +
        'Say under `tasks` of leaderboard.yaml how many examples each has.',
      'src/about.py:2: `RESULTS_REPO` is no text. Write `datasets.results` of leaderboard.yaml.',
    ]);
  });

  it('may have a README that cannot be read', () => {
    const board = boardOf('', { 'README.md': '---\ntitle: [\n---\n' });
    expect(notesOf(board)).toMatchInlineSnapshot(`
      [
        "README.md:3: The file is no valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]. Correct that place, or write the file again.",
      ]
    `);
  });
});
