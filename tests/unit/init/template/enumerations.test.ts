import { describe, expect, it } from 'vitest';
import { boardOf, notesOf } from './space.ts';

const tasksOf = (lines: string, before = '') => boardOf(`${before}\nclass Tasks(Enum):\n${lines}\n`);

describe('tasks', () => {
  it.each([
    ['positions', 'Task("ice", "acc", "Ice")', null],
    ['names', 'Task(benchmark="ice", metric="acc", col_name="Ice")', null],
    ['both, with a group', 'Task("ice", "acc", "Ice", category="Cold (C)")', 'Cold (C)'],
    ['a fourth position', 'Task("ice", "acc", "Ice", "Cold")', 'Cold'],
    ['other signs', "Task('ice', # the task\n  'acc', ('I' 'ce'),\n)", null],
  ])('may be written with %s', (_what, call, group) => {
    const board = tasksOf(`  task0 = ${call}`);
    expect(board.tasks).toEqual([{ key: 'ice', metric: 'acc', label: 'Ice', group }]);
    expect(notesOf(board)).toEqual([]);
  });

  it('have the order of fields that their class has', () => {
    const before =
      '@dataclass(frozen=True)\nclass Task:\n  """A task."""\n  col_name: str\n  benchmark: str\n  metric: str = "f1"\n';
    expect(tasksOf('  a = Task("Ice", "ice|5")', before).tasks).toEqual([
      { key: 'ice|5', metric: 'f1', label: 'Ice', group: null },
    ]);
  });

  it('may have their class in another file', () => {
    const board = boardOf('from src.shape import Task as T\nclass Tasks(Enum):\n  a = T("acc", "ice")\n', {
      'src/shape.py': 'class Task:\n  metric: str\n  benchmark: str\n',
    });
    expect(board.tasks).toEqual([{ key: 'ice', metric: 'acc', label: 'ice', group: null }]);
  });

  it('may stand in several on one line, and twice', () => {
    const board = tasksOf(
      '  a = Task("ice", "acc", "Ice"); b = Task("fog", "acc", "Fog")\n  c = Task("ice", "acc", "Ice")',
    );
    expect(board.tasks.map(({ key }) => key)).toEqual(['ice', 'fog']);
  });

  it('are left out where they are no constants', () => {
    const board = tasksOf(
      [
        '  a = Task("ice", ["acc", "f1"], "Ice")',
        '  b = Task("fog", metric_for("fog"), "Fog")',
        '  c = Task(*FIELDS)',
        '  d = ("rain", "acc", "Rain")',
        '  e = Task("hail", "acc", "Hail")',
        '  f = Task(NAME, "acc", "Name")',
        '  _ignore_ = []',
        '  def x(self): pass',
      ].join('\n'),
    );
    expect(board.tasks.map(({ key }) => key)).toEqual(['hail']);
    expect(notesOf(board)).toMatchInlineSnapshot(`
      [
        "src/about.py:3: The task \`a\` is left out: its \`metric\` is no constant text. Write the task under \`tasks\` of leaderboard.yaml.",
        "src/about.py:4: The task \`b\` is left out: its \`metric\` is no constant text. Write the task under \`tasks\` of leaderboard.yaml.",
        "src/about.py:5: The task \`c\` is left out: it is not made of the listed fields of a task. Write the task under \`tasks\` of leaderboard.yaml.",
        "src/about.py:6: The task \`d\` is left out: it is not made of the listed fields of a task. Write the task under \`tasks\` of leaderboard.yaml.",
        "src/about.py:8: The task \`f\` is left out: its \`benchmark\` is no constant text. Write the task under \`tasks\` of leaderboard.yaml.",
      ]
    `);
  });

  it('have a note for a field that is not carried over', () => {
    const before = 'class Task:\n  benchmark: str\n  metric: str\n  col_name: str\n  baseline: float = 0.0\n';
    const board = tasksOf(
      '  a = Task("ice", "acc", "Ice", 0.25)\n  b = Task("fog", "acc", "Fog", 0.5)',
      before,
    );
    expect(board.tasks.map(({ key, group }) => [key, group])).toEqual([
      ['ice', null],
      ['fog', null],
    ]);
    expect(notesOf(board)).toEqual([
      'src/about.py:8: The field `baseline` of the tasks is not carried over. ' +
        'Look among the keys of `tasks` in docs/configuration.md for what it says.',
    ]);
  });

  it('may be made when the Space runs', () => {
    expect(notesOf(boardOf('Tasks = Enum("Tasks", load())\n'))).toEqual([
      'src/about.py:1: `Tasks` is no class whose members are listed. Write `tasks` of leaderboard.yaml.',
    ]);
  });

  it('may have any name', () => {
    const board = tasksOf(
      '  __proto__ = Task("x", "y", "z")\n  constructor = Task("__proto__", "toString", "valueOf")',
    );
    expect(board.tasks).toEqual([{ key: '__proto__', metric: 'toString', label: 'valueOf', group: null }]);
  });
});

