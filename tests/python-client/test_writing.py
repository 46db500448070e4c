"""What the official client writes, and what it makes of a refusal."""

from hub_case import BIG, ENDPOINT, READER, HubCase
from huggingface_hub import CommitOperationAdd, HfApi
from huggingface_hub.errors import (
    EntryNotFoundError,
    HfHubHTTPError,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)


class Repos(HubCase):
    def test_whoami(self):
        me = self.api.whoami()
        self.assertEqual((me["type"], me["name"]), ("user", "writer"))
        self.assertEqual([org["name"] for org in me["orgs"]], ["org"])
        self.assertEqual(me["auth"]["accessToken"]["role"], "write")

    def test_whoami_with_an_unknown_token(self):
        with self.assertRaises(HfHubHTTPError) as caught:
            HfApi(endpoint=ENDPOINT, token="hf_unknown").whoami()
        self.assertEqual(caught.exception.response.status_code, 401)

    def test_create_repo(self):
        url = self.api.create_repo(**self.of, exist_ok=True)
        self.assertEqual((url.repo_id, url.repo_type), (self.repo, "dataset"))
        self.assertEqual(url, f"{ENDPOINT}/datasets/{self.repo}")
        with self.assertRaises(HfHubHTTPError) as caught:
            self.api.create_repo(**self.of)
        self.assertEqual(caught.exception.response.status_code, 409)

    def test_create_repo_of_another_organisation(self):
        with self.assertRaises(HfHubHTTPError) as caught:
            self.api.create_repo("elsewhere/name", repo_type="dataset")
        self.assertEqual(caught.exception.response.status_code, 403)

    def test_create_model_and_space(self):
        for kind, more in (("model", {}), ("space", {"space_sdk": "static"})):
            url = self.api.create_repo("org/other", repo_type=kind, **more)
            self.assertEqual((url.repo_id, url.repo_type), ("org/other", kind))
            self.api.delete_repo("org/other", repo_type=kind)

    def test_delete_repo(self):
        self.api.delete_repo(**self.of)
        self.assertFalse(self.api.repo_exists(**self.of))
        with self.assertRaises(RepositoryNotFoundError):
            self.api.delete_repo(**self.of)


class Commits(HubCase):
    def test_upload_file(self):
        made = self.api.upload_file(**self.of, path_or_fileobj=b"new", path_in_repo="runs/a.json")
        self.assertEqual(made.repo_url.repo_id, self.repo)
        self.assertEqual(self.api.dataset_info(self.repo).sha, made.oid)
        self.assertEqual(self.read("runs/a.json"), b"new")

    def test_upload_the_same_file_again(self):
        first = self.api.upload_file(**self.of, path_or_fileobj=b"new", path_in_repo="a.json")
        again = self.api.upload_file(**self.of, path_or_fileobj=b"new", path_in_repo="a.json")
        self.assertEqual(first.oid, again.oid)
        big = self.api.upload_file(**self.of, path_or_fileobj=BIG, path_in_repo="big.txt")
        again = self.api.upload_file(**self.of, path_or_fileobj=BIG, path_in_repo="big.txt")
        self.assertEqual(big.oid, again.oid)

    def test_upload_card(self):
        card = b"---\nlicense: mit\n---\n# Results\n"
        self.api.upload_file(**self.of, path_or_fileobj=card, path_in_repo="README.md")
        self.assertEqual(self.read("README.md"), card)

    def test_several_operations(self):
        self.commit({"old.json": b"old", "runs/1.json": b"1", "runs/2.json": b"2"})
        self.commit({"new.json": b"new", "big.txt": BIG}, delete=["old.json", "runs/"])
        self.assertEqual(self.files(), ["big.txt", "new.json"])
        self.assertEqual(self.read("big.txt"), BIG)

    def test_lfs(self):
        self.commit({"big.txt": BIG, "table.parquet": b"PAR1", "binary.dat": b"\0\1", "plain.json": b"{}"})
        found = self.api.get_paths_info(**self.of, paths=self.files())
        self.assertEqual(
            {entry.path: entry.lfs is not None for entry in found},
            {"big.txt": True, "table.parquet": True, "binary.dat": True, "plain.json": False},
        )

    def test_delete_what_is_not_there(self):
        with self.assertRaises(EntryNotFoundError):
            self.commit({}, delete=["absent.json"])

    def test_stale_parent(self):
        before = self.commit({"a.json": b"1"}).oid
        self.commit({"a.json": b"2"}, parent_commit=before)
        with self.assertRaises(HfHubHTTPError) as caught:
            self.commit({"a.json": b"3"}, parent_commit=before)
        self.assertEqual(caught.exception.response.status_code, 412)
        self.assertEqual(self.read("a.json"), b"2")

    def test_missing_branch(self):
        with self.assertRaises(RevisionNotFoundError):
            self.commit({"a.json": b"1"}, revision="absent")

    def test_reader(self):
        reader = HfApi(endpoint=ENDPOINT, token=READER)
        with self.assertRaises(HfHubHTTPError) as caught:
            reader.upload_file(**self.of, path_or_fileobj=b"new", path_in_repo="a.json")
        self.assertEqual(caught.exception.response.status_code, 403)

    def test_many_files(self):
        self.commit({f"runs/{index}.json": str(index).encode() for index in range(300)})
        self.assertEqual(len(self.files()), 300)


