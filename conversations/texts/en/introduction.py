"""The words of the introduction: nothing is asked before its *Fine*."""

TEXTS = {
    "consent": "Hello {first_name}. I'm {company}'s automated feedback assistant; {starter} invited you.",
    "consent.body": "I ask two short questions a few times a year, never at night, and you can quit whenever you like.",
    "consent.readers": "These people read your replies, with your name: {readers}.",
    "consent.stored": "We store your name, your company and what you answer here. "
    "You can ask to see all of it, or to have it erased, at any time.",
    "consent.fine": "Fine",
    "consent.no_thanks": "No thanks",
    "consent.not_me": "I'm not {first_name}",
    "consent.answered.fine": "You agreed to short check-ins here. Write “stop” whenever you want to end them.",
    "consent.answered.no_thanks": "You said no thanks.",
    "consent.answered.not_me": "You said that you are not {first_name}.",
    "consent.then.fine": "Thank you, {first_name}. I'll write when {starter_first} has a question. "
    "If something is on your mind before that, just type it here.",
    "consent.then.no_thanks": "Understood: I won't ask you anything. If you change your mind, write “start”.",
    "consent.then.not_me": "Sorry about that. This link no longer works, and I've told {company}. "
    "Nothing of yours is stored.",
}
