"""Guesses what a heading means, however it is written, and what a row is."""

from collections.abc import Mapping

from storage.importing import Kind

HEADINGS: Mapping[str, str] = {
    "type": "type, kind, record type, row type, typ, tipo",
    "name": "name, full name, contact name, account name, display name, nome, nombre, nom",
    "first_name": "first name, firstname, given name, vorname, primeiro nome, prénom",
    "last_name": "last name, lastname, surname, family name, nachname, apelido, apellido",
    "handle": "handle, short name, nickname, username, user name, alias, kürzel",
    "account": "account, company, company name, organisation, organization, customer, client, firma, empresa, "
    "associated company, cliente",
    "email": "email, e-mail, mail, email address, e-mail address, correo",
    "owner": "owner, account owner, account manager, owner email, hubspot owner, hubspot_owner_id, owner id, "
    "responsible, betreuer, responsável",
    "role": "role, title, job title, jobtitle, position, function, rolle, cargo",
    "team": "team, team name, group, department, equipo, equipa",
    "timezone": "timezone, time zone, tz, zone, zeitzone",
    "country": "country, country code, country/region, land, pais, país, pays, ländercode",
    "hours": "hours, working hours, office hours, arbeitszeit, arbeitszeiten",
    "language": "language, hs_language, lang, locale, sprache, idioma, preferred language",
    "slack": "slack, slack id, slack user id, slack user, slack member id, slack channel, slack channel id",
    "telegram": "telegram, telegram id, telegram user id, telegram chat id, telegram chat",
    "external_id": "external id, id, record id, crm id, customer id, contact id, account id, reference",
}
KINDS: Mapping[Kind, str] = {
    "team": "team, group, teams, department",
    "staff": "staff, employee, colleague, user, member, us, team member",
    "account": "account, company, customer, organisation, organization, client, accounts",
    "contact": "contact, person, people, customer contact, contacts",
}


def _plain(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


_COLUMNS = {_plain(word): column for column, words in HEADINGS.items() for word in words.split(",")}
_KINDS: dict[str, Kind] = {_plain(word): kind for kind, words in KINDS.items() for word in words.split(",")}


def column_of(heading: str) -> str:
    """The column this heading means, empty when it means none of ours."""
    return _COLUMNS.get(_plain(heading), "")


def kind_of(cells: Mapping[str, str]) -> Kind | None:
    """What a row is; without a type it is a contact when it names a person and an account."""
    said = cells.get("type", "")
    if said:
        return _KINDS.get(_plain(said))
    return "contact" if cells.get("name") and cells.get("account") else None
