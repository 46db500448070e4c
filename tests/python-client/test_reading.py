"""What the official client reads, and what it makes of what is not there."""

import os

from hub_case import BIG, ENDPOINT, READER, HubCase
from huggingface_hub import HfApi, RepoFile, RepoFolder
from huggingface_hub.errors import (
    EntryNotFoundError,
    GatedRepoError,
    HfHubHTTPError,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)

FILES = {
    "a.json": b'{"a":1}',
    "runs/model/\u00fc b.json": b"odd name",
    "runs/empty.json": b"",
    "runs/big.txt": BIG,
}


class Lists(HubCase):
    def test_tree(self):
        self.commit(FILES)
        self.assertEqual(sorted(self.files()), sorted(FILES))
        root = [(type(entry), entry.path) for entry in self.api.list_repo_tree(**self.of)]
        self.assertEqual(root, [(RepoFile, ".gitattributes"), (RepoFile, "a.json"), (RepoFolder, "runs")])
        below = [entry.path for entry in self.api.list_repo_tree(**self.of, path_in_repo="runs/model")]
        self.assertEqual(below, ["runs/model/\u00fc b.json"])
        with self.assertRaises(EntryNotFoundError):
            list(self.api.list_repo_tree(**self.of, path_in_repo="absent/\u00fc"))

    def test_expanded_tree(self):
        first = self.commit({f"runs/{index}.json": b"{}" for index in range(60)})
        self.commit({"runs/0.json": b"[]"})
        listed = list(self.api.list_repo_tree(**self.of, path_in_repo="runs", expand=True))
        self.assertEqual(len(listed), 60)
        self.assertEqual([e.path for e in listed if e.last_commit.oid != first.oid], ["runs/0.json"])
        self.assertTrue(all(entry.security.safe for entry in listed))

    def test_paths_info(self):
        self.commit(FILES)
        found = self.api.get_paths_info(
            **self.of, paths=["a.json", "absent", "runs", "runs/big.txt"], expand=True
        )
        self.assertEqual(
            [(type(e), e.path) for e in found],
            [(RepoFile, "a.json"), (RepoFolder, "runs"), (RepoFile, "runs/big.txt")],
        )
        self.assertEqual((found[2].size, found[2].lfs.size), (len(BIG), len(BIG)))
        self.assertEqual(found[0].last_commit.title, "a commit")

    def test_commits(self):
        made = [self.commit({"a.json": str(n).encode()}, commit_description="Why.").oid for n in range(60)]
        listed = self.api.list_repo_commits(**self.of)
        self.assertEqual([commit.commit_id for commit in listed[:60]], made[::-1])
        self.assertEqual(
            (listed[0].title, listed[0].message, listed[0].authors), ("a commit", "Why.", ["writer"])
        )

    def test_refs(self):
        first = self.commit({"a.json": b"1"}).oid
        second = self.commit({"a.json": b"2"}).oid
        self.api.create_tag(**self.of, tag="v1", revision=first)
        self.api.create_branch(**self.of, branch="feature/one", revision="v1")
        self.commit({"b.json": b"b"}, create_pr=True)
        refs = self.api.list_repo_refs(**self.of)
        self.assertEqual(
            {r.name: r.target_commit for r in refs.branches}, {"main": second, "feature/one": first}
        )
        self.assertEqual(
            [(r.name, r.ref, r.target_commit) for r in refs.tags], [("v1", "refs/tags/v1", first)]
        )
        self.assertIsNone(refs.pull_requests)
        asked = self.api.list_repo_refs(**self.of, include_pull_requests=True)
        self.assertEqual([r.ref for r in asked.pull_requests], ["refs/pr/1"])
        for revision in ("v1", "feature/one", first):
            self.assertEqual(self.read("a.json", revision), b"1")

    def test_refs_that_exist_already_or_not_at_all(self):
        self.api.create_tag(**self.of, tag="v1")
        self.api.create_tag(**self.of, tag="v1", exist_ok=True)
        self.api.create_branch(**self.of, branch="other")
        self.api.create_branch(**self.of, branch="other", exist_ok=True)
        for again in (
            lambda: self.api.create_tag(**self.of, tag="v1"),
            lambda: self.api.create_branch(**self.of, branch="other"),
        ):
            with self.assertRaises(HfHubHTTPError) as caught:
                again()
            self.assertEqual(caught.exception.response.status_code, 409)
        with self.assertRaises(RevisionNotFoundError):
            self.api.create_branch(**self.of, branch="next", revision="absent")
        self.api.delete_tag(**self.of, tag="v1")
        self.api.delete_branch(**self.of, branch="other")
        refs = self.api.list_repo_refs(**self.of)
        self.assertEqual(([r.name for r in refs.branches], refs.tags), (["main"], []))
        with self.assertRaises(RevisionNotFoundError):
            self.api.delete_tag(**self.of, tag="v1")

    def test_info(self):
        made = self.commit(FILES)
        info = self.api.dataset_info(self.repo, files_metadata=True)
        self.assertEqual((info.id, info.sha, info.private, info.gated), (self.repo, made.oid, False, False))
        sizes = {sibling.rfilename: sibling.size for sibling in info.siblings}
        self.assertEqual(
            {path: sizes[path] for path in FILES}, {path: len(data) for path, data in FILES.items()}
        )
        self.assertEqual(self.api.dataset_info(self.repo, expand=["sha"]).sha, made.oid)
        self.assertIsNone(self.api.dataset_info(self.repo, expand=["sha"]).siblings)

    def test_leaderboard(self):
        self.commit({"eval.yaml": b"name: Bench"})
        for name, value in (("low", 0.25), ("high", 0.75)):
            model = {"repo_id": f"org/{name}", "repo_type": "model"}
            self.api.create_repo(**model)
            self.addCleanup(self.api.delete_repo, **model)
            result = f"- dataset: {{id: {self.repo}, task_id: default}}\n  value: {value}\n"
            self.api.upload_file(
                **model, path_or_fileobj=result.encode(), path_in_repo=".eval_results/bench.yaml"
            )
        board = self.api.get_dataset_leaderboard(self.repo)
        self.assertEqual(
            [(e.rank, e.model_id, e.value) for e in board], [(1, "org/high", 0.75), (2, "org/low", 0.25)]
        )


