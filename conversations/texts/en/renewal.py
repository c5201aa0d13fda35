"""The words of the flow `renewal`."""

TEXTS = {
    "needs": "How well or badly has {about} met your needs in the last twelve months?",
    "needs.1": "Very badly",
    "needs.2": "Badly",
    "needs.3": "In between",
    "needs.4": "Well",
    "needs.5": "Very well",
    "change": "What should change first? Just type here.",
    "obstacle": "What got in the way? Just type here.",
    "plan": "As of today, what do you plan to do when the contract ends?",
    "plan.renew": "Continue",
    "plan.open": "Not decided yet",
    "plan.leave": "Not continue",
    "depends": "What does your decision depend on? Just type here.",
    "reason": "What is the main reason? Just type here.",
    "about": "our work",
}
