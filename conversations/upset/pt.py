"""Portuguese."""

PHRASES = (
    "inaceitável, inadmissível, furioso, furiosa, estou zangado, estou zangada, estou farto, estou farta, "
    "estamos fartos, já chega, uma vergonha, vergonhoso, ridículo, escândalo, cancelar o contrato, rescindir o "
    "contrato, perda de tempo, indignado, indignada, um desastre, merda"
)
CALM = (
    "não é inaceitável, não estou zangado, não estou zangada, não é ridículo, não é uma perda de tempo, não é "
    "um desastre"
)
