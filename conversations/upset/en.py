"""English."""

PHRASES = (
    "unacceptable, furious, i am angry, im angry, we are angry, fed up, sick of, sick and tired, outrageous, a "
    "disgrace, disgraceful, ridiculous, i have had enough, ive had enough, we have had enough, enough is "
    "enough, worst ever, cancel our contract, cancel the contract, terminate the contract, waste of time, stop "
    "wasting my time, nobody cares, shame on you, appalling, pathetic, incompetent, bullshit, wtf, fuck, "
    "scandal, this is insane, this is a joke, what a joke"
)
CALM = (
    "not furious, not angry, not unacceptable, not ridiculous, no waste of time, not a waste of time, not a "
    "joke, ridiculously good, never fed up, ridiculously easy, not a disgrace"
)
