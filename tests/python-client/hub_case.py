"""What every test of the official client against the test hub starts from."""

import os
import tempfile
import unittest

import httpx
from huggingface_hub import CommitOperationAdd, CommitOperationDelete, HfApi, set_client_factory

ENDPOINT = os.environ["HF_ENDPOINT"]
WRITER = "hf_writer"
READER = "hf_reader"
BIG = b"7" * 10_000_001


class Unencrypted(httpx.HTTPTransport):
    """Speaks HTTP where the client believes in HTTPS.

    Only under https:// does the client take a bare 401 for a repo that is missing or hidden.
    """

    def handle_request(self, request):
        url = request.url.copy_with(scheme="http")
        plain = httpx.Request(request.method, url, headers=request.headers, stream=request.stream)
        return super().handle_request(plain)


# A proxy that the environment names has no way to this machine's hub.
set_client_factory(
    lambda: httpx.Client(
        mounts={"https://": Unencrypted()}, trust_env=False, follow_redirects=True, timeout=30
    )
)


class HubCase(unittest.TestCase):
    """Each test has a dataset of its own, which the hub forgets afterwards."""

    def setUp(self):
        self.api = HfApi(endpoint=ENDPOINT, token=WRITER)
        self.repo = f"org/{self._testMethodName.replace('_', '-')}"
        self.of = {"repo_id": self.repo, "repo_type": "dataset"}
        self.api.create_repo(**self.of)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.addCleanup(self.api.delete_repo, **self.of, missing_ok=True)

    def anonymous(self):
        return HfApi(endpoint=ENDPOINT.replace("http://", "https://"), token=False)

    def commit(self, files, delete=(), **options):
        operations = [CommitOperationAdd(path, content) for path, content in files.items()]
        operations += [CommitOperationDelete(path) for path in delete]
        return self.api.create_commit(**self.of, operations=operations, commit_message="a commit", **options)

    def files(self, revision=None):
        listed = self.api.list_repo_files(**self.of, revision=revision)
        return [path for path in listed if path != ".gitattributes"]

    def read(self, path, revision=None):
        local = self.api.hf_hub_download(**self.of, filename=path, revision=revision, cache_dir=self.folder)
        with open(local, "rb") as file:
            return file.read()
