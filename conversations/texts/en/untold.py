"""The words for a customer whom the bot cannot reach: a person has to tell them."""

TEXTS = {
    "headline": "{label}: the bot cannot reach {first_name}. Please tell them yourself.",
    "words": "You can send these words as they are:",
}