class Downloads(HubCase):
    def test_download(self):
        sha = self.commit(FILES).oid
        for path, content in FILES.items():
            self.assertEqual(self.read(path), content)
            self.assertEqual(self.read(path, sha), content)

    def test_snapshot(self):
        self.commit(FILES)
        folder = self.api.snapshot_download(**self.of, cache_dir=self.folder, ignore_patterns="*.txt")
        found = [
            os.path.relpath(os.path.join(at, name), folder)
            for at, _, names in os.walk(folder)
            for name in names
        ]
        self.assertEqual(sorted(found), sorted([".gitattributes", *FILES.keys() - {"runs/big.txt"}]))

    def test_metadata(self):
        sha = self.commit(FILES).oid
        for path, content in FILES.items():
            url = f"{ENDPOINT}/datasets/{self.repo}/resolve/main/{path}"
            metadata = self.api.get_hf_file_metadata(url=url)
            self.assertEqual((metadata.commit_hash, metadata.size), (sha, len(content)))

    def test_missing(self):
        self.commit(FILES)
        with self.assertRaises(EntryNotFoundError):
            self.read("absent.json")
        with self.assertRaises(RevisionNotFoundError):
            self.read("a.json", "absent")
        with self.assertRaises(RevisionNotFoundError):
            self.api.snapshot_download(**self.of, revision="absent", cache_dir=self.folder)
        with self.assertRaises(RevisionNotFoundError):
            self.files("absent")
        with self.assertRaises(RepositoryNotFoundError):
            self.api.dataset_info("org/absent")
        with self.assertRaises(RepositoryNotFoundError):
            self.anonymous().dataset_info("org/absent")
        self.assertFalse(self.api.file_exists(**self.of, filename="absent.json"))
        self.assertFalse(self.api.revision_exists(**self.of, revision="absent"))
        self.assertFalse(self.api.repo_exists("org/absent", repo_type="dataset"))

    def test_private(self):
        private = {"repo_id": "org/private", "repo_type": "dataset"}
        self.api.create_repo(**private, private=True)
        self.addCleanup(self.api.delete_repo, **private)
        self.api.upload_file(**private, path_or_fileobj=b"secret", path_in_repo="a.json")
        self.assertTrue(self.api.dataset_info("org/private").private)
        for api in (self.anonymous(), HfApi(endpoint=ENDPOINT, token=READER)):
            with self.assertRaises(RepositoryNotFoundError):
                api.dataset_info("org/private")
            with self.assertRaises(RepositoryNotFoundError):
                api.list_repo_files(**private)
            with self.assertRaises(RepositoryNotFoundError):
                api.hf_hub_download(**private, filename="a.json", cache_dir=self.folder)

    def test_gated(self):
        gated = {"repo_id": "org/gated", "repo_type": "dataset"}
        for api in (self.anonymous(), HfApi(endpoint=ENDPOINT, token=READER)):
            self.assertEqual(api.dataset_info("org/gated").gated, "manual")
            self.assertEqual(api.list_repo_files(**gated), ["a.json"])
            with self.assertRaises(GatedRepoError):
                api.hf_hub_download(**gated, filename="a.json", cache_dir=self.folder)
            with self.assertRaises(GatedRepoError):
                api.auth_check(**gated)
        local = self.api.hf_hub_download(**gated, filename="a.json", cache_dir=self.folder)
        self.assertTrue(os.path.exists(local))
        self.api.auth_check(**gated)
