"""A check-in with every kind of question, to see how each is shown and answered."""

from conversations.expectations import Date, FreeText, ManyOf, Number, OneOf, Scale, YesNo
from conversations.flow import Flow, Question, branch

PLACES = ("phone", "mail", "chat", "portal", "visit", "letter", "other")
EVERY_KIND = Flow(
    name="every_kind",
    kind="check_in",
    purpose="Every kind of question once.",
    questions=(
        Question("likely", Scale(0, 10), branch({"*": "works"})),
        Question("works", YesNo(), branch({"*": "place"})),
        Question("place", OneOf(PLACES), branch({"*": "missing"})),
        Question("missing", ManyOf(("manual", "logins", "training")), branch({"*": "people"})),
        Question("people", Number(1, 500), branch({"*": "day"})),
        Question("day", Date(), branch({"*": "why"})),
        Question("why", FreeText(), means="why"),
    ),
    texts={
        "en": {
            "likely": "How likely are you to order again?",
            "works": "Does {about} work?",
            "works.yes": "Yes",
            "works.no": "No",
            "place": "Where did you reach us last?",
            **{f"place.{place}": place.capitalize() for place in PLACES},
            "missing": "What is missing?",
            "missing.manual": "A manual",
            "missing.logins": "Logins",
            "missing.training": "Training",
            "people": "How many people use it?",
            "day": "When did you begin?",
            "why": "What else should we know?",
        }
    },
)
