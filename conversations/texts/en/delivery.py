"""The words of the flow `delivery`."""

TEXTS = {
    "on_time": "Did {about} arrive on time?",
    "on_time.yes": "Yes",
    "on_time.no": "No",
    "late": "What happened? Just type here.",
    "condition": "In what condition did {about} arrive?",
    "condition.as_ordered": "Complete, as ordered",
    "condition.missing": "Something was missing",
    "condition.damaged": "Something was damaged",
    "condition.wrong": "It was the wrong thing",
    "details": "What exactly was it? Just type here.",
    "about": "your latest delivery",
}