class PullRequests(HubCase):
    def test_create_pr(self):
        made = self.commit({"a.json": b"asked"}, create_pr=True)
        self.assertEqual((made.pr_num, made.pr_revision), (1, "refs/pr/1"))
        self.assertEqual(self.files(), [])
        self.assertEqual(self.files("refs/pr/1"), ["a.json"])
        self.assertEqual(self.read("a.json", "refs/pr/1"), b"asked")
        self.assertEqual(self.api.dataset_info(self.repo, revision="refs/pr/1").sha, made.oid)
        self.assertEqual(self.api.list_repo_commits(**self.of, revision="refs/pr/1")[0].commit_id, made.oid)
        self.assertEqual(
            [e.path for e in self.api.get_paths_info(**self.of, paths="a.json", revision="refs/pr/1")],
            ["a.json"],
        )

    def test_create_pr_with_lfs(self):
        self.commit({"big.txt": BIG}, create_pr=True)
        self.assertEqual(self.read("big.txt", "refs/pr/1"), BIG)

    def test_add_to_a_pr_and_merge_it(self):
        self.commit({"old.json": b"old"})
        number = self.commit({"a.json": b"1"}, create_pr=True).pr_num
        self.commit({"b.json": b"2"}, delete=["old.json"], revision=f"refs/pr/{number}")
        self.api.merge_pull_request(**self.of, discussion_num=number)
        self.assertEqual(self.files(), ["a.json", "b.json"])
        details = self.api.get_discussion_details(**self.of, discussion_num=number)
        self.assertEqual((details.status, details.is_pull_request), ("merged", True))
        self.assertEqual(details.merge_commit_oid, self.api.dataset_info(self.repo).sha)

    def test_discussions(self):
        talk = self.api.create_discussion(**self.of, title="A question", description="Why?")
        ask = self.api.create_pull_request(**self.of, title="A draft")
        self.assertEqual((talk.num, talk.status, ask.num, ask.status), (1, "open", 2, "draft"))
        comment = self.api.comment_discussion(**self.of, discussion_num=1, comment="Because.")
        self.assertEqual(comment.content, "Because.")
        closed = self.api.change_discussion_status(**self.of, discussion_num=1, new_status="closed")
        self.assertEqual(closed.new_status, "closed")
        renamed = self.api.rename_discussion(**self.of, discussion_num=1, new_title="An answer")
        self.assertEqual((renamed.old_title, renamed.new_title), ("A question", "An answer"))
        details = self.api.get_discussion_details(**self.of, discussion_num=1)
        self.assertEqual(
            [event.type for event in details.events], ["comment", "comment", "status-change", "title-change"]
        )
        self.assertEqual([d.num for d in self.api.get_repo_discussions(**self.of)], [2, 1])
        listed = self.api.get_repo_discussions(
            **self.of, discussion_type="pull_request", discussion_status="open"
        )
        self.assertEqual([d.title for d in listed], ["A draft"])

    def test_many_discussions(self):
        for number in range(25):
            self.api.create_discussion(**self.of, title=f"Question {number}")
        self.assertEqual(len(list(self.api.get_repo_discussions(**self.of))), 25)

    def test_commit_operation_to_a_repo_of_others(self):
        reader = HfApi(endpoint=ENDPOINT, token="hf_contributor")
        operations = [CommitOperationAdd("a.json", b"asked")]
        with self.assertRaises(HfHubHTTPError) as caught:
            reader.create_commit(**self.of, operations=operations, commit_message="no")
        self.assertEqual(caught.exception.response.status_code, 403)
        made = reader.create_commit(
            **self.of,
            operations=[CommitOperationAdd("a.json", b"asked")],
            commit_message="yes",
            create_pr=True,
        )
        self.assertEqual(made.pr_revision, "refs/pr/1")
