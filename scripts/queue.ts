import { ACTIONS } from '../src/submission/moderation/action.ts';
import { changeRequest } from './queue/change-request.ts';
import { describeReviewed, summariseReviewed, toReviewedJson } from './queue/describe-reviewed.ts';
import { listRequests } from './queue/list-requests.ts';
import { reviewProposals } from './queue/review-proposals.ts';
import { parseStatuses } from './queue/status-names.ts';
import { checkFlags } from './queue/queue-flags.ts';
import { runScript, UsageError } from './terminal/cli.ts';

await runScript({
  usage: `Usage: npm run queue -- list [--status <names>] [--json]
       npm run queue -- cancel|fail <request> --reason "…" [--dry-run]
       npm run queue -- rerun <request> [--reason "…"] [--dry-run]
       npm run queue -- review [--merge] [--close] [--json]

Keeps the requests dataset in order, on the Hub or in a folder.

  list               the requests, but for those that have finished
  --status <names>   these only, with commas: waiting (pending or rerun), pending, rerun, running, failed, cancelled, finished,
                     unknown, all
  cancel             it will not be evaluated: sets CANCELLED
  fail               its evaluation has failed, or hangs: sets FAILED
  rerun              it is to be evaluated again: sets RERUN, and takes the old reason away
  <request>          its path in the dataset, or the name of a model of which one request fits
  --reason "…"       why, in one line; the board shows it
  --dry-run          says what would be done, and writes nothing
  review             the pull requests whose title begins with "Submit ", judged by the rules of the submission page as if
                     their authors had submitted them when they were opened
  --merge            takes the good ones, one at a time: each request is written to the dataset anew, and the pull request
                     closed; nothing else that it holds comes in
  --close            closes the refused ones, with the reasons as a comment
  --json             for programs

Only what may follow on a status can be set. Each change is one commit; when somebody else writes at the same time, it is
decided anew. \`review\` exits with 1 when it had to leave a pull request undecided.

Environment: LEADERBOARD_CONTENT (default: content), HF_ENDPOINT, HF_TOKEN (must be allowed to write to the dataset).`,
  options: {
    status: { type: 'string' },
    reason: { type: 'string' },
    'dry-run': { type: 'boolean' },
    merge: { type: 'boolean' },
    close: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  allowPositionals: true,
  async run(flags, [name, request, ...more]) {
    checkFlags(name, request, more, flags);
    if (name === 'list') {
      console.log(await listRequests(parseStatuses(flags.status), flags.json ?? false));
      return 0;
    }
    if (name === 'review') {
      const asked = { merges: flags.merge ?? false, closes: flags.close ?? false };
      const onReviewed = (reviewed: Parameters<typeof describeReviewed>[0]) => {
        if (!flags.json) console.log(`${describeReviewed(reviewed)}\n`);
      };
      const all = await reviewProposals({ ...asked, onReviewed });
      console.log(
        flags.json ? JSON.stringify(all.map(toReviewedJson), null, 2) : summariseReviewed(all, asked),
      );
      return all.some(({ verdict }) => verdict.kind === 'unclear') ? 1 : 0;
    }
    const action = ACTIONS.find((each) => each === name);
    if (action === undefined || request === undefined) throw new UsageError('Nothing was asked for.', '');
    const reason = flags.reason?.trim() || null;
    console.log(await changeRequest({ asked: request, action, reason, isDryRun: flags['dry-run'] ?? false }));
    return 0;
  },
});
