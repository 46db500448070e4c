"""The card of this repository as a Space, as the official client reads it."""

from pathlib import Path
from unittest import TestCase

from huggingface_hub import SpaceCard, SpaceCardData

README = Path(__file__).parents[2] / "README.md"
KEYS_OF_SPACES = {"colorFrom", "colorTo", "emoji", "app_build_command", "short_description", "thumbnail"}


class SpaceCardTest(TestCase):
    def setUp(self):
        self.card = SpaceCard.load(README)

    def test_is_a_static_space(self):
        self.assertIsInstance(self.card.data, SpaceCardData)
        self.assertEqual((self.card.data.sdk, self.card.data.app_file), ("static", "dist/index.html"))
        self.assertEqual(self.card.data.title, "EuroEval English")
        self.assertIn("leaderboard", self.card.data.tags)

    def test_has_no_key_that_no_space_has(self):
        known = set(vars(SpaceCardData(title="", sdk="static"))) | KEYS_OF_SPACES
        self.assertEqual(set(self.card.data.to_dict()) - known, set())

    def test_comes_back_as_it_was(self):
        self.assertEqual(SpaceCard(str(self.card)).data.to_dict(), self.card.data.to_dict())
        self.assertTrue(self.card.text.lstrip().startswith("# Standings"))
