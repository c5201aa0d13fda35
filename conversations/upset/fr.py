"""French."""

PHRASES = (
    "inacceptable, inadmissible, furieux, furieuse, je suis en colère, nous sommes en colère, y en a marre, "
    "ras le bol, jen ai assez, ça suffit, scandaleux, scandale, honteux, une honte, ridicule, résilier le "
    "contrat, perte de temps, une catastrophe, merde, lamentable, foutage de gueule"
)
CALM = "pas furieux, pas en colère, pas inacceptable, pas ridicule, pas une perte de temps, pas une catastrophe"
