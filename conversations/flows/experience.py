"""Product or supplier experience: is it used, does it do its job? Use it after some months of everyday use."""

from conversations.expectations import FreeText, OneOf, Scale
from conversations.flow import Flow, Question, branch
from conversations.texts import of_flow

FLOW = Flow(
    name="experience",
    kind="check_in",
    purpose="How often a product or supplier is used, how well it does its job, and what to change.",
    use="Use it after some months of everyday use, of a product or of a supplier's work.",
    questions=(
        Question(
            key="use",
            expects=OneOf(("daily", "weekly", "rarely", "never")),
            then=branch({"never": "instead", "*": "fit"}),
        ),
        Question("instead", FreeText(), means="why"),
        Question(
            key="fit",
            expects=Scale(1, 5),
            then=branch({(1, 2): "help", (3, 4): "change", 5: "keep", "*": "end"}),
            means="score",
            low=("1", "2"),
        ),
        Question("help", FreeText(), means="why"),
        Question("change", FreeText(), means="why"),
        Question("keep", FreeText(), means="why"),
    ),
    texts=of_flow("experience"),
)
