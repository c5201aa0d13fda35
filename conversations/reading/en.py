"""The words of English, for reading replies and for checking texts."""

from conversations.reading.language import Language, Wording

LANGUAGE = Language(
    numbers={
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "fifty": 50, "hundred": 100,
        "thousand": 1000, "thirteen": 13, "fourteen": 14, "sixteen": 16, "seventeen": 17, "eighteen": 18,
        "nineteen": 19, "forty": 40, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "half": -1,
        "quarter": -1, "halves": -1,
    },
    ordinals={
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
        "ninth": 9, "tenth": 10, "last": -1,
    },
    ordinal_ends=("st", "nd", "rd", "th"),
    lists={
        "polite": "please, pls, plz, thanks, thank you, thanks a lot, thank you very much, many thanks, thx, ty, "
        "cheers, hi, hello, hey, hi there, good morning, good afternoon, ok, okay, sorry, now, right now, kindly, "
        "regards, best regards, bye, goodbye, guys, team, everyone, already, immediately, at once",
        "asking": "can you, could you, would you, will you, can we, could we, can i, could i, may i, let me, "
        "i said, i want to, i want you to, i would like to, i would like you to, i need to, i wish to, just, "
        "i would prefer to, i asked you to, i have to, i will have to, i must, you must, you can, yes, oh, well",
        "excuses": "i am, we are, i have, we have, in a, in the, in meetings, at the, on the, on holiday, "
        "on vacation, because, busy, driving, travelling, traveling, too busy, no time, not at my desk, "
        "i do not have time",
        "leads": "definitely, definitely a, easily, easily a, clearly a, absolutely a, i am going with, just, i "
        "give you, i would say, i say, i would give, i give, i would give it, i give it, "
        "i would give you, i will give it, give it, i will say, it is, that is, it would be, that would be, "
        "my answer is, my score is, my rating is, my answer, my score, my rating, answer, score, rating, number, a, "
        "an, about, around, roughly, approximately, approx, maybe, probably, perhaps, i think, i guess, i suppose, "
        "overall, let us say, i go with, i will go with, i would go with, go with, i pick, i choose, "
        "i would rate it, i rate it, i would rate you, rated, solid, a solid, a strong, a good, a clear, an easy, "
        "honestly, well, um, hm, hmm, so, like, for me, for me it is, for now",
        "feel": "i am, we are, i feel, we feel, it is, that is, i would say, i think, i am feeling, i have been, "
        "we have been, overall, honestly, well",
        "tails": "to be honest, honestly, tbh, without a doubt, no doubt, easily, i guess, i think, i suppose, i "
        "would say, i believe, probably, maybe, perhaps, overall, for me, "
        "from me, from us, for us, for now, so far, at the moment, really, definitely, for sure, again, all in all, "
        "only, clearly, indeed, today, with it, with that, with you, with everything, of course, absolutely",
        "joins": "but, because, as, since, though, although, however, due to, except, and, still, mostly because, "
        "mainly because, thanks to, even though, while, with, cause, cos",
        "units": "ish, - ish, star, stars, point, points, pt, pts",
        "counted": "people, person, persons, user, users, colleague, colleagues, customer, customers, client, "
        "clients, employee, employees, minute, minutes, min, mins, hour, hours, day, days, week, weeks, month, "
        "months, year, years, time, times, ticket, tickets, issue, issues, problem, problems, bug, bugs, login, "
        "logins, account, accounts, email, emails, call, calls, error, errors, invoice, invoices, question, "
        "questions, thing, things, percent, euro, euros, dollars, pm, am, january, february, march, april, may, "
        "june, july, august, september, october, november, december, of us, of them, of my, of our, of the",
        "out_of": "/, out of, out of a possible, of, from, over",
        "either": "or, to, and, or maybe, or even, or perhaps, maybe, no, not",
        "the": "the, my, your",
        "picks": "option, option number, choice, answer, number, one, button, item, no, #",
        "unsure": "maybe, perhaps, possibly, probably, not sure, i am not sure, i do not know, do not know, "
        "no idea, dunno, idk, it depends, depends, hard to say, difficult to say, so so, i guess so, i suppose so, "
        "could be, yes and no, sometimes, both, neither, none, nothing, i think so, kind of, sort of, somewhat, ok, "
        "okay, fine, good, bad, great, perfect, average, not bad, not good, ish, better, worse, more or less, all, "
        "any, whatever",
        "hedges": "maybe, perhaps, probably, possibly, i guess, i suppose, not sure, depends, could be, sort of, "
        "kind of, ish, somehow, more or less",
        "answers": "no time, busy, too busy, i am busy, i have no time, i do not have time, in a meeting, human, "
        "a human, person, a person, a real person, real person, agent, operator, private, continue, bad time, "
        "i made a mistake, wrong answer, that was wrong, undo, i will do it later, when i have time, another time",
        "conditions": "if, unless, as long as, provided, only if, only when, once, depending, depends, would be",
        "retracts": "kidding, just kidding, joking, just joking, jk, sarcasm, wait no, correction, i mean, i meant, "
        "i wish, with nothing, with none, by mistake, oops, never mind that, not true, or not, scrap that, no wait, "
        "actually no",
        "negations": "not, no, never, nope, none, neither, nor, without, cannot, hardly, barely",
        "rather": "but, but more like, but rather, more like, rather, it is",
        "on_scale": "on a scale of, on a scale from, on the scale of, from",
        "number_joins": "and, -",
        "both_join": "and, as well as, plus, and also, also",
        "all": "all, all of them, everything, all of these, all of the above, every one, all three, all four",
        "both": "both, both of them, the two",
        "date_leads": "on, on the, the, by, by the, since, from, from the, it was, it was on, until, before",
        "date_joins": "of, in, ',', of the year",
        "stop_want": "want, wish, like, need, interested",
        "stop_quit": "stop, quit, cease, end, discontinue, please",
        "stop_about": "message, messages, messaging, texts, texting, contact, contacted, contacting, writing, "
        "sending, emails, emailing, surveys, survey, questions, check-ins, checkins, pinging, notifications, spam, "
        "spamming, bothering, asking",
        "stop_with": "i, me, us, we, to, get, be, receive, receiving, getting, these, this, those, such, any, "
        "more, anymore, longer, again, from, you, of, the, your, with, all, in, future, have, do, does, would, my, "
        "it, kind",
        "plain": "second, last, late, there, their, great, nice, tree, right, night, light, weight",
        "harmless": "no complaints, no complaint, no problems, no problem, no issues, no issue, no worries, "
        "nothing to add, not bad, no doubt, no question, not a problem, no trouble, no reason",
    },
    wishes={
        "stop": "quit messaging me, quit texting me, quit asking, quit bothering me, quit it, stop, stop it, stop "
        "this, stop that, stop all, stopall, stop everything, stop here, no stop, "
        "stop messaging me, stop messaging, stop messages, stop the messages, stop these messages, "
        "stop all messages, stop sending messages, stop sending me messages, stop sending me these, "
        "stop sending these, stop writing, stop writing to me, stop texting, stop texting me, stop contacting me, "
        "stop bothering me, stop spamming, stop spamming me, stop asking, stop asking me, stop asking me questions, "
        "stop these questions, stop the questions, stop check-ins, stop the check-ins, stop checkins, "
        "stop the survey, stop surveys, stop the bot, stop this bot, stop this chat, unsubscribe, unsubscribe me, "
        "unsub, opt out, optout, opt me out, i opt out, i am opting out, i want this to stop, i want it to stop, "
        "remove me, remove me from this list, remove me from the list, remove me from your list, "
        "remove me from the mailing list, take me off, take me off this list, take me off your list, "
        "delete me from your list, quit, end, cancel, revoke, end this, cancel this, cancel the check-ins, "
        "withdraw my consent, i withdraw my consent, i revoke my consent, revoke my consent, do not contact me, "
        "do not contact me again, do not contact me any more, do not contact me anymore, do not message me, "
        "do not message me again, do not message me anymore, do not write to me, do not write to me again, "
        "do not ask me again, do not ask again, do not text me, do not send me messages, "
        "do not send me any more messages, do not send me anything, do not send me this, never contact me again, "
        "never message me again, never write to me again, no more messages, no more questions, no more check-ins, "
        "no more surveys, no more of this, leave me alone, leave us alone, i do not want these messages, "
        "i do not want any more messages, i do not want to receive messages, "
        "i do not want to receive these messages, i do not want this anymore, i no longer want to receive messages, "
        "i no longer want these messages, i do not want to be contacted, i do not want check-ins",
        "skip": "skip, skip it, skip this, skip that, skip this one, skip this question, skip the question, next, "
        "next question, next one, move on, pass, i pass, i will pass, pass on this, i will skip, i will skip this, "
        "i skip, nothing to add, nothing more to add, nothing else to add, i have nothing to add",
        "declined": "i do not want to answer that, i do not want to answer this one, i would rather not answer "
        "that, i am not answering that, i do not want to talk about it, i choose not to answer, prefer not to say, "
        "i prefer not to say, i prefer not to answer, i would prefer not to say, "
        "prefer not to answer, i would prefer not to answer, rather not say, i would rather not say, "
        "i would rather not answer, rather not answer, no comment, i do not want to answer, i do not want to say, "
        "i do not want to answer this, i will not answer, decline, decline to answer, i decline, "
        "none of your business, no answer, i do not wish to answer, that is private, this is private, private",
        "later": "later, maybe later, do it later, i will do it later, i will answer later, answer later, "
        "i will reply later, i will get back to you later, ask later, ask me later, ask me again later, remind me, "
        "remind me later, come back later, try again later, check back later, not now, not today, another time, "
        "another day, some other time, a bit later, a little later, bad time, bad moment, this is a bad time, "
        "not a good time, it is not a good time, this is not a good time, i am busy, busy, too busy, no time, "
        "i have no time, i do not have time, in a meeting, i am in a meeting, i am driving, postpone, postpone it, "
        "postpone this, snooze, when i have time",
        "start": "start, start again, restart, resume, subscribe, resubscribe, subscribe me, unstop, opt in, "
        "opt me in, start check-ins, start the check-ins, start messaging me, start messaging me again, "
        "start again with the check-ins, sign me up, sign me up again, continue, you can write to me again",
        "help": "what is this, what is this about, what is going on, what is that, who am i talking to, who am i "
        "chatting with, what do you want, help, help me, who are you, who is this, are you a bot, are you a robot, "
        "is this a bot, "
        "what can you do, what can i do here, what can i type, what can i say, "
        "what can i write, how does this work, how does it work",
        "human": "human, a human, person, a person, a real person, real person, agent, operator, talk to a human, "
        "talk to a person, talk to someone, talk to a real person, speak to a human, speak to a person, "
        "speak to someone, speak to a real person, speak with someone, talk with someone, call me, call me back, "
        "call us, give me a call, someone call me, "
        "can someone call me, could someone call me, can somebody call me, somebody call me, someone phone me, "
        "someone ring me, phone me, i would like a call, get me a human, get me a person, "
        "i want to be called, ring me",
        "back": "back, go back, take me back, previous, previous question, back to the last question, "
        "back to the previous question",
        "change": "change, change it, change that, change answer, change my answer, change the answer, edit, "
        "edit it, edit my answer, edit answer, correct my answer, correct it, fix my answer, undo, wrong button, "
        "i pressed the wrong button, i pressed the wrong one, i made a mistake, wrong answer, that was wrong, "
        "change my mind, i changed my mind",
        "status": "status, my status, show status, my answers, show my answers, what did i say, see my answers, "
        "what happened to my feedback, what became of my feedback, what became of it",
    },
    change_to="change to, change it to, change that to, change my answer to, change the answer to, correct it to",
    meanings={
        "?": "i am fine, we are fine, i am good, we are good, i am ok, i am okay, yeah right",
        "yes": "yes, yep, yeah, yup, yea, yes please, y, sure, sure thing, of course, absolutely, definitely, "
        "certainly, indeed, yes it does, yes we do, yes it has, yes i think so, for sure, totally, affirmative, "
        "correct, that is right, that is correct, true, agree, i agree, agreed, i do, i would, aye, 👍, ✅, 👌, ✔",
        "yes/not_yet": "solved, it is solved, fixed, it is fixed, resolved, it is resolved, works, it works, "
        "it is working, works fine, works well, it works fine, it does, all good, that works, works for me, "
        "works great, works perfectly, it works perfectly, that solved it, that fixed it",
        "no": "no, nope, nah, n, hell no, oh no, god no, "
        "no thanks, no thank you, not really, not at all, no way, never, negative, "
        "absolutely not, definitely not, certainly not, of course not, no it is not, no it does not, no we do not, "
        "i do not think so, unfortunately not, i am afraid not, afraid not, i do not, i would not, disagree, "
        "i disagree, incorrect, 👎, ❌, ✖",
        "fine": "fine, that is fine, it is fine, fine with me, fine by me, ok, okay, that is ok, yes, yep, yeah, "
        "yup, y, yes please, sure, sure thing, of course, agreed, i agree, go ahead, sounds good, sounds fine, "
        "all right, alright, happy to, i accept, accept, accepted, absolutely, definitely, certainly, why not, 👍, "
        "✅, 👌, ✔",
        "no_thanks": "no, nope, nah, n, no thanks, no thank you, not interested, i am not interested, rather not, "
        "i would rather not, i do not want this, i do not want that, i do not want to, i do not agree, not fine, "
        "that is not fine, disagree, i disagree, no way, not for me, please do not, do not, i decline, decline, "
        "not really, 👎, ❌, ✖",
        "not_me": "not me, wrong person, you have the wrong person, you have got the wrong person, wrong number, "
        "this is not me, that is not me, i am not the right person, i am the wrong person, i am somebody else, "
        "i am someone else, you are writing to the wrong person, wrong contact, it is not me",
        "partly": "partly, partially, somewhat, half, a bit, a little, in part, to some extent, to a degree, "
        "more or less, half and half, sort of, kind of, almost, nearly, not completely, not quite, not entirely, "
        "not fully, not totally, only partly, only partially, mostly, yes and no, in parts, better but not solved, "
        "better but not yet, it is better but not solved, not everything",
        "not_yet": "not yet, no, nope, nah, still broken, it is still broken, still not, still not working, "
        "still not solved, still not fixed, not really, not at all, no change, nothing changed, "
        "nothing has changed, does not work, it does not work, it does not, still does not work, "
        "it still does not work, not working, it is not working, not solved, it is not solved, not fixed, "
        "it is not fixed, not resolved, still the same, same problem, same as before, still the same problem, "
        "unfortunately not, unfortunately not yet, not solved yet, not fixed yet, not working yet, still waiting, "
        "i am afraid not, afraid not, it is not, still an issue, still a problem, still failing, it still fails, "
        "still fails, 👎, ❌",
        "no_longer_matters": "no longer matters, it no longer matters, does not matter anymore, "
        "does not matter any more, it does not matter anymore, it does not matter any more, does not matter, "
        "it does not matter, no longer relevant, not relevant anymore, no longer needed, not needed anymore, "
        "do not need it anymore, i do not need it anymore, we do not need it anymore, i no longer need it, "
        "never mind, nevermind, not important anymore, no longer important, irrelevant now, "
        "no longer an issue for us",
    },
    against={
        "yes": "not, no, never, nope, nor, without, cannot, hardly, barely, still, broken, fails, failing, failed, "
        "partly, partially, almost, except, sometimes",
        "fine": "not, no, never, nope, nor, cannot, do not, wrong, who, only, except, rather, however",
        "no": "works, working, fine, ok, okay, good, great, solved, fixed, yes, resolved, perfect, sometimes, "
        "better, but",
        "not_yet": "works, working, fine, ok, okay, good, great, solved, fixed, yes, resolved, perfect, partly, "
        "better",
        "no_thanks": "yes, fine, ok, okay, good, sure, but",
        "not_me": "yes, fine, but",
        "partly": "",
        "no_longer_matters": "but, still",
    },
    contractions={
        "i'm": "i am", "im": "i am", "i'd": "i would", "i'll": "i will", "i've": "i have", "ive": "i have",
        "it's": "it is", "its": "it is", "that's": "that is", "thats": "that is", "it'd": "it would",
        "it'll": "it will", "that'd": "that would", "we're": "we are", "we'd": "we would", "we'll": "we will",
        "we've": "we have", "you're": "you are", "you've": "you have", "let's": "let us", "lets": "let us",
        "isn't": "is not", "isnt": "is not", "wasn't": "was not", "wasnt": "was not", "aren't": "are not",
        "arent": "are not", "weren't": "were not", "don't": "do not", "dont": "do not", "doesn't": "does not",
        "doesnt": "does not", "didn't": "did not", "didnt": "did not", "won't": "will not", "wont": "will not",
        "wouldn't": "would not", "wouldnt": "would not", "can't": "can not", "cant": "can not", "cannot": "can not",
        "couldn't": "could not", "shouldn't": "should not", "hasn't": "has not", "hasnt": "has not",
        "haven't": "have not", "havent": "have not", "hadn't": "had not", "ain't": "is not", "aint": "is not",
        "what's": "what is", "who's": "who is", "there's": "there is", "u": "you", "gonna": "going to",
        "ofc": "of course", "tbh": "to be honest", "nvm": "never mind", "def": "definitely", "ye": "yes",
        "ya": "yes",
        "yh": "yes", "prolly": "probably", "prob": "probably", "r": "are", "ur": "your", "thnx": "thanks",
        "wanna": "want to",
    },
    moments={
        "day 0": "today",
        "day 0; at 19:00": "tonight",
        "": "again, then, this, a, an, the, on, early, coming, again, about, by, maybe",
        "day 0; at 09:30": "this morning",
        "day 0; at 14:00": "this afternoon",
        "day 0; at 18:00": "this evening",
        "cue; day 0": "later today",
        "day -1": "yesterday",
        "day -2": "the day before yesterday, day before yesterday",
        "ago": "ago",
        "last": "last",
        "day 1": "tomorrow, tmrw, tomorow, tommorow, tommorrow",
        "day 2": "the day after tomorrow, day after tomorrow",
        "at 09:30": "morning, first thing",
        "at 14:00": "afternoon, in the afternoon",
        "at 18:00": "evening, in the evening",
        "day 1; at 09:30": "in the morning",
        "at 12:00": "noon, at noon, midday, lunch",
        "at 13:30": "after lunch",
        "weekday 0": "monday, mon",
        "weekday 1": "tuesday, tue, tues",
        "weekday 2": "wednesday, wed",
        "weekday 3": "thursday, thu, thurs",
        "weekday 4": "friday, fri",
        "weekday 5": "saturday",
        "weekday 6": "sunday",
        "week 1": "next week",
        "month 1": "next month",
        "next": "next",
        "in": "in, after, within, from now",
        "clock": "around, at, o'clock",
        "unit 1": "minute, minutes, min, mins",
        "unit 60": "hour, hours, hr, hrs, h",
        "unit 1440": "day, days",
        "unit 10080": "week, weeks",
        "unit 43200": "month, months",
        "unit 30": "half an hour, half hour",
        "unit 15": "quarter of an hour",
        "count 2": "couple of, couple",
        "count 3": "few",
        "am": "am",
        "pm": "pm",
        "cue": "can we do (this|it|that), could we do (this|it|that), shall we do (this|it|that), can i do (this|"
        "it|that), can we talk, come back to this, try this again, ask me, ask, ask me again, ask again, remind me "
        "again, write me, write to me, message me, come back, try again, try me, check back, postpone until, "
        "postpone to, wait until, i will answer, i will do it, let us do this, get back to me, i will get back to "
        "you",
    },
    months=(
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
        "september sep sept", "october oct", "november nov", "december dec",
    ),
    decimal=".",
    day_first=False,
    dotted_dates=False,
    wording=Wording(
        both="and, as well as",
        either="or",
        asking="how, what, why, who, when, where, which, do, does, did, is, are, was, were, would, could, will, "
        "should, have, has, can",
        agreeing="agree, disagree, agree or disagree, strongly agree, strongly disagree",
        periods="so far, today, now, yet, this week, this month, this quarter, this year, last week, last month, "
        "last quarter, last year, since, recently, in the past, past, lately, until now, during, ever",
        superlatives="best, worst, greatest, amazing, fantastic, excellent, perfect, incredible, awesome, wonderful",
    ),
)  # fmt: skip