describe('columns', () => {
  const columnsOf = (code: string) => boardOf('', { 'src/display/utils.py': code });

  it('may be members of a class', () => {
    const board = columnsOf(
      [
        'class AutoEvalColumn:',
        '  model_type_symbol = ColumnContent("T", "str", True)',
        '  model = ColumnContent("Model", "markdown", True)',
        '  params = ColumnContent("#Params (B)", "number", False)',
        '  merged = ColumnContent("Merged", "bool", displayed_by_default=True)',
        '  secret = ColumnContent("Secret", "str", False, hidden=True)',
        '  still_on_hub = ColumnContent("Available on the hub", "bool", False, hidden=True)',
        '  dummy = ColumnContent("model_name", "str", False, dummy=True)',
        'class EvalQueueColumn:',
        '  revision = ColumnContent("revision", "str", True)',
      ].join('\n'),
    );
    expect(notesOf(board)).toEqual([]);
    expect(board.columns).toEqual([
      { key: 'params', label: '#Params (B)', isDefault: false, type: 'number' },
      { key: 'merged', label: 'Merged', isDefault: true, type: 'boolean' },
    ]);
  });

  it('may be a list', () => {
    const board = columnsOf(
      'auto_eval_column_dict = [\n  ["license", ColumnContent, ColumnContent("License", "str", True)],\n  ("likes", ColumnContent, ColumnContent("Likes", "number", False)),\n]\n',
    );
    expect(board.columns.map(({ key }) => key)).toEqual(['license', 'likes']);
  });

  it('have the order of fields that their class has', () => {
    const board = columnsOf(
      'class ColumnContent:\n  category: str\n  name: str\n  type: str\n  displayed_by_default: bool\n' +
        'auto_eval_column_dict.append(["params", ColumnContent, ColumnContent("Info", "Size", "number", True)])\n',
    );
    expect(board.columns).toEqual([{ key: 'params', label: 'Size', isDefault: true, type: 'number' }]);
  });

  it('are not those of tasks', () => {
    const board = boardOf('class Tasks(Enum):\n  ice = Task("ice_task", "acc", "Ice ❄")\n', {
      'src/display/utils.py':
        'class AutoEvalColumn:\n  ice = ColumnContent("A", "number", True)\n  ice_task = ColumnContent("B", "number", True)\n  c = ColumnContent("Ice ❄", "number", True)\n',
    });
    expect(board.columns).toEqual([]);
  });

  it('have a note where they are left out', () => {
    const board = columnsOf(
      'class AutoEvalColumn:\n  params = field(default_factory=lambda: 1)\n  still_on_hub = ColumnContent("Available on the hub", "bool", False)\n',
    );
    expect(notesOf(board)).toEqual([
      'src/display/utils.py:2: The column `params` is left out: its name is no constant text. ' +
        'Write the column under `columns` of leaderboard.yaml.',
      'src/display/utils.py:3: The column “Available on the hub” is left out: a flag says of models that they are gone. ' +
        'Nothing has to be done: the flag `deleted` is there by itself.',
    ]);
  });
});

describe('types of models', () => {
  it('may be positions, and have a note where they are no constants', () => {
    const board = boardOf(
      [
        'class ModelDetails:',
        '  name: str',
        '  symbol: str = ""',
        'class ModelType(Enum):',
        '  FT = ModelDetails("Fine-tuned (Ärzte)", "🔶")',
        '  CH = ModelDetails("chat")',
        '  PT = ModelDetails("🟢 pretrained", "🟢")',
        '  X = pick()',
      ].join('\n'),
    );
    expect(board.modelTypes).toEqual([
      { id: 'fine-tuned-arzte', label: 'Fine-tuned (Ärzte)', symbol: '🔶' },
      { id: 'chat', label: 'chat', symbol: '' },
      { id: 'pretrained', label: 'pretrained', symbol: '🟢' },
    ]);
    expect(notesOf(board)).toEqual([
      'src/about.py:8: The model type `X` is left out: its name is no constant text. ' +
        'Write the type under `model_types` of leaderboard.yaml.',
    ]);
  });
});
