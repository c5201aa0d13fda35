"""English."""

PHRASES = {
    "status": "status, my status, my answers, show my answers, show me my answers, what did i say, "
    "what have i said, what happened to my feedback, what became of my feedback, what came of it, what did you do",
    "data": "my data, mydata, data, show my data, show me my data, export my data, send me my data, "
    "what do you know about me, what do you store about me, what do you have about me, what data do you have about me, "
    "give me my data, download my data",
    "forget": "forget me, erase me, delete me, delete my data, erase my data, delete all my data, erase everything, "
    "delete everything, please delete my data, please forget me, remove my data, delete everything about me, "
    "erase everything about me, right to be forgotten",
    "rhythm": "how often, rhythm, frequency, change frequency, less often, ask me less often, not so often, "
    "how often do you ask, too often, you ask too often, fewer questions, change how often",
    "language": "language, my language, change language, change the language, change my language, another language, "
    "other language, choose my language, choose language, switch language, in another language, languages",
    "other": "dont tell dana, do not tell dana, please dont tell dana, not to dana, not dana, tell someone else, "
    "tell someone other than dana, someone other than dana, dont show this to dana, do not show this to dana, "
    "dana should not see this, dana must not see this, keep this from dana, this is not for dana, "
    "please do not tell dana, dont pass this to dana, can dana see this, hide this from dana",
    "not_me": "i am not maria, im not maria, this is not maria, thats not me, wrong person, not maria, "
    "you have the wrong person, there is no maria here, wrong number",
    "left": "i have left the company, i left the company, i no longer work there, i no longer work here, "
    "i dont work there anymore, i do not work there anymore, i dont work here anymore, i no longer work for them, "
    "i have changed jobs, i changed jobs, i left, i quit my job, i am no longer with the company, "
    "im no longer with the company, i have a new job",
    "start": "start, start again, restart, resume, subscribe, unstop",
}
