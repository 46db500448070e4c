import { describe, expect, it } from 'vitest';
import { applyTemplate } from '../../../src/init/apply-template.ts';
import { draftBoard } from '../../../src/init/draft/draft-board.ts';
import { templatePages } from '../../../src/init/template-pages.ts';
import { templateParagraphs } from '../../../src/init/template-paragraphs.ts';
import { readTemplate } from '../../../src/init/template/read-template.ts';
import { anEvaluation, aRawScore } from '../domain/samples.ts';

const evaluations = [
  anEvaluation({
    scores: [
      aRawScore({ key: 'one', metric: 'acc', value: 0.4 }),
      aRawScore({ key: 'one', metric: 'acc_norm', value: 0.5 }),
      aRawScore({ key: 'two', metric: 'wer', value: 20 }),
      aRawScore({ key: 'three', metric: 'acc' }),
    ],
  }),
];

function apply(about: string) {
  const template = readTemplate([{ path: 'src/about.py', text: about }]);
  const draft = draftBoard({ title: 'Board', evaluations, requests: [], table: null });
  return applyTemplate(draft, template, evaluations);
}

const TASKS = `
class Tasks(Enum):
    task0 = Task("one", "acc", "First", "Group")
    task1 = Task("two", "wer", "Second")
    task2 = Task("nine", "acc", "Not there")

NUM_FEWSHOT = 5
`;

describe('applyTemplate', () => {
  it('takes tasks, metrics and names from the template, ranges and directions from the files', () => {
    expect(apply(TASKS).tasks).toMatchObject([
      { id: 'First', label: null, keys: ['one'], metric: 'acc', range: [0, 1], fewShot: 5, otherMetrics: [] },
      { id: 'Second', keys: ['two'], metric: 'wer', range: null, higherIsBetter: false, weight: 0 },
      { id: 'Not-there', label: 'Not there', keys: ['nine'], metric: 'acc', range: null, models: 0 },
    ]);
  });

  it('leaves what the files have besides to the operator', () => {
    expect(apply(TASKS).moreTasks.map(({ keys }) => keys)).toEqual([['three']]);
  });

  it('keeps what the files suggest where the template has no tasks', () => {
    expect(apply('TITLE = "A board"').tasks.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
  });

  it.each([
    ['Ranks **small** models [here](https://example.org). And more.', 'Ranks small models here.'],
    ['## Heading\n\n<p>It is\nlong</p>', 'It is long'],
    ['![](a.png)', null],
    ['x'.repeat(300), null],
  ])('describes the board by the first sentence of %j', (text, description) => {
    expect(apply(`INTRODUCTION_TEXT = ${JSON.stringify(text)}`).description).toBe(description);
  });
});

describe('what a template says besides', () => {
  const typesOf = (members: string) =>
    templateParagraphs(
      readTemplate([{ path: 'src/display/utils.py', text: `class ModelType(Enum):\n${members}` }]),
    );

  it('are model types that are not the usual ones, each with a glyph', () => {
    expect(typesOf('    PT = ModelDetails(name="pretrained", symbol="🟢")\n')).toEqual([]);
    expect(
      typesOf(
        '    PT = ModelDetails(name="pretrained", symbol="🟢")\n    S = ModelDetails(name="speech", symbol="🎤")\n',
      ),
    ).toMatchInlineSnapshot(`
      [
        "model_types:
        - { id: pretrained, label: pretrained, glyph: disc, match: ["🟢", pretrained] }
        - { id: speech, label: speech, glyph: triangle, match: ["🎤", speech] }",
      ]
    `);
  });

  it('are pages of its texts', () => {
    const text = 'INTRODUCTION_TEXT = "Hello"\nLLM_BENCHMARKS_TEXT = "## How"\nEVALUATION_QUEUE_TEXT = "Ask"';
    expect(templatePages(readTemplate([{ path: 'src/about.py', text }]))).toEqual([
      { file: 'about.md', text: '---\ntitle: About\norder: 1\n---\n\nHello\n\n## How\n' },
      { file: 'submitting.md', text: '---\ntitle: Submitting\norder: 2\n---\n\nAsk\n' },
    ]);
  });
});
