"""Who plays: three teams, five colleagues, twelve companies and their twenty-four people, and how each of them is."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TeamOf:
    handle: str
    name: str
    timezone: str


@dataclass(frozen=True, slots=True)
class Colleague:
    handle: str
    name: str
    role: str
    team: str


@dataclass(frozen=True, slots=True)
class Person:
    """One contact. `scores` are what they answer, one check-in after the other; 0 means that they say nothing.

    `words` are what they type after the score, in the same order; `joins` is what they press at the introduction.
    """

    handle: str
    name: str
    account: str
    team: str
    scores: tuple[int, ...] = ()
    words: tuple[str, ...] = ()
    joins: str = "fine"
    verdict: str = "yes"
    missing: str = ""
    stops: bool = field(default=False)


TEAMS = (
    TeamOf("iberia", "Iberia", "Europe/Lisbon"),
    TeamOf("nordics", "Nordics", "Europe/Stockholm"),
    TeamOf("dach", "DACH", "Europe/Berlin"),
)

STAFF = (
    Colleague("dana", "Dana Ruiz", "manager", "iberia"),
    Colleague("ana", "Ana Sousa", "member", "iberia"),
    Colleague("lars", "Lars Holm", "manager", "nordics"),
    Colleague("jonas", "Jonas Weber", "manager", "dach"),
    Colleague("petra", "Petra Novak", "quality", "iberia"),
)
MANAGER = {"iberia": "dana", "nordics": "lars", "dach": "jonas"}

PEOPLE = (
    Person("maria", "Maria Lopes", "Northwind", "iberia", (3, 4, 2),
           ("The first weeks were bumpy", "Better, keep the weekly call", "two of my people still have no logins")),
    Person("tomas", "Tomás Reis", "Northwind", "iberia", (3, 3, 3),
           ("Answers take long", "Still slow", "My new colleague waits for a login since Monday")),
    Person("ines", "Inês Duarte", "Fabrikam", "iberia", (4, 4, 5),
           ("A shorter invoice would help", "Keep the monthly review",
            "The new report saves me an hour every Monday")),
    Person("rui", "Rui Carvalho", "Fabrikam", "iberia", (3, 0, 4),
           ("We got our logins late", "", "Logins for new people could come faster")),
    Person("carla", "Carla Pinto", "Litware", "iberia", (4, 4, 5),
           ("Friendly support", "Good support", "Somebody always picks up the phone")),
    Person("pedro", "Pedro Matos", "Litware", "iberia", (3, 4, 0), ("Too many emails", "Fewer emails now", "")),
    Person("lucia", "Lucía Ortega", "Contoso", "iberia", (4, 0, 4),
           ("The training was good", "", "Our second site still waits for its logins"),
           verdict="not_yet", missing="Our second site has none yet"),
    Person("jo", "Jo Park", "Contoso", "iberia", (3, 2), ("", "I get too many of these"), stops=True),
    Person("beatriz", "Beatriz Nunes", "Tailspin", "iberia", (3, 5, 5),
           ("Invoices as PDF/A, please", "Thank you for the PDF/A", "The invoices arrive as we need them now")),
    Person("hugo", "Hugo Leal", "Tailspin", "iberia", (4, 4, 0), ("All fine", "All fine", "")),
    Person("sofia", "Sofía Vidal", "Wingtip", "iberia", (0, 4, 4), ("", "Good onboarding", "The new dashboard")),
    Person("nuno", "Nuno Faria", "Wingtip", "iberia", (4, 4, 0), ("Nothing to add", "Good", "")),
    Person("astrid", "Astrid Lund", "Adatum", "nordics", (4, 4, 4),
           ("Release notes in time", "Release notes in time", "Release notes reach us before the release now")),
    Person("erik", "Erik Dahl", "Adatum", "nordics", (4, 4, 2),
           ("Good", "Good", "The export broke twice this month")),
    Person("freja", "Freja Madsen", "Proseware", "nordics", (5, 4, 4),
           ("Quick answers", "Still quick", "Answers within the hour")),
    Person("mikko", "Mikko Aalto", "Proseware", "nordics", (0, 4, 5), ("", "Clear roadmap", "The clear roadmap")),
    Person("ingrid", "Ingrid Vik", "Trey Research", "nordics", (3, 4, 4),
           ("We hear of releases too late", "Better", "We know what comes and when")),
    Person("oskar", "Oskar Berg", "Trey Research", "nordics", (4, 0, 0), ("All good", "", "")),
    Person("liv", "Liv Nygaard", "Alpine Ski", "nordics", (4, 3, 0), ("Good start", "The export is slow", "")),
    Person("tuomas", "Tuomas Laine", "Alpine Ski", "nordics", joins="no_thanks"),
    Person("heike", "Heike Brandt", "Humongous", "dach", (4,), ("Thorough kick-off",)),
    Person("klaus", "Klaus Vogt", "Humongous", "dach", (3,), ("The contract took long",)),
    Person("sabine", "Sabine Frei", "Woodgrove", "dach", (0,), ("",)),
    Person("reto", "Reto Meier", "Woodgrove", "dach", joins=""),
)  # fmt: skip
