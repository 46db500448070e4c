"""The card of this repository as a Space, as the official client reads it."""

import json
import os
from pathlib import Path
from unittest import TestCase

from huggingface_hub import SpaceCard, SpaceCardData

README = Path(__file__).parents[2] / "README.md"
KEYS_OF_SPACES = {"colorFrom", "colorTo", "emoji", "app_build_command", "short_description", "thumbnail"}


class SpaceCardTest(TestCase):
    def setUp(self):
        self.card = SpaceCard.load(README)

    def test_says_what_the_config_says(self):
        self.assertIsInstance(self.card.data, SpaceCardData)
        said = json.loads(os.environ["STANDINGS_CARD"])
        self.assertEqual(
            self.card.data.to_dict(), {key: value for key, value in said.items() if value is not None}
        )

    def test_has_no_key_that_no_space_has(self):
        known = set(vars(SpaceCardData(title="", sdk="static"))) | KEYS_OF_SPACES
        self.assertEqual(set(self.card.data.to_dict()) - known, set())

    def test_comes_back_as_it_was(self):
        self.assertEqual(SpaceCard(str(self.card)).data.to_dict(), self.card.data.to_dict())
        self.assertTrue(self.card.text.lstrip().startswith("# Standings"))

    def test_has_titles_as_they_are(self):
        titles = json.loads(os.environ["STANDINGS_TITLES"])
        self.assertGreater(len(titles), 5)
        for board in titles:
            with self.subTest(board["title"]):
                self.assertEqual(SpaceCard(board["readme"]).data.title, board["title"])
