"""The words our own people read."""

TEXTS = {
    "low_answer": "Low answer: {first_name} gave {score}.",
    "about": "About: {about}.",
    "taken_back": "{first_name} changed the low answer: no longer low.",
    "point_made": "{first_name} wrote:",
    "number": "Feedback {label}",
    "handle": "I'll handle it",
    "the_team": "the {label} team",
    "agreed": "{first_name} agreed to check-ins.",
    "declined": "{first_name} does not want check-ins.",
    "wrong_person": "Somebody else opened the link of {first_name}: it is void. Send a new invitation.",
    "stopped": "{first_name} stopped check-ins. Nothing more is sent until they write start.",
    "unreachable": "{first_name} can no longer be reached by the bot. Please use another way.",
    "verdict.yes": "{label}: {first_name} says it works now.",
    "verdict.partly": "{label}: {first_name} says it is only partly solved.",
    "verdict.not_yet": "{label}: {first_name} says it is not solved yet.",
    "verdict.no_longer_matters": "{label}: {first_name} says it no longer matters.",
    "reopened": "{label} is open again: two customers say that it is not solved.",
    "reopened_by": "Said by: {first_name}.",
    "suppressed": "The check-in with {first_name} did not go out.",
}
